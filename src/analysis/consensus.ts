import {Network} from "networkanalysis-ts";
import {leiden, type NeedsCommunities} from "./communities.js";
import type {Pairs} from "./cooccurrence.js";
import {adjustedRand} from "./partitions.js";

export interface ConsensusOptions {
  resolution: number;
  /** Smaller communities are joined to the one whose members they are most often together with. */
  min_size: number;
  /** First of the seeds; twice `n_seeds` are used. */
  seed?: number;
  n_seeds?: number;
}

export interface Consensus {
  /** Community of each node, the largest first. */
  membership: Int32Array;
  n_communities: number;
  /** Adjusted Rand index of what one half of the seeds gives and what the other half gives: 1 where the seed does not matter. */
  agreement: number;
  /** Of each community, how much of it each half of the seeds finds again: its best Jaccard index there, the mean of both. */
  stability: number[];
}

/**
 * Communities on which many random starts agree (Lancichinetti & Fortunato 2012): the Leiden algorithm is run once
 * for each seed, and then on the network of how often two nodes were put together, where a community holds
 * together what is together more often than not.
 */
export function* consensusCommunities(
  n_nodes: number,
  pairs: Pairs,
  {resolution, min_size, seed = 0, n_seeds = 10}: ConsensusOptions
): NeedsCommunities<Consensus> {
  if (n_nodes === 0) return {membership: new Int32Array(0), n_communities: 0, agreement: 1, stability: []};
  const runs = Array.from({length: 2 * n_seeds}, (_, i) => ({resolution, seed: seed + i}));
  const found = yield {n_nodes, pairs, runs};
  const halves = [0, 1].map((half) => {
    const together = new Uint8Array((n_nodes * (n_nodes - 1)) / 2);
    for (const {membership} of found.slice(half * n_seeds, (half + 1) * n_seeds)) {
      let at = 0;
      for (let a = 1; a < n_nodes; a++)
        for (let b = 0; b < a; b++, at++) if (membership[a] === membership[b]) together[at]!++;
    }
    return together;
  }) as [Uint8Array, Uint8Array];
  const both = halves[0].map((n, i) => n + halves[1][i]!);
  const agreed = (together: Uint8Array, n_runs: number) =>
    leiden(togetherness(n_nodes, together, n_runs), 0.5, {n_starts: 1, min_size});
  const {membership, n_communities} = agreed(both, 2 * n_seeds);
  const [one, other] = halves.map((half) => agreed(half, n_seeds).membership) as [Int32Array, Int32Array];
  return {
    membership,
    n_communities,
    agreement: adjustedRand(one, other),
    stability: Array.from(
      {length: n_communities},
      (_, community) =>
        (foundAgain(membership, community, one) + foundAgain(membership, community, other)) / 2
    )
  };
}

/** A network whose links say in what share of the runs two nodes were together; below a fifth there is none. */
function togetherness(n_nodes: number, together: Uint8Array, n_runs: number): Network {
  const fewest = n_runs / 5;
  const degree = new Int32Array(n_nodes + 1);
  const each = (take: (a: number, b: number, n: number) => void): void => {
    let at = 0;
    for (let a = 1; a < n_nodes; a++)
      for (let b = 0; b < a; b++, at++) if (together[at]! > fewest) take(a, b, together[at]!);
  };
  each((a, b) => {
    degree[a + 1]!++;
    degree[b + 1]!++;
  });
  const start = new Array<number>(n_nodes + 1).fill(0);
  for (let node = 0; node < n_nodes; node++) start[node + 1] = start[node]! + degree[node + 1]!;
  const next = start.slice();
  const neighbors = new Array<number>(start[n_nodes]!).fill(0);
  const edgeWeights = new Array<number>(start[n_nodes]!).fill(0);
  const put = (from: number, to: number, n: number): void => {
    const at = next[from]!++;
    neighbors[at] = to;
    edgeWeights[at] = n / n_runs;
  };
  each((a, b, n) => put(a, b, n));
  each((a, b, n) => put(b, a, n));
  return new Network({
    nNodes: n_nodes,
    nodeWeights: new Array<number>(n_nodes).fill(1),
    firstNeighborIndices: start,
    neighbors,
    edgeWeights,
    sortedEdges: true,
    checkIntegrity: false
  });
}

/** The largest Jaccard index of a community with one of another partition. */
function foundAgain(membership: Int32Array, community: number, other: Int32Array): number {
  const sizes = new Map<number, number>();
  const shared = new Map<number, number>();
  let size = 0;
  membership.forEach((own, node) => {
    sizes.set(other[node]!, (sizes.get(other[node]!) ?? 0) + 1);
    if (own !== community) return;
    size++;
    shared.set(other[node]!, (shared.get(other[node]!) ?? 0) + 1);
  });
  return Math.max(0, ...[...shared].map(([part, n]) => n / (size + sizes.get(part)! - n)));
}
