export interface Example {
  name: string;
  sql: string;
}

/** Statements to begin with, on the SQL page. Each runs as it stands and returns rows on the sample corpus. */
export const examples: readonly Example[] = [
  {
    name: "Papers per month",
    sql: `SELECT month, count(*) AS n_papers
FROM papers
WHERE month IS NOT NULL
GROUP BY month
ORDER BY month`
  },
  {
    name: "Share of a term by year",
    sql: `SELECT year,
  count(DISTINCT m.paper_id) AS k,
  count(*) AS n,
  round(count(DISTINCT m.paper_id) / count(*), 3) AS share
FROM papers p
LEFT JOIN (
  SELECT paper_id FROM paper_terms JOIN terms USING (term_id) WHERE term ILIKE 'hallucination'
) m USING (paper_id)
WHERE has_abstract AND year IS NOT NULL
GROUP BY year
ORDER BY year`
  },
  {
    name: "Terms of the papers under the filter",
    sql: `SELECT term, count(*) AS k, (SELECT count(*) FROM selection) AS n
FROM selection JOIN paper_terms USING (paper_id) JOIN terms USING (term_id)
GROUP BY term
ORDER BY k DESC, term
LIMIT 50`
  },
  {
    name: "Most frequent terms",
    sql: `SELECT term, n_papers, n_mentions, round(relevance, 2) AS relevance, forms
FROM terms
ORDER BY n_papers DESC, term
LIMIT 50`
  },
  {
    name: "What goes with a term",
    sql: `SELECT t.term, c.n_papers, round(c.association, 2) AS association, round(c.npmi, 2) AS npmi
FROM (
  SELECT term_a AS term_id, term_b AS other, n_papers, association, npmi FROM cooccurrence
  UNION ALL
  SELECT term_b, term_a, n_papers, association, npmi FROM cooccurrence
) c
JOIN terms a USING (term_id)
JOIN terms t ON t.term_id = c.other
WHERE a.n_papers = (SELECT max(n_papers) FROM terms)
ORDER BY c.n_papers DESC, t.term
LIMIT 50`
  },
  {
    name: "Model families by month",
    sql: `SELECT family, month, count(DISTINCT paper_id) AS n_papers
FROM model_mentions
GROUP BY family, month
ORDER BY family, month`
  },
  {
    name: "How a family is written",
    sql: `SELECT family, member, version, text, count(*) AS n_mentions, count(DISTINCT paper_id) AS n_papers
FROM model_mentions
GROUP BY family, member, version, text
ORDER BY n_mentions DESC, family, text
LIMIT 100`
  },
  {
    name: "Papers that hold a phrase",
    sql: `SELECT p.key, p.title, p.date
FROM papers p JOIN abstracts a USING (paper_id)
WHERE a.abstract ILIKE '%hallucinat%'
ORDER BY p.date DESC, p.key`
  },
  {
    name: "Topics and their papers",
    sql: `SELECT t.topic_id, t.label, t.n_papers, count(*) FILTER (WHERE pt.is_primary) AS primary_in
FROM topics t LEFT JOIN paper_topics pt USING (topic_id)
WHERE t.parent_id IS NULL
GROUP BY t.topic_id, t.label, t.n_papers
ORDER BY t.topic_id`
  },
  {
    name: "Words that begin with",
    sql: `SELECT word, count(*) AS n_papers, sum(n_mentions) AS n_mentions
FROM word_index
WHERE word LIKE 'interpret%'
GROUP BY word
ORDER BY n_papers DESC, word`
  },
  {
    name: "What was read, and what was wrong",
    sql: `SELECT file, line, kind, reason, n_records FROM audit ORDER BY file, line NULLS FIRST`
  }
];
