export interface Interval {
  low: number;
  high: number;
}

/**
 * Wilson score interval of a share of k in n (Wilson 1927; Brown, Cai & DasGupta 2001), 95% unless told.
 * Of nothing (n = 0) nothing is known: [0, 1]. It is counting noise only: papers are not a random sample.
 */
export function wilson(k: number, n: number, z = 1.959963984540054): Interval {
  if (!(k >= 0 && k <= n)) throw new RangeError(`not a count out of ${n}: ${k}`);
  if (n === 0) return {low: 0, high: 1};
  const p = k / n;
  const scale = 1 + (z * z) / n;
  const middle = (p + (z * z) / (2 * n)) / scale;
  const half = (z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))) / scale;
  return {low: k === 0 ? 0 : Math.max(0, middle - half), high: k === n ? 1 : Math.min(1, middle + half)};
}
