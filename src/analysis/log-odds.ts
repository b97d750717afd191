/** How much more a thing occurs in one group than in another. */
export interface LogOdds {
  /** δ: difference of the log odds. */
  delta: number;
  /** δ over its standard error. */
  z: number;
}

export interface GroupCounts {
  /** Occurrences of the thing in each group. */
  y_a: number;
  y_b: number;
  /** Of all things, or papers, in each group. */
  n_a: number;
  n_b: number;
}

export interface Prior {
  /** α_w: what is expected of the thing beforehand, as a count. */
  alpha: number;
  /** α_0: of so many things, or papers. */
  alpha_0: number;
}

/**
 * Log odds with an informative Dirichlet prior (Monroe, Colaresi & Quinn 2008, Political Analysis 16:372–403):
 * δ = ln[(y_a + α)/(n_a + α_0 − y_a − α)] − the same of b, with variance 1/(y_a + α) + 1/(y_b + α).
 */
export function logOdds({y_a, y_b, n_a, n_b}: GroupCounts, {alpha, alpha_0}: Prior): LogOdds {
  const odds = (y: number, n: number): number => Math.log((y + alpha) / (n + alpha_0 - y - alpha));
  const delta = odds(y_a, n_a) - odds(y_b, n_b);
  return {delta, z: delta / Math.sqrt(1 / (y_a + alpha) + 1 / (y_b + alpha))};
}

/**
 * Dunning's G² of the occurrences in two groups (Dunning 1993; of two
 * cells, as Rayson & Garside 2000): it grows with the counts, and is no size of an effect.
 */
export function gSquared({y_a, y_b, n_a, n_b}: GroupCounts): number {
  const rate = (y_a + y_b) / (n_a + n_b);
  const cell = (y: number, n: number): number => (y === 0 ? 0 : y * Math.log(y / (n * rate)));
  return 2 * (cell(y_a, n_a) + cell(y_b, n_b));
}

/** Binary logarithm of how many times more often it occurs in the first group; infinite where it occurs in one alone. */
export function logRatio({y_a, y_b, n_a, n_b}: GroupCounts): number {
  return Math.log2(y_a / n_a / (y_b / n_b));
}
