import {generalHeads, generalModifiers, generalNouns} from "../boilerplate.js";
import {singular} from "../term-key.js";

/** How a word bears on whether a phrase is a keyphrase: log odds against the average word, 0 where nothing is known. */
export interface WordWeights {
  /** As the first word of the phrase. */
  first: number;
  /** As its last. */
  last: number;
  /** As any of its words. */
  inside: number;
}

/** What is known of a word apart from any paper. */
export interface Entry extends WordWeights {
  /** Meets the word's other spellings: lower case, singular, without hyphens. */
  key: string;
  /** In small letters, with a capital at the front, or with a later one ("NMF", "LaTeX"). */
  capital: "none" | "first" | "later";
  /** 3 a general modifier, 2 a general head, 1 a general noun, 0 a word of content. */
  generality: number;
  hasLetter: boolean;
  isShort: boolean;
  ending: "ing" | "ed" | "s" | "";
}

/** Gives the entry of a word as written. */
export type Lexicon = (word: string) => Entry;

const unknown: WordWeights = {first: 0, last: 0, inside: 0};
const hyphen = /[-\u2010\u2011\u2013]/g;

/** Opens a lexicon with learned weights by `key`; it remembers the words it has met. */
export function openLexicon(weights: ReadonlyMap<string, WordWeights>): Lexicon {
  const known = new Map<string, Entry>();
  return (word) => {
    let entry = known.get(word);
    if (entry === undefined) known.set(word, (entry = readEntry(word, weights)));
    return entry;
  };
}

function readEntry(word: string, weights: ReadonlyMap<string, WordWeights>): Entry {
  const lower = word.normalize("NFKC").toLowerCase();
  const stem = singular(lower);
  const key = stem.replace(hyphen, "");
  const {first, last, inside} = weights.get(key) ?? unknown;
  return {
    key,
    first,
    last,
    inside,
    capital: /.\p{Lu}/u.test(word) ? "later" : /^\p{Lu}/u.test(word) ? "first" : "none",
    generality: generality(lower, stem),
    hasLetter: /\p{L}/u.test(word),
    isShort: word.length < 2,
    ending: lower.endsWith("ing") ? "ing" : lower.endsWith("ed") ? "ed" : lower.endsWith("s") ? "s" : ""
  };
}

function generality(lower: string, stem: string): number {
  if (generalModifiers.has(lower)) return 3;
  if (generalHeads.has(stem)) return 2;
  return generalNouns.has(lower) || generalNouns.has(stem) ? 1 : 0;
}
