import {defineQuery} from "./define.js";

export const topics = defineQuery({
  name: "topics",
  about:
    "Papers of the selection with an abstract that count for a topic, or for a part of one, out of all of them with an abstract.",
  columns: {
    topic_id: "INTEGER",
    parent_id: "INTEGER?",
    label: "VARCHAR",
    top_terms: "VARCHAR[]",
    n_papers: "INTEGER",
    n_total: "INTEGER",
    stability: "DOUBLE"
  },
  parameters: {},
  sql: `SELECT t.topic_id, t.parent_id, t.label, t.top_terms, count(p.paper_id) AS n_papers,
  (SELECT count(*) FROM papers JOIN selection USING (paper_id) WHERE has_abstract) AS n_total, round(t.stability, 2) AS stability
FROM topics t
LEFT JOIN paper_topics pt USING (topic_id)
LEFT JOIN (SELECT * FROM papers JOIN selection USING (paper_id)) p ON p.paper_id = pt.paper_id AND p.has_abstract
GROUP BY t.topic_id, t.parent_id, t.label, t.top_terms, t.stability
ORDER BY n_papers DESC, t.topic_id`
});

export const topic_quality = defineQuery({
  name: "topic_quality",
  about: "How many topics and parts of topics there are, and how far they can be relied on.",
  columns: {
    n_topics: "INTEGER",
    n_parts: "INTEGER",
    n_terms: "INTEGER",
    n_terms_in_topics: "INTEGER",
    resolution: "DOUBLE",
    agreement: "DOUBLE",
    least_stability: "DOUBLE?"
  },
  parameters: {},
  sql: `SELECT (SELECT count(*) FROM topics WHERE parent_id IS NULL) AS n_topics,
  (SELECT count(*) FROM topics WHERE parent_id IS NOT NULL) AS n_parts,
  (SELECT count(*) FROM terms) AS n_terms,
  (SELECT count(*) FROM terms WHERE topic_id IS NOT NULL) AS n_terms_in_topics,
  round(topic_resolution, 3) AS resolution, round(topic_agreement, 3) AS agreement,
  (SELECT round(min(stability), 3) FROM topics WHERE parent_id IS NULL) AS least_stability
FROM corpus
ORDER BY title`
});

export const topic_months = defineQuery({
  name: "topic_months",
  about:
    "Papers of the selection in a month that have an abstract and count for a topic; months without any are left out.",
  columns: {topic_id: "INTEGER", month: "DATE", k: "INTEGER"},
  parameters: {},
  sql: `SELECT pt.topic_id, p.month, count(*) AS k
FROM paper_topics pt JOIN papers p USING (paper_id) JOIN selection USING (paper_id)
WHERE p.has_abstract AND p.month IS NOT NULL
GROUP BY pt.topic_id, p.month
ORDER BY pt.topic_id, p.month`
});

/** The terms in most papers of the selection. */
const mostFrequent = (limit: number): string =>
  `SELECT term_id FROM paper_terms JOIN selection USING (paper_id)
    GROUP BY term_id ORDER BY count(*) DESC, term_id LIMIT ${limit}`;

export const term_list = defineQuery({
  name: "term_list",
  about: "The terms in most papers of the selection, 500 at most, with their papers and mentions there.",
  columns: {
    term_id: "INTEGER",
    term: "VARCHAR",
    forms: "VARCHAR[]",
    topic_id: "INTEGER?",
    topic: "VARCHAR?",
    n_papers: "INTEGER",
    n_mentions: "INTEGER",
    first_date: "DATE?",
    relevance: "DOUBLE",
    long_form: "VARCHAR?"
  },
  parameters: {},
  sql: `WITH counted AS (
  SELECT term_id, count(*) AS n_papers, CAST(sum(n_mentions) AS INTEGER) AS n_mentions, min(p.date) AS first_date
  FROM paper_terms JOIN papers p USING (paper_id) JOIN selection USING (paper_id)
  GROUP BY term_id
)
SELECT t.term_id, t.term, t.forms, t.topic_id, tp.label AS topic, c.n_papers, c.n_mentions, c.first_date,
  t.relevance, t.long_form
FROM terms t JOIN counted c USING (term_id) LEFT JOIN topics tp USING (topic_id)
ORDER BY c.n_papers DESC, t.term_id
LIMIT 500`
});

