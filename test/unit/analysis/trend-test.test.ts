import {describe, expect, test} from "vitest";
import {openTrendTest} from "../../../src/analysis/trend-test.js";

/** A seeded generator of numbers from 0 to 1. */
function openRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** p by enumeration of all ways to draw the papers, as whole numbers. */
function enumerated(n: readonly number[], k: readonly number[]): number {
  const choose = (of: number, drawn: number): number => {
    let ways = 1;
    for (let i = 1; i <= drawn; i++) ways = (ways * (of - drawn + i)) / i;
    return Math.round(ways);
  };
  const drawn = k.reduce((a, b) => a + b, 0);
  const observed = k.reduce((sum, count, t) => sum + t * count, 0);
  let [all, below, above] = [0, 0, 0];
  const walk = (t: number, left: number, ways: number, sum: number): void => {
    if (t === n.length) {
      if (left > 0) return;
      all += ways;
      if (sum <= observed) below += ways;
      if (sum >= observed) above += ways;
      return;
    }
    for (let count = 0; count <= Math.min(left, n[t]!); count++)
      walk(t + 1, left - count, ways * choose(n[t]!, count), sum + t * count);
  };
  walk(0, drawn, 1, 0);
  return Math.min(1, (2 * Math.min(below, above)) / all);
}

describe("the trend test", () => {
  test("equals the enumeration of all draws", () => {
    const random = openRandom(1);
    for (let round = 0; round < 60; round++) {
      const n = Array.from({length: 2 + Math.floor(random() * 4)}, () => Math.floor(random() * 7));
      const k = n.map((of) => Math.floor(random() * (of + 1)));
      expect(openTrendTest(n)(k).p).toBeCloseTo(enumerated(n, k), 10);
    }
  });

  test("where all papers mention a thing, none, or only one period has papers, nothing is tested", () => {
    expect(openTrendTest([5, 6, 7])([5, 6, 7])).toEqual({p: 1, z: 0});
    expect(openTrendTest([5, 6, 7])([0, 0, 0])).toEqual({p: 1, z: 0});
    expect(openTrendTest([0, 6, 0])([0, 3, 0])).toEqual({p: 1, z: 0});
    expect(openTrendTest([])([])).toEqual({p: 1, z: 0});
  });

  test("a corpus that grows at a fixed share shows no trend", () => {
    const n = Array.from({length: 12}, (_, t) => 10 * 2 ** t);
    const {p, z} = openTrendTest(n)(n.map((of) => of / 10));
    expect(p).toBe(1);
    expect(z).toBeCloseTo(0, 12);
  });

  test("many papers: p agrees with a permutation of their dates, in a corpus that grows thirtyfold", () => {
    const random = openRandom(4);
    const n_periods = 12;
    const n = Array.from({length: n_periods}, (_, t) => Math.round(40 * 30 ** (t / (n_periods - 1))));
    const periods = n.flatMap((of, t) => Array.from({length: of}, () => t));
    const test_ = openTrendTest(n);
    for (const tilt of [-0.12, -0.05, 0.04, 0.1]) {
      const k = n.map((of, t) => Math.round(of * 0.15 * Math.exp(tilt * (t - 8))));
      const drawn = k.reduce((a, b) => a + b, 0);
      const observed = k.reduce((sum, count, t) => sum + t * count, 0);
      let [below, above] = [0, 0];
      const rounds = 4000;
      for (let round = 0; round < rounds; round++) {
        let sum = 0;
        for (let i = 0; i < drawn; i++) {
          const j = i + Math.floor(random() * (periods.length - i));
          [periods[i], periods[j]] = [periods[j]!, periods[i]!];
          sum += periods[i]!;
        }
        if (sum <= observed) below++;
        if (sum >= observed) above++;
      }
      const estimate = Math.min(1, (2 * Math.min(below, above)) / rounds);
      const error = 4 * Math.sqrt(Math.max(estimate, 1e-3) / rounds);
      expect(Math.abs(test_(k).p - estimate)).toBeLessThan(error + 0.01);
    }
  });

  test("p is above 0 and a number, however strong the trend", () => {
    const n = Array.from({length: 60}, (_, t) => 100 + 50 * t);
    const rises = n.map((of, t) => (t > 40 ? of : 0));
    const {p, z} = openTrendTest(n)(rises);
    expect(p).toBeGreaterThan(0);
    expect(p).toBeLessThan(1e-100);
    expect(z).toBeGreaterThan(30);
    const last = n.map((_, t) => (t === 59 ? 40 : 0));
    expect(openTrendTest(n)(last).p).toBeLessThan(1e-30);
  });

  test("beyond the exact distribution, p goes on where it left off", () => {
    // 300 periods: twelve papers and more are approximated. A thing of eleven papers and one of the same course with
    // two more must not be worlds apart.
    const n = Array.from({length: 300}, (_, t) => 5 + Math.floor(t / 3));
    const course = (drawn: number) => {
      const k = new Array<number>(300).fill(0);
      for (let i = 0; i < drawn; i++) k[120 + Math.floor((i * 179) / drawn)]!++;
      return openTrendTest(n)(k);
    };
    const ps = [8, 9, 10, 11, 12, 13, 14].map((drawn) => course(drawn).p);
    for (let i = 1; i < ps.length; i++) expect(ps[i]! / ps[i - 1]!).toBeGreaterThan(0.5);
    for (let i = 1; i < ps.length; i++) expect(ps[i]! / ps[i - 1]!).toBeLessThan(2);
  });
});
