import {addMonths, lastWholeMonth, monthStart, monthsBetween} from "./months.js";
import {newcombe} from "./newcombe.js";
import {type Interval, wilson} from "./wilson.js";

/** Papers with a term among the papers of the last twelve whole months, and among all earlier ones. */
export interface ChangeCounts {
  term: string;
  recent_k: number;
  recent_n: number;
  earlier_k: number;
  earlier_n: number;
}

export type Change<R extends ChangeCounts = ChangeCounts> = R & {
  recent: Interval & {share: number};
  earlier: Interval & {share: number};
  /** Recent share minus earlier share, with its Newcombe interval. */
  difference: number;
  low: number;
  high: number;
};

export interface Changes<R extends ChangeCounts = ChangeCounts> {
  /** Largest rise first. */
  rising: Change<R>[];
  /** Largest fall first. */
  falling: Change<R>[];
  /** Why nothing could be compared; null where it could. */
  too_little: string | null;
}

export interface RisingWindow {
  /** First of the twelve months. */
  recent_first: Date;
  /** The last whole month. */
  recent_last: Date;
  /** Whole months of the corpus, both windows together. */
  n_months: number;
}

/** Months that must be over, so that the last twelve have as many before them. */
export const minMonthsForRising = 24;

/** The last twelve whole months of a corpus, by its first and last date (papers dated to the year alone apart). */
export function risingWindow(first_date: Date, last_date: Date): RisingWindow {
  const recent_last = lastWholeMonth(last_date);
  return {
    recent_first: addMonths(recent_last, -11),
    recent_last,
    n_months: Math.max(0, monthsBetween(monthStart(first_date), recent_last) + 1)
  };
}

/**
 * What rises and what falls: terms whose share in the last twelve whole months differs from that in all
 * earlier ones, where the 95% Newcombe interval of the difference excludes 0. Each term is judged alone:
 * of many terms that do not change, some 5% will still seem to.
 */
export function rising<R extends ChangeCounts>(
  rows: readonly R[],
  {n_months = minMonthsForRising}: {n_months?: number} = {}
): Changes<R> {
  const too_little = whyTooLittle(rows, n_months);
  if (too_little !== null) return {rising: [], falling: [], too_little};
  const changes = rows.map((row) => ({
    ...row,
    recent: {share: row.recent_k / row.recent_n, ...wilson(row.recent_k, row.recent_n)},
    earlier: {share: row.earlier_k / row.earlier_n, ...wilson(row.earlier_k, row.earlier_n)},
    ...newcombe(row.recent_k, row.recent_n, row.earlier_k, row.earlier_n)
  }));
  const byTerm = (a: R, b: R): number => (a.term < b.term ? -1 : a.term > b.term ? 1 : 0);
  return {
    rising: changes.filter(({low}) => low > 0).sort((a, b) => b.difference - a.difference || byTerm(a, b)),
    falling: changes.filter(({high}) => high < 0).sort((a, b) => a.difference - b.difference || byTerm(a, b)),
    too_little: null
  };
}

function whyTooLittle(rows: readonly ChangeCounts[], n_months: number): string | null {
  if (n_months < minMonthsForRising) {
    return `the corpus spans ${n_months} whole ${n_months === 1 ? "month" : "months"}; ${minMonthsForRising} are needed`;
  }
  if (rows.some(({recent_n}) => recent_n === 0))
    return "no paper with an abstract in the last twelve whole months";
  if (rows.some(({earlier_n}) => earlier_n === 0)) {
    return "no paper with an abstract before the last twelve whole months";
  }
  return null;
}
