import {logFactorials} from "./log-factorial.js";
import {normalDensity, normalTail} from "./normal.js";

export interface Trend {
  /** Two-sided, conditional on the papers of each period and on all papers that mention the thing. */
  p: number;
  /** Cochran–Armitage score statistic over its standard deviation. */
  z: number;
}

/** Steps that the exact distribution may cost; beyond, the saddlepoint approximation takes over. */
const mostSteps = 4e7;

/** Smaller than this no p-value is given: the numbers of the machine end. */
export const leastP = 1e-300;

/**
 * The Cochran–Armitage test for a trend in shares (Cochran 1954; Armitage 1955), with equally spaced scores. Given the
 * papers n of each period and their number K that mention the thing, the K papers are a sample without replacement
 * under the null hypothesis, and T, the sum of their periods' numbers, is what is tested: a corpus that grows makes
 * nothing rise. Where K is small, p comes from the exact distribution of T, which all things share; else from the
 * double saddlepoint approximation with continuity correction (Skovgaard 1987; Butler 2007, 6.1). Twice the smaller
 * tail, 1 at most.
 *
 * @param n papers of each period
 */
export function openTrendTest(n: ArrayLike<number>): (k: ArrayLike<number>) => Trend {
  const n_periods = n.length;
  let [all, sum] = [0, 0];
  for (let t = 0; t < n_periods; t++) {
    all += n[t]!;
    sum += t * n[t]!;
  }
  const mean = all === 0 ? 0 : sum / all;
  let squares = 0;
  for (let t = 0; t < n_periods; t++) squares += n[t]! * (t - mean) ** 2;
  const factorials = logFactorials(all);
  const mostExact = Math.min(all, Math.floor(Math.cbrt((2 * mostSteps) / Math.max(1, n_periods ** 2))));
  let exact: Float64Array[] | null = null;

  return (k) => {
    if (k.length !== n_periods) throw new RangeError(`${k.length} counts for ${n_periods} periods`);
    let [found, t_found] = [0, 0];
    for (let t = 0; t < n_periods; t++) {
      found += k[t]!;
      t_found += t * k[t]!;
    }
    const variance = all < 2 ? 0 : ((found * (all - found)) / (all - 1)) * (squares / all);
    if (variance === 0) return {p: 1, z: 0};
    const z = (t_found - found * mean) / Math.sqrt(variance);
    if (found <= mostExact) {
      exact ??= distributions(n, mostExact);
      const [low, high] = tailsOf(exact[found]!, t_found);
      return {p: Math.min(1, 2 * Math.min(low, high)), z};
    }
    const tail = saddlepointTail(n, found, t_found, z, {all, mean, variance, factorials});
    return {p: Math.min(1, Math.max(leastP, 2 * tail)), z};
  };
}

/**
 * By K, the number of ways to draw K papers whose periods' numbers sum to each value; scaled alike within one K.
 * Binomial coefficients of a few papers out of a quarter of a million stay far below the range of a double.
 */
function distributions(n: ArrayLike<number>, most: number): Float64Array[] {
  const last = n.length - 1;
  const ways = Array.from({length: most + 1}, (_, found) => new Float64Array(found * last + 1));
  ways[0]![0] = 1;
  for (let t = 0; t <= last; t++) {
    const of = n[t]!;
    if (of === 0) continue;
    // Larger draws first, so that each is made of draws from the periods before.
    for (let found = most; found > 0; found--) {
      const into = ways[found]!;
      let choose = 1;
      for (let drawn = 1; drawn <= Math.min(found, of); drawn++) {
        choose *= (of - drawn + 1) / drawn;
        const from = ways[found - drawn]!;
        const shift = drawn * t;
        const reach = Math.min(from.length, Math.max(1, (found - drawn) * t + 1));
        for (let at = 0; at < reach; at++) if (from[at]! > 0) into[at + shift]! += from[at]! * choose;
      }
    }
  }
  return ways;
}

