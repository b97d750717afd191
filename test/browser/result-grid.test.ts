import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {buildTables, copyTables} from "../../loaders/build-tables.js";
import {writeColumnFacts} from "../../loaders/column-facts.js";
import type {ResultTable} from "../../src/model/result.js";
import {type GridPage, type Pieces, serveGridPage} from "./grid-page.js";
import {launch, visit} from "./session.js";

interface Seen extends Window {
  pieces: Pieces;
  opened: unknown[];
  written: string[];
  grid: ReturnType<Pieces["resultGrid"]>;
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let browser: Browser;
let served: GridPage;
beforeAll(async () => {
  [browser, served] = await Promise.all([launch(), serveGridPage()]);
});
afterAll(async () => {
  await browser?.close();
  served?.close();
});

/** A page with a grid of many rows: a paper's number, the row squared, and a text. */
async function openMany(n_rows: number): Promise<{page: Page; errors: string[]; close(): Promise<void>}> {
  const visited = await visit(browser, served.address);
  await visited.page.evaluate((n_rows) => {
    const seen = window as unknown as Seen;
    const types = ["INTEGER", "DOUBLE", "VARCHAR", "HUGEINT", "DATE", "BOOLEAN", "INTEGER[]", "DOUBLE"];
    const table: ResultTable = {
      columns: types.map((type, i) => ({name: i === 0 ? "paper_id" : `column ${i}`, type})),
      n_rows,
      value: (row, column) =>
        [
          row,
          (row * 7919) % n_rows,
          `text ${row}`,
          `${row}00000000000000000000`,
          "2024-05-01",
          row % 2 === 0,
          [row],
          null
        ][column]
    };
    seen.opened = [];
    seen.grid = seen.pieces.resultGrid(table, {label: "Rows", onPaper: (at) => seen.opened.push(at)});
    document.querySelector("main")!.append(seen.grid.element);
  }, n_rows);
  await visited.page.waitForSelector(".grid-row [aria-colindex='3']");
  return visited;
}

async function openRows(
  types: readonly string[],
  rows: readonly unknown[][],
  names = types.map((_, i) => `c${i}`)
): Promise<{page: Page; close(): Promise<void>}> {
  const visited = await visit(browser, served.address);
  await visited.page.evaluate(
    ({types, rows, names}) => {
      const seen = window as unknown as Seen;
      const columns = types.map((type, i) => ({name: names[i]!, type}));
      const table: ResultTable = {columns, n_rows: rows.length, value: (row, column) => rows[row]![column]};
      seen.grid = seen.pieces.resultGrid(table, {label: "Rows"});
      document.querySelector("main")!.append(seen.grid.element);
    },
    {types, rows, names}
  );
  return visited;
}

const cell = (page: Page, row: number, column: number) =>
  page.locator(`.grid-row[aria-rowindex="${row + 2}"] [aria-colindex="${column + 1}"]`);
const focused = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.textContent ?? null);

