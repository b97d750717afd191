import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {newcombe} from "../../../src/analysis/newcombe.js";
import {wilson} from "../../../src/analysis/wilson.js";

const counts = fc
  .integer({min: 1, max: 100_000})
  .chain((n) => fc.tuple(fc.integer({min: 0, max: n}), fc.constant(n)));

describe("the Wilson interval", () => {
  it.each([
    [0, 50, 0, 0.071348],
    [3, 40, 0.025836, 0.198642],
    [30, 400, 0.053038, 0.105048],
    [50, 50, 0.928652, 1]
  ])("of %i in %i is [%f, %f]", (k, n, low, high) => {
    const interval = wilson(k, n);
    expect(interval.low).toBeCloseTo(low, 6);
    expect(interval.high).toBeCloseTo(high, 6);
  });

  it("lies within 0 and 1 and holds the share", () => {
    fc.assert(
      fc.property(counts, ([k, n]) => {
        const {low, high} = wilson(k, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(k / n);
        expect(high).toBeGreaterThanOrEqual(k / n);
      })
    );
  });

  it("mirrors when counting what is not there", () => {
    fc.assert(
      fc.property(counts, ([k, n]) => {
        expect(wilson(n - k, n).low).toBeCloseTo(1 - wilson(k, n).high, 10);
      })
    );
  });

  it("of nothing knows nothing", () => {
    expect(wilson(0, 0)).toEqual({low: 0, high: 1});
  });

  it("refuses a count that is not out of its total", () => {
    expect(() => wilson(3, 2)).toThrow("not a count out of 2: 3");
    expect(() => wilson(NaN, 2)).toThrow(RangeError);
  });
});

describe("the Newcombe interval", () => {
  it("of 30/400 − 12/300 is [−0.001063, 0.069510]", () => {
    const {difference, low, high} = newcombe(30, 400, 12, 300);
    expect(difference).toBeCloseTo(0.035, 12);
    expect(low).toBeCloseTo(-0.001063, 6);
    expect(high).toBeCloseTo(0.06951, 6);
  });

  it("holds the difference, and turns with the order of the shares", () => {
    fc.assert(
      fc.property(counts, counts, ([k1, n1], [k2, n2]) => {
        const there = newcombe(k1, n1, k2, n2);
        const back = newcombe(k2, n2, k1, n1);
        expect(there.low).toBeLessThanOrEqual(there.difference);
        expect(there.high).toBeGreaterThanOrEqual(there.difference);
        expect(there.low).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(back.low).toBeCloseTo(-there.high, 12);
      })
    );
  });

  it("with a share of nothing excludes no difference", () => {
    expect(newcombe(0, 0, 3, 4)).toEqual({difference: NaN, low: -1, high: 1});
  });
});
