import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {association, cosine, equivalence, jaccard, npmi} from "../../../src/analysis/association.js";

const pairCounts = fc
  .tuple(fc.nat(50), fc.nat(50), fc.nat(50), fc.nat(50))
  .map(([both, only_i, only_j, neither]) => ({
    c_ij: both,
    c_i: both + only_i,
    c_j: both + only_j,
    n: both + only_i + only_j + neither
  }))
  .filter(({c_i, c_j}) => c_i > 0 && c_j > 0);

describe("association of two terms", () => {
  it("of 12 papers with both, 60 and 40 with each, out of 1,000 has the golden values", () => {
    expect(association(12, 60, 40, 1000)).toBeCloseTo(5, 6);
    expect(Math.log2(association(12, 60, 40, 1000))).toBeCloseTo(2.321928, 6);
    expect(npmi(12, 60, 40, 1000)).toBeCloseTo(0.363892, 6);
    expect(cosine(12, 60, 40)).toBeCloseTo(0.244949, 6);
    expect(jaccard(12, 60, 40)).toBeCloseTo(0.136364, 6);
    expect(equivalence(12, 60, 40)).toBeCloseTo(0.06, 6);
  });

  it("is −1 to 1 as NPMI and 0 to 1 as Jaccard, cosine and equivalence", () => {
    fc.assert(
      fc.property(pairCounts, ({c_ij, c_i, c_j, n}) => {
        expect(Math.abs(npmi(c_ij, c_i, c_j, n))).toBeLessThanOrEqual(1 + 1e-12);
        for (const measure of [jaccard, cosine, equivalence]) {
          expect(measure(c_ij, c_i, c_j)).toBeGreaterThanOrEqual(0);
          expect(measure(c_ij, c_i, c_j)).toBeLessThanOrEqual(1 + 1e-12);
        }
      })
    );
  });

  it("is 1 of all measures for terms that only ever come together", () => {
    expect([npmi(7, 7, 7, 90), jaccard(7, 7, 7), cosine(7, 7, 7), equivalence(7, 7, 7)]).toEqual([
      1, 1, 1, 1
    ]);
    expect(npmi(90, 90, 90, 90)).toBe(1);
  });

  it("is −1 as NPMI for terms that never meet", () => {
    expect(npmi(0, 4, 5, 90)).toBe(-1);
  });
});
