export interface Example {
  name: string;
  /** What the examples are listed under. */
  group: string;
  sql: string;
}

/** Statements to begin with, on the SQL page. Each runs as it stands and returns rows on the sample corpus, in a total order. */
export const examples: readonly Example[] = [
  {
    name: "Papers per month",
    group: "Papers in time",
    sql: `SELECT month, count(*) AS n_papers
FROM papers
WHERE month IS NOT NULL
GROUP BY month
ORDER BY month`
  },
  {
    name: "Papers per quarter, empty quarters included",
    group: "Papers in time",
    sql: `SELECT * FROM papers_by('quarter')
ORDER BY period`
  },
  {
    name: "Papers in all up to each month",
    group: "Papers in time",
    sql: `SELECT period, n_papers,
  CAST(sum(n_papers) OVER (ORDER BY period ROWS UNBOUNDED PRECEDING) AS INTEGER) AS n_so_far
FROM papers_by('month')
ORDER BY period`
  },
  {
    name: "Share of a word by year",
    group: "Words",
    sql: `SELECT period, k, n, round(share, 3) AS share, round(low, 3) AS low, round(high, 3) AS high
FROM share_by('year', 'reasoning')
ORDER BY period`
  },
  {
    name: "Share of a phrase by quarter",
    group: "Words",
    sql: `SELECT * FROM share_by('quarter', 'large language models')
ORDER BY period`
  },
  {
    name: "Two words against each other",
    group: "Words",
    sql: `SELECT period, a.k AS k_reasoning, b.k AS k_knowledge, a.n, round(a.share, 3) AS reasoning, round(b.share, 3) AS knowledge
FROM share_by('year', 'reasoning') a JOIN share_by('year', 'knowledge') b USING (period, n)
ORDER BY period`
  },
  {
    name: "Key word in context",
    group: "Words",
    sql: `SELECT date, before, word, after, paper_id
FROM kwic('hallucination', 8)
ORDER BY date DESC, paper_id, before, after
LIMIT 200`
  },
  {
    name: "What stands after a word",
    group: "Words",
    sql: `SELECT words_of(after)[1] AS next_word, count(*) AS n_mentions, count(DISTINCT paper_id) AS n_papers
FROM kwic('language', 1)
WHERE len(words_of(after)) > 0
GROUP BY next_word
ORDER BY n_mentions DESC, next_word
LIMIT 50`
  },
  {
    name: "Search, the most relevant papers first",
    group: "Words",
    sql: `SELECT paper_id, title, date, round(score, 2) AS score
FROM search('knowledge "language models"')
ORDER BY score DESC, paper_id
LIMIT 50`
  },
  {
    name: "Words that begin with",
    group: "Words",
    sql: `SELECT word, count(*) AS n_papers, sum(n_mentions) AS n_mentions
FROM word_index
WHERE word LIKE 'interpret%'
GROUP BY word
ORDER BY n_papers DESC, word`
  },
  {
    name: "Words that set papers on a subject apart",
    group: "Words",
    sql: `WITH sides AS (
  SELECT p.paper_id, m.paper_id IS NOT NULL AS is_in
  FROM papers p JOIN selection USING (paper_id) LEFT JOIN mentions('reasoning') m ON m.paper_id = p.paper_id
  WHERE p.has_abstract
),
sizes AS (
  SELECT count(*) FILTER (WHERE is_in) AS n_in, count(*) FILTER (WHERE NOT is_in) AS n_out FROM sides
),
counted AS (
  SELECT word, count(*) FILTER (WHERE is_in) AS k_in, count(*) FILTER (WHERE NOT is_in) AS k_out
  FROM word_index JOIN sides USING (paper_id)
  GROUP BY word
  HAVING count(*) >= 5
)
SELECT word, k_in, n_in, k_out, n_out, round(log_odds(k_in, n_in, k_out, n_out), 2) AS log_odds,
  round(log_odds_z(k_in, n_in, k_out, n_out), 2) AS z
FROM counted, sizes
WHERE word <> 'reasoning' AND k_in + k_out < 0.5 * (n_in + n_out)
ORDER BY z DESC NULLS LAST, word
LIMIT 50`
  },
  {
    name: "Most frequent terms",
    group: "Terms",
    sql: `SELECT term, n_papers, n_mentions, round(relevance, 2) AS relevance, forms
FROM terms
ORDER BY n_papers DESC, term
LIMIT 50`
  },
  {
    name: "Terms of the papers under the filter",
    group: "Terms",
    sql: `SELECT term, count(*) AS k, (SELECT count(*) FROM papers JOIN selection USING (paper_id) WHERE has_abstract) AS n
FROM papers JOIN selection USING (paper_id) JOIN paper_terms USING (paper_id) JOIN terms USING (term_id)
WHERE has_abstract
GROUP BY term
ORDER BY k DESC, term
LIMIT 50`
  },
  {
    name: "Share of a term by quarter, all its spellings",
    group: "Terms",
    sql: `SELECT * FROM share_by_term('quarter', 'LLM')
ORDER BY period`
  },
  {
    name: "What goes with a term",
    group: "Terms",
    sql: `SELECT term, n_papers, n_papers_of_term, round(association, 2) AS association, round(npmi, 2) AS npmi
FROM cooc('reasoning')
WHERE n_papers >= 2
ORDER BY n_papers DESC, term
LIMIT 50`
  },
  {
    name: "Terms that fell after the release of GPT-4",
    group: "Terms",
    sql: `SELECT term, k_before, n_before, k_since, n_since, round(difference, 3) AS difference,
  round(low, 3) AS low, round(high, 3) AS high
FROM terms_since('2023-03-14')
WHERE high < 0
ORDER BY difference, term`
  },
  {
    name: "Terms that rose after the release of GPT-4",
    group: "Terms",
    sql: `SELECT term, k_before, n_before, k_since, n_since, round(difference, 3) AS difference,
  round(low, 3) AS low, round(high, 3) AS high
FROM terms_since('2023-03-14')
WHERE low > 0
ORDER BY difference DESC, term`
  },
  {
    name: "Terms that are new",
    group: "Terms",
    sql: `SELECT term, first_date, n_papers, n_mentions
FROM terms
WHERE first_date IS NOT NULL
ORDER BY first_date DESC, n_papers DESC, term
LIMIT 50`
  },
  {
    name: "Pairs of terms that belong together most",
    group: "Terms",
    sql: `SELECT a.term AS term_a, b.term AS term_b, c.n_papers, round(c.npmi, 3) AS npmi
FROM cooccurrence c JOIN terms a ON a.term_id = c.term_a JOIN terms b ON b.term_id = c.term_b
WHERE c.n_papers >= 3
ORDER BY c.npmi DESC, c.n_papers DESC, a.term, b.term
LIMIT 50`
  },
  {
    name: "Topics and their papers",
    group: "Topics",
    sql: `SELECT t.topic_id, t.label, t.n_papers, count(*) FILTER (WHERE pt.is_primary) AS primary_in
FROM topics t LEFT JOIN paper_topics pt USING (topic_id)
WHERE t.parent_id IS NULL
GROUP BY t.topic_id, t.label, t.n_papers
ORDER BY t.topic_id`
  },
  {
    name: "Share of each topic by year",
    group: "Topics",
    sql: `WITH counted AS (
  SELECT paper_id, period_of('year', month, year) AS period
  FROM papers JOIN selection USING (paper_id)
  WHERE has_abstract AND year IS NOT NULL
),
totals AS (
  SELECT period, count(*) AS n FROM counted GROUP BY period
)
SELECT topic_id, label, period, count(*) AS k, n, round(count(*) / n, 3) AS share,
  round(wilson_low(count(*), n), 3) AS low, round(wilson_high(count(*), n), 3) AS high
FROM topics JOIN paper_topics USING (topic_id) JOIN counted USING (paper_id) JOIN totals USING (period)
WHERE parent_id IS NULL
GROUP BY topic_id, label, period, n
ORDER BY topic_id, period`
  },
  {
    name: "Model families, shares with their intervals",
    group: "Model families",
    sql: `WITH counted AS (
  SELECT paper_id FROM papers JOIN selection USING (paper_id) WHERE has_abstract
),
total AS (
  SELECT count(*) AS n FROM counted
)
SELECT family, count(DISTINCT paper_id) AS k, n, round(count(DISTINCT paper_id) / n, 3) AS share,
  round(wilson_low(count(DISTINCT paper_id), n), 3) AS low, round(wilson_high(count(DISTINCT paper_id), n), 3) AS high
FROM model_mentions JOIN counted USING (paper_id), total
GROUP BY family, n
ORDER BY k DESC, family`
  },
  {
    name: "Share of a family by quarter",
    group: "Model families",
    sql: `SELECT * FROM share_by_family('quarter', 'Llama')
ORDER BY period`
  },
  {
    name: "Papers that mention a release",
    group: "Model families",
    sql: `SELECT paper_id, title, date, members, n_mentions
FROM family('GPT-4')
ORDER BY date DESC, paper_id`
  },
  {
    name: "How a family is written",
    group: "Model families",
    sql: `SELECT family, member, version, text, count(*) AS n_mentions, count(DISTINCT paper_id) AS n_papers
FROM model_mentions
GROUP BY family, member, version, text
ORDER BY n_mentions DESC, family, text, member, version
LIMIT 100`
  },
  {
    name: "Families that are mentioned together",
    group: "Model families",
    sql: `WITH held AS (
  SELECT DISTINCT m.family, m.paper_id
  FROM model_mentions m JOIN papers p USING (paper_id) JOIN selection USING (paper_id)
  WHERE p.has_abstract
),
sizes AS (
  SELECT family, count(*) AS n_papers FROM held GROUP BY family
)
SELECT a.family AS family_a, b.family AS family_b, count(*) AS n_both,
  round(jaccard_index(count(*), s.n_papers, t.n_papers), 3) AS jaccard
FROM held a JOIN held b ON b.paper_id = a.paper_id AND b.family > a.family
  JOIN sizes s ON s.family = a.family JOIN sizes t ON t.family = b.family
GROUP BY a.family, b.family, s.n_papers, t.n_papers
ORDER BY n_both DESC, family_a, family_b
LIMIT 100`
  },
  {
    name: "Papers alike by their terms",
    group: "The corpus",
    sql: `WITH sizes AS (
  SELECT paper_id, count(*) AS n_terms FROM paper_terms GROUP BY paper_id
),
shared AS (
  SELECT a.paper_id AS paper_a, b.paper_id AS paper_b, count(*) AS n_shared
  FROM paper_terms a JOIN terms t ON t.term_id = a.term_id AND t.n_papers <= 50
    JOIN paper_terms b ON b.term_id = a.term_id AND b.paper_id > a.paper_id
  GROUP BY a.paper_id, b.paper_id
  HAVING count(*) >= 4
)
SELECT p.title, q.title AS other_title, n_shared, round(jaccard_index(n_shared, a.n_terms, b.n_terms), 3) AS jaccard
FROM shared JOIN sizes a ON a.paper_id = paper_a JOIN sizes b ON b.paper_id = paper_b
  JOIN papers p ON p.paper_id = paper_a JOIN papers q ON q.paper_id = paper_b
ORDER BY jaccard DESC, n_shared DESC, paper_a, paper_b
LIMIT 50`
  },
  {
    name: "What is known of the papers",
    group: "The corpus",
    sql: `SELECT field, n_papers - n_missing AS n_known, n_papers, round(1 - n_missing / n_papers, 3) AS share
FROM missing_fields
ORDER BY share DESC, field`
  },
  {
    name: "What was read, and what was wrong",
    group: "The corpus",
    sql: `SELECT file, line, kind, reason, n_records FROM audit ORDER BY file, line NULLS FIRST, kind, reason`
  }
];
