import {expect, test} from "vitest";
import {isShown, periodPoints, type PeriodTotals} from "../../../src/figures/period-counts.js";

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);

test("a period is shown where it lies between the ends, open or not", () => {
  const shown = {from: day("2020-02-15"), to: day("2020-08-31")};
  const months = ["2020-01-01", "2020-02-01", "2020-08-01", "2020-09-01"];
  expect(months.map((month) => isShown(day(month), "month", shown))).toEqual([false, true, true, false]);
  expect(isShown(day("2020-01-01"), "quarter", shown)).toBe(true);
  expect(isShown(day("2020-01-01"), "year", shown)).toBe(true);
  expect(isShown(day("2021-01-01"), "year", shown)).toBe(false);
  expect(isShown(day("1900-01-01"), "month", {from: null, to: null})).toBe(true);
});

test("points outside are left out, those inside keep their counts", () => {
  const totals: PeriodTotals = {
    months: [],
    years: [2018, 2019, 2020].map((year) => ({year: day(`${year}-01-01`), n: 10})),
    shown: {from: day("2019-01-01"), to: null}
  };
  const counts = {
    months: [],
    years: [
      {year: day("2018-01-01"), k: 3},
      {year: day("2020-01-01"), k: 4}
    ]
  };
  const points = periodPoints("year", counts, totals);
  expect(points.map(({period, k, n}) => [period.getUTCFullYear(), k, n])).toEqual([
    [2019, 0, 10],
    [2020, 4, 10]
  ]);
});
