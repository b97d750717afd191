import {type AcronymClaim, acronymLongForms} from "./acronym-groups.js";
import {nModifiers} from "./general-phrase.js";
import {isCapitals} from "./match-terms.js";
import type {PaperPhrases} from "./paper-phrases.js";
import {openTermKey} from "./term-key.js";

/** The papers that hold a spelling of those that meet under one key. */
export interface PhraseGroup {
  n_papers: number;
  /** Papers in which it is a whole noun phrase, general modifiers aside, and not only the end of a longer one. */
  n_alone: number;
  /** Papers that hold it in the title. */
  n_title: number;
  /** Papers whose title is nothing else. */
  n_whole_title: number;
}

export interface PhraseCounts {
  /** By key: all groups that enough papers hold, and some more. */
  groups: Map<string, PhraseGroup>;
  /** Papers by spelling, of one of the groups. */
  spellingsOf(key: string): Map<string, number>;
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
  isModifier: boolean;
}

/** What a phrase counts for: itself and its ends, by the numbers of their spellings. */
interface PhraseParts {
  spellings: readonly number[];
  /** Of each, whether it is the whole phrase, general modifiers aside. */
  alone: readonly boolean[];
  /** Keys of the words before another, by their numbers. */
  inside: readonly number[];
}

const nBuckets = 1 << 24;

/**
 * Collects the noun phrases of papers and counts in how many each stands, with all spellings of one phrase under one
 * key: an acronym under its long form's, alone and inside longer phrases ("LLM agents").
 *
 * The result does not depend on the order of the papers. Phrases are kept as text, about 1 kB a paper, and counted
 * when all are there: above `count_at_once` papers first by hash, so that the rare ones (most) need no memory,
 * then exactly, which changes nothing for those that `least` papers hold.
 *
 * @param openJoin gives, once the key of a phrase is known, the key that stands for another, as decided by hand
 */
