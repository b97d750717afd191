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
    n_left_out: "INTEGER",
    n_day: "INTEGER",
    n_month: "INTEGER",
    n_year: "INTEGER",
    n_undated: "INTEGER",
    first_date: "DATE?",
    last_date: "DATE?",
    period_from: "DATE?",
    period_to: "DATE?",
    categories_kept: "VARCHAR[]",
    has_abstracts: "BOOLEAN",
    topic_resolution: "DOUBLE",
    topic_agreement: "DOUBLE"
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

export const source_files = defineQuery({
  name: "source_files",
  about: "Each file, and what became of its entries; 500 rows at most.",
  columns: {
    file: "VARCHAR",
    format: "VARCHAR",
    encoding: "VARCHAR",
    n_records: "INTEGER",
    n_refused: "INTEGER",
    n_merged: "INTEGER",
    n_left_out: "INTEGER",
    n_dates: "INTEGER",
    column_mapping: "VARCHAR[]"
  },
  parameters: {},
  sql: `SELECT file, format, encoding, n_records, n_refused, n_merged, n_left_out, n_dates, column_mapping
FROM source_files
ORDER BY file
LIMIT 500`
});

export const near_misses = defineQuery({
  name: "near_misses",
  about: "Papers that may be one and were not merged; 500 rows at most.",
  columns: {
    key: "VARCHAR",
    other_key: "VARCHAR",
    entry: "VARCHAR",
    other_entry: "VARCHAR",
    title: "VARCHAR",
    other_title: "VARCHAR",
    reason: "VARCHAR"
  },
  parameters: {},
  sql: `SELECT key, other_key, entry, other_entry, title, other_title, reason
FROM near_misses
ORDER BY key, other_key
LIMIT 500`
});

export const missing_fields = defineQuery({
  name: "missing_fields",
  about: "Papers that lack a field, out of all papers.",
  columns: {field: "VARCHAR", n_papers: "INTEGER", n_missing: "INTEGER"},
  parameters: {},
  sql: `SELECT field, n_papers, n_missing
FROM missing_fields
ORDER BY n_missing, field`
});

export const languages = defineQuery({
  name: "languages",
  about: "Papers by language.",
  columns: {language: "VARCHAR?", n_papers: "INTEGER", n_with_abstract: "INTEGER"},
  parameters: {},
  sql: `SELECT language, count(*) AS n_papers, count(*) FILTER (WHERE has_abstract) AS n_with_abstract
FROM papers
GROUP BY language
ORDER BY n_papers DESC, language NULLS LAST`
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
