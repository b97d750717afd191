import {addMonths, isWholePeriod, type Period, periodStart} from "../analysis/months.js";
import type {Filter} from "../model/filter.js";
import type {PartialPeriod} from "../model/series.js";

export interface LastDates {
  /** Of all papers. */
  any: Date | null;
  /** Of those dated to the month or better. */
  month: Date | null;
}

const monthsIn: Record<Period, number> = {month: 1, quarter: 3, year: 12};

/** Periods of which not every day is counted: the last, where it is not over, and those that filters cut. */
export function partialPeriods(
  dates: LastDates,
  step: Period,
  filters: readonly Pick<Filter, "from" | "to">[]
): PartialPeriod[] {
  const found = new Map<number, PartialPeriod>();
  const add = (period: Date, why: string): void => {
    if (!found.has(period.getTime())) found.set(period.getTime(), {period, why});
  };
  const open = unfinished(dates, step);
  if (open !== null) add(open, `${step} not over`);
  const startOf = (day: string): Date => periodStart(new Date(`${day}T00:00:00Z`), step);
  for (const {from, to} of filters) {
    if (from !== null && isoDay(startOf(from)) !== from) add(startOf(from), `${step} cut by the filter`);
    if (to === null) continue;
    const last = new Date(addMonths(startOf(to), monthsIn[step]).getTime() - 86_400_000);
    if (isoDay(last) !== to) add(startOf(to), `${step} cut by the filter`);
  }
  return [...found.values()].sort((a, b) => a.period.getTime() - b.period.getTime());
}

/**
 * First day of the last period where that is not over, else null: months and quarters by the last paper dated
 * to the month or better, years by the last of all.
 */
function unfinished({any, month}: LastDates, step: Period): Date | null {
  const last_date = step === "year" ? any : month;
  if (last_date === null) return null;
  const last = periodStart(last_date, step);
  return isWholePeriod(last, step, last_date) ? null : last;
}

const isoDay = (date: Date): string => date.toISOString().slice(0, 10);
