import fc from "fast-check";
import {expect, test} from "vitest";
import {breakLines} from "../../../src/notebook/break-lines.js";

const at = (day: string, k = 1) => ({period: new Date(`${day}T00:00:00Z`), k, n: 1});
const gaps = (lines: readonly (readonly {n: number}[])[]) =>
  lines.map((points) => points.map(({n}) => n).join(""));

test("a line breaks where months have no row", () => {
  const {lines, isBroken} = breakLines(
    [[at("2024-01-01"), at("2024-02-01"), at("2024-05-01"), at("2024-06-01")]],
    "month"
  );
  expect(isBroken).toBe(true);
  expect(gaps(lines)).toEqual(["11011"]);
});

test("rows that all stand as far apart are whole: weeks, every third month, every fifth year", () => {
  const weeks = ["2024-01-01", "2024-01-08", "2024-01-15", "2024-01-22"].map((day) => at(day));
  const thirds = ["2023-02-01", "2023-05-01", "2023-08-01", "2023-11-01"].map((day) => at(day));
  const fifths = ["2005-01-01", "2010-01-01", "2015-01-01"].map((day) => at(day));
  expect(breakLines([weeks], "day").isBroken).toBe(false);
  expect(breakLines([thirds], "month").isBroken).toBe(false);
  expect(breakLines([fifths], "year").isBroken).toBe(false);
});

test("how far apart rows usually stand is told", () => {
  const days = ["2024-01-01", "2024-01-31", "2024-03-01", "2024-06-29"].map((day) => at(day));
  expect(breakLines([days], "day")).toMatchObject({isBroken: true, usual: 30});
  expect(breakLines([[at("2024-01-01")]], "day").usual).toBeNull();
});

test("a gap in one line is none in another", () => {
  const whole = ["2020-01-01", "2021-01-01", "2022-01-01", "2023-01-01"].map((day) => at(day));
  expect(gaps(breakLines([whole, [whole[0]!, whole[2]!, whole[3]!]], "year").lines)).toEqual([
    "1111",
    "1011"
  ]);
});

test("instants have no periods that could be missing", () => {
  expect(breakLines([[at("2020-01-01"), at("2024-01-01"), at("2024-01-02")]], "instant").isBroken).toBe(
    false
  );
});

test("every point stays, in its order", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({min: 0, max: 400}), {maxLength: 30}),
      fc.constantFrom("day", "month", "quarter", "year", "instant" as const),
      (months, step) => {
        const points = months
          .sort((a, b) => a - b)
          .map((m) => ({period: new Date(Date.UTC(1990, m, 1)), k: m, n: 1}));
        const {lines} = breakLines([points], step);
        expect(lines[0]!.filter(({n}) => n > 0)).toEqual(points);
      }
    )
  );
});
