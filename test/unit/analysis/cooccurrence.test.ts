import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {cooccurrence, type Pairs} from "../../../src/analysis/cooccurrence.js";
import {relevance} from "../../../src/analysis/relevance.js";

const ascending = fc.uniqueArray(fc.nat(30), {maxLength: 20}).map((papers) => papers.sort((a, b) => a - b));
const anyPostings = fc.array(ascending, {maxLength: 15});

function rows({term_a, term_b, n_papers}: Pairs): number[][] {
  return Array.from(term_a, (a, i) => [a, term_b[i]!, n_papers[i]!]);
}

describe("co-occurrence", () => {
  it("counts what a count over all pairs of terms counts, in order", () => {
    fc.assert(
      fc.property(anyPostings, fc.integer({min: 1, max: 4}), (postings, minimum) => {
        const expected: number[][] = [];
        for (let a = 0; a < postings.length; a++) {
          for (let b = a + 1; b < postings.length; b++) {
            const both = postings[a]!.filter((paper) => postings[b]!.includes(paper)).length;
            if (both >= minimum) expected.push([a, b, both]);
          }
        }
        expect(rows(cooccurrence(postings, {minimum}))).toEqual(expected);
      })
    );
  });

  it("takes typed postings and grows beyond a thousand pairs", () => {
    const postings = Array.from({length: 60}, () => Uint32Array.of(0, 4, 1_000_000));
    const pairs = cooccurrence(postings);
    expect(pairs.n_papers).toHaveLength((60 * 59) / 2);
    expect(pairs.n_papers.every((n) => n === 3)).toBe(true);
  });

  it("of no terms has no pairs", () => {
    expect(rows(cooccurrence([]))).toEqual([]);
    expect(rows(cooccurrence([[], []]))).toEqual([]);
  });
});

describe("relevance", () => {
  it("is the Kullback–Leibler divergence of a term's co-occurrences from all of them", () => {
    // A path a–b–c with 1 and 3 papers: shares of link ends are a 1/8, b 4/8, c 3/8.
    const [a, b, c] = relevance(3, cooccurrence([[0], [0, 1, 2, 3], [1, 2, 3]]));
    expect(a).toBeCloseTo(Math.log(2), 12);
    expect(b).toBeCloseTo(0.25 * Math.log(0.25 / 0.125) + 0.75 * Math.log(0.75 / 0.375), 12);
    expect(c).toBeCloseTo(Math.log(2), 12);
  });

  it("is never negative, and 0 for a term that meets no other", () => {
    fc.assert(
      fc.property(anyPostings, (postings) => {
        const pairs = cooccurrence(postings);
        relevance(postings.length, pairs).forEach((value, term) => {
          expect(value).toBeGreaterThanOrEqual(-1e-12);
          if (!pairs.term_a.includes(term) && !pairs.term_b.includes(term)) expect(value).toBe(0);
        });
      })
    );
  });

  it("is lower for a term that goes with everything than for one that keeps to its own", () => {
    const postings = [
      [0, 1, 2, 3, 4, 5],
      [0, 1, 2],
      [0, 1, 2],
      [3, 4, 5],
      [3, 4, 5]
    ];
    const [general, ...special] = relevance(5, cooccurrence(postings));
    for (const value of special) expect(value).toBeGreaterThan(general!);
  });
});
