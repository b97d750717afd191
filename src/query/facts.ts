import {unknownDay} from "../model/facts.js";
import {defineQuery} from "./define.js";
import {phraseStarts} from "./word-match.js";

/*
 * Queries that are read by column, as whole arrays (`runColumns`): no NULLs, and no order, which the reader makes
 * itself at less cost.
 */

const days = (date: string): string =>
  `coalesce(date_diff('day', DATE '1970-01-01', ${date}), ${unknownDay})`;

export const paper_facts = defineQuery({
  name: "paper_facts",
  about: "What a filter and a trend ask of every paper.",
  columns: {
    paper_id: "INTEGER",
    first_day: "INTEGER",
    last_day: "INTEGER",
    month: "INTEGER",
    year: "INTEGER",
    has_abstract: "INTEGER"
  },
  parameters: {},
  sql: `SELECT paper_id, ${days("date")} AS first_day,
  ${days(`CASE date_precision WHEN 'year' THEN make_date(CAST(year AS BIGINT), 12, 31) WHEN 'month' THEN last_day(date) ELSE date END`)} AS last_day,
  coalesce(year(month) * 12 + month(month) - 1, -1) AS month, coalesce(year, -1) AS year,
  CAST(has_abstract AS INTEGER) AS has_abstract
FROM papers`
});

export const term_papers = defineQuery({
  name: "term_papers",
  about: "The papers of each term, with its mentions there.",
  columns: {term_id: "INTEGER", paper_id: "INTEGER", n_mentions: "INTEGER"},
  parameters: {},
  sql: "SELECT term_id, paper_id, n_mentions FROM paper_terms"
});

export const topic_papers = defineQuery({
  name: "topic_papers",
  about: "The papers of each topic, and whether it is the primary one.",
  columns: {topic_id: "INTEGER", paper_id: "INTEGER", is_primary: "INTEGER"},
  parameters: {},
  sql: "SELECT topic_id, paper_id, CAST(is_primary AS INTEGER) AS is_primary FROM paper_topics"
});

export const phrase_papers = defineQuery({
  name: "phrase_papers",
  about: "The papers that hold each phrase, phrases numbered from 0.",
  columns: {phrase_id: "INTEGER", paper_id: "INTEGER"},
  parameters: {phrases: "VARCHAR[]"},
  sql: `WITH ${phraseStarts}
SELECT DISTINCT phrase_id, paper_id FROM starts`
});

export const member_papers = defineQuery({
  name: "member_papers",
  about: "The papers of each family and member (no name is the family named alone), with the mentions there.",
  columns: {family: "VARCHAR", member: "VARCHAR", paper_id: "INTEGER", n_mentions: "INTEGER"},
  parameters: {},
  sql: `SELECT family, coalesce(member, '') AS member, paper_id, count(*) AS n_mentions
FROM model_mentions
GROUP BY family, member, paper_id`
});

export const keyword_papers = defineQuery({
  name: "keyword_papers",
  about: "The papers of each of the authors' keywords.",
  columns: {keyword_id: "INTEGER", paper_id: "INTEGER"},
  parameters: {},
  sql: "SELECT keyword_id, paper_id FROM paper_author_keywords"
});

export const all_terms = defineQuery({
  name: "all_terms",
  about: "The vocabulary; the forms of a term are joined by U+001F, what is not known is empty or -1.",
  columns: {
    term_id: "INTEGER",
    term: "VARCHAR",
    forms: "VARCHAR",
    topic_id: "INTEGER",
    relevance: "DOUBLE",
    long_form: "VARCHAR"
  },
  parameters: {},
  sql: `SELECT term_id, term, array_to_string(forms, chr(31)) AS forms, coalesce(topic_id, -1) AS topic_id, relevance,
  coalesce(long_form, '') AS long_form
FROM terms
ORDER BY term_id`
});

export const all_keywords = defineQuery({
  name: "all_keywords",
  about: "The authors' keywords.",
  columns: {keyword_id: "INTEGER", keyword: "VARCHAR"},
  parameters: {},
  sql: "SELECT keyword_id, keyword FROM author_keywords ORDER BY keyword_id"
});

export const all_groups = defineQuery({
  name: "all_groups",
  about: "The terms of each group.",
  columns: {group_name: "VARCHAR", term_id: "INTEGER"},
  parameters: {},
  sql: "SELECT group_name, term_id FROM term_groups ORDER BY group_name, term_id"
});

export const all_families = defineQuery({
  name: "all_families",
  about: "The model families that any paper mentions.",
  columns: {family: "VARCHAR", organisation: "VARCHAR?", released: "DATE?", kind: "VARCHAR"},
  parameters: {},
  sql: `SELECT family, organisation, released, kind
FROM model_families
WHERE family IN (SELECT family FROM model_mentions)
ORDER BY family`
});
