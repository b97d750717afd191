import {generalModifiers} from "./boilerplate.js";
import {acronymLongForms} from "./acronym-groups.js";
import {chooseForms} from "./forms.js";
import {generalReason} from "./general-phrase.js";
import type {PaperPhrases} from "./paper-phrases.js";
import {openTermKey} from "./term-key.js";

export interface Term {
  /** Shown form: the most frequent spelling. */
  term: string;
  /** Every spelling counted under the term, upper and lower case aside, most frequent first. */
  forms: string[];
  /** Words in the shown form. */
  n_words: number;
  /** What the term's acronym stands for; null where it has none. */
  long_form: string | null;
}

/** A frequent phrase that is not a term. */
export interface LeftOut {
  phrase: string;
  n_papers: number;
  reason: string;
}

export interface Vocabulary {
  /** By papers, then by shown form. */
  terms: Term[];
  left_out: LeftOut[];
}

export interface VocabularyOptions {
  /** Papers that must hold a term's phrase; by default as `leastPapers` says. */
  min_papers?: number;
  /** At most so many terms, the most frequent. */
  max_terms?: number;
  /** Papers up to which all phrases are counted at once; above, rare ones are first told by hash, which saves memory and changes nothing. */
  count_at_once?: number;
  /** At most so many phrases that were left out, the most frequent. */
  max_left_out?: number;
}

interface Group {
  n_papers: number;
  /** Papers in which it is a whole noun phrase, and not only the end of a longer one. */
  n_alone: number;
  n_title: number;
  spellings: Map<string, number>;
}

/** Papers that must hold a term's phrase: two up to 200 papers, three up to 1,000, then with the cube root of their number (64,000: 12). */
export function leastPapers(nPapers: number): number {
  return nPapers <= 200 ? 2 : Math.max(3, Math.round(3 * Math.cbrt(nPapers / 1000)));
}

const nBuckets = 1 << 24;

/**
 * Collects the phrases of papers and chooses the terms among them. The result does not depend on the order of the
 * papers. Phrases are kept as text, about 1 kB a paper, and counted when all are there: first by hash, so that
 * the rare ones (most) need no memory, then exactly.
 */
