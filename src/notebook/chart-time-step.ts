import type {TimeStep} from "../charts/format.js";

const day = 86_400_000;
/** Fewer dates than this may fall on first days of years or quarters by chance. */
const telling = {year: 3, quarter: 4};

/** How far apart dates stand: the coarsest period that all of them begin, as far as its column's name does not say otherwise. */
export function timeStepOf(dates: readonly Date[], name: string): TimeStep {
  const times = new Set(dates.map((date) => date.getTime()));
  if (dates.some((date) => date.getTime() % day !== 0)) return "instant";
  if (dates.some((date) => date.getUTCDate() !== 1) || /(?:^|_)(?:day|date|week)/i.test(name)) return "day";
  const named = /year|quarter|month/i.exec(name)?.[0].toLowerCase();
  const all = (of: (month: number) => boolean): boolean => dates.every((date) => of(date.getUTCMonth()));
  const fits = (period: "year" | "quarter"): boolean =>
    named === undefined ? times.size >= telling[period] : named === period;
  if (fits("year") && all((month) => month === 0)) return "year";
  if (fits("quarter") && all((month) => month % 3 === 0)) return "quarter";
  return "month";
}
