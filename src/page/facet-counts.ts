import {countEach} from "../analysis/postings.js";
import type {Names} from "../explore/facts.js";
import type {Selection} from "../figures/selections.js";

/** The names of a facet with the papers that a selection holds of each, most first; none without a paper. */
export function countIn(names: Names, selection: Selection | null): {name: string; n_papers: number}[] {
  if (selection === null) return [...names.list];
  const counts = countEach(names.postings, selection.set);
  return names.list
    .map(({name}, i) => ({name, n_papers: counts[i]!}))
    .filter(({n_papers}) => n_papers > 0)
    .sort((a, b) => b.n_papers - a.n_papers);
}
