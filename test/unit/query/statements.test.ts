import fc from "fast-check";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {DuckDBInstance} from "@duckdb/node-api";
import {nativeRows} from "../../../loaders/native-engine.js";
import {run} from "../../../src/engine/run.js";
import {
  decodeAnswer,
  decodeRows,
  defineQuery,
  encodeAnswer,
  literal,
  literalStatement,
  statement
} from "../../../src/query/define.js";
import type {Engine, RawRow} from "../../../src/query/query.js";
import {openWasmEngine, type WasmEngine} from "../../parity/wasm-engine.js";

const echo = defineQuery({
  name: "echo",
  about: "What was asked.",
  columns: {
    text: "VARCHAR?",
    whole: "INTEGER?",
    double: "DOUBLE?",
    flag: "BOOLEAN?",
    day: "DATE?",
    texts: "VARCHAR[]",
    wholes: "INTEGER[]"
  },
  parameters: {
    text: "VARCHAR?",
    whole: "INTEGER?",
    double: "DOUBLE?",
    flag: "BOOLEAN?",
    day: "DATE?",
    texts: "VARCHAR[]",
    wholes: "INTEGER[]"
  },
  sql: `SELECT $text AS text, $whole AS whole, $double AS double, $flag AS flag, $day AS day, $texts AS texts, $wholes AS wholes`
});

/** Text as a page or a paper may hold it: neither engine takes a zero byte or half a surrogate pair. */
const text = fc
  .oneof(
    fc.string({unit: "binary"}),
    fc.string({
      unit: fc.constantFrom("'", '"', "\\", "$", "%", ";", "-", "/", "*", "\n", "é", "🦙", "a", "$1", "$text")
    })
  )
  .map((s) => s.replaceAll("\0", ""));
const item = text.map((s) => s.replaceAll("\u001f", "")).filter((s) => s !== "");
const asked = fc.record({
  text: fc.option(text),
  whole: fc.option(fc.integer()),
  /** DuckDB-WASM reads parameters from JSON, and a long fraction a last bit off. */
  double: fc.option(fc.integer().map((n) => n / 8)),
  flag: fc.option(fc.boolean()),
  day: fc.option(
    fc.date({min: new Date("1000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true}).map(startOfDay)
  ),
  texts: fc.array(item, {maxLength: 4}),
  wholes: fc.array(fc.integer(), {maxLength: 4})
});

function startOfDay(date: Date): Date {
  return new Date(`${date.toISOString().slice(0, 10)}T00:00:00Z`);
}

const plusZero = <R extends {double: number | null}>(row: R): R => ({
  ...row,
  double: row.double === 0 ? 0 : row.double
});

const cast = (sql: string): string =>
  `SELECT ${Object.entries(echo.columns)
    .map(([name, type]) => `CAST(${name} AS ${type.replace("?", "")}) AS ${name}`)
    .join(", ")} FROM (\n${sql}\n) AS q`;

let wasm: WasmEngine;
let native: Pick<Engine, "rows">;
let close: () => void;
beforeAll(async () => {
  wasm = await openWasmEngine({tables: null});
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  native = {rows: (sql, parameters) => nativeRows(connection, sql, parameters)};
  close = () => {
    connection.closeSync();
    instance.closeSync();
  };
});
afterAll(() => {
  wasm.close();
  close();
});

describe.each([
  ["natively", () => native],
  ["in WASM", () => wasm as Pick<Engine, "rows">]
])("%s", (_, engine) => {
  test("bound parameters come back as they were", async () => {
    await fc.assert(
      fc.asyncProperty(asked, async (parameters) => {
        expect((await run(engine(), echo, parameters)).map(plusZero)).toEqual([plusZero(parameters)]);
      })
    );
  });

  test("the shown statement holds every parameter as it was", async () => {
    await fc.assert(
      fc.asyncProperty(asked, async (parameters) => {
        const raw = await engine().rows(cast(literalStatement(echo, parameters)), []);
        expect(decodeRows(echo, raw).map(plusZero)).toEqual([plusZero(parameters)]);
      })
    );
  });
});

test("text in a statement never ends its quotes", () => {
  fc.assert(
    fc.property(text, (value) => {
      const written = literal(value, "VARCHAR");
      expect(written.slice(1, -1).replaceAll("''", "")).not.toContain("'");
      expect(written.slice(1, -1).replaceAll("''", "'")).toBe(value);
    })
  );
});

test("a summary reads back what was written into it", () => {
  fc.assert(
    fc.property(fc.array(asked, {maxLength: 3}), text, (rows, sql) => {
      const answer = {sql, rows: rows.map(plusZero)};
      const json = JSON.parse(JSON.stringify(encodeAnswer(answer))) as {sql: string; rows: RawRow[]};
      expect(decodeAnswer(echo, json)).toEqual(answer);
    })
  );
});

describe("a value that is not what was declared is an error that names the column", () => {
  const whole = {text: "a", whole: 1, double: 1, flag: true, day: "2024-01-01", texts: [], wholes: []};
  test.each([
    ["whole", 1.5],
    ["whole", "1"],
    ["whole", 2n ** 60n],
    ["double", "1"],
    ["flag", 1],
    ["day", "yesterday"],
    ["day", "2024-13-01"],
    ["texts", null],
    ["texts", "a"],
    ["texts", [1]],
    ["wholes", [1, null]],
    ["text", 5]
  ])("%s: %s", (column, value) => {
    expect(() => decodeRows(echo, [{...whole, [column]: value}])).toThrow(
      new RegExp(`echo.*column ${column}`)
    );
  });
});

test("a parameter without a value, and one that was not declared, are errors", async () => {
  await expect(run(native, echo, {text: "a"} as never)).rejects.toThrow("no value for parameter whole");
  expect(() => statement({...echo, sql: "SELECT $other"})).toThrow("undeclared parameter other");
});

test("an engine's error names the query and keeps its cause", async () => {
  const broken = defineQuery({
    name: "broken",
    about: "-",
    columns: {a: "INTEGER"},
    parameters: {},
    sql: "SELECT a FROM nowhere"
  });
  const error = await run(native, broken, {}).catch((e: unknown) => e as Error);
  expect(error).toMatchObject({message: expect.stringMatching(/^query broken failed: .*nowhere/s) as string});
  expect((error as Error).cause).toBeInstanceOf(Error);
});
