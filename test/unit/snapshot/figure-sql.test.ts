import {mkdtempSync, rmSync, symlinkSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {buildTables} from "../../../loaders/build-tables.js";
import {noFilter} from "../../../src/model/filter.js";
import {macros} from "../../../src/query/macros.js";
import {selectionSql} from "../../../src/query/selection.js";
import {figureSql} from "../../../src/snapshot/figure-sql.js";
import {exampleMemory} from "./random-memory.js";

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "litscope-sql-"));
  const {folder: tables} = await buildTables({data: "data"});
  symlinkSync(tables, join(folder, "data"));
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

/** Runs a file of statements as DuckDB's own program does, in the folder that holds `data/`. */
async function run(sql: readonly string[]) {
  const file = figureSql({...exampleMemory, sql: [...sql]});
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run(`SET file_search_path = '${folder}'`);
  const statements = await connection.extractStatements(file);
  let rows: unknown[][] = [];
  for (let i = 0; i < statements.count; i++) {
    const prepared = await statements.prepare(i);
    rows = (await prepared.runAndReadAll()).getRowsJS();
  }
  return rows;
}

describe("the statements behind a figure as a file", () => {
  it("say which corpus they are of, each word of it behind a comment", () => {
    const words = {...exampleMemory.words, title: "One\nDROP TABLE papers;"};
    const lines = figureSql({...exampleMemory, words, sql: ["SELECT 1"]}).split("\n");
    expect(lines[0]).toBe("-- One DROP TABLE papers;");
    expect(lines).toContain("-- Corpus: Corpus of examples, 1234 papers, fingerprint 0123456789abcdef");
    expect(lines.filter((line) => line !== "" && !line.startsWith("--"))).toEqual(["SELECT 1;"]);
  });

  it("run as they stand beside the site's tables, under a filter and with a comment at the end", async () => {
    const filter = {...noFilter, abstract: "with" as const, words: "model"};
    const view = `CREATE OR REPLACE TEMP VIEW selection AS\n${selectionSql(filter)};`;
    const count = "SELECT count(*) AS n FROM papers JOIN selection USING (paper_id) -- all of them";
    const [[chosen]] = (await run([view, count])) as [[bigint]];
    const [[all]] = (await run([count])) as [[bigint]];
    expect(chosen).toBeGreaterThan(0n);
    expect(all).toBeGreaterThan(chosen);
  });

  it("bring the macros along that they call", async () => {
    for (const {name, example} of macros)
      expect((await run([example])).length, name).toBeGreaterThanOrEqual(0);
  });
});
