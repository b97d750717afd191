import {intersection, type PaperSet, sizeOf} from "../analysis/paper-set.js";
import {withAbstract} from "../explore/count-selection.js";
import type {PaperFacts} from "../model/facts.js";
import {type Filter, type Filters, isNoFilter, noFilter} from "../model/filter.js";
import type {Facts} from "./open-facts.js";

/** The papers of a filter. */
export interface Selection {
  filter: Filter;
  set: PaperSet;
  /** The same without the filter's period. */
  timeless: PaperSet;
  /** Those with an abstract: what shares are of. */
  counted: PaperSet;
  n_papers: number;
  n_with_abstract: number;
  papers: PaperFacts;
  facts: Facts;
}

/** The papers under the filter and under the one compared with: null for all papers, as the summary counts them. */
export interface Selections {
  /** The filters that chose them. */
  filters: Filters;
  first: Selection | null;
  /** undefined where nothing is compared. */
  second: Selection | null | undefined;
}

/** Papers of the last filters, but for their period, that are kept: a brush changes nothing else. */
const mostKept = 8;

/** Chooses the papers of filters. @param useFacts asked only where a filter is set */
export function openChooser(useFacts: () => Promise<Facts>): (filters: Filters) => Promise<Selections> {
  const kept = new Map<string, PaperSet>();
  const choose = async (filter: Filter): Promise<Selection | null> => {
    if (isNoFilter(filter)) return null;
    const all = await useFacts();
    const {from, to, ...rest} = filter;
    const timeless: Filter = {...rest, from: null, to: null};
    const key = JSON.stringify(timeless);
    let base = kept.get(key);
    if (base === undefined) {
      base = await all.choose(timeless);
      if (kept.size >= mostKept) kept.delete(kept.keys().next().value!);
      kept.set(key, base);
    }
    const papers = await all.papers();
    const inPeriod = from === null && to === null ? null : await all.choose({...noFilter, from, to});
    const set = inPeriod === null ? base : intersection([base, inPeriod], papers.n_papers);
    const counted = withAbstract(set, papers);
    return {
      filter,
      set,
      timeless: base,
      counted,
      n_papers: sizeOf(set),
      n_with_abstract: sizeOf(counted),
      papers,
      facts: all
    };
  };
  return async (filters) => {
    const {filter, compared} = filters;
    const [first, second] = await Promise.all([
      choose(filter),
      compared === null ? undefined : choose(compared)
    ]);
    return {filters, first, second};
  };
}
