import {addMonths, isWholePeriod, type Period, periodStart} from "../analysis/months.js";
import {monthNumber, type PaperFacts} from "../model/facts.js";

/** Periods that are over and lie wholly within a filter: what trends are tested over. */
export interface WholePeriods {
  period: Period;
  /** First days, in order. */
  starts: Date[];
  /** Number of each paper's period among them; −1 for papers outside. */
  periodOf: Int32Array;
}

const size: Record<Period, number> = {month: 1, quarter: 3, year: 12};

/**
 * @param last_date of the papers dated well enough for the period: it says which periods are over
 * @param from first and last day, "YYYY-MM-DD"; null for an open end
 */
export function wholePeriods(
  facts: PaperFacts,
  period: Period,
  {last_date, from, to}: {last_date: Date | null; from: string | null; to: string | null}
): WholePeriods {
  const numbers = period === "year" ? facts.year : facts.month;
  const none = {period, starts: [], periodOf: new Int32Array(facts.n_papers).fill(-1)};
  let [low, high] = [Infinity, -Infinity];
  for (const number of numbers) {
    if (number < 0) continue;
    low = Math.min(low, number);
    high = Math.max(high, number);
  }
  if (last_date === null || high < low) return none;
  const dateOf = (number: number): Date =>
    period === "year"
      ? new Date(Date.UTC(number, 0, 1))
      : new Date(Date.UTC(Math.floor(number / 12), number % 12, 1));
  const starts: Date[] = [];
  const isoDay = (date: Date): string => date.toISOString().slice(0, 10);
  for (
    let start = periodStart(dateOf(low), period);
    start <= dateOf(high);
    start = addMonths(start, size[period])
  ) {
    const last = new Date(addMonths(start, size[period]).getTime() - 86_400_000);
    if (!isWholePeriod(start, period, last_date)) break;
    if ((from === null || isoDay(start) >= from) && (to === null || isoDay(last) <= to)) starts.push(start);
  }
  const first = starts[0];
  if (first === undefined) return none;
  const zero = period === "year" ? first.getUTCFullYear() : monthNumber(first);
  const step = period === "quarter" ? 3 : 1;
  return {
    period,
    starts,
    periodOf: numbers.map((number) => {
      if (number < 0) return -1;
      const place = Math.floor((number - zero) / step);
      return place >= 0 && place < starts.length ? place : -1;
    })
  };
}
