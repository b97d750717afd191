import type {Macro} from "./macro.js";
import {paperColumns, word} from "./word-places.js";
import {unspaced} from "./words-of.js";

/*
 * The words of a text in its own spelling, as `src/language/words.ts` cuts it. U+001E stands around words, U+001F keeps
 * parts of a compound apart until then.
 */
const letter = String.raw`[\p{L}\p{M}\p{N}]`;
const inner = String.raw`[\p{L}\p{M}\p{N}\x{ad}]`;
const dash = String.raw`[\-\x{2010}\x{2011}\x{2013}\x{2212}\x{ff0d}]`;
const number = String.raw`\p{Nd}(?:[.\x{ff0e}]\p{Nd}|,\p{Nd}{3}(?:\b|[\p{L}\p{M}]))+`;
const simple = String.raw`(?:${number}|${letter})(?:${number}|${inner}|[''\x{2019}\x{ff07}]\p{L})*(?:\+\+)?`;

/** A text as a list: every second item is a word, compounds by part, the others are what stands between; the first and the last are such. */
function piecesOf(text: string): string {
  const parted = `'(${inner})(${dash})(${letter})', '\\1' || chr(31) || '\\2\\3', 'g'`;
  const apart = `regexp_replace(translate(${text}, chr(30) || chr(31), '  '), '${unspaced}', chr(31) || '\\1' || chr(31), 'g')`;
  return `string_split(regexp_replace(
    regexp_replace(regexp_replace(${apart}, ${parted}), ${parted}),
    '${simple}', chr(30) || '\\0' || chr(30), 'g'), chr(30))`;
}

const written = (slice: string): string =>
  `trim(regexp_replace(translate(coalesce(array_to_string(${slice}, ''), ''), chr(31), ''), '\\s+', ' ', 'g'))`;
const wide = "greatest(0, CAST(width AS BIGINT))";

export const kwic: Macro = {
  name: "kwic",
  kind: "table",
  parameters: [word, {name: "width", about: "Words on either side, each part of a compound counted."}],
  about:
    "Key word in context: each mention of a word or a phrase in titles and abstracts of the selection, with the words before and after it. Reads the abstracts; titles alone where those are not published.",
  returns: {
    ...paperColumns,
    field: {type: "VARCHAR", about: "title or abstract."},
    before: {type: "VARCHAR", about: "The words before it."},
    word: {type: "VARCHAR", about: "What is written."},
    after: {type: "VARCHAR", about: "The words after it."}
  },
  body: `WITH places AS MATERIALIZED (
  SELECT h.paper_id, h.position, h.n_words FROM word_places(word) h
),
texts AS (
  SELECT q.paper_id, q.n_title, 'title' AS field, CAST(0 AS BIGINT) AS shift, q.pieces
  FROM (
    SELECT p.paper_id, len(words_of(p.title)) AS n_title, ${piecesOf("p.title")} AS pieces
    FROM papers p
    WHERE p.paper_id IN (SELECT l.paper_id FROM places l)
  ) q
  UNION ALL
  SELECT a.paper_id, 0, 'abstract', len(words_of(p.title)) + 1, ${piecesOf("a.abstract")}
  FROM abstracts a JOIN papers p ON p.paper_id = a.paper_id
  WHERE a.paper_id IN (SELECT l.paper_id FROM places l)
),
titles AS (
  SELECT t.paper_id, t.list, t.asked, unnest(range(len(t.list))) AS position
  FROM (
    SELECT p.paper_id, words_of(p.title) AS list, words_of(word) AS asked
    FROM papers p
    WHERE p.paper_id IN (SELECT l.paper_id FROM places l WHERE l.position IS NULL)
  ) t
),
hits AS (
  SELECT l.paper_id, l.position, l.n_words FROM places l WHERE l.position IS NOT NULL
  UNION ALL
  SELECT t.paper_id, t.position, len(t.asked)
  FROM titles t
  WHERE list_slice(t.list, t.position + 1, t.position + len(t.asked)) = t.asked
),
shown AS (
  SELECT t.paper_id, t.field, t.pieces, h.n_words, h.position - t.shift + 1 AS place
  FROM hits h JOIN texts t ON t.paper_id = h.paper_id
  WHERE h.position >= t.shift AND (t.field = 'abstract' OR h.position < t.n_title)
)
SELECT p.paper_id, p.key, p.title, p.date, s.field,
  ${written(`list_slice(s.pieces, CASE WHEN s.place > ${wide} THEN 2 * (s.place - ${wide}) ELSE 1 END, 2 * s.place - 1)`)} AS before,
  ${written("list_slice(s.pieces, 2 * s.place, 2 * (s.place + s.n_words - 1))")} AS word,
  ${written(`list_slice(s.pieces, 2 * (s.place + s.n_words) - 1, 2 * (s.place + s.n_words - 1 + ${wide}))`)} AS after
FROM shown s JOIN papers p ON p.paper_id = s.paper_id
ORDER BY p.paper_id, s.field DESC, s.place`,
  example: "SELECT date, before, word, after FROM kwic('reasoning', 8) LIMIT 100"
};
