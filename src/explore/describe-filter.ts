import {formatMonth} from "../analysis/months.js";
import {describeWordQuery, readWordQuery} from "../language/word-query.js";
import {type Facet, facets, type Filter, isNoFilter, type Match, matches} from "../model/filter.js";

/** A part of a filter that can be taken away on its own, in words. */
export interface FilterPart {
  /** `period`, `words`, `abstract`, or a name of a facet. */
  what:
    | {kind: "period"}
    | {kind: "words"}
    | {kind: "abstract"}
    | {kind: "name"; facet: Facet; match: Match; name: string};
  label: string;
}

export const facetLabels: Record<Facet, {one: string; many: string}> = {
  term: {one: "term", many: "terms"},
  topic: {one: "topic", many: "topics"},
  family: {one: "model family", many: "model families"},
  author: {one: "author", many: "authors"},
  keyword: {one: "author keyword", many: "author keywords"},
  venue: {one: "venue", many: "venues"},
  category: {one: "category", many: "categories"},
  type: {one: "document type", many: "document types"},
  language: {one: "language", many: "languages"},
  source: {one: "source file", many: "source files"}
};

/** The parts of a filter, in the order they are written. */
export function partsOf(filter: Filter): FilterPart[] {
  const parts: FilterPart[] = [];
  const period = describePeriod(filter);
  if (period !== null) parts.push({what: {kind: "period"}, label: period});
  if (filter.words.trim() !== "") {
    const query = readWordQuery(filter.words);
    const label = query === null ? `words: ${filter.words} (nothing to look for)` : describeWordQuery(query);
    parts.push({what: {kind: "words"}, label});
  }
  for (const facet of facets) {
    for (const match of matches) {
      for (const name of filter.facets[facet][match]) {
        const prefix = match === "none" ? "not " : "";
        parts.push({
          what: {kind: "name", facet, match, name},
          label: `${prefix}${facetLabels[facet].one}: ${name}`
        });
      }
    }
  }
  if (filter.abstract !== "any")
    parts.push({
      what: {kind: "abstract"},
      label: filter.abstract === "with" ? "with an abstract" : "without an abstract"
    });
  return parts;
}

/** A filter in words, for headings and captions: `2023 to 2024; model family Llama or GPT; not term survey`. */
export function describeFilter(filter: Filter): string {
  if (isNoFilter(filter)) return "all papers";
  const said: string[] = [];
  const period = describePeriod(filter);
  if (period !== null) said.push(period);
  const query = readWordQuery(filter.words);
  if (query !== null) said.push(describeWordQuery(query));
  for (const facet of facets) {
    const {any, all, none} = filter.facets[facet];
    const {one} = facetLabels[facet];
    if (any.length > 0) said.push(`${one} ${any.join(" or ")}`);
    if (all.length > 0) said.push(`${one} ${all.join(" and ")}`);
    if (none.length > 0) said.push(`not ${one} ${none.join(" nor ")}`);
  }
  if (filter.abstract !== "any") said.push(`${filter.abstract} an abstract`);
  return said.join("; ");
}

/** `2023 to 2024`, `May 2023`, `from 3 May 2023`, or null. */
function describePeriod({from, to}: Filter): string | null {
  if (from === null && to === null) return null;
  const years = (from === null || from.endsWith("-01-01")) && (to === null || to.endsWith("-12-31"));
  const start = from && written(from, years, from.endsWith("-01"));
  const end = to && written(to, years, to === lastOfMonth(to));
  if (start === null) return `until ${end}`;
  if (end === null) return `from ${start}`;
  return start === end ? start : `${start} to ${end}`;
}

/** A day as its year, its month, or itself, by what it bounds. */
function written(day: string, asYear: boolean, asMonth: boolean): string {
  if (asYear) return day.slice(0, 4);
  const month = formatMonth(new Date(`${day}T00:00:00Z`));
  return asMonth ? month : `${Number(day.slice(8))} ${month}`;
}

function lastOfMonth(day: string): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
