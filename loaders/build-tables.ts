import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync
} from "node:fs";
import {join} from "node:path";
import {association, jaccard, npmi} from "../src/analysis/association.js";
import {cooccurrence} from "../src/analysis/cooccurrence.js";
import {paperTopics} from "../src/analysis/paper-topics.js";
import {relevance} from "../src/analysis/relevance.js";
import {findTopics, numberTopics} from "../src/analysis/topics.js";
import type {Corpus} from "../src/corpus/read-corpus.js";
import {families, possible} from "../src/language/families/lexicon.js";
import {openVocabulary} from "../src/language/vocabulary.js";
import {tableNames} from "../src/model/tables.js";
import {fingerprintOf, listDataFiles} from "./data-files.js";
import {openLanguageStage} from "./language-stage.js";
import type {TermRow, Text} from "./language-work.js";
import {withLock} from "./lock.js";
import {cacheFolder, version} from "./project.js";
import {readPapers} from "./read-papers.js";
import {writeSummaries} from "./summaries.js";
import {openTableWriter, type TableWriter} from "./table-writer.js";
import {UserError} from "./user-error.js";

/** Builds kept beside the newest. */
const keptBuilds = 3;
/** Corpora with more papers leave out pairs of terms that only one paper mentions together. */
const everyPairUpTo = 2_000;
/** A community of terms that fewer papers count for is no topic. */
const fewestPapersOfTopic = 3;

export interface Progress {
  stage: string;
  done: number;
  /** 0 where it is not known. */
  total: number;
}

export interface Built {
  /** Holds `<table>.parquet` and `<summary>.json`. */
  folder: string;
  fingerprint: string;
  /** Whether it was there already. */
  cached: boolean;
}

export interface BuildOptions {
  data: string;
  onProgress?: (progress: Progress) => void;
  onMessage?: (line: string) => void;
  /** Where builds are kept. */
  cache?: string;
  n_workers?: number;
}

/** Makes all tables and summaries of a data folder, once for each content: under a lock, written beside, then renamed. */
export async function buildTables(options: BuildOptions): Promise<Built> {
  const {data, onMessage = () => undefined, cache = join(cacheFolder, "tables")} = options;
  const files = listDataFiles(data);
  const fingerprint = fingerprintOf(data, files);
  const folder = join(cache, fingerprint);
  return withLock(
    join(cache, "lock"),
    async () => {
      if (existsSync(folder)) {
        const now = new Date();
        utimesSync(folder, now, now);
        for (const line of readMessages(folder)) onMessage(line);
        return {folder, fingerprint, cached: true};
      }
      const beside = `${folder}.part`;
      rmSync(beside, {recursive: true, force: true});
      mkdirSync(beside, {recursive: true});
      try {
        await writeBuild(options, files, fingerprint, beside);
        renameSync(beside, folder);
      } finally {
        rmSync(beside, {recursive: true, force: true});
      }
      pruneBuilds(cache);
      return {folder, fingerprint, cached: false};
    },
    () => onMessage("waiting for another build to finish")
  );
}

