import {createServer, type Server} from "node:http";
import {readFileSync} from "node:fs";
import {gzipSync} from "node:zlib";
import Papa from "papaparse";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {DuckDBInstance} from "@duckdb/node-api";
import {cellAt, choose, outcomeOf, ready, runSql, shownBy, valuesOf, write} from "./notebook-steps.js";
import {type Served, serve} from "./serve.js";
import {launch, visit} from "./session.js";

let browser: Browser;
let site: Served;
/** A host that is not the site's: whoever asks it anything has leaked. */
let stranger: Server;
let strangerAddress: string;
const strangerLog: string[] = [];

beforeAll(async () => {
  browser = await launch();
  site = await serve(inject("site"));
  stranger = createServer((request, response) => {
    strangerLog.push(request.url ?? "");
    response
      .writeHead(200, {"access-control-allow-origin": "*", "content-type": "text/csv"})
      .end("a,b\n1,2\n");
  });
  await new Promise<void>((resolve) => stranger.listen(0, "127.0.0.1", resolve));
  const address = stranger.address();
  if (address === null || typeof address === "string") throw new Error("the foreign host has no port");
  strangerAddress = `http://127.0.0.1:${address.port}`;
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  stranger?.close();
});

async function open() {
  const visited = await visit(browser, `${site.address}sql.html`);
  await ready(visited.page);
  return visited;
}

describe("nothing reaches another host", () => {
  it("by no statement, and each attempt leaves a working notebook", async () => {
    const {page, close} = await open();
    const answered: string[] = [];
    page.context().on("response", (response) => answered.push(response.url()));
    const host = strangerAddress.slice(7);
    const attempts = [
      `SELECT * FROM read_csv('${strangerAddress}/a.csv', AUTO_DETECT=true)`,
      `SELECT * FROM '${strangerAddress}/a.parquet'`,
      `SELECT * FROM papers, '${strangerAddress}/a.parquet'`,
      `COPY (SELECT 1) TO '${strangerAddress}/out.csv'`,
      `ATTACH '${strangerAddress}/db.duckdb'`,
      `INSTALL json FROM '${strangerAddress}'`,
      "INSTALL httpfs",
      "LOAD httpfs",
      `SELECT * FROM read_csv_auto('http://' || '${host}/b.csv')`,
      `SELECT * FROM read_parquet(['http:' || '//${host}/b.parquet'])`,
      `SELECT * FROM read_parquet(concat('ht', 'tp://${host}/c.parquet'))`,
      `CREATE TABLE leak AS SELECT * FROM parquet_metadata('http' || '://${host}/d.parquet')`,
      `SELECT * FROM glob('http' || '://${host}/*')`,
      `PREPARE p AS SELECT * FROM '${strangerAddress}/e.parquet'`
    ];
    for (const attempt of attempts) {
      const shown = await runSql(page, attempt);
      expect(shown.length, attempt).toBeGreaterThan(10);
      expect(await cellAt(page, 0).getAttribute("data-run"), attempt).toBe("failed");
    }
    expect(await runSql(page, "SELECT 40 + 2 AS n")).toContain("42");
    expect(strangerLog).toEqual([]);
    expect(answered.length).toBeGreaterThan(0);
    expect(answered.filter((url) => url.startsWith(strangerAddress))).toEqual([]);
    await close();
  });

  it("by no text cell: images load nothing, links wait for a click and say where they lead", async () => {
    const {page, foreign, close} = await open();
    await page.getByRole("button", {name: "+ Text"}).click();
    await page.keyboard.insertText(
      [
        `![secret](${strangerAddress}/image.png)`,
        `<img src="${strangerAddress}/raw.png">`,
        `<link rel="prefetch" href="${strangerAddress}/prefetch">`,
        `[go](${strangerAddress}/link)`,
        "[run](javascript:alert(1))",
        `<style>body{background:url(${strangerAddress}/css.png)}</style>`
      ].join("\n\n")
    );
    await page.keyboard.press("Escape");
    const text = page.locator(".cell-markdown .prose");
    await text.getByText("go").waitFor();
    expect(await text.locator("img, link, style, script").count()).toBe(0);
    const link = text.locator("a").first();
    expect(await link.getAttribute("rel")).toContain("noreferrer");
    expect(await text.locator('a[href^="javascript:"]').count()).toBe(0);
    await page.waitForTimeout(500);
    expect(strangerLog).toEqual([]);
    expect(foreign).toEqual([]);
    await close();
  });
});

