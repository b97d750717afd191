import {percent, whole} from "../charts/format.js";
import type {DisplayTable} from "../model/series.js";

/** Rows of a table that a document shows: the rest is in its file. */
export const mostRows = 60;

/** A value of a table as a document shows it. */
export function cellText(value: DisplayTable["rows"][number][number], name: string): string {
  if (value === null) return "–";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== "number") return value;
  if (/(?:^|_)(?:share|low|high)$/.test(name)) return percent(value);
  return Number.isInteger(value) ? whole(value) : String(Math.round(value * 1e4) / 1e4);
}

/** The rows that a document shows, written out, and how many it leaves out. */
export function shownRows({columns, rows}: DisplayTable): {cells: string[][]; n_left: number} {
  return {
    cells: rows.slice(0, mostRows).map((row) => row.map((value, i) => cellText(value, columns[i]!.name))),
    n_left: Math.max(0, rows.length - mostRows)
  };
}
