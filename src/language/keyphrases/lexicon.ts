import {generalHeads, generalModifiers, generalNouns, generalPhrases} from "../boilerplate.js";
import {isGeneral} from "../general-phrase.js";
import {singular} from "../term-key.js";

/** How a word bears on whether a phrase is a keyphrase: log odds against the average word in tenths, whole numbers, 0 where nothing is known. */
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
  /** The number of the key. */
  id: number;
  /** In small letters, with a capital at the front, or with a later one ("NMF", "LaTeX"). */
  capital: "none" | "first" | "later";
  /** 3 a general modifier, 2 a general head, 1 a general noun, 0 a word of content. */
  generality: number;
  /** Whether it says nothing by itself. */
  isGeneral: boolean;
  hasLetter: boolean;
  isShort: boolean;
  ending: "ing" | "ed" | "s" | "";
}

/** The entries of words, for the texts of one tagger. */
export interface Lexicon {
  /** By the tagger's number of a word: what is known of it. */
  known: (Entry | undefined)[];
  /** Gives the entry of a word as written, and remembers it by the tagger's number, where that is not −1. */
  learn: (word: string, id: number) => Entry;
}

const unknown: WordWeights = {first: 0, last: 0, inside: 0};
const hyphen = /[-\u2010\u2011\u2013]/g;

/** General phrases by the keys of their words, joined. */
export const generalKeys: ReadonlySet<string> = new Set(
  [...generalPhrases].map((phrase) => phrase.split(" ").map(singular).join("").replace(hyphen, ""))
);

/** Opens a lexicon with learned weights by `key`. */
export function openLexicon(weights: ReadonlyMap<string, WordWeights>): Lexicon {
  const known: (Entry | undefined)[] = [];
  const others = new Map<string, Entry>();
  const ids = new Map<string, number>();
  const idOf = (key: string): number => {
    let id = ids.get(key);
    if (id === undefined) ids.set(key, (id = ids.size));
    return id;
  };
  const learn = (word: string, id: number): Entry => {
    let entry = others.get(word);
    if (entry === undefined) {
      entry = readEntry(word, weights, idOf);
      if (id < 0) others.set(word, entry);
    }
    if (id >= 0) {
      while (known.length <= id) known.push(undefined);
      known[id] = entry;
    }
    return entry;
  };
  return {known, learn};
}

function readEntry(
  word: string,
  weights: ReadonlyMap<string, WordWeights>,
  idOf: (key: string) => number
): Entry {
  const lower = word.normalize("NFKC").toLowerCase();
  const stem = singular(lower);
  const key = stem.replace(hyphen, "");
  const {first, last, inside} = weights.get(key) ?? unknown;
  return {
    key,
    id: idOf(key),
    first,
    last,
    inside,
    capital: /.\p{Lu}/u.test(word) ? "later" : /^\p{Lu}/u.test(word) ? "first" : "none",
    generality: generality(lower, stem),
    isGeneral: isGeneral(lower),
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
