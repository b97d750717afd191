import {type Facet, facets, type Filter, type Match, matches, noFilter, withNames} from "../model/filter.js";
import {choice, day, list, type Parameter, text, type View} from "./view.js";

/** What the keys of a filter begin with: the filter, and the one it is compared with. */
export type FilterPrefix = "in" | "vs";

const suffixes: Record<Match, string> = {any: "", all: ".all", none: ".not"};

const keyOf = (prefix: FilterPrefix, facet: Facet, match: Match): string =>
  `${prefix}.${facet}${suffixes[match]}`;

/** The keys of a filter in the address: `in.from=2023-01-01&in.family=Llama,GPT&in.term.not=survey`. */
export function filterView(prefix: FilterPrefix): View {
  return {
    [`${prefix}.from`]: day(),
    [`${prefix}.to`]: day(),
    [`${prefix}.words`]: text(),
    [`${prefix}.abstract`]: choice(["any", "with", "without"]),
    ...Object.fromEntries(
      facets.flatMap((facet) => matches.map((match) => [keyOf(prefix, facet, match), list()] as const))
    )
  } as Record<string, Parameter<unknown>>;
}

/** A filter from the values of its keys. */
export function filterOf(prefix: FilterPrefix, values: Readonly<Record<string, unknown>>): Filter {
  let filter: Filter = {
    ...noFilter,
    from: values[`${prefix}.from`] as string | null,
    to: values[`${prefix}.to`] as string | null,
    words: values[`${prefix}.words`] as string,
    abstract: values[`${prefix}.abstract`] as Filter["abstract"]
  };
  for (const facet of facets) {
    for (const match of matches) {
      const names = values[keyOf(prefix, facet, match)] as readonly string[];
      if (names.length > 0) filter = withNames(filter, facet, match, names);
    }
  }
  return filter;
}

/** The inverse of `filterOf`. */
export function filterValues(prefix: FilterPrefix, filter: Filter): Record<string, unknown> {
  return {
    [`${prefix}.from`]: filter.from,
    [`${prefix}.to`]: filter.to,
    [`${prefix}.words`]: filter.words,
    [`${prefix}.abstract`]: filter.abstract,
    ...Object.fromEntries(
      facets.flatMap((facet) =>
        matches.map((match) => [keyOf(prefix, facet, match), filter.facets[facet][match]] as const)
      )
    )
  };
}
