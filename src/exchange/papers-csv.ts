import {exportedFields, type ExportedPaper, knownDay, oneLine} from "../model/exported-paper.js";
import {byteOrderMark, csvText} from "./csv.js";

export interface PapersCsvOptions {
  /** Of what is known, what is written; title and date_precision tell the reader what the file is. */
  columns?: readonly (keyof ExportedPaper)[];
}

/**
 * Papers as CSV (RFC 4180, UTF-8 with a byte order mark), a row at a time, by the names of the columns of `papers`: all
 * of it is read back. Lists stand between semicolons, as JSON where a value holds one. A date says no more than is
 * known. A cell that a spreadsheet would run as a formula gets an apostrophe, and so does one that looks as if it had
 * got one; the reader takes it off again.
 */
export function* papersCsv(
  papers: Iterable<ExportedPaper>,
  {columns = exportedFields}: PapersCsvOptions = {}
): Generator<string> {
  yield `${byteOrderMark}${columns.join(",")}\r\n`;
  for (const paper of papers) yield `${columns.map((column) => cell(paper, column)).join(",")}\r\n`;
}

function cell(paper: ExportedPaper, column: keyof ExportedPaper): string {
  const value = column === "date" ? knownDay(paper) : paper[column];
  if (value === null) return "";
  const text = oneLine(Array.isArray(value) ? listText(value as readonly string[]) : String(value));
  return csvText(/^'+[=+\-@]/.test(text) ? `'${text}` : text);
}

function listText(values: readonly string[]): string {
  return values.some((value) => value.includes(";")) || /^\[.*\]$/.test(oneLine(values.join("; ")))
    ? JSON.stringify(values.map(oneLine))
    : values.join("; ");
}
