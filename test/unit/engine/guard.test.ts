import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {refusal} from "../../../src/engine/guard.js";
import {literal} from "../../../src/query/define.js";
import {examples} from "../../../src/query/examples.js";

const own = "https://site.test/some/path/data/";
const verbs = ["COPY", "EXPORT", "IMPORT", "ATTACH", "DETACH", "INSTALL", "LOAD", "SET", "RESET", "PRAGMA"];

describe.each(verbs)("%s is refused", (verb) => {
  test.each([
    `${verb} x`,
    `  ${verb.toLowerCase()}\tx`,
    `-- a comment\n${verb} x`,
    `/* SELECT */${verb} x`,
    `SELECT 1; ${verb} x`,
    `;;${verb} x;`,
    `EXPLAIN ${verb} x`,
    `EXPLAIN ANALYZE ${verb} x`,
    `explain /* why */ analyze ${verb} x`,
    `EXPLAIN (FORMAT json) ${verb} x`,
    `(${verb} x)`
  ])("%s", (sql) => {
    expect(refusal(sql, own)).toContain(verb);
  });
});

test.each([
  "CREATE OR REPLACE VIEW papers AS SELECT 1",
  'DROP VIEW "Papers"',
  "create temp table if not exists main.terms (a INTEGER)",
  "SELECT 1; DROP VIEW selection"
])("what the pages read stays as it is: %s", (sql) => {
  expect(refusal(sql, own)).toMatch(/belongs to the site/);
});

test.each([
  "CREATE MACRO wilson_low(k, n) AS 1",
  "CREATE OR REPLACE TEMP MACRO share_by(a, b) AS TABLE SELECT 1"
])("the corpus's own functions stay as they are: %s", (sql) => {
  expect(refusal(sql, own)).toMatch(/belongs to the site/);
});

test.each(["BEGIN", "BEGIN TRANSACTION", "COMMIT", "ROLLBACK", "USE temp", "CHECKPOINT", "VACUUM"])(
  "a statement on the whole database is refused: %s",
  (sql) => {
    expect(refusal(sql, own)).toContain(sql.split(" ")[0]);
  }
);

test.each([500, 501, 10_000])("parentheses %i deep", (n) => {
  const sql = `SELECT ${"(".repeat(n)}1${")".repeat(n)}`;
  if (n <= 500) expect(refusal(sql, own)).toBeNull();
  else expect(refusal(sql, own)).toMatch(/more than 500 deep/);
});

test("more than a megabyte is no statement", () => {
  expect(refusal(`SELECT '${"x".repeat(1_000_000)}'`, own)).toMatch(/1,000,000 at most/);
});

describe("an address that is no file's name is text like any other", () => {
  test.each([
    "SELECT * FROM papers WHERE url LIKE 'https://arxiv.org/%'",
    "SELECT replace(url, 'http://', 'https://') FROM papers",
    "SELECT 'https://other.test' AS home"
  ])("%s", (sql) => {
    expect(refusal(sql, own)).toBeNull();
  });
});

test("nothing to run is said, not run", () => {
  for (const sql of ["", "  ", ";", "-- only a comment", "/* not closed"])
    expect(refusal(sql, own)).toMatch(/^nothing to run/);
});

describe("a foreign address is refused wherever it stands, one of the site's own is not", () => {
  test.each([
    "SELECT * FROM read_csv('http://other.test/a.csv')",
    "SELECT * FROM 'HTTPS://other.test/a.parquet'",
    'SELECT * FROM "http://other.test/a.parquet"',
    "SELECT * FROM read_parquet(['https://site.test/some/path/data/a.parquet', 's3://bucket/a'])",
    "SELECT * FROM read_text($$hf://datasets/a$$)",
    "SELECT * FROM read_csv(E'https://other.test/a.csv')",
    "SELECT * FROM papers, 'https://other.test/a.parquet'",
    "SELECT * FROM papers JOIN 'https://other.test/a.parquet' ON true"
  ])("%s", (sql) => {
    expect(refusal(sql, own)).toMatch(/asks no other host/);
  });

  test("own", () => {
    expect(refusal(`SELECT * FROM read_parquet('${own}papers.parquet?v=1')`, own)).toBeNull();
  });
});

describe("what merely mentions a refused word is run", () => {
  test.each([
    "SELECT 'COPY x TO y; ATTACH z' AS a",
    'SELECT 1 AS "SET"',
    "SELECT $$INSTALL httpfs; LOAD httpfs$$",
    "-- COPY\nSELECT 1",
    "SELECT title FROM papers WHERE title ILIKE '%data set%' -- SET",
    "SELECT replace(title, 'load', '') FROM papers",
    "EXPLAIN SELECT 'COPY'",
    "WITH a AS (SELECT 'it''s; COPY' AS load) SELECT load FROM a",
    "FROM papers SELECT key",
    "DESCRIBE papers",
    "SUMMARIZE papers",
    "CREATE TEMP TABLE mine AS SELECT 1",
    "SELECT url FROM papers WHERE url LIKE '%://doi.org/%'"
  ])("%s", (sql) => {
    expect(refusal(sql, own)).toBeNull();
  });

  test("every example", () => {
    for (const {sql} of examples) expect(refusal(sql, own)).toBeNull();
  });

  test("any string in quotes that names no address", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({unit: "binary"}), fc.constantFrom(...verbs.map((v) => `'; ${v} x --`))),
        (value) => {
          fc.pre(!/^\s*\w+:/.test(value));
          expect(refusal(`SELECT ${literal(value, "VARCHAR")} AS a`, own)).toBeNull();
        }
      )
    );
  });
});

test("any text is judged, and none throws", () => {
  const piece = fc.constantFrom(
    "'",
    '"',
    "$",
    "$$",
    "/*",
    "*/",
    "--",
    "\n",
    ";",
    "COPY",
    "SELECT",
    " ",
    "a",
    "1",
    "(",
    "é"
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({unit: "binary"}),
        fc.array(piece).map((list) => list.join(""))
      ),
      (sql) => {
        const why = refusal(sql, own);
        expect(why === null || why.length > 0).toBe(true);
      }
    )
  );
});

test("a long text is judged at once", () => {
  const started = performance.now();
  for (const text of ["'", "$a$", "/*", "(", "a ", "$"]) refusal(text.repeat(50_000), own);
  expect(performance.now() - started).toBeLessThan(2000);
});
