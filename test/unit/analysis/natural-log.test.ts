import fc from "fast-check";
import {expect, it} from "vitest";
import {naturalLog} from "../../../src/analysis/natural-log.js";

it("the logarithm is that of the engine, to four units in the last place", () => {
  fc.assert(
    fc.property(fc.double({min: 5e-324, max: Number.MAX_VALUE, noNaN: true}), (x) => {
      const expected = Math.log(x);
      expect(Math.abs(naturalLog(x) - expected)).toBeLessThanOrEqual(
        4 * Number.EPSILON * Math.abs(expected) + Number.MIN_VALUE
      );
    }),
    {numRuns: 20_000}
  );
});

it("the logarithm of ratios of counts, close to 1 too, is that of the engine", () => {
  for (let a = 1; a < 400; a++)
    for (let b = 1; b < 400; b++)
      expect(Math.abs(naturalLog(a / b) - Math.log(a / b))).toBeLessThanOrEqual(
        4 * Number.EPSILON * Math.abs(Math.log(a / b))
      );
});

it("the logarithm has its ends", () => {
  expect(naturalLog(0)).toBe(-Infinity);
  expect(naturalLog(Infinity)).toBe(Infinity);
  expect(naturalLog(1)).toBe(0);
  expect(naturalLog(-1)).toBeNaN();
  expect(naturalLog(NaN)).toBeNaN();
});
