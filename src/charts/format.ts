import {format} from "d3-format";
import {addMonths, formatPeriod, type Period} from "../analysis/months.js";
import {wilson} from "../analysis/wilson.js";
import type {ChartPick} from "./marks.js";

export type Measure = "share" | "count";

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

/** "1 paper", "1,200 papers". */
export function papers(n: number): string {
  return `${whole(n)} ${n === 1 ? "paper" : "papers"}`;
}

/** The height of a point: its share, or its count; null where a share has no denominator. */
export function heightOf({k, n}: {k: number; n: number}, measure: Measure): number | null {
  if (measure === "count") return k;
  return n > 0 ? k / n : null;
}

/** First and last day of a period given by its first day. */
export function daysOf(start: Date, step: Period): NonNullable<ChartPick["period"]> {
  return {from: start, to: new Date(addMonths(start, monthsIn[step]).getTime() - day)};
}

export {formatPeriod, type Period};
