import {afterAll, beforeAll, expect, test} from "vitest";
import {type ArrowType, plainValue, typeName} from "../../../src/engine/values.js";
import {openWasmEngine, type WasmEngine} from "../../parity/wasm-engine.js";

let engine: WasmEngine;
beforeAll(async () => {
  engine = await openWasmEngine({tables: null});
});
afterAll(() => engine.close());

function valueOf(expression: string): {type: string; value: unknown} {
  const table = engine.connection.query(`SELECT ${expression} AS v`);
  const type = table.schema.fields[0]!.type as unknown as ArrowType;
  const value = plainValue(table.getChildAt(0)!.get(0), type);
  return {type: typeName(type), value};
}

test.each([
  ["NULL::INTEGER", "INTEGER", null],
  ["42", "INTEGER", 42],
  ["CAST(-7 AS TINYINT)", "TINYINT", -7],
  ["CAST(7 AS USMALLINT)", "USMALLINT", 7],
  ["CAST(9007199254740993 AS BIGINT)", "BIGINT", 9007199254740993n],
  ["CAST(18446744073709551615 AS UBIGINT)", "UBIGINT", 18446744073709551615n],
  [
    "CAST(170141183460469231731687303715884105727 AS HUGEINT)",
    "HUGEINT",
    "170141183460469231731687303715884105727"
  ],
  ["CAST(-12345678901234567890 AS HUGEINT)", "HUGEINT", "-12345678901234567890"],
  ["CAST(-1 AS HUGEINT)", "HUGEINT", "-1"],
  ["CAST(1.50 AS DECIMAL(9, 2))", "DECIMAL(9,2)", "1.50"],
  ["CAST(-0.05 AS DECIMAL(18, 2))", "DECIMAL(18,2)", "-0.05"],
  ["CAST(-12345678901234567890.123 AS DECIMAL(38, 3))", "DECIMAL(38,3)", "-12345678901234567890.123"],
  ["CAST(0.1 AS DOUBLE)", "DOUBLE", 0.1],
  ["CAST(0.5 AS FLOAT)", "FLOAT", 0.5],
  ["CAST('nan' AS DOUBLE)", "DOUBLE", NaN],
  ["true", "BOOLEAN", true],
  ["'it''s 🦙'", "VARCHAR", "it's 🦙"],
  ["DATE '2024-02-29'", "DATE", "2024-02-29"],
  ["DATE '1969-12-31'", "DATE", "1969-12-31"],
  ["DATE '0044-03-15 (BC)'", "DATE", "-000043-03-15"],
  ["TIMESTAMP '2024-02-29 12:34:56'", "TIMESTAMP", "2024-02-29 12:34:56"],
  ["TIMESTAMP '2024-02-29 12:34:56.789'", "TIMESTAMP", "2024-02-29 12:34:56.789"],
  ["TIMESTAMP '1969-12-31 23:59:59.5'", "TIMESTAMP", "1969-12-31 23:59:59.500"],
  ["TIMESTAMP '2024-02-29 12:34:56.789123'", "TIMESTAMP", "2024-02-29 12:34:56.789123"],
  ["DATE 'infinity'", "DATE", "infinity"],
  ["TIMESTAMP '-infinity'", "TIMESTAMP", "-infinity"],
  ["TIME '12:34:56'", "TIME", "12:34:56"],
  ["TIME '00:00:01.05'", "TIME", "00:00:01.05"],
  ["INTERVAL 14 MONTH", "INTERVAL", "cast to VARCHAR to see it"],
  ["'a'::BLOB", "BLOB", "61"],
  ["[1, NULL, 3]", "INTEGER[]", [1, null, 3]],
  ["['a', 'b']", "VARCHAR[]", ["a", "b"]],
  ["[[1], []]", "INTEGER[][]", [[1], []]],
  ["[DATE '2024-01-01']", "DATE[]", ["2024-01-01"]],
  ["CAST([] AS INTEGER[])", "INTEGER[]", []],
  ["{'a': 1, 'b': ['x']}", "STRUCT(a INTEGER, b VARCHAR[])", {a: 1, b: ["x"]}],
  ["{'a': CAST(5 AS BIGINT), 'd': DATE '2024-01-01'}", "STRUCT(a BIGINT, d DATE)", {a: 5n, d: "2024-01-01"}],
  ["map([1], [DATE '2024-01-01'])", "MAP(INTEGER, DATE)", {1: "2024-01-01"}],
  ["map(['k'], [1])", "MAP(VARCHAR, INTEGER)", {k: 1}],
  ["CAST('x' AS ENUM('x', 'y'))", "ENUM", "x"]
])("%s is %s", (expression, type, value) => {
  const found = valueOf(expression);
  expect(found.value).toEqual(value);
  expect(found.type).toBe(type);
});

test("every day of four-digit years is the day that Date writes", () => {
  const type: ArrowType = {typeId: 8, toString: () => "Date"};
  const wrong: string[] = [];
  for (let time = Date.UTC(990, 0, 1); time < Date.UTC(10_010, 0, 1); time += 86_400_000 * 3) {
    const expected = new Date(time).toISOString().replace(/T.*/, "");
    if (plainValue(time, type) !== expected) wrong.push(expected);
  }
  expect(wrong).toEqual([]);
});
