import {type AcronymClaim, acronymLongForms} from "./acronym-groups.js";
import {nModifiers} from "./general-phrase.js";
import {isCapitals} from "./match-terms.js";
import type {PaperPhrases} from "./paper-phrases.js";
import {openTermKey} from "./term-key.js";

/** The spellings that meet under one key, and the papers that hold them. */
export interface PhraseGroup {
  n_papers: number;
  /** Papers in which it is a whole noun phrase, general modifiers aside, and not only the end of a longer one. */
  n_alone: number;
  /** Papers that hold it in the title. */
  n_title: number;
  /** Papers whose title is nothing else. */
  n_whole_title: number;
  /** Papers by spelling. */
  spellings: Map<string, number>;
}

export interface PhraseCounts {
  /** By key: all groups that enough papers hold, or that are wanted, and some more. */
  groups: Map<string, PhraseGroup>;
  /** Papers in which a word, by its key, stands in a phrase before another. */
  n_inside: Map<string, number>;
  /** Papers that use a word, by its key, as something else than a noun. */
  n_other: Map<string, number>;
  /** The key of an acronym's long form, where the corpus agrees on one. */
  longKeyOf(acronym: string): string | undefined;
  /** What some papers say of acronyms that are not joined to it. */
  doubtful_acronyms: AcronymClaim[];
  n_papers: number;
  keyOf(phrase: string): string;
}

interface WordInfo {
  key: string;
  /** Of all words of its key. */
  uses: WordUses;
  isModifier: boolean;
  /** Of the key, and by what the hash of what stands before it is multiplied where both are joined. */
  hash: number;
  power: number;
}

interface WordUses {
  n_inside: number;
  last_inside: number;
  isEnd: boolean;
}

/** What a person decided about phrases, once the key of a phrase is known. */
export interface PhraseDecisions {
  /** Gives the key that stands for another; null where each stands for itself. */
  join: ((key: string) => string) | null;
  /** Keys that count however few papers hold them. */
  wanted: Iterable<string>;
}

const mostBuckets = 1 << 24;
const bucketsOfPhrase = 4;

/**
 * Collects the noun phrases of papers and counts in how many each stands, with all spellings of one phrase under one
 * key: an acronym under its long form's, alone and inside longer phrases ("LLM agents").
 *
 * The result does not depend on the order of the papers. Phrases are kept as text, about 1 kB a paper, and counted
 * when all are there: first by hash, so that the rare ones (most) need neither memory nor time, then exactly, which
 * changes nothing for those that `least` papers hold.
 *
 * @param rare_words_up_to papers up to which single words are counted however few papers hold them
 */
