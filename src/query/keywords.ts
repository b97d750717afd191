import {defineQuery} from "./define.js";

const nodes = `SELECT term_id FROM terms ORDER BY n_papers DESC, term_id LIMIT 150`;

export const keyword_nodes = defineQuery({
  name: "keyword_nodes",
  about: "The 150 terms in most papers, with their topics.",
  columns: {
    term_id: "INTEGER",
    term: "VARCHAR",
    n_papers: "INTEGER",
    topic_id: "INTEGER?",
    topic: "VARCHAR?"
  },
  parameters: {},
  sql: `SELECT t.term_id, t.term, t.n_papers, t.topic_id, tp.label AS topic
FROM terms t LEFT JOIN topics tp USING (topic_id)
ORDER BY t.n_papers DESC, t.term_id
LIMIT 150`
});

export const keyword_links = defineQuery({
  name: "keyword_links",
  about: "Pairs of these terms that two or more papers mention together, the 2,000 in most papers at most.",
  columns: {
    term_a: "INTEGER",
    term_b: "INTEGER",
    n_papers: "INTEGER",
    association: "DOUBLE",
    npmi: "DOUBLE",
    jaccard: "DOUBLE"
  },
  parameters: {},
  sql: `SELECT term_a, term_b, n_papers, round(association, 4) AS association, round(npmi, 4) AS npmi,
  round(jaccard, 4) AS jaccard
FROM cooccurrence
WHERE n_papers >= 2
  AND term_a IN (${nodes})
  AND term_b IN (${nodes})
ORDER BY n_papers DESC, term_a, term_b
LIMIT 2000`
});

const authorNodes = `SELECT keyword_id, keyword, n_papers FROM author_keywords
  ORDER BY n_papers DESC, keyword_id LIMIT 150`;

export const author_keyword_nodes = defineQuery({
  name: "author_keyword_nodes",
  about: "The 150 authors' keywords of most papers.",
  columns: {keyword_id: "INTEGER", keyword: "VARCHAR", n_papers: "INTEGER"},
  parameters: {},
  sql: `SELECT keyword_id, keyword, n_papers
FROM author_keywords
ORDER BY n_papers DESC, keyword_id
LIMIT 150`
});

export const author_keyword_links = defineQuery({
  name: "author_keyword_links",
  about:
    "Pairs of these keywords that two or more papers have, the 2,000 in most papers at most; measured among the papers with keywords.",
  columns: {
    keyword_a: "INTEGER",
    keyword_b: "INTEGER",
    n_papers: "INTEGER",
    association: "DOUBLE",
    npmi: "DOUBLE",
    jaccard: "DOUBLE"
  },
  parameters: {},
  sql: `WITH nodes AS (${authorNodes}),
  held AS (SELECT paper_id, keyword_id, n_papers FROM paper_author_keywords JOIN nodes USING (keyword_id)),
  everyone AS (SELECT count(DISTINCT paper_id) AS n FROM paper_author_keywords),
  pairs AS (
    SELECT a.keyword_id AS keyword_a, b.keyword_id AS keyword_b, count(*)::DOUBLE AS c_ab,
      any_value(a.n_papers)::DOUBLE AS c_a, any_value(b.n_papers)::DOUBLE AS c_b
    FROM held a JOIN held b ON a.paper_id = b.paper_id AND a.keyword_id < b.keyword_id
    GROUP BY a.keyword_id, b.keyword_id
    HAVING count(*) >= 2
  )
SELECT keyword_a, keyword_b, c_ab::INTEGER AS n_papers, round(n * c_ab / (c_a * c_b), 4) AS association,
  CASE WHEN c_ab = n THEN 1.0 ELSE round(ln(n * c_ab / (c_a * c_b)) / -ln(c_ab / n), 4) END AS npmi,
  round(c_ab / (c_a + c_b - c_ab), 4) AS jaccard
FROM pairs CROSS JOIN everyone
ORDER BY n_papers DESC, keyword_a, keyword_b
LIMIT 2000`
});
