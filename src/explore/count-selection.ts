import {association, jaccard, npmi} from "../analysis/association.js";
import {intersection, type PaperSet} from "../analysis/paper-set.js";
import {countEach, papersOf, type Postings, thingsOfPapers} from "../analysis/postings.js";
import {monthOfNumber, type PaperFacts, unknownDay} from "../model/facts.js";
import type {Mentioned, Term, Topic, Family, Member} from "./facts.js";

/*
 * What the queries of the summaries count, counted among chosen papers in memory: the same rows, by the same rules,
 * in a few milliseconds. A parity test holds the two against each other.
 */

const day = 86_400_000;

/** The chosen papers that have an abstract: what shares are of. */
export function withAbstract(set: PaperSet, {n_papers, has_abstract}: PaperFacts): PaperSet {
  return intersection([set, has_abstract], n_papers);
}

/** Papers of each month or year, from the corpus's first to its last. */
export interface PeriodCounts {
  /** Number of the first period: months since the year 0, or the year. */
  first: number;
  /** Number of each paper's period less `first`; negative for none. */
  periodOf: Int32Array;
  n_periods: number;
}

export function periodsOf(facts: PaperFacts, unit: "month" | "year"): PeriodCounts {
  const numbers = facts[unit];
  let [first, last] = [Infinity, -Infinity];
  for (const number of numbers) {
    if (number < 0) continue;
    if (number < first) first = number;
    if (number > last) last = number;
  }
  if (last < first) return {first: 0, periodOf: new Int32Array(facts.n_papers).fill(-1), n_periods: 0};
  return {
    first,
    periodOf: numbers.map((number) => (number < 0 ? -1 : number - first)),
    n_periods: last - first + 1
  };
}

/** First day of a period by its place. */
export function startOf({first}: PeriodCounts, unit: "month" | "year", place: number): Date {
  return unit === "month" ? monthOfNumber(first + place) : new Date(Date.UTC(first + place, 0, 1));
}

/** Papers of a list in a set by period. */
export function countIn(papers: ArrayLike<number>, set: PaperSet, {periodOf, n_periods}: PeriodCounts) {
  const counts = new Int32Array(n_periods);
  for (let i = 0; i < papers.length; i++) {
    const paper = papers[i]!;
    const period = periodOf[paper]!;
    if (period >= 0) counts[period]! += set[paper]!;
  }
  return counts;
}

/** `papers_per_month` or `papers_per_year`, by place of the period. */
export function totalsIn(set: PaperSet, facts: PaperFacts, {periodOf, n_periods}: PeriodCounts) {
  const n_papers = new Int32Array(n_periods);
  const n_with_abstract = new Int32Array(n_periods);
  for (let paper = 0; paper < set.length; paper++) {
    const period = periodOf[paper]!;
    if (period < 0 || set[paper] === 0) continue;
    n_papers[period]!++;
    n_with_abstract[period]! += facts.has_abstract[paper]!;
  }
  return {n_papers, n_with_abstract};
}

/** `topics`: papers with an abstract of each topic, most first. */
export function countTopics({list, postings}: Mentioned<Topic>, counted: PaperSet, n_total: number) {
  const counts = countEach(postings, counted);
  return list
    .map((topic, i) => ({...topic, n_papers: counts[i]!, n_total}))
    .sort((a, b) => b.n_papers - a.n_papers || a.topic_id - b.topic_id);
}

/** `families`: papers with an abstract, mentions and first date of each family, most first; none without a paper. */
export function countFamilies(
  {list, postings}: Mentioned<Family>,
  counted: PaperSet,
  facts: PaperFacts,
  n_total: number
) {
  return list
    .map((family, i) => ({...family, ...countOf(postings, i, counted, facts), n_total}))
    .filter(({n_papers}) => n_papers > 0)
    .sort((a, b) => b.n_papers - a.n_papers || (a.family < b.family ? -1 : 1));
}

/** `family_topics`: papers of each family that count for each broad topic, most first. */
export function countFamilyTopics(families: Mentioned<Family>, topics: Mentioned<Topic>, counted: PaperSet) {
  const broad = topics.list.filter(({parent_id}) => parent_id === null);
  return broad
    .flatMap(({topic_id, label}) => {
      const inTopic = new Uint8Array(counted.length);
      for (const paper of papersOf(topics.postings, topic_id)) inTopic[paper] = counted[paper]!;
      const counts = countEach(families.postings, inTopic);
      return families.list.flatMap(({family}, i) =>
        counts[i]! > 0 ? [{family, topic_id, label, n_papers: counts[i]!}] : []
      );
    })
    .sort(
      (a, b) =>
        b.n_papers - a.n_papers ||
        (a.family < b.family ? -1 : a.family > b.family ? 1 : a.topic_id - b.topic_id)
    );
}

/** `members`. */
export function countMembers({list, postings}: Mentioned<Member>, counted: PaperSet, facts: PaperFacts) {
  return list
    .map(({family, member}, i) => ({
      family,
      member: member === "" ? null : member,
      ...countOf(postings, i, counted, facts)
    }))
    .filter(({n_papers}) => n_papers > 0)
    .sort((a, b) => {
      if (a.family !== b.family) return a.family < b.family ? -1 : 1;
      if (a.n_papers !== b.n_papers) return b.n_papers - a.n_papers;
      if (a.member === null || b.member === null) return a.member === null ? 1 : -1;
      return a.member < b.member ? -1 : 1;
    });
}

