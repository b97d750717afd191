import {describe, expect, test} from "vitest";
import {wholePeriods} from "../../../src/explore/whole-periods.js";
import {monthNumber, type PaperFacts} from "../../../src/model/facts.js";

const dates = ["2022-11-30", "2023-01-05", "2023-03-31", "2023-06-30", "2023-07-02"];
const facts: PaperFacts = {
  n_papers: 7,
  first_day: new Int32Array(7),
  last_day: new Int32Array(7),
  month: Int32Array.from([...dates.map((d) => monthNumber(new Date(d))), -1, -1]),
  year: Int32Array.from([2022, 2023, 2023, 2023, 2023, 2022, -1]),
  has_abstract: new Uint8Array(7).fill(1)
};
const iso = (starts: readonly Date[]) => starts.map((d) => d.toISOString().slice(0, 10));
const last_date = new Date("2023-07-02");

describe("whole periods", () => {
  test("the unfinished month and quarter are left out, and papers dated to the year alone", () => {
    const months = wholePeriods(facts, "month", {last_date, from: null, to: null});
    expect(iso(months.starts)).toEqual([
      "2022-11-01",
      "2022-12-01",
      "2023-01-01",
      "2023-02-01",
      "2023-03-01",
      "2023-04-01",
      "2023-05-01",
      "2023-06-01"
    ]);
    expect([...months.periodOf]).toEqual([0, 2, 4, 7, -1, -1, -1]);
    const quarters = wholePeriods(facts, "quarter", {last_date, from: null, to: null});
    expect(iso(quarters.starts)).toEqual(["2022-10-01", "2023-01-01", "2023-04-01"]);
    expect([...quarters.periodOf]).toEqual([0, 1, 1, 2, -1, -1, -1]);
  });

  test("years hold papers dated to the year alone", () => {
    const years = wholePeriods(facts, "year", {last_date, from: null, to: null});
    expect(iso(years.starts)).toEqual(["2022-01-01"]);
    expect([...years.periodOf]).toEqual([0, -1, -1, -1, -1, 0, -1]);
  });

  test("a period that is only partly inside the filter is left out", () => {
    const {starts} = wholePeriods(facts, "quarter", {last_date, from: "2022-11-01", to: "2023-05-31"});
    expect(iso(starts)).toEqual(["2023-01-01"]);
  });

  test("no date, no period", () => {
    const {starts, periodOf} = wholePeriods(facts, "month", {last_date: null, from: null, to: null});
    expect(starts).toEqual([]);
    expect(new Set(periodOf)).toEqual(new Set([-1]));
  });
});
