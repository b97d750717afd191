import type {Macro, MacroColumn, MacroParameter} from "./macro.js";
import {family, ofFamily, term} from "./terms.js";
import {word} from "./word-places.js";

const unit: MacroParameter = {
  name: "unit",
  about: "'month', 'quarter' or 'year'. Papers dated to the year alone count for years only."
};
const period: MacroColumn = {type: "DATE", about: "First day of the month, quarter or year."};

/** Periods of a table `counted` from its first to its last, as `every`. */
const everyPeriod = `ends AS (
  SELECT CAST(min(c.period) AS TIMESTAMP) AS first_period, CAST(max(c.period) AS TIMESTAMP) AS last_period
  FROM counted c
),
every AS (
  SELECT CAST(e.period AS DATE) AS period
  FROM (
    SELECT unnest(generate_series(ends.first_period, ends.last_period,
      CASE lower(unit) WHEN 'month' THEN INTERVAL 1 MONTH WHEN 'quarter' THEN INTERVAL 3 MONTH ELSE INTERVAL 1 YEAR END)) AS period
    FROM ends
  ) e
)`;

const shareColumns: Record<string, MacroColumn> = {
  period,
  k: {type: "INTEGER", about: "Papers with an abstract that mention it."},
  n: {type: "INTEGER", about: "Papers with an abstract."},
  share: {type: "DOUBLE", about: "k over n; NULL where n is 0."},
  low: {type: "DOUBLE", about: "Lower end of its Wilson 95% interval."},
  high: {type: "DOUBLE", about: "Upper end of its Wilson 95% interval."}
};

interface Shared {
  name: string;
  parameter: MacroParameter;
  thing: string;
  /** A SELECT of paper_id. */
  papers: string;
  /** Whether what is asked for is there; left out where what is not there has a share of 0. */
  isThere?: string;
  example: string;
}

/** What was asked for, as text. */
const asText = (parameter: string): string => `coalesce(CAST(${parameter} AS VARCHAR), 'NULL')`;

function shareMacro({name, parameter, thing, papers, isThere, example}: Shared): Macro {
  const asked = parameter.name;
  const refusals = [
    `WHEN coalesce(trim(CAST(${asked} AS VARCHAR)), '') = '' THEN error(concat('no ${asked}: ', ${asText(asked)}))`,
    ...(isThere === undefined
      ? []
      : [`WHEN NOT ${isThere} THEN error(concat('no such ${asked}: ', ${asText(asked)}))`])
  ].join("\n    ");
  return {
    name,
    kind: "table",
    parameters: [unit, parameter],
    about: `Share of the papers of the selection with an abstract that ${thing}, by period: every period from the first to the last that has such papers. NULL and an empty text are errors.`,
    returns: shareColumns,
    body: `WITH held AS (
  ${papers}
),
counted AS MATERIALIZED (
  SELECT d.period, count(*) AS n, count(h.paper_id) AS k
  FROM (
    SELECT p.paper_id, CASE ${refusals} ELSE period_of(unit, p.month, p.year) END AS period
    FROM papers p JOIN selection c ON c.paper_id = p.paper_id
    WHERE p.has_abstract
  ) d LEFT JOIN (SELECT DISTINCT a.paper_id FROM held a) h ON h.paper_id = d.paper_id
  WHERE d.period IS NOT NULL
  GROUP BY d.period
),
${everyPeriod}
SELECT s.period, s.k, s.n, CASE WHEN s.n > 0 THEN CAST(s.k AS DOUBLE) / s.n END AS share,
  wilson_low(s.k, s.n) AS low, wilson_high(s.k, s.n) AS high
FROM (
  SELECT e.period, CAST(coalesce(c.k, 0) AS INTEGER) AS k, CAST(coalesce(c.n, 0) AS INTEGER) AS n
  FROM every e LEFT JOIN counted c ON c.period = e.period
) s
ORDER BY s.period`,
    example
  };
}

/** Counts by month, quarter or year. */
export const periods: readonly Macro[] = [
  {
    name: "period_of",
    kind: "scalar",
    parameters: [unit, {name: "month", about: "A paper's month."}, {name: "year", about: "A paper's year."}],
    about: "The period of a paper: its first day. NULL where the paper's date does not say.",
    returns: "DATE",
    body: `CASE lower(unit)
  WHEN 'month' THEN CAST(month AS DATE)
  WHEN 'quarter' THEN CAST(date_trunc('quarter', CAST(month AS DATE)) AS DATE)
  WHEN 'year' THEN make_date(CAST(year AS BIGINT), 1, 1)
  ELSE error(concat('no such unit: ', coalesce(CAST(unit AS VARCHAR), 'NULL'), ' (use month, quarter or year)'))
END`,
    example: `SELECT period_of('quarter', month, year) AS period, count(*) AS n_papers
FROM papers
GROUP BY period
ORDER BY period`
  },
  {
    name: "papers_by",
    kind: "table",
    parameters: [unit],
    about: "Papers of the selection by period: every period from the first to the last.",
    returns: {
      period,
      n_papers: {type: "INTEGER", about: "Papers."},
      n_with_abstract: {type: "INTEGER", about: "Those with an abstract: what shares are of."}
    },
    body: `WITH counted AS MATERIALIZED (
  SELECT d.period, count(*) AS n_papers, count(*) FILTER (WHERE d.has_abstract) AS n_with_abstract
  FROM (
    SELECT p.has_abstract, period_of(unit, p.month, p.year) AS period
    FROM papers p JOIN selection c ON c.paper_id = p.paper_id
  ) d
  WHERE d.period IS NOT NULL
  GROUP BY d.period
),
${everyPeriod}
SELECT e.period, CAST(coalesce(c.n_papers, 0) AS INTEGER) AS n_papers,
  CAST(coalesce(c.n_with_abstract, 0) AS INTEGER) AS n_with_abstract
FROM every e LEFT JOIN counted c ON c.period = e.period
ORDER BY e.period`,
    example: "SELECT * FROM papers_by('quarter')"
  },
  shareMacro({
    name: "share_by",
    parameter: word,
    thing: "mention a word or a phrase, which need not be a term",
    papers: "SELECT l.paper_id FROM word_places(word) l",
    example: "SELECT * FROM share_by('month', 'reasoning')"
  }),
  shareMacro({
    name: "share_by_term",
    parameter: term,
    thing: "mention a term in any of its spellings",
    papers: "SELECT l.paper_id FROM term(term) l",
    example: "SELECT * FROM share_by_term('quarter', 'large language model')"
  }),
  shareMacro({
    name: "share_by_family",
    parameter: family,
    thing: "mention a model family or a named release",
    papers: `SELECT f.paper_id FROM ${ofFamily}`,
    example: "SELECT * FROM share_by_family('quarter', 'GPT')"
  }),
  shareMacro({
    name: "share_by_topic",
    parameter: {name: "topic", about: "A topic_id, as in topics."},
    thing: "count for a topic",
    papers: "SELECT l.paper_id FROM paper_topics l WHERE l.topic_id = TRY_CAST(topic AS INTEGER)",
    isThere:
      "(SELECT count(*) = 0 OR count(*) FILTER (WHERE t.topic_id = TRY_CAST(topic AS INTEGER)) > 0 FROM topics t)",
    example: "SELECT * FROM share_by_topic('quarter', 0)"
  })
];
