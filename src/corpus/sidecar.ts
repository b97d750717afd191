import type {Problem, SourceRecord} from "../model/paper.js";
import {canonicalTitle} from "./canonical-title.js";
import {readDate} from "./dates.js";
import {fieldNamed, type FieldName} from "./field-names.js";
import {shorten} from "./readable.js";
import {readIdentifiers} from "./identifiers.js";
import {readRows, type TableRow} from "./read-rows.js";
import {openWholeText} from "./whole-text.js";

/** A row of a file that dates the papers of other files. */
interface DatedRow {
  file: string;
  line: number;
  title: string | null;
  date: string | null;
  doi: string | null;
  arxiv_id: string | null;
}

export interface Sidecar {
  /** Reads one file of dates; answers with the number of its rows and its problems. */
  openFile(file: string): {push(text: string): void; end(): {n_rows: number; problems: Problem[]}};
  /** Gives records the dates and identifiers they lack; answers with the rows that fit none of them. */
  complete(records: SourceRecord[]): Problem[];
}

/**
 * Dates kept beside the papers: a table with a date column and a title, DOI or arXiv id, and no abstracts. A
 * row is for the papers with its DOI, else with its arXiv id, else with its title.
 */
export function openSidecar(): Sidecar {
  const rows: DatedRow[] = [];
  return {
    openFile(file) {
      const whole = openWholeText(file);
      return {
        push: whole.push,
        end() {
          const text = whole.end();
          if (typeof text !== "string") return {n_rows: 0, problems: [text]};
          const problems: Problem[] = [];
          const before = rows.length;
          for (const found of readRows(file, text)) {
            if ("problem" in found) {
              problems.push(found.problem);
              continue;
            }
            const read = readDated(file, found.row);
            problems.push(...read.problems);
            rows.push(read.dated);
          }
          return {n_rows: rows.length - before, problems};
        }
      };
    },
    complete: (records) => complete(records, rows)
  };
}

function readDated(file: string, row: TableRow): {dated: DatedRow; problems: Problem[]} {
  const values = new Map<FieldName, string>();
  for (const [name, value] of row.values) {
    const field = fieldNamed(name);
    if (field !== null && value.trim() !== "" && !values.has(field)) values.set(field, value.trim());
  }
  const get = (field: FieldName) => values.get(field) ?? null;
  const {line} = row;
  const written = get("date");
  const date = written === null ? null : readDate(written);
  const problems: Problem[] = [];
  if (written !== null && date === null) {
    problems.push({
      file,
      line,
      kind: "warning",
      reason: `not a date of the calendar, left out: ${shorten(written)}`
    });
  }
  const {doi, arxiv_id} = readIdentifiers({
    doi: get("doi"),
    arxiv_id: get("arxiv_id"),
    pmid: null,
    ids: values.has("id") ? [values.get("id")!] : [],
    url: get("url")
  });
  return {dated: {file, line, title: get("title"), date, doi, arxiv_id}, problems};
}

function complete(records: SourceRecord[], rows: DatedRow[]): Problem[] {
  const byDoi = new Map<string, DatedRow>();
  const byArxiv = new Map<string, DatedRow>();
  const byTitle = new Map<string, DatedRow>();
  const problems: Problem[] = [];
  for (const row of rows) {
    if (row.doi !== null && !byDoi.has(row.doi)) byDoi.set(row.doi, row);
    if (row.arxiv_id !== null && !byArxiv.has(row.arxiv_id)) byArxiv.set(row.arxiv_id, row);
    const title = canonicalTitle(row.title ?? "");
    if (title !== "" && !byTitle.has(title)) byTitle.set(title, row);
  }
  const used = new Set<DatedRow>();
  for (const record of records) {
    const row =
      (record.doi !== null ? byDoi.get(record.doi) : undefined) ??
      (record.arxiv_id !== null ? byArxiv.get(record.arxiv_id) : undefined) ??
      byTitle.get(canonicalTitle(record.title));
    if (!row) continue;
    used.add(row);
    record.date ??= row.date;
    record.doi ??= row.doi;
    record.arxiv_id ??= row.arxiv_id;
  }
  for (const row of rows) {
    if (used.has(row)) continue;
    const {file, line} = row;
    const name = shorten(row.title ?? row.doi ?? row.arxiv_id ?? "a row without title, DOI and arXiv id");
    problems.push({file, line, kind: "warning", reason: `fits no paper, or an earlier row does: ${name}`});
  }
  return problems;
}
