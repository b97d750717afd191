import {vocabularyFiles} from "../model/vocabulary-files.js";
import type {AcronymClaim} from "./acronym-groups.js";
import {chooseForms, type Form} from "./forms.js";
import {generalReason, nModifiers} from "./general-phrase.js";
import {isCapitals} from "./match-terms.js";
import type {PaperPhrases} from "./paper-phrases.js";
import {noVocabulary, type UserVocabulary} from "./user-vocabulary.js";
import {isAcronym, openPhraseCounts, type PhraseCounts, type PhraseGroup} from "./phrase-counts.js";

export interface Term {
  /** Shown form: the most frequent spelling. */
  term: string;
  /** Every spelling counted under the term, upper and lower case aside, most frequent first. */
  forms: string[];
  /** Words in the shown form. */
  n_words: number;
  /** What the term's acronym stands for; null where it has none. */
  long_form: string | null;
  /** Whether a person asked for it, so that no rule leaves it out. */
  by_hand: boolean;
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
  /** What some papers say of acronyms that are not joined to it. */
  doubtful_acronyms: AcronymClaim[];
}

export interface VocabularyOptions {
  /** Papers that must hold a term's phrase; by default as `leastPapers` says. */
  min_papers?: number;
  /** At most so many terms, the most frequent. */
  max_terms?: number;
  /** Papers up to which single words are counted however rare: those of large corpora would need much memory. */
  rare_words_up_to?: number;
  /** At most so many phrases that were left out, the most frequent. */
  max_left_out?: number;
  /** What people decided. */
  user?: UserVocabulary;
}

/** Papers that must hold a term's phrase: two up to 200 papers, three up to 1,000, then with the cube root of their number (64,000: 12). */
export function leastPapers(nPapers: number): number {
  return nPapers <= 200 ? 2 : Math.max(3, Math.round(3 * Math.cbrt(nPapers / 1000)));
}

/** Collects the phrases of papers and chooses the terms among them. The result does not depend on the order of the papers. */
export function openVocabulary({
  min_papers,
  max_terms = 20_000,
  max_left_out = 2_000,
  rare_words_up_to = 20_000,
  user = noVocabulary
}: VocabularyOptions = {}): {
  add(paper: PaperPhrases): void;
  finish(): Vocabulary;
} {
  const phrases = openPhraseCounts(rare_words_up_to);
  return {
    add: phrases.add,
    finish() {
      const least = min_papers ?? leastPapers(phrases.n_papers());
      const counts = phrases.finish(least, (keyOf) => {
        const join = joinByHand(user, keyOf);
        const joined = join === null ? keyOf : (phrase: string) => join(keyOf(phrase));
        return {join, wanted: decisionsByKey(user, joined).wanted.keys()};
      });
      const decisions = decisionsByKey(user, counts.keyOf);
      const chosen = [...counts.groups]
        .filter(([key, {n_papers}]) => n_papers >= least && !decisions.wanted.has(key))
        .map(([key, group]) => ({key, group, forms: formsOf(key, group, counts)}));
      chosen.sort((a, b) => b.group.n_papers - a.group.n_papers || compare(a.forms[0]!, b.forms[0]!));
      const terms: Term[] = [];
      const left_out: LeftOut[] = [];
      const taken = new Set<string>();
      const take = (key: string, forms: string[], by_hand: boolean): void => {
        const [term] = forms as [string, ...string[]];
        for (const form of forms) taken.add(caseless(form));
        const long_form =
          isAcronym(term) && counts.longKeyOf(term) === key
            ? (forms.find((form) => !isAcronym(form) && counts.keyOf(form) === key) ?? null)
            : null;
        terms.push({term, forms, n_words: term.split(" ").length, long_form, by_hand});
      };

      for (const [key, labels] of decisions.wanted) {
        const group = counts.groups.get(key);
        const found = group === undefined ? [] : formsOf(key, group, counts);
        const forms = distinctForms([...labels.slice(0, 1), ...found, ...labels]);
        const free = forms.filter((form) => !taken.has(caseless(form)));
        if (free.length > 0) take(key, free, true);
      }
      for (const {key, group, forms: all} of chosen) {
        const forms = all.filter((form) => !taken.has(caseless(form)));
        const [term = all[0]!] = forms;
        const reason =
          decisions.unwanted.get(key) ??
          (forms.length === 0 ? "spelled like a more frequent term" : null) ??
          formsReason(forms) ??
          modifiedReason(term, group, counts) ??
          nounReason(term, counts) ??
          spreadReason(term, group, counts, least) ??
          (terms.length < max_terms ? null : "beyond the largest number of terms");
        if (reason === null) take(key, forms, false);
        else left_out.push({phrase: term, n_papers: group.n_papers, reason});
      }
      return {
        terms,
        left_out: left_out.slice(0, max_left_out),
        doubtful_acronyms: counts.doubtful_acronyms
      };
    }
  };
}

