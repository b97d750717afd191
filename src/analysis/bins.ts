import {dayNumber, monthNumber, monthOfNumber} from "../model/facts.js";

/** Values counted by ranges of equal size. */
export interface Bins {
  /** What start and step count: the numbers themselves, days since 1970-01-01, or months since the year 0. */
  unit: "number" | "day" | "month";
  /** Whether only whole numbers occur. */
  is_whole: boolean;
  start: number;
  step: number;
  counts: number[];
}

/** Most bars of a histogram. */
export const mostBins = 24;

const day = 86_400_000;
/** 5 January 1970. */
const aMonday = 4;
const monthSteps = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12_000];

/**
 * Empty bins for numbers from `min` to `max`. Their edges are round, and each holds equally many whole numbers: no bar is
 * higher for the cut alone. Null where the ends are the same, or too near or far to be told apart.
 */
export function numberBins(min: number, max: number, {isWhole}: {isWhole: boolean}): Bins | null {
  const width = max - min;
  const is_whole = isWhole && Number.isSafeInteger(min) && Number.isSafeInteger(max);
  const least = is_whole ? 0 : 1e-300 + 1e-12 * Math.max(Math.abs(min), Math.abs(max));
  if (!Number.isFinite(width) || width <= least) return null;
  let step = is_whole && width < mostBins ? 1 : roundStep(width / mostBins);
  if (is_whole) step = Math.max(1, step);
  for (; ; step = roundStep(step * 1.5)) {
    const bins = {unit: "number" as const, is_whole, start: Math.floor(quotient(min, step)), step};
    const start = edge(bins.start, step);
    const n = Math.floor(quotient(max, step)) - bins.start + 1;
    if (n <= mostBins) return {...bins, start, counts: new Array<number>(n).fill(0)};
  }
}

/** Empty bins for days "YYYY-MM-DD" from `min` to `max`, by days, weeks, months, quarters, years or more; null for but one day. */
export function dateBins(min: string, max: string): Bins | null {
  const [from, to] = [dayNumber(min), dayNumber(max)];
  if (!(to > from) || !Number.isFinite(to - from)) return null;
  if (to - from < mostBins) return wholeBins("day", from, to, 1, from);
  if (to - from <= 7 * (mostBins - 1)) return wholeBins("day", from, to, 7, aMonday);
  const [first, last] = [monthOfDay(from), monthOfDay(to)];
  const step = monthSteps.find((months) => last - first < months * (mostBins - 1));
  return step === undefined ? null : wholeBins("month", first, last, step, 0);
}

function wholeBins(unit: Bins["unit"], first: number, last: number, step: number, origin: number): Bins {
  const start = origin + Math.floor((first - origin) / step) * step;
  const n = Math.floor((last - start) / step) + 1;
  return {unit, is_whole: true, start, step, counts: new Array<number>(n).fill(0)};
}

/** Months since the year 0 of a day. */
export function monthOfDay(number: number): number {
  return monthNumber(new Date(number * day));
}

/** Lower edges of the bins, and the upper one of the last. */
export function binEdges({start, step, counts}: Bins): number[] {
  const first = Math.round(quotient(start, step));
  return Array.from({length: counts.length + 1}, (_, i) =>
    step < 1 ? edge(first + i, step) : start + i * step
  );
}

/** The bin that holds a value, by edges that `binEdges` gives. */
export function binOf(value: number, edges: readonly number[]): number {
  let low = 0;
  let high = edges.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (edges[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A bin in words: "10 to 19", "0.1 to 0.2", "2021-04", "1990 to 1999". */
export function binLabel(bins: Bins, i: number): string {
  const edges = binEdges(bins);
  const [low, high] = [edges[i]!, edges[i + 1]!];
  if (bins.unit === "number") {
    if (!bins.is_whole) return `${low} to ${high}`;
    return bins.step === 1 ? String(low) : `${low} to ${high - 1}`;
  }
  if (bins.unit === "day") return bins.step === 1 ? dayText(low) : `${dayText(low)} to ${dayText(high - 1)}`;
  const [from, to] = [monthText(low), monthText(high - 1)];
  if (bins.step % 12 !== 0) return bins.step === 1 ? from : `${from} to ${to}`;
  return bins.step === 12 ? from.slice(0, -3) : `${from.slice(0, -3)} to ${to.slice(0, -3)}`;
}

function dayText(number: number): string {
  return new Date(number * day).toISOString().slice(0, 10);
}

function monthText(month: number): string {
  return monthOfNumber(month).toISOString().slice(0, 7);
}

/** The least of 1, 2, 5, 10, 20 … that is no less; below 1 the same in tenths. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find((f) => f * power >= least * (1 - 1e-12)) ?? 10;
  return factor * power < 1 ? 1 / Math.round(1 / (factor * power)) : factor * power;
}

/** Steps below 1 are fractions of whole numbers: so `edge` gives 0.3 and not 0.30000000000000004. */
function quotient(value: number, step: number): number {
  return step < 1 ? value * Math.round(1 / step) : value / step;
}

function edge(n: number, step: number): number {
  return (step < 1 ? n / Math.round(1 / step) : n * step) + 0;
}