export function openPhraseCounts(count_at_once: number): {
  add(paper: PaperPhrases): void;
  n_papers(): number;
  finish(
    least: number,
    openJoin?: (keyOf: (phrase: string) => string) => (key: string) => string
  ): PhraseCounts;
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
    finish(least, openJoin = () => (key) => key) {
      const {joined: groupOf, doubtful} = acronyms.finish(papers.length);
      const infos = new Map<string, WordInfo>();

      function infoOf(word: string): WordInfo {
        let info = infos.get(word);
        if (info === undefined) {
          const key = termKey(word);
          info = {
            key:
              (isAcronym(word) || (asNames.has(key) && /^\p{Lu}/u.test(word))
                ? groupOf.get(key)
                : undefined) ?? key,
            isModifier: nModifiers([word]) > 0
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
      const join = openJoin(keyOf);

      /** Calls back for a phrase and its ends. */
      function visit(
        phrase: string,
        each: (key: string, start: number, alone: boolean) => void,
        inside: (key: string) => void
      ): void {
        const words = phrase.split(" ").map(infoOf);
        const ends = words.map(() => "");
        for (let at = words.length - 1; at >= 0; at--) ends[at] = words[at]!.key + (ends[at + 1] ?? "");
        let alone = true;
        let start = 0;
        for (const [at, end] of ends.entries()) {
          if (alone || !words[at]!.isModifier) each(join(end), start, alone);
          alone &&= words[at]!.isModifier;
          if (at < words.length - 1) inside(words[at]!.key);
          start = phrase.indexOf(" ", start) + 1;
        }
      }

      const phrasesOf = (paper: number): string[] => (papers[paper] === "" ? [] : papers[paper]!.split("\n"));

      function frequentBuckets(): Uint32Array {
        const counts = new Uint32Array(nBuckets);
        for (let paper = 0; paper < papers.length; paper++) {
          const seen = new Set<number>();
          for (const phrase of phrasesOf(paper))
            visit(
              phrase,
              (key) => seen.add(bucket(key)),
              () => undefined
            );
          for (const hash of seen) counts[hash]!++;
        }
        return counts;
      }

      const frequent = papers.length > count_at_once ? frequentBuckets() : null;
      const keys = openTally();
      const [alone, inTitle, wholeTitle] = [openTally(), openTally(), openTally()];
      const spellings = openTally();
      const words = openTally();
      const keyOfSpelling: number[] = [];

      function partsOf(phrase: string): PhraseParts {
        const parts = {spellings: [] as number[], alone: [] as boolean[], inside: [] as number[]};
        visit(
          phrase,
          (key, start, isAlone) => {
            if (frequent !== null && frequent[bucket(key)]! < least) return;
            const spelling = spellings.number(phrase.slice(start));
            keyOfSpelling[spelling] ??= keys.number(key);
            parts.spellings.push(spelling);
            parts.alone.push(isAlone);
          },
          (key) => parts.inside.push(words.number(key))
        );
        return parts;
      }

      const known = new Map<string, PhraseParts>();
      for (let paper = 0; paper < papers.length; paper++) {
        const touched: number[] = [];
        for (const [index, phrase] of phrasesOf(paper).entries()) {
          let parts = known.get(phrase);
          if (parts === undefined) {
            parts = partsOf(phrase);
            if (parts.spellings.length > 0) known.set(phrase, parts);
          }
          for (const [i, spelling] of parts.spellings.entries()) {
            const key = keyOfSpelling[spelling]!;
            spellings.count(spelling, paper);
            keys.count(key, paper);
            if (parts.alone[i]!) alone.count(key, paper);
            if (index < titles[paper]!) inTitle.count(key, paper);
            if (isTitle[paper]!) touched.push(key);
          }
          for (const word of parts.inside) words.count(word, paper);
        }
        for (const key of touched)
          if (alone.isCounted(key, paper) && inTitle.isCounted(key, paper)) wholeTitle.count(key, paper);
      }
      known.clear();

      const groups = new Map<string, PhraseGroup>();
      for (const [name, key] of keys.numbers)
        groups.set(name, {
          n_papers: keys.n(key),
          n_alone: alone.n(key),
          n_title: inTitle.n(key),
          n_whole_title: wholeTitle.n(key)
        });
      const spelled: string[][] = [];
      for (const [spelling, number] of spellings.numbers)
        (spelled[keyOfSpelling[number]!] ??= []).push(spelling);
      const n_inside = new Map<string, number>();
      for (const [name, word] of words.numbers) n_inside.set(name, words.n(word));
      return {
        groups,
        spellingsOf: (key) =>
          new Map(
            spelled[keys.number(key)]!.map((spelling) => [spelling, spellings.n(spellings.number(spelling))])
          ),
        n_inside,
        n_other,
        longKeyOf: (acronym) => groupOf.get(termKey(acronym)),
        doubtful_acronyms: doubtful,
        n_papers: papers.length,
        keyOf: (phrase) => join(keyOf(phrase))
      };
    }
  };
}

/** Counts in how many papers each of some things stands, which have numbers in the order in which they came. */
function openTally() {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const last: number[] = [];
  return {
    numbers: numbers as ReadonlyMap<string, number>,
    number(name: string): number {
      let number = numbers.get(name);
      if (number === undefined) numbers.set(name, (number = numbers.size));
      return number;
    },
    /** Papers come one after the other; each counts once. */
    count(number: number, paper: number): void {
      while (counts.length <= number) {
        counts.push(0);
        last.push(-1);
      }
      if (last[number] === paper) return;
      last[number] = paper;
      counts[number]!++;
    },
    isCounted: (number: number, paper: number): boolean => last[number] === paper,
    n: (number: number): number => counts[number] ?? 0
  };
}

/** Whether a word is written like an acronym: with two capitals at least. */
export function isAcronym(word: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(word) && !word.includes(" ");
}

function increase<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function bucket(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & (nBuckets - 1);
}
