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
  /** Greatest number of mentions of a candidate that holds it and one word more. */
  n_longer: number;
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
 * modifier and end like a noun. Mentions that differ in case, number or hyphens are of one candidate.
 */
export function findCandidates(text: string, words: TaggedWords): Candidates {
  const n_all = words.starts.length;
  const ids = new Int32Array(n_all).fill(-1);
  const frequencies = new Int32Array(n_all);
  const degrees = new Int32Array(n_all);
  const idOf = new Map<string, number>();
  const tree = openPrefixTree(n_all);
  const found: Candidate[] = [];

  const addRun = (runFirst: number, runLimit: number): void => {
    const longerBy: (Candidate | undefined)[] = [];
    for (let first = runLimit - 1; first >= runFirst; first--) {
      if (words.entries[first]!.generality === 3) {
        longerBy.length = 0;
        continue;
      }
      let node = 0;
      let shorter: Candidate | undefined;
      const most = Math.min(runLimit, first + longest);
      for (let limit = first + 1; limit <= most; limit++) {
        node = tree.step(node, ids[limit - 1]!);
        if (!canEnd(words, limit - 1, first)) {
          shorter = undefined;
          longerBy[limit - runFirst] = undefined;
          continue;
        }
        let candidate = tree.candidates[node];
        if (candidate === undefined) {
          candidate = {
            first,
            limit,
            runFirst,
            runLimit,
            last: first,
            n_mentions: 0,
            n_whole: 0,
            n_longer: 0
          };
          tree.candidates[node] = candidate;
          found.push(candidate);
        }
        candidate.last = first;
        candidate.n_mentions++;
        if (first === runFirst && limit === runLimit) candidate.n_whole++;
        const inner = limit - first > 1 ? longerBy[limit - runFirst] : undefined;
        if (shorter !== undefined) shorter.n_longer = Math.max(shorter.n_longer, candidate.n_mentions);
        if (inner !== undefined) inner.n_longer = Math.max(inner.n_longer, candidate.n_mentions);
        shorter = candidate;
        longerBy[limit - runFirst] = candidate;
      }
    }
  };

  for (let from = 0; from < n_all;) {
    let to = from;
    while (to < n_all && canBeIn(words, to) && (to === from || isApart(text, words, to))) {
      const key = words.entries[to]!.key;
      let id = idOf.get(key);
      if (id === undefined) idOf.set(key, (id = idOf.size));
      ids[to++] = id;
    }
    for (let at = from; at < to; at++) {
      frequencies[ids[at]!]!++;
      degrees[ids[at]!]! += Math.min(to - from, longest);
    }
    if (to > from) addRun(from, to);
    from = Math.max(to, from + 1);
  }
  return {found, ids, frequencies, degrees};
}

/** Finds the node of a sequence of words by steps from the root, 0; candidates stand by node. */
function openPrefixTree(n_words: number): {
  step: (node: number, word: number) => number;
  candidates: (Candidate | undefined)[];
} {
  const nodes = new Map<number, number>();
  const candidates: (Candidate | undefined)[] = [undefined];
  const step = (node: number, word: number): number => {
    const key = node * n_words + word;
    const known = nodes.get(key);
    if (known !== undefined) return known;
    nodes.set(key, candidates.length);
    return candidates.push(undefined) - 1;
  };
  return {step, candidates};
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
