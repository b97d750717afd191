import type {Period} from "../analysis/months.js";
import {type LastDates, partialPeriods} from "../explore/partial-periods.js";
import type {Filter, Filters} from "../model/filter.js";
import type {PartialPeriod} from "../model/series.js";
import type {PeriodTotals} from "./period-counts.js";

/** What charts over time show: the period of the filter they are drawn by, where it has one, else what corpus.json asks for. */
export function shownPeriod(
  asked: PeriodTotals["shown"],
  {filter, compared}: Filters
): PeriodTotals["shown"] {
  const both = compared === null ? [filter] : [filter, compared];
  const bound = (end: "from" | "to"): Date | null => {
    const days = both.map((one: Filter) => one[end]);
    if (days.some((day) => day === null)) return null;
    const sorted = (days as string[]).sort();
    return new Date(`${end === "from" ? sorted[0]! : sorted.at(-1)!}T00:00:00Z`);
  };
  const [from, to] = [bound("from"), bound("to")];
  return from === null && to === null ? asked : {from, to};
}

/** Periods of which charts over time do not count every day, see `partialPeriods`. */
export function shownPartial(dates: LastDates, step: Period, {filter, compared}: Filters): PartialPeriod[] {
  return partialPeriods(dates, step, compared === null ? [filter] : [filter, compared]);
}
