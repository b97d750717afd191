import type {Facet} from "../model/filter.js";
import {defineQuery} from "./define.js";

/** Where the names of a facet stand: rows with a paper_id, and the expression of the name. */
export const facetSource: Record<Facet, {rows: string; name: string}> = {
  term: {rows: "paper_terms JOIN terms USING (term_id)", name: "term"},
  topic: {rows: "paper_topics JOIN topics USING (topic_id)", name: "label"},
  family: {rows: "model_mentions", name: "family"},
  author: {rows: "(SELECT paper_id, unnest(authors) AS author FROM papers) AS a", name: "author"},
  keyword: {rows: "paper_author_keywords JOIN author_keywords USING (keyword_id)", name: "keyword"},
  venue: {rows: "papers", name: "venue"},
  category: {rows: "(SELECT paper_id, unnest(categories) AS category FROM papers) AS c", name: "category"},
  type: {rows: "papers", name: "type"},
  language: {rows: "papers", name: "language"},
  source: {rows: "(SELECT paper_id, unnest(sources) AS source FROM papers) AS s", name: "source"}
};

function named(facet: Facet): string {
  const {rows, name} = facetSource[facet];
  return `held AS (SELECT DISTINCT ${name} AS name, paper_id FROM ${rows} WHERE ${name} IS NOT NULL),
names AS (
  SELECT name, n_papers, CAST(row_number() OVER (ORDER BY n_papers DESC, name) - 1 AS INTEGER) AS place
  FROM (SELECT name, count(*) AS n_papers FROM held GROUP BY name) AS counted
)`;
}

/** The names of a facet, those of most papers first. */
export function facetNames(facet: Facet) {
  return defineQuery({
    name: `names_of_${facet}`,
    about: `Each ${facet} with its papers, most first.`,
    columns: {name: "VARCHAR", n_papers: "INTEGER"},
    parameters: {},
    sql: `WITH ${named(facet)}
SELECT name, n_papers FROM names ORDER BY place`
  });
}

/** The papers of each name of a facet, by the name's place among `facetNames`; in no order. */
export function facetPapers(facet: Facet) {
  return defineQuery({
    name: `papers_of_${facet}`,
    about: `The papers of each ${facet}, numbered as in the list of names.`,
    columns: {place: "INTEGER", paper_id: "INTEGER"},
    parameters: {},
    sql: `WITH ${named(facet)}
SELECT place, paper_id FROM held JOIN names USING (name)`
  });
}
