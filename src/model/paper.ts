/** How much of a date is known. A season or a quarter counts as "year". */
export type DatePrecision = "day" | "month" | "year";

/** One entry of one file, as its reader understood it, before merging. */
export interface SourceRecord {
  /** Path below the data folder, with forward slashes. */
  file: string;
  /** 1-based line at which the entry starts. */
  line: number;
  title: string;
  abstract: string | null;
  authors: string[];
  venue: string | null;
  type: string | null;
  /** "2024-05-03", "2024-05" or "2024": no more than the source says. */
  date: string | null;
  doi: string | null;
  arxiv_id: string | null;
  pmid: string | null;
  url: string | null;
  categories: string[];
  keywords: string[];
  language: string | null;
  cited_by: number | null;
}

/** What went wrong, where, and what to do about it. */
export interface Problem {
  file: string;
  /** 1-based; null where the problem is the file itself. */
  line: number | null;
  /** "refused": the entry or file was not read. "warning": it was read, but something in it was not used. */
  kind: "refused" | "warning";
  reason: string;
}

/** What a reader gives for a stretch of a file. */
export type Entry = {record: SourceRecord} | {problem: Problem};

/**
 * A reader of one file. Pure and streaming: it is pushed decoded text and answers with what has become
 * complete. It never throws on data.
 */
export interface Reader {
  push(text: string): Entry[];
  end(): Entry[];
}

/** A paper after merging: a row of `papers`, with its abstract. */
export interface Paper {
  /** Dense from 0, in date order (undated last), internal to one build. */
  paper_id: number;
  /** Stable across builds: `doi:`, `arxiv:`, `pmid:`, else `title:` and a hash of canonical title and year. */
  key: string;
  title: string;
  abstract: string | null;
  authors: string[];
  venue: string | null;
  type: string | null;
  /** First day of what is known, "YYYY-MM-DD". */
  date: string | null;
  date_precision: DatePrecision | null;
  year: number | null;
  /** First of the month, "YYYY-MM-DD"; null where only the year is known. */
  month: string | null;
  doi: string | null;
  arxiv_id: string | null;
  pmid: string | null;
  url: string | null;
  categories: string[];
  keywords: string[];
  language: string | null;
  cited_by: number | null;
  has_abstract: boolean;
  /** Files it was read from, sorted. */
  sources: string[];
}

/** Two entries that became one paper. */
export interface Merge {
  /** Of the paper that stays. */
  key: string;
  /** Where the entry stands that was merged into it: "file:line". */
  merged_key: string;
  reason: string;
}

/** Two papers that may be one and were not merged, for a person to decide. */
export interface NearMiss {
  key: string;
  other_key: string;
  /** Where an entry of the one stands: "file:line". */
  entry: string;
  other_entry: string;
  title: string;
  other_title: string;
  /** What is alike, and what speaks against it. */
  reason: string;
}
