import {readMonth} from "../dates.js";
import type {Found} from "../entry.js";
import type {Columns} from "./header.js";
import {readList, splitOutside} from "./split-list.js";
import {earliestFirst, type TableField} from "./sources.js";

/** What programs write for a value that is missing. */
const MISSING = /^(?:NA|N\/A|#N\/A|NaN|nan|NULL|null|None)$/;

/** What a row says of a paper. */
export function readRow({places, source}: Columns, cells: readonly string[]): Found {
  const {isPlain = false} = source;
  const cellAt = (i: number): string => (isPlain ? unguarded(own(cells[i]!)) : own(cells[i]!));
  const all = (field: TableField): string[] =>
    (places.get(field) ?? []).map(cellAt).filter((cell) => cell !== "" && (isPlain || !MISSING.test(cell)));
  const first = (field: TableField): string | null => all(field)[0] ?? null;
  const list = (field: TableField): string[] =>
    all(field).flatMap((cell) => source.split?.(cell) ?? splitTerms(cell));
  const people = (field: TableField): string[] =>
    all(field)
      .map(source.people)
      .find((names) => names.length > 0) ?? [];
  const authors = people("authors");
  const dates = readDateCells(all);
  const found: Found = {
    title: (places.get("title") ?? []).map(cellAt).find((cell) => cell !== "") ?? null,
    abstract: first("abstract"),
    authors: authors.length > 0 ? authors : people("editors"),
    venue: first("venue"),
    type: first("type"),
    dates: source.isEarliest ? earliestFirst(dates) : dates,
    doi: first("doi"),
    arxiv_id: first("arxiv_id"),
    pmid: first("pmid"),
    ids: all("id"),
    url: first("url"),
    categories: list("categories").map((term) => term.trim()),
    keywords: list("keywords")
      .flatMap(isPlain ? (term) => [term] : splitLong)
      .map((term) => term.trim()),
    language: first("language"),
    cited_by: first("cited_by")
  };
  return source.mend?.(found, first) ?? found;
}

/** The dates that a row gives, parts of one put together. */
export function readDateCells(all: (field: TableField) => string[]): string[] {
  const years = all("year").map((year) => year.replace(/\.0+$/, ""));
  const year = years.find((text) => /^\d{4}$/.test(text));
  const written = all("date").map((date) =>
    year === undefined || /\d{4}/.test(date) ? date : `${date} ${year}`
  );
  const month = all("month")[0]?.replace(/\.0+$/, "");
  const inMonth = year === undefined || month === undefined ? [] : [putTogether(year, month, all("day")[0])];
  return [...written, ...inMonth, ...years];
}

function putTogether(year: string, month: string, day: string | undefined): string {
  const dayNumber = /^(\d{1,2})(?:\.0+)?$/.exec(day ?? "")?.[1];
  if (/\d{4}/.test(month)) return month;
  if (/^\d{1,2}$/.test(month))
    return [year, month, ...(dayNumber === undefined ? [] : [dayNumber])].join("-");
  const isName = readMonth(month) !== null;
  return [...(isName && dayNumber !== undefined ? [dayNumber] : []), month, year].join(" ");
}

/** Some authors put commas where their publisher wants semicolons. */
function splitLong(term: string, _: number, terms: readonly string[]): string[] {
  return terms.length === 1 && term.split(",").length > 2 ? splitTerms(term) : [term];
}

/** Keywords or categories as anybody may write them. */
function splitTerms(cell: string): string[] {
  const listed = readList(cell);
  if (listed !== null) return listed;
  if (/[;|\n]/.test(cell)) return cell.split(/[;|\n]/);
  const words = cell.split(/\s+/);
  if (
    words.every((word) => /^[a-z]+(?:-[a-z]+)*(?:\.[A-Za-z]{2}(?:-[a-z]+)?)?$/.test(word)) &&
    /\w\.\w/.test(cell)
  )
    return words;
  const parts = splitOutside(cell).map((part) => part.trim());
  return parts.every((part) => part.split(/\s+/).length <= 5) ? parts : [cell];
}

/** Without the apostrophe that keeps a spreadsheet from running a cell as a formula. */
function unguarded(cell: string): string {
  return cell.replace(/^'(?='*[=+\-@])/, "");
}

/** The text of a cell with single spaces and line breaks, which is also one of its own and keeps no block of the file in memory. */
function own(cell: string): string {
  const plain = cell.trim().replace(/\s+/g, (space) => (space.includes("\n") ? "\n" : " "));
  return ` ${plain}`.slice(1);
}
