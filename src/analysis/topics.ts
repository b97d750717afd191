import {type NeedsCommunities, withCommunities} from "./communities.js";
import {consensusCommunities} from "./consensus.js";
import type {Pairs} from "./cooccurrence.js";
import {relevance} from "./relevance.js";

export interface TopicOptions {
  /** Papers that hold each term, a number for each. */
  n_papers: ArrayLike<number>;
  /** All pairs that any paper mentions together: leaving out the rare ones breaks topics into crumbs. */
  pairs: Pairs;
  /** γ of the broad topics; by default the one that gives about a dozen, fewer for few terms. */
  resolution?: number | null;
  /** First seed. */
  seed?: number;
  /** Smaller communities are joined to the one they belong to best, or are none. */
  min_terms?: number;
  /** Share of the terms that go with everything, and so belong to no topic. */
  general_share?: number;
}

/** A level of topics: a partition of terms. */
export interface TopicLevel {
  /** Topic of each term, −1 for none. */
  membership: Int32Array;
  /** Of each topic, how much of it other seeds find again, 0 to 1. */
  stability: number[];
}

export interface Topics extends TopicLevel {
  /** Their parts; a topic that falls into none has none. */
  parts: TopicLevel & {
    /** Of each part, the topic that it is part of. */
    parent: number[];
  };
  /** γ that was used. */
  resolution: number;
  /** Adjusted Rand index of the broad topics of two halves of the seeds. */
  agreement: number;
}

/** Terms, the most frequent, that make the topics; the others then join the one they go with best. */
const n_core = 2_500;
const mostTopics = 12;
const termsOfTopic = 15;
const fewestTermsWithParts = 40;
const [fewestParts, mostParts] = [3, 8];
/** Tried side by side, before it is known whether the second is needed. */
const resolutionsAtOnce = 2;
const resolutions = Array.from({length: 14}, (_, i) => 0.25 * 1.25 ** i);

/**
 * Topics on two levels: communities of the co-occurrence network of terms on which twenty seeded runs of the Leiden
 * algorithm agree, on association strengths as in VOSviewer, without the most general terms; and the communities
 * inside each. Topics of a level come largest community first.
 */
export function findTopics(options: TopicOptions): Topics {
  return withCommunities(topicsOf(options));
}

/** The same as work whose runs may be done elsewhere. */
export function* topicsOf({
  n_papers,
  pairs,
  resolution = null,
  seed = 0,
  min_terms = 4,
  general_share = 0.1
}: TopicOptions): NeedsCommunities<Topics> {
  const special = specialTerms(n_papers, pairs, general_share);
  const core = [...special]
    .sort((a, b) => n_papers[b]! - n_papers[a]! || a - b)
    .slice(0, n_core)
    .sort((a, b) => a - b);
  const strength = strengths(n_papers.length, pairs);

  const most = Math.min(mostTopics, Math.max(2, Math.round(core.length / termsOfTopic)));
  const broad = yield* findLevel(core, pairs, n_papers.length, {
    min_terms: Math.max(min_terms, Math.ceil(core.length / 100)),
    resolution,
    target: most,
    seed
  });
  joinOthers(special, broad.membership, broad.stability.length, pairs, strength);

  const parts: Topics["parts"] = {
    membership: new Int32Array(n_papers.length).fill(-1),
    stability: [],
    parent: []
  };
  for (let topic = 0; topic < broad.stability.length; topic++) {
    const inside = core.filter((term) => broad.membership[term] === topic);
    if (inside.length < fewestTermsWithParts) continue;
    const level = yield* findLevel(inside, pairs, n_papers.length, {
      min_terms: Math.max(min_terms, Math.ceil(inside.length / 20)),
      resolution: null,
      target: Math.min(mostParts, Math.max(fewestParts, Math.round(inside.length / fewestTermsWithParts))),
      seed
    });
    if (level.stability.length < 2) continue;
    const all = special.filter((term) => broad.membership[term] === topic);
    joinOthers(all, level.membership, level.stability.length, pairs, strength);
    for (const term of all) {
      const part = level.membership[term]!;
      if (part >= 0) parts.membership[term] = parts.stability.length + part;
    }
    parts.stability.push(...level.stability);
    parts.parent.push(...level.stability.map(() => topic));
  }
  return {...broad, parts};
}

interface LevelOptions {
  min_terms: number;
  resolution: number | null;
  target: number;
  seed: number;
}

