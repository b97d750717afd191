import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {formatSql} from "../../../src/page/format-sql.js";
import {samePlace} from "../../../src/page/sql-commands.js";
import {examples} from "../../../src/query/examples.js";
import {macros, macroStatement} from "../../../src/query/macros.js";
import {relaid} from "../../../src/query/sql-layout.js";
import {sqlTokens} from "../../../src/query/sql-tokens.js";

const pieces = (sql: string): string[] =>
  sqlTokens(sql).map(({kind, text, start, end}) => (kind === "word" ? text : sql.slice(start, end)));

const statements: [string, string][] = [
  ...examples.map(({name, sql}): [string, string] => [name, sql]),
  ...macros.map((m): [string, string] => [m.name, m.example]),
  ...macros.map((m): [string, string] => [`definition of ${m.name}`, macroStatement(m)]),
  ["FROM first", "FROM papers SELECT title, left(title, 3), replace(title, 'a', 'b') WHERE year>2000"],
  ["lambda", "select list_transform(authors, x -> upper(x)), [x for x in [1,2] if x>1] from papers"],
  ["dollar quotes and casts", "select $$it's$$::varchar as a, $t$ $$ $t$, '1'::int+-1 from papers"],
  ["operators", "select a=-1, b!=2, c<>3, d||'x', e~'x', f**2, 7//2, g:={'a':1} from t"],
  ["a text of two lines", "select 'two\nlines' as x, title from papers"],
  ["two statements", "select 1;select 2"],
  ["only a comment", "-- nothing\n"]
];

describe("format", () => {
  test.each(statements)("changes nothing but the layout: %s", async (_, sql) => {
    const text = await formatSql(sql);
    expect(pieces(text)).toEqual(pieces(sql));
    expect(await formatSql(text)).toBe(text);
  });

  test.each([
    [
      "select title,count(*) n from papers p left join abstracts a using(paper_id) where year>2000 and venue is not null group by all order by n desc nulls last limit 5",
      "SELECT title, count(*) n\nFROM papers p LEFT JOIN abstracts a USING(paper_id)\nWHERE year > 2000 AND venue IS NOT NULL\nGROUP BY ALL\nORDER BY n DESC NULLS LAST\nLIMIT 5"
    ],
    [
      "select key,type,date,language,first,year from papers",
      "SELECT key, type, date, language, first, year\nFROM papers"
    ],
    ["select left(title,3), p.group from p", "SELECT left(title, 3), p.group\nFROM p"],
    ['select 1 as "Order" -- why\nfrom x', 'SELECT\n  1 AS "Order" -- why\nFROM x']
  ])("%s", async (sql, text) => {
    expect(await formatSql(sql)).toBe(text);
  });

  test("comments stay where they are", async () => {
    const text = await formatSql("/* head */ select a, -- first\n b /* second */ from t -- end");
    expect(text.match(/\/\*.*?\*\/|--.*/g)).toEqual(["/* head */", "-- first", "/* second */", "-- end"]);
  });

  test.each(["select 'unclosed", "select (((", "select [1,2", "}"])(
    "text that is not whole is left alone: %s",
    async (sql) => {
      await formatSql(sql).then(
        (text) => expect(pieces(text)).toEqual(pieces(sql)),
        (error: Error) => expect(error.message).toMatch(/cannot be formatted|left as it is/)
      );
    }
  );

  test("a layout in which a token or a comment differs is refused", () => {
    expect(relaid("SELECT a", "SELECT b")).toBeNull();
    expect(relaid("SELECT a -- x", "SELECT a -- y")).toBeNull();
    expect(relaid("SELECT a->b", "SELECT a - > b")).toBeNull();
    expect(relaid("SELECT 'a  b'", "SELECT 'a b'")).toBeNull();
    expect(relaid("SELECT a b", "SELECT ab")).toBeNull();
  });

  test("whatever is put together from pieces of SQL keeps its tokens, or is left alone", async () => {
    const piece = fc.constantFrom(
      ..."select from where ( ) , * 'a' \"b\" x -- c\n /* d */ :: -> $$e$$ + - 1 = case when then end group by [ ] ; é 模".split(
        " "
      )
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, {maxLength: 14}), async (list) => {
        const sql = list.join(" ");
        const text = await formatSql(sql).catch(() => sql);
        expect(pieces(text)).toEqual(pieces(sql));
      })
    );
  });
});

test("the cursor stays behind the same letter", () => {
  const before = "select  title from papers";
  const after = "SELECT title\nFROM papers";
  expect(samePlace(before, after, before.indexOf("tle"))).toBe(after.indexOf("tle"));
  expect(samePlace(before, after, 0)).toBe(0);
  expect(samePlace(before, after, before.length)).toBe(after.length);
});
