import {binByPeriod} from "../analysis/months.js";
import {type Control, segments} from "./controls.js";
import type {PeriodTotals} from "./period-counts.js";

export type TrendMeasure = "share" | "count";
export type TrendPeriod = "month" | "quarter" | "year";

/** Share or count, and by which period: the controls above charts over time. */
export function trendControls(
  state: {measure: TrendMeasure; by: TrendPeriod},
  onChange: (change: {measure?: TrendMeasure; by?: TrendPeriod}) => void
): {measure: Control<TrendMeasure>; by: Control<TrendPeriod>} {
  return {
    measure: segments<TrendMeasure>(
      "Measure",
      [
        {value: "share", label: "Share"},
        {value: "count", label: "Count"}
      ],
      state.measure,
      (measure) => onChange({measure})
    ),
    by: segments<TrendPeriod>(
      "Period",
      [
        {value: "month", label: "Month"},
        {value: "quarter", label: "Quarter"},
        {value: "year", label: "Year"}
      ],
      state.by,
      (by) => onChange({by})
    )
  };
}

/** Papers that a typical period should hold, so that shares are more than chance. */
const enoughPapers = 8;
/** More points than this in a small panel are a thicket. */
const mostPeriods = 72;

/**
 * The periods, the shortest in which a typical period holds enough papers first: the default of a view. Where
 * most papers are dated to the year alone, it is the year.
 */
export function periodChoices({months, years}: PeriodTotals): TrendPeriod[] {
  const periods: TrendPeriod[] = ["month", "quarter", "year"];
  const points = months.map(({month, n}) => ({period: month, k: 0, n}));
  const sum = (counts: readonly {n: number}[]): number => counts.reduce((all, {n}) => all + n, 0);
  const best =
    sum(months) * 2 < sum(years)
      ? "year"
      : (periods.find((period) => {
          const sizes = binByPeriod(points, period).map(({n}) => n);
          return sizes.length <= mostPeriods && median(sizes.filter((n) => n > 0)) >= enoughPapers;
        }) ?? "year");
  return [best, ...periods.filter((period) => period !== best)];
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