/** Gives each key the one that stands for it; null where each stands for itself. */
function joinByHand(
  {replacements}: UserVocabulary,
  keyOf: (phrase: string) => string
): ((key: string) => string) | null {
  const joined = new Map<string, string>();
  for (const {label, by} of replacements) if (by !== null) joined.set(keyOf(label), keyOf(by));
  return joined.size === 0 ? null : (key) => joined.get(key) ?? key;
}

/** By key: the labels of terms that people ask for, the one to show first, and why others are to be left out. */
function decisionsByKey(
  {replacements, stops, groups}: UserVocabulary,
  keyOf: (phrase: string) => string
): {wanted: Map<string, string[]>; unwanted: Map<string, string>} {
  const wanted = new Map<string, string[]>();
  const unwanted = new Map<string, string>();
  const want = (key: string, ...labels: string[]): void => {
    wanted.set(key, [...(wanted.get(key) ?? []), ...labels]);
  };
  for (const {label, by, line} of replacements) {
    if (by === null) unwanted.set(keyOf(label), `left out by ${vocabularyFiles.thesaurus}, line ${line}`);
    else want(keyOf(by), by, label);
  }
  for (const {terms} of groups)
    for (const term of terms) if (!wanted.has(keyOf(term))) want(keyOf(term), term);
  for (const {phrase, line} of stops)
    unwanted.set(keyOf(phrase), `on the stop list: ${vocabularyFiles.stops}, line ${line}`);
  return {wanted, unwanted};
}

/** The forms in their order, each once, by how they are matched. */
function distinctForms(forms: readonly string[]): string[] {
  const distinct = new Map<string, string>();
  for (const form of forms) if (!distinct.has(caseless(form))) distinct.set(caseless(form), form);
  return [...distinct.values()];
}

/** The form by which texts are matched. */
export function caseless(form: string): string {
  return isCapitals(form) ? form : form.toLowerCase();
}

/**
 * The spellings of a group. Beside an acronym of capitals, the same letters in lower case are another word where
 * they are frequent or no noun ("LED" and "led"), and a rare way to write it else ("gpu").
 */
function formsOf(key: string, group: PhraseGroup, {n_other}: PhraseCounts): string[] {
  const forms = chooseForms(group.spellings);
  if (!isCapitals(forms[0]!.form)) return forms.map(({form}) => form);
  const sum = (of: readonly Form[]): number => of.reduce((n, {n_papers}) => n + n_papers, 0);
  const capitals = forms.filter(({form}) => isCapitals(form));
  const shapes = new Set(capitals.map(({form}) => form.toLowerCase()));
  const small = forms.filter(({form}) => !isCapitals(form) && shapes.has(form.toLowerCase()));
  const isRare = sum(small) < 0.2 * sum(capitals) && (n_other.get(key) ?? 0) < 0.2 * group.n_papers;
  return forms.filter((form) => isRare || !small.includes(form)).map(({form}) => form);
}

