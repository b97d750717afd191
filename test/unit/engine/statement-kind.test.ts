import {expect, test} from "vitest";
import {givesRows} from "../../../src/engine/statement-kind.js";

test.each([
  "SELECT 1",
  "  select 1",
  "-- why\nSELECT 1",
  "WITH a AS (SELECT 1) SELECT * FROM a",
  "WITH a AS (SELECT 'INSERT INTO') SELECT * FROM a",
  "FROM papers",
  "VALUES (1)",
  "TABLE papers",
  "(SELECT 1) UNION ALL (SELECT 2)",
  "((SELECT 1))"
])("gives rows that can be bounded and kept: %s", (sql) => {
  expect(givesRows(sql)).toBe(true);
});

test.each([
  "CREATE TABLE a AS SELECT 1",
  "INSERT INTO a SELECT 1",
  "WITH a AS (SELECT 1) INSERT INTO b SELECT * FROM a",
  "WITH a AS (SELECT 1) DELETE FROM b",
  "DESCRIBE papers",
  "SHOW TABLES",
  "EXPLAIN SELECT 1",
  "SUMMARIZE papers",
  "PIVOT papers ON year USING count(*)",
  '"SELECT"',
  ""
])("gives none, or none that can stand as a subquery: %s", (sql) => {
  expect(givesRows(sql)).toBe(false);
});
