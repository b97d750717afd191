import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {tables, views} from "../../../src/model/tables.js";
import {type Completing, completionContext} from "../../../src/query/completion-context.js";
import {macros} from "../../../src/query/macros.js";
import type {KnownTable} from "../../../src/query/sql-scope.js";

const known: {tables: KnownTable[]; macros: typeof macros} = {
  tables: Object.entries({...tables, ...views}).map(([name, {about, columns}]) => ({
    name,
    about,
    columns: Object.entries(columns).map(([column, c]: [string, {type: string; about: string}]) => ({
      name: column,
      type: c.type,
      about: c.about
    }))
  })),
  macros
};

/** What can stand at the `|` of a text. */
function at(marked: string): Completing {
  const place = marked.indexOf("|");
  return completionContext(marked.slice(0, place) + marked.slice(place + 1), place, known);
}

const names = (list: readonly {name: string}[] | null): string[] => (list ?? []).map((c) => c.name);

describe("nothing", () => {
  test.each([
    "-- comm|",
    "/* a | */ SELECT",
    "SELECT 'a -- |",
    "SELECT 12|",
    "SELECT title AS |",
    "SELECT title AS t|",
    'SELECT "ti|" FROM papers',
    "SELECT * FROM terms WHERE term = e'it|'",
    "SELECT * FROM corpus WHERE kind = '|'",
    "SELECT * FROM read_parquet('|')",
    "SELECT $$a|$$",
    "SELECT nobody.|"
  ])("%s", (marked) => expect(at(marked)).toEqual({kind: "nothing"}));
});

describe("words", () => {
  test.each([
    ["|", "SELECT"],
    ["sel|", "SELECT"],
    ["SELECT 1; |", "SELECT"],
    ["EXPLAIN |", "SELECT"],
    ["CREATE TABLE x AS |", "SELECT"],
    ["SELECT * |", "FROM"],
    ["SELECT count(*) |", "FROM"],
    ["SELECT * FROM papers |", "JOIN"],
    ["SELECT * FROM papers p J|", "JOIN"],
    ["SELECT * FROM papers LEFT |", "JOIN"],
    ["SELECT * FROM papers JOIN abstracts |", "USING ("],
    ["SELECT * FROM papers WHERE year |", "BETWEEN"],
    ["SELECT * FROM papers WHERE year > 2000 a|", "AND"],
    ["SELECT title FROM papers ORDER |", "BY"],
    ["SELECT title FROM papers ORDER BY year |", "DESC"],
    ["SELECT title FROM papers GROUP BY title |", "HAVING"],
    ["SELECT title FROM papers WHERE venue IS |", "NOT NULL"],
    ["SELECT title FROM papers UNION |", "ALL"],
    ["SELECT CASE WHEN year > 3 |", "THEN"],
    ["SELECT CAST(year AS |)", "VARCHAR"],
    ["SELECT year::|", "VARCHAR"],
    ["SELECT sum(year |) FROM papers", "ORDER BY"]
  ])("%s may go on with %s", (marked, word) => {
    const place = at(marked);
    expect(place.kind === "words" && place.words).toContain(word);
  });
});

describe("tables", () => {
  test.each([
    "SELECT * FROM |",
    "SELECT * FROM pa|",
    "SELECT * FROM papers, |",
    "SELECT * FROM papers JOIN |",
    "SELECT (SELECT 1 FROM |)",
    "DESCRIBE |",
    "SUMMARIZE |",
    "SELECT * FROM main.|",
    "FROM |"
  ])("%s", (marked) => expect(at(marked).kind).toBe("table"));

  test("those that the statement defines are offered with their columns, the one being defined is not", () => {
    const place = at("WITH a AS (SELECT term_id AS t, n_papers FROM terms), b AS (SELECT * FROM |) SELECT 1");
    expect(place.kind === "table" && place.defined.map((d) => [d.name, names(d.columns)])).toEqual([
      ["a", ["t", "n_papers"]]
    ]);
  });
});

