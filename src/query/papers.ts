import {defineQuery} from "./define.js";
import {phraseStarts} from "./word-match.js";

/** What a list of papers shows of each. */
export const paperColumns = {
  paper_id: "INTEGER",
  key: "VARCHAR",
  title: "VARCHAR",
  authors: "VARCHAR[]",
  venue: "VARCHAR?",
  date: "DATE?",
  date_precision: "VARCHAR?",
  has_abstract: "BOOLEAN",
  url: "VARCHAR?",
  arxiv_id: "VARCHAR?",
  doi: "VARCHAR?",
  pmid: "VARCHAR?",
  type: "VARCHAR?"
} as const;

export const newest_papers = defineQuery({
  name: "newest_papers",
  about: "The newest 50 papers.",
  columns: paperColumns,
  parameters: {},
  sql: `SELECT paper_id, key, title, authors, venue, date, date_precision, has_abstract, url, arxiv_id, doi,
  pmid, type
FROM papers
ORDER BY date DESC NULLS LAST, paper_id DESC
LIMIT 50`
});

export type PaperOrder = "newest" | "oldest" | "relevance" | "title";

export const search_papers = defineQuery({
  name: "search_papers",
  about:
    "The papers of the selection, with BM25 (k1 = 1.2, b = 0.75) for the words asked for as score; n_found counts them all.",
  columns: {...paperColumns, score: "DOUBLE", n_found: "INTEGER"},
  parameters: {phrases: "VARCHAR[]", order: "VARCHAR", limit: "INTEGER", offset: "INTEGER"},
  sql: `WITH ${phraseStarts},
found AS (
  SELECT phrase_id, paper_id, count(*) AS tf FROM starts GROUP BY phrase_id, paper_id
),
frequencies AS (
  SELECT phrase_id, count(*) AS df FROM found GROUP BY phrase_id
),
size AS (
  SELECT count(*) AS n, avg(n_tokens) AS mean_tokens FROM papers
),
scored AS (
  SELECT f.paper_id, round(sum(ln(1 + (s.n - q.df + 0.5) / (q.df + 0.5)) * f.tf * 2.2
      / (f.tf + 1.2 * (0.25 + 0.75 * p.n_tokens / s.mean_tokens))), 12) AS score
  FROM found f JOIN frequencies q USING (phrase_id) JOIN papers p USING (paper_id), size s
  GROUP BY f.paper_id
)
SELECT p.paper_id, p.key, p.title, p.authors, p.venue, p.date, p.date_precision, p.has_abstract, p.url,
  p.arxiv_id, p.doi, p.pmid, p.type, coalesce(s.score, 0) AS score, count(*) OVER () AS n_found
FROM papers p JOIN selection USING (paper_id) LEFT JOIN scored s USING (paper_id)
ORDER BY
  CASE WHEN $order = 'relevance' THEN score END DESC NULLS LAST,
  CASE WHEN $order = 'oldest' THEN p.date END NULLS LAST,
  CASE WHEN $order = 'title' THEN lower(p.title) END NULLS LAST,
  p.date DESC NULLS LAST,
  p.paper_id DESC
LIMIT $limit OFFSET $offset`
});

export const phrase_places = defineQuery({
  name: "phrase_places",
  about: "Where the phrases stand in some papers: word positions and lengths.",
  columns: {paper_id: "INTEGER", position: "INTEGER", length: "INTEGER"},
  parameters: {phrases: "VARCHAR[]", papers: "INTEGER[]"},
  sql: `WITH ${phraseStarts}
SELECT DISTINCT paper_id, start AS position, n_items AS length
FROM starts
WHERE list_contains($papers, paper_id)
ORDER BY paper_id, position, length`
});

export const key_of_paper = defineQuery({
  name: "key_of_paper",
  about: "The key of a paper given by its number in this build.",
  columns: {key: "VARCHAR"},
  parameters: {paper: "INTEGER"},
  sql: `SELECT key FROM papers WHERE paper_id = $paper`
});

export const paper_by_key = defineQuery({
  name: "paper_by_key",
  about: "One paper with its abstract.",
  columns: {
    ...paperColumns,
    categories: "VARCHAR[]",
    keywords: "VARCHAR[]",
    sources: "VARCHAR[]",
    abstract: "VARCHAR?"
  },
  parameters: {key: "VARCHAR"},
  sql: `SELECT p.*, a.abstract
FROM papers p LEFT JOIN abstracts a USING (paper_id)
WHERE p.key = $key
ORDER BY p.paper_id`
});

export const abstracts_of = defineQuery({
  name: "abstracts_of",
  about: "Abstracts of some papers.",
  columns: {paper_id: "INTEGER", abstract: "VARCHAR"},
  parameters: {papers: "INTEGER[]"},
  sql: `SELECT paper_id, abstract
FROM abstracts
WHERE paper_id BETWEEN list_min($papers) AND list_max($papers) AND list_contains($papers, paper_id)
ORDER BY paper_id`
});

export const terms_of_paper = defineQuery({
  name: "terms_of_paper",
  about: "Terms of one paper, with the places of their mentions.",
  columns: {
    term: "VARCHAR",
    topic: "VARCHAR?",
    n_mentions: "INTEGER",
    positions: "INTEGER[]",
    lengths: "INTEGER[]"
  },
  parameters: {paper: "INTEGER"},
  sql: `SELECT t.term, tp.label AS topic, pt.n_mentions, pt.positions, pt.lengths
FROM paper_terms pt JOIN terms t USING (term_id) LEFT JOIN topics tp USING (topic_id)
WHERE pt.paper_id = $paper
ORDER BY pt.n_mentions DESC, t.term`
});

export const families_of_paper = defineQuery({
  name: "families_of_paper",
  about: "Mentions of model families in one paper.",
  columns: {family: "VARCHAR", member: "VARCHAR?", text: "VARCHAR", field: "VARCHAR", start: "INTEGER"},
  parameters: {paper: "INTEGER"},
  sql: `SELECT family, member, text, field, start
FROM model_mentions
WHERE paper_id = $paper
ORDER BY field DESC, start, family`
});

/** All that is known of some papers, for files that other software reads. */
export const whole_papers = defineQuery({
  name: "whole_papers",
  about: "A paper with its abstract, as its files gave it.",
  columns: {
    paper_id: "INTEGER",
    key: "VARCHAR",
    title: "VARCHAR",
    abstract: "VARCHAR?",
    authors: "VARCHAR[]",
    venue: "VARCHAR?",
    type: "VARCHAR?",
    date: "DATE?",
    date_precision: "VARCHAR?",
    doi: "VARCHAR?",
    arxiv_id: "VARCHAR?",
    pmid: "VARCHAR?",
    url: "VARCHAR?",
    categories: "VARCHAR[]",
    keywords: "VARCHAR[]",
    language: "VARCHAR?",
    cited_by: "INTEGER?"
  },
  parameters: {from: "INTEGER", to: "INTEGER"},
  sql: `SELECT paper_id, key, title, abstract, authors, venue, type, date, date_precision, doi, arxiv_id, pmid, url,
  categories, keywords, language, cited_by
FROM papers LEFT JOIN abstracts USING (paper_id)
WHERE paper_id >= $from AND paper_id < $to
ORDER BY paper_id`
});