export function openVocabulary({
  min_papers,
  max_terms = 20_000,
  max_left_out = 2_000,
  count_at_once = 20_000
}: VocabularyOptions = {}): {
  add(paper: PaperPhrases): void;
  finish(): Vocabulary;
} {
  const papers: string[] = [];
  const titles: number[] = [];
  const acronyms = acronymLongForms();
  const termKey = openTermKey();
  const nOther = new Map<string, number>();

  /** Calls back for every candidate of a paper: its phrases and their ends, with the key of its group. */
  function visit(
    paper: number,
    groupOf: Map<string, string>,
    each: (key: string, phrase: string, alone: boolean, inTitle: boolean) => void
  ): void {
    const text = papers[paper]!;
    if (text === "") return;
    const phrases = text.split("\n");
    for (let index = 0; index < phrases.length; index++) {
      let phrase = phrases[index]!;
      for (let alone = true; ; alone = false) {
        const space = phrase.indexOf(" ");
        const leading = space < 0 ? "" : phrase.slice(0, space).toLowerCase();
        if (alone || !generalModifiers.has(leading)) {
          const key = termKey(phrase);
          each(
            (isAcronym(phrase) ? groupOf.get(key) : undefined) ?? key,
            phrase,
            alone,
            index < titles[paper]!
          );
        }
        if (space < 0) break;
        phrase = phrase.slice(space + 1);
      }
    }
  }

  function frequentBuckets(groupOf: Map<string, string>): Uint32Array {
    const counts = new Uint32Array(nBuckets);
    for (let paper = 0; paper < papers.length; paper++) {
      const seen = new Set<number>();
      visit(paper, groupOf, (key) => seen.add(bucket(key)));
      for (const hash of seen) counts[hash]!++;
    }
    return counts;
  }

  function countGroups(groupOf: Map<string, string>, least: number): Map<string, Group> {
    const counts = papers.length > count_at_once ? frequentBuckets(groupOf) : null;
    const groups = new Map<string, Group>();
    for (let paper = 0; paper < papers.length; paper++) {
      const seen = new Map<string, {alone: boolean; inTitle: boolean; spellings: Set<string>}>();
      visit(paper, groupOf, (key, phrase, alone, inTitle) => {
        if (counts !== null && counts[bucket(key)]! < least) return;
        const entry = seen.get(key);
        if (entry === undefined) seen.set(key, {alone, inTitle, spellings: new Set([phrase])});
        else {
          entry.alone ||= alone;
          entry.inTitle ||= inTitle;
          entry.spellings.add(phrase);
        }
      });
      for (const [key, {alone, inTitle, spellings}] of seen) {
        let group = groups.get(key);
        if (group === undefined) {
          group = {n_papers: 0, n_alone: 0, n_title: 0, spellings: new Map()};
          groups.set(key, group);
        }
        group.n_papers++;
        if (alone) group.n_alone++;
        if (inTitle) group.n_title++;
        for (const spelling of spellings) {
          group.spellings.set(spelling, (group.spellings.get(spelling) ?? 0) + 1);
        }
      }
    }
    return groups;
  }

  return {
    add({phrases, n_title, others, acronyms: defined}) {
      papers.push(phrases.join("\n"));
      titles.push(n_title);
      const keys = new Set(others.map(termKey));
      for (const key of keys) nOther.set(key, (nOther.get(key) ?? 0) + 1);
      const pairs = new Set(
        defined
          .filter(([short]) => isAcronym(short))
          .map(([short, long]) => `${termKey(short)}\n${termKey(long)}`)
      );
      for (const pair of pairs) acronyms.add(pair);
    },
    finish() {
      const least = min_papers ?? leastPapers(papers.length);
      const groupOf = acronyms.finish(papers.length);
      const longKeys = new Set(groupOf.values());
      const all = countGroups(groupOf, least);
      const groups = [...all].filter(([, {n_papers}]) => n_papers >= least);
      const chosen = groups.map(([key, group]) => ({key, group, forms: chooseForms(group.spellings)}));
      chosen.sort((a, b) => b.group.n_papers - a.group.n_papers || compare(a.forms[0]!, b.forms[0]!));
      const terms: Term[] = [];
      const left_out: LeftOut[] = [];
      for (const {key, group, forms} of chosen) {
        const [term] = forms as [string, ...string[]];
        const reason =
          formsReason(forms) ??
          nounReason(term, all, nOther, termKey) ??
          spreadReason(term, group, papers.length, least) ??
          (terms.length < max_terms ? null : "beyond the largest number of terms");
        if (reason !== null) left_out.push({phrase: term, n_papers: group.n_papers, reason});
        else {
          const spelled = longKeys.has(key) ? forms.find((form) => termKey(form) === key) : undefined;
          const long_form = spelled === undefined || spelled === term ? null : spelled;
          terms.push({term, forms, n_words: term.split(" ").length, long_form});
        }
      }
      return {terms, left_out: left_out.slice(0, max_left_out)};
    }
  };
}

function isAcronym(phrase: string): boolean {
  return !phrase.includes(" ") && /\p{Lu}.*\p{Lu}/u.test(phrase);
}

/** One general spelling of a single word makes it general ("novels", counted with "novel"). */
function formsReason(forms: string[]): string | null {
  const [term] = forms as [string, ...string[]];
  const reason = generalReason(term);
  if (reason !== null || term.includes(" ")) return reason;
  return forms.some((form) => !form.includes(" ") && generalReason(form) !== null) ? "too general" : null;
}

/** Taggers err: a phrase that ends in a word which more papers use as something else than a noun is none. */
function nounReason(
  term: string,
  groups: ReadonlyMap<string, Group>,
  nOther: ReadonlyMap<string, number>,
  termKey: (phrase: string) => string
): string | null {
  const words = term.split(" ");
  const last = words.at(-1)!;
  if (last.includes("-") || isAcronym(last) || (words.length > 1 && last.endsWith("ing"))) return null;
  const key = termKey(last);
  return (nOther.get(key) ?? 0) > (groups.get(key)?.n_papers ?? 0) ? "mostly not a noun" : null;
}

/** Why a phrase can be no term, by how it is spread over the papers; null where it can. */
function spreadReason(
  term: string,
  {n_papers, n_alone, n_title}: Group,
  nAll: number,
  least: number
): string | null {
  const single = !term.includes(" ");
  if (single && (n_alone < least || n_alone < 0.2 * n_papers)) return "part of a longer term only";
  if (!single && (n_alone < 2 || n_alone < 0.05 * n_papers)) return "part of a longer term only";
  if (single && nAll >= 1000 && n_papers > 0.25 * nAll) return "too general";
  return n_papers >= 100 && n_title < 0.015 * n_papers
    ? "boilerplate by its spread: hardly ever in a title"
    : null;
}

function bucket(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & (nBuckets - 1);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
