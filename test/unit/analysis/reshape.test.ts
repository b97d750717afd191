import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {rankPeriods, rollingShares, smoothSeries} from "../../../src/analysis/reshape.js";
import type {Series} from "../../../src/model/series.js";

const month = (i: number): Date => new Date(Date.UTC(2024, i, 1));
const points = (...counts: [k: number, n: number][]) => counts.map(([k, n], i) => ({period: month(i), k, n}));
const anyPoints = fc
  .array(
    fc.nat(50).chain((n) => fc.tuple(fc.nat(n), fc.constant(n))),
    {maxLength: 30}
  )
  .map((counts) => points(...counts));

describe("rolling shares", () => {
  it("of a corpus that doubles at a fixed share are flat", () => {
    const doubling = points(
      ...Array.from({length: 12}, (_, i): [number, number] => [3 * 2 ** i, 10 * 2 ** i])
    );
    for (const {rolled_k, rolled_n} of rollingShares(doubling, 6))
      expect(rolled_k / rolled_n).toBeCloseTo(0.3, 12);
  });

  it("sum numerator and denominator apart over the window, and keep the raw counts", () => {
    fc.assert(
      fc.property(anyPoints, fc.integer({min: 1, max: 8}), (raw, window) => {
        const expected = raw.map((point, i) => {
          const held = raw.slice(Math.max(0, i - window + 1), i + 1);
          return {
            ...point,
            rolled_k: held.reduce((sum, {k}) => sum + k, 0),
            rolled_n: held.reduce((sum, {n}) => sum + n, 0),
            n_periods: held.length
          };
        });
        expect(rollingShares(raw, window)).toEqual(expected);
      })
    );
  });

  it("need a window of whole periods", () => {
    expect(() => rollingShares([], 0)).toThrow("not a number of periods: 0");
  });
});

const three: Series[] = [
  {key: `x"] + alert(1) //`, label: "A", points: points([1, 10], [2, 10])},
  {key: "constructor", label: "B", points: points([3, 10], [2, 10], [1, 4])},
  {key: "c", label: "C", points: points([0, 10], [0, 10], [0, 0])}
];

describe("smoothed series", () => {
  it("have the share of their window and the mean count of its periods", () => {
    const [smooth] = smoothSeries([{key: "a", label: "A", points: points([1, 10], [2, 10], [6, 20])}], 2);
    expect(smooth!.points.map(({k, n}) => [k, n])).toEqual([
      [1, 10],
      [1.5, 10],
      [4, 15]
    ]);
  });

  it("keep the key, the label and every period", () => {
    fc.assert(
      fc.property(anyPoints, fc.integer({min: 1, max: 5}), (list, window) => {
        const [smooth] = smoothSeries([{key: "k", label: "l", points: list}], window);
        expect(smooth).toMatchObject({key: "k", label: "l"});
        expect(smooth!.points.map((p) => p.period)).toEqual(list.map((p) => p.period));
      })
    );
  });
});

describe("ranks", () => {
  it("go by share within a period; equals share a rank", () => {
    expect(
      rankPeriods(three).map(({label, period, rank}) => [period.getUTCMonth() + 1, label, rank])
    ).toEqual([
      [1, "B", 1],
      [1, "A", 2],
      [1, "C", 3],
      [2, "A", 1],
      [2, "B", 1],
      [2, "C", 3],
      [3, "B", 1],
      [3, "C", 2]
    ]);
    expect(rankPeriods([])).toEqual([]);
  });
});
