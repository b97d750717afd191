import {createHash} from "node:crypto";
import {mkdirSync, readdirSync, rmSync, statSync} from "node:fs";
import {basename, join, resolve} from "node:path";
import {completeCorpus, namedColumns, type ReadCorpus} from "../src/build/complete-corpus.js";
import type {Progress} from "../src/build/progress.js";
import {descriptionFile} from "../src/corpus/description.js";
import {isAboutCorpus, openCorpus} from "../src/corpus/read-corpus.js";
import {codeHash, readBlocks} from "./data-files.js";
import {builtInFamilies} from "./model-families.js";
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
  const columns = files.includes(descriptionFile)
    ? namedColumns(Buffer.concat([...readBlocks(pathOf(descriptionFile))]).toString("utf8"))
    : [];
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
  return completeCorpus(read, {name: basename(resolve(folder)), families: builtInFamilies()});
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
