import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {courseOf, emergence} from "../../../src/analysis/emergence.js";

const options = {least_papers: 1, n_now: 3};

describe("emergence", () => {
  test("a corpus that doubles at a fixed share is flat", () => {
    const totals = Array.from({length: 10}, (_, t) => 20 * 2 ** t);
    const counts = totals.map((n) => n / 10);
    const [row] = emergence([counts], totals, options);
    expect(row!.change.difference).toBeCloseTo(0, 12);
    expect(row!.p).toBe(1);
    expect(row!.log_odds_z).toBeCloseTo(0, 12);
    const {slope, tau, burst} = courseOf(counts, totals);
    expect([slope, tau, burst]).toEqual([0, 0, null]);
  });

  test("a thing that all papers hold has no log odds, and no change", () => {
    const all = new Array<number>(9).fill(7);
    const [row] = emergence([all], all, options);
    expect(row).toMatchObject({log_odds_z: NaN, p: 1, q: 1});
    expect(row!.change.difference).toBe(0);
  });

  test("fewer than eight periods are not tested, eight are", () => {
    const few = emergence([[1, 2, 3, 4, 5, 6, 7]], new Array<number>(7).fill(50), options);
    expect(few[0]).toMatchObject({p: null, q: null, n_papers: 28});
    const enough = emergence([[1, 2, 3, 4, 5, 6, 7, 8]], new Array<number>(8).fill(50), options);
    expect(enough[0]!.p).toBeLessThan(0.05);
    expect(enough[0]!.q).toBe(enough[0]!.p);
  });

  test("things in too few papers are left out before anything is tested", () => {
    const totals = new Array<number>(10).fill(30);
    const rare = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1];
    const frequent = [1, 1, 1, 1, 2, 2, 3, 3, 9, 9];
    const both = emergence([rare, frequent], totals, {least_papers: 5, n_now: 2});
    expect(both.map((row) => row.at)).toEqual([1]);
    expect(both[0]!.q).toBe(both[0]!.p);
    const all = emergence([rare, frequent], totals, {least_papers: 2, n_now: 2});
    expect(all.map((row) => row.at)).toEqual([0, 1]);
    expect(all[1]!.q).toBeGreaterThanOrEqual(all[1]!.p!);
  });

  test("then and now are all papers, once, and turned time turns the signs", () => {
    const series = fc
      .array(
        fc.integer({min: 1, max: 40}).chain((n) => fc.record({n: fc.constant(n), k: fc.nat(n)})),
        {minLength: 8, maxLength: 20}
      )
      .filter((all) => all.some(({k}) => k > 0));
    fc.assert(
      fc.property(series, (all) => {
        const [k, n] = [all.map((one) => one.k), all.map((one) => one.n)];
        const half = Math.floor(n.length / 2);
        const [row] = emergence([k], n, {least_papers: 1, n_now: half});
        expect(row!.then.k + row!.now.k).toBe(k.reduce((a, b) => a + b, 0));
        expect(row!.then.n + row!.now.n).toBe(n.reduce((a, b) => a + b, 0));
        const [turned] = emergence([[...k].reverse()], [...n].reverse(), {
          least_papers: 1,
          n_now: n.length - half
        });
        expect(turned!.change.difference).toBeCloseTo(-row!.change.difference, 12);
        expect(turned!.z).toBeCloseTo(-row!.z, 9);
        expect(turned!.p).toBeCloseTo(row!.p!, 9);
      })
    );
  });
});