describe("columns", () => {
  const scope = (marked: string): [string, string[]][] => {
    const place = at(marked);
    if (place.kind !== "expression") throw new Error(`no expression at ${marked}, but ${place.kind}`);
    return place.scope.relations.map((r) => [r.alias, names(r.columns)]);
  };

  test.each<[string, [string, string[]][]]>([
    ["SELECT | FROM topics", [["topics", Object.keys(tables.topics.columns)]]],
    ["SELECT ti| FROM abstracts a", [["a", ["paper_id", "abstract"]]]],
    ["SELECT * FROM abstracts AS a WHERE |", [["a", ["paper_id", "abstract"]]]],
    ["FROM abstracts SELECT |", [["abstracts", ["paper_id", "abstract"]]]],
    ["SELECT 1; SELECT | FROM events; SELECT 2 FROM papers", [["events", ["date", "label"]]]],
    ["SELECT x FROM selection UNION SELECT | FROM events", [["events", ["date", "label"]]]],
    ["SELECT s.x FROM (SELECT date, label AS l, count(*) FROM events) s WHERE |", [["s", ["date", "l"]]]],
    ["SELECT | FROM (SELECT * EXCLUDE (date) FROM events)", [["", ["label"]]]],
    ["SELECT | FROM (VALUES (1, 2)) v(a, b)", [["v", ["a", "b"]]]],
    ["WITH a(x, y) AS (SELECT date, label FROM events) SELECT | FROM a", [["a", ["x", "y"]]]],
    ["WITH a AS (FROM events), b AS (SELECT * FROM a) SELECT | FROM b", [["b", ["date", "label"]]]],
    [
      "SELECT * FROM events WHERE date IN (SELECT | FROM selection)",
      [
        ["selection", ["paper_id"]],
        ["events", ["date", "label"]]
      ]
    ],
    ["SELECT list_transform(authors, x -> |) FROM selection", [["selection", ["paper_id"]]]],
    ["SELECT EXTRACT(year FROM date) AS y, | FROM events", [["events", ["date", "label"]]]],
    ["SELECT a IS DISTINCT FROM b, | FROM events", [["events", ["date", "label"]]]]
  ])("%s", (marked, relations) => expect(scope(marked)).toEqual(relations));

  test("a macro that gives rows has the columns it documents", () => {
    const cooc = macros.find((m) => m.name === "cooc")!;
    const [[alias, columns]] = scope("SELECT * FROM cooc('x') WHERE |") as [[string, string[]]];
    expect([alias, columns]).toEqual(["cooc", Object.keys(cooc.returns)]);
  });

  test("behind a dot stand those of one relation, with their types", () => {
    const place = at("SELECT a.| FROM papers p JOIN abstracts a USING (paper_id)");
    expect(place.kind === "member" && place.relations[0]!.columns!.map((c) => [c.name, c.type])).toEqual([
      ["paper_id", "INTEGER"],
      ["abstract", "VARCHAR"]
    ]);
  });

  test.each(["SELECT * FROM papers JOIN abstracts USING (|)", "SELECT * FROM papers JOIN abstracts ON |"])(
    "%s asks for what joins",
    (marked) => {
      const place = at(marked);
      expect(place.kind === "expression" && place.isJoining).toBe(true);
    }
  );
});

