import {format} from "d3-format";
import {addMonths, formatMonth, formatPeriod, type Period} from "../analysis/months.js";
import {wilson} from "../analysis/wilson.js";
import type {ChartPick} from "./marks.js";
import {writeNumber} from "./write-number.js";

/** What is drawn of `{k, n}`: k out of n, k alone, or k as any number at all, which is not known where n is 0. */
export type Measure = "share" | "count" | "value";

/** How far apart points in time stand; "instant" is finer than a day. */
export type TimeStep = Period | "day" | "instant";

/** What k and n count. */
export type Counted = "papers" | "anything";

const day = 86_400_000;
const monthsIn: Record<Period, number> = {month: 1, quarter: 3, year: 12};
const oneDecimal = format(".1f");

export const isoDay = (date: Date): string => date.toISOString().slice(0, 10);

/** "1,234"; halves and such, as smoothing gives them, to one decimal. */
export const whole = (n: number): string => (Number.isInteger(n) ? format(",")(n) : format(",.1f")(n));

/** "3.4%", "12.0%", "0.07%". */
export function percent(share: number): string {
  const value = share * 100;
  if (value === 0) return "0%";
  return value < 1 ? `${format(".2~f")(value)}%` : `${oneDecimal(value)}%`;
}

/** "8.1–18.0%". */
export function percentRange(low: number, high: number): string {
  return `${oneDecimal(low * 100)}–${oneDecimal(high * 100)}%`;
}

/** "3 of 40 papers, 7.5% (95% interval 2.6–19.9%)". */
export function countOfPapers(k: number, n: number): string {
  if (n === 0) return "no papers";
  const {low, high} = wilson(k, n);
  return `${whole(k)} of ${papers(n)}, ${oneDecimal((100 * k) / n)}% (95% interval ${percentRange(low, high)})`;
}

/** A point in words: "3 of 40 papers, 7.5% (95% interval 2.6–19.9%)", the same without papers, or its value. */
export function describePoint(
  {k, n}: {k: number; n: number},
  {measure, counted = "papers"}: {measure: Measure; counted?: Counted}
): string {
  if (measure === "value") return writeNumber(k);
  if (counted === "papers") return countOfPapers(k, n);
  return n === 0 ? "0 of 0" : countOfPapers(k, n).replace(/ papers?,/, ",");
}

/** "1 paper", "1,200 papers". */
export function papers(n: number): string {
  return `${whole(n)} ${n === 1 ? "paper" : "papers"}`;
}

/** The height of a point: its share, its count or its value; null where a share has no denominator and a value is unknown. */
export function heightOf({k, n}: {k: number; n: number}, measure: Measure): number | null {
  if (measure === "count") return k;
  return n > 0 ? k / n : null;
}

/** First and last day of a period given by its first day. */
export function daysOf(start: Date, step: TimeStep): NonNullable<ChartPick["period"]> {
  if (step === "day" || step === "instant") {
    const midnight = new Date(Math.floor(start.getTime() / day) * day);
    return {from: midnight, to: midnight};
  }
  return {from: start, to: new Date(addMonths(start, monthsIn[step]).getTime() - day)};
}

/** "Dec 2025", "Q4 2025", "2025", "31 Dec 2025" or "31 Dec 2025 14:05". */
export function formatTime(date: Date, step: TimeStep): string {
  if (step !== "day" && step !== "instant") return formatPeriod(date, step);
  const written = `${date.getUTCDate()} ${formatMonth(date)}`;
  return step === "day" ? written : `${written} ${clockTime(date)}`;
}

/** "14:05", "14:05:30" or "14:05:30.250": as fine as the time is. */
export function clockTime(date: Date): string {
  return date
    .toISOString()
    .slice(11, 23)
    .replace(/\.000$/, "")
    .replace(/^(\d\d:\d\d):00$/, "$1");
}

export {formatPeriod, type Period};
