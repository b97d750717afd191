import {defineQuery} from "./define.js";

/** Terms of most papers of the selection, with how many these are. */
const nodes = `SELECT term_id, count(*) AS n_papers
  FROM paper_terms JOIN selection USING (paper_id)
  GROUP BY term_id
  ORDER BY n_papers DESC, term_id LIMIT 150`;

export const keyword_nodes = defineQuery({
  name: "keyword_nodes",
  about: "The 150 terms in most papers of the selection, with their topics.",
  columns: {
    term_id: "INTEGER",
    term: "VARCHAR",
    n_papers: "INTEGER",
    topic_id: "INTEGER?",
    topic: "VARCHAR?"
  },
  parameters: {},
  sql: `WITH nodes AS (
  ${nodes}
)
SELECT term_id, t.term, nodes.n_papers, t.topic_id, tp.label AS topic
FROM nodes JOIN terms t USING (term_id) LEFT JOIN topics tp USING (topic_id)
ORDER BY nodes.n_papers DESC, term_id`
});

const pairColumns = {
  n_papers: "INTEGER",
  association: "DOUBLE",
  npmi: "DOUBLE",
  jaccard: "DOUBLE"
} as const;

/** Pairs of nodes that two or more papers hold, with their strengths, the 2,000 in most papers. */
const pairsOf = (id: string, a: string, b: string): string => `pairs AS (
  SELECT a.${id} AS ${a}, b.${id} AS ${b}, count(*)::DOUBLE AS c_ab,
    any_value(a.n_papers)::DOUBLE AS c_a, any_value(b.n_papers)::DOUBLE AS c_b
  FROM held a JOIN held b ON a.paper_id = b.paper_id AND a.${id} < b.${id}
  GROUP BY a.${id}, b.${id}
  HAVING count(*) >= 2
)
SELECT ${a}, ${b}, c_ab::INTEGER AS n_papers, round(n * c_ab / (c_a * c_b), 4) AS association,
  CASE WHEN c_ab = n THEN 1.0 ELSE round(ln(n * c_ab / (c_a * c_b)) / -ln(c_ab / n), 4) END AS npmi,
  round(c_ab / (c_a + c_b - c_ab), 4) AS jaccard
FROM pairs CROSS JOIN everyone
ORDER BY n_papers DESC, ${a}, ${b}
LIMIT 2000`;

export const keyword_links = defineQuery({
  name: "keyword_links",
  about:
    "Pairs of these terms that two or more papers of the selection mention together, the 2,000 in most papers at most.",
  columns: {term_a: "INTEGER", term_b: "INTEGER", ...pairColumns},
  parameters: {},
  sql: `WITH nodes AS (
  ${nodes}
),
held AS (
  SELECT paper_id, term_id, n_papers
  FROM paper_terms JOIN nodes USING (term_id) JOIN selection USING (paper_id)
),
everyone AS (SELECT count(*) AS n FROM selection),
${pairsOf("term_id", "term_a", "term_b")}`
});

const authorNodes = `SELECT keyword_id, count(*) AS n_papers
  FROM paper_author_keywords JOIN selection USING (paper_id)
  GROUP BY keyword_id
  ORDER BY n_papers DESC, keyword_id LIMIT 150`;

export const author_keyword_nodes = defineQuery({
  name: "author_keyword_nodes",
  about: "The 150 authors' keywords of most papers of the selection.",
  columns: {keyword_id: "INTEGER", keyword: "VARCHAR", n_papers: "INTEGER"},
  parameters: {},
  sql: `WITH nodes AS (
  ${authorNodes}
)
SELECT keyword_id, k.keyword, nodes.n_papers
FROM nodes JOIN author_keywords k USING (keyword_id)
ORDER BY nodes.n_papers DESC, keyword_id`
});

export const author_keyword_links = defineQuery({
  name: "author_keyword_links",
  about:
    "Pairs of these keywords that two or more papers of the selection have, the 2,000 in most papers at most; measured among the papers with keywords.",
  columns: {keyword_a: "INTEGER", keyword_b: "INTEGER", ...pairColumns},
  parameters: {},
  sql: `WITH nodes AS (
  ${authorNodes}
),
held AS (
  SELECT paper_id, keyword_id, n_papers
  FROM paper_author_keywords JOIN nodes USING (keyword_id) JOIN selection USING (paper_id)
),
everyone AS (
  SELECT count(DISTINCT paper_id) AS n FROM paper_author_keywords JOIN selection USING (paper_id)
),
${pairsOf("keyword_id", "keyword_a", "keyword_b")}`
});
