import {sha256} from "@noble/hashes/sha2.js";
import {bytesToHex} from "@noble/hashes/utils.js";
import {namedColumns} from "../build/complete-corpus.js";
import type {Progress} from "../build/progress.js";
import {descriptionFile} from "../corpus/description.js";
import {type FileRead, isAside, openSource, type SourceTaker} from "../corpus/open-source.js";
import {type Corpus, isAboutCorpus, openCorpus} from "../corpus/read-corpus.js";
import type {Problem} from "../model/paper.js";
import {insteadOfTab, limits} from "./limits.js";
import type {SourceFile} from "./source-file.js";

/** What is known of the files while they are read. */
export interface ReadingNews {
  onProgress(progress: Progress): void;
  onFile(file: FileRead): void;
  onProblem(problem: Problem): void;
}

export interface ReadFiles {
  corpus: Corpus;
  /** SHA-256 of each file in hexadecimal, by path. */
  hashes: Map<string, string>;
}

/** Reads files as a build reads a folder; never fails on what they hold, save where it is more than a tab can. */
export async function readFiles(
  files: readonly SourceFile[],
  {today}: {today: string},
  news: ReadingNews
): Promise<ReadFiles> {
  const listed = files.filter(({path}) => !isAside(path) && !path.split("/").includes("node_modules"));
  const description = listed.find(({path}) => path === descriptionFile);
  const columns =
    description === undefined || description.blob.size > limits.bytes
      ? []
      : namedColumns(await description.blob.text().catch(() => ""));
  const corpus = openCorpus({today, columns: new Map(columns)});
  const hashes = new Map<string, string>();
  const total = listed.reduce((sum, {blob}) => sum + blob.size, 0);
  let done = 0;
  let n_papers = 0;
  let n_characters = 0;
  const say = (): void =>
    news.onProgress({stage: "reading the files", done, total: Math.max(total, 1), n_papers, unit: "bytes"});
  const refuseTooMuch = (): void => {
    if (n_papers > limits.papers || n_characters > limits.characters) throw new TooMuchError();
  };
  const taker: SourceTaker = {
    record(record) {
      n_papers++;
      n_characters += record.title.length + (record.abstract?.length ?? 0);
      corpus.record(record);
    },
    dated: (row) => corpus.dated(row),
    problem(problem) {
      corpus.problem(problem);
      news.onProblem(problem);
    },
    file(read) {
      corpus.file(read);
      news.onFile(read);
    }
  };
  say();
  for (const {path, blob} of listed) {
    const hash = sha256.create();
    if (blob.size > limits.bytes) {
      const reason = `not read: a file of ${(blob.size / 2 ** 30).toFixed(1)} GB is more than a tab can hold; split it, or ${insteadOfTab}`;
      taker.file({...unread, file: path});
      taker.problem({file: path, line: null, kind: "refused", reason});
      hashes.set(path, `not read, ${blob.size} bytes`);
      done += blob.size;
      say();
      continue;
    }
    const sink = isAboutCorpus(path)
      ? corpus.openFile(path)
      : openSource(path, taker, {columns: new Map(columns)});
    try {
      const reader = blob.stream().getReader();
      for (;;) {
        const {value} = await reader.read();
        if (value === undefined) break;
        hash.update(value);
        sink.push(value);
        refuseTooMuch();
        done += value.length;
        say();
      }
    } catch (error) {
      if (error instanceof TooMuchError) throw error;
      const why = error instanceof Error ? error.message : String(error);
      taker.problem({
        file: path,
        line: null,
        kind: "refused",
        reason: `the file could not be read to its end (${why}): it may have been moved or changed meanwhile; give it again`
      });
    }
    sink.end();
    refuseTooMuch();
    say();
    hashes.set(path, bytesToHex(hash.digest()));
  }
  news.onProgress({stage: "merging", done: 0, total: 1});
  return {corpus: corpus.finish(), hashes};
}

const unread = {
  format: null,
  label: "a file that is too large",
  encoding: "unknown",
  n_records: 0,
  n_refused: 0,
  n_dates: 0,
  columns: []
};

/** More papers than a tab can hold. */
export class TooMuchError extends Error {
  constructor() {
    super(
      `more than a tab can hold: it takes ${limits.papers.toLocaleString("en-GB")} papers and ${limits.characters / 1e6} million letters of titles and abstracts; ${insteadOfTab}`
    );
    this.name = "TooMuchError";
  }
}
