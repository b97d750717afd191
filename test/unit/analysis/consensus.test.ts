import fc from "fast-check";
import {expect, test} from "vitest";
import {consensusCommunities} from "../../../src/analysis/consensus.js";

const noPairs = {term_a: new Int32Array(0), term_b: new Int32Array(0), n_papers: new Int32Array(0)};

/** What runs that put nodes together like this agree on. */
function consensusOf(runs: readonly (readonly number[])[]) {
  const work = consensusCommunities(runs[0]!.length, noPairs, {
    resolution: 1,
    min_size: 1,
    n_seeds: runs.length / 2
  });
  work.next();
  const step = work.next(
    runs.map((run) => ({membership: Int32Array.from(run), n_communities: new Set(run).size, quality: 0}))
  );
  if (step.done !== true) throw new Error("one round is enough");
  return step.value;
}

/** Over all pairs of one community, the share of the runs that put them together less a half; below a fifth it counts as none. */
function worth(membership: ArrayLike<number>, runs: readonly (readonly number[])[]): number {
  let sum = 0;
  for (let a = 1; a < membership.length; a++) {
    for (let b = 0; b < a; b++) {
      const share = runs.filter((run) => run[a] === run[b]).length / runs.length;
      if (membership[a] === membership[b]) sum += (share > 1 / 5 ? share : 0) - 1 / 2;
    }
  }
  return sum;
}

function partitions(n: number): number[][] {
  if (n === 0) return [[]];
  return partitions(n - 1).flatMap((some) =>
    Array.from({length: Math.max(-1, ...some) + 2}, (_, part) => [...some, part])
  );
}

const nodes = 7;
const run = fc.array(fc.integer({min: 0, max: 3}), {minLength: nodes, maxLength: nodes});
const runs = fc.array(run, {minLength: 10, maxLength: 10});

test("of all partitions, the consensus is worth the most, within a twentieth of what all pairs together could be", () => {
  const all = partitions(nodes);
  fc.assert(
    fc.property(runs, (given) => {
      const best = Math.max(...all.map((partition) => worth(partition, given)));
      expect(worth(consensusOf(given).membership, given)).toBeGreaterThanOrEqual(best - 21 / 20);
    }),
    {numRuns: 60}
  );
});

test("what all runs put together stays together, whatever else they do", () => {
  fc.assert(
    fc.property(runs, (given) => {
      const twins = given.map((some) => [...some, some[0]!, some[1]!]);
      const {membership} = consensusOf(twins);
      expect(membership[nodes]).toBe(membership[0]);
      expect(membership[nodes + 1]).toBe(membership[1]);
    })
  );
});

test("communities come largest first, counted in nodes", () => {
  const given = Array.from({length: 10}, () => [0, 1, 1, 1, 2, 2]);
  const {membership, n_communities, agreement, stability} = consensusOf(given);
  expect([...membership]).toEqual([2, 0, 0, 0, 1, 1]);
  expect([n_communities, agreement, stability]).toEqual([3, 1, [1, 1, 1]]);
});
