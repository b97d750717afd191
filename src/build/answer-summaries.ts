import {mapKeywords} from "../analysis/map-keywords.js";
import {bindings, decodeRows, encodeAnswer, literalStatement, statement} from "../query/define.js";
import type {Engine, Query, RawRow} from "../query/query.js";
import {
  type KeywordLayouts,
  readSummary,
  summaries,
  type SummaryFile,
  type SummaryName
} from "../query/summaries.js";

/**
 * What each page draws from before its database is there: the answers to its queries, each asked once, and the maps of
 * keywords.
 */
export function openSummaries(
  engine: Pick<Engine, "rows">,
  fingerprint: string
): (name: SummaryName) => Promise<SummaryFile> {
  const known = new Map<Query, SummaryFile["answers"][string]>();
  return async (name) => {
    const answers: SummaryFile["answers"] = {};
    for (const [key, query] of Object.entries(summaries[name])) {
      const found = known.get(query) ?? (await answer(engine, query));
      known.set(query, found);
      answers[key] = found;
    }
    const file: SummaryFile = {fingerprint, answers};
    if (name === "keywords") file.layouts = keywordLayouts(file);
    return file;
  };
}

async function answer(engine: Pick<Engine, "rows">, query: Query): Promise<{sql: string; rows: RawRow[]}> {
  const {sql, names} = statement(query);
  const rows = decodeRows(query, await engine.rows(sql, bindings(query, names, {})));
  return encodeAnswer({sql: literalStatement(query, {}), rows});
}

function keywordLayouts(file: SummaryFile): KeywordLayouts {
  const {keyword_nodes, keyword_links, author_keyword_nodes, author_keyword_links} = readSummary(
    "keywords",
    file
  ).answers;
  return {
    terms: mapKeywords({
      nodes: keyword_nodes.rows.map(({term_id}) => ({id: term_id})),
      links: keyword_links.rows.map(({term_a, term_b, n_papers}) => ({a: term_a, b: term_b, n_papers}))
    }),
    authors: mapKeywords({
      nodes: author_keyword_nodes.rows.map(({keyword_id}) => ({id: keyword_id})),
      links: author_keyword_links.rows.map(({keyword_a, keyword_b, n_papers}) => ({
        a: keyword_a,
        b: keyword_b,
        n_papers
      }))
    })
  };
}
