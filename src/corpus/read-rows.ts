import Papa from "papaparse";
import type {Problem} from "../model/paper.js";
import {shorten} from "./readable.js";
import {findHeader, type TableHeader} from "./table-header.js";

export interface TableRow {
  line: number;
  /** By column name. */
  values: Map<string, string>;
}

/** Each row that breaks off in an open quote means reading on from the line after it. */
const MOST_RESTARTS = 100;

/** The rows of a CSV, TSV or semicolon-separated text, in order, with the problems of those that are none. */
export function readRows(file: string, written: string): ({row: TableRow} | {problem: Problem})[] {
  const text = written.replace(/\r\n?/g, "\n");
  const header = findHeader(text);
  if (!header) {
    const reason =
      "no row of column names: the first row should name a title column and others, such as abstract, date and doi";
    return [{problem: {file, line: null, kind: "refused", reason}}];
  }
  const found: ({row: TableRow} | {problem: Problem})[] = [];
  const refuse = (line: number, reason: string) =>
    found.push({problem: {file, line, kind: "refused", reason}});

  let line = header.line + 1;
  let start = startOfLine(text, line);
  for (let restarts = 0; start < text.length; restarts++) {
    if (restarts > MOST_RESTARTS) {
      refuse(
        line,
        `more than ${MOST_RESTARTS} rows with a quote that is not closed: the rest of the file was not read`
      );
      break;
    }
    const read = readUntilBroken(text.slice(start), header, line, found, refuse);
    if (read.broken === null) break;
    refuse(read.line, `a quote is not closed: ${shorten(read.broken)}`);
    const lineEnd = text.indexOf("\n", start + read.length);
    if (lineEnd < 0) break;
    start = lineEnd + 1;
    line = read.line + 1;
  }
  return found;
}

function readUntilBroken(
  text: string,
  header: TableHeader,
  firstLine: number,
  found: ({row: TableRow} | {problem: Problem})[],
  refuse: (line: number, reason: string) => void
): {broken: string | null; line: number; length: number} {
  let line = firstLine;
  let cursor = 0;
  let broken: string | null = null;

  Papa.parse<string[]>(text, {
    delimiter: header.delimiter,
    newline: "\n",
    header: false,
    step({data, errors, meta}, parser) {
      const written = text.slice(cursor, meta.cursor);
      if (errors.some((error) => error.type === "Quotes")) {
        broken = written.split("\n", 1)[0]!;
        parser.abort();
        return;
      }
      const filled = data.findLastIndex((value) => value.trim() !== "") + 1;
      const expected = header.columns.length;
      if (filled > expected || (filled > 0 && data.length < expected))
        refuse(line, `${data.length} fields where the column names are ${expected}: ${shorten(written)}`);
      else if (filled > 0) {
        const cells = header.columns.map((name, i) => [name, data[i]!] as const);
        found.push({row: {line, values: firstOfEach(cells)}});
      }
      line += written.split("\n").length - 1;
      cursor = meta.cursor;
    }
  });
  return {broken, line, length: cursor};
}

function firstOfEach(cells: (readonly [string, string])[]): Map<string, string> {
  const values = new Map<string, string>();
  for (const [name, value] of cells) if (!values.get(name)) values.set(name, value);
  return values;
}

function startOfLine(text: string, line: number): number {
  let start = 0;
  for (let i = 1; i < line; i++) {
    const end = text.indexOf("\n", start);
    if (end < 0) return text.length;
    start = end + 1;
  }
  return start;
}
