import {tableNames} from "../model/tables.js";
import {defineQuery} from "./define.js";

export const corpus = defineQuery({
  name: "corpus",
  about: "The corpus: one row.",
  columns: {
    title: "VARCHAR",
    description: "VARCHAR?",
    kind: "VARCHAR",
    licence: "VARCHAR?",
    home_page: "VARCHAR?",
    fingerprint: "VARCHAR",
    version: "VARCHAR",
    n_records: "INTEGER",
    n_papers: "INTEGER",
    n_with_abstract: "INTEGER",
    n_merged: "INTEGER",
    n_refused: "INTEGER",
    n_day: "INTEGER",
    n_month: "INTEGER",
    n_year: "INTEGER",
    n_undated: "INTEGER",
    first_date: "DATE?",
    last_date: "DATE?"
  },
  parameters: {},
  sql: `SELECT * FROM corpus ORDER BY title`
});

export const audit = defineQuery({
  name: "audit",
  about: "Each file read, and each problem found in it; 500 rows at most.",
  columns: {file: "VARCHAR", line: "INTEGER?", kind: "VARCHAR", reason: "VARCHAR", n_records: "INTEGER?"},
  parameters: {},
  sql: `SELECT file, line, kind, reason, n_records
FROM audit
ORDER BY kind <> 'read', file, line NULLS FIRST, kind, reason
LIMIT 500`
});

export const merges = defineQuery({
  name: "merges",
  about: "Entries that became one paper; 500 rows at most.",
  columns: {key: "VARCHAR", merged_key: "VARCHAR", reason: "VARCHAR"},
  parameters: {},
  sql: `SELECT key, merged_key, reason
FROM merges
ORDER BY key, merged_key
LIMIT 500`
});

export const field_coverage = defineQuery({
  name: "field_coverage",
  about: "Papers that have a field, out of all papers.",
  columns: {field: "VARCHAR", n_papers: "INTEGER", n_total: "INTEGER"},
  parameters: {},
  sql: `SELECT field, n_papers, n_total
FROM (
  SELECT 1 AS place, 'abstract' AS field, count(*) FILTER (WHERE has_abstract) AS n_papers, count(*) AS n_total FROM papers
  UNION ALL SELECT 2, 'authors', count(*) FILTER (WHERE len(authors) > 0), count(*) FROM papers
  UNION ALL SELECT 3, 'date', count(date), count(*) FROM papers
  UNION ALL SELECT 4, 'date to the month', count(month), count(*) FROM papers
  UNION ALL SELECT 5, 'date to the day', count(*) FILTER (WHERE date_precision = 'day'), count(*) FROM papers
  UNION ALL SELECT 6, 'venue', count(venue), count(*) FROM papers
  UNION ALL SELECT 7, 'doi', count(doi), count(*) FROM papers
  UNION ALL SELECT 8, 'arxiv_id', count(arxiv_id), count(*) FROM papers
  UNION ALL SELECT 9, 'pmid', count(pmid), count(*) FROM papers
  UNION ALL SELECT 10, 'url', count(url), count(*) FROM papers
  UNION ALL SELECT 11, 'categories', count(*) FILTER (WHERE len(categories) > 0), count(*) FROM papers
  UNION ALL SELECT 12, 'keywords', count(*) FILTER (WHERE len(keywords) > 0), count(*) FROM papers
  UNION ALL SELECT 13, 'language', count(language), count(*) FROM papers
  UNION ALL SELECT 14, 'cited_by', count(cited_by), count(*) FROM papers
) AS fields
ORDER BY place`
});

export const left_out = defineQuery({
  name: "left_out",
  about: "Frequent phrases that are not terms, and why; 200 rows at most.",
  columns: {phrase: "VARCHAR", n_papers: "INTEGER", reason: "VARCHAR"},
  parameters: {},
  sql: `SELECT phrase, n_papers, reason
FROM left_out_terms
ORDER BY n_papers DESC, phrase
LIMIT 200`
});

export const families_known = defineQuery({
  name: "families_known",
  about: "Every model family the recogniser knows, with the papers that mention it.",
  columns: {
    family: "VARCHAR",
    organisation: "VARCHAR?",
    released: "DATE?",
    kind: "VARCHAR",
    n_papers: "INTEGER"
  },
  parameters: {},
  sql: `SELECT f.family, f.organisation, f.released, f.kind, count(DISTINCT m.paper_id) AS n_papers
FROM model_families f LEFT JOIN model_mentions m USING (family)
GROUP BY f.family, f.organisation, f.released, f.kind
ORDER BY f.kind, f.family`
});

export const table_counts = defineQuery({
  name: "table_counts",
  about: "Rows in each table.",
  columns: {table_name: "VARCHAR", n_rows: "INTEGER"},
  parameters: {},
  sql: `SELECT table_name, n_rows
FROM (
  ${tableNames.map((name, i) => `SELECT ${i} AS place, '${name}' AS table_name, count(*) AS n_rows FROM ${name}`).join("\n  UNION ALL ")}
) AS tables
ORDER BY place`
});
