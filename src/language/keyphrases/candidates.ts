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
  found: Candidate[];
  /** By word of the text: which of the paper's different words it is; -1 outside all runs. */
  ids: Int32Array;
  /** By different word: its mentions in runs, and the lengths of these runs, summed. */
  frequencies: Int32Array;
  degrees: Int32Array;
}

const longest = 5;

/**
 * The phrases of one to five words within runs of nouns, names, adjectives and verb forms that begin with no general
 * modifier and end like a noun. What stands once, inside a run and at neither end of it, is left out. Mentions that
 * differ in case, number or hyphens are of one candidate.
 */
export function findCandidates(text: string, words: TaggedWords): Candidates {
  const n_all = words.starts.length;
  const ids = new Int32Array(n_all).fill(-1);
  const frequencies = new Int32Array(n_all);
  const degrees = new Int32Array(n_all);
  const idOf = new Map<string, number>();
  const runs: number[] = [];
  for (let from = 0; from < n_all;) {
    let to = from;
    while (to < n_all && canBeIn(words, to) && (to === from || isApart(text, words, to))) {
      const key = words.entries[to]!.key;
      let id = idOf.get(key);
      if (id === undefined) idOf.set(key, (id = idOf.size));
      ids[to++] = id;
      frequencies[id]!++;
    }
    for (let at = from; at < to; at++) degrees[ids[at]!]! += Math.min(to - from, longest);
    if (to > from) runs.push(from, to);
    from = Math.max(to, from + 1);
  }
  const repeated = openRepeated(ids);
  const found: Candidate[] = [];
  for (let run = 0; run < runs.length; run += 2) {
    const runFirst = runs[run]!;
    const runLimit = runs[run + 1]!;
    for (let first = runFirst; first < runLimit; first++) {
      if (words.entries[first]!.generality === 3) continue;
      const most = Math.min(runLimit, first + longest);
      let isRepeated = true;
      for (let limit = first + 1; limit <= most; limit++) {
        isRepeated &&= frequencies[ids[limit - 1]!]! > 1;
        if (!canEnd(words, limit - 1, first)) continue;
        const known = isRepeated ? repeated.find(first, limit) : undefined;
        if (known !== undefined) {
          known.last = first;
          known.n_mentions++;
          if (first === runFirst && limit === runLimit) known.n_whole++;
        } else if (isRepeated || first === runFirst || limit === runLimit) {
          const n_whole = first === runFirst && limit === runLimit ? 1 : 0;
          const candidate = {first, limit, runFirst, runLimit, last: first, n_mentions: 1, n_whole};
          found.push(candidate);
          if (isRepeated) repeated.add(candidate);
        }
      }
    }
  }
  return {found, ids, frequencies, degrees};
}

/** Candidates all of whose words stand in the paper more than once, by their words. */
function openRepeated(ids: Int32Array): {
  find: (first: number, limit: number) => Candidate | undefined;
  add: (candidate: Candidate) => void;
} {
  const known = new Map<string, Candidate>();
  const keyOf = (first: number, limit: number): string => {
    let key = "";
    for (let at = first; at < limit; at++) key += String.fromCharCode(ids[at]! & 0xffff, ids[at]! >>> 16);
    return key;
  };
  return {
    find: (first, limit) => known.get(keyOf(first, limit)),
    add: (candidate) => known.set(keyOf(candidate.first, candidate.limit), candidate)
  };
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
