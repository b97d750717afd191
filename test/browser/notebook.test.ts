import {readFileSync} from "node:fs";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {packNotebook} from "../../src/notebook/notebook-link.js";
import {cellAt, choose, outcomeOf, ready, runSql, shownBy, valuesOf, write} from "./notebook-steps.js";
import {type Served, serve} from "./serve.js";
import {launch, visit} from "./session.js";

let browser: Browser;
let site: Served;
let address: string;

beforeAll(async () => {
  browser = await launch();
  site = await serve(inject("site"));
  address = `${site.address}sql.html`;
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function open(path = "", options = {}) {
  const visited = await visit(browser, address + path, options);
  await ready(visited.page);
  return visited;
}

const bar = (page: Page) => page.locator(".notebook-bar");

describe("a cell of SQL", () => {
  it("runs, shows rows with their types, and says how many", async () => {
    const {page, errors, foreign, close} = await open();
    const shown = await runSql(page, "SELECT count(*) AS n, max(date) AS newest FROM papers");
    expect(shown).toContain("1 row, ");
    expect(shown).toMatch(/n\s*BIGINT/);
    expect(shown).toMatch(/newest\s*DATE/);
    expect(await valuesOf(page, 0)).toEqual([["119", "2025-12-19"]]);
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
    await close();
  });

  it("shows every type as what it is", async () => {
    const {page, close} = await open();
    await runSql(
      page,
      `SELECT 170141183460469231731687303715884105727::HUGEINT AS huge, 12.50::DECIMAL(6,2) AS d, DATE '2020-02-29' AS day,
        ['a, b', 'c'] AS list, NULL AS nothing, 'NULL' AS word, INTERVAL 3 DAY AS span, 9007199254740993 AS big`
    );
    const [row] = await valuesOf(page, 0);
    expect(row?.[0]).toBe("170141183460469231731687303715884105727");
    expect(row?.[1]).toBe("12.50");
    expect(row?.[2]).toBe("2020-02-29");
    expect(row?.[3]).toContain("a, b");
    expect(row?.[6]).toBe("3 days");
    expect(row?.[7]).toBe("9007199254740993");
    const kinds = await cellAt(page, 0)
      .locator("[role=gridcell]")
      .evaluateAll((cells) => cells.map((cell) => (cell as HTMLElement).dataset.kind));
    expect(kinds[4]).not.toBe(kinds[5]);
    await close();
  });

  it("an error while rows are made is an error, and no shorter result", async () => {
    const {page, close} = await open();
    expect(
      await runSql(
        page,
        "SELECT CASE WHEN range = 90000 THEN error('too late') ELSE 'x' END FROM range(100000)"
      )
    ).toContain("too late");
    expect(await cellAt(page, 0).getAttribute("data-run")).toBe("failed");
    await close();
  });

  it("marks a mistake at its place, names what was meant, and mends it by a click", async () => {
    const {page, close} = await open();
    const shown = await runSql(page, "SELECT titel\nFROM papers\nORDER BY paper_id LIMIT 2");
    expect(shown).toMatch(/titel/);
    expect(shown).toMatch(/title/);
    await cellAt(page, 0).getByRole("button", {name: "Replace by title"}).click();
    await cellAt(page, 0).getByRole("button", {name: "Run", exact: true}).click();
    await page.waitForFunction(() => document.querySelector<HTMLElement>(".cell")?.dataset.run === "done");
    expect((await valuesOf(page, 0)).length).toBe(2);
    await close();
  });

  it("markup in a result stays text", async () => {
    const {page, close} = await open();
    await runSql(page, "SELECT '<img src=x onerror=alert(1)>' AS title, 1 AS one");
    expect(await page.locator(".outcome img").count()).toBe(0);
    expect((await valuesOf(page, 0))[0]?.[0]).toBe("<img src=x onerror=alert(1)>");
    await close();
  });

  it("a paper in a result leads to its abstract and what was found in it", async () => {
    const {page, close} = await open();
    await runSql(page, "SELECT paper_id, title FROM papers ORDER BY paper_id LIMIT 3");
    const title = (await valuesOf(page, 0))[1]![1]!;
    await cellAt(page, 0).locator("[role=gridcell] button").nth(1).click();
    const drawer = page.locator("dialog.drawer");
    await drawer.getByText(title).first().waitFor();
    expect(await drawer.getByRole("link", {name: "Open on the Papers page"}).getAttribute("href")).toMatch(
      /papers\.html\?paper=/
    );
    await page.keyboard.press("Escape");
    await expect.poll(() => drawer.count()).toBe(0);
    await close();
  });
});

describe("results that are easily lost", () => {
  it("no rows, also of lists, are no rows; ENUM, INTERVAL and MAP values are written out wherever they stand", async () => {
    const {page, close} = await open();
    for (const sql of ["SELECT * FROM papers WHERE false", "SELECT [1] AS l, 1 AS one WHERE false"])
      expect(await runSql(page, sql)).toContain("returned no rows");
    await runSql(
      page,
      `SELECT CAST('old' AS ENUM('old', 'new')) AS e, INTERVAL 1 DAY AS a, INTERVAL 2 DAY AS a,
        {'i': INTERVAL 3 DAY} AS s, map([DATE '2024-01-01'], [1]) AS m`
    );
    const [row] = await valuesOf(page, 0);
    expect(row?.[0]).toBe("old");
    expect(row?.slice(1, 3)).toEqual(["1 day", "2 days"]);
    expect(row?.[3]).toContain("3 days");
    expect(row?.[4]).toContain("2024-01-01");
    await close();
  });

  it("a view over the filter follows it, and what reads the view says that it is old", async () => {
    const {page, close} = await open("?in.from=2025-01-01");
    await write(page, 0, "CREATE OR REPLACE VIEW chosen AS SELECT count(*) AS n FROM selection");
    await page.keyboard.press("ControlOrMeta+Enter");
    await outcomeOf(page, 0);
    await page.getByRole("button", {name: "+ SQL"}).click();
    expect(await runSql(page, "SELECT n, 1 AS one FROM chosen", 1)).toContain("44");
    await page.locator(".filter-tools").getByRole("button", {name: "Clear"}).click();
    await page.waitForFunction(() => document.querySelectorAll(".cell.is-stale").length === 2);
    await cellAt(page, 1).getByRole("button", {name: "Run", exact: true}).click();
    await expect.poll(() => shownBy(page, 1)).toContain("119");
    await close();
  });
});

describe("named results", () => {
  it("are tables for later cells, are made when they are asked for, and say when they are old", async () => {
    const {page, close} = await open();
    await write(page, 0, "SELECT year, count(*) AS n FROM papers GROUP BY year ORDER BY year");
    await cellAt(page, 0).locator(".result-name").fill("by_year");
    await page.keyboard.press("Enter");
    await page.getByRole("button", {name: "+ SQL"}).click();
    expect(await runSql(page, "SELECT sum(n) AS total FROM by_year", 1)).toContain("119");
    expect(await cellAt(page, 0).getAttribute("data-run")).toBe("done");

    await write(
      page,
      0,
      "SELECT year, count(*) AS n FROM papers WHERE year = 2023 GROUP BY year ORDER BY year"
    );
    await page.waitForFunction(() => document.querySelectorAll(".cell.is-stale").length === 2);
    expect(await shownBy(page, 1)).toContain("run it again");
    await cellAt(page, 1).getByRole("button", {name: "Run", exact: true}).click();
    await page.waitForFunction(() => document.querySelectorAll(".cell.is-stale").length === 0);
    await expect.poll(() => shownBy(page, 1)).toMatch(/\b21\b/);

    await cellAt(page, 0).locator(".result-name").fill("per_year");
    await page.keyboard.press("Enter");
    expect(await cellAt(page, 1).locator(".cm-content").innerText()).toContain("FROM per_year");
    expect(await page.locator(".cell.is-stale").count()).toBe(0);
    await cellAt(page, 1).locator(".result-name").fill("papers");
    await page.keyboard.press("Enter");
    expect(await cellAt(page, 1).locator(".cell-own .error").innerText()).toMatch(/table of the site/);
    await close();
  });

  it("that ask for each other in a circle are refused", async () => {
    const {page, close} = await open();
    await write(page, 0, "SELECT * FROM second_one");
    await cellAt(page, 0).locator(".result-name").fill("first_one");
    await page.getByRole("button", {name: "+ SQL"}).click();
    await write(page, 1, "SELECT * FROM first_one");
    await cellAt(page, 1).locator(".result-name").fill("second_one");
    await page.keyboard.press("Enter");
    await cellAt(page, 1).getByRole("button", {name: "Run", exact: true}).click();
    await outcomeOf(page, 1);
    expect(await shownBy(page, 1)).toContain("in a circle");
    await close();
  });

  it("follow the filter of the page where they ask for it", async () => {
    const {page, close} = await open("?in.from=2025-01-01");
    await write(page, 0, "SELECT count(*) AS n FROM selection");
    expect(await runSql(page, "SELECT count(*) AS n FROM selection")).toContain("44");
    await page.locator(".filter-tools").getByRole("button", {name: "Clear"}).click();
    await page.waitForFunction(() => document.querySelector(".cell")?.classList.contains("is-stale"));
    await cellAt(page, 0).getByRole("button", {name: "Run", exact: true}).click();
    await page.waitForFunction(() => !document.querySelector(".cell")?.classList.contains("is-stale"));
    await expect.poll(() => shownBy(page, 0)).toContain("119");
    await close();
  });
});

describe("charts of results", () => {
  it("a chart that was put there before the first run chooses its columns when there are some", async () => {
    const {page, close} = await open();
    await write(page, 0, "SELECT year, count(*) AS n_papers FROM papers GROUP BY year ORDER BY year");
    await choose(cellAt(page, 0).locator(".cell-common .menu"), "Insert a chart below");
    await page.getByRole("button", {name: "Run result"}).click();
    await page.locator(".cell-chart svg.figure").waitFor();
    await expect
      .poll(() => page.locator(".cell-chart svg.figure").textContent())
      .toContain("n_papers by year");
    await close();
  });

  it("one click draws, by the types of the columns, and the numbers are those of the rows", async () => {
    const {page, errors, close} = await open();
    await runSql(page, "SELECT year, count(*) AS n_papers FROM papers GROUP BY year ORDER BY year");
    const rows = await valuesOf(page, 0);
    await cellAt(page, 0).getByRole("button", {name: "Chart", exact: true}).click();
    const chart = page.locator(".cell-chart");
    await chart.locator("svg.figure").waitFor();
    expect(await cellAt(page, 0).locator(".result-name").inputValue()).toBe("result");
    await chart.getByRole("button", {name: "Table", exact: true}).click();
    const table = await chart
      .locator("tbody tr")
      .evaluateAll((lines) =>
        lines.map((line) => [...line.querySelectorAll("td")].map((td) => td.textContent))
      );
    expect(table.map((line) => line[1])).toEqual(rows.map((row) => row[1]));
    expect(errors).toEqual([]);
    await close();
  });
});

describe("a notebook", () => {
  it("is there after a reload, undo brings back what was deleted, and several stand side by side", async () => {
    const {page, close} = await open();
    await write(page, 0, "SELECT 'kept' AS a, 1 AS b");
    await bar(page)
      .getByText(/^Saved in this browser/)
      .waitFor();
    expect(page.url()).toMatch(/\?notebook=/);
    await page.reload();
    await ready(page);
    expect(await cellAt(page, 0).locator(".cm-content").innerText()).toContain("'kept'");
    expect(await page.locator(".outcome").innerText()).toBe("");

    await choose(cellAt(page, 0).locator(".cell-common .menu"), "Delete");
    expect(await page.locator(".cell").count()).toBe(0);
    await page.locator(".notebook-said").getByRole("button", {name: "Undo"}).click();
    expect(await cellAt(page, 0).locator(".cm-content").innerText()).toContain("'kept'");

    await page.locator(".notebook-title").fill("First");
    await choose(bar(page).locator(".menu").first(), "New notebook");
    await page.locator(".notebook-title").fill("Second");
    await write(page, 0, "SELECT 2");
    await bar(page)
      .getByText(/^Saved in this browser/)
      .waitFor();
    await choose(bar(page).locator(".menu").first(), "First (1 cell)");
    await page.waitForFunction(() => document.querySelector(".cm-content")?.textContent?.includes("'kept'"));
    await page.goBack();
    await page.waitForFunction(() =>
      document.querySelector(".cm-content")?.textContent?.includes("SELECT 2")
    );
    await close();
  });

  it("that two tabs change is kept twice, and no text is lost", async () => {
    const {page, close} = await open();
    await write(page, 0, "SELECT 'from the first tab'");
    await bar(page)
      .getByText(/^Saved in this browser/)
      .waitFor();
    const second = await page.context().newPage();
    await second.goto(page.url());
    await ready(second);
    await write(second, 0, "SELECT 'from the second tab'");
    await bar(second)
      .getByText(/^Saved in this browser/)
      .waitFor();
    await write(page, 0, "SELECT 'from the first tab, again'");
    await page.getByText(/Another tab changed this notebook too/).waitFor();
    const titles = await page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const request = indexedDB.open("litscope-notebooks");
          request.onsuccess = () => {
            const all = request.result.transaction("notebooks").objectStore("notebooks").getAll();
            all.onsuccess = () =>
              resolve(
                (all.result as {notebook: {cells: {sql: string}[]}}[])
                  .map((n) => n.notebook.cells[0]!.sql)
                  .sort()
              );
          };
        })
    );
    expect(titles).toEqual(["SELECT 'from the first tab, again'", "SELECT 'from the second tab'"]);
    await close();
  });

  it("moves, hides and duplicates its cells by keyboard and button; text cells read as Markdown", async () => {
    const {page, errors, close} = await open();
    await page.getByRole("button", {name: "+ Text"}).click();
    await page.keyboard.insertText("## A heading\n\nwith *weight* and <b>no markup</b>");
    await page.keyboard.press("Escape");
    const text = page.locator(".cell-markdown");
    expect(await text.locator("h2").innerText()).toBe("A heading");
    expect(await text.locator("em").innerText()).toBe("weight");
    expect(await text.locator("b").count()).toBe(0);
    await text.getByRole("button", {name: "Edit"}).focus();
    await page.keyboard.press("Alt+PageUp");
    expect(await cellAt(page, 0).getAttribute("class")).toContain("cell-markdown");
    await choose(cellAt(page, 1).locator(".cell-common .menu"), "Duplicate");
    expect(await page.locator(".cell-sql").count()).toBe(2);
    await cellAt(page, 1).getByRole("button", {name: "Hide the SQL"}).click();
    expect(await cellAt(page, 1).locator(".cm-editor").isVisible()).toBe(false);
    expect(await cellAt(page, 1).locator(".first-line").innerText()).toContain("SELECT");
    expect(errors).toEqual([]);
    await close();
  });

  it("saved as a file and opened again is the same, and nothing in it runs", async () => {
    const {page, close} = await open();
    await write(page, 0, "SELECT '`${x}` \\\\ ```' AS hostile, 1 AS one");
    await cellAt(page, 0).locator(".result-name").fill("hostile");
    await page.keyboard.press("Enter");
    await page.getByRole("button", {name: "+ Text"}).click();
    await page.keyboard.insertText("Prose with ${code} and\n\n```js\nalert(1)\n```");
    await page.keyboard.press("Escape");
    await page.locator(".notebook-title").fill("Über: a “test”");
    const waiting = page.waitForEvent("download");
    await choose(bar(page).locator(".menu").nth(1), "Save as Markdown");
    const saved = await waiting;
    expect(saved.suggestedFilename()).toBe("uber-a-test.md");
    const file = readFileSync(await saved.path(), "utf8");
    expect(file).toContain("```sql id=hostile");
    await close();

    const other = await open();
    await other.page.locator('input[accept*=".md"]').setInputFiles({
      name: "a.md",
      mimeType: "text/markdown",
      buffer: Buffer.from(file)
    });
    await other.page.locator(".origin").waitFor();
    expect(await other.page.locator(".origin").innerText()).toContain("Nothing in it has run");
    expect(await other.page.locator(".notebook-title").inputValue()).toBe("Über: a “test”");
    expect(await cellAt(other.page, 0).locator(".cm-content").innerText()).toBe(
      "SELECT '`${x}` \\\\ ```' AS hostile, 1 AS one"
    );
    expect(await cellAt(other.page, 0).locator(".result-name").inputValue()).toBe("hostile");
    expect(await other.page.locator(".cell-markdown pre").innerText()).toContain("alert(1)");
    expect(await other.page.locator("[data-run=done]").count()).toBe(0);
    await other.close();
  });
});

