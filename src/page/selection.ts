import {intersection, type PaperSet, sizeOf} from "../analysis/paper-set.js";
import {withAbstract} from "../explore/count-selection.js";
import type {PaperFacts} from "../model/facts.js";
import {type Filter, isNoFilter, noFilter} from "../model/filter.js";
import {positionsPublished, useDatabase} from "./database.js";
import {type Facts, openFacts} from "./open-facts.js";
import {type Filters, useFilter} from "./filter.js";

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

let facts: Promise<Facts> | null = null;

/** What filters need of the corpus, read from the database when first asked for. */
export function useFacts(): Promise<Facts> {
  facts ??= useDatabase().then(
    (engine) => openFacts(engine, {positions: positionsPublished()}),
    (error: unknown) => {
      facts = null;
      throw error;
    }
  );
  return facts;
}

/** Papers of the last filters, but for their period: a brush changes nothing else. */
const kept = new Map<string, PaperSet>();
const mostKept = 8;

async function choose(filter: Filter): Promise<Selection | null> {
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
}

/** The papers of the page's filters. */
export async function chooseSelections(): Promise<Selections> {
  const {filters} = useFilter();
  const {filter, compared} = filters;
  const [first, second] = await Promise.all([
    choose(filter),
    compared === null ? undefined : choose(compared)
  ]);
  return {filters, first, second};
}
