import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  addMonths,
  binByPeriod,
  fillMonths,
  formatPeriod,
  isWholeMonth,
  isWholePeriod,
  lastWholeMonth,
  monthsBetween,
  monthStart,
  periodsBetween,
  quarterStart,
  sharesOf,
  unfinishedMonth,
  yearStart
} from "../../../src/analysis/months.js";

const utc = (text: string): Date => new Date(`${text}T00:00:00Z`);
const day = fc.date({min: utc("1950-01-01"), max: utc("2100-01-01"), noInvalidDate: true});

describe("months", () => {
  it("start in UTC, whatever the hour", () => {
    expect(monthStart(new Date("2024-12-31T23:59:59Z"))).toEqual(utc("2024-12-01"));
    expect(quarterStart(utc("2024-12-31"))).toEqual(utc("2024-10-01"));
    expect(yearStart(utc("2024-12-31"))).toEqual(utc("2024-01-01"));
  });

  it("added stop at the end of a shorter month", () => {
    expect(addMonths(utc("2024-01-31"), 1)).toEqual(utc("2024-02-29"));
    expect(addMonths(utc("2024-03-31"), -13)).toEqual(utc("2023-02-28"));
    expect(addMonths(utc("2024-11-05"), 2)).toEqual(utc("2025-01-05"));
  });

  it("added are months between", () => {
    fc.assert(
      fc.property(day, fc.integer({min: -600, max: 600}), (date, n) => {
        expect(monthsBetween(date, addMonths(date, n))).toBe(n);
        expect(addMonths(addMonths(monthStart(date), n), -n)).toEqual(monthStart(date));
      })
    );
  });

  it("are whole when the corpus's last date is in a later one, or is their last day", () => {
    expect(isWholeMonth(utc("2025-11-01"), utc("2025-12-01"))).toBe(true);
    expect(isWholeMonth(utc("2025-12-01"), utc("2025-12-30"))).toBe(false);
    expect(isWholeMonth(utc("2025-12-01"), utc("2025-12-31"))).toBe(true);
    expect(isWholePeriod(utc("2025-10-01"), "quarter", utc("2025-12-30"))).toBe(false);
    expect(isWholePeriod(utc("2025-01-01"), "year", utc("2025-12-31"))).toBe(true);
  });

  it("are not whole by a date known to the month alone, which stands on its first day", () => {
    expect(lastWholeMonth(utc("2025-12-01"))).toEqual(utc("2025-11-01"));
    expect(unfinishedMonth(utc("2025-12-01"))).toEqual(utc("2025-12-01"));
  });

  it("are either unfinished or the last whole one", () => {
    fc.assert(
      fc.property(day, (date) => {
        const last = new Date(Math.floor(date.getTime() / 86_400_000) * 86_400_000);
        const next = addMonths(lastWholeMonth(last), 1);
        expect(unfinishedMonth(last)).toEqual(monthStart(last) < next ? null : next);
      })
    );
    expect(unfinishedMonth(null)).toBeNull();
  });

  it("without papers are filled in with 0 of 0", () => {
    const filled = fillMonths(
      [{period: utc("2024-12-01"), k: 2, n: 5}],
      utc("2024-11-20"),
      utc("2025-01-02")
    );
    expect(filled).toEqual([
      {period: utc("2024-11-01"), k: 0, n: 0},
      {period: utc("2024-12-01"), k: 2, n: 5},
      {period: utc("2025-01-01"), k: 0, n: 0}
    ]);
  });

  it("with papers that do not mention a thing count 0 of them", () => {
    const totals = [utc("2024-11-01"), utc("2024-12-01")].map((month) => ({month, n: 7}));
    expect(sharesOf([{month: utc("2024-12-01"), k: 3}], totals)).toEqual([
      {period: utc("2024-11-01"), k: 0, n: 7},
      {period: utc("2024-12-01"), k: 3, n: 7}
    ]);
  });

  it("summed by quarter or year lose no paper", () => {
    const point = fc.record({period: day, k: fc.nat(9), n: fc.nat(99)});
    fc.assert(
      fc.property(fc.array(point), fc.constantFrom("month", "quarter", "year"), (points, period) => {
        const bins = binByPeriod(points, period);
        for (const part of ["k", "n"] as const) {
          const total = (list: {k: number; n: number}[]): number => list.reduce((sum, p) => sum + p[part], 0);
          expect(total(bins)).toBe(total(points));
        }
        const starts = bins.map((bin) => bin.period.getTime());
        expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
      })
    );
  });

  it("are listed from the first to the last, none if backwards", () => {
    expect(
      periodsBetween(utc("2024-11-20"), utc("2025-05-01"), "quarter").map((d) => formatPeriod(d, "quarter"))
    ).toEqual(["Q4 2024", "Q1 2025", "Q2 2025"]);
    expect(periodsBetween(utc("2025-01-01"), utc("2024-12-31"), "month")).toEqual([]);
    expect(formatPeriod(utc("2025-12-01"), "month")).toBe("Dec 2025");
    expect(formatPeriod(utc("2025-12-01"), "year")).toBe("2025");
  });
});
