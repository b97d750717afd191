import {defineQuery} from "./define.js";

/** A term is compared where so many papers of both groups together mention it: five, and one in a thousand. */
export function leastCompared(n_papers: number): number {
  return Math.max(5, n_papers / 1000);
}

export const compared_terms = defineQuery({
  name: "compared_terms",
  about:
    "Papers with an abstract that mention a term: A, those of the selection, and B, those of compared_selection that are not in A.",
  columns: {
    term_id: "INTEGER",
    term: "VARCHAR",
    k_a: "INTEGER",
    n_a: "INTEGER",
    k_b: "INTEGER",
    n_b: "INTEGER"
  },
  parameters: {},
  sql: `WITH a AS (
  SELECT paper_id FROM papers JOIN selection USING (paper_id) WHERE has_abstract
),
b AS (
  SELECT paper_id FROM papers JOIN compared_selection USING (paper_id)
  WHERE has_abstract AND paper_id NOT IN (SELECT paper_id FROM a)
),
sides AS (
  SELECT paper_id, true AS in_a FROM a UNION ALL SELECT paper_id, false AS in_a FROM b
),
n AS (
  SELECT count(*) FILTER (WHERE in_a) AS n_a, count(*) FILTER (WHERE NOT in_a) AS n_b FROM sides
)
SELECT t.term_id, t.term, count(*) FILTER (WHERE s.in_a) AS k_a, n.n_a,
  count(*) FILTER (WHERE NOT s.in_a) AS k_b, n.n_b
FROM terms t JOIN paper_terms pt USING (term_id) JOIN sides s USING (paper_id), n
GROUP BY t.term_id, t.term, n.n_a, n.n_b
HAVING count(*) >= greatest(5, (n.n_a + n.n_b) / 1000)
ORDER BY t.term_id`
});
