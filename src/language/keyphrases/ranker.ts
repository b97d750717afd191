import {featureNames, writeFeatures} from "./features.js";
import type {PaperCandidates} from "./paper-candidates.js";

/** A complete binary decision tree: node i has the children 2i + 1 and 2i + 2; the leaves follow the inner nodes. */
export interface Tree {
  /** By inner node: the number of the feature it looks at. */
  features: readonly number[];
  /** By inner node: to the second child where the feature is greater. */
  thresholds: readonly number[];
  /** By leaf: what it adds to the log odds. */
  leaves: readonly number[];
}

/** Boosted trees of one depth, whose values add up to the log odds of a phrase being a keyphrase. */
export interface Model {
  /** Log odds before any tree. */
  base: number;
  trees: readonly Tree[];
}

/** Gives the log odds of each of a paper's candidates; those of candidates without a chance are -Infinity. */
export type Ranker = (paper: PaperCandidates) => number[];

/** Trees that all phrases are judged by. */
const n_first = 4;
/** Phrases that do best by these, which the other trees judge. */
const n_kept = 20;
/** Above all features. */
const never = 2 ** 30;

/** Opens the ranker of a model. */
export function openRanker({base, trees}: Model): Ranker {
  const n_features = featureNames.length;
  const n_inner = trees[0]?.features.length ?? 0;
  const depth = Math.log2(n_inner + 1);
  /** By inner node: the feature it looks at, and its threshold. */
  const nodes = Int32Array.from(
    trees.flatMap((tree) =>
      tree.features.flatMap((feature, node) => [feature, Math.min(never, Math.floor(tree.thresholds[node]!))])
    )
  );
  const leaves = Float64Array.from(trees.flatMap((tree) => tree.leaves));
  let values = new Int32Array(0);
  const judge = (phrase: number, from: number, to: number): number => {
    const at = phrase * n_features;
    let sum = 0;
    for (let tree = from; tree < to; tree++) {
      const root = tree * n_inner;
      let node = 0;
      for (let level = 0; level < depth; level++) {
        const place = 2 * (root + node);
        const isGreater = (nodes[place + 1]! - values[at + nodes[place]!]!) >>> 31;
        node = 2 * node + 1 + isGreater;
      }
      sum += leaves[root + tree + node - n_inner]!;
    }
    return sum;
  };
  return (paper) => {
    const n_phrases = paper.found.length;
    if (values.length < n_phrases * n_features) values = new Int32Array(2 * n_phrases * n_features);
    const scores = new Array<number>(n_phrases).fill(base);
    const early = Math.min(n_first, trees.length);
    for (let phrase = 0; phrase < n_phrases; phrase++) {
      writeFeatures(paper, paper.found[phrase]!, values, phrase * n_features);
      scores[phrase]! += judge(phrase, 0, early);
    }
    const chance = n_phrases > n_kept ? Float64Array.from(scores).sort()[n_phrases - n_kept]! : -Infinity;
    for (let phrase = 0; phrase < n_phrases; phrase++) {
      if (scores[phrase]! < chance) scores[phrase] = -Infinity;
      else scores[phrase]! += judge(phrase, early, trees.length);
    }
    return scores;
  };
}
