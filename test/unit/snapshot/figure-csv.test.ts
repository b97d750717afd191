import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import fc from "fast-check";
import Papa from "papaparse";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {barTable} from "../../../src/charts/bar-chart.js";
import type {DisplayTable} from "../../../src/model/series.js";
import {figureCsv} from "../../../src/snapshot/figure-csv.js";
import {bars} from "../../chart/figures.js";
import {anyMemory, anyText, exampleMemory} from "./random-memory.js";

const head = (csv: string): string[] => csv.split("\r\n").filter((line) => /^\ufeff?#/.test(line));

const table: DisplayTable = {
  columns: [
    {name: "label", label: "Name", type: "text"},
    {name: "period", label: "Month", type: "date"},
    {name: "k", label: "Papers", type: "number"},
    {name: "n", label: "Out of", type: "number"},
    {name: "share", label: "Share", type: "number"},
    {name: "smooth_share", label: "Smoothed share", type: "number"}
  ],
  rows: [
    ["C# and, =cmd", new Date("2024-05-01"), 1, 4, 0.25, 0.3],
    ["# no comment", new Date("2024-06-01"), 0, 0, null, null]
  ]
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "litscope-csv-"));
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

describe("a figure's table as CSV", () => {
  it("says above the table what it is of, what its columns hold, and where it came from", () => {
    const words = {...exampleMemory.words, title: "Share, by month", subtitle: "Out of 1,234 papers"};
    const lines = head(figureCsv(table, {...exampleMemory, words}));
    expect(lines).toEqual([
      "\ufeff# Share; by month",
      "# Out of 1234 papers",
      "# Column Month = first day of the period",
      "# Column Papers = numerator: papers that count",
      "# Column Out of = denominator: papers that could have counted; of the row's period where it has one",
      "# Column Share = numerator / denominator; from 0 to 1; empty where nothing could have counted",
      "# Column Smoothed share = the share as drawn; smoothed over neighbouring periods",
      "# Wilson 95% intervals.",
      "# Corpus of examples; January 2023 to June 2025",
      "# Corpus: Corpus of examples; 1234 papers; fingerprint 0123456789abcdef",
      "# Litscope 0.1.0; 2025-07-01",
      "# https://example.org/trends/topics.html?by=year&in.family=GPT#topic-panels"
    ]);
  });

  it("explains numerator, denominator, share and interval of a chart of the site", () => {
    const lines = head(figureCsv(barTable(bars, {measure: "share"}), exampleMemory)).join("\n");
    for (const meaning of ["numerator:", "denominator:", "numerator / denominator", "lower end", "upper end"])
      expect(lines).toContain(meaning);
  });

  it("claims nothing of columns that a statement named itself", () => {
    const own = {columns: [{name: "n", label: "n", type: "number" as const}], rows: [[1]]};
    expect(figureCsv(own, exampleMemory)).not.toContain("Column");
  });

  it("the lines above are one cell each to a spreadsheet, no formula, and a comment to others", () => {
    fc.assert(
      fc.property(anyMemory, (memory) => {
        const csv = figureCsv(table, memory).slice(1);
        const end = csv.indexOf("Name,Month");
        for (const line of csv.slice(0, end).split("\r\n").slice(0, -1)) {
          expect(line).toMatch(/^# /);
          expect(line).not.toMatch(/[",\r\n\t]|;\s*[=+\-@]/);
        }
        const read = Papa.parse<string[]>(csv.slice(end), {header: false, skipEmptyLines: true});
        expect(read.data).toHaveLength(3);
      })
    );
  });

  it("DuckDB reads every row as it is, whatever the words and names", async () => {
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const names = fc.sample(
      anyText.map((text) => text.replace(/[\0\r\n]|\p{Cs}/gu, " ")),
      {numRuns: 60, seed: 7}
    );
    const rows: DisplayTable["rows"] = names.map((name, i) => [`x${name} #${i}`, i]);
    const columns: DisplayTable["columns"] = [
      {name: "label", label: "Name", type: "text"},
      {name: "k", label: "Papers", type: "number"}
    ];
    const path = join(folder, "any.csv");
    const [memory] = fc.sample(anyMemory, {numRuns: 1, seed: 3});
    writeFileSync(path, figureCsv({columns, rows}, memory!));
    const reader = await connection.runAndReadAll(
      `SELECT * FROM read_csv('${path}', comment = '#', header = true, delim = ',', quote = '"', escape = '"', nullstr = '')`
    );
    expect(reader.columnNames()).toEqual(["Name", "Papers"]);
    expect(reader.getRowsJS().map(([name, k]) => [name, Number(k)])).toEqual(rows);
  });
});