export function openPhraseCounts(rare_words_up_to: number): {
  add(paper: PaperPhrases): void;
  n_papers(): number;
  finish(least: number, decide?: (keyOf: (phrase: string) => string) => PhraseDecisions): PhraseCounts;
} {
  const papers: string[] = [];
  const titles: number[] = [];
  const isTitle: boolean[] = [];
  const acronyms = acronymLongForms();
  const termKey = openTermKey();
  const n_other = new Map<string, number>();
  /** Acronyms, by key, that some papers write with small letters too ("LLaMA"): so may other papers, like a name. */
  const asNames = new Set<string>();

  return {
    add({phrases, n_title, is_title, others, acronyms: defined}) {
      papers.push(phrases.join("\n"));
      titles.push(n_title);
      isTitle.push(is_title);
      for (const key of new Set(others.map(termKey))) increase(n_other, key);
      const short = defined.filter(([short]) => isAcronym(short));
      for (const [name] of short) if (!isCapitals(name)) asNames.add(termKey(name));
      const pairs = new Set(short.map(([short, long]) => `${termKey(short)}\n${termKey(long)}`));
      for (const pair of pairs) acronyms.add(pair);
    },
    n_papers: () => papers.length,
    finish(least, decide = () => ({join: null, wanted: []})) {
      const {joined: groupOf, doubtful} = acronyms.finish(papers.length);
      const infos = new Map<string, WordInfo>();
      const usesOf = new Map<string, WordUses>();

      function infoOf(word: string): WordInfo {
        let info = infos.get(word);
        if (info === undefined) {
          const own = termKey(word);
          const key =
            (isAcronym(word) || (asNames.has(own) && /^\p{Lu}/u.test(word)) ? groupOf.get(own) : undefined) ??
            own;
          let uses = usesOf.get(key);
          if (uses === undefined) usesOf.set(key, (uses = {n_inside: 0, last_inside: -1, isEnd: false}));
          info = {
            key,
            uses,
            isModifier: nModifiers([word]) > 0,
            hash: hashOf(key),
            power: powerOf(key.length)
          };
          infos.set(word, info);
        }
        return info;
      }

      function keyOf(phrase: string): string {
        let key = "";
        for (const word of phrase.split(" ")) key += infoOf(word).key;
        return key;
      }
      const {join, wanted} = decide(keyOf);

      const phrasesOf = (paper: number): string[] => (papers[paper] === "" ? [] : papers[paper]!.split("\n"));

      /** Calls back for a phrase and its ends: where each begins, and whether it is the whole, general modifiers aside. */
      function visit(words: readonly WordInfo[], each: (at: number, alone: boolean) => void): void {
        let alone = true;
        for (let at = 0; at < words.length; at++) {
          if (alone || !words[at]!.isModifier) each(at, alone);
          alone &&= words[at]!.isModifier;
        }
      }

      const n_buckets = Math.min(
        mostBuckets,
        2 ** Math.ceil(Math.log2(bucketsOfPhrase * (1 + papers.reduce((n, text) => n + text.length, 0) / 20)))
      );
      const bucketOf = (hash: number): number => (hash ^ (hash >>> 15)) & (n_buckets - 1);
      const counts = new Uint32Array(n_buckets);
      const last = new Int32Array(n_buckets).fill(-1);
      const hashes: number[] = [];
      for (let paper = 0; paper < papers.length; paper++) {
        for (const phrase of phrasesOf(paper)) {
          const words = phrase.split(" ").map(infoOf);
          hashEnds(words, join, hashes);
          visit(words, (at) => {
            const bucket = bucketOf(hashes[at]!);
            if (last[bucket] === paper) return;
            last[bucket] = paper;
            counts[bucket]!++;
          });
          for (let at = 0; at < words.length - 1; at++) {
            const {uses} = words[at]!;
            if (uses.last_inside === paper) continue;
            uses.last_inside = paper;
            uses.n_inside++;
          }
          words.at(-1)!.uses.isEnd = true;
        }
      }
      const n_inside = new Map<string, number>();
      for (const [key, uses] of usesOf) if (uses.n_inside > 0) n_inside.set(key, uses.n_inside);
      const keep = (key: string): void => {
        const bucket = bucketOf(hashOf(key));
        counts[bucket] = Math.max(least, counts[bucket]!);
      };
      for (const key of wanted) keep(key);
      if (papers.length <= rare_words_up_to)
        for (const [key, {isEnd}] of usesOf) if (isEnd) keep(join === null ? key : join(key));

      const groups = new Map<string, PhraseGroup>();
      for (let paper = 0; paper < papers.length; paper++) {
        const seen = new Map<string, {alone: boolean; inTitle: boolean; spellings: Set<string>}>();
        for (const [index, phrase] of phrasesOf(paper).entries()) {
          const written = phrase.split(" ");
          const words = written.map(infoOf);
          hashEnds(words, join, hashes);
          visit(words, (at, alone) => {
            if (counts[bucketOf(hashes[at]!)]! < least) return;
            const end = endKey(words, at);
            const key = join === null ? end : join(end);
            const spelling = written.slice(at).join(" ");
            const inTitle = index < titles[paper]!;
            const entry = seen.get(key);
            if (entry === undefined) seen.set(key, {alone, inTitle, spellings: new Set([spelling])});
            else {
              entry.alone ||= alone;
              entry.inTitle ||= inTitle;
              entry.spellings.add(spelling);
            }
          });
        }
        for (const [key, {alone, inTitle, spellings}] of seen) {
          let group = groups.get(key);
          if (group === undefined) {
            group = {n_papers: 0, n_alone: 0, n_title: 0, n_whole_title: 0, spellings: new Map()};
            groups.set(key, group);
          }
          group.n_papers++;
          if (alone) group.n_alone++;
          if (inTitle) group.n_title++;
          if (inTitle && alone && isTitle[paper]) group.n_whole_title++;
          for (const spelling of spellings) increase(group.spellings, spelling);
        }
      }
      return {
        groups,
        n_inside,
        n_other,
        longKeyOf: (acronym) => groupOf.get(termKey(acronym)),
        doubtful_acronyms: doubtful,
        n_papers: papers.length,
        keyOf: (phrase) => (join === null ? keyOf(phrase) : join(keyOf(phrase)))
      };
    }
  };
}

/** Whether a word is written like an acronym: with two capitals at least. */
export function isAcronym(word: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(word) && !word.includes(" ");
}

function increase<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function endKey(words: readonly WordInfo[], at: number): string {
  let key = "";
  for (let i = at; i < words.length; i++) key += words[i]!.key;
  return key;
}

/** Hashes of the keys of a phrase and its ends, by where each begins: made of those of the words, without the keys. */
function hashEnds(
  words: readonly WordInfo[],
  join: ((key: string) => string) | null,
  hashes: number[]
): void {
  let [hash, power] = [0, 1];
  for (let at = words.length - 1; at >= 0; at--) {
    hash = (Math.imul(words[at]!.hash, power) + hash) | 0;
    power = Math.imul(words[at]!.power, power);
    hashes[at] = join === null ? hash : hashOf(join(endKey(words, at)));
  }
}

const base = 0x01000193;

/** A polynomial of the letters: that of two texts joined follows from those of both. */
function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, base) + text.charCodeAt(at)) | 0;
  return hash;
}

function powerOf(length: number): number {
  let power = 1;
  for (let i = 0; i < length; i++) power = Math.imul(power, base);
  return power;
}
