/**
 * One spelling for each form that differs by more than case, most frequent first. Lower case stands for itself and
 * for words that only begin with a capital, as in titles, where it is at least a tenth of them all; a spelling
 * that was not seen is never chosen.
 */
export function chooseForms(spellings: ReadonlyMap<string, number>): string[] {
  const folded = new Map<string, [string, number][]>();
  for (const spelling of spellings) {
    const lower = spelling[0].toLowerCase();
    const same = folded.get(lower);
    if (same === undefined) folded.set(lower, [spelling]);
    else same.push(spelling);
  }
  const forms: {form: string; count: number}[] = [];
  for (const [lower, same] of folded) {
    const count = same.reduce((sum, [, n]) => sum + n, 0);
    forms.push({form: chooseCase(lower, same, count), count});
  }
  forms.sort((a, b) => b.count - a.count || a.form.length - b.form.length || (a.form < b.form ? -1 : 1));
  return forms.map(({form}) => form);
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
