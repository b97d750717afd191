import type {DisplayTable} from "../model/series.js";

const plainNumber = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/**
 * A table as CSV (RFC 4180, UTF-8 with a byte order mark, ISO dates). A cell that a spreadsheet would run as a
 * formula gets a leading apostrophe.
 */
export function csvOf({columns, rows}: DisplayTable): string {
  const lines = [columns.map((c) => c.label), ...rows].map((row) => row.map(cell).join(","));
  return `\ufeff${lines.join("\r\n")}\r\n`;
}

function cell(value: string | number | Date | null): string {
  if (value === null) return "";
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
  const text = value instanceof Date ? value.toISOString().replace("T00:00:00.000Z", "") : value;
  const safe = /^[=+\-@\t\r]/.test(text) && !plainNumber.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
