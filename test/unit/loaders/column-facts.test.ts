import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {buildTables, copyTables} from "../../../loaders/build-tables.js";
import {writeColumnFacts} from "../../../loaders/column-facts.js";
import {type NativeEngine, openNativeEngine} from "../../../loaders/native-engine.js";
import {binEdges, binOf, monthOfDay} from "../../../src/analysis/bins.js";
import {readSchema, type SchemaFacts} from "../../../src/model/column-facts.js";
import {dayNumber} from "../../../src/model/facts.js";
import {type Column, tables} from "../../../src/model/tables.js";
import {fixtureRows, writeRows} from "../../parity/fixture.js";
import {folderWith} from "./litscope.js";

const longest = 60;

async function factsOf(folder: string): Promise<{facts: SchemaFacts; bytes: Buffer}> {
  await writeColumnFacts(folder, "of this build");
  const bytes = readFileSync(join(folder, "schema.json"));
  return {facts: readSchema(JSON.parse(bytes.toString())), bytes};
}

describe.each(["the fixture", "the sample"])("columns of %s", (name) => {
  let engine: NativeEngine;
  let facts: SchemaFacts;
  let bytes: Buffer;
  let folder: string;
  beforeAll(async () => {
    folder =
      name === "the sample" ? mkdtempSync(join(tmpdir(), "litscope-")) : await writeRows(fixtureRows());
    if (name === "the sample") copyTables((await buildTables({data: "data"})).folder, folder);
    ({facts, bytes} = await factsOf(folder));
    engine = await openNativeEngine({tables: folder});
  });
  afterAll(() => {
    engine?.close();
    rmSync(folder, {recursive: true, force: true});
  });

  async function valuesOf(table: string, column: string): Promise<unknown[]> {
    return (await engine.rows(`SELECT "${column}" AS v FROM ${table}`, [])).map((row) => row.v);
  }

  it("are counted as by hand", async () => {
    for (const [table, {columns}] of Object.entries(tables)) {
      for (const [column, {type}] of Object.entries(columns) as [string, Column][]) {
        const at = `${table}.${column}`;
        const values = await valuesOf(table, column);
        const found = facts.tables[table as keyof typeof tables].columns[column]!;
        expect(facts.tables[table as keyof typeof tables].n_rows, at).toBe(values.length);
        const known = values.filter((v) => v !== null);
        expect(found.n_nulls, at).toBe(values.length - known.length);
        if (type === "INTEGER[]" || known.length === 0) {
          expect([found.n_distinct, found.values], at).toEqual([null, []]);
          continue;
        }
        const items = type === "VARCHAR[]" ? known.flat() : known;
        const counts = new Map<unknown, number>();
        for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
        expect([found.n_distinct, found.is_exact], at).toEqual([counts.size, true]);
        for (const {value, n} of found.values) {
          if (n === null || value.endsWith("…") || type === "DOUBLE") continue;
          const item = type.startsWith("VARCHAR") || type === "DATE" ? value : JSON.parse(value);
          expect(counts.get(item), `${at} ${value}`).toBe(n);
        }
        const most = found.values[0]?.n;
        if (typeof most === "number") expect(most, at).toBe(Math.max(...counts.values()));
      }
    }
  });

  it("have every value in the bar where it belongs", async () => {
    for (const [table, {columns}] of Object.entries(tables)) {
      for (const [column, {type}] of Object.entries(columns) as [string, Column][]) {
        const {bins} = facts.tables[table as keyof typeof tables].columns[column]!;
        if (bins === null) continue;
        const edges = binEdges(bins);
        const counts = bins.counts.map(() => 0);
        for (const value of await valuesOf(table, column)) {
          if (value === null) continue;
          const day = type === "DATE" ? dayNumber(value as string) : Number.NaN;
          const at = type !== "DATE" ? (value as number) : bins.unit === "day" ? day : monthOfDay(day);
          counts[binOf(at, edges)]!++;
        }
        expect(bins.counts, `${table}.${column}`).toEqual(counts);
      }
    }
  });

  it("show no text in full that is longer than a line", () => {
    for (const {columns} of Object.values(facts.tables)) {
      for (const {min, max, values} of Object.values(columns)) {
        for (const text of [min, max, ...values.map((v) => v.value)])
          expect(text?.length ?? 0).toBeLessThanOrEqual(longest);
      }
    }
  });

  it("take little room, and the same bytes each time", async () => {
    expect(gzipSync(bytes).length).toBeLessThan(40_000);
    expect((await factsOf(folder)).bytes.equals(bytes)).toBe(true);
  });
});

it("where abstracts are not published, neither they nor word positions are told of", async () => {
  const abstract = "We hide an unmistakable zanzibarite in the abstract of a paper about hidden things.";
  const data = folderWith({
    "papers.jsonl": `${JSON.stringify({title: "A paper on things", abstract, date: "2020-01-01"})}\n`,
    "corpus.json": JSON.stringify({abstracts: "local"})
  });
  const {folder} = await buildTables({data, cache: folderWith({})});
  const {facts, bytes} = await factsOf(folder);
  expect(facts.tables.abstracts).toMatchObject({n_rows: 0, columns: {abstract: {values: [], min: null}}});
  expect(facts.tables.word_index.columns.positions).toMatchObject({values: [], min: "0", max: "0"});
  expect(bytes.toString()).not.toContain("We hide");
});

it("a file that is not as declared is refused with what is wrong", () => {
  expect(() => readSchema(null)).toThrow("schema is not an object");
  expect(() => readSchema({fingerprint: "x", tables: {}})).toThrow("papers is not an object");
});
