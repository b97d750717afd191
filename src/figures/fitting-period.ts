import {binByPeriod} from "../analysis/months.js";
import type {PeriodTotals} from "./period-counts.js";

export type TrendMeasure = "share" | "count";
export type TrendPeriod = "month" | "quarter" | "year";
/** The period as it is chosen: "auto" follows the papers under the filter. */
export type PeriodChoice = "auto" | TrendPeriod;

export const periodChoices: readonly PeriodChoice[] = ["auto", "month", "quarter", "year"];

/** Papers that a typical period should hold, so that shares are more than chance. */
const enoughPapers = 8;
/** More points than this in a small panel are a thicket. */
const mostPeriods = 72;

/**
 * The shortest period in which a typical one holds enough papers. Where most papers are dated to the year alone, it is
 * the year.
 */
export function fittingPeriod({months, years}: Pick<PeriodTotals, "months" | "years">): TrendPeriod {
  const periods: TrendPeriod[] = ["month", "quarter", "year"];
  const points = months.map(({month, n}) => ({period: month, k: 0, n}));
  const sum = (counts: readonly {n: number}[]): number => counts.reduce((all, {n}) => all + n, 0);
  if (sum(months) * 2 < sum(years)) return "year";
  return (
    periods.find((period) => {
      const sizes = binByPeriod(points, period).map(({n}) => n);
      const inUse = sizes.slice(
        sizes.findIndex((n) => n > 0),
        sizes.findLastIndex((n) => n > 0) + 1
      );
      return inUse.length <= mostPeriods && median(inUse.filter((n) => n > 0)) >= enoughPapers;
    }) ?? "year"
  );
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
