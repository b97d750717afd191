import {type CommunityOptions, findCommunities} from "./communities.js";
import type {Pairs} from "./cooccurrence.js";
import {relevance} from "./relevance.js";

export interface TopicTerm {
  term: string;
  n_papers: number;
  /** What an acronym stands for. */
  long_form?: string | null;
}

export interface Topic {
  label: string;
  /** Indexes of its terms, most typical first. */
  terms: number[];
  /** Shown forms of the first ten. */
  top_terms: string[];
}

export interface Topics {
  topics: Topic[];
  /** Topic of each term, −1 for none. */
  membership: Int32Array;
}

export interface TopicOptions extends Pick<CommunityOptions, "resolution" | "seed"> {
  terms: readonly TopicTerm[];
  /** All pairs that any paper mentions together: leaving out the rare ones breaks topics into crumbs. */
  pairs: Pairs;
  /** Smaller communities are joined to the one they are linked to best, or dropped where there is none. */
  min_terms?: number;
  /** Share of the terms that go with everything, and so belong to no topic. */
  general_share?: number;
}

/** Links times random starts that are worth waiting for: a large network gets fewer starts than ten. */
const affordableLinks = 2_000_000;

/**
 * Topics: Leiden communities of terms on association strengths, as VOSviewer finds them, without the most
 * general terms. Topics come largest community first; `numberTopics` puts them in the order of their papers.
 */
export function findTopics({
  terms,
  pairs,
  resolution = 1,
  seed = 0,
  min_terms = 4,
  general_share = 0.1
}: TopicOptions): Topics {
  const special = specialTerms(terms, pairs, general_share);
  const found = findCommunities(special.length, pairsAmong(special, terms.length, pairs), {
    resolution,
    seed,
    min_size: min_terms,
    n_starts: Math.max(1, Math.min(10, Math.floor(affordableLinks / pairs.n_papers.length)))
  });
  const members: number[][] = Array.from({length: found.n_communities}, () => []);
  found.membership.forEach((community, i) => {
    members[community]!.push(special[i]!);
  });
  const kept = members.filter(({length}) => length >= min_terms);
  const membership = new Int32Array(terms.length).fill(-1);
  kept.forEach((topic, id) => {
    for (const term of topic) membership[term] = id;
  });
  const typicality = typicalities(terms.length, pairs, membership, kept.length);
  const topics = kept.map((topic) => {
    const ordered = topic.sort((a, b) => typicality[b]! - typicality[a]! || a - b);
    return {
      label: labelOf(ordered.map((index) => ({...terms[index]!, typicality: typicality[index]!}))),
      terms: ordered,
      top_terms: ordered.slice(0, 10).map((index) => terms[index]!.term)
    };
  });
  return {topics, membership};
}

/**
 * The terms, in their order, without those that go with no other and without the most general. Relevance alone
 * would call every frequent term general, since a rare one differs from the whole by chance, roughly with
 * the inverse root of its papers: hence relevance times that root.
 */
function specialTerms(terms: readonly TopicTerm[], pairs: Pairs, general_share: number): number[] {
  const relevances = relevance(terms.length, pairs);
  const linked = new Uint8Array(terms.length);
  for (const column of [pairs.term_a, pairs.term_b]) for (const term of column) linked[term] = 1;
  const score = (term: number): number => relevances[term]! * Math.sqrt(terms[term]!.n_papers);
  const ranked = terms
    .map((_, term) => term)
    .filter((term) => linked[term] === 1)
    .sort((a, b) => score(a) - score(b) || a - b);
  return ranked.slice(Math.floor(ranked.length * general_share)).sort((a, b) => a - b);
}

