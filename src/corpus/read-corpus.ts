import type {Merge, Paper, Problem, SourceRecord} from "../model/paper.js";
import {openDecoder} from "./decode.js";
import {descriptionFile, readDescription, undescribed, type CorpusDescription} from "./description.js";
import {openMerge} from "./merge.js";
import {openPapers} from "./open-papers.js";
import {openSidecar} from "./sidecar.js";

export interface CorpusFile {
  file: string;
  /** What it was read as, or what it seems to be. */
  format: string;
  /** Entries read from it: papers, or rows that date papers of other files. */
  n_records: number;
  /** Entries that could not be read; 1 for a file refused as a whole. */
  n_refused: number;
}

export interface Corpus {
  papers: Paper[];
  merges: Merge[];
  problems: Problem[];
  files: CorpusFile[];
  description: CorpusDescription;
}

export interface FileSink {
  push(bytes: Uint8Array): void;
  end(): void;
}

export interface CorpusReader {
  /** Opens a file by its path below the data folder. Its bytes are pushed unpacked, in any pieces. */
  openFile(file: string): FileSink;
  finish(): Corpus;
}

/** Reads the files of a data folder, in any order, into the papers of a corpus. Never throws on data. */
export function openCorpus(): CorpusReader {
  const files: CorpusFile[] = [];
  const problems: Problem[] = [];
  const records: SourceRecord[] = [];
  const sidecar = openSidecar();
  let description = undescribed;

  function openDescription(): FileSink {
    const parts: string[] = [];
    return openDecoded(descriptionFile, {
      push: (text) => parts.push(text),
      end() {
        const read = readDescription(parts.join(""));
        description = read.description;
        problems.push(...read.problems);
      }
    });
  }

  function openData(file: string): FileSink {
    const papers = openPapers(file, sidecar);
    return openDecoded(file, {
      push: papers.push,
      end() {
        const read = papers.end();
        for (const record of read.records) records.push(record);
        for (const problem of read.problems) problems.push(problem);
        const n_refused = read.problems.filter((problem) => problem.kind === "refused").length;
        files.push({file, format: read.format, n_records: read.records.length + read.n_dates, n_refused});
      }
    });
  }

  function openDecoded(file: string, text: {push(text: string): void; end(): void}): FileSink {
    const decoder = openDecoder();
    return {
      push: (bytes) => text.push(decoder.push(bytes)),
      end() {
        text.push(decoder.end());
        text.end();
        const n = decoder.fallbackLines();
        if (n === 0 || files.some((read) => read.file === file && read.n_records === 0)) return;
        const reason = `${n} ${n === 1 ? "line is" : "lines are"} not valid UTF-8 and read as Windows-1252: save the file as UTF-8 if letters look wrong`;
        problems.push({file, line: null, kind: "warning", reason});
      }
    };
  }

  return {
    openFile(file) {
      if (isAside(file)) return {push: () => undefined, end: () => undefined};
      return file === descriptionFile ? openDescription() : openData(file);
    },
    finish() {
      problems.push(...sidecar.complete(records), ...countUndated(records));
      const merger = openMerge();
      for (const record of records) merger.add(record);
      const merged = merger.finish();
      for (const problem of merged.problems) problems.push(problem);
      problems.sort(compareProblems);
      files.sort((a, b) => compare(a.file, b.file));
      return {papers: merged.papers, merges: merged.merges, problems, files, description};
    }
  };
}

/** Whether a file of the data folder is about the data rather than part of it. */
export function isAside(file: string): boolean {
  const names = file.split("/");
  return (
    names.some((name) => name.startsWith(".")) ||
    /^(?:readme|licen[cs]e|copying|notice)(?:\.[a-z]+)?$/i.test(names.at(-1)!)
  );
}

function countUndated(records: SourceRecord[]): Problem[] {
  const counts = new Map<string, {all: number; undated: number}>();
  for (const {file, date} of records) {
    const count = counts.get(file) ?? {all: 0, undated: 0};
    count.all += 1;
    if (date === null) count.undated += 1;
    counts.set(file, count);
  }
  return [...counts]
    .filter(([, {undated}]) => undated > 0)
    .map(([file, {all, undated}]) => ({
      file,
      line: null,
      kind: "warning",
      reason: `${undated} of ${all} entries have no date and are left out of what is shown over time: add dates, or a CSV file with the columns title and date`
    }));
}

function compareProblems(a: Problem, b: Problem): number {
  return (
    compare(a.file, b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    compare(a.kind, b.kind) ||
    compare(a.reason, b.reason)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
