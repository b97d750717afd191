import type {Macro} from "./macro.js";
import {isPublished, paperColumns, startsOf} from "./word-places.js";

/** Each stretch between spaces is a phrase, so that a compound is its parts in order; so is what stands in quotation marks. */
const asked = `SELECT row_number() OVER () AS phrase_id, u.list
  FROM (
    SELECT DISTINCT CASE WHEN ${isPublished} THEN words_of(t.stretch) ELSE [t.whole] END AS list
    FROM (
      SELECT e.stretch, unnest(CASE WHEN ${isPublished} THEN [''] ELSE whole_words(e.stretch) END) AS whole
      FROM (SELECT unnest(regexp_extract_all(CAST(query AS VARCHAR), '"[^"]*"?|[^\\s\\p{Z}"()|]+')) AS stretch) e
    ) t
  ) u
  WHERE len(u.list) > 0`;

export const search: Macro = {
  name: "search",
  kind: "table",
  parameters: [
    {
      name: "query",
      about: 'Words, and phrases in "quotation marks". Any of them may be missing from a paper.'
    }
  ],
  about:
    "The papers of the selection that hold any of the words in title or abstract, most relevant first: BM25 with k1 = 1.2, b = 0.75, weighed by how rare a word is in the whole corpus.",
  returns: {
    ...paperColumns,
    score: {type: "DOUBLE", about: "BM25; comparable within one search only."}
  },
  body: `WITH ${startsOf("query", asked)},
counted AS MATERIALIZED (
  SELECT s.phrase_id, s.paper_id, count(*) AS n_mentions FROM starts s GROUP BY s.phrase_id, s.paper_id
),
frequencies AS (
  SELECT m.phrase_id, count(*) AS n_with FROM counted m GROUP BY m.phrase_id
),
size AS (
  SELECT count(*) AS n, avg(p.n_tokens) AS mean_tokens FROM papers p
),
scored AS (
  SELECT m.paper_id, round(sum(bm25(m.n_mentions, f.n_with, z.n, p.n_tokens, z.mean_tokens)), 12) AS score
  FROM counted m JOIN frequencies f ON f.phrase_id = m.phrase_id JOIN papers p ON p.paper_id = m.paper_id, size z
  GROUP BY m.paper_id
)
SELECT p.paper_id, p.key, p.title, p.date, s.score
FROM scored s JOIN papers p ON p.paper_id = s.paper_id JOIN selection c ON c.paper_id = s.paper_id
ORDER BY s.score DESC, p.paper_id`,
  example: "SELECT * FROM search('language model reasoning') LIMIT 20"
};
