import {isCapitals} from "./match-terms.js";

/** A spelling, and in how many papers it was seen, upper and lower case aside. */
export interface Form {
  form: string;
  n_papers: number;
}

/**
 * One spelling for each form that differs by more than case, most frequent first; acronyms of capitals alone stay as
 * they are ("GIS", "GIs" and "LED" are three, and "led" is a fourth). Lower case stands for itself and
 * for words that only begin with a capital, as in titles, where it is at least a tenth of them all; a spelling
 * that was not seen is never chosen.
 */
export function chooseForms(spellings: ReadonlyMap<string, number>): Form[] {
  const folded = new Map<string, [string, number][]>();
  for (const spelling of spellings) {
    const form = isCapitals(spelling[0]) ? spelling[0] : spelling[0].toLowerCase();
    const same = folded.get(form);
    if (same === undefined) folded.set(form, [spelling]);
    else same.push(spelling);
  }
  const forms: Form[] = [];
  for (const [lower, same] of folded) {
    const n_papers = same.reduce((sum, [, n]) => sum + n, 0);
    forms.push({form: chooseCase(lower, same, n_papers), n_papers});
  }
  return forms.sort(
    (a, b) => b.n_papers - a.n_papers || a.form.length - b.form.length || (a.form < b.form ? -1 : 1)
  );
}

const capitalised = /^\p{Lu}?[^\p{Lu}]*$/u;

function chooseCase(lower: string, same: [string, number][], count: number): string {
  const counts = new Map(same);
  const seen = counts.get(lower);
  if (seen !== undefined && seen >= 0.1 * count) {
    for (const [spelling, n] of same) {
      if (spelling === lower || !spelling.split(/[ -]/).every((word) => capitalised.test(word))) continue;
      counts.set(lower, counts.get(lower)! + n);
      counts.delete(spelling);
    }
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a > b ? -1 : 1))[0]![0];
}
