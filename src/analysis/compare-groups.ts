import {gSquared, logOdds, type LogOdds, logRatio} from "./log-odds.js";
import {type Difference, newcombe} from "./newcombe.js";

/** Papers of two groups that mention a term. */
export interface TermInGroups {
  term: string;
  k_a: number;
  k_b: number;
  n_a: number;
  n_b: number;
}

export type Contrast<R extends TermInGroups = TermInGroups> = R &
  LogOdds &
  Difference & {
    share_a: number;
    share_b: number;
    /** Dunning's G². */
    g_squared: number;
    /** Binary logarithm of share_a over share_b; null where one of them is 0. */
    log_ratio: number | null;
  };

/** Papers that the prior counts as: each group is compared as if it held so many more that are like both together. */
export const priorPapers = 100;

/**
 * What sets two groups of papers apart, the strongest |z| first: log odds with a prior of 100 papers that mention each
 * term as often as both groups together do, on numbers of papers. Nothing where a group is empty.
 */
export function compareGroups<R extends TermInGroups>(rows: readonly R[]): Contrast<R>[] {
  return rows
    .filter(({n_a, n_b}) => n_a > 0 && n_b > 0)
    .map((row) => {
      const {k_a, k_b, n_a, n_b} = row;
      const counts = {y_a: k_a, y_b: k_b, n_a, n_b};
      const alpha = (priorPapers * (k_a + k_b)) / (n_a + n_b);
      return {
        ...row,
        ...logOdds(counts, {alpha, alpha_0: priorPapers}),
        ...newcombe(k_a, n_a, k_b, n_b),
        share_a: k_a / n_a,
        share_b: k_b / n_b,
        g_squared: gSquared(counts),
        log_ratio: k_a === 0 || k_b === 0 ? null : logRatio(counts)
      };
    })
    .filter(({z}) => Number.isFinite(z))
    .sort((a, b) => Math.abs(b.z) - Math.abs(a.z) || (a.term < b.term ? -1 : 1));
}
