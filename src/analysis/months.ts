import type {SharePoint} from "../model/series.js";

/*
 * Arithmetic on periods of UTC. A period is named by its first day at midnight. Dates of papers are the first
 * day of what is known, so papers dated to the year alone must not come here.
 */

export type Period = "month" | "quarter" | "year";

const monthsIn: Record<Period, number> = {month: 1, quarter: 3, year: 12};
const day = 86_400_000;
const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

export function monthStart(date: Date): Date {
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1));
}

export function quarterStart(date: Date): Date {
  return periodStart(date, "quarter");
}

export function yearStart(date: Date): Date {
  return periodStart(date, "year");
}

export function periodStart(date: Date, period: Period): Date {
  const size = monthsIn[period];
  return new Date(Date.UTC(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / size) * size, 1));
}

/** The same day n months on (back, if negative); the last day of the month where that has no such day. */
export function addMonths(date: Date, n: number): Date {
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + n, 1);
  const last = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + n + 1, 0);
  return new Date(Math.min(first + (date.getUTCDate() - 1) * day, last));
}

/** Months from the month of the one date to that of the other: 0 within a month, negative if backwards. */
export function monthsBetween(from: Date, to: Date): number {
  return (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
}

/** The first days of all periods from the one that holds `first` to the one that holds `last`. */
export function periodsBetween(first: Date, last: Date, period: Period): Date[] {
  const start = periodStart(first, period);
  const n = monthsBetween(start, periodStart(last, period)) / monthsIn[period];
  return Array.from({length: Math.max(0, n + 1)}, (_, i) => addMonths(start, i * monthsIn[period]));
}

/** Whether a period, given by its first day, is over by the corpus's last date. */
export function isWholePeriod(start: Date, period: Period, last_date: Date): boolean {
  return addMonths(start, monthsIn[period]).getTime() <= last_date.getTime() + day;
}

export function isWholeMonth(month: Date, last_date: Date): boolean {
  return isWholePeriod(month, "month", last_date);
}

/** The last month that is over by the corpus's last date. */
export function lastWholeMonth(last_date: Date): Date {
  const month = monthStart(last_date);
  return isWholeMonth(month, last_date) ? month : addMonths(month, -1);
}

/** The month of the corpus's last date if that month is not over by then: the one to be marked. */
export function unfinishedMonth(last_date: Date | null): Date | null {
  if (last_date === null) return null;
  const month = monthStart(last_date);
  return isWholeMonth(month, last_date) ? null : month;
}

/** Points for every month from first to last; a month without a point counts 0 of 0. */
export function fillMonths(points: readonly SharePoint[], first: Date, last: Date): SharePoint[] {
  const found = new Map(points.map((point) => [monthStart(point.period).getTime(), point]));
  return periodsBetween(first, last, "month").map((period) => {
    const {k, n} = found.get(period.getTime()) ?? {k: 0, n: 0};
    return {period, k, n};
  });
}

/** Puts monthly counts over monthly totals: a point for every total, with 0 where there is no count. */
export function sharesOf(
  counts: readonly {month: Date; k: number}[],
  totals: readonly {month: Date; n: number}[]
): SharePoint[] {
  const found = new Map(counts.map(({month, k}) => [month.getTime(), k]));
  return totals.map(({month, n}) => ({period: month, k: found.get(month.getTime()) ?? 0, n}));
}

/** Sums points by period, in order of time. Counts and totals are summed apart, so shares stay shares. */
export function binByPeriod(points: readonly SharePoint[], period: Period): SharePoint[] {
  const bins = new Map<number, SharePoint>();
  for (const {period: date, k, n} of points) {
    const place = Math.floor((date.getUTCFullYear() * 12 + date.getUTCMonth()) / monthsIn[period]);
    const bin = bins.get(place);
    if (bin) {
      bin.k += k;
      bin.n += n;
    } else {
      bins.set(place, {period: periodStart(date, period), k, n});
    }
  }
  return [...bins.values()].sort((a, b) => a.period.getTime() - b.period.getTime());
}

/** "Dec 2025". */
export function formatMonth(date: Date): string {
  return `${monthNames[date.getUTCMonth()]!} ${date.getUTCFullYear()}`;
}

/** "Dec 2025", "Q4 2025" or "2025". */
export function formatPeriod(date: Date, period: Period): string {
  if (period === "month") return formatMonth(date);
  if (period === "year") return String(date.getUTCFullYear());
  return `Q${Math.floor(date.getUTCMonth() / 3) + 1} ${date.getUTCFullYear()}`;
}
