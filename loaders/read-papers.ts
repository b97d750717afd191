import {createHash} from "node:crypto";
import {mkdirSync, readdirSync, rmSync, statSync} from "node:fs";
import {basename, join, resolve} from "node:path";
import {descriptionFile, readDescription, undescribed} from "../src/corpus/description.js";
import {type Corpus, isAboutCorpus, openCorpus} from "../src/corpus/read-corpus.js";
import type {Lexicon} from "../src/language/families/family.js";
import {readFamilies} from "../src/language/families/read-families.js";
import {readUserVocabulary, type UserVocabulary} from "../src/language/user-vocabulary.js";
import {type DatedEvent, readEvents} from "../src/corpus/events.js";
import {eventsFile, familiesFile} from "../src/model/vocabulary-files.js";
import {codeHash, readBlocks} from "./data-files.js";
import {builtInFamilies} from "./model-families.js";
import type {Progress} from "./progress.js";
import {readSources} from "./reading-stage.js";

export interface ReadPapersOptions {
  /** The data folder. */
  folder: string;
  /** Its files, by their paths below it. */
  files: readonly string[];
  /** Where a file lies, if not below the folder. */
  pathOf?: (file: string) => string;
  /** "YYYY-MM-DD" */
  today: string;
  /** Keeps what was read of each file, for the next time. */
  cache?: {folder: string; hashes: ReadonlyMap<string, string>};
  /** Whether only what merging and counting need is kept: texts are cut to what tells them apart. */
  slim?: boolean;
  onProgress?: (progress: Progress) => void;
  n_workers?: number | undefined;
}

/** Code that decides what is read of a file. */
const readingCode = ["src/model", "src/corpus"];
const daysKept = 30;

export interface ReadCorpus extends Corpus {
  /** Events that the reader of the corpus named, in order of time. */
  events: DatedEvent[];
  vocabulary: UserVocabulary;
  /** Model families that come with the project, with those of the user. */
  families: Lexicon;
}

/** Reads and merges the files of a data folder, which gives the corpus its name where nothing else does. */
export async function readPapers(options: ReadPapersOptions): Promise<ReadCorpus> {
  const {
    folder,
    files,
    pathOf = (file) => join(folder, file),
    today,
    cache,
    slim = false,
    onProgress = () => undefined,
    n_workers
  } = options;
  const columns = files.includes(descriptionFile) ? readColumns(pathOf(descriptionFile)) : [];
  const corpus = openCorpus({today, columns: new Map(columns)});
  const settings = codeHash(readingCode) + JSON.stringify(columns);
  if (cache) mkdirSync(cache.folder, {recursive: true});
  const tasks = files
    .filter((file) => !isAboutCorpus(file))
    .map((file) => ({
      file,
      path: pathOf(file),
      columns,
      shard: cache ? join(cache.folder, `${shortHash(cache.hashes.get(file)! + settings)}.jsonl`) : null,
      slim
    }));
  await readSources(tasks, corpus, onProgress, n_workers);
  if (cache) forgetOld(cache.folder);
  for (const file of files.filter(isAboutCorpus)) {
    const sink = corpus.openFile(file);
    for (const block of readBlocks(pathOf(file))) sink.push(block);
    sink.end();
  }
  onProgress({stage: "merging", done: 0, total: 1});
  const read = corpus.finish();
  onProgress({stage: "merging", done: 1, total: 1});
  const {title} = read.description;
  const described =
    title === undescribed.title ? {...read.description, title: basename(resolve(folder))} : read.description;
  const {vocabulary, problems} = readUserVocabulary(read.word_files);
  const families = readFamilies(read.word_files.get(familiesFile) ?? "", familiesFile, builtInFamilies());
  const {events, problems: ofEvents} = readEvents(read.word_files.get(eventsFile) ?? "", eventsFile);
  return {
    ...read,
    events,
    description: described,
    vocabulary,
    families: families.lexicon,
    problems: [...read.problems, ...problems, ...families.problems, ...ofEvents]
  };
}

/** The columns that `corpus.json` names; its problems are told when it is read as a whole. */
function readColumns(path: string): [column: string, field: string][] {
  const json = Buffer.concat([...readBlocks(path)]).toString("utf8");
  return [...readDescription(json.replace(/^\ufeff/, "")).description.columns];
}

function forgetOld(folder: string): void {
  const oldest = Date.now() - daysKept * 86_400_000;
  for (const name of readdirSync(folder)) {
    const shard = join(folder, name);
    if ((statSync(shard, {throwIfNoEntry: false})?.mtimeMs ?? oldest) < oldest) rmSync(shard, {force: true});
  }
}

function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