describe("a grid of a result", () => {
  it.each([1_000_000, 30_000_000])(
    "holds few of %i rows, and the first and the last are reached",
    async (n_rows) => {
      const {page, errors, close} = await openMany(n_rows);
      const grid = page.getByRole("grid", {name: "Rows"});
      expect(await grid.getAttribute("aria-rowcount")).toBe(String(n_rows + 1));
      await cell(page, 0, 2).click();
      await page.keyboard.press("Control+End");
      await page.keyboard.press("Home");
      expect(await focused(page)).toBe(String(n_rows - 1));
      expect(await page.locator(".grid-row").count()).toBeLessThan(40);
      await page.keyboard.press("PageUp");
      expect(Number(await focused(page))).toBeLessThan(n_rows - 10);
      await page.keyboard.press("Control+Home");
      expect(await focused(page)).toBe("0");
      await page.evaluate(() => document.querySelector(".grid-frame")!.scrollTo(0, 1e9));
      await expect.poll(() => cell(page, n_rows - 1, 2).textContent()).toBe(`text ${n_rows - 1}`);
      expect(errors).toEqual([]);
      await close();
    }
  );

  it("the wheel moves the rows of any result by as much", async () => {
    const {page, close} = await openMany(30_000_000);
    const top = () =>
      page.evaluate(() => {
        const frame = document.querySelector(".grid-frame")!.getBoundingClientRect();
        const row = [...document.querySelectorAll(".grid-row:not([hidden])")].find(
          (r) => r.getBoundingClientRect().top > frame.top + 60
        )!;
        return Number(row.getAttribute("aria-rowindex")) * 30 - row.getBoundingClientRect().top;
      });
    await page.evaluate(() => document.querySelector(".grid-frame")!.scrollTo(0, 7_000_000));
    await page.waitForTimeout(400);
    const before = await top();
    await page.locator(".grid-frame").hover();
    await page.mouse.wheel(0, 240);
    await expect.poll(async () => Math.round((await top()) - before)).toBe(240);
    await page.waitForTimeout(400);
    expect(Math.round((await top()) - before)).toBe(240);
    await close();
  });

  it("sorts by a head up, down and as given, NULLs last", async () => {
    const {page, close} = await openRows(
      ["HUGEINT", "VARCHAR"],
      [
        ["10", "a"],
        [null, "b"],
        ["9", "c"]
      ],
      ["n", "t"]
    );
    const order = () => page.evaluate(() => [...(window as unknown as Seen).grid.rows()]);
    const head = page.getByRole("columnheader", {name: /^n/});
    const sort = head.getByRole("button").first();
    await sort.click();
    await expect.poll(order).toEqual([2, 0, 1]);
    expect(await head.getAttribute("aria-sort")).toBe("ascending");
    await sort.click();
    await expect.poll(order).toEqual([0, 2, 1]);
    await page.keyboard.press("Enter");
    await expect.poll(order).toEqual([0, 1, 2]);
    expect(await head.getAttribute("aria-sort")).toBe("none");
    await close();
  });

  it("is one stop of the Tab key, and the heads are reached by arrows", async () => {
    const {page, close} = await openRows(
      ["INTEGER", "VARCHAR"],
      [
        [1, "a"],
        [2, "b"]
      ],
      ["n", "t"]
    );
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("1");
    expect(await page.locator('.grid-frame [tabindex="0"], .grid-frame[tabindex="0"]').count()).toBe(1);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowRight");
    expect(await focused(page)).toBe("tVARCHAR");
    const width = () => page.evaluate(() => document.activeElement!.getBoundingClientRect().width);
    const before = await width();
    await page.keyboard.press("Alt+ArrowRight");
    expect((await width()) - before).toBe(16);
    await page.keyboard.press("Alt+ArrowDown");
    const summary = page.getByRole("dialog", {name: "t"});
    await summary.getByText("Different values").waitFor();
    await page.keyboard.press("Escape");
    expect(await focused(page)).toBe("tVARCHAR");
    await close();
  });

  it("copies what is chosen by Shift and by the mouse", async () => {
    const visited = await openRows(
      ["INTEGER", "VARCHAR"],
      [
        [1, "a"],
        [2, "=b"],
        [3, null]
      ]
    );
    const {page} = visited;
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const copied = async () => {
      await page.keyboard.press("Control+c");
      return page.evaluate(() => navigator.clipboard.readText());
    };
    await cell(page, 0, 0).click();
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowRight");
    expect(await copied()).toBe("1\ta\n2\t'=b");
    const [from, to] = [await cell(page, 1, 1).boundingBox(), await cell(page, 2, 0).boundingBox()];
    await page.mouse.move(from!.x + 5, from!.y + 5);
    await page.mouse.down();
    await page.mouse.move(to!.x + 5, to!.y + 5, {steps: 4});
    await page.mouse.up();
    expect(await copied()).toBe("2\t'=b\n3\t");
    await page.keyboard.press("Control+a");
    expect(await copied()).toBe("1\ta\n2\t'=b\n3\t");
    await visited.close();
  });

  it("opens papers from paper_id, by pointer and by Enter", async () => {
    const {page, close} = await openMany(100);
    await cell(page, 3, 0).getByRole("button").click();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => (window as unknown as Seen).opened)).toEqual([
      {paper_id: 3},
      {paper_id: 4}
    ]);
    await close();
  });

  it("markup stays text, and a text of 50 MB is opened by its beginning", async () => {
    const visited = await visit(browser, served.address);
    const {page} = visited;
    await page.evaluate(() => {
      const seen = window as unknown as Seen;
      const long = "<img src=x onerror=alert(1)>".repeat(1_800_000);
      const table: ResultTable = {
        columns: [
          {name: "a", type: "VARCHAR"},
          {name: "b", type: "VARCHAR"}
        ],
        n_rows: 2,
        value: () => long
      };
      document.querySelector("main")!.append(seen.pieces.resultGrid(table, {label: "Rows"}).element);
    });
    await cell(page, 0, 0).dblclick();
    const dialog = page.getByRole("dialog", {name: "a"});
    expect((await dialog.locator("pre").textContent())!.length).toBe(100_000);
    expect(await dialog.textContent()).toContain("the first 100,000 characters are shown");
    expect(await page.locator("main img, dialog img").count()).toBe(0);
    expect(visited.errors).toEqual([]);
    await visited.close();
  });

  it("an empty result says so and still shows its columns; a single value stands alone", async () => {
    const empty = await openRows(["INTEGER"], [], ["n"]);
    expect(await empty.page.locator("main").textContent()).toContain(
      "The statement ran and returned no rows."
    );
    expect(await empty.page.getByRole("columnheader").textContent()).toBe("nINTEGER");
    await empty.close();
    const single = await openRows(["BIGINT"], [[42]]);
    expect(await single.page.locator(".single-value pre").textContent()).toBe("42");
    await single.close();
  });

  it("many columns are in the page only where they can be seen", async () => {
    const types = Array.from({length: 1500}, () => "INTEGER");
    const {page, close} = await openRows(
      types,
      Array.from({length: 50}, (_, row) => types.map((_, i) => row * 10_000 + i))
    );
    expect(await page.locator(".grid-cell").count()).toBeLessThan(1000);
    await cell(page, 0, 0).click();
    await page.keyboard.press("End");
    expect(await focused(page)).toBe("1499");
    await close();
  });

  it("has no fault that axe finds", async () => {
    const {page, close} = await openMany(1000);
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const {axe} = window as unknown as {
        axe: {run(root: string): Promise<{violations: {id: string; nodes: {html: string}[]}[]}>};
      };
      const {violations} = await axe.run(".result-grid");
      return violations.map(({id, nodes}) => `${id}: ${nodes[0]!.html.slice(0, 160)}`);
    });
    expect(violations).toEqual([]);
    await close();
  });
});

