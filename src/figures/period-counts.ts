import {binByPeriod, type Period, periodStart, sharesOf} from "../analysis/months.js";
import type {SharePoint} from "../model/series.js";
import type {TrendPeriod} from "./fitting-period.js";

export interface MonthCount {
  month: Date;
  k: number;
}

export interface YearCount {
  year: Date;
  k: number;
}

/** Papers with an abstract by month and by year: years hold also those dated to the year alone. */
export interface PeriodTotals {
  months: readonly {month: Date; n: number}[];
  years: readonly {year: Date; n: number}[];
  /** What charts show at first, both ends included; null for an open end. */
  shown: {from: Date | null; to: Date | null};
}

interface Answered {
  month_totals: {rows: readonly {month: Date; n_with_abstract: number}[]};
  year_totals: {rows: readonly {year: Date; n_with_abstract: number}[]};
  corpus: {rows: readonly {period_from: Date | null; period_to: Date | null}[]};
}

/** The totals that a summary holds. */
export function periodTotals({month_totals, year_totals, corpus}: Answered): PeriodTotals {
  const {period_from: from, period_to: to} = corpus.rows[0]!;
  return {
    shown: {from, to},
    months: month_totals.rows.map((r) => ({month: r.month, n: r.n_with_abstract})),
    years: year_totals.rows.map((r) => ({year: r.year, n: r.n_with_abstract}))
  };
}

/** Counts over totals, by the period asked for. */
export function periodPoints(
  by: TrendPeriod,
  counts: {months: readonly MonthCount[]; years: readonly YearCount[]},
  totals: PeriodTotals
): SharePoint[] {
  const points =
    by === "year"
      ? sharesOf(
          counts.years.map(({year, k}) => ({month: year, k})),
          totals.years.map(({year, n}) => ({month: year, n}))
        )
      : binByPeriod(sharesOf(counts.months, totals.months), by);
  return points.filter(({period}) => isShown(period, by, totals.shown));
}

/** Whether a period, by its first day, lies in what charts show at first. */
export function isShown(start: Date, by: Period, {from, to}: PeriodTotals["shown"]): boolean {
  return (from === null || start >= periodStart(from, by)) && (to === null || start <= to);
}

/** Rows by a key of theirs. */
export function groupRows<R, K>(rows: readonly R[], keyOf: (row: R) => K): Map<K, R[]> {
  const groups = new Map<K, R[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}
