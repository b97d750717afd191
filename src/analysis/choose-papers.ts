import {dayNumber, type PaperFacts, unknownDay} from "../model/facts.js";
import {type Facet, facets, type Filter} from "../model/filter.js";
import type {WordQuery} from "../model/word-query.js";
import {complement, intersection, type PaperSet, setOf, union} from "./paper-set.js";

export interface Lookup {
  /** Papers that hold a name of a facet; none where nobody has the name. */
  ofName(facet: Facet, name: string): Iterable<number>;
  /** Papers that hold a phrase of a word query. */
  ofPhrase(phrase: string): Iterable<number>;
}

/**
 * The papers that a filter asks for.
 *
 * @param words the filter's words, read
 */
export function choosePapers(
  filter: Filter,
  words: WordQuery | null,
  facts: PaperFacts,
  lookup: Lookup
): PaperSet {
  const {n_papers} = facts;
  const sets: PaperSet[] = [];
  if (filter.from !== null || filter.to !== null) sets.push(inPeriod(filter, facts));
  if (filter.abstract !== "any")
    sets.push(filter.abstract === "with" ? facts.has_abstract : complement(facts.has_abstract));
  if (words !== null)
    sets.push(wordSet(words, n_papers, (phrase) => setOf(lookup.ofPhrase(phrase), n_papers)));
  for (const facet of facets) {
    const {any, all, none} = filter.facets[facet];
    const named = (names: readonly string[]) =>
      names.map((name) => setOf(lookup.ofName(facet, name), n_papers));
    if (any.length > 0) sets.push(union(named(any), n_papers));
    sets.push(...named(all));
    if (none.length > 0) sets.push(complement(union(named(none), n_papers)));
  }
  return intersection(sets, n_papers);
}

function inPeriod({from, to}: Filter, {n_papers, first_day, last_day}: PaperFacts): PaperSet {
  const set = new Uint8Array(n_papers);
  const low = from === null ? -Infinity : dayNumber(from);
  const high = to === null ? Infinity : dayNumber(to);
  for (let paper = 0; paper < n_papers; paper++)
    if (first_day[paper] !== unknownDay && first_day[paper]! >= low && last_day[paper]! <= high)
      set[paper] = 1;
  return set;
}

function wordSet(query: WordQuery, n_papers: number, ofPhrase: (phrase: string) => PaperSet): PaperSet {
  if (query.kind === "phrase") return ofPhrase(query.phrase);
  if (query.kind === "not") return complement(wordSet(query.part, n_papers, ofPhrase));
  const sets = query.parts.map((part) => wordSet(part, n_papers, ofPhrase));
  return query.kind === "and" ? intersection(sets, n_papers) : union(sets, n_papers);
}
