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
  /** By key: all groups that enough papers hold, and some more. */
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
  isModifier: boolean;
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

      /** Calls back for every candidate of a paper: its phrases and their ends. */
      function visit(
        paper: number,
        each: (key: string, phrase: string, alone: boolean, inTitle: boolean) => void,
        inside: (key: string) => void
      ): void {
        const text = papers[paper]!;
        if (text === "") return;
        text.split("\n").forEach((phrase, index) => {
          const words = phrase.split(" ").map(infoOf);
          const ends = words.map(() => "");
          for (let at = words.length - 1; at >= 0; at--) ends[at] = words[at]!.key + (ends[at + 1] ?? "");
          let alone = true;
          let start = 0;
          for (const [at, end] of ends.entries()) {
            if (alone || !words[at]!.isModifier)
              each(join(end), phrase.slice(start), alone, index < titles[paper]!);
            alone &&= words[at]!.isModifier;
            if (at < words.length - 1) inside(words[at]!.key);
            start = phrase.indexOf(" ", start) + 1;
          }
        });
      }

      function frequentBuckets(): Uint32Array {
        const counts = new Uint32Array(nBuckets);
        for (let paper = 0; paper < papers.length; paper++) {
          const seen = new Set<number>();
          visit(
            paper,
            (key) => seen.add(bucket(key)),
            () => undefined
          );
          for (const hash of seen) counts[hash]!++;
        }
        return counts;
      }

      const frequent = papers.length > count_at_once ? frequentBuckets() : null;
      const groups = new Map<string, PhraseGroup>();
      const n_inside = new Map<string, number>();
      for (let paper = 0; paper < papers.length; paper++) {
        const seen = new Map<string, {alone: boolean; inTitle: boolean; spellings: Set<string>}>();
        const before = new Set<string>();
        visit(
          paper,
          (key, phrase, alone, inTitle) => {
            if (frequent !== null && frequent[bucket(key)]! < least) return;
            const entry = seen.get(key);
            if (entry === undefined) seen.set(key, {alone, inTitle, spellings: new Set([phrase])});
            else {
              entry.alone ||= alone;
              entry.inTitle ||= inTitle;
              entry.spellings.add(phrase);
            }
          },
          (key) => before.add(key)
        );
        for (const key of before) increase(n_inside, key);
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
        keyOf: (phrase) => join(keyOf(phrase))
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

function bucket(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & (nBuckets - 1);
}
