import {benjaminiHochberg} from "./benjamini-hochberg.js";
import {type Burst, findBursts} from "./kleinberg.js";
import {logOdds} from "./log-odds.js";
import {mannKendall} from "./mann-kendall.js";
import {type Difference, newcombe} from "./newcombe.js";
import {theilSen} from "./theil-sen.js";
import {openTrendTest} from "./trend-test.js";
import {type Interval, wilson} from "./wilson.js";

/** Fewer whole periods than this are too short to test, which is not to say that there is no trend. */
export const fewestPeriods = 8;

/** Papers that the prior of the log odds counts as. */
const priorPapers = 100;

export interface EmergenceOptions {
  /** A thing is looked at where so many papers mention it. */
  least_papers: number;
  /** Periods at the end that are "now"; all others are "then". */
  n_now: number;
}

export interface SideShare extends Interval {
  k: number;
  n: number;
  /** k / n; NaN of nothing. */
  share: number;
}

export interface Emergence {
  /** Place of the thing among those given. */
  at: number;
  n_papers: number;
  then: SideShare;
  now: SideShare;
  /** Share now less share then, with Newcombe's 95% interval. */
  change: Difference;
  /** Two-sided, of the Cochran–Armitage test conditional on papers per period; null where there are too few periods. */
  p: number | null;
  /** The same as a false discovery rate among all things looked at (Benjamini–Hochberg). */
  q: number | null;
  /** Of the test: above 0 where the share rises. */
  z: number;
  /** Log odds of now against then with a prior of 100 papers, over its standard error; NaN for a thing in all papers. */
  log_odds_z: number;
}

/** How the shares of a thing went, in numbers that describe and do not test. */
export interface Course {
  /** Change of the share per period, Theil–Sen; NaN of fewer than two periods with papers. */
  slope: number;
  /** Kendall's τ of the shares. */
  tau: number;
  /** The heaviest burst, if any. */
  burst: Burst | null;
}

/** @param k papers with an abstract that mention the thing, by whole period */
export function courseOf(k: ArrayLike<number>, totals: ArrayLike<number>): Course {
  const shares: number[] = [];
  for (let t = 0; t < totals.length; t++) if (totals[t]! > 0) shares.push(k[t]! / totals[t]!);
  const {bursts} = findBursts(k, totals);
  const burst = bursts.reduce<Burst | null>(
    (best, one) => (best === null || one.weight > best.weight ? one : best),
    null
  );
  if (shares.length < 2) return {slope: NaN, tau: NaN, burst};
  return {slope: theilSen(shares).slope, tau: mannKendall(shares).tau, burst};
}

/**
 * What rises and what falls, of many things at once. Which things are looked at is fixed by their papers, before any is
 * tested.
 *
 * @param counts papers with an abstract that mention each thing, by whole period
 * @param totals papers with an abstract of each whole period
 */
export function emergence(
  counts: readonly ArrayLike<number>[],
  totals: ArrayLike<number>,
  {least_papers, n_now}: EmergenceOptions
): Emergence[] {
  const n_periods = totals.length;
  const split = Math.max(0, n_periods - n_now);
  const test = openTrendTest(totals);
  const testable = n_periods >= fewestPeriods;
  const sum = (values: ArrayLike<number>, from: number, to: number): number => {
    let all = 0;
    for (let t = from; t < to; t++) all += values[t]!;
    return all;
  };
  const side = (k: number, n: number): SideShare => ({k, n, share: k / n, ...wilson(k, n)});
  const [n_then, n_recent] = [sum(totals, 0, split), sum(totals, split, n_periods)];

  const rows = counts.flatMap((k, at): Emergence[] => {
    const n_papers = sum(k, 0, n_periods);
    if (n_papers < Math.max(1, least_papers)) return [];
    const [k_then, k_now] = [sum(k, 0, split), sum(k, split, n_periods)];
    const {p, z} = testable ? test(k) : {p: null, z: NaN};
    const alpha = (priorPapers * n_papers) / (n_then + n_recent);
    return [
      {
        at,
        n_papers,
        then: side(k_then, n_then),
        now: side(k_now, n_recent),
        change: newcombe(k_now, n_recent, k_then, n_then),
        p,
        q: null,
        z,
        log_odds_z: logOdds(
          {y_a: k_now, y_b: k_then, n_a: n_recent, n_b: n_then},
          {alpha, alpha_0: priorPapers}
        ).z
      }
    ];
  });
  if (!testable) return rows;
  const q = benjaminiHochberg(rows.map((row) => row.p!));
  return rows.map((row, i) => ({...row, q: q[i]!}));
}
