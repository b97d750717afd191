import type {ResultColumn, ResultTable} from "../model/result.js";

export interface RowBounds {
  /** Rows to write at most. */
  rows?: number;
}

/** Rows in one part of a file. */
const rowsInPart = 10_000;

/** A file of rows in parts, for files too large for one text: `write` gives a row, with what parts it from the one before. */
export function inParts(n_rows: number, write: (row: number) => string): string[] {
  const parts: string[] = [];
  for (let from = 0; from < n_rows; from += rowsInPart) {
    const lines: string[] = [];
    for (let row = from; row < Math.min(n_rows, from + rowsInPart); row++) lines.push(write(row));
    parts.push(lines.join(""));
  }
  return parts;
}

export function rowsWithin({n_rows}: ResultTable, {rows = Infinity}: RowBounds): number {
  return Math.max(0, Math.min(n_rows, Math.floor(rows)));
}

export function isNumeric({type}: ResultColumn): boolean {
  return /^(?:U?(?:TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|FLOAT|REAL|DOUBLE|DECIMAL(?:\(.*\))?)$/i.test(
    type
  );
}

/** A value as text of a cell: nothing for NULL, lists and structs as JSON. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? jsonText(value) : String(value);
}

/** A value as JSON: whole numbers of any size as numerals, what is no number (NaN, Infinity) as null. */
export function jsonText(value: unknown): string {
  if (typeof value === "bigint") return value.toString();
  if (Array.isArray(value)) return `[${value.map(jsonText).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const fields = Object.entries(value).map(([name, held]) => `${JSON.stringify(name)}:${jsonText(held)}`);
    return `{${fields.join(",")}}`;
  }
  return JSON.stringify(value ?? null);
}
