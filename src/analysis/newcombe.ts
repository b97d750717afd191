import {type Interval, wilson} from "./wilson.js";

export interface Difference extends Interval {
  /** First share minus second; NaN where one of the shares is of nothing. */
  difference: number;
}

/**
 * Difference of two independent shares, k1/n1 − k2/n2, with Newcombe's hybrid score interval (Newcombe 1998,
 * Statistics in Medicine 17:873–890, method 10), made of the two Wilson intervals.
 */
export function newcombe(k1: number, n1: number, k2: number, n2: number, z?: number): Difference {
  const one = wilson(k1, n1, z);
  const two = wilson(k2, n2, z);
  if (n1 === 0 || n2 === 0) return {difference: NaN, low: -1, high: 1};
  const p1 = k1 / n1;
  const p2 = k2 / n2;
  const difference = p1 - p2;
  return {
    difference,
    low: difference - Math.hypot(p1 - one.low, two.high - p2),
    high: difference + Math.hypot(one.high - p1, p2 - two.low)
  };
}