/** One general spelling of a single word makes it general ("novels", counted with "novel"). */
function formsReason(forms: string[]): string | null {
  const [term] = forms as [string, ...string[]];
  const reason = generalReason(term);
  if (reason !== null || term.includes(" ")) return reason;
  return forms.some((form) => !form.includes(" ") && generalReason(form) !== null) ? "too general" : null;
}

/** Papers that must hold two words before it can be told that they belong together, or seek each other. */
const enoughToBelong = 3;
const enoughToSeek = 10;

/**
 * A general modifier is part of a term only where the rest hardly goes without it ("multiple instance learning"),
 * where both seek each other ("lower bound"), or where the rest is a term and they meet ten times more often than
 * by chance ("ordinary differential equations").
 */
function modifiedReason(term: string, {n_papers}: PhraseGroup, counts: PhraseCounts): string | null {
  const words = term.split(" ");
  const n = nModifiers(words);
  if (n === 0 || n === words.length) return null;
  const rest = words.slice(n).join(" ");
  if (n > 1 || generalReason(rest) === "boilerplate") return "begins with a general word";
  const ofRest = n_papers / (counts.groups.get(counts.keyOf(rest))?.n_papers ?? n_papers);
  const n_modifier = counts.n_inside.get(counts.keyOf(words[0]!)) ?? n_papers;
  const lift = (ofRest * counts.n_papers) / n_modifier;
  return (n_papers >= enoughToBelong && ofRest >= (n_papers >= enoughToSeek ? 0.5 : 0.75)) ||
    (n_papers >= enoughToSeek &&
      ((ofRest >= 0.2 && n_papers >= 0.2 * n_modifier) || (generalReason(rest) === null && lift >= 10)))
    ? null
    : "begins with a general word";
}

const adjectival = /(?:al|ive|ous|ar|istic|lingual)$/;
const adverb = /(?<!anoma|assemb|fami|supp|rep|monopo|butterf|po|al|jel|fol)ly$/;

/**
 * Taggers err: a word that stands before other nouns much more often than at the end of a phrase modifies them
 * ("multi-task", "adversarial"), and a phrase that ends in a word which more papers use as something else than a
 * noun is none.
 */
function nounReason(term: string, {groups, n_inside, n_other, keyOf}: PhraseCounts): string | null {
  const words = term.split(" ");
  const last = words.at(-1)!;
  if (words.length === 1 && !/\p{Lu}/u.test(last)) {
    const key = keyOf(last);
    const n_end = groups.get(key)?.n_papers ?? 0;
    const least = last.includes("-") ? 0.3 : adjectival.test(last) ? 0.25 : 0.15;
    const n_all = n_end + (n_inside.get(key) ?? 0) + (n_other.get(key) ?? 0);
    if (adverb.test(last) || n_end < least * n_all) return "mostly not a noun";
  }
  if (isAcronym(last) || (words.length > 1 && last.endsWith("ing"))) return null;
  const key = keyOf(last);
  return (n_other.get(key) ?? 0) > (groups.get(key)?.n_papers ?? 0) ? "mostly not a noun" : null;
}

/** Why a phrase can be no term, by how it is spread over the papers; null where it can. */
function spreadReason(
  term: string,
  {n_papers, n_alone, n_title, n_whole_title}: PhraseGroup,
  {n_papers: nAll}: PhraseCounts,
  least: number
): string | null {
  const single = !term.includes(" ");
  if (n_whole_title >= 5 && n_whole_title >= 0.5 * n_papers) return "the whole title of many papers";
  if (single && (n_alone < least || n_alone < 0.1 * n_papers)) return "part of a longer term only";
  if (!single && (n_alone < 2 || n_alone < 0.15 * n_papers)) return "part of a longer term only";
  if (single && nAll >= 1000 && n_papers > 0.25 * nAll) return "too general";
  return n_papers >= 100 && n_title < 0.015 * n_papers
    ? "boilerplate by its spread: hardly ever in a title"
    : null;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
