import {normalTail} from "./normal.js";

export interface MannKendall {
  /** Pairs that rise less pairs that fall. */
  s: number;
  /** Of S without a trend, corrected for ties. */
  variance: number;
  z: number;
  /** Two-sided, by the normal approximation. */
  p: number;
  /** Kendall's τ: S over the number of pairs. */
  tau: number;
}

/**
 * The Mann–Kendall statistic of a series (Mann 1945; Kendall 1975). It describes shares and does not test them: where
 * papers per period grow, rare things seem to rise.
 */
export function mannKendall(x: ArrayLike<number>): MannKendall {
  const n = x.length;
  if (n < 2) throw new RangeError(`too few values for a trend: ${n}`);
  let s = 0;
  for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) s += Math.sign(x[j]! - x[i]!);
  const ties = new Map<number, number>();
  for (let i = 0; i < n; i++) ties.set(x[i]!, (ties.get(x[i]!) ?? 0) + 1);
  let variance = n * (n - 1) * (2 * n + 5);
  for (const t of ties.values()) variance -= t * (t - 1) * (2 * t + 5);
  variance /= 18;
  const z = variance === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
  return {s, variance, z, p: Math.min(1, 2 * normalTail(Math.abs(z))), tau: (2 * s) / (n * (n - 1))};
}