function pruneBuilds(cache: string): void {
  const builds = readdirSync(cache, {withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(cache, entry.name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const old of builds.slice(keptBuilds)) rmSync(old, {recursive: true, force: true});
}

/** Copies the tables of a build, each beside its place and then renamed. */
export function copyTables(folder: string, out: string): void {
  mkdirSync(out, {recursive: true});
  const foreign = readdirSync(out).filter((file) => !/^\w+\.parquet(?:\.part)?$/.test(file));
  if (foreign.length > 0)
    throw new UserError(`${out} holds other files (${foreign.slice(0, 3).join(", ")}): name an empty folder`);
  for (const name of tableNames) {
    const file = join(out, `${name}.parquet`);
    cpSync(join(folder, `${name}.parquet`), `${file}.part`);
    renameSync(`${file}.part`, file);
  }
}

async function writeBuild(
  {data, onProgress = () => undefined, onMessage = () => undefined, n_workers}: BuildOptions,
  files: readonly string[],
  fingerprint: string,
  folder: string
): Promise<void> {
  let n_read = 0;
  const corpus = await readPapers(data, files, (file) =>
    onProgress({stage: `reading ${file}`, done: n_read++, total: files.length})
  );
  onProgress({stage: "reading", done: files.length, total: files.length});
  const messages = sayProblems(corpus);
  for (const line of messages) onMessage(line);
  if (corpus.papers.length === 0) {
    throw new UserError(`no paper could be read from ${data}: the problems above say why, file by file`);
  }
  const writer = await openTableWriter();
  try {
    await writeTables(corpus, fingerprint, writer, onProgress, n_workers);
    onProgress({stage: "writing tables", done: 0, total: tableNames.length});
    await writer.finish(folder);
    onProgress({stage: "writing tables", done: tableNames.length, total: tableNames.length});
  } finally {
    writer.close();
  }
  onProgress({stage: "writing summaries", done: 0, total: 1});
  await writeSummaries(folder, fingerprint);
  onProgress({stage: "writing summaries", done: 1, total: 1});
  writeFileSync(join(folder, "messages.json"), JSON.stringify(messages));
}

const shownProblems = 20;

function sayProblems({problems}: Corpus): string[] {
  const lines = problems
    .slice(0, shownProblems)
    .map(({file, line, kind, reason}) => `${kind}: ${file}${line === null ? "" : `:${line}`}: ${reason}`);
  const n_more = problems.length - shownProblems;
  if (n_more > 0) lines.push(`and ${n_more} more problems: the Methods page and the table audit list them`);
  return lines;
}

/** A build that is there already says again what its first run said. */
function readMessages(folder: string): string[] {
  return JSON.parse(readFileSync(join(folder, "messages.json"), "utf8")) as string[];
}

async function writeTables(
  corpus: Corpus,
  fingerprint: string,
  writer: TableWriter,
  onProgress: (progress: Progress) => void,
  n_workers: number | undefined
): Promise<void> {
  const {papers} = corpus;
  const texts: Text[] = papers.map(({title, abstract}) => ({title, abstract}));
  const stage = openLanguageStage(papers.length, n_workers);
  try {
    const vocabulary = openVocabulary();
    onProgress({stage: "reading the texts", done: 0, total: papers.length});
    await stage.analyse(texts, (analysed, i) => {
      const {abstract, ...paper} = papers[i]!;
      const {paper_id, month} = paper;
      writer.append("papers", {...paper, n_tokens: analysed.n_tokens});
      if (abstract !== null) writer.append("abstracts", {paper_id, abstract});
      for (const [word, n_mentions, in_title, positions] of analysed.words) {
        writer.append("word_index", {word, paper_id, month, n_mentions, in_title, positions});
      }
      for (const mention of analysed.families) {
        if (possible(mention.family, paper.date))
          writer.append("model_mentions", {paper_id, month, ...mention});
      }
      vocabulary.add(analysed.phrases);
      onProgress({stage: "reading the texts", done: i + 1, total: papers.length});
    });
    for (const {family, organisation, released, kind} of families) {
      writer.append("model_families", {family, organisation, released, kind});
    }
    onProgress({stage: "choosing terms", done: 0, total: 1});
    const {terms, left_out} = vocabulary.finish();
    for (const row of left_out) writer.append("left_out_terms", row);

    const matched: TermRow[][] = [];
    onProgress({stage: "counting terms", done: 0, total: papers.length});
    await stage.match(texts, terms, (rows, i) => {
      matched[i] = rows;
      onProgress({stage: "counting terms", done: i + 1, total: papers.length});
    });
    onProgress({stage: "finding topics", done: 0, total: 1});
    writeTerms(corpus, terms, matched, writer);
  } finally {
    await stage.close();
  }
  writeAudit(corpus, fingerprint, writer);
}

interface VocabularyTerm {
  term: string;
  forms: string[];
  n_words: number;
  long_form: string | null;
}

/** Numbers the terms that papers mention, and writes all that follows from which paper mentions which. */
function writeTerms(
  {papers}: Corpus,
  vocabulary: readonly VocabularyTerm[],
  matched: readonly TermRow[][],
  writer: TableWriter
): void {
  const n_papers = new Int32Array(vocabulary.length);
  const n_mentions = new Int32Array(vocabulary.length);
  const first = new Map<number, string>();
  matched.forEach((rows, paper) => {
    const {date} = papers[paper]!;
    for (const [term, , positions] of rows) {
      n_papers[term]!++;
      n_mentions[term]! += positions.length;
      const earliest = first.get(term);
      if (date !== null && (earliest === undefined || date < earliest)) first.set(term, date);
    }
  });
  const order = [...vocabulary.keys()]
    .filter((i) => n_papers[i]! > 0)
    .sort((a, b) => n_papers[b]! - n_papers[a]! || (vocabulary[a]!.term < vocabulary[b]!.term ? -1 : 1));
  const idOf = new Int32Array(vocabulary.length).fill(-1);
  order.forEach((index, term_id) => (idOf[index] = term_id));

  const postings: number[][] = order.map(() => []);
  matched.forEach((rows, paper) => {
    for (const [term, in_title, positions, lengths] of rows) {
      const term_id = idOf[term]!;
      postings[term_id]!.push(paper);
      const {paper_id, month} = papers[paper]!;
      writer.append("paper_terms", {
        term_id,
        paper_id,
        month,
        n_mentions: positions.length,
        in_title,
        positions,
        lengths
      });
    }
  });

  const pairs = cooccurrence(postings, {minimum: papers.length <= everyPairUpTo ? 1 : 2});
  const relevances = relevance(order.length, pairs);
  const terms = order.map((index) => ({
    term: vocabulary[index]!.term,
    n_papers: n_papers[index]!,
    long_form: vocabulary[index]!.long_form
  }));
  const found = findTopics({terms, pairs});
  const inPaper = (membership: Int32Array, rows: TermRow[]) =>
    paperTopics(
      rows.map(([term, , positions]) => ({term: idOf[term]!, n_mentions: positions.length})),
      membership
    );
  const sizes = new Int32Array(found.topics.length);
  for (const rows of matched) for (const {topic_id} of inPaper(found.membership, rows)) sizes[topic_id]!++;
  const {topics, membership} = numberTopics(found, sizes, {min_papers: fewestPapersOfTopic});

  const papersOfTopic = new Int32Array(topics.length);
  matched.forEach((rows, paper) => {
    for (const row of inPaper(membership, rows)) {
      papersOfTopic[row.topic_id]!++;
      writer.append("paper_topics", {paper_id: papers[paper]!.paper_id, ...row});
    }
  });
  topics.forEach(({label, top_terms}, topic_id) =>
    writer.append("topics", {topic_id, parent_id: null, label, top_terms, n_papers: papersOfTopic[topic_id]!})
  );
  order.forEach((index, term_id) => {
    const {term, forms, n_words, long_form} = vocabulary[index]!;
    writer.append("terms", {
      term_id,
      term,
      forms,
      n_words,
      n_papers: n_papers[index]!,
      n_mentions: n_mentions[index]!,
      first_date: first.get(index) ?? null,
      long_form,
      relevance: relevances[term_id]!,
      topic_id: membership[term_id]! < 0 ? null : membership[term_id]!
    });
  });
  for (let i = 0; i < pairs.term_a.length; i++) {
    const [term_a, term_b, c_ij] = [pairs.term_a[i]!, pairs.term_b[i]!, pairs.n_papers[i]!];
    const [c_i, c_j] = [terms[term_a]!.n_papers, terms[term_b]!.n_papers];
    writer.append("cooccurrence", {
      term_a,
      term_b,
      n_papers: c_ij,
      association: association(c_ij, c_i, c_j, papers.length),
      npmi: npmi(c_ij, c_i, c_j, papers.length),
      jaccard: jaccard(c_ij, c_i, c_j)
    });
  }
}

function writeAudit(
  {papers, merges, problems, files, description}: Corpus,
  fingerprint: string,
  writer: TableWriter
): void {
  for (const {file, format, n_records} of files) {
    writer.append("audit", {file, line: null, kind: "read", reason: format, n_records});
  }
  for (const {file, line, kind, reason} of problems)
    writer.append("audit", {file, line, kind, reason, n_records: null});
  for (const merge of merges) writer.append("merges", merge);
  const dates = papers.flatMap(({date}) => (date === null ? [] : [date])).sort();
  const withPrecision = (precision: string | null) =>
    papers.filter((p) => p.date_precision === precision).length;
  writer.append("corpus", {
    ...description,
    fingerprint,
    version,
    n_records: papers.length + merges.length,
    n_papers: papers.length,
    n_with_abstract: papers.filter((p) => p.has_abstract).length,
    n_merged: merges.length,
    n_refused: problems.filter((p) => p.kind === "refused").length,
    n_day: withPrecision("day"),
    n_month: withPrecision("month"),
    n_year: withPrecision("year"),
    n_undated: withPrecision(null),
    first_date: dates[0] ?? null,
    last_date: dates.at(-1) ?? null
  });
}
