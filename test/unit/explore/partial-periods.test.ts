import {describe, expect, it} from "vitest";
import {partialPeriods} from "../../../src/explore/partial-periods.js";

const date = (day: string): Date => new Date(`${day}T00:00:00Z`);
const open = {from: null, to: null};
const written = (found: ReturnType<typeof partialPeriods>) =>
  found.map(({period, why}) => `${period.toISOString().slice(0, 10)} ${why}`);

describe("periods of which not every day is counted", () => {
  const dates = {any: date("2025-12-19"), month: date("2025-11-30")};

  it("are the last one, where it is not over", () => {
    expect(written(partialPeriods(dates, "year", [open]))).toEqual(["2025-01-01 year not over"]);
    expect(written(partialPeriods(dates, "quarter", [open]))).toEqual(["2025-10-01 quarter not over"]);
    expect(partialPeriods(dates, "month", [open])).toEqual([]);
    expect(partialPeriods({any: null, month: null}, "year", [open])).toEqual([]);
  });

  it("are those that a filter begins or ends in the middle of", () => {
    const filter = {from: "2024-02-10", to: "2025-03-31"};
    expect(written(partialPeriods(dates, "month", [filter]))).toEqual(["2024-02-01 month cut by the filter"]);
    expect(written(partialPeriods(dates, "quarter", [filter]))).toEqual([
      "2024-01-01 quarter cut by the filter",
      "2025-10-01 quarter not over"
    ]);
    expect(written(partialPeriods(dates, "year", [filter]))).toEqual([
      "2024-01-01 year cut by the filter",
      "2025-01-01 year not over"
    ]);
  });

  it("are none where a filter takes whole periods, leap days included", () => {
    const none = {any: date("2025-12-31"), month: date("2025-12-31")};
    for (const step of ["month", "quarter", "year"] as const)
      expect(partialPeriods(none, step, [{from: "2024-01-01", to: "2024-12-31"}])).toEqual([]);
    expect(partialPeriods(none, "month", [{from: "2024-02-01", to: "2024-02-29"}])).toEqual([]);
    expect(written(partialPeriods(none, "month", [{from: null, to: "2024-02-28"}]))).toEqual([
      "2024-02-01 month cut by the filter"
    ]);
  });

  it("are those of either filter where two are compared, each once", () => {
    const [a, b] = [
      {from: "2024-02-01", to: null},
      {from: "2024-03-01", to: "2024-06-30"}
    ];
    expect(written(partialPeriods(dates, "year", [a, b]))).toEqual([
      "2024-01-01 year cut by the filter",
      "2025-01-01 year not over"
    ]);
  });
});
