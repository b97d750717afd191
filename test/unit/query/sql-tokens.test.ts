import fc from "fast-check";
import {expect, test} from "vitest";
import {sqlTokens, statementsOf} from "../../../src/query/sql-tokens.js";

const splitSql = (sql: string): string[] => statementsOf(sql).map(({text}) => text);

test.each([
  ["SELECT 1", ["SELECT 1"]],
  ["SELECT 1; SELECT 2;", ["SELECT 1", "SELECT 2"]],
  ["  ;; -- nothing\n;", []],
  ["SELECT ';' AS a; SELECT \";\" FROM b", ["SELECT ';' AS a", 'SELECT ";" FROM b']],
  ["SELECT 'it''s; here'", ["SELECT 'it''s; here'"]],
  ["SELECT e'\\'; COPY'; SELECT 2", ["SELECT e'\\'; COPY'", "SELECT 2"]],
  ["SELECT $$a;b$$; SELECT $t$ $$; $t$", ["SELECT $$a;b$$", "SELECT $t$ $$; $t$"]],
  ["/* a; /* b; */ c; */ SELECT 1 -- d; e", ["SELECT 1"]],
  ["SELECT 1 /* inside; */ + 2", ["SELECT 1 /* inside; */ + 2"]]
])("%s", (sql, statements) => {
  expect(splitSql(sql)).toEqual(statements);
});

const piece = fc.constantFrom(
  "'",
  '"',
  "$",
  "$$",
  "$a$",
  "/*",
  "*/",
  "--",
  "\n",
  ";",
  "e'",
  "\\",
  "x",
  "1.5",
  " ",
  "é",
  "🦙"
);

test("tokens follow one another, and between them stand only space and comments", () => {
  fc.assert(
    fc.property(
      fc.array(piece).map((list) => list.join("")),
      (sql) => {
        let at = 0;
        for (const {start, end} of sqlTokens(sql)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(sql.slice(at, start)).toMatch(/^(?:\s|--|\/\*|$)/);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(sql.length);
      }
    )
  );
});

test("a statement that was cut out is cut no further", () => {
  fc.assert(
    fc.property(
      fc.array(piece).map((list) => list.join("")),
      (sql) => {
        for (const statement of splitSql(sql)) expect(splitSql(statement)).toEqual([statement]);
      }
    )
  );
});
