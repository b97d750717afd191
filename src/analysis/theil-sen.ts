import {mannKendall} from "./mann-kendall.js";

export interface TheilSen {
  /** Median of the slopes of all pairs, per step. */
  slope: number;
  /** Of the line through the medians of t = 0, 1, … and of x. */
  intercept: number;
  /** 95% interval of the slope (Sen 1968). */
  low: number;
  high: number;
}

/** The Theil–Sen line through values at equal steps (Theil 1950; Sen 1968). */
export function theilSen(x: ArrayLike<number>): TheilSen {
  const n = x.length;
  if (n < 2) throw new RangeError(`too few values for a slope: ${n}`);
  const slopes = new Float64Array((n * (n - 1)) / 2);
  let at = 0;
  for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) slopes[at++] = (x[j]! - x[i]!) / (j - i);
  slopes.sort();
  const slope = median(slopes);
  const spread = 1.959963984540054 * Math.sqrt(mannKendall(x).variance);
  const [lower, upper] = [(slopes.length - spread) / 2, (slopes.length + spread) / 2];
  const bound = (rank: number): number => slopes[Math.max(0, Math.min(slopes.length - 1, Math.round(rank)))]!;
  const middle = median(Float64Array.from(x).sort()) - (slope * (n - 1)) / 2;
  return {slope, intercept: middle, low: bound(lower - 1), high: bound(upper)};
}

function median(sorted: Float64Array): number {
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