export const term_months = defineQuery({
  name: "term_months",
  about:
    "Papers of the selection in a month that have an abstract and mention a term, for the 60 terms in most papers.",
  columns: {term_id: "INTEGER", month: "DATE", k: "INTEGER"},
  parameters: {},
  sql: `SELECT pt.term_id, p.month, count(*) AS k
FROM paper_terms pt JOIN papers p USING (paper_id) JOIN selection USING (paper_id)
WHERE p.has_abstract AND p.month IS NOT NULL
  AND pt.term_id IN (${mostFrequent(60)})
GROUP BY pt.term_id, p.month
ORDER BY pt.term_id, p.month`
});

export const term_months_of = defineQuery({
  name: "term_months_of",
  about:
    "Papers of the selection in a month that have an abstract and mention a term, for the terms asked for.",
  columns: {term: "VARCHAR", month: "DATE", k: "INTEGER"},
  parameters: {terms: "VARCHAR[]"},
  sql: `SELECT t.term, p.month, count(*) AS k
FROM terms t JOIN paper_terms pt USING (term_id) JOIN papers p USING (paper_id) JOIN selection USING (paper_id)
WHERE p.has_abstract AND p.month IS NOT NULL AND list_contains($terms, t.term)
GROUP BY t.term, p.month
ORDER BY t.term, p.month`
});

export const topic_years = defineQuery({
  name: "topic_years",
  about: "Papers of the selection in a year that have an abstract and count for a topic.",
  columns: {topic_id: "INTEGER", year: "DATE", k: "INTEGER"},
  parameters: {},
  sql: `SELECT pt.topic_id, make_date(CAST(p.year AS BIGINT), 1, 1) AS year, count(*) AS k
FROM paper_topics pt JOIN papers p USING (paper_id) JOIN selection USING (paper_id)
WHERE p.has_abstract AND p.year IS NOT NULL
GROUP BY pt.topic_id, p.year
ORDER BY pt.topic_id, p.year`
});

export const term_years = defineQuery({
  name: "term_years",
  about:
    "Papers of the selection in a year that have an abstract and mention a term, for the 200 terms in most papers.",
  columns: {term_id: "INTEGER", year: "DATE", k: "INTEGER"},
  parameters: {},
  sql: `SELECT pt.term_id, make_date(CAST(p.year AS BIGINT), 1, 1) AS year, count(*) AS k
FROM paper_terms pt JOIN papers p USING (paper_id) JOIN selection USING (paper_id)
WHERE p.has_abstract AND p.year IS NOT NULL
  AND pt.term_id IN (${mostFrequent(200)})
GROUP BY pt.term_id, p.year
ORDER BY pt.term_id, p.year`
});

export const term_years_of = defineQuery({
  name: "term_years_of",
  about:
    "Papers of the selection in a year that have an abstract and mention a term, for the terms asked for.",
  columns: {term: "VARCHAR", year: "DATE", k: "INTEGER"},
  parameters: {terms: "VARCHAR[]"},
  sql: `SELECT t.term, make_date(CAST(p.year AS BIGINT), 1, 1) AS year, count(*) AS k
FROM terms t JOIN paper_terms pt USING (term_id) JOIN papers p USING (paper_id) JOIN selection USING (paper_id)
WHERE p.has_abstract AND p.year IS NOT NULL AND list_contains($terms, t.term)
GROUP BY t.term, p.year
ORDER BY t.term, p.year`
});

/** Papers by primary topic, those of no topic as -1: the parts of a whole. */
const primaryCounts = (
  period: string,
  name: string
): string => `SELECT coalesce(t.topic_id, -1) AS topic_id, ${period} AS ${name}, count(*) AS k
FROM papers p JOIN selection USING (paper_id)
  LEFT JOIN (
    SELECT pt.paper_id, pt.topic_id
    FROM paper_topics pt JOIN topics USING (topic_id)
    WHERE pt.is_primary AND parent_id IS NULL
  ) t USING (paper_id)
WHERE p.has_abstract AND p.${name} IS NOT NULL
GROUP BY coalesce(t.topic_id, -1), ${period}
ORDER BY topic_id, ${name}`;

export const primary_months = defineQuery({
  name: "primary_months",
  about: "Papers of the selection with an abstract by primary broad topic and month; -1 is no topic.",
  columns: {topic_id: "INTEGER", month: "DATE", k: "INTEGER"},
  parameters: {},
  sql: primaryCounts("p.month", "month")
});

export const primary_years = defineQuery({
  name: "primary_years",
  about: "Papers of the selection with an abstract by primary broad topic and year; -1 is no topic.",
  columns: {topic_id: "INTEGER", year: "DATE", k: "INTEGER"},
  parameters: {},
  sql: primaryCounts("make_date(CAST(p.year AS BIGINT), 1, 1)", "year")
});