/** Communities of some of the terms. */
function* findLevel(
  some: readonly number[],
  pairs: Pairs,
  n_terms: number,
  {min_terms, resolution, target, seed}: LevelOptions
): NeedsCommunities<TopicLevel & Pick<Topics, "resolution" | "agreement">> {
  const among = pairsAmong(some, n_terms, pairs);
  const gamma = resolution ?? (yield* chooseResolution(some.length, among, min_terms, target));
  const found = yield* consensusCommunities(some.length, among, {
    resolution: gamma,
    min_size: min_terms,
    seed
  });
  const sizes = new Int32Array(found.n_communities);
  found.membership.forEach((community) => sizes[community]!++);
  const kept = [...sizes.keys()].filter((community) => sizes[community]! >= min_terms);
  const number = new Map(kept.map((community, topic) => [community, topic]));
  const membership = new Int32Array(n_terms).fill(-1);
  found.membership.forEach((community, i) => (membership[some[i]!] = number.get(community) ?? -1));
  return {
    membership,
    stability: kept.map((community) => found.stability[community]!),
    resolution: gamma,
    agreement: found.agreement
  };
}

/** Of a rising scale, the first resolution that gives so many communities of some size, or the one before where that is nearer. */
function* chooseResolution(
  n_nodes: number,
  pairs: Pairs,
  min_size: number,
  target: number
): NeedsCommunities<number> {
  let before = {resolution: resolutions[0]!, n: 0};
  for (let at = 0; at < resolutions.length; at += resolutionsAtOnce) {
    const runs = resolutions.slice(at, at + resolutionsAtOnce).map((resolution) => ({resolution, seed: 0}));
    const found = yield {n_nodes, pairs, runs};
    for (const [i, {membership, n_communities}] of found.entries()) {
      const {resolution} = runs[i]!;
      const sizes = new Int32Array(n_communities);
      membership.forEach((community) => sizes[community]!++);
      const n = sizes.filter((size) => size >= min_size).length;
      if (n >= target) return target - before.n <= n - target ? before.resolution : resolution;
      if (n > before.n) before = {resolution, n};
    }
  }
  return before.resolution;
}

/** Terms in no topic yet join the one with which they share most papers over what chance gives. */
function joinOthers(
  terms: readonly number[],
  membership: Int32Array,
  n_topics: number,
  pairs: Pairs,
  strength: Float64Array
): void {
  const fewestShared = 3;
  const open = new Set(terms.filter((term) => membership[term]! < 0));
  if (open.size === 0 || n_topics === 0) return;
  const strength_of_topic = new Float64Array(n_topics);
  membership.forEach((topic, term) => {
    if (topic >= 0) strength_of_topic[topic]! += strength[term]!;
  });
  const shared = new Map<number, Float64Array>();
  for (let i = 0; i < pairs.n_papers.length; i++) {
    const [a, b] = [pairs.term_a[i]!, pairs.term_b[i]!];
    for (const [term, other] of [
      [a, b],
      [b, a]
    ] as const) {
      if (!open.has(term) || membership[other]! < 0) continue;
      const counts = shared.get(term) ?? new Float64Array(n_topics);
      shared.set(term, counts);
      counts[membership[other]!]! += pairs.n_papers[i]!;
    }
  }
  const joined: [term: number, topic: number][] = [];
  for (const [term, counts] of shared) {
    let best = -1;
    let most = 0;
    counts.forEach((n, topic) => {
      const lift = n >= fewestShared ? n / strength_of_topic[topic]! : 0;
      if (lift > most) [best, most] = [topic, lift];
    });
    if (best >= 0) joined.push([term, best]);
  }
  for (const [term, topic] of joined) membership[term] = topic;
}

function strengths(n_terms: number, pairs: Pairs): Float64Array {
  const strength = new Float64Array(n_terms);
  for (let i = 0; i < pairs.n_papers.length; i++) {
    strength[pairs.term_a[i]!]! += pairs.n_papers[i]!;
    strength[pairs.term_b[i]!]! += pairs.n_papers[i]!;
  }
  return strength;
}

/**
 * The terms, in their order, without those that go with no other and without the most general. Relevance alone
 * would call every frequent term general, since a rare one differs from the whole by chance, roughly with
 * the inverse root of its papers: hence relevance times that root.
 */
function specialTerms(n_papers: ArrayLike<number>, pairs: Pairs, general_share: number): number[] {
  const relevances = relevance(n_papers.length, pairs);
  const linked = new Uint8Array(n_papers.length);
  for (const column of [pairs.term_a, pairs.term_b]) for (const term of column) linked[term] = 1;
  const score = (term: number): number => relevances[term]! * Math.sqrt(n_papers[term]!);
  const ranked = [...linked.keys()]
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
  const [term_a, term_b, n_papers]: [number[], number[], number[]] = [[], [], []];
  for (let i = 0; i < pairs.n_papers.length; i++) {
    const [a, b] = [number[pairs.term_a[i]!]!, number[pairs.term_b[i]!]!];
    if (a < 0 || b < 0) continue;
    term_a.push(a);
    term_b.push(b);
    n_papers.push(pairs.n_papers[i]!);
  }
  return {
    term_a: Int32Array.from(term_a),
    term_b: Int32Array.from(term_b),
    n_papers: Int32Array.from(n_papers)
  };
}
