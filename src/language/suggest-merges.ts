import type {AcronymClaim} from "./acronym-groups.js";
import {openTermKey} from "./term-key.js";

/** Terms that may be one, for a person to decide. */
export interface Suggestion {
  label: string;
  replace_by: string;
  /** Papers that hold the label, the other, either. */
  n_label: number;
  n_replace_by: number;
  n_either: number;
  reason: "another ending" | "other order of words" | "a slip of the pen" | "an acronym of it";
}

interface CountedTerm {
  term: string;
  forms: readonly string[];
}

const endings = /(?:ing|ings|ed|er|ers|or|ors|ion|ions|ation|ations|al|ive|ment|ments|ity|ness|e|es|s)$/;
/** Letters that a slip may not make of one word another: shorter words differ by one letter too often. */
const longEnough = 8;

/**
 * Terms that look like one: the same but for the ending of the last word, the order of words, or a letter of a rare
 * one; and acronyms that some papers define so, too few to join them unasked. Those that would change the counts of
 * most papers come first.
 *
 * @param postings for each term, the papers that hold it, ascending
 * @param acronyms what some papers say that acronyms stand for
 */
export function suggestMerges(
  terms: readonly CountedTerm[],
  postings: readonly (readonly number[])[],
  acronyms: readonly AcronymClaim[]
): Suggestion[] {
  const found = new Map<string, Suggestion>();

  function suggest(one: number, other: number, reason: Suggestion["reason"]): void {
    const [label, by] =
      reason === "an acronym of it" || postings[one]!.length <= postings[other]!.length
        ? [one, other]
        : [other, one];
    const id = [Math.min(one, other), Math.max(one, other)].join(" ");
    if (one === other || found.has(id)) return;
    found.set(id, {
      label: terms[label]!.term,
      replace_by: terms[by]!.term,
      n_label: postings[label]!.length,
      n_replace_by: postings[by]!.length,
      n_either: new Set([...postings[label]!, ...postings[by]!]).size,
      reason
    });
  }

  const meet = (key: (term: string) => string | null, reason: Suggestion["reason"]): void => {
    const first = new Map<string, number>();
    terms.forEach(({term}, index) => {
      const of = key(term.toLowerCase());
      if (of === null) return;
      const known = first.get(of);
      if (known === undefined) first.set(of, index);
      else suggest(index, known, reason);
    });
  };
  meet((term) => (endings.test(term) ? stem(term) : term.length >= 5 ? term : null), "another ending");
  meet((term) => {
    const words = term.split(/[ -]/);
    return words.length < 2 ? null : words.sort().join(" ");
  }, "other order of words");

  const termKey = openTermKey();
  const byKey = new Map(
    terms.flatMap(({forms}, index) => forms.map((form) => [termKey(form), index] as const))
  );
  for (const [one, other] of slips(terms, postings)) suggest(one, other, "a slip of the pen");
  for (const {short, long} of acronyms) {
    const [one, other] = [byKey.get(short), byKey.get(long)];
    if (one !== undefined && other !== undefined) suggest(one, other, "an acronym of it");
  }
  return [...found.values()].sort(
    (a, b) =>
      Math.min(b.n_label, b.n_replace_by) - Math.min(a.n_label, a.n_replace_by) ||
      (a.label < b.label ? -1 : 1)
  );
}

function stem(term: string): string {
  const cut = term.replace(endings, "");
  return cut.length >= 5 ? cut : term;
}

/** Pairs of long terms that differ by one letter more, less or other, where one has a tenth of the other's papers at most. */
function slips(
  terms: readonly CountedTerm[],
  postings: readonly (readonly number[])[]
): [one: number, other: number][] {
  const pairs: [number, number][] = [];
  const byHole = new Map<string, number[]>();
  terms.forEach(({term}, index) => {
    const letters = term.toLowerCase();
    if (letters.length < longEnough || /\p{N}/u.test(letters)) return;
    const holes = new Set([letters]);
    for (let at = 0; at < letters.length; at++) holes.add(letters.slice(0, at) + letters.slice(at + 1));
    for (const hole of holes) {
      const met = byHole.get(hole);
      if (met === undefined) byHole.set(hole, [index]);
      else {
        for (const other of met) {
          const [few, many] = [postings[index]!.length, postings[other]!.length].sort((a, b) => a - b);
          if (few! * 10 <= many!) pairs.push([index, other]);
        }
        met.push(index);
      }
    }
  });
  return pairs;
}
