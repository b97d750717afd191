import type {WordQuery} from "../model/word-query.js";

const items = "string_split(replace(array_to_string($phrases, ' '), '*', ''), ' ')";

/** Bounds of the words asked for: rows outside are never read, because the index is sorted by word. */
const amongItems = `word BETWEEN list_min(${items}) AND concat(list_max(${items}), chr(1114111))`;

/** Mentions without positions, where none are published, stand before the start, so that a single word is still found. */
const places =
  "CASE WHEN n_items = 1 AND len(positions) = 0 THEN range(-n_mentions, 0)::INTEGER[] ELSE positions END";

/**
 * Where each of `$phrases` begins in each paper, by the positions of its words: common table expressions, the last
 * of them `starts` (phrase_id, n_items, paper_id, start), phrases numbered from 0.
 */
export const phraseStarts = `phrases AS (
  SELECT unnest(list) AS phrase, unnest(generate_series(0, len(list) - 1)) AS phrase_id
  FROM (SELECT $phrases AS list) AS asked
),
items AS (
  SELECT phrase_id, len(list) AS n_items, unnest(list) AS item, unnest(generate_series(0, len(list) - 1)) AS place
  FROM (SELECT phrase_id, string_split(phrase, ' ') AS list FROM phrases) AS split
),
hits AS (
  SELECT phrase_id, n_items, place, paper_id, unnest(${places}) AS position
  FROM items JOIN word_index ON word = item
  WHERE ${amongItems}
  UNION ALL
  SELECT phrase_id, n_items, place, paper_id, unnest(${places}) AS position
  FROM items JOIN word_index ON starts_with(word, left(item, length(item) - 1))
  WHERE right(item, 1) = '*' AND ${amongItems}
),
starts AS (
  SELECT phrase_id, n_items, paper_id, position - place AS start
  FROM hits
  GROUP BY phrase_id, n_items, paper_id, position - place
  HAVING count(DISTINCT place) = n_items
)`;

/**
 * The papers of a word query, as a SELECT of `paper_id` over `starts`.
 *
 * @param phrases `$phrases`, in their order
 */
export function wordPapers(query: WordQuery, phrases: readonly string[]): string {
  return `SELECT w.paper_id FROM papers w LEFT JOIN starts USING (paper_id)
    GROUP BY w.paper_id
    HAVING ${holds(query, phrases)}`;
}

function holds(query: WordQuery, phrases: readonly string[]): string {
  if (query.kind === "phrase")
    return `coalesce(bool_or(phrase_id = ${phrases.indexOf(query.phrase)}), false)`;
  if (query.kind === "not") return `NOT ${holds(query.part, phrases)}`;
  return `(${query.parts.map((part) => holds(part, phrases)).join(query.kind === "and" ? " AND " : " OR ")})`;
}
