import {Network} from "networkanalysis-ts";
import type {Pairs} from "./cooccurrence.js";

/**
 * The network of terms with co-occurrences as weights, in which a node weighs its total link strength; that
 * is what the package's normalisations and its modularity expect.
 */
export function termNetwork(n_terms: number, pairs: Pairs): Network {
  const n_links = pairs.n_papers.length;
  const compare = (i: number, j: number): number =>
    pairs.term_a[i]! - pairs.term_a[j]! || pairs.term_b[i]! - pairs.term_b[j]!;
  const order = Int32Array.from({length: n_links}, (_, i) => i);
  if (order.some((i) => i > 0 && compare(i - 1, i) > 0)) order.sort(compare);
  const start = new Array<number>(n_terms + 1).fill(0);
  for (let i = 0; i < n_links; i++) {
    start[pairs.term_a[i]! + 1]!++;
    start[pairs.term_b[i]! + 1]!++;
  }
  for (let t = 0; t < n_terms; t++) start[t + 1]! += start[t]!;
  const next = start.slice();
  const neighbors = new Array<number>(2 * n_links).fill(0);
  const edgeWeights = new Array<number>(2 * n_links).fill(0);
  const put = (from: number, to: number, weight: number): void => {
    const at = next[from]!++;
    neighbors[at] = to;
    edgeWeights[at] = weight;
  };
  for (const i of order) {
    put(pairs.term_a[i]!, pairs.term_b[i]!, pairs.n_papers[i]!);
    put(pairs.term_b[i]!, pairs.term_a[i]!, pairs.n_papers[i]!);
  }
  return new Network({
    nNodes: n_terms,
    setNodeWeightsToTotalEdgeWeights: true,
    firstNeighborIndices: start,
    neighbors,
    edgeWeights,
    sortedEdges: true,
    checkIntegrity: false
  });
}
