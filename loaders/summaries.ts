import {renameSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {mapKeywords} from "../src/analysis/map-keywords.js";
import {bindings, decodeRows, encodeAnswer, literalStatement, statement} from "../src/query/define.js";
import type {Engine, Query, RawRow} from "../src/query/query.js";
import {
  type KeywordLayouts,
  readSummary,
  summaries,
  type SummaryFile,
  summaryNames
} from "../src/query/summaries.js";
import {openNativeEngine} from "./native-engine.js";

/** Answers each page's queries over the tables of a folder and writes `<page>.json` beside them. */
export async function writeSummaries(folder: string, fingerprint: string): Promise<void> {
  const engine = await openNativeEngine({tables: folder});
  try {
    for (const name of summaryNames) {
      const answers: SummaryFile["answers"] = {};
      for (const [key, query] of Object.entries(summaries[name])) answers[key] = await answer(engine, query);
      const file: SummaryFile = {fingerprint, answers};
      if (name === "keywords") file.layouts = keywordLayouts(file);
      const path = join(folder, `${name}.json`);
      writeFileSync(`${path}.part`, JSON.stringify(file));
      renameSync(`${path}.part`, path);
    }
  } finally {
    engine.close();
  }
}

async function answer(engine: Engine, query: Query): Promise<{sql: string; rows: RawRow[]}> {
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
