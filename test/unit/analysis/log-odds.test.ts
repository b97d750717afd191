import fc from "fast-check";
import {expect, test} from "vitest";
import {compareGroups} from "../../../src/analysis/compare-groups.js";
import {gSquared, logOdds, logRatio} from "../../../src/analysis/log-odds.js";

const golden = {y_a: 30, n_a: 10_000, y_b: 10, n_b: 12_000};

test("golden values, computed independently", () => {
  const {delta, z} = logOdds(golden, {alpha: 0.4, alpha_0: 220});
  expect(delta).toBeCloseTo(1.253492, 6);
  expect(z).toBeCloseTo(3.489353, 6);
  expect(gSquared(golden)).toBeCloseTo(14.443346, 6);
  expect(logRatio(golden)).toBeCloseTo(Math.log2(3.6), 12);
});

test("the other way round everything changes its sign, and equal shares of equal groups are no difference", () => {
  const group = fc.record({y: fc.nat(200), more: fc.nat(1000)});
  fc.assert(
    fc.property(group, group, (a, b) => {
      const counts = {y_a: a.y, n_a: a.y + a.more + 1, y_b: b.y, n_b: b.y + b.more + 1};
      const turned = {y_a: counts.y_b, n_a: counts.n_b, y_b: counts.y_a, n_b: counts.n_a};
      const prior = {alpha: 0.5, alpha_0: 20};
      expect(logOdds(turned, prior).delta).toBeCloseTo(-logOdds(counts, prior).delta, 10);
      expect(logOdds(turned, prior).z).toBeCloseTo(-logOdds(counts, prior).z, 10);
      expect(gSquared(counts)).toBeGreaterThan(-1e-9);
      expect(logOdds({...counts, y_b: counts.y_a, n_b: counts.n_a}, prior).delta).toBe(0);
    })
  );
});

test("groups are compared term by term, the strongest first; an empty group with nothing", () => {
  const rows = [
    {term: "same", k_a: 50, k_b: 50, n_a: 500, n_b: 500},
    {term: "few", k_a: 5, k_b: 0, n_a: 500, n_b: 500},
    {term: "many", k_a: 20, k_b: 200, n_a: 500, n_b: 500}
  ];
  const found = compareGroups(rows);
  expect(found.map(({term}) => term)).toEqual(["many", "few", "same"]);
  expect(found[0]).toMatchObject({share_a: 0.04, share_b: 0.4});
  expect(found[0]!.log_ratio).toBeCloseTo(-Math.log2(10), 12);
  expect(found[0]!.g_squared).toBeCloseTo(2 * (20 * Math.log(20 / 110) + 200 * Math.log(200 / 110)), 12);
  expect(found[1]!.log_ratio).toBeNull();
  expect(found[0]!.z).toBeLessThan(0);
  const alpha = (100 * 5) / 1000;
  const odds = (y: number) => Math.log((y + alpha) / (600 - y - alpha));
  expect(found[1]!.delta).toBeCloseTo(odds(5) - odds(0), 12);
  expect(compareGroups([{term: "none", k_a: 0, k_b: 9, n_a: 0, n_b: 9}])).toEqual([]);
});