describe("values", () => {
  test.each<[string, unknown, string]>([
    ["SELECT * FROM papers WHERE venue = '|", "venue", ""],
    ["SELECT * FROM papers WHERE venue <> 'A|'", "venue", "A"],
    ["SELECT * FROM model_mentions WHERE family IN ('GPT', 'L|')", "family", "L"],
    ["SELECT * FROM model_mentions m WHERE m.member NOT IN ('|')", "member", ""],
    ["SELECT * FROM model_mentions m WHERE m.family ILIKE '%gp|'", "family", "gp"],
    ["SELECT * FROM terms WHERE term NOT LIKE 'a|%'", "term", "a"],
    ["SELECT * FROM terms WHERE term = 'it''s |", "term", "it's "],
    ["SELECT * FROM papers WHERE list_contains(categories, 'cs.|')", "category", "cs."],
    ["SELECT * FROM papers WHERE list_has_any(keywords, ['a', 'b|'])", "keyword", "b"],
    ["SELECT * FROM papers WHERE categories[1] = '|'", "category", ""],
    ["SELECT * FROM papers WHERE type = '|'", "type", ""],
    ["SELECT * FROM papers p JOIN topics t ON true WHERE t.label = '|' AND p.language = 'en'", "topic", ""],
    ["SELECT * FROM papers p JOIN topics t ON true WHERE t.label = 'x' AND p.language = '|'", "language", ""],
    ["SELECT * FROM term_groups WHERE group_name = '|'", "group", ""],
    ["SELECT * FROM word_index WHERE starts_with(word, 'int|')", "word", "int"],
    ["WITH t AS (SELECT term FROM terms) SELECT * FROM t WHERE term = '|'", "term", ""],
    ["SELECT * FROM terms WHERE term = 'a| \nAND topic_id = 'x'", "term", "a"],
    ["SELECT * FROM cooc('lang|", "term", "lang"],
    ["SELECT * FROM family('|')", "family", ""],
    ["SELECT * FROM share_by('|", ["month", "quarter", "year"], ""],
    ["SELECT * FROM share_by('month', 'lang mod|')", "phrase", "lang mod"],
    ["SELECT * FROM share_by_family('month', '|')", "family", ""],
    ["SELECT * FROM kwic('mo|', 8)", "phrase", "mo"]
  ])("%s", (marked, of, text) => {
    const place = at(marked);
    expect(place.kind === "value" && [place.of, place.text]).toEqual([of, text]);
  });

  test("parts of dates", () => {
    const place = at("SELECT date_trunc('mo|', date) FROM papers");
    expect(place.kind === "value" && place.of).toContain("month");
  });

  test("what is replaced is what stands between the quotes, behind the cursor too", () => {
    const sql = "SELECT * FROM terms WHERE term = 'chain of thought' AND topic_id = 3";
    const place = completionContext(sql, sql.indexOf(" of"), known);
    expect(place.kind === "value" && [sql.slice(place.from, place.to), place.isClosed]).toEqual([
      "chain of thought",
      true
    ]);
  });
});

test("any text at any place gives an answer whose range ends at the cursor or behind it", () => {
  const piece = fc.constantFrom(
    ..."SELECT|FROM|WITH|a|AS|(|)|,|.|'|\"|papers|p|JOIN|USING|WHERE|IN|LIKE|terms|term|=|[|]|UNION|;|--|/*|*/|$$|e'|*|\n|CASE|::|é|3|cooc|EXCLUDE|ON|VALUES|DISTINCT|RECURSIVE".split(
      "|"
    )
  );
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 30}), fc.nat(), fc.boolean(), (pieces, place, isTight) => {
      const sql = pieces.join(isTight ? "" : " ");
      const cursor = place % (sql.length + 1);
      const found = completionContext(sql, cursor, known);
      if (found.kind === "nothing") return;
      expect(found.from).toBeLessThanOrEqual(cursor);
      if (found.kind === "value") expect(found.to).toBeGreaterThanOrEqual(cursor);
      else expect(sql.slice(found.from, cursor)).toMatch(/^[\p{L}\p{N}_$\u0080-\uffff]*$/u);
    }),
    {numRuns: 2000}
  );
});

test.each([
  ["ten thousand brackets", `SELECT ${"(".repeat(10_000)}ti`],
  ["ten thousand subqueries", `${"SELECT * FROM (".repeat(10_000)}SELECT ti`],
  [
    "sixty joins of a table with itself",
    `WITH a0 AS (SELECT * FROM papers)${Array.from({length: 60}, (_, i) => `, a${i + 1} AS (SELECT * FROM a${i} JOIN a${i} x USING (paper_id))`).join("")} SELECT * FROM a60 WHERE ti`
  ],
  ["two hundred kilobytes", `${"SELECT title FROM papers WHERE venue = 'x';\n".repeat(4500)}SELECT ti`]
])("%s are read within half a second", (_, sql) => {
  const started = process.cpuUsage();
  completionContext(sql, sql.length, known);
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(500);
});