function countOf({starts, papers, mentions}: Postings, thing: number, set: PaperSet, facts: PaperFacts) {
  let [n_papers, n_mentions, first] = [0, 0, unknownDay];
  for (let i = starts[thing]!; i < starts[thing + 1]!; i++) {
    const paper = papers[i]!;
    if (set[paper] === 0) continue;
    // Papers are numbered in the order of their dates, those without one last.
    if (n_papers === 0) first = facts.first_day[paper]!;
    n_papers++;
    n_mentions += mentions[i]!;
  }
  return {n_papers, n_mentions, first_date: first === unknownDay ? null : new Date(first * day)};
}

/** `term_list`: the terms in most of the papers. */
export function countTerms(
  {list, postings}: Mentioned<Term>,
  set: PaperSet,
  facts: PaperFacts,
  topicOf: ReadonlyMap<number, string>,
  limit = 500
) {
  return mostFrequent(countEach(postings, set), limit).map((id) => {
    const term = list[id]!;
    return {
      ...term,
      topic: term.topic_id === null ? null : (topicOf.get(term.topic_id) ?? null),
      ...countOf(postings, id, set, facts)
    };
  });
}

/** The things with the highest counts, ties by number; none that counts 0. */
export function mostFrequent(counts: Int32Array, limit: number): number[] {
  return Array.from(counts, (_, thing) => thing)
    .filter((thing) => counts[thing]! > 0)
    .sort((a, b) => counts[b]! - counts[a]! || a - b)
    .slice(0, limit);
}

export interface Pair {
  a: number;
  b: number;
  n_papers: number;
  association: number;
  npmi: number;
  jaccard: number;
}

/**
 * Pairs among some things that papers of a set hold together, most papers first.
 *
 * @param things numbers of the things, ascending or not
 * @param n_total papers that could hold a pair
 */
export function countPairs(
  postings: Postings,
  things: readonly number[],
  set: PaperSet,
  n_total: number,
  {least = 2, limit = 2000} = {}
): Pair[] {
  const order = [...things].sort((a, b) => a - b);
  const n = order.length;
  const among: Postings = {
    starts: new Int32Array(n + 1),
    papers: new Int32Array(0),
    mentions: new Int32Array(0)
  };
  const kept = order.map((thing) => papersOf(postings, thing).filter((paper) => set[paper] === 1));
  kept.forEach((papers, i) => (among.starts[i + 1] = among.starts[i]! + papers.length));
  among.papers = new Int32Array(among.starts[n]!);
  kept.forEach((papers, i) => among.papers.set(papers, among.starts[i]!));
  const {starts, things: held} = thingsOfPapers(among, set.length);
  const together = new Int32Array(n * n);
  for (let paper = 0; paper < set.length; paper++)
    for (let i = starts[paper]!; i < starts[paper + 1]!; i++)
      for (let j = i + 1; j < starts[paper + 1]!; j++) together[held[i]! * n + held[j]!]!++;
  const pairs: Pair[] = [];
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const c_ab = together[i * n + j]!;
      if (c_ab < least) continue;
      const [c_a, c_b] = [kept[i]!.length, kept[j]!.length];
      pairs.push({
        a: order[i]!,
        b: order[j]!,
        n_papers: c_ab,
        association: fourDecimals(association(c_ab, c_a, c_b, n_total)),
        npmi: fourDecimals(npmi(c_ab, c_a, c_b, n_total)),
        jaccard: fourDecimals(jaccard(c_ab, c_a, c_b))
      });
    }
  }
  return pairs.sort((x, y) => y.n_papers - x.n_papers || x.a - y.a || x.b - y.b).slice(0, limit);
}

const fourDecimals = (value: number): number => Math.round(value * 1e4) / 1e4;

/** `term_change`: papers with a term in the last twelve whole months and before, among papers with an abstract. */
export function countChange(
  {list, postings}: Mentioned<Term>,
  counted: PaperSet,
  facts: PaperFacts,
  last_whole: number | null
) {
  if (last_whole === null) return [];
  const recent = facts.month.map((month) =>
    month < 0 || month > last_whole ? -1 : Number(month > last_whole - 12)
  );
  const totals = [0, 0];
  for (let paper = 0; paper < counted.length; paper++)
    if (recent[paper]! >= 0) totals[recent[paper]!]! += counted[paper]!;
  const [earlier_n, recent_n] = totals as [number, number];
  const least = Math.max(5, (recent_n + earlier_n) / 1000);
  return list.flatMap(({term_id, term}) => {
    const found = [0, 0];
    for (let i = postings.starts[term_id]!; i < postings.starts[term_id + 1]!; i++) {
      const paper = postings.papers[i]!;
      if (recent[paper]! >= 0) found[recent[paper]!]! += counted[paper]!;
    }
    const [earlier_k, recent_k] = found as [number, number];
    return earlier_k + recent_k >= least ? [{term_id, term, recent_k, recent_n, earlier_k, earlier_n}] : [];
  });
}
