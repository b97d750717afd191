import type {Macro, MacroColumn} from "./macro.js";
import {paperColumns} from "./word-places.js";

/** The term that bears a name, as `named` (term_id), of one row. */
const named = `asked AS (
  SELECT lower(nfc_normalize(CAST(term AS VARCHAR))) AS spelling
),
named AS (
  SELECT min(t.term_id) AS term_id
  FROM terms t, asked a
  WHERE lower(t.term) = a.spelling
    OR list_contains(string_split(lower(array_to_string(t.forms, chr(31))), chr(31)), a.spelling)
)`;

/** Mentions `f` of the family or release that is asked for. */
export const ofFamily = `(SELECT lower(CAST(family AS VARCHAR)) AS spelling) a
    JOIN model_mentions f ON lower(f.family) = a.spelling OR lower(f.member) = a.spelling`;

export const family = {
  name: "family",
  about: "A model family, as GPT, or a named release, as GPT-4, in any case."
};

export const term = {name: "term", about: "A term of the vocabulary, by any of its spellings."};

const lastDay = `CASE p.date_precision WHEN 'year' THEN make_date(CAST(p.year AS BIGINT), 12, 31)
      WHEN 'month' THEN last_day(p.date) ELSE p.date END`;

const n_papers = (about: string): MacroColumn => ({type: "INTEGER", about});

