import {binByPeriod, sharesOf} from "../analysis/months.js";
import type {SharePoint} from "../model/series.js";
import type {TrendPeriod} from "./trend-controls.js";

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
}

interface Answered {
  month_totals: {rows: readonly {month: Date; n_with_abstract: number}[]};
  year_totals: {rows: readonly {year: Date; n_with_abstract: number}[]};
}

/** The totals that a summary holds. */
export function periodTotals({month_totals, year_totals}: Answered): PeriodTotals {
  return {
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
  if (by !== "year") return binByPeriod(sharesOf(counts.months, totals.months), by);
  return sharesOf(
    counts.years.map(({year, k}) => ({month: year, k})),
    totals.years.map(({year, n}) => ({month: year, n}))
  );
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
