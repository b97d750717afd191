import type {PeriodChoice, TrendMeasure} from "../figures/fitting-period.js";
import {type Control, segments} from "./controls.js";

/** Share or count, and by which period: the controls above charts over time. */
export function trendControls(
  state: {measure: TrendMeasure; by: PeriodChoice},
  onChange: (change: {measure?: TrendMeasure; by?: PeriodChoice}) => void
): {measure: Control<TrendMeasure>; by: Control<PeriodChoice>} {
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
    by: segments<PeriodChoice>(
      "Period",
      [
        {value: "auto", label: "Auto"},
        {value: "month", label: "Month"},
        {value: "quarter", label: "Quarter"},
        {value: "year", label: "Year"}
      ],
      state.by,
      (by) => onChange({by})
    )
  };
}
