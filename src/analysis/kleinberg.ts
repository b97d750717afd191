import {logFactorials} from "./log-factorial.js";

export interface Burst {
  /** First and last period of the burst, both inclusive. */
  from: number;
  to: number;
  /** How much likelier the counts are in the burst state than in the base state: a sum of log likelihood ratios. */
  weight: number;
}

export interface BurstPath {
  /** Base rate: all papers that mention the thing over all papers. */
  p0: number;
  /** Cost of the best path. */
  cost: number;
  /** 1 where the period is in the burst state. */
  states: Uint8Array;
  /** In order of time. */
  bursts: Burst[];
}

/**
 * Bursts of a thing among batches of papers: the exact best path of the two-state automaton of Kleinberg (2003),
 * "Bursty and Hierarchical Structure in Streams", section on batched arrivals. Periods without papers cost nothing.
 *
 * @param k papers of each period that mention the thing
 * @param n papers of each period
 * @param s how far above the base rate a burst is
 * @param gamma how reluctant the automaton is to enter a burst; the cost of it is γ ln(number of periods)
 */
export function findBursts(
  k: ArrayLike<number>,
  n: ArrayLike<number>,
  {s = 2, gamma = 1}: {s?: number; gamma?: number} = {}
): BurstPath {
  const n_periods = n.length;
  if (k.length !== n_periods) throw new RangeError(`${k.length} counts for ${n_periods} periods`);
  let [all_k, all_n, most] = [0, 0, 0];
  for (let t = 0; t < n_periods; t++) {
    all_k += k[t]!;
    all_n += n[t]!;
    most = Math.max(most, n[t]!);
  }
  const states = new Uint8Array(n_periods);
  if (all_k === 0 || n_periods === 0) return {p0: 0, cost: 0, states, bursts: []};
  const p0 = all_k / all_n;
  const rates = [Math.min(p0, 0.9999), Math.min(p0 * s, 0.9999)] as const;
  const factorials = logFactorials(most);
  const costOf = (state: 0 | 1, t: number): number => {
    const [found, of] = [k[t]!, n[t]!];
    if (of === 0) return 0;
    const choose = factorials[of]! - factorials[found]! - factorials[of - found]!;
    return -(choose + found * Math.log(rates[state]) + (of - found) * Math.log(1 - rates[state]));
  };
  const up = gamma * Math.log(n_periods);
  let [calm, bursting] = [0, Infinity];
  const fromCalm = new Uint8Array(n_periods);
  const fromBurst = new Uint8Array(n_periods);
  for (let t = 0; t < n_periods; t++) {
    const entering = calm + up;
    fromBurst[t] = Number(bursting < calm);
    fromCalm[t] = Number(entering < bursting);
    [calm, bursting] = [Math.min(calm, bursting) + costOf(0, t), Math.min(entering, bursting) + costOf(1, t)];
  }
  let state: 0 | 1 = bursting < calm ? 1 : 0;
  for (let t = n_periods - 1; t >= 0; t--) {
    states[t] = state;
    if (state === 0) state = fromBurst[t] === 1 ? 1 : 0;
    else state = fromCalm[t] === 1 ? 0 : 1;
  }
  const bursts: Burst[] = [];
  for (let t = 0; t < n_periods; t++) {
    if (states[t] === 0) continue;
    const weight = costOf(0, t) - costOf(1, t);
    const last = bursts.at(-1);
    if (last !== undefined && last.to === t - 1) {
      last.to = t;
      last.weight += weight;
    } else bursts.push({from: t, to: t, weight});
  }
  return {p0, cost: Math.min(calm, bursting), states, bursts};
}
