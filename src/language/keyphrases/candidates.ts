import {wordClass} from "./tagged-words.js";
import type {TaggedWords} from "./tagged-words.js";

/** A phrase that might be a keyphrase. Words are numbered as in the text. */
export interface Candidate {
  /** Its first mention: the first word, and the word after the last. */
  first: number;
  limit: number;
  /** The run of words around it. */
  runFirst: number;
  runLimit: number;
  /** First word of its last mention. */
  last: number;
  n_mentions: number;
  /** Mentions that are a whole run. */
  n_whole: number;
}

export interface Candidates {
  /** In the order of the text. */
  found: Candidate[];
  /** By word of the text: the mentions of that word in runs, and the lengths of these runs, summed; 0 outside all runs. */
  frequencies: number[];
  degrees: number[];
}

const longest = 5;

interface Runs extends Pick<Candidates, "frequencies" | "degrees"> {
  /** First word of each run, and the word after its last, in turn. */
  limits: number[];
  /** By word of a run: where the same word stands in a run for the first time. */
  firsts: number[];
}

/**
 * Where each word stands in the paper at hand for the first time: a hash table with open addressing, of the paper's
 * number, the word's and the place in turn. It stays small, so that it stays in the processor's cache.
 */
interface FirstPlaces {
  paper: number;
  slots: Int32Array;
  /** Number of slots less one; a power of two less one. */
  mask: number;
}

/** Empties the table for a paper of so many words. */
function nextPaper(known: FirstPlaces, n_words: number): void {
  known.paper++;
  if (known.mask >= 2 * n_words) return;
  while (known.mask < 2 * n_words) known.mask = 2 * known.mask + 1;
  known.slots = new Int32Array(3 * (known.mask + 1));
}

/** The place of a word's first mention; this one, if there was none in this paper. */
function firstPlace({paper, slots, mask}: FirstPlaces, id: number, at: number): number {
  let slot = 3 * (id & mask);
  while (slots[slot] === paper && slots[slot + 1] !== id) slot = slot === 3 * mask ? 0 : slot + 3;
  if (slots[slot] !== paper) {
    slots[slot] = paper;
    slots[slot + 1] = id;
    slots[slot + 2] = at;
  }
  return slots[slot + 2]!;
}

/** Plain arrays: typed ones of this size are slower to make than to fill. */
function zeros(n: number): number[] {
  return new Array<number>(n).fill(0);
}

/** The runs of words that can be in a phrase, with nothing but space between. */
function findRuns(text: string, words: TaggedWords, known: FirstPlaces): Runs {
  const n_all = words.starts.length;
  const [frequencies, degrees, firsts] = [zeros(n_all), zeros(n_all), zeros(n_all)];
  const limits: number[] = [];
  for (let from = 0; from < n_all;) {
    let to = from;
    while (to < n_all && canBeIn(words, to) && (to === from || isApart(text, words, to))) {
      const first = firstPlace(known, words.entries[to]!.id, to);
      frequencies[first]!++;
      firsts[to++] = first;
    }
    for (let at = from; at < to; at++) degrees[firsts[at]!]! += Math.min(to - from, longest);
    if (to > from) limits.push(from, to);
    from = Math.max(to, from + 1);
  }
  for (let run = 0; run < limits.length; run += 2)
    for (let at = limits[run]!; at < limits[run + 1]!; at++) {
      frequencies[at] = frequencies[firsts[at]!]!;
      degrees[at] = degrees[firsts[at]!]!;
    }
  return {limits, firsts, frequencies, degrees};
}

/** Opens a function that finds the candidates of papers whose words one lexicon numbers. */
export function openCandidates(): (text: string, words: TaggedWords) => Candidates {
  const known: FirstPlaces = {paper: 0, slots: new Int32Array(0), mask: 0};
  return (text, words) => {
    nextPaper(known, words.starts.length);
    return findCandidates(words, findRuns(text, words, known));
  };
}

/**
 * The phrases of one to five words within runs of nouns, names, adjectives and verb forms that begin with no general
 * modifier and end like a noun. A word alone is one where it is all of a run; of other phrases that hold a word which
 * stands once, those that begin or end a run. Mentions that differ in case, number or hyphens are of one candidate.
 */
function findCandidates(words: TaggedWords, {limits: runs, firsts, frequencies, degrees}: Runs): Candidates {
  const n_all = words.starts.length;
  /** A tree of the phrases whose words all stand in the paper more than once; the candidate of each of its nodes. */
  const nodes = new Map<number, number>();
  const repeated: (Candidate | undefined)[] = [];
  const found: Candidate[] = [];
  for (let run = 0; run < runs.length; run += 2) {
    const runFirst = runs[run]!;
    const runLimit = runs[run + 1]!;
    for (let first = runFirst; first < runLimit; first++) {
      if (words.entries[first]!.generality === 3) continue;
      const most = Math.min(runLimit, first + longest);
      let isRepeated = true;
      let node = 0;
      for (let limit = first + 1; limit <= most; limit++) {
        isRepeated &&= frequencies[limit - 1]! > 1;
        if (isRepeated) {
          const branch = node * n_all + firsts[limit - 1]!;
          node = nodes.get(branch) ?? nodes.size + 1;
          nodes.set(branch, node);
        }
        if (!canEnd(words, limit - 1, first)) continue;
        const isWhole = first === runFirst && limit === runLimit;
        if (limit === first + 1 && !isWhole) continue;
        const known = isRepeated ? repeated[node] : undefined;
        if (known !== undefined) {
          known.last = first;
          known.n_mentions++;
          if (isWhole) known.n_whole++;
          continue;
        }
        if (isRepeated || first === runFirst || limit === runLimit) {
          const n_whole = isWhole ? 1 : 0;
          const candidate = {first, limit, runFirst, runLimit, last: first, n_mentions: 1, n_whole};
          found.push(candidate);
          if (isRepeated) repeated[node] = candidate;
        }
      }
    }
  }
  return {found, frequencies, degrees};
}

/** Whether a word can stand in a phrase; verb forms can, because the tagger often takes nouns and participles for verbs. */
function canBeIn(words: TaggedWords, at: number): boolean {
  const entry = words.entries[at]!;
  if (entry === null) return false;
  const tag = words.classes[at]!;
  if (tag <= wordClass.adjective || tag === wordClass.number) return true;
  if (entry.capital === "later" && entry.hasLetter) return true;
  return tag === wordClass.verb && entry.ending !== "";
}

function canEnd(words: TaggedWords, at: number, first: number): boolean {
  const {hasLetter, isShort, capital, ending} = words.entries[at]!;
  if (at === first && (!hasLetter || isShort)) return false;
  const tag = words.classes[at]!;
  if (tag === wordClass.noun || tag === wordClass.name) return true;
  if (capital === "later" && hasLetter) return true;
  return tag === wordClass.verb && (ending === "ing" || (ending === "s" && at > first));
}

/** Whether nothing but space stands before a word. */
function isApart(text: string, words: TaggedWords, at: number): boolean {
  const to = words.starts[at]!;
  const from = words.ends[at - 1]!;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code !== 0x20 && (code < 0x09 || code > 0x0d) && code !== 0xa0) return false;
  }
  return to > from;
}
