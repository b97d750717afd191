import type {Macro, MacroColumn} from "./macro.js";

/** Words of an argument that are looked up one by one; more are looked for between the least and the greatest of them. */
const lookedUp = 4;

/**
 * Rows of the word index that may be among an argument's words: each branch compares with constants, so that DuckDB reads
 * only where such words may stand.
 */
function candidates(text: string): string {
  const compounds = `regexp_extract_all(array_to_string(whole_words(${text}), ' '), '[^ ]+-[^ ]+')`;
  const within = (list: string): string => `w.word BETWEEN list_min(${list}) AND list_max(${list})`;
  return [
    ...Array.from({length: lookedUp}, (_, i) => `w.word = list_extract(words_of(${text}), ${i + 1})`),
    within(`list_slice(words_of(${text}), ${lookedUp + 1}, 100000000)`),
    within(compounds)
  ]
    .map(
      (where) =>
        `SELECT w.word, w.paper_id, w.n_mentions, w.in_title, w.positions FROM word_index w WHERE ${where}`
    )
    .join("\n  UNION ALL\n  ");
}

export const isPublished = "coalesce((SELECT bool_or(c.has_abstracts) FROM corpus c), true)";

/**
 * Where phrases begin: common table expressions, the last of them `starts` (phrase_id, n_words, paper_id, start, in_title).
 * Where positions are not published, a phrase is all of its words in any order: `start` is below 0, and a single word has
 * as many starts as mentions.
 *
 * @param text the argument that holds the phrases
 * @param asked a SELECT of phrase_id and list, the words of a phrase
 */
export function startsOf(text: string, asked: string): string {
  return `asked AS (
  ${asked}
),
items AS (
  SELECT a.phrase_id, len(a.list) AS n_words, unnest(a.list) AS item, unnest(range(len(a.list))) AS place
  FROM asked a
),
found AS (
  ${candidates(text)}
),
hits AS (
  SELECT i.phrase_id, i.n_words, i.place, f.paper_id, f.in_title,
    unnest(CASE WHEN len(f.positions) > 0 THEN CAST(f.positions AS BIGINT[])
      WHEN i.n_words = 1 THEN range(CAST(-f.n_mentions AS BIGINT), 0)
      ELSE [i.place - 1] END) AS position
  FROM items i JOIN found f ON f.word = i.item
),
starts AS (
  SELECT h.phrase_id, h.n_words, h.paper_id, h.position - h.place AS start, bool_and(h.in_title) AS in_title
  FROM hits h
  GROUP BY h.phrase_id, h.n_words, h.paper_id, h.position - h.place
  HAVING count(DISTINCT h.place) = h.n_words
)`;
}

/** The argument as one phrase. */
const onePhrase = `SELECT 0 AS phrase_id, CASE WHEN ${isPublished} THEN words_of(word) ELSE whole_words(word) END AS list`;

export const paper_id: MacroColumn = {type: "INTEGER", about: "The paper, as in papers."};

export const paperColumns: Record<string, MacroColumn> = {
  paper_id,
  key: {type: "VARCHAR", about: "Its key, stable across builds."},
  title: {type: "VARCHAR", about: "Its title."},
  date: {type: "DATE", about: "First day of what is known of its date."}
};

export const word = {name: "word", about: "A word or a phrase, in any case."};

/** Where words stand, and the papers and contexts they stand in. */
export const wordPlaces: readonly Macro[] = [
  {
    name: "word_places",
    kind: "table",
    parameters: [word],
    about:
      "Where a word or a phrase stands in the papers of the selection. Where positions are not published: papers that hold all of its words.",
    returns: {
      paper_id,
      position: {
        type: "INTEGER",
        about:
          "Word position at which it begins, numbered as in word_index; NULL where they are not published."
      },
      n_words: {type: "INTEGER", about: "Words of it, each part of a compound counted."}
    },
    body: `WITH ${startsOf("word", onePhrase)}
SELECT s.paper_id, CASE WHEN s.start >= 0 THEN CAST(s.start AS INTEGER) END AS position,
  CAST(s.n_words AS INTEGER) AS n_words
FROM starts s JOIN selection c ON c.paper_id = s.paper_id
ORDER BY s.paper_id, s.start`,
    example: "SELECT * FROM word_places('model') LIMIT 100"
  },
  {
    name: "mentions",
    kind: "table",
    parameters: [word],
    about: "The papers of the selection that mention a word or a phrase, in order of date.",
    returns: {
      ...paperColumns,
      n_mentions: {type: "INTEGER", about: "Mentions in title and abstract."},
      in_title: {type: "BOOLEAN", about: "Whether the title mentions it."}
    },
    body: `WITH ${startsOf("word", onePhrase)},
counted AS (
  SELECT s.paper_id, count(*) AS n_mentions, min(s.start) AS first_start, bool_or(s.in_title) AS in_title
  FROM starts s
  GROUP BY s.paper_id
)
SELECT p.paper_id, p.key, p.title, p.date, CAST(m.n_mentions AS INTEGER) AS n_mentions,
  CASE WHEN m.in_title THEN m.first_start < len(words_of(p.title)) ELSE false END AS in_title
FROM counted m JOIN papers p ON p.paper_id = m.paper_id JOIN selection c ON c.paper_id = m.paper_id
ORDER BY p.paper_id`,
    example: "SELECT * FROM mentions('language model') ORDER BY date DESC, paper_id LIMIT 50"
  }
];
