import type {Merge, NearMiss, Paper, Problem, SourceRecord} from "../model/paper.js";
import {isVocabularyFile} from "../model/vocabulary-files.js";
import {openDecoder} from "./decode.js";
import {descriptionFile, readDescription, undescribed, type CorpusDescription} from "./description.js";
import {decisionsFile, readDecisions, type MergeDecision} from "./merge-decisions.js";
import {mergeRecords} from "./merge.js";
import {formats} from "./formats.js";
import {isAside, nowhere, openSource, type FileRead, type SourceTaker} from "./open-source.js";
import {completeRecords, recordsOfDates, type DatedRow} from "./sidecar.js";
import type {ByteSink} from "./unpack.js";

/** What happened to the entries of one file. */
export interface CorpusFile extends FileRead {
  /** Entries that became part of a paper that another entry had begun. */
  n_merged: number;
  /** Entries whose paper was left out by its category. */
  n_left_out: number;
}

/** From entries to papers: n_records = n_refused + n_merged + n_left_out + n_papers, where no file is refused as a whole. */
export interface Flow {
  n_records: number;
  /** Entries, and files of which nothing is read. */
  n_refused: number;
  n_merged: number;
  /** Entries of papers that `corpus.json` leaves out by category. */
  n_left_out: number;
  n_papers: number;
}

/** Of how many papers nothing is known in a field. */
export interface MissingField {
  field: string;
  n_papers: number;
  n_missing: number;
}

export interface Corpus {
  papers: Paper[];
  merges: Merge[];
  near_misses: NearMiss[];
  problems: Problem[];
  files: CorpusFile[];
  flow: Flow;
  missing: MissingField[];
  description: CorpusDescription;
  /** Texts of the files that say something about words, by name. */
  word_files: ReadonlyMap<string, string>;
}

export interface CorpusReader extends SourceTaker {
  /** Opens a file by its path below the data folder; its bytes are pushed in any pieces, packed or not. */
  openFile(file: string): ByteSink;
  finish(): Corpus;
}

export interface CorpusOptions {
  /** "YYYY-MM-DD": later dates are none. */
  today: string;
  /** Column names of the user's own, with the field that each one holds: what `corpus.json` says, which is read before the tables. */
  columns?: ReadonlyMap<string, string>;
}

/** Whether a file of the data folder says something about the corpus instead of holding papers. */
export function isAboutCorpus(file: string): boolean {
  return file === descriptionFile || file === decisionsFile || isVocabularyFile(file);
}

/** Reads the files of a data folder, in any order, into the papers of a corpus. Never throws on data. */
export function openCorpus({today, columns = new Map()}: CorpusOptions): CorpusReader {
  const files: FileRead[] = [];
  const problems: Problem[] = [];
  const records: SourceRecord[] = [];
  const dates: DatedRow[] = [];
  let description = undescribed;
  let decisions: MergeDecision[] = [];
  const word_files = new Map<string, string>();

  function takeDatesAsPapers(): void {
    const read = recordsOfDates(dates);
    records.push(...read.records);
    problems.push(...read.problems);
    for (const file of files) {
      const ofFile = ({file: name}: {file: string}) => name === file.file;
      file.n_refused += read.problems.filter(ofFile).length;
      file.n_records += read.records.filter(ofFile).length + read.problems.filter(ofFile).length;
      if (file.format === "dates")
        Object.assign(file, {format: "generic_csv", label: formats.generic_csv, n_dates: 0});
    }
  }

  const reader: CorpusReader = {
    record: (record) => records.push(record),
    dated: (row) => dates.push(row),
    problem: (problem) => problems.push(problem),
    file: (file) => files.push(file),
    openFile(file) {
      if (file === descriptionFile) {
        return openWhole((text) => {
          const read = readDescription(text);
          description = read.description;
          problems.push(...read.problems);
        });
      }
      if (file === decisionsFile) {
        return openWhole((text) => {
          const read = readDecisions(text);
          decisions = read.decisions;
          problems.push(...read.problems);
        });
      }
      if (isVocabularyFile(file)) return openWhole((text) => word_files.set(file, text));
      return isAside(file) ? nowhere : openSource(file, reader, {columns});
    },
    finish() {
      if (records.length === 0 && dates.length > 0) takeDatesAsPapers();
      else for (const problem of completeRecords(records, dates)) problems.push(problem);
      for (const problem of dropFutureDates(records, today)) problems.push(problem);
      problems.push(...countUndated(records));
      const merged = mergeRecords(records, decisions);
      for (const problem of merged.problems) problems.push(problem);
      problems.push(...findRepeatedFiles(records, merged.papers, merged.merges));
      const kept = keepCategories(merged.papers, description.categories);
      kept.forEach((paper, paper_id) => (paper.paper_id = paper_id));
      const keys = new Set(kept.map((paper) => paper.key));
      problems.sort(compareProblems);
      const merges = merged.merges.filter(({key}) => keys.has(key));
      const n_files_refused = files.filter(({format}) => format === null).length;
      const n_refused = files.reduce((n, file) => n + file.n_refused, n_files_refused);
      return {
        papers: kept,
        merges,
        near_misses: merged.near_misses.filter(({key, other_key}) => keys.has(key) && keys.has(other_key)),
        problems,
        files: countByFile(files, records, kept, merges),
        flow: {
          n_records: records.length + n_refused - n_files_refused,
          n_refused,
          n_merged: merges.length,
          n_left_out: records.length - merges.length - kept.length,
          n_papers: kept.length
        },
        missing: countMissing(kept),
        description,
        word_files
      };
    }
  };
  return reader;
}

