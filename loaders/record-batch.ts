import type {DatedRow} from "../src/corpus/sidecar.js";
import type {FileRead} from "../src/corpus/open-source.js";
import type {Problem, SourceRecord} from "../src/model/paper.js";

/** Records of one file as they go between threads and into the cache: without the names of fields and the file. */
export interface RecordBatch {
  /** What follows the path of the file: "" or, in an archive, "/inner/file.bib". */
  inner: string;
  rows: unknown[][];
}

/** What is known at the end of a file, with paths cut as in a batch. */
export interface SourceEnd {
  files: FileRead[];
  dates: DatedRow[];
  problems: Problem[];
}

const fields = [
  "line",
  "title",
  "abstract",
  "authors",
  "venue",
  "type",
  "date",
  "doi",
  "arxiv_id",
  "pmid",
  "url",
  "categories",
  "keywords",
  "language",
  "cited_by"
] as const satisfies readonly (keyof SourceRecord)[];

export function packRecord(record: SourceRecord): unknown[] {
  return fields.map((field) => record[field]);
}

export function unpackRecords(file: string, {inner, rows}: RecordBatch): SourceRecord[] {
  const path = file + inner;
  return rows.map((row) => {
    const record: Record<string, unknown> = {file: path};
    for (let i = 0; i < fields.length; i++) record[fields[i]!] = row[i];
    return record as unknown as SourceRecord;
  });
}

/** Cuts a file's path off what was found in it, and puts it back. */
export function cutPaths(file: string, end: SourceEnd): SourceEnd {
  return mapPaths(end, (path) => path.slice(file.length));
}

export function addPaths(file: string, end: SourceEnd): SourceEnd {
  return mapPaths(end, (path) => file + path);
}

function mapPaths({files, dates, problems}: SourceEnd, change: (path: string) => string): SourceEnd {
  const all = <T extends {file: string}>(list: readonly T[]) =>
    list.map((one) => ({...one, file: change(one.file)}));
  return {files: all(files), dates: all(dates), problems: all(problems)};
}

/** A record with only what merging and counting need, so that a large corpus can be checked in little memory. */
export function slimRecord(record: SourceRecord, digest: (text: string) => string): SourceRecord {
  const {abstract, authors, venue, type, url, keywords} = record;
  return {
    ...record,
    abstract: abstract === null ? null : digest(abstract),
    authors: authors.slice(0, 1),
    venue: venue && "",
    type: type && "",
    url: url && "",
    keywords: keywords.slice(0, 1).map(() => "")
  };
}
