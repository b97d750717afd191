import {expect, test} from "vitest";
import {everyPaper, setOf} from "../../../src/analysis/paper-set.js";
import {postingsOf} from "../../../src/analysis/postings.js";
import {lifetimesOf} from "../../../src/explore/lifetimes.js";
import {dayNumber, monthNumber, type PaperFacts, unknownDay} from "../../../src/model/facts.js";

const dates = ["2021-03-05", "2022-06-10", "2022-07-01", "2023-05-02", "2023-06-30"];
const facts: PaperFacts = {
  n_papers: 6,
  first_day: Int32Array.from([...dates.map((d) => dayNumber(d)), unknownDay]),
  last_day: Int32Array.from([...dates.map((d) => dayNumber(d)), unknownDay]),
  month: Int32Array.from([...dates.map((d) => monthNumber(new Date(d))), -1]),
  year: Int32Array.from([2021, 2022, 2022, 2023, 2023, -1]),
  has_abstract: new Uint8Array(6).fill(1)
};
const last = monthNumber(new Date("2023-06-30"));
const postings = postingsOf([0, 0, 0, 1, 1, 2], [0, 2, 4, 3, 5, 5], {n_things: 4, n_papers: 6});

test("mean year, first date, and the change of the share around the last twelve months", () => {
  const [first, second, undated, nothing] = lifetimesOf(postings, everyPaper(6), facts, last);
  // Of the months before: 2 papers; of the last twelve: 3.
  expect(first).toEqual({mean_year: 2022, first_date: "2021-03-05", growth: 2 / 3 - 1 / 2});
  expect(second).toEqual({mean_year: 2023, first_date: "2023-05-02", growth: 1 / 3});
  expect(undated).toEqual({mean_year: null, first_date: null, growth: 0});
  expect(nothing).toEqual({mean_year: null, first_date: null, growth: 0});
});

test("papers outside the set do not count, and without a month nothing grows", () => {
  const [first] = lifetimesOf(postings, setOf([2, 3], 6), facts, last);
  expect(first).toEqual({mean_year: 2022, first_date: "2022-07-01", growth: null});
  expect(lifetimesOf(postings, everyPaper(6), facts, null)[0]!.growth).toBeNull();
});