describe("what runs can be stopped", () => {
  it.each([
    ["that listens", "SELECT count(*) AS n FROM range(4000000000) WHERE range % 7 = 3"],
    [
      "that does not",
      "SELECT count(*) AS n FROM range(300000) a, range(100000) b WHERE a.range + b.range = 7"
    ]
  ])("a statement %s, within a second or so; what was named is made anew", async (_, heavy) => {
    const {page, close} = await open();
    await write(page, 0, "SELECT year, count(*) AS n FROM papers GROUP BY year ORDER BY year");
    await cellAt(page, 0).locator(".result-name").fill("by_year");
    await page.keyboard.press("Enter");
    await cellAt(page, 0).getByRole("button", {name: "Run", exact: true}).click();
    await outcomeOf(page, 0);
    await page.getByRole("button", {name: "+ SQL"}).click();
    await write(page, 1, heavy);
    await page.keyboard.press("ControlOrMeta+Enter");
    await page.getByText(/Running, \d/).waitFor();
    await page.waitForTimeout(600);
    const stopped = Date.now();
    await cellAt(page, 1).getByRole("button", {name: "Stop", exact: true}).click();
    expect(await outcomeOf(page, 1)).toBe("stopped");
    expect(Date.now() - stopped).toBeLessThan(3000);
    expect(await runSql(page, "SELECT sum(n) AS total FROM by_year", 1)).toContain("119");
    expect(await cellAt(page, 0).locator(".cm-content").innerText()).toContain("GROUP BY year");
    await close();
  });

  it("with Run all, the rest is not begun", async () => {
    const {page, close} = await open();
    await write(page, 0, "SELECT count(*) AS n FROM range(4000000000) WHERE range % 7 = 3");
    await page.getByRole("button", {name: "+ SQL"}).click();
    await write(page, 1, "SELECT 1 AS one, 2 AS two");
    await page.locator(".notebook-bar").getByRole("button", {name: "Run all"}).click();
    await page.getByText(/Running, \d/).waitFor();
    await page.locator(".notebook-bar").getByRole("button", {name: "Stop"}).click();
    expect(await outcomeOf(page, 0)).toBe("stopped");
    expect(await outcomeOf(page, 1)).toBe("stopped");
    await close();
  });
});

it("whatever is asked, the notebook goes on working and no text is lost", async () => {
  const {page, close} = await open();
  const hostile = [
    "\u0000\u0001\u0002 ÿþ \ud800 ☃",
    "SELECT 'unclosed",
    'SELECT "unclosed',
    "/* unclosed",
    "SELECT $$ unclosed",
    `SELECT ${"(".repeat(10_000)}1${")".repeat(10_000)}`,
    `SELECT ${"-".repeat(5)}1 + ${Array(3000).fill("1").join("+")}`,
    "SELECT * FROM range(1000000000)",
    "SELECT repeat('x', 50000000) AS long, 1 AS one",
    "SELECT string_agg(title, ',') FROM papers a, range(10000000)",
    "SELECT range(1000000000000)",
    "WITH RECURSIVE r AS (SELECT 1 AS x UNION ALL SELECT x + 1 FROM r WHERE x < 100000) SELECT max(x) AS m, 1 AS one FROM r",
    "; ; ;",
    "SELECT 1 AS a; SELEC 2; SELECT 3"
  ];
  for (const sql of hostile) {
    await runSql(page, sql, 0, 90_000);
    expect(await runSql(page, "SELECT 40 + 2 AS n", 0, 60_000), sql.slice(0, 60)).toContain("42");
  }
  await close();
}, 300_000);

describe("results leave as files", () => {
  async function saved(page: Page, item: string): Promise<{name: string; bytes: Buffer; path: string}> {
    const waiting = page.waitForEvent("download");
    await choose(cellAt(page, 0).locator(".outcome .menu").first(), item);
    const file = await waiting;
    const path = await file.path();
    return {name: file.suggestedFilename(), bytes: readFileSync(path), path};
  }

  it("CSV, JSON, Parquet and Arrow hold the rows; a formula is none", async () => {
    const {page, close} = await open();
    await runSql(
      page,
      `SELECT * FROM (VALUES (1, '=1+1', 2.50::DECIMAL(5,2), DATE '2020-01-31', ['a', 'b']),
        (2, NULL, -3, NULL, NULL)) AS t(id, label, amount, day, list) ORDER BY id`
    );
    const csv = await saved(page, "CSV");
    expect(csv.name).toBe("litscope-result.csv");
    const parsed = Papa.parse<string[]>(csv.bytes.toString("utf8").replace(/^\ufeff/, ""), {
      skipEmptyLines: true
    });
    expect(parsed.data[0]).toEqual(["id", "label", "amount", "day", "list"]);
    expect(parsed.data[1]?.slice(0, 4)).toEqual(["1", "'=1+1", "2.50", "2020-01-31"]);
    expect(parsed.data[2]?.slice(0, 4)).toEqual(["2", "", "-3.00", ""]);
    const json = JSON.parse((await saved(page, "JSON")).bytes.toString("utf8")) as Record<string, unknown>[];
    expect(json).toEqual([
      {id: 1, label: "=1+1", amount: 2.5, day: "2020-01-31", list: ["a", "b"]},
      {id: 2, label: null, amount: -3, day: null, list: null}
    ]);
    const parquet = await saved(page, "Parquet");
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    const read = await connection.runAndReadAll(
      `SELECT id, label, CAST(amount AS VARCHAR) AS amount, CAST(day AS VARCHAR) AS day, len(list) AS n
       FROM read_parquet('${parquet.path}') ORDER BY id`
    );
    expect(read.getRows()).toEqual([
      [1, "=1+1", "2.50", "2020-01-31", 2n],
      [2, null, "-3.00", null, null]
    ]);
    connection.closeSync();
    instance.closeSync();
    expect((await saved(page, "Arrow")).bytes.subarray(0, 6).toString()).toBe("ARROW1");
    await close();
  });
});

