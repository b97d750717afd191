import {defineQuery} from "./define.js";

export const term_periods = defineQuery({
  name: "term_periods",
  about:
    "Papers of the selection with an abstract by whole period, and those that mention a term; month, quarter or year.",
  columns: {term: "VARCHAR", period: "DATE", k: "INTEGER", n: "INTEGER"},
  parameters: {unit: "VARCHAR", from: "DATE", to: "DATE", least: "INTEGER"},
  sql: `WITH dated AS (
  SELECT paper_id, CAST(date_trunc($unit, CASE WHEN $unit = 'year' THEN date ELSE month END) AS DATE) AS period
  FROM papers JOIN selection USING (paper_id)
  WHERE has_abstract AND date IS NOT NULL AND ($unit = 'year' OR month IS NOT NULL)
),
within AS (
  SELECT paper_id, period FROM dated WHERE period >= $from AND period <= $to
),
totals AS (
  SELECT period, count(*) AS n FROM within GROUP BY period
),
enough AS (
  SELECT term_id FROM paper_terms JOIN within USING (paper_id) GROUP BY term_id HAVING count(*) >= $least
)
SELECT t.term, w.period, count(*) AS k, totals.n
FROM enough JOIN terms t USING (term_id) JOIN paper_terms pt USING (term_id) JOIN within w USING (paper_id)
  JOIN totals USING (period)
GROUP BY t.term_id, t.term, w.period, totals.n
ORDER BY t.term_id, w.period`
});