describe("what a reader must not lose", () => {
  it("a deleted cell comes back by the button that says so, whatever was done since; a new cell has no old result", async () => {
    const {page, close} = await open();
    await page.getByRole("button", {name: "+ SQL"}).click();
    await runSql(page, "SELECT 'second' AS which, 1 AS one", 1);
    await choose(cellAt(page, 1).locator(".cell-common .menu"), "Delete");
    await write(page, 0, "SELECT 'edited since'");
    await page.getByRole("button", {name: "+ SQL"}).click();
    expect(await cellAt(page, 1).locator(".outcome").innerText()).toBe("");
    await page.locator(".notebook-said").getByRole("button", {name: "Undo"}).click();
    await page.waitForFunction(() => document.querySelectorAll(".cell").length === 3);
    expect(await cellAt(page, 0).locator(".cm-content").innerText()).toContain("edited since");
    expect(await cellAt(page, 1).locator(".cm-content").innerText()).toContain("second");
    expect(await shownBy(page, 1)).toContain("second");
    await close();
  });

  it("what was typed just before a reload", async () => {
    const {page, close} = await open();
    await write(page, 0, "SELECT 'typed at the last moment'");
    await page.reload();
    await ready(page);
    expect(await cellAt(page, 0).locator(".cm-content").innerText()).toContain("typed at the last moment");
    await bar(page)
      .getByText(/^Saved in this browser/)
      .waitFor();
    await page.reload();
    await ready(page);
    expect(await cellAt(page, 0).locator(".cm-content").innerText()).toContain("typed at the last moment");
    await close();
  });

  it("the notebook that is open, when a heading of the page is followed", async () => {
    const {page, close} = await open(`?sql=${encodeURIComponent("SELECT 'from a link' AS a, 1 AS b")}`);
    await page.waitForFunction(() =>
      document.querySelector(".cm-content")?.textContent?.includes("from a link")
    );
    await page.keyboard.press("Escape");
    await page.evaluate(() => (location.hash = "#what-to-know"));
    await page.waitForTimeout(300);
    expect(await cellAt(page, 0).locator(".cm-content").innerText()).toContain("from a link");
    await close();
  });

  it("typing that a pause parts is undone in parts", async () => {
    const {page, close} = await open();
    await write(page, 0, "SELECT 1");
    await page.waitForTimeout(1200);
    await page.keyboard.press("End");
    await page.keyboard.insertText(" AS one");
    await bar(page).getByRole("button", {name: "Undo", exact: true}).click();
    await page.waitForFunction(() => document.querySelector(".cm-content")?.textContent === "SELECT 1");
    await close();
  });
});

