import type {PaperSet} from "./paper-set.js";

/** The papers of each of a number of things, ascending: those of thing i from `starts[i]` to `starts[i + 1]`. */
export interface Postings {
  starts: Int32Array;
  papers: Int32Array;
  /** How often each paper mentions the thing; 1 unless told. */
  mentions: Int32Array;
}

/**
 * Postings from pairs in any order, each pair once.
 *
 * @param things number of the thing, from 0, of each pair
 * @param papers paper of each pair
 * @param mentions how often the paper mentions the thing, of each pair
 */
export function postingsOf(
  things: ArrayLike<number>,
  papers: ArrayLike<number>,
  {n_things, n_papers, mentions}: {n_things: number; n_papers: number; mentions?: ArrayLike<number>}
): Postings {
  const {order: byPaper} = countingOrder(papers, n_papers, null);
  const {starts, order} = countingOrder(things, n_things, byPaper);
  const take = (values: ArrayLike<number>): Int32Array => {
    const taken = new Int32Array(order.length);
    for (let i = 0; i < order.length; i++) taken[i] = values[order[i]!]!;
    return taken;
  };
  return {
    starts,
    papers: take(papers),
    mentions: mentions === undefined ? new Int32Array(order.length).fill(1) : take(mentions)
  };
}

/** The order of numbers below `limit`, stable with regard to an order given, and where each number begins. */
function countingOrder(values: ArrayLike<number>, limit: number, given: Int32Array | null) {
  const starts = new Int32Array(limit + 1);
  for (let i = 0; i < values.length; i++) starts[values[i]! + 1]!++;
  for (let value = 0; value < limit; value++) starts[value + 1]! += starts[value]!;
  const next = starts.slice();
  const order = new Int32Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const at = given === null ? i : given[i]!;
    order[next[values[at]!]!++] = at;
  }
  return {starts, order};
}

/** The papers of one thing, ascending; a view, not a copy. */
export function papersOf({starts, papers}: Postings, thing: number): Int32Array {
  return papers.subarray(starts[thing]!, starts[thing + 1]!);
}

/** How many papers of each thing are in a set. */
export function countEach({starts, papers}: Postings, set: PaperSet): Int32Array {
  const counts = new Int32Array(starts.length - 1);
  for (let thing = 0; thing < counts.length; thing++) {
    let count = 0;
    for (let i = starts[thing]!; i < starts[thing + 1]!; i++) count += set[papers[i]!]!;
    counts[thing] = count;
  }
  return counts;
}

/**
 * How many papers of a list are in a set, by period.
 *
 * @param periodOf number of each paper's period, negative for none
 */
export function countByPeriod(
  papers: Iterable<number>,
  set: PaperSet,
  periodOf: Int32Array,
  n_periods: number
): Int32Array {
  const counts = new Int32Array(n_periods);
  for (const paper of papers) {
    const period = periodOf[paper]!;
    if (period >= 0) counts[period]! += set[paper]!;
  }
  return counts;
}

/** The same turned around: the things of each paper, ascending. */
export function thingsOfPapers({starts, papers}: Postings, n_papers: number) {
  const n_things = starts.length - 1;
  const things = new Int32Array(papers.length);
  for (let thing = 0; thing < n_things; thing++) things.fill(thing, starts[thing]!, starts[thing + 1]!);
  const turned = postingsOf(papers, things, {n_things: n_papers, n_papers: n_things});
  return {starts: turned.starts, things: turned.papers};
}
