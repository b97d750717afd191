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
