import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {benjaminiHochberg} from "../../../src/analysis/benjamini-hochberg.js";
import {findBursts} from "../../../src/analysis/kleinberg.js";
import {mannKendall} from "../../../src/analysis/mann-kendall.js";
import {normalTail} from "../../../src/analysis/normal.js";
import {theilSen} from "../../../src/analysis/theil-sen.js";

const series = [1, 3, 2, 4, 4, 6, 5, 7, 9, 8];

describe("Kleinberg's bursts", () => {
  const k = [3, 4, 2, 12, 15, 14, 4, 3, 2, 5];
  const n = [100, 110, 105, 120, 118, 121, 117, 119, 115, 125];

  test("the golden series", () => {
    const {p0, cost, states, bursts} = findBursts(k, n);
    expect(p0).toBeCloseTo(0.055652, 6);
    expect([...states].join("")).toBe("0001110000");
    expect(cost).toBeCloseTo(26.89426, 5);
    expect(bursts).toHaveLength(1);
    expect(bursts[0]).toMatchObject({from: 3, to: 5});
    expect(bursts[0]!.weight).toBeCloseTo(9.1038, 4);
  });

  /** ln C(n, k), by summation of logarithms. */
  const choose = (of: number, found: number): number => {
    let sum = 0;
    for (let i = 1; i <= found; i++) sum += Math.log((of - found + i) / i);
    return sum;
  };
  const batches = fc.array(
    fc.nat(40).chain((of) => fc.record({of: fc.constant(of), found: fc.nat(of)})),
    {minLength: 1, maxLength: 12}
  );

  test("the path costs what the best of all paths costs", () => {
    fc.assert(
      fc.property(
        batches,
        fc.double({min: 1.2, max: 4, noNaN: true}),
        fc.double({min: 0, max: 2, noNaN: true}),
        (days, s, gamma) => {
          const [found, of] = [days.map((d) => d.found), days.map((d) => d.of)];
          const all = found.reduce((a, b) => a + b, 0);
          const path = findBursts(found, of, {s, gamma});
          if (all === 0) {
            expect(path).toMatchObject({cost: 0, bursts: []});
            return;
          }
          const p0 = all / of.reduce((a, b) => a + b, 0);
          const costOf = (state: number, t: number): number => {
            const p = Math.min(p0 * s ** state, 0.9999);
            return of[t] === 0
              ? 0
              : -(
                  choose(of[t]!, found[t]!) +
                  found[t]! * Math.log(p) +
                  (of[t]! - found[t]!) * Math.log(1 - p)
                );
          };
          let best = Infinity;
          for (let bits = 0; bits < 2 ** days.length; bits++) {
            let [cost, before] = [0, 0];
            for (let t = 0; t < days.length; t++) {
              const state = (bits >> t) & 1;
              cost += costOf(state, t) + (state > before ? gamma * Math.log(days.length) : 0);
              before = state;
            }
            best = Math.min(best, cost);
          }
          expect(path.cost).toBeCloseTo(best, 6);
        }
      ),
      {numRuns: 60, seed: 2}
    );
  });

  test("nothing, everything, and no papers at all burst nowhere", () => {
    for (const [found, of] of [
      [[], []],
      [
        [0, 0],
        [5, 5]
      ],
      [
        [5, 5],
        [5, 5]
      ],
      [
        [0, 0],
        [0, 0]
      ]
    ] as [number[], number[]][]) {
      const {cost, bursts} = findBursts(found, of);
      expect(bursts).toEqual([]);
      expect(Number.isFinite(cost)).toBe(true);
    }
  });
});

describe("Mann–Kendall and Theil–Sen", () => {
  test("the golden series", () => {
    const found = mannKendall(series);
    expect(found).toMatchObject({s: 38, variance: 124});
    expect(found.z).toBeCloseTo(3.322698, 6);
    expect(found.p).toBeCloseTo(0.000891513, 9);
    expect(found.tau).toBeCloseTo(0.844444, 6);
    const line = theilSen(series);
    expect(line.slope).toBeCloseTo(0.8, 6);
    expect(line.intercept).toBeCloseTo(0.9, 6);
    expect([line.low, line.high]).toEqual([0.5, 1]);
  });

  test("a series turned around trends the other way, and one without change not at all", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: -50, max: 50}), {minLength: 2, maxLength: 30}), (x) => {
        const [forth, back] = [mannKendall(x), mannKendall([...x].reverse())];
        expect(back.s).toBe(forth.s === 0 ? 0 : -forth.s);
        expect(back.p).toBeCloseTo(forth.p, 12);
        expect(theilSen([...x].reverse()).slope).toBeCloseTo(-theilSen(x).slope, 12);
        expect(theilSen(x.map((v) => v * 3 + 1)).slope).toBeCloseTo(3 * theilSen(x).slope, 9);
      })
    );
    expect(mannKendall([2, 2, 2])).toMatchObject({s: 0, p: 1, tau: 0});
  });

  test("one value has no trend to speak of", () => {
    expect(() => mannKendall([1])).toThrow(RangeError);
    expect(() => theilSen([])).toThrow(RangeError);
  });
});

describe("Benjamini–Hochberg", () => {
  test("the golden values", () => {
    const q = benjaminiHochberg([0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216]);
    const golden = [0.01, 0.04, 0.084, 0.084, 0.084, 0.1, 0.10571, 0.216, 0.216, 0.216];
    golden.forEach((value, i) => expect(q[i]).toBeCloseTo(value, 5));
  });

  test("q is no smaller than p, keeps its order, and does not depend on the order given", () => {
    const values = fc.array(fc.double({min: 0, max: 1, noNaN: true}), {minLength: 1, maxLength: 40});
    fc.assert(
      fc.property(values, (p) => {
        const q = benjaminiHochberg(p);
        const back = benjaminiHochberg([...p].reverse());
        p.forEach((value, i) => {
          expect(q[i]).toBeGreaterThanOrEqual(value - 1e-15);
          expect(q[i]).toBe(back[p.length - 1 - i]);
          p.forEach((other, j) => {
            if (value < other) expect(q[i]).toBeLessThanOrEqual(q[j]!);
          });
        });
      })
    );
  });
});

test("the normal tail at known points", () => {
  const known: [number, number][] = [
    [0, 0.5],
    [1, 0.15865525393145705],
    [1.959963984540054, 0.025],
    [3, 0.0013498980316300933],
    [6, 9.865876450376981e-10],
    [10, 7.61985302416047e-24]
  ];
  for (const [z, tail] of known) {
    expect(normalTail(z) / tail).toBeCloseTo(1, 10);
    expect(normalTail(-z)).toBeCloseTo(1 - tail, 12);
  }
});
