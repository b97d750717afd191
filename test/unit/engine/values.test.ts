import {afterAll, beforeAll, expect, test} from "vitest";
import {type ArrowType, displayValue, plainValue, typeName} from "../../../src/engine/values.js";
import {openWasmEngine, type WasmEngine} from "../../parity/wasm-engine.js";

let engine: WasmEngine;
beforeAll(async () => {
  engine = await openWasmEngine({tables: null});
});
afterAll(() => engine.close());

function valueOf(expression: string): {type: string; value: unknown; shown: string} {
  const table = engine.connection.query(`SELECT ${expression} AS v`);
  const type = table.schema.fields[0]!.type as unknown as ArrowType;
  const value = plainValue(table.getChildAt(0)!.get(0), type);
  return {type: typeName(type), value, shown: displayValue(value)};
}

test.each([
  ["NULL::INTEGER", "INTEGER", null, ""],
  ["42", "INTEGER", 42, "42"],
  ["CAST(-7 AS TINYINT)", "TINYINT", -7, "-7"],
  ["CAST(7 AS USMALLINT)", "USMALLINT", 7, "7"],
  ["CAST(9007199254740993 AS BIGINT)", "BIGINT", 9007199254740993n, "9007199254740993"],
  ["CAST(18446744073709551615 AS UBIGINT)", "UBIGINT", 18446744073709551615n, "18446744073709551615"],
  [
    "CAST(170141183460469231731687303715884105727 AS HUGEINT)",
    "HUGEINT",
    "170141183460469231731687303715884105727",
    null
  ],
  ["CAST(-12345678901234567890 AS HUGEINT)", "HUGEINT", "-12345678901234567890", null],
  ["CAST(-1 AS HUGEINT)", "HUGEINT", "-1", "-1"],
  ["CAST(1.50 AS DECIMAL(9, 2))", "DECIMAL(9,2)", "1.50", "1.50"],
  ["CAST(-0.05 AS DECIMAL(18, 2))", "DECIMAL(18,2)", "-0.05", "-0.05"],
  ["CAST(-12345678901234567890.123 AS DECIMAL(38, 3))", "DECIMAL(38,3)", "-12345678901234567890.123", null],
  ["CAST(0.1 AS DOUBLE)", "DOUBLE", 0.1, "0.1"],
  ["CAST(0.5 AS FLOAT)", "FLOAT", 0.5, "0.5"],
  ["CAST('nan' AS DOUBLE)", "DOUBLE", NaN, "NaN"],
  ["true", "BOOLEAN", true, "true"],
  ["'it''s 🦙'", "VARCHAR", "it's 🦙", "it's 🦙"],
  ["DATE '2024-02-29'", "DATE", "2024-02-29", "2024-02-29"],
  ["DATE '1969-12-31'", "DATE", "1969-12-31", "1969-12-31"],
  ["DATE '0044-03-15 (BC)'", "DATE", "-000043-03-15", null],
  ["TIMESTAMP '2024-02-29 12:34:56'", "TIMESTAMP", "2024-02-29 12:34:56", null],
  ["TIMESTAMP '2024-02-29 12:34:56.789'", "TIMESTAMP", "2024-02-29 12:34:56.789", null],
  ["TIMESTAMP '1969-12-31 23:59:59.5'", "TIMESTAMP", "1969-12-31 23:59:59.500", null],
  ["TIMESTAMP '2024-02-29 12:34:56.789123'", "TIMESTAMP", "2024-02-29 12:34:56.789123", null],
  ["DATE 'infinity'", "DATE", "infinity", "infinity"],
  ["TIMESTAMP '-infinity'", "TIMESTAMP", "-infinity", "-infinity"],
  ["TIME '12:34:56'", "TIME", "12:34:56", "12:34:56"],
  ["TIME '00:00:01.05'", "TIME", "00:00:01.05", null],
  ["INTERVAL 14 MONTH", "INTERVAL", "cast to VARCHAR to see it", null],
  ["'a'::BLOB", "BLOB", "61", "61"],
  ["[1, NULL, 3]", "INTEGER[]", [1, null, 3], "[1, NULL, 3]"],
  ["['a', 'b']", "VARCHAR[]", ["a", "b"], "[a, b]"],
  ["[[1], []]", "INTEGER[][]", [[1], []], "[[1], []]"],
  ["[DATE '2024-01-01']", "DATE[]", ["2024-01-01"], "[2024-01-01]"],
  ["CAST([] AS INTEGER[])", "INTEGER[]", [], "[]"],
  ["{'a': 1, 'b': ['x']}", "STRUCT(a INTEGER, b VARCHAR[])", {a: 1, b: ["x"]}, '{"a":1,"b":["x"]}'],
  [
    "{'a': CAST(5 AS BIGINT), 'd': DATE '2024-01-01'}",
    "STRUCT(a BIGINT, d DATE)",
    {a: 5n, d: "2024-01-01"},
    null
  ],
  ["map([1], [DATE '2024-01-01'])", "MAP(INTEGER, DATE)", {1: "2024-01-01"}, null],
  ["map(['k'], [1])", "MAP(VARCHAR, INTEGER)", {k: 1}, '{"k":1}'],
  ["CAST('x' AS ENUM('x', 'y'))", "ENUM", "x", "x"]
])("%s is %s", (expression, type, value, shown) => {
  const found = valueOf(expression);
  expect(found.value).toEqual(value);
  expect(found.type).toBe(type);
  if (shown !== null) expect(found.shown).toBe(shown);
});
