import type {Entry, Problem, Reader, SourceRecord} from "../model/paper.js";
import {canonicalTitle} from "./canonical-title.js";
import {readDates} from "./dates.js";
import {makeRecord} from "./entry.js";
import {readIdentifiers} from "./identifiers.js";
import {shorten} from "./tidy.js";
import {readDateCells} from "./table/read-row.js";
import {openRows, type RowFound} from "./table/read-rows.js";
import type {TableField} from "./table/sources.js";

/** A row of a file that dates the papers of other files. */
export interface DatedRow {
  file: string;
  line: number;
  title: string | null;
  date: string | null;
  doi: string | null;
  arxiv_id: string | null;
}

/** Reads dates kept beside the papers: a table with a date column and a title, DOI or arXiv id, and no abstracts. */
export function openDates(
  file: string,
  named: ReadonlyMap<string, string> = new Map()
): Reader & {dated(): DatedRow[]} {
  const rows = openRows(file, named);
  const dated: DatedRow[] = [];

  function take(found: RowFound[]): Entry[] {
    return found.flatMap((one) => {
      if ("problem" in one) return [{problem: {...one.problem, kind: "warning" as const}}];
      const {line, cells, header} = one.row;
      const all = (field: TableField) =>
        (header.places.get(field) ?? []).map((i) => cells[i]!.trim()).filter((cell) => cell !== "");
      const first = (field: TableField) => all(field)[0] ?? null;
      const {date, refused} = readDates(readDateCells(all));
      const {doi, arxiv_id} = readIdentifiers({
        doi: first("doi"),
        arxiv_id: first("arxiv_id"),
        pmid: null,
        ids: [first("id") ?? ""],
        url: first("url")
      });
      dated.push({file, line, title: first("title"), date, doi, arxiv_id});
      return refused.map((written) => {
        const reason = `not a date of the calendar, left out: ${shorten(written)}`;
        return {problem: {file, line, kind: "warning" as const, reason}};
      });
    });
  }

  return {push: (text) => take(rows.push(text)), end: () => take(rows.end()), dated: () => dated};
}

/** Rows of titles and dates beside no papers at all are papers themselves. */
export function recordsOfDates(rows: readonly DatedRow[]): {records: SourceRecord[]; problems: Problem[]} {
  const records: SourceRecord[] = [];
  const problems: Problem[] = [];
  for (const {file, line, title, date, doi, arxiv_id} of rows) {
    const dates = date === null ? [] : [date];
    for (const entry of makeRecord(file, line, {title, dates, doi, arxiv_id})) {
      if ("record" in entry) records.push(entry.record);
      else problems.push(entry.problem);
    }
  }
  return {records, problems};
}

/**
 * Gives records the dates and identifiers they lack; answers with the rows that fit none of them. A row is for
 * the papers with its DOI, else with its arXiv id, else with its title.
 */
export function completeRecords(records: readonly SourceRecord[], rows: readonly DatedRow[]): Problem[] {
  if (rows.length === 0) return [];
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
