import {largestPlotted} from "../charts/plain-scale.js";

/** A value of a column of numbers as one that an axis can hold; null for NULL, NaN, infinity and what is beyond any axis. */
export function numberOf(value: unknown): number | null {
  const isNumber =
    typeof value === "number" || typeof value === "bigint" || (typeof value === "string" && value !== "");
  const number = isNumber ? Number(value) : NaN;
  if (Number.isNaN(number) || Math.abs(number) > largestPlotted) return null;
  return Math.abs(number) < 1 / largestPlotted ? 0 : number;
}

/** A date or a time as it is written in a result, in UTC; null for NULL, infinity and what is none. */
export function dateOf(value: unknown): Date | null {
  if (typeof value !== "string") return null;
  const [, day, time = "00:00:00"] =
    /^([+-]?\d{4,6}-\d\d-\d\d)(?:[ T](\d\d:\d\d:\d\d(?:\.\d{1,3})?)\d*(?:Z|\+00(?::?00)?)?)?$/.exec(value) ??
    [];
  if (day === undefined) return null;
  const date = new Date(`${day}T${time}Z`);
  return Number.isNaN(date.getTime()) ? null : date;
}

/** The first day of a year written as a number. */
export function yearOf(value: unknown): Date | null {
  const year = numberOf(value);
  if (year === null || !Number.isInteger(year) || year < 100 || year > 9999) return null;
  return new Date(Date.UTC(year, 0, 1));
}

/** Key of NULL, which no text is. */
export const nullKey = "\u0000";

/** What tells a value from others of its column. */
export function keyOf(value: unknown): string {
  return value === null || value === undefined ? nullKey : textOf(value);
}

const longest = 200;

/** A value as a name in a figure: one line of what an XML file may hold, cut where it is long. */
export function nameOf(value: unknown): string {
  if (value === null || value === undefined) return "NULL";
  const text = textOf(value);
  const cut = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return cut.replace(/[\s\p{Cc}\p{Cs}\ufffe\uffff]+/gu, " ").trim() || "(empty)";
}

function textOf(value: unknown): string {
  return typeof value === "object"
    ? JSON.stringify(value, (_, held: unknown) => (typeof held === "bigint" ? String(held) : held))
    : String(value);
}