/** Papers of a term and of a model family, what goes with a term, and what changed. */
export const termMacros: readonly Macro[] = [
  {
    name: "term",
    kind: "table",
    parameters: [term],
    about: "The papers of the selection that mention a term in any of its spellings, in order of date.",
    returns: {
      ...paperColumns,
      n_mentions: {type: "INTEGER", about: "Mentions in title and abstract."},
      in_title: {type: "BOOLEAN", about: "Whether the title mentions it."}
    },
    body: `WITH ${named}
SELECT p.paper_id, p.key, p.title, p.date, m.n_mentions, m.in_title
FROM named n JOIN paper_terms m ON m.term_id = n.term_id JOIN papers p ON p.paper_id = m.paper_id JOIN selection c ON c.paper_id = m.paper_id
ORDER BY p.paper_id`,
    example: "SELECT * FROM term('large language model') ORDER BY n_mentions DESC, paper_id LIMIT 50"
  },
  {
    name: "cooc",
    kind: "table",
    parameters: [term],
    about:
      "The terms that papers of the selection mention together with a term, those in most papers first, counted among all papers of the selection.",
    returns: {
      term: {type: "VARCHAR", about: "The other term."},
      n_papers: n_papers("Papers that mention both."),
      n_papers_of_term: n_papers("Papers that mention the other term."),
      association: {type: "DOUBLE", about: "Association strength: 1 is what chance gives."},
      npmi: {type: "DOUBLE", about: "Normalised pointwise mutual information, -1 to 1."},
      jaccard: {type: "DOUBLE", about: "Papers with both over papers with either."}
    },
    body: `WITH ${named},
own AS (
  SELECT m.paper_id FROM named n JOIN paper_terms m ON m.term_id = n.term_id
),
counted AS (
  SELECT m.term_id, count(*) AS n_other, count(o.paper_id) AS n_both
  FROM paper_terms m JOIN selection c ON c.paper_id = m.paper_id LEFT JOIN own o ON o.paper_id = m.paper_id
  GROUP BY m.term_id
),
size AS (
  SELECT (SELECT count(*) FROM selection) AS n,
    (SELECT count(*) FROM own o JOIN selection c ON c.paper_id = o.paper_id) AS n_own
)
SELECT t.term, CAST(m.n_both AS INTEGER) AS n_papers, CAST(m.n_other AS INTEGER) AS n_papers_of_term,
  association(m.n_both, z.n_own, m.n_other, z.n) AS association,
  round(npmi(m.n_both, z.n_own, m.n_other, z.n), 12) AS npmi,
  jaccard_index(m.n_both, z.n_own, m.n_other) AS jaccard
FROM counted m JOIN terms t ON t.term_id = m.term_id, size z, named n
WHERE m.n_both > 0 AND m.term_id <> n.term_id
ORDER BY m.n_both DESC, t.term`,
    example: "SELECT * FROM cooc('large language model') LIMIT 50"
  },
  {
    name: "terms_since",
    kind: "table",
    parameters: [{name: "day", about: "A DATE or text as '2023-03-14': the first day of the later papers."}],
    about:
      "How the terms changed from a day on: papers of the selection with an abstract that mention each before and since. A paper whose date leaves open on which side it falls counts on neither. Terms in five papers or more, the greatest rise first.",
    returns: {
      term: {type: "VARCHAR", about: "The term."},
      k_before: n_papers("Earlier papers that mention it."),
      n_before: n_papers("Earlier papers."),
      k_since: n_papers("Later papers that mention it."),
      n_since: n_papers("Later papers."),
      difference: {
        type: "DOUBLE",
        about: "Later share less earlier share; NULL where there are no papers on a side."
      },
      low: {
        type: "DOUBLE",
        about: "Lower end of Newcombe's 95% interval of it: above 0, it rose measurably."
      },
      high: {type: "DOUBLE", about: "Upper end of that interval: below 0, it fell measurably."}
    },
    body: `WITH sided AS (
  SELECT d.paper_id, d.since
  FROM (
    SELECT p.paper_id, CASE WHEN p.date >= CAST(day AS DATE) THEN true
      WHEN ${lastDay} < CAST(day AS DATE) THEN false END AS since
    FROM papers p JOIN selection c ON c.paper_id = p.paper_id
    WHERE p.has_abstract
  ) d
  WHERE d.since IS NOT NULL
),
size AS (
  SELECT count(*) FILTER (WHERE NOT s.since) AS n_before, count(*) FILTER (WHERE s.since) AS n_since FROM sided s
),
counted AS (
  SELECT m.term_id, count(*) FILTER (WHERE NOT s.since) AS k_before, count(*) FILTER (WHERE s.since) AS k_since
  FROM paper_terms m JOIN sided s ON s.paper_id = m.paper_id
  GROUP BY m.term_id
  HAVING count(*) >= 5
)
SELECT t.term, CAST(m.k_before AS INTEGER) AS k_before, CAST(z.n_before AS INTEGER) AS n_before,
  CAST(m.k_since AS INTEGER) AS k_since, CAST(z.n_since AS INTEGER) AS n_since,
  CAST(m.k_since AS DOUBLE) / nullif(z.n_since, 0) - CAST(m.k_before AS DOUBLE) / nullif(z.n_before, 0) AS difference,
  newcombe_low(m.k_since, z.n_since, m.k_before, z.n_before) AS low,
  newcombe_high(m.k_since, z.n_since, m.k_before, z.n_before) AS high
FROM counted m JOIN terms t ON t.term_id = m.term_id, size z
ORDER BY difference DESC NULLS LAST, t.term`,
    example: "SELECT * FROM terms_since('2023-03-14') WHERE low > 0 OR high < 0"
  },
  {
    name: "family",
    kind: "table",
    parameters: [family],
    about: "The papers of the selection that mention a model family or a named release, in order of date.",
    returns: {
      ...paperColumns,
      members: {
        type: "VARCHAR[]",
        about: "The named releases that it mentions, each once; none where only the family is named."
      },
      n_mentions: {type: "INTEGER", about: "Mentions in title and abstract."}
    },
    body: `SELECT p.paper_id, p.key, p.title, p.date, m.members, CAST(m.n_mentions AS INTEGER) AS n_mentions
FROM (
  SELECT f.paper_id, coalesce(list_sort(list_distinct(list(f.member))), CAST([] AS VARCHAR[])) AS members, count(*) AS n_mentions
  FROM ${ofFamily}
  GROUP BY f.paper_id
) m JOIN papers p ON p.paper_id = m.paper_id JOIN selection c ON c.paper_id = m.paper_id
ORDER BY p.paper_id`,
    example: "SELECT * FROM family('GPT') ORDER BY n_mentions DESC, paper_id LIMIT 50"
  }
];
