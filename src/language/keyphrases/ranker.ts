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

/** Gives the log odds of each of a paper's phrases; those of phrases without a chance are -Infinity. */
export type Ranker = (
  n_phrases: number,
  features: (phrase: number, into: Float64Array) => void
) => Float64Array;

/** Trees that all phrases are judged by. */
const n_first = 8;
/** Phrases that do best by these, which the other trees judge. */
const n_kept = 32;

/** Opens the ranker of a model that looks at `n_features` features. */
export function openRanker({base, trees}: Model, n_features: number): Ranker {
  const n_inner = trees[0]?.features.length ?? 0;
  const looksAt = Uint8Array.from(trees.flatMap((tree) => tree.features));
  const thresholds = Float64Array.from(trees.flatMap((tree) => tree.thresholds));
  const leaves = Float64Array.from(trees.flatMap((tree) => tree.leaves));
  const judge = (values: Float64Array, from: number, to: number): number => {
    let sum = 0;
    for (let tree = from; tree < to; tree++) {
      const root = tree * n_inner;
      let node = 0;
      while (node < n_inner)
        node = 2 * node + 1 + Number(values[looksAt[root + node]!]! > thresholds[root + node]!);
      sum += leaves[root + tree + node - n_inner]!;
    }
    return sum;
  };
  return (n_phrases, features) => {
    const all = new Float64Array(n_phrases * n_features);
    const scores = new Float64Array(n_phrases);
    const early = Math.min(n_first, trees.length);
    for (let phrase = 0; phrase < n_phrases; phrase++) {
      const values = all.subarray(phrase * n_features, (phrase + 1) * n_features);
      features(phrase, values);
      scores[phrase] = base + judge(values, 0, early);
    }
    const chance = n_phrases > n_kept ? scores.slice().sort()[n_phrases - n_kept]! : -Infinity;
    for (let phrase = 0; phrase < n_phrases; phrase++) {
      if (scores[phrase]! < chance) scores[phrase] = -Infinity;
      else {
        const values = all.subarray(phrase * n_features, (phrase + 1) * n_features);
        scores[phrase]! += judge(values, early, trees.length);
      }
    }
    return scores;
  };
}
