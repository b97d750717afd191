import {defineQuery} from "./define.js";

export const papers_per_month = defineQuery({
  name: "papers_per_month",
  about: "Papers of the selection in each month from the corpus's first to its last, empty months included.",
  columns: {month: "DATE", n_papers: "INTEGER", n_with_abstract: "INTEGER"},
  parameters: {},
  sql: `SELECT m.month, count(p.paper_id) AS n_papers, count(*) FILTER (WHERE p.has_abstract) AS n_with_abstract
FROM (
  SELECT CAST(unnest(generate_series(
    (SELECT min(month) FROM papers), (SELECT max(month) FROM papers), INTERVAL 1 MONTH
  )) AS DATE) AS month
) m
LEFT JOIN (SELECT * FROM papers JOIN selection USING (paper_id)) p ON p.month = m.month
GROUP BY m.month
ORDER BY m.month`
});

export const papers_per_year = defineQuery({
  name: "papers_per_year",
  about:
    "Papers of the selection in each year from the corpus's first to its last, those dated to the year alone included.",
  columns: {year: "DATE", n_papers: "INTEGER", n_with_abstract: "INTEGER"},
  parameters: {},
  sql: `SELECT make_date(y.year, 1, 1) AS year, count(p.paper_id) AS n_papers,
  count(*) FILTER (WHERE p.has_abstract) AS n_with_abstract
FROM (
  SELECT unnest(generate_series(
    (SELECT CAST(min(year) AS BIGINT) FROM papers), (SELECT CAST(max(year) AS BIGINT) FROM papers)
  )) AS year
) y
LEFT JOIN (SELECT * FROM papers JOIN selection USING (paper_id)) p ON p.year = y.year
GROUP BY y.year
ORDER BY y.year`
});

export const month_window = defineQuery({
  name: "month_window",
  about: "The first month and the last date of all papers dated to the month or better.",
  columns: {first_month: "DATE?", last_date: "DATE?"},
  parameters: {},
  sql: `SELECT min(month) AS first_month, max(date) AS last_date
FROM papers
WHERE month IS NOT NULL`
});

export const own_events = defineQuery({
  name: "own_events",
  about: "The events that events.txt names.",
  columns: {date: "DATE", label: "VARCHAR"},
  parameters: {},
  sql: "SELECT date, label FROM events ORDER BY date, label"
});

export const term_change = defineQuery({
  name: "term_change",
  about:
    "Papers with a term in the last twelve whole months and in all earlier months, out of the papers of the selection with an abstract; terms in at least five papers and one in a thousand.",
  columns: {
    term_id: "INTEGER",
    term: "VARCHAR",
    recent_k: "INTEGER",
    recent_n: "INTEGER",
    earlier_k: "INTEGER",
    earlier_n: "INTEGER"
  },
  parameters: {},
  sql: `WITH last_whole AS (
  SELECT CASE
    WHEN last_date = last_day(last_date) THEN date_trunc('month', last_date)
    ELSE date_trunc('month', last_date) - INTERVAL 1 MONTH
  END AS month
  FROM (SELECT max(date) AS last_date FROM papers WHERE month IS NOT NULL) AS l
),
dated AS (
  SELECT paper_id, p.month > w.month - INTERVAL 12 MONTH AS recent
  FROM papers p JOIN selection USING (paper_id), last_whole w
  WHERE p.has_abstract AND p.month <= w.month
),
n AS (
  SELECT count(*) FILTER (WHERE recent) AS recent_n, count(*) FILTER (WHERE NOT recent) AS earlier_n FROM dated
)
SELECT t.term_id, t.term,
  count(*) FILTER (WHERE d.recent) AS recent_k, n.recent_n,
  count(*) FILTER (WHERE NOT d.recent) AS earlier_k, n.earlier_n
FROM terms t JOIN paper_terms pt USING (term_id) JOIN dated d USING (paper_id), n
GROUP BY t.term_id, t.term, n.recent_n, n.earlier_n
HAVING count(*) >= greatest(5, (n.recent_n + n.earlier_n) / 1000)
ORDER BY t.term_id`
});

export const family_counts = defineQuery({
  name: "family_counts",
  about:
    "Papers of the selection with an abstract that mention a model family, out of all of them with an abstract.",
  columns: {
    family: "VARCHAR",
    kind: "VARCHAR",
    released: "DATE?",
    n_papers: "INTEGER",
    n_total: "INTEGER"
  },
  parameters: {},
  sql: `SELECT f.family, f.kind, f.released, count(DISTINCT m.paper_id) AS n_papers,
  (SELECT count(*) FROM papers JOIN selection USING (paper_id) WHERE has_abstract) AS n_total
FROM model_families f
JOIN model_mentions m USING (family)
JOIN papers p ON p.paper_id = m.paper_id AND p.has_abstract
JOIN selection s ON s.paper_id = p.paper_id
GROUP BY f.family, f.kind, f.released
ORDER BY n_papers DESC, f.family`
});
