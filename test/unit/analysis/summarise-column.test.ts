import {DuckDBInstance} from "@duckdb/node-api";
import fc from "fast-check";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {buildTables} from "../../../loaders/build-tables.js";
import {type NativeEngine, openNativeEngine} from "../../../loaders/native-engine.js";
import {binEdges} from "../../../src/analysis/bins.js";
import type {ColumnSummary} from "../../../src/analysis/column-summary.js";
import {summariseColumn} from "../../../src/analysis/summarise-column.js";
import {tables} from "../../../src/model/tables.js";

function summary(type: string, values: readonly unknown[]): ColumnSummary {
  const work = summariseColumn({type, n_rows: values.length, value: (row) => values[row]});
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

describe("what a column holds", () => {
  it("numbers are counted, ordered and averaged as by hand", () => {
    const number = fc.oneof(fc.integer({min: -9, max: 9}), fc.constantFrom(0.5, -0.25, 100));
    fc.assert(
      fc.property(fc.array(fc.option(number, {freq: 4, nil: null}), {maxLength: 80}), (values) => {
        const found = summary("DOUBLE", values);
        const known = values.filter((x) => x !== null).sort((a, b) => a - b);
        expect(found.n_nulls).toBe(values.length - known.length);
        expect(found.n_distinct).toBe(new Set(known).size);
        expect(found.numbers === null).toBe(known.length === 0);
        if (known.length === 0) return;
        expect([found.min, found.max].map(Number)).toEqual([known[0]! + 0, known.at(-1)! + 0]);
        expect(found.numbers!.mean).toBeCloseTo(sum(known) / known.length, 12);
        const middle = (known.length - 1) / 2;
        expect(found.numbers!.quartiles[1]).toBe(
          (known[Math.floor(middle)]! + known[Math.ceil(middle)]!) / 2
        );
        if (found.bins === null) return;
        expect(sum(found.bins.counts)).toBe(known.length);
        const edges = binEdges(found.bins);
        expect(found.bins.counts).toEqual(
          found.bins.counts.map((_, i) => known.filter((x) => x >= edges[i]! && x < edges[i + 1]!).length)
        );
      })
    );
  });

  it("NaN is counted apart, infinity is in the mean and in no bar", () => {
    const found = summary("DOUBLE", [1, 2, NaN, null, Infinity]);
    expect(found.numbers).toMatchObject({n_nan: 1, mean: Infinity, quartiles: [1.5, 2, Infinity]});
    expect(found.n_nulls).toBe(1);
    expect(sum(found.bins!.counts)).toBe(2);
  });

  it("a sum that cancels is not lost", () => {
    expect(summary("DOUBLE", [1e16, 1, -1e16]).numbers!.mean).toBeCloseTo(1 / 3, 12);
  });

  it("least and greatest are exact beyond the digits of a DOUBLE", () => {
    const near = fc.bigInt({min: 2n ** 62n - 40n, max: 2n ** 62n + 40n});
    fc.assert(
      fc.property(fc.array(near, {minLength: 1}), fc.boolean(), (list, isNegative) => {
        const values = list.map((n) => (isNegative ? -n : n));
        const sorted = [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
        const ends = [sorted[0]!, sorted.at(-1)!];
        const whole = summary("BIGINT", values);
        expect([whole.min, whole.max]).toEqual(ends.map(String));
        const parts = summary(
          "DECIMAL(38,2)",
          values.map((n) => `${n}.25`)
        );
        expect([parts.min, parts.max]).toEqual(ends.map((n) => `${n}.25`));
      })
    );
  });

  it("numbers written out keep their ends to the digit, and say that they are told apart about", () => {
    const found = summary("HUGEINT", ["100000000000000000000000000001", "7", null]);
    expect([found.min, found.max]).toEqual(["7", "100000000000000000000000000001"]);
    expect(found.is_exact).toBe(false);
    expect(summary("DECIMAL(5,2)", ["1.50", "1.50", "0.25"])).toMatchObject({is_exact: true, n_distinct: 2});
  });

  it("texts are counted by value, most frequent first, by code point from the least to the greatest", () => {
    const word = fc.constantFrom("a", "b", "é", "", "\u{1F600}", "\uffee", "NULL");
    fc.assert(
      fc.property(fc.array(fc.option(word, {freq: 5, nil: null}), {maxLength: 60}), (values) => {
        const found = summary("VARCHAR", values);
        const known = values.filter((x) => x !== null);
        const counts = new Map<string, number>();
        for (const x of known) counts.set(x, (counts.get(x) ?? 0) + 1);
        expect(found.n_distinct).toBe(counts.size);
        expect(found.n_counted).toBe(values.length);
        const order = ["", "NULL", "a", "b", "é", "\uffee", "\u{1F600}"].filter((x) => counts.has(x));
        expect([found.min, found.max]).toEqual([order[0] ?? null, order.at(-1) ?? null]);
        const often = [...counts].filter(([, n]) => n > 1).sort(([, a], [, b]) => b - a);
        expect(found.frequent).toEqual(often.slice(0, 8).map(([value, n]) => ({value, n})));
      })
    );
  });

  it("too many different texts are told apart in the first rows, and it says in how many", () => {
    const values = Array.from({length: 130_000}, (_, i) => `text ${i}`);
    expect(summary("VARCHAR", values)).toMatchObject({
      n_rows: 130_000,
      n_distinct: 100_000,
      n_counted: 100_000
    });
  });

  it("lists tell of their items and lengths, structs of what is the same", () => {
    const found = summary("VARCHAR[]", [["a", "b"], ["a"], [], null]);
    expect(found).toMatchObject({
      n_distinct: 2,
      frequent: [{value: "a", n: 2}],
      lengths: {min: 0, mean: 1, max: 2}
    });
    expect(summary("STRUCT(a INTEGER)", [{a: 1}, {a: 1}, {a: 2}])).toMatchObject({n_distinct: 2, min: null});
  });

  it("it rests often and reads each value once", () => {
    let n_reads = 0;
    let n_rests = 0;
    const work = summariseColumn({type: "DATE", n_rows: 20_000, value: () => (n_reads++, "2024-01-01")});
    while (work.next().done !== true) n_rests++;
    expect(n_reads).toBe(20_000);
    expect(n_rests).toBeGreaterThan(20);
  });
});

describe("on the tables of the sample", () => {
  let engine: NativeEngine;
  beforeAll(async () => {
    engine = await openNativeEngine({tables: (await buildTables({data: "data"})).folder});
  });
  afterAll(() => engine?.close());

  it("it says what DuckDB says of every column", async () => {
    for (const [table, {columns}] of Object.entries(tables)) {
      for (const [name, {type}] of Object.entries(columns)) {
        if (type.endsWith("[]")) continue;
        const isNumber = !["VARCHAR", "DATE", "BOOLEAN"].includes(type);
        const read = isNumber ? `CAST("${name}" AS DOUBLE)` : `CAST("${name}" AS VARCHAR)`;
        const values = (await engine.rows(`SELECT ${read} AS v FROM ${table}`, [])).map((row) => row.v);
        const moments = isNumber
          ? `avg("${name}") AS mean, quantile_cont(CAST("${name}" AS DOUBLE), 0.5) AS median, quantile_cont(CAST("${name}" AS DOUBLE), 0.25) AS low`
          : `NULL AS mean, NULL AS median, NULL AS low`;
        const [row] = await engine.rows(
          `SELECT CAST(count(*) AS INTEGER) AS n_rows, CAST(count("${name}") AS INTEGER) AS n, CAST(count(DISTINCT "${name}") AS INTEGER) AS n_distinct,
             min(${read}) AS min, max(${read}) AS max, ${moments} FROM ${table}`,
          []
        );
        const found = summary(type, values);
        const at = `${table}.${name}`;
        expect([found.n_rows, found.n_rows - found.n_nulls, found.n_distinct], at).toEqual([
          row!.n_rows,
          row!.n,
          row!.n_distinct
        ]);
        if (!isNumber) expect([found.min, found.max], at).toEqual([row!.min, row!.max]);
        else if (found.numbers !== null) {
          expect(found.numbers.mean, at).toBeCloseTo(row!.mean as number, 9);
          expect(found.numbers.quartiles[1], at).toBeCloseTo(row!.median as number, 12);
          expect(found.numbers.quartiles[0], at).toBeCloseTo(row!.low as number, 12);
        }
      }
    }
  });

  it("a date's bars are the rows of its days", async () => {
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    const reader = await connection.runAndReadAll(
      "SELECT CAST(DATE '2001-03-05' + CAST(i * i % 3000 AS INTEGER) AS VARCHAR) AS d FROM range(4000) AS t(i)"
    );
    const days = reader.getRows().map(([d]) => String(d));
    const found = summary("DATE", days);
    expect(found.bins).toMatchObject({unit: "month", step: 6});
    expect(found.bins!.counts).toEqual(
      found.bins!.counts.map((_, i) => {
        const months = found.bins!.start + 6 * i;
        const day = (m: number) =>
          new Date(Date.UTC(Math.floor(m / 12), m % 12, 1)).toISOString().slice(0, 10);
        return days.filter((d) => d >= day(months) && d < day(months + 6)).length;
      })
    );
    connection.closeSync();
    instance.closeSync();
  });
});
