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

/** Opens the function that gives the log odds for the features of a phrase. */
export function openRanker({base, trees}: Model): (features: readonly number[]) => number {
  const n_inner = trees[0]?.features.length ?? 0;
  const looksAt = Uint8Array.from(trees.flatMap((tree) => tree.features));
  const thresholds = Float64Array.from(trees.flatMap((tree) => tree.thresholds));
  const leaves = Float64Array.from(trees.flatMap((tree) => tree.leaves));
  return (features) => {
    let sum = base;
    for (let tree = 0; tree < trees.length; tree++) {
      const root = tree * n_inner;
      let node = 0;
      while (node < n_inner)
        node = 2 * node + (features[looksAt[root + node]!]! > thresholds[root + node]! ? 2 : 1);
      sum += leaves[tree * (n_inner + 1) + node - n_inner]!;
    }
    return sum;
  };
}
