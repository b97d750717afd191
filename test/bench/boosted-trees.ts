import type {Model, Tree} from "../../src/language/keyphrases/ranker.js";

/** An example: its features, and 1 or 0. */
export interface Example {
  features: Int32Array;
  label: number;
}

export interface TreeOptions {
  n_trees: number;
  depth: number;
  /** By which each leaf is multiplied. */
  rate: number;
  /** Added to the sum of second derivatives (L2 regularisation). */
  lambda: number;
  /** Least sum of second derivatives on either side of a split. */
  least: number;
  /** Features are cut into at most so many bins of equal size. */
  n_bins: number;
}

interface Binned {
  cuts: number[];
  bins: Uint8Array;
}

/**
 * Gradient boosting of the logistic loss with complete trees of one depth and Newton steps, splits found on histograms
 * (Chen and Guestrin 2016, XGBoost, equations 5 to 7). Without randomness.
 */
export function learnTrees(examples: readonly Example[], options: TreeOptions): Model {
  const n = examples.length;
  const columns = Array.from(examples[0]!.features, (_, feature) =>
    bin(
      Float64Array.from(examples, (example) => example.features[feature]!),
      options.n_bins
    )
  );
  const share = examples.reduce((sum, {label}) => sum + label, 0) / n;
  const base = rounded(Math.log(share / (1 - share)));
  const scores = new Float64Array(n).fill(base);
  const gradients = new Float64Array(n);
  const curvatures = new Float64Array(n);
  const trees: Tree[] = [];
  for (let t = 0; t < options.n_trees; t++) {
    for (let i = 0; i < n; i++) {
      const p = 1 / (1 + Math.exp(-scores[i]!));
      gradients[i] = p - examples[i]!.label;
      curvatures[i] = p * (1 - p);
    }
    const {tree, leafOf} = growTree(columns, gradients, curvatures, options);
    for (let i = 0; i < n; i++) scores[i]! += tree.leaves[leafOf[i]!]!;
    trees.push(tree);
  }
  return {base, trees};
}

function bin(values: Float64Array, n_bins: number): Binned {
  const sorted = values.slice().sort();
  const cuts: number[] = [];
  for (let b = 1; b < n_bins; b++) {
    const at = sorted[Math.floor((b * sorted.length) / n_bins)]!;
    const above = sorted.find((value) => value > at);
    if (above === undefined) break;
    const cut = Math.floor((at + above) / 2);
    if (cut !== cuts.at(-1)) cuts.push(cut);
  }
  return {
    cuts,
    bins: Uint8Array.from(values, (value) => {
      const first = cuts.findIndex((cut) => value <= cut);
      return first === -1 ? cuts.length : first;
    })
  };
}

function growTree(
  columns: readonly Binned[],
  gradients: Float64Array,
  curvatures: Float64Array,
  options: TreeOptions
): {tree: Tree; leafOf: Int32Array} {
  const {depth, lambda, rate} = options;
  const n_inner = 2 ** depth - 1;
  const nodes = new Int32Array(gradients.length);
  const features = new Array<number>(n_inner).fill(0);
  const thresholds = new Array<number>(n_inner).fill(Infinity);
  for (let level = 0; level < depth; level++) {
    const from = 2 ** level - 1;
    const splits = bestSplits(columns, nodes, from, gradients, curvatures, options);
    splits.forEach(({feature, cut}, i) => {
      if (cut === -1) return;
      features[from + i] = feature;
      thresholds[from + i] = columns[feature]!.cuts[cut]!;
    });
    for (let i = 0; i < nodes.length; i++) {
      const {feature, cut} = splits[nodes[i]! - from]!;
      const goesOn = cut !== -1 && columns[feature]!.bins[i]! > cut;
      nodes[i] = 2 * nodes[i]! + (goesOn ? 2 : 1);
    }
  }
  const gradient = new Float64Array(n_inner + 1);
  const curvature = new Float64Array(n_inner + 1);
  const leafOf = nodes.map((node) => node - n_inner);
  leafOf.forEach((leaf, i) => {
    gradient[leaf]! += gradients[i]!;
    curvature[leaf]! += curvatures[i]!;
  });
  const leaves = Array.from(gradient, (sum, leaf) => rounded((-sum / (curvature[leaf]! + lambda)) * rate));
  return {tree: {features, thresholds, leaves}, leafOf};
}

/** For each node of a level the split that gains most; the cut -1 where none gains. */
function bestSplits(
  columns: readonly Binned[],
  nodes: Int32Array,
  from: number,
  gradients: Float64Array,
  curvatures: Float64Array,
  {lambda, least}: TreeOptions
): {feature: number; cut: number}[] {
  const best = Array.from({length: from + 1}, () => ({feature: 0, cut: -1, gain: 0}));
  columns.forEach(({cuts, bins}, feature) => {
    const n_bins = cuts.length + 1;
    const gradient = new Float64Array(best.length * n_bins);
    const curvature = new Float64Array(best.length * n_bins);
    for (let i = 0; i < nodes.length; i++) {
      const cell = (nodes[i]! - from) * n_bins + bins[i]!;
      gradient[cell]! += gradients[i]!;
      curvature[cell]! += curvatures[i]!;
    }
    best.forEach((known, node) => {
      const g = gradient.subarray(node * n_bins, (node + 1) * n_bins);
      const h = curvature.subarray(node * n_bins, (node + 1) * n_bins);
      const allG = g.reduce((sum, value) => sum + value, 0);
      const allH = h.reduce((sum, value) => sum + value, 0);
      let leftG = 0;
      let leftH = 0;
      for (let cut = 0; cut < cuts.length; cut++) {
        leftG += g[cut]!;
        leftH += h[cut]!;
        if (leftH < least || allH - leftH < least) continue;
        const gain =
          leftG ** 2 / (leftH + lambda) +
          (allG - leftG) ** 2 / (allH - leftH + lambda) -
          allG ** 2 / (allH + lambda);
        if (gain > known.gain) Object.assign(known, {feature, cut, gain});
      }
    });
  });
  return best;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
