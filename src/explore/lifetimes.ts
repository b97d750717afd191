import type {PaperSet} from "../analysis/paper-set.js";
import {papersOf, type Postings} from "../analysis/postings.js";
import {type PaperFacts, unknownDay} from "../model/facts.js";

/** How the papers of a thing lie in time. */
export interface Lifetime {
  mean_year: number | null;
  first_date: string | null;
  /** Share in the last twelve whole months less share before; null where it cannot be told. */
  growth: number | null;
}

/**
 * Lifetimes of all things among chosen papers.
 *
 * @param last_whole number of the last month that is over, see `monthNumber`; null where no paper is dated to the month
 */
export function lifetimesOf(
  postings: Postings,
  set: PaperSet,
  facts: PaperFacts,
  last_whole: number | null
): Lifetime[] {
  const totals = totalsAround(set, facts, last_whole);
  return Array.from({length: postings.starts.length - 1}, (_, thing) =>
    lifetimeOf(papersOf(postings, thing), set, facts, last_whole, totals)
  );
}

/** Papers dated to the month before the last twelve whole months, and in them. */
function totalsAround(set: PaperSet, facts: PaperFacts, last_whole: number | null): [number, number] {
  const totals: [number, number] = [0, 0];
  if (last_whole === null) return totals;
  facts.month.forEach((month, paper) => {
    if (month >= 0 && month <= last_whole) totals[month > last_whole - 12 ? 1 : 0] += set[paper]!;
  });
  return totals;
}

function lifetimeOf(
  papers: ArrayLike<number>,
  set: PaperSet,
  facts: PaperFacts,
  last_whole: number | null,
  totals: readonly [number, number]
): Lifetime {
  let [years, n_years, first] = [0, 0, unknownDay];
  const found = [0, 0];
  for (let i = 0; i < papers.length; i++) {
    const paper = papers[i]!;
    if (set[paper] === 0) continue;
    const year = facts.year[paper]!;
    if (year >= 0) {
      years += year;
      n_years++;
    }
    if (first === unknownDay) first = facts.first_day[paper]!;
    const month = facts.month[paper]!;
    if (last_whole !== null && month >= 0 && month <= last_whole) found[Number(month > last_whole - 12)]!++;
  }
  return {
    mean_year: n_years === 0 ? null : years / n_years,
    first_date: first === unknownDay ? null : new Date(first * 86_400_000).toISOString().slice(0, 10),
    growth: totals[0] === 0 || totals[1] === 0 ? null : found[1]! / totals[1] - found[0]! / totals[0]
  };
}
