import {JSDOM} from "jsdom";
import * as arrow from "apache-arrow";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {buildTables} from "../../loaders/build-tables.js";
import {arrowResult} from "../../src/engine/arrow-result.js";
import {chooseChart, whyNoChart} from "../../src/notebook/choose-chart.js";
import type {ResultTable} from "../../src/model/result.js";
import type {ChartSpec} from "../../src/model/notebook.js";
import {readResultDrawing, type ResultFigureOptions} from "../../src/notebook/result-figure.js";
import {openWasmEngine, type WasmEngine} from "./wasm-engine.js";

const resultFigure = (table: ResultTable, spec: ChartSpec, options: ResultFigureOptions) =>
  readResultDrawing(table, spec).figure(options);
const resultFigureTable = (table: ResultTable, spec: ChartSpec) => readResultDrawing(table, spec).table();

let engine: WasmEngine;
beforeAll(async () => {
  const {folder} = await buildTables({data: "data"});
  engine = await openWasmEngine({tables: folder});
});
afterAll(() => engine.close());

const {document} = new JSDOM("").window;

/** The bytes of a result as the engine gives them; the library's own tables are of another copy of Arrow. */
interface Bindings {
  _bindings: {runQuery(connection: number, sql: string): Uint8Array};
  _conn: number;
}

/** What the project's declarations of Arrow leave out. */
interface Reader {
  tableFromIPC(bytes: Uint8Array): {schema: arrow.Schema; batches: arrow.RecordBatch[]};
}

function resultOf(sql: string) {
  const {_bindings: bindings, _conn} = engine.connection as unknown as Bindings;
  const {tableFromIPC} = arrow as unknown as Reader;
  const {schema, batches} = tableFromIPC(bindings.runQuery(_conn, sql));
  return arrowResult(schema, batches);
}

const statements: Record<string, [sql: string, chart: object | null]> = {
  "papers by month": [
    "SELECT month, count(*) AS n_papers FROM papers WHERE month IS NOT NULL GROUP BY month ORDER BY month",
    {kind: "line", x: "month", y: "n_papers", by: ""}
  ],
  "papers by year, as a function of the date": [
    "SELECT year(date), count(*) AS n FROM papers WHERE date IS NOT NULL GROUP BY 1 ORDER BY 1",
    {kind: "line", y: "n", by: ""}
  ],
  "mentions of families by month": [
    "SELECT month, family, count(DISTINCT paper_id) AS n_papers FROM model_mentions GROUP BY month, family ORDER BY month, family",
    {kind: "line", x: "month", y: "n_papers", by: "family"}
  ],
  "the most frequent terms": [
    "SELECT term, n_papers FROM terms ORDER BY n_papers DESC, term_id LIMIT 20",
    {kind: "bar", x: "term", y: "n_papers"}
  ],
  "terms by two numbers": [
    "SELECT term_id, term, n_papers, relevance FROM terms ORDER BY n_papers DESC, term_id LIMIT 200",
    {kind: "scatter", x: "n_papers", y: "relevance", by: "term"}
  ],
  "sums and means: HUGEINT and DECIMAL": [
    "SELECT family, sum(start) AS total FROM model_mentions GROUP BY family ORDER BY total DESC, family",
    {kind: "bar", x: "family", y: "total"}
  ],
  "families and fields": [
    "SELECT family, field FROM model_mentions ORDER BY paper_id, start",
    {kind: "heatmap", x: "field", y: "family", by: ""}
  ],
  "a count alone": ["SELECT count(*) FROM papers", null],
  "lists alone": ["SELECT authors FROM papers ORDER BY paper_id LIMIT 5", null]
};

describe("results of the real engine have their chart", () => {
  for (const [name, [sql, chart]] of Object.entries(statements))
    it(name, () => {
      const table = resultOf(sql);
      expect(table.n_rows).toBeGreaterThan(0);
      const spec = chooseChart(table);
      if (chart === null) {
        expect(spec).toBeNull();
        expect(whyNoChart(table)).not.toBeNull();
        return;
      }
      expect(spec).toMatchObject(chart);
      const svg = resultFigure(table, spec!, {
        id: "f",
        source: "sample",
        width: 640,
        theme: "light",
        document
      });
      expect(svg.querySelectorAll(".mark").length).toBeGreaterThan(0);
      expect(resultFigureTable(table, spec!).rows.length).toBeGreaterThan(0);
    });
});