function openWhole(read: (text: string) => void): ByteSink {
  const decoder = openDecoder();
  const parts: string[] = [];
  return {
    push: (bytes) => parts.push(decoder.push(bytes)),
    end() {
      parts.push(decoder.end());
      read(parts.join(""));
    }
  };
}

/** A paper of the future is dated wrongly: of its date only what is not in the future is kept. */
function dropFutureDates(records: readonly SourceRecord[], today: string): Problem[] {
  const problems: Problem[] = [];
  for (const record of records) {
    const {file, line, date} = record;
    if (date === null || date <= today) continue;
    const year = date.slice(0, 4);
    record.date = date.length > 4 && year <= today ? year : null;
    const used = record.date === null ? "left out" : "only the year was used";
    const reason = `the date ${date} lies in the future (today is ${today}), ${used}`;
    problems.push({file, line, kind: "warning", reason});
  }
  return problems;
}

function countUndated(records: readonly SourceRecord[]): Problem[] {
  const counts = new Map<string, {all: number; undated: number; bare: number}>();
  for (const {file, date, abstract} of records) {
    const count = counts.get(file) ?? {all: 0, undated: 0, bare: 0};
    count.all += 1;
    if (date === null) count.undated += 1;
    if (abstract === null) count.bare += 1;
    counts.set(file, count);
  }
  return [...counts].flatMap(([file, {all, undated, bare}]) => {
    const reasons: string[] = [];
    if (undated > 0) {
      reasons.push(
        `${undated} of ${all} entries have no date and are left out of what is shown over time: add dates, or a CSV file with the columns title and date`
      );
    }
    if (bare === all) {
      reasons.push(
        "none of its entries has an abstract, so they count in no share: export it again with abstracts (most databases ask for the fields to export), or add a file of the same papers that has them"
      );
    }
    return reasons.map((reason) => ({file, line: null, kind: "warning" as const, reason}));
  });
}

/** Files of which every entry is in one other file. */
function findRepeatedFiles(
  records: readonly SourceRecord[],
  papers: readonly Paper[],
  merges: readonly Merge[]
): Problem[] {
  if (merges.length === 0) return [];
  const sizes = countBy(records, ({file}) => file);
  const keepers = new Map(
    papers.filter(({sources}) => sources.length > 1).map((paper) => [paper.key, paper])
  );
  const others = new Map<string, string[]>();
  for (const {key, merged_key} of merges) {
    const file = fileOf(merged_key);
    const into = keepers.get(key)?.sources[0] ?? file;
    const known = others.get(file);
    if (known) known.push(into);
    else others.set(file, [into]);
  }
  return [...others].flatMap(([file, into]) => {
    const [other] = into;
    if (into.length !== sizes.get(file) || other === file || into.some((name) => name !== other)) return [];
    const reason = `every entry of this file is also in ${other}: if it is the same export twice, remove one of them`;
    return [{file, line: null, kind: "warning" as const, reason}];
  });
}

function fileOf(entry: string): string {
  return entry.slice(0, entry.lastIndexOf(":"));
}

function keepCategories(papers: Paper[], wanted: readonly string[]): Paper[] {
  if (wanted.length === 0) return papers;
  const whole = new Set(wanted.map((category) => category.toLowerCase()));
  const starts = [...whole].filter((name) => name.endsWith("*")).map((name) => name.slice(0, -1));
  return papers.filter(({categories}) =>
    categories.some((category) => {
      const name = category.toLowerCase();
      return whole.has(name) || starts.some((start) => name.startsWith(start));
    })
  );
}

function countByFile(
  files: readonly FileRead[],
  records: readonly SourceRecord[],
  papers: readonly Paper[],
  merges: readonly Merge[]
): CorpusFile[] {
  const merged = countBy(merges, ({merged_key}) => fileOf(merged_key));
  const firsts = countBy(papers, (paper) => paper.sources[0]!);
  const all = countBy(records, (record) => record.file);
  return [...files]
    .sort((a, b) => compare(a.file, b.file))
    .map((file) => {
      const n_merged = merged.get(file.file) ?? 0;
      const n_left_out = (all.get(file.file) ?? 0) - n_merged - (firsts.get(file.file) ?? 0);
      return {...file, n_merged, n_left_out};
    });
}

function countBy<T>(values: readonly T[], name: (value: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) {
    const key = name(value);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

const fields: readonly (keyof Paper)[] = [
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
];

/** How much is missing, per field. */
export function countMissing(papers: readonly Paper[]): MissingField[] {
  return fields.map((field) => {
    const n_missing = papers.filter((paper) => {
      const value = paper[field];
      return value === null || (Array.isArray(value) && value.length === 0);
    }).length;
    return {field, n_papers: papers.length, n_missing};
  });
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
