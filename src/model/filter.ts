/** What papers can be chosen by, each a list of names. */
export const facets = [
  "term",
  "topic",
  "family",
  "author",
  "keyword",
  "venue",
  "category",
  "type",
  "language",
  "source"
] as const;

export type Facet = (typeof facets)[number];

/** How the names of a facet hold a paper: one of them at least, every one, or none. */
export const matches = ["any", "all", "none"] as const;

export type Match = (typeof matches)[number];

export type FacetFilter = Readonly<Record<Match, readonly string[]>>;

/**
 * Which papers are meant. All that is given must hold at once; what is empty or null asks for nothing. Names are
 * the shown forms: `terms.term`, `topics.label`, `model_families.family` and so on.
 */
export interface Filter {
  /**
   * First and last day, inclusive, "YYYY-MM-DD". All that is known of a paper's date must lie within: one dated to
   * the year alone is inside only if the whole year is.
   */
  readonly from: string | null;
  readonly to: string | null;
  /** Words and phrases, see `readWordQuery`. */
  readonly words: string;
  readonly abstract: "any" | "with" | "without";
  readonly facets: Readonly<Record<Facet, FacetFilter>>;
}

export const noNames: FacetFilter = {any: [], all: [], none: []};

export const noFilter: Filter = {
  from: null,
  to: null,
  words: "",
  abstract: "any",
  facets: Object.fromEntries(facets.map((facet) => [facet, noNames])) as Record<Facet, FacetFilter>
};

/** The filter of a view, and the one it is compared with, if any. */
export interface Filters {
  readonly filter: Filter;
  readonly compared: Filter | null;
}

export const noFilters: Filters = {filter: noFilter, compared: null};

/** Whether a filter asks for nothing. */
export function isNoFilter({from, to, words, abstract, facets: asked}: Filter): boolean {
  return (
    from === null &&
    to === null &&
    words.trim() === "" &&
    abstract === "any" &&
    facets.every((facet) => matches.every((match) => asked[facet][match].length === 0))
  );
}

/** The same filter with other names of a facet. */
export function withNames(filter: Filter, facet: Facet, match: Match, names: readonly string[]): Filter {
  return {
    ...filter,
    facets: {...filter.facets, [facet]: {...filter.facets[facet], [match]: names}}
  };
}