/** P(T ≤ t) and P(T ≥ t). */
function tailsOf(ways: Float64Array, t: number): [number, number] {
  let [below, above] = [0, 0];
  for (let at = 0; at < t; at++) below += ways[at]!;
  for (let at = t + 1; at < ways.length; at++) above += ways[at]!;
  const all = below + ways[t]! + above;
  return [(below + ways[t]!) / all, (above + ways[t]!) / all];
}

interface Moments {
  all: number;
  mean: number;
  variance: number;
  factorials: Float64Array;
}

/** The tail on the side of t: P(T ≥ t) where T is above its mean, else P(T ≤ t). */
function saddlepointTail(
  n: ArrayLike<number>,
  found: number,
  t_found: number,
  z: number,
  {all, mean, variance, factorials}: Moments
): number {
  const up = z >= 0;
  // Scores from the mean, turned so that the tail is the upper one.
  const score = (t: number): number => (up ? t - mean : mean - t);
  const target = Math.abs(t_found - found * mean) - 0.5;
  if (target <= 0.5) return 0.5;
  const extreme = extremeTail(n, found, t_found, up, factorials, all);
  if (extreme !== null) return extreme;
  const odds = Math.log(found / (all - found));
  let [s, shift] = [target / variance, 0];
  let solved = false;
  let [k_ss, k_st, k_tt] = [0, 0, 0];
  for (let step = 0; step < 60 && !solved; step++) {
    let [sum_s, sum_t] = [0, 0];
    [k_ss, k_st, k_tt] = [0, 0, 0];
    for (let t = 0; t < n.length; t++) {
      const a = score(t);
      const p = 1 / (1 + Math.exp(-(odds + s * a + shift)));
      const mass = n[t]! * p;
      sum_s += mass * a;
      sum_t += mass;
      const spread = mass * (1 - p);
      k_ss += spread * a * a;
      k_st += spread * a;
      k_tt += spread;
    }
    const [miss_s, miss_t] = [target - sum_s, found - sum_t];
    const determinant = k_ss * k_tt - k_st * k_st;
    if (!(determinant > 0)) break;
    let step_s = (miss_s * k_tt - miss_t * k_st) / determinant;
    let step_t = (miss_t * k_ss - miss_s * k_st) / determinant;
    const longest = Math.max(Math.abs(step_s) * n.length, Math.abs(step_t));
    if (longest > 2) {
      step_s *= 2 / longest;
      step_t *= 2 / longest;
    }
    s += step_s;
    shift += step_t;
    solved = Math.abs(miss_s) < 1e-9 * Math.max(1, target) && Math.abs(miss_t) < 1e-9 * found;
  }
  if (!solved || s <= 0) return normalTail(target / Math.sqrt(variance));
  const base = found / all;
  let cumulant = 0;
  for (let t = 0; t < n.length; t++) cumulant += n[t]! * Math.log1p(base * Math.expm1(s * score(t) + shift));
  const w = Math.sqrt(Math.max(0, 2 * (s * target + shift * found - cumulant)));
  const u = 2 * Math.sinh(s / 2) * Math.sqrt((k_ss * k_tt - k_st * k_st) / (all * base * (1 - base)));
  if (w < 0.05) return normalTail(target / Math.sqrt(variance));
  const tail = normalTail(w) - normalDensity(w) * (1 / w - 1 / u);
  return tail > 0 && tail < 1 ? tail : normalTail(w);
}

/** The probability of t itself where nothing lies beyond it, else null. */
function extremeTail(
  n: ArrayLike<number>,
  found: number,
  t_found: number,
  up: boolean,
  factorials: Float64Array,
  all: number
): number | null {
  const choose = (of: number, drawn: number): number =>
    factorials[of]! - factorials[drawn]! - factorials[of - drawn]!;
  let [left, most, ways] = [found, 0, 0];
  for (let i = 0; i < n.length && left > 0; i++) {
    const t = up ? n.length - 1 - i : i;
    const drawn = Math.min(left, n[t]!);
    most += t * drawn;
    ways += choose(n[t]!, drawn);
    left -= drawn;
  }
  return t_found === most ? Math.exp(ways - choose(all, found)) : null;
}
