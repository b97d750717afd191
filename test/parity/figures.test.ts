import {JSDOM} from "jsdom";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {buildTables} from "../../loaders/build-tables.js";
import {type NativeEngine, openNativeEngine} from "../../loaders/native-engine.js";
import {type FiguresInNode, openFigures} from "../../loaders/open-figures.js";
import {
  type ChartPage,
  chartPageNames,
  chartPages,
  charts,
  findChart,
  pageOfFile
} from "../../src/figures/charts.js";
import type {DisplayTable} from "../../src/model/series.js";

let figures: FiguresInNode;
let engine: NativeEngine;
beforeAll(async () => {
  const {folder} = await buildTables({data: "data"});
  figures = openFigures(folder);
  engine = await openNativeEngine({tables: folder});
});
afterAll(() => {
  figures.close();
  engine.close();
});

const {document} = new JSDOM("").window;
const views = [
  "",
  "?in.family=GPT",
  "?in.family=GPT&vs=all",
  "?in.from=2024-02-10&in.to=2025-03-31&measure=count&by=month",
  "?in.words=reasoning&vs.words=safety&by=year&log=yes",
  "?smooth=3&terms=reasoning,%22mixture of experts%22,cot | chain,token*",
  "?vocabulary=authors&color=topic&min=2",
  "?color=growth&measure=jaccard",
  "?in.term=no such term at all"
];

const rowsOf = ({rows}: DisplayTable): string[] => rows.map((row) => JSON.stringify(row));
const columnOf = ({columns, rows}: DisplayTable, name: string) =>
  rows.map((row) => row[columns.findIndex((column) => column.name === name)]);

describe("every chart of the site is drawn in Node", () => {
  for (const view of views)
    for (const page of chartPageNames)
      it(`${page}${view}`, async () => {
        const {figures: all} = await figures.page(page, view);
        expect(all.map(({name, id}) => [name, id])).toEqual(Object.entries(chartPages[page].charts));
        for (const figure of all.filter((one) => one.isShown?.() !== false)) {
          const {title, method, source} = figure.words();
          expect(title, figure.id).not.toBe("");
          expect(method, figure.id).toMatch(/\.$/);
          expect(source, figure.id).toContain("119 papers");
          expect(figure.sql().length, figure.id).toBeGreaterThan(0);
          const svg = figure.draw({width: 640, theme: "light", document});
          expect(svg.outerHTML, figure.id).not.toMatch(/NaN|undefined|Infinity/);
          expect(svg.querySelector("desc")?.textContent, figure.id).not.toBe("");
          const {columns, rows} = figure.table();
          for (const row of rows) expect(row, figure.id).toHaveLength(columns.length);
        }
      });
});

describe("what is drawn is part of all the data", () => {
  for (const [page, name] of [
    ["overview", "topics"],
    ["overview", "families"],
    ["models", "families"],
    ["models", "lines"],
    ["models", "pairs"],
    ["topics", "topics"]
  ] as const)
    it(`${page}: ${name}`, async () => {
      const {figures: all} = await figures.page(page, "");
      const figure = all.find((one) => one.name === name)!;
      const data = new Set(rowsOf(figure.data()));
      expect(rowsOf(figure.table()).filter((row) => !data.has(row))).toEqual([]);
      expect(data.size).toBeGreaterThanOrEqual(figure.table().rows.length);
    });
});

describe("numbers under a filter are those of SQL", () => {
  const counted = async (sql: string): Promise<Map<string, number>> =>
    new Map((await engine.rows(sql, [])).map((row) => [String(row.label), Number(row.k)]));
  const filtered = "(SELECT paper_id FROM model_mentions WHERE family = 'GPT')";
  const tableOf = async (page: ChartPage, name: string): Promise<DisplayTable> =>
    (await figures.page(page, "?in.family=GPT")).figures.find((one) => one.name === name)!.data();

  it("families", async () => {
    const table = await tableOf("models", "families");
    const sql = await counted(
      `SELECT family AS label, count(DISTINCT paper_id) AS k FROM model_mentions JOIN papers USING (paper_id)
       WHERE has_abstract AND paper_id IN ${filtered} GROUP BY family`
    );
    expect(sql.size).toBeGreaterThan(3);
    expect(new Map(table.rows.map((row) => [String(row[0]), Number(row[1])]))).toEqual(sql);
  });

  it("topics", async () => {
    const table = await tableOf("overview", "topics");
    const sql = await counted(
      `SELECT label, count(DISTINCT paper_id) AS k FROM paper_topics JOIN topics USING (topic_id) JOIN papers USING (paper_id)
       WHERE parent_id IS NULL AND has_abstract AND paper_id IN ${filtered} GROUP BY label`
    );
    const shown = new Map(
      table.rows.map((row) => [String(row[0]), Number(row[1])] as const).filter(([, k]) => k > 0)
    );
    expect(sql.size).toBeGreaterThan(2);
    expect(shown).toEqual(sql);
  });

  it("words over time: counts and papers of each month", async () => {
    const {figures: all} = await figures.page("topics", "?in.family=GPT&by=month&terms=%22reasoning%22");
    const table = all.find((one) => one.name === "words")!.table();
    const [k, n] = ["k", "n"].map((name) =>
      columnOf(table, name).reduce<number>((sum, v) => sum + Number(v), 0)
    );
    const [row] = await engine.rows(
      `SELECT count(*) AS n, count(*) FILTER (WHERE paper_id IN (SELECT paper_id FROM word_index WHERE word = 'reasoning')) AS k
       FROM papers WHERE has_abstract AND month IS NOT NULL AND paper_id IN ${filtered}`,
      []
    );
    expect([k, n]).toEqual([Number(row!.k), Number(row!.n)]);
    expect(k).toBeGreaterThan(0);
  });
});

describe("a chart is found", () => {
  it("by its id anywhere, by its name on its page first", () => {
    expect(findChart("topics", "topics")?.id).toBe("topic-panels");
    expect(findChart("topics", "models")?.id).toBe("family-topics");
    expect(findChart("topics", null)?.id).toBe("top-topics");
    expect(findChart("river", "overview")?.page).toBe("topics");
    for (const {id, page} of charts) expect(findChart(id, null)?.page).toBe(page);
    expect(findChart("nothing", "topics")).toBeNull();
  });

  it("on the page of a file", () => {
    expect(pageOfFile("")).toBe("overview");
    expect(pageOfFile("topics.html")).toBe("topics");
    expect(pageOfFile("sql.html")).toBeNull();
  });
});

it("an address that asks for what cannot be given says so, and draws the rest", async () => {
  const {said, search} = await figures.page(
    "topics",
    "?measure=weight&by=year&open=term:x&build=1&terms=zzzz"
  );
  expect(said).toEqual([
    "measure=weight is none of share, count: topics.html shows the default",
    "In no paper: zzzz."
  ]);
  expect(search).toBe("?by=year&terms=zzzz");
});
