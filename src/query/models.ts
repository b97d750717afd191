import {defineQuery} from "./define.js";

export const families = defineQuery({
  name: "families",
  about: "Model families that papers of the selection with an abstract mention.",
  columns: {
    family: "VARCHAR",
    organisation: "VARCHAR?",
    released: "DATE?",
    kind: "VARCHAR",
    n_papers: "INTEGER",
    n_total: "INTEGER",
    n_mentions: "INTEGER",
    first_date: "DATE?"
  },
  parameters: {},
  sql: `SELECT f.family, f.organisation, f.released, f.kind,
  count(DISTINCT m.paper_id) AS n_papers,
  (SELECT count(*) FROM papers JOIN selection USING (paper_id) WHERE has_abstract) AS n_total,
  count(*) AS n_mentions, min(p.date) AS first_date
FROM model_families f JOIN model_mentions m USING (family) JOIN papers p USING (paper_id) JOIN selection USING (paper_id)
WHERE p.has_abstract
GROUP BY f.family, f.organisation, f.released, f.kind
ORDER BY n_papers DESC, f.family`
});

export const family_months = defineQuery({
  name: "family_months",
  about: "Papers of the selection in a month that have an abstract and mention a model family.",
  columns: {family: "VARCHAR", month: "DATE", k: "INTEGER"},
  parameters: {},
  sql: `SELECT m.family, p.month, count(DISTINCT m.paper_id) AS k
FROM model_mentions m JOIN papers p USING (paper_id) JOIN selection USING (paper_id)
WHERE p.has_abstract AND p.month IS NOT NULL
GROUP BY m.family, p.month
ORDER BY m.family, p.month`
});

export const family_years = defineQuery({
  name: "family_years",
  about: "Papers of the selection in a year that have an abstract and mention a model family.",
  columns: {family: "VARCHAR", year: "DATE", k: "INTEGER"},
  parameters: {},
  sql: `SELECT m.family, make_date(CAST(p.year AS BIGINT), 1, 1) AS year, count(DISTINCT m.paper_id) AS k
FROM model_mentions m JOIN papers p USING (paper_id) JOIN selection USING (paper_id)
WHERE p.has_abstract AND p.year IS NOT NULL
GROUP BY m.family, p.year
ORDER BY m.family, p.year`
});

export const family_pairs = defineQuery({
  name: "family_pairs",
  about: "Papers of the selection with an abstract that mention two model families.",
  columns: {family_a: "VARCHAR", family_b: "VARCHAR", n_papers: "INTEGER"},
  parameters: {},
  sql: `WITH mentioned AS (
  SELECT DISTINCT m.family, m.paper_id FROM model_mentions m JOIN papers p USING (paper_id) JOIN selection USING (paper_id) WHERE p.has_abstract
)
SELECT a.family AS family_a, b.family AS family_b, count(*) AS n_papers
FROM mentioned a JOIN mentioned b ON a.paper_id = b.paper_id AND a.family < b.family
GROUP BY a.family, b.family
ORDER BY n_papers DESC, family_a, family_b`
});

/** Releases by period: those of each family that most papers of the selection mention. */
function memberCounts(period: string, name = "month"): string {
  return `WITH mentioned AS (
  SELECT DISTINCT m.family, m.member, m.paper_id
  FROM model_mentions m JOIN papers p USING (paper_id) JOIN selection USING (paper_id)
  WHERE p.has_abstract AND m.member IS NOT NULL
),
ranked AS (
  SELECT family, member, row_number() OVER (PARTITION BY family ORDER BY count(*) DESC, member) AS place
  FROM mentioned
  GROUP BY family, member
)
SELECT m.family, m.member, ${period} AS ${name}, count(*) AS k
FROM mentioned m JOIN ranked r ON r.family = m.family AND r.member = m.member AND r.place <= 8
  JOIN papers p USING (paper_id)
WHERE p.${name} IS NOT NULL
GROUP BY m.family, m.member, ${period}
ORDER BY m.family, m.member, ${period}`;
}

export const members = defineQuery({
  name: "members",
  about:
    "Named releases inside each family, in papers of the selection with an abstract; no name is the family named alone.",
  columns: {
    family: "VARCHAR",
    member: "VARCHAR?",
    n_papers: "INTEGER",
    n_mentions: "INTEGER",
    first_date: "DATE?"
  },
  parameters: {},
  sql: `SELECT m.family, m.member, count(DISTINCT m.paper_id) AS n_papers, count(*) AS n_mentions, min(p.date) AS first_date
FROM model_mentions m JOIN papers p USING (paper_id) JOIN selection USING (paper_id)
WHERE p.has_abstract
GROUP BY m.family, m.member
ORDER BY m.family, n_papers DESC, m.member NULLS LAST`
});

export const member_months = defineQuery({
  name: "member_months",
  about:
    "Papers of the selection in a month that have an abstract and mention a named release, for the eight releases of each family in most papers.",
  columns: {family: "VARCHAR", member: "VARCHAR", month: "DATE", k: "INTEGER"},
  parameters: {},
  sql: memberCounts("p.month")
});

export const member_years = defineQuery({
  name: "member_years",
  about:
    "Papers of the selection in a year that have an abstract and mention a named release, for the eight releases of each family in most papers.",
  columns: {family: "VARCHAR", member: "VARCHAR", year: "DATE", k: "INTEGER"},
  parameters: {},
  sql: memberCounts("make_date(CAST(p.year AS BIGINT), 1, 1)", "year")
});

export const family_topics = defineQuery({
  name: "family_topics",
  about: "Papers of the selection with an abstract that mention a model family and count for a broad topic.",
  columns: {family: "VARCHAR", topic_id: "INTEGER", label: "VARCHAR", n_papers: "INTEGER"},
  parameters: {},
  sql: `SELECT m.family, t.topic_id, t.label, count(DISTINCT m.paper_id) AS n_papers
FROM model_mentions m JOIN papers p USING (paper_id) JOIN selection USING (paper_id)
  JOIN paper_topics pt USING (paper_id) JOIN topics t USING (topic_id)
WHERE p.has_abstract AND t.parent_id IS NULL
GROUP BY m.family, t.topic_id, t.label
ORDER BY n_papers DESC, m.family, t.topic_id`
});
