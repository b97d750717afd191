import fc from "fast-check";
import {expect, test} from "vitest";
import {adjustedRand, normalisedMutualInformation} from "../../../src/analysis/partitions.js";

/** The same by going through all pairs of members. */
function randByPairs(one: readonly number[], other: readonly number[]): number {
  let [both, inOne, inOther, all] = [0, 0, 0, 0];
  for (let i = 0; i < one.length; i++)
    for (let j = 0; j < i; j++) {
      const [a, b] = [one[i] === one[j], other[i] === other[j]];
      if (a && b) both++;
      if (a) inOne++;
      if (b) inOther++;
      all++;
    }
  const expected = (inOne * inOther) / all;
  const most = (inOne + inOther) / 2;
  return most === expected ? 1 : (both - expected) / (most - expected);
}

test("golden values: Hubert and Arabie's index, and mutual information over the mean entropy", () => {
  const [one, other] = [
    [0, 0, 0, 1, 1, 1],
    [0, 0, 1, 1, 2, 2]
  ];
  // As scikit-learn documents: adjusted_rand_score([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2]) = 0.24…
  expect(adjustedRand(one, other)).toBeCloseTo(0.242424242424, 10);
  expect(normalisedMutualInformation(one, other)).toBeCloseTo(0.515803742979, 10);
});

test("the adjusted Rand index is that of all pairs, the same either way, and 1 for one partition under other names", () => {
  const partition = fc.array(fc.nat(4), {minLength: 12, maxLength: 12});
  fc.assert(
    fc.property(partition, partition, (one, other) => {
      expect(adjustedRand(one, other)).toBeCloseTo(randByPairs(one, other), 10);
      expect(adjustedRand(other, one)).toBeCloseTo(adjustedRand(one, other), 12);
      const renamed = one.map((part) => 9 - part);
      expect(adjustedRand(one, renamed)).toBeCloseTo(1, 12);
      expect(normalisedMutualInformation(one, renamed)).toBeCloseTo(1, 12);
      const shared = normalisedMutualInformation(one, other);
      expect(shared).toBeGreaterThan(-1e-12);
      expect(shared).toBeLessThan(1 + 1e-12);
    })
  );
});