describe("a link", () => {
  it("of thousands of cells opens with the first five hundred, and says so", async () => {
    const text = Array.from({length: 3000}, () => "```sql\nSELECT 1\n```").join("\n");
    const {page, close} = await open(`#notebook=${packNotebook(text)}`);
    expect(await page.locator(".cell").count()).toBe(500);
    expect(await page.locator(".origin").innerText()).toContain("500 at most");
    expect(await runSql(page, "SELECT 40 + 2 AS n")).toContain("42");
    await close();
  });

  it("carries the notebook behind the #, is shown, and runs only when the reader says so", async () => {
    const {page, close} = await open("", {permissions: ["clipboard-read", "clipboard-write"]});
    await write(page, 0, "SELECT 40 + 2 AS answer, 1 AS one");
    await bar(page).getByRole("button", {name: "Copy link"}).click();
    await page.locator(".notebook-said").getByText("Link copied").waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/sql\.html#notebook=/);
    await close();

    const before = site.log.length;
    const other = await visit(browser, link);
    await ready(other.page);
    await other.page.waitForLoadState("networkidle");
    await other.page.waitForTimeout(500);
    expect(await other.page.locator(".origin").innerText()).toContain("came with a link");
    expect(await cellAt(other.page, 0).locator(".cm-content").innerText()).toContain("40 + 2");
    expect(site.log.slice(before).filter((path) => /\.(?:parquet|wasm)$/.test(path))).toEqual([]);
    await other.page.locator(".origin").getByRole("button", {name: "Run all"}).click();
    await outcomeOf(other.page, 0);
    expect(await shownBy(other.page, 0)).toContain("42");
    await other.close();
  });

  it("of one statement is shown and not run, and a reload shows it again", async () => {
    const sql = "SELECT 'ran by itself' AS s, 1 AS one";
    const {page, close} = await open(`?sql=${encodeURIComponent(sql)}`);
    for (const again of [false, true]) {
      if (again) await page.reload();
      await page.waitForFunction((s) => document.querySelector(".cm-content")?.textContent?.includes(s), sql);
      await page.waitForLoadState("networkidle");
      expect(await page.locator("[role=gridcell]").count()).toBe(0);
    }
    await close();
  });

  it("that is broken, or of a notebook that is not here, is said and leaves a working page", async () => {
    for (const path of ["#notebook=%%%", "#notebook=1AAAA", "?notebook=none"]) {
      const {page, errors, close} = await open(path);
      await page
        .locator(".notebook-said")
        .getByText(/no notebook that can be read|not in this browser/)
        .waitFor();
      expect(await runSql(page, "SELECT 40 + 2 AS n")).toContain("42");
      expect(errors).toEqual([]);
      await close();
    }
  });

  it("that would be too long is a file", async () => {
    const {page, close} = await open("", {permissions: ["clipboard-read", "clipboard-write"]});
    let seed = 1;
    const noise = Array.from({length: 14_000}, () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return String.fromCharCode(33 + (seed % 90));
    }).join("");
    await write(page, 0, `SELECT $q$${noise.replaceAll("$", "")}$q$`);
    await bar(page).getByRole("button", {name: "Copy link"}).click();
    const waiting = page.waitForEvent("download");
    await page.locator(".notebook-said").getByRole("button", {name: "Save as a file"}).click();
    expect((await waiting).suggestedFilename()).toBe("notebook.md");
    await close();
  });
});
