import {describeWordQuery, phrasesIn, readWordQuery} from "../language/word-query.js";
import {defineQuery, literalStatement} from "./define.js";
import {phraseStarts, wordPapers} from "./word-match.js";

export const words_with_prefix = defineQuery({
  name: "words_with_prefix",
  about: "The words that begin so, those in most papers first.",
  columns: {word: "VARCHAR", n_papers: "INTEGER"},
  parameters: {prefix: "VARCHAR", limit: "INTEGER"},
  sql: `SELECT word, count(*) AS n_papers
FROM word_index
WHERE word BETWEEN $prefix AND concat($prefix, chr(1114111)) AND starts_with(word, $prefix)
GROUP BY word
ORDER BY n_papers DESC, word
LIMIT $limit`
});

/** Papers of the selection with an abstract that a word query finds, by month or year, as a statement to be read. */
export function wordPeriodsSql(search: string, unit: "month" | "year"): string {
  const query = readWordQuery(search);
  const phrases = phrasesIn(query);
  if (query === null) return "";
  const when = unit === "month" ? "p.month" : "make_date(CAST(p.year AS BIGINT), 1, 1) AS year";
  const counted = defineQuery({
    name: "word_periods",
    about: `Papers of the selection in a ${unit} that have an abstract and hold ${describeWordQuery(query)}.`,
    columns: {[unit]: "DATE", k: "INTEGER"},
    parameters: {phrases: "VARCHAR[]"},
    sql: `WITH ${phraseStarts}
SELECT ${when}, count(*) AS k
FROM papers p JOIN selection USING (paper_id)
WHERE p.has_abstract AND p.${unit} IS NOT NULL AND p.paper_id IN (
    ${wordPapers(query, phrases)}
  )
GROUP BY 1
ORDER BY 1`
  });
  return literalStatement(counted, {phrases});
}
