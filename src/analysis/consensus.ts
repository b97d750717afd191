import {Network} from "networkanalysis-ts";
import {type Communities, leiden, type NeedsCommunities} from "./communities.js";
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
  const agreed = (some: readonly Communities[]) => agreedCommunities(n_nodes, some, min_size);
  const {membership, n_communities} = agreed(found);
  const [one, other] = [agreed(found.slice(0, n_seeds)).membership, agreed(found.slice(n_seeds)).membership];
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

function agreedCommunities(
  n_nodes: number,
  runs: readonly Communities[],
  min_size: number
): Pick<Communities, "membership" | "n_communities"> {
  const {group_of, first, sizes} = inseparable(n_nodes, runs);
  const network = togetherness(first, sizes, runs);
  const of_groups = leiden(network, 0.5, {n_starts: 1, min_size, is_weight_size: true});
  return {
    membership: group_of.map((group) => of_groups.membership[group]!),
    n_communities: of_groups.n_communities
  };
}

/** Nodes that all runs put together, and so the best communities too: of each group its first node and its size. */
function inseparable(n_nodes: number, runs: readonly Communities[]) {
  const group_of = new Int32Array(n_nodes);
  const groups = new Map<string, number>();
  const first: number[] = [];
  const sizes: number[] = [];
  for (let node = 0; node < n_nodes; node++) {
    const key = runs.map(({membership}) => membership[node]).join();
    const group = groups.get(key) ?? groups.size;
    if (group === groups.size) {
      groups.set(key, group);
      first.push(node);
      sizes.push(0);
    }
    sizes[group]!++;
    group_of[node] = group;
  }
  return {group_of, first, sizes};
}

/**
 * A network of groups whose links say, for each of their pairs of nodes, in what share of the runs the two were
 * together; below a fifth there is none. A group weighs its size.
 *
 * @param first a node of each group, which stands for it
 */
function togetherness(
  first: readonly number[],
  sizes: readonly number[],
  runs: readonly Communities[]
): Network {
  const n_runs = runs.length;
  const fewest = n_runs / 5;
  /** Of each group, one after the other, its community in every run. */
  const found = new Int32Array(first.length * n_runs);
  first.forEach((node, group) =>
    runs.forEach(({membership}, run) => (found[group * n_runs + run] = membership[node]!))
  );
  const links: {to: number; weight: number}[][] = first.map(() => []);
  for (let a = 1; a < first.length; a++) {
    const at = a * n_runs;
    for (let b = 0; b < a; b++) {
      const other = b * n_runs;
      let together = 0;
      for (let run = 0; run < n_runs; run++) if (found[at + run] === found[other + run]) together++;
      if (together <= fewest) continue;
      const weight = (sizes[a]! * sizes[b]! * together) / n_runs;
      links[a]!.push({to: b, weight});
      links[b]!.push({to: a, weight});
    }
  }
  const start = [0];
  for (const own of links) start.push(start.at(-1)! + own.length);
  return new Network({
    nNodes: first.length,
    nodeWeights: [...sizes],
    firstNeighborIndices: start,
    neighbors: links.flatMap((own) => own.map(({to}) => to)),
    edgeWeights: links.flatMap((own) => own.map(({weight}) => weight)),
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
