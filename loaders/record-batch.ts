import type {DatedRow} from "../src/corpus/sidecar.js";
import type {FileRead} from "../src/corpus/open-source.js";
import type {Problem, SourceRecord} from "../src/model/paper.js";

/** Records of one file as they go between threads and into the cache: without the names of fields and the file. */
export interface RecordBatch {
  /** What follows the path of the file: "" or, in an archive, "/inner/file.bib". */
  inner: string;
  rows: PackedRecord[];
}

/** What is known at the end of a file, with paths cut as in a batch. */
export interface SourceEnd {
  files: FileRead[];
  dates: DatedRow[];
  problems: Problem[];
}

/** The fields of a record in the order in which they are packed, but for the file. */
type PackedRecord = [
  line: number,
  title: string,
  abstract: string | null,
  authors: string[],
  venue: string | null,
  type: string | null,
  date: string | null,
  doi: string | null,
  arxiv_id: string | null,
  pmid: string | null,
  url: string | null,
  categories: string[],
  keywords: string[],
  language: string | null,
  cited_by: number | null
];

export function packRecord(r: SourceRecord): PackedRecord {
  return [
    r.line,
    r.title,
    r.abstract,
    r.authors,
    r.venue,
    r.type,
    r.date,
    r.doi,
    r.arxiv_id,
    r.pmid,
    r.url,
    r.categories,
    r.keywords,
    r.language,
    r.cited_by
  ];
}

/** One empty list for all records that have none: most have several. */
const none: string[] = [];
const shared = (list: string[]): string[] => (list.length === 0 ? none : list);

export function unpackRecords(file: string, {inner, rows}: RecordBatch): SourceRecord[] {
  const path = file + inner;
  return rows.map((row) => ({
    file: path,
    line: row[0],
    title: row[1],
    abstract: row[2],
    authors: shared(row[3]),
    venue: row[4],
    type: row[5],
    date: row[6],
    doi: row[7],
    arxiv_id: row[8],
    pmid: row[9],
    url: row[10],
    categories: shared(row[11]),
    keywords: shared(row[12]),
    language: row[13],
    cited_by: row[14]
  }));
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
