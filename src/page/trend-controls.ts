import {binByPeriod} from "../analysis/months.js";
import {type Control, segments} from "./controls.js";

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

/** The periods, the shortest in which a typical period holds enough papers first: the default of a view. */
export function periodChoices(totals: readonly {month: Date; n: number}[]): TrendPeriod[] {
  const periods: TrendPeriod[] = ["month", "quarter", "year"];
  const points = totals.map(({month, n}) => ({period: month, k: 0, n}));
  const best =
    periods.find((period) => {
      const sizes = binByPeriod(points, period).map(({n}) => n);
      return sizes.length <= mostPeriods && median(sizes.filter((n) => n > 0)) >= enoughPapers;
    }) ?? "year";
  return [best, ...periods.filter((period) => period !== best)];
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
