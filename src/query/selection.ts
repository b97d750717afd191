import {facets, type Filter, isNoFilter, matches} from "../model/filter.js";
import {readWordQuery, phrasesIn} from "../language/word-query.js";
import {defineQuery, literalStatement} from "./define.js";
import {facetSource} from "./facets.js";
import {phraseStarts, wordPapers} from "./word-match.js";

/** The view that holds every paper: `selection` where no filter is set. */
export const everyPaper = "SELECT paper_id FROM papers";

const lastDay = `CASE p.date_precision
    WHEN 'year' THEN make_date(CAST(year(p.date) AS BIGINT), 12, 31)
    WHEN 'month' THEN last_day(p.date)
    ELSE p.date END`;

/**
 * The papers of a filter as one SELECT of `paper_id`, all values written in: the definition of the view `selection`.
 *
 * @param positions whether the word index holds positions
 */
export function selectionSql(filter: Filter, {positions = true} = {}): string {
  if (isNoFilter(filter)) return everyPaper;
  const words = readWordQuery(filter.words, {positions});
  const phrases = phrasesIn(words);
  const met: string[] = [];
  const lists: Record<string, readonly string[]> = {};
  if (filter.from !== null) met.push("p.date >= $from");
  if (filter.to !== null) met.push(`${lastDay} <= $to`);
  if (filter.abstract !== "any")
    met.push(filter.abstract === "with" ? "p.has_abstract" : "NOT p.has_abstract");
  if (words !== null) met.push(`p.paper_id IN (\n    ${wordPapers(words, phrases)}\n  )`);
  for (const facet of facets) {
    const {rows, name} = facetSource[facet];
    for (const match of matches) {
      const names = [...new Set(filter.facets[facet][match])];
      if (names.length === 0) continue;
      const list = `${facet}_${match}`;
      lists[list] = names;
      const every =
        match === "all" ? ` GROUP BY paper_id HAVING count(DISTINCT ${name}) = ${names.length}` : "";
      met.push(
        `p.paper_id ${match === "none" ? "NOT IN" : "IN"} (SELECT paper_id FROM ${rows} WHERE list_contains($${list}, ${name})${every})`
      );
    }
  }
  const query = defineQuery({
    name: "selection",
    about: "The papers under the filter.",
    columns: {paper_id: "INTEGER"},
    parameters: {
      from: "DATE?",
      to: "DATE?",
      phrases: "VARCHAR[]",
      ...Object.fromEntries(Object.keys(lists).map((list) => [list, "VARCHAR[]" as const]))
    },
    sql: `${words === null ? "" : `WITH ${phraseStarts}\n`}SELECT p.paper_id
FROM papers p${met.length === 0 ? "" : `\nWHERE ${met.join("\n  AND ")}`}`
  });
  return literalStatement(query, {from: filter.from, to: filter.to, phrases, ...lists} as never).replace(
    /^--.*\n/,
    ""
  );
}
