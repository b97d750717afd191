import {naturalLog} from "./natural-log.js";

/*
 * Measures of how two terms go together. c_ij papers mention both, c_i and c_j each one (both above 0),
 * out of n papers.
 */

/** Association strength, observed over expected (van Eck & Waltman 2009): 1 is what independence gives. */
export function association(c_ij: number, c_i: number, c_j: number, n: number): number {
  return (n * c_ij) / (c_i * c_j);
}

/** Normalised pointwise mutual information (Bouma 2009): −1 never together, 0 independent, 1 always. */
export function npmi(c_ij: number, c_i: number, c_j: number, n: number): number {
  if (c_ij === 0) return -1;
  if (c_ij === n) return 1;
  return naturalLog(association(c_ij, c_i, c_j, n)) / -naturalLog(c_ij / n);
}

/** Papers with both over papers with either. */
export function jaccard(c_ij: number, c_i: number, c_j: number): number {
  return c_ij / (c_i + c_j - c_ij);
}

export function cosine(c_ij: number, c_i: number, c_j: number): number {
  return c_ij / Math.sqrt(c_i * c_j);
}

/** Equivalence index (Callon 1991): the square of the cosine. */
export function equivalence(c_ij: number, c_i: number, c_j: number): number {
  return (c_ij * c_ij) / (c_i * c_j);
}