describe("the schema browser", () => {
  let schema: unknown;
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), "litscope-"));
    copyTables((await buildTables({data: "data"})).folder, folder);
    await writeColumnFacts(folder, "sample");
    schema = JSON.parse(readFileSync(join(folder, "schema.json"), "utf8"));
    rmSync(folder, {recursive: true, force: true});
  });

  async function openSchema(viewport = {width: 1280, height: 900}) {
    const visited = await visit(browser, served.address, {viewport});
    await visited.page.evaluate((schema) => {
      const seen = window as unknown as Seen;
      seen.written = [];
      const write = (text: string) => seen.written.push(text);
      const table = {
        name: "my data",
        about: "Opened from a file.",
        n_rows: 3,
        columns: [{name: "Full Name", type: "VARCHAR"}]
      };
      const {element} = seen.pieces.schemaBrowser({
        facts: seen.pieces.readSchema(schema),
        sessionTables: [table],
        onInsert: write,
        onExample: write
      });
      document.querySelector("main")!.append(element);
    }, schema);
    return {...visited, written: () => visited.page.evaluate(() => (window as unknown as Seen).written)};
  }

  it("writes names, values and statements", async () => {
    const {page, written, errors, close} = await openSchema();
    await page.getByText("model_families", {exact: true}).click();
    await page.getByRole("button", {name: "kind", exact: true}).click();
    await page.getByRole("button", {name: "language", exact: true}).click();
    await page.getByText("my data", {exact: true}).click();
    await page.getByRole("button", {name: "Full Name"}).click();
    await page
      .locator("details[open]", {hasText: "my data"})
      .last()
      .getByRole("button", {name: "Select from it"})
      .click();
    expect(await written()).toEqual([
      "kind",
      "'language'",
      '"Full Name"',
      'SELECT "Full Name"\nFROM "my data"\nLIMIT 100'
    ]);
    expect(errors).toEqual([]);
    await close();
  });

  it("finds columns by name and by what is said of them, also where the page is narrow", async () => {
    const {page, close} = await openSchema({width: 360, height: 800});
    await page.getByText("Tables and functions").click();
    const search = page.getByRole("searchbox");
    await search.fill("npmi");
    await page.getByRole("button", {name: "npmi", exact: true}).waitFor();
    expect(await page.getByText("papers", {exact: true}).isVisible()).toBe(false);
    await search.fill("zanzibarite");
    expect(await page.getByRole("status").textContent()).toContain("zanzibarite");
    await search.fill("");
    expect(await page.getByText("papers", {exact: true}).isVisible()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await close();
  });

  it("every function can be tried", async () => {
    const {page, written, close} = await openSchema();
    const first = page.locator("section", {hasText: "Functions"}).last().locator("details").first();
    await first.locator("summary").click();
    await first.getByRole("button", {name: "Try the example"}).click();
    expect((await written())[0]).toMatch(/SELECT/);
    await close();
  });
});
