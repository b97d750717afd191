import {formats, type Format} from "../corpus/formats.js";
import {isAboutCorpus, type Corpus} from "../corpus/read-corpus.js";
import type {Merge, NearMiss, Problem} from "../model/paper.js";

/** What becomes of the entries of some files: records = papers + merged + left_out + refused, but for files refused as a whole. */
export interface CheckReport {
  files: {
    file: string;
    /** Null for a file that is not read. */
    format: Format | null;
    /** The format in words, or what the file seems to be. */
    read_as: string;
    encoding: string;
    records: number;
    kept: number;
    merged: number;
    refused: number;
    /** Rows that date papers of other files. */
    dates: number;
    /** Of a table: what each column was read as. */
    columns: {column: string; field: string | null}[];
    problems: {line: number | null; kind: Problem["kind"]; reason: string}[];
  }[];
  records: number;
  papers: number;
  merged: number;
  /** Entries, and files of which nothing is read. */
  refused: number;
  /** Entries of papers that `corpus.json` leaves out by category. */
  left_out: number;
  fields: Record<string, {present: number; missing: number}>;
  merges: Merge[];
  near_misses: NearMiss[];
  /** Of `corpus.json` and `merges.csv`. */
  problems: Problem[];
}

/** What became of the entries of each file. */
export function checkReport(corpus: Corpus): CheckReport {
  const {files, problems, flow, missing, merges, near_misses} = corpus;
  const byFile = new Map<string, Problem[]>();
  for (const problem of problems) {
    const known = byFile.get(problem.file);
    if (known) known.push(problem);
    else byFile.set(problem.file, [problem]);
  }
  const listed = new Set(files.map(({file}) => file));
  return {
    files: files.map((read) => ({
      file: read.file,
      format: read.format,
      read_as: read.label,
      encoding: read.encoding,
      records: read.n_records,
      kept: read.n_records - read.n_refused - read.n_merged - read.n_left_out,
      merged: read.n_merged,
      refused: read.n_refused,
      dates: read.n_dates,
      columns: read.columns,
      problems: (byFile.get(read.file) ?? []).map(({line, kind, reason}) => ({line, kind, reason}))
    })),
    records: flow.n_records,
    papers: flow.n_papers,
    merged: flow.n_merged,
    refused: flow.n_refused,
    left_out: flow.n_left_out,
    fields: Object.fromEntries(
      missing.map(({field, n_papers, n_missing}) => [
        field,
        {present: n_papers - n_missing, missing: n_missing}
      ])
    ),
    merges,
    near_misses,
    problems: problems.filter(
      ({file}) => isAboutCorpus(file.slice(file.lastIndexOf("/") + 1)) || !listed.has(file)
    )
  };
}

/** All problems of a report, each once. */
export function reportedProblems(report: CheckReport): Problem[] {
  return [
    ...report.files.flatMap(({file, problems}) => problems.map((problem) => ({file, ...problem}))),
    ...report.problems.filter(({file}) => report.files.every((read) => read.file !== file))
  ];
}

const mostShown = 20;

/** The report as a person reads it. */
export function reportText(report: CheckReport): string {
  const lines: string[] = [];
  const head = ["file", "read as", "entries", "papers", "merged", "refused"];
  const rows = report.files.map(({file, read_as, format, records, kept, merged, refused, dates}) => [
    file,
    format === null ? `not read: ${read_as}` : format === "dates" ? `${formats.dates}: ${dates}` : read_as,
    ...[records, kept, merged, refused].map((n) => n.toLocaleString("en"))
  ]);
  lines.push(...columnsOf([head, ...rows]));
  for (const {file, columns} of report.files) {
    if (columns.length === 0) continue;
    const used = columns.filter(({field}) => field !== null).map(({column, field}) => `${column} → ${field}`);
    const unused = columns.filter(({field}) => field === null).map(({column}) => column);
    lines.push("", `Columns of ${file}: ${used.join(", ")}`);
    if (unused.length > 0) lines.push(`  not used: ${unused.join(", ")}`);
  }
  const {records, papers, merged, refused, left_out} = report;
  const n = (count: number, one: string, many: string) =>
    `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
  const parts = [
    n(refused, "entry or file refused", "entries or files refused"),
    n(merged, "entry merged", "entries merged"),
    ...(left_out > 0 ? [n(left_out, "entry left out by category", "entries left out by category")] : [])
  ];
  lines.push("", `${n(records, "entry", "entries")}: ${n(papers, "paper", "papers")}, ${parts.join(", ")}`);
  if (papers > 0) {
    const missing = Object.entries(report.fields)
      .filter(([, field]) => field.missing > 0)
      .map(
        ([name, field]) => `${name} ${field.missing.toLocaleString("en")} (${share(field.missing, papers)})`
      );
    lines.push(missing.length > 0 ? `Missing: ${missing.join(", ")}` : "Nothing is missing in any field");
  }
  const problems = reportedProblems(report);
  lines.push(
    ...listed(
      "Problems",
      problems.map(
        ({file, line, kind, reason}) => `${file}${line === null ? "" : `:${line}`}: ${kind}: ${reason}`
      )
    )
  );
  lines.push(
    ...listed(
      "Merged",
      report.merges.map(({key, merged_key, reason}) => `${merged_key} into ${key}: ${reason}`)
    )
  );
  lines.push(
    ...listed(
      "May be one paper (a line in merges.csv decides)",
      report.near_misses.map(
        ({entry, other_entry, title, reason}) => `${entry} and ${other_entry}: ${title}: ${reason}`
      )
    )
  );
  return `${lines.join("\n")}\n`;
}

function listed(heading: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  const more = items.length - mostShown;
  return [
    "",
    `${heading} (${items.length.toLocaleString("en")}):`,
    ...items.slice(0, mostShown).map((item) => `  ${item}`),
    ...(more > 0 ? [`  and ${more.toLocaleString("en")} more: --json lists them all`] : [])
  ];
}

function share(k: number, n: number): string {
  return `${((100 * k) / n).toFixed(1)}%`;
}

function columnsOf(rows: readonly string[][]): string[] {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  return rows.map((row) =>
    row
      .map((cell, i) => (i < 2 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
      .join("  ")
      .trimEnd()
  );
}
