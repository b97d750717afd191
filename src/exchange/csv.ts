import type {DisplayTable} from "../model/series.js";

const plainNumber = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/** Begins a CSV file: spreadsheets take it for UTF-8 then. */
export const byteOrderMark = "\ufeff";

/**
 * A table as CSV (RFC 4180, UTF-8 with a byte order mark, ISO dates). A cell that a spreadsheet would run as a
 * formula gets a leading apostrophe.
 */
export function csvOf({columns, rows}: DisplayTable): string {
  const lines = [columns.map((c) => c.label), ...rows].map((row) => row.map(cell).join(","));
  return `${byteOrderMark}${lines.join("\r\n")}\r\n`;
}

function cell(value: string | number | Date | null): string {
  if (value === null) return "";
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
  return csvText(value instanceof Date ? value.toISOString().replace("T00:00:00.000Z", "") : value);
}

/** A text as a cell of CSV: in quotes where it must be, or where a reader might take it for a comment, and no formula. */
export function csvText(text: string): string {
  if (!/^[=+\-@\t]|[",#\r\n]/.test(text)) return text;
  const safe = /^[=+\-@\t\r]/.test(text) && !plainNumber.test(text) ? `'${text}` : text;
  return /[",#\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
