import {defineQuery} from "./define.js";
import {phraseStarts, searchPhrases} from "./papers.js";

/** Two groups of papers. */
export type Comparison =
  /** Papers of a period against those of another, or against all earlier ones; days, inclusive. */
  | {kind: "periods"; a: Period; b: Period | null}
  /** Papers of a venue against those of another, or against those of all others. */
  | {kind: "venues"; a: string; b: string | null}
  /** Papers that a search finds against all others. */
  | {kind: "search"; a: string};

export interface Period {
  from: Date;
  to: Date;
}

/** A term is compared where so many papers of both groups together mention it: five, and one in a thousand. */
export function leastCompared(n_papers: number): number {
  return Math.max(5, Math.ceil(n_papers / 1000));
}

export const venue_list = defineQuery({
  name: "venue_list",
  about: "Venues of papers with an abstract, those with most papers first.",
  columns: {venue: "VARCHAR", n_papers: "INTEGER"},
  parameters: {},
  sql: `SELECT venue, count(*) AS n_papers
FROM papers
WHERE has_abstract AND venue IS NOT NULL
GROUP BY venue
ORDER BY n_papers DESC, venue
LIMIT 500`
});

/** The parameters of a comparison for its query. */
export function comparisonParameters(comparison: Comparison) {
  const periods = comparison.kind === "periods" ? comparison : null;
  const venues = comparison.kind === "venues" ? comparison : null;
  return {
    from_a: periods?.a.from ?? null,
    to_a: periods?.a.to ?? null,
    from_b: periods?.b?.from ?? null,
    to_b: periods?.b?.to ?? null,
    venue_a: venues?.a ?? null,
    venue_b: venues?.b ?? null,
    phrases: comparison.kind === "search" ? searchPhrases(comparison.a) : []
  };
}

/** Papers dated to the year alone count for whole years only. */
function isWholeYears({from, to}: Period): boolean {
  return from.toISOString().slice(5, 10) === "01-01" && to.toISOString().slice(5, 10) === "12-31";
}

function conditions(comparison: Comparison): {a: string; b: string} {
  switch (comparison.kind) {
    case "periods": {
      const {a, b} = comparison;
      const dated = isWholeYears(a) && (b === null || isWholeYears(b)) ? "" : " AND p.month IS NOT NULL";
      return {
        a: `p.date >= $from_a AND p.date <= $to_a${dated}`,
        b: (b === null ? "p.date < $from_a" : "p.date >= $from_b AND p.date <= $to_b") + dated
      };
    }
    case "venues":
      return {
        a: "lower(p.venue) = lower($venue_a)",
        b: comparison.b === null ? "p.venue IS NOT NULL" : "lower(p.venue) = lower($venue_b)"
      };
    case "search":
      return {
        a: `p.paper_id IN (
    SELECT paper_id FROM starts GROUP BY paper_id HAVING count(DISTINCT phrase_id) = len($phrases)
  )`,
        b: "true"
      };
  }
}

/** Papers with an abstract that mention each term, in two groups. */
export function comparedTerms(comparison: Comparison) {
  const {a, b} = conditions(comparison);
  return defineQuery({
    name: "compared_terms",
    about: "Papers with an abstract that mention a term, in group A and in group B (those of A apart).",
    columns: {
      term_id: "INTEGER",
      term: "VARCHAR",
      k_a: "INTEGER",
      n_a: "INTEGER",
      k_b: "INTEGER",
      n_b: "INTEGER"
    },
    parameters: {
      from_a: "DATE?",
      to_a: "DATE?",
      from_b: "DATE?",
      to_b: "DATE?",
      venue_a: "VARCHAR?",
      venue_b: "VARCHAR?",
      phrases: "VARCHAR[]"
    },
    sql: `WITH ${comparison.kind === "search" ? `${phraseStarts},\n` : ""}a AS (
  SELECT p.paper_id FROM papers p WHERE p.has_abstract AND ${a}
),
b AS (
  SELECT p.paper_id FROM papers p
  WHERE p.has_abstract AND ${b}
    AND p.paper_id NOT IN (SELECT paper_id FROM a)
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
}
