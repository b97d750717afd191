import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {refusal, refusalAt} from "../../../src/query/guard.js";
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
  for (const sql of ["", "  ", ";", "-- only a comment", "/* closed */ -- /* not read"])
    expect(refusal(sql, own)).toMatch(/^nothing to run/);
});

test.each(["/* open", "; /* a /* b */", "-- a\n/* open"])(
  "a comment that is not closed is said: %s",
  (sql) => {
    const {message, to} = refusalAt(sql, own)!;
    expect(message).toBe("this comment is not closed: end it with */");
    expect(to).toBe(sql.length);
  }
);

/** SQL with what is refused in ⟦ ⟧. */
const marked = (sql: string, results?: readonly string[]): string | null => {
  const found = refusalAt(sql, own, results);
  return found && `${sql.slice(0, found.from)}⟦${sql.slice(found.from, found.to)}⟧${sql.slice(found.to)}`;
};

describe("functions of the database stay what the site counts with", () => {
  test.each([
    "CREATE MACRO ⟦ln⟧(x) AS 1",
    "CREATE OR REPLACE MACRO ⟦SQRT⟧(x) AS 1",
    "create or replace temp function main.⟦count⟧(x) AS 1",
    'CREATE TEMPORARY MACRO IF NOT EXISTS "main".⟦"Abs"⟧(x) AS 1',
    "SELECT 1; CREATE FUNCTION ⟦replace⟧(a, b, c) AS a",
    "CREATE OR REPLACE MACRO temp.main.⟦row_number⟧() AS 1",
    "CREATE MACRO ⟦range⟧(a) AS TABLE SELECT a"
  ])("%s", (sql) => {
    const plain = sql.replace(/[⟦⟧]/g, "");
    expect(marked(plain)).toBe(sql);
    expect(refusal(plain, own)).toMatch(/is a function of the database.*choose another name$/);
  });

  test.each([
    "CREATE MACRO my_ln(x) AS ln(x)",
    "CREATE TABLE count AS SELECT 1",
    "DROP MACRO my_ln",
    "CREATE OR REPLACE TEMP VIEW ln AS SELECT 1"
  ])("a name of the reader's own is free: %s", (sql) => {
    expect(refusal(sql, own)).toBeNull();
  });
});

const writes = [
  "INSERT INTO ⟦NAME⟧ VALUES (1)",
  "INSERT OR REPLACE INTO main.⟦NAME⟧ SELECT 1",
  "UPDATE ⟦NAME⟧ SET a = 1",
  "DELETE FROM ⟦NAME⟧ WHERE true",
  "TRUNCATE ⟦NAME⟧",
  "ALTER TABLE ⟦NAME⟧ ADD COLUMN a INTEGER",
  "ALTER TABLE IF EXISTS mine RENAME TO ⟦NAME⟧",
  "DROP TABLE IF EXISTS ⟦NAME⟧",
  "CREATE OR REPLACE TABLE ⟦NAME⟧ AS SELECT 1",
  "WITH a AS (SELECT 1) INSERT INTO ⟦NAME⟧ FROM a",
  "EXPLAIN ANALYZE DELETE FROM ⟦NAME⟧"
];

describe("nothing writes to a table of the site or to the result of a cell", () => {
  test.each(writes)("%s", (sql) => {
    for (const name of ["papers", "Monthly"]) {
      const marks = sql.replace("⟦NAME⟧", `⟦${name}⟧`);
      const plain = marks.replace(/[⟦⟧]/g, "");
      expect(marked(plain, ["monthly"])).toBe(marks);
      expect(refusal(plain, own, ["monthly"])).toMatch(
        name === "papers"
          ? /^papers belongs to the site/
          : /^monthly is the result of a cell: change the SQL of that cell$/
      );
    }
    expect(refusal(sql.replace("⟦NAME⟧", "mine"), own, ["monthly"])).toBeNull();
  });

  test("what reads them is run", () => {
    for (const sql of [
      "SELECT * FROM monthly",
      "INSERT INTO mine SELECT * FROM monthly",
      "WITH a AS (SELECT 1) SELECT update, delete FROM papers",
      "CREATE TABLE mine AS FROM papers"
    ])
      expect(refusal(sql, own, ["monthly"])).toBeNull();
  });
});

test("a refusal is placed at its verb or its address, or at the whole", () => {
  expect(marked("SELECT 1; EXPLAIN ANALYZE COPY x TO 'y'")).toBe("SELECT 1; EXPLAIN ANALYZE ⟦COPY⟧ x TO 'y'");
  expect(marked("SELECT * FROM 's3://a/b'")).toBe("SELECT * FROM ⟦'s3://a/b'⟧");
  expect(marked(" ; ")).toBe("⟦ ; ⟧");
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