describe("data of one's own", () => {
  const choosing = (page: Page) => page.locator('.data-files input[type="file"]');

  it("CSV, JSON and Parquet files become tables, also of a database that was started again", async () => {
    const {page, foreign, errors, close} = await open();
    await page.locator(".sql-aside summary", {hasText: "Data of your own"}).click();
    await choosing(page).setInputFiles([
      {name: "My list (2).csv", mimeType: "text/csv", buffer: Buffer.from('key,mark\nabc,1\n"d,e",2\n')},
      {name: "lines.jsonl", mimeType: "application/json", buffer: Buffer.from('{"a": 1}\n{"a": 2}\n')},
      {name: "broken.json", mimeType: "application/json", buffer: Buffer.from('{"a": 1}\n{"a": }\n')},
      {name: "picture.png", mimeType: "image/png", buffer: Buffer.from("no data")},
      {name: "broken.parquet", mimeType: "application/octet-stream", buffer: Buffer.from("no data")},
      {name: "empty.csv", mimeType: "text/csv", buffer: Buffer.from("")},
      {name: "none.json", mimeType: "application/json", buffer: Buffer.from("[]")},
      {name: "ragged.csv", mimeType: "text/csv", buffer: Buffer.from("a,b,c\n1,2,3\n4,5\n6,7,8,9\n")},
      {name: "mixed.json", mimeType: "application/json", buffer: Buffer.from('[{"a":1},{"a":"x"}]')},
      {name: "bare.json", mimeType: "application/json", buffer: Buffer.from("[1,2,3]")},
      {name: "packed.csv.gz", mimeType: "application/gzip", buffer: gzipSync("zip,n\n02139,1\n")},
      {name: "latin.csv", mimeType: "text/csv", buffer: Buffer.from("a,b\n\xe9,1\n", "latin1")}
    ]);
    const panel = page.locator(".data-files");
    await panel.getByText("7 files opened; not opened: ", {exact: false}).waitFor();
    expect(await panel.locator(".data-outcomes li").allInnerTexts()).toEqual([
      "My list (2).csv: table my_list_2, 2 rows, names from its first line",
      "lines.jsonl: table lines, 2 rows, names from its keys",
      'broken.json holds a line that is no JSON: line 2, {"a": }; nothing was opened',
      "picture.png was not opened: its name ends in none of csv, tsv, txt, parquet, json, jsonl, ndjson",
      "broken.parquet is no Parquet file; nothing was opened",
      "empty.csv holds no records; nothing was opened",
      "none.json holds no records; nothing was opened",
      "ragged.csv: table ragged, 3 rows, names from its first line, " +
        "line 3 has fewer than 3 fields; what is missing is NULL, line 4 has more than 3 fields; columns were added",
      "mixed.json: table mixed, 2 rows, names from its keys",
      "bare.json: table bare, 3 rows, what is no object stands in the column value",
      "packed.csv.gz: table packed, 1 row, names from its first line",
      "latin.csv: table latin, 1 row, names from its first line, 1 line read as Windows-1252"
    ]);
    await runSql(page, "SELECT * FROM my_list_2 ORDER BY mark");
    expect(await valuesOf(page, 0)).toEqual([
      ["abc", "1"],
      ["d,e", "2"]
    ]);
    await runSql(page, "SELECT zip, latin.a, column3 FROM packed, latin, ragged WHERE column3 IS NOT NULL");
    expect(await valuesOf(page, 0)).toEqual([["02139", "é", "9"]]);
    await write(
      page,
      0,
      "SELECT count(*) AS n FROM range(300000) a, range(100000) b WHERE a.range + b.range = 7"
    );
    await page.keyboard.press("ControlOrMeta+Enter");
    await page.getByText(/Running, \d/).waitFor();
    await cellAt(page, 0).getByRole("button", {name: "Stop", exact: true}).click();
    await outcomeOf(page, 0);
    expect(await runSql(page, "SELECT sum(a) AS total, count(*) AS n FROM lines")).toContain("3");
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });
});

it("without the site's files, the cell says that the database cannot be had, and runs when it can", async () => {
  const {page, close} = await open();
  await page.context().setOffline(true);
  await write(page, 0, "SELECT 40 + 2 AS n");
  await page.keyboard.press("ControlOrMeta+Enter");
  expect(await outcomeOf(page, 0)).toBe("failed");
  expect((await shownBy(page, 0)).length).toBeGreaterThan(10);
  await page.context().setOffline(false);
  expect(await runSql(page, "SELECT 40 + 2 AS n")).toContain("42");
  await close();
});