/** The pairs within some of the terms, which are numbered anew in their order. */
function pairsAmong(some: readonly number[], n_terms: number, pairs: Pairs): Pairs {
  const number = new Int32Array(n_terms).fill(-1);
  some.forEach((term, i) => {
    number[term] = i;
  });
  const within = (_: number, i: number): boolean =>
    number[pairs.term_a[i]!]! >= 0 && number[pairs.term_b[i]!]! >= 0;
  return {
    term_a: pairs.term_a.filter(within).map((term) => number[term]!),
    term_b: pairs.term_b.filter(within).map((term) => number[term]!),
    n_papers: pairs.n_papers.filter(within)
  };
}

/**
 * Topics in the order of their papers, most first, ties by label; `n_papers` is by topic, as found. Topics of
 * fewer than `min_papers` papers are left out, and their terms are in none.
 */
export function numberTopics(
  {topics, membership}: Topics,
  n_papers: ArrayLike<number>,
  {min_papers = 1}: {min_papers?: number} = {}
): Topics {
  const order = topics
    .map((_, id) => id)
    .filter((id) => n_papers[id]! >= min_papers)
    .sort((a, b) => n_papers[b]! - n_papers[a]! || (topics[a]!.label < topics[b]!.label ? -1 : 1));
  const number = new Int32Array(topics.length).fill(-1);
  order.forEach((id, position) => {
    number[id] = position;
  });
  return {
    topics: order.map((id) => topics[id]!),
    membership: membership.map((id) => (id < 0 ? id : number[id]!))
  };
}

/**
 * How typical each term is of its topic: its co-occurrences inside, times the logarithm of how many times more
 * those are than its co-occurrences and the topic's would give by chance. So a term must be frequent, and more
 * frequent here than elsewhere.
 */
function typicalities(n_terms: number, pairs: Pairs, membership: Int32Array, n_topics: number): Float64Array {
  const strength = new Float64Array(n_terms);
  const inside = new Float64Array(n_terms);
  const topic_strength = new Float64Array(n_topics);
  let total = 0;
  for (let i = 0; i < pairs.n_papers.length; i++) {
    const together = pairs.n_papers[i]!;
    const ends = [pairs.term_a[i]!, pairs.term_b[i]!] as const;
    const same = membership[ends[0]] === membership[ends[1]];
    for (const term of ends) {
      const topic = membership[term]!;
      strength[term]! += together;
      if (topic >= 0) topic_strength[topic]! += together;
      if (same) inside[term]! += together;
      total += together;
    }
  }
  return inside.map((links, term) => {
    const topic = membership[term]!;
    if (topic < 0 || links === 0) return 0;
    return links * Math.log((links * total) / (strength[term]! * topic_strength[topic]!));
  });
}

/** The two or three most typical terms that say different things; names of several words say more than one. */
function labelOf(terms: readonly (TopicTerm & {typicality: number})[]): string {
  const weight = ({term, typicality}: {term: string; typicality: number}): number =>
    /[\s-]/.test(term) || /\p{Lu}/u.test(term) ? typicality : typicality / 2;
  const ranked = [...terms].sort((a, b) => weight(b) - weight(a));
  const chosen: TopicTerm[] = [];
  for (const candidate of ranked) {
    if (chosen.length === 3) break;
    if (chosen.length === 2 && weight(candidate) < weight(ranked[0]!) / 2) break;
    if (!chosen.some((other) => saysTheSame(candidate, other))) chosen.push(candidate);
  }
  return chosen.map(({term}) => term).join(", ");
}

/** Whether the words of one name are among those of the other, in full or as an acronym. */
function saysTheSame(a: TopicTerm, b: TopicTerm): boolean {
  const spellings = ({term, long_form}: TopicTerm): Set<string>[] =>
    [term, ...(long_form ? [long_form] : [])].map(wordSet);
  return spellings(a).some((one) => spellings(b).some((two) => isWithin(one, two) || isWithin(two, one)));
}

function isWithin(words: Set<string>, others: Set<string>): boolean {
  return [...words].every((word) => others.has(word));
}

function wordSet(term: string): Set<string> {
  const words = term.toLowerCase().split(/[\s-]+/u);
  return new Set(words.map((word) => (word.length > 3 ? word.replace(/(?<!s)s$/u, "") : word)));
}
