import type {Browser, Page} from "playwright-core";
import {createServer, type Server} from "node:http";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
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

async function runSql(page: Page, statement: string): Promise<string> {
  await page.locator(".cm-content").focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(statement);
  await page.keyboard.press("ControlOrMeta+Enter");
  const outcome = page.locator("[data-outcome]");
  await page.waitForFunction(
    (sql) => document.querySelector<HTMLElement>("[data-outcome]")?.dataset.statement === sql,
    statement,
    {timeout: 30_000}
  );
  return (await outcome.textContent()) ?? "";
}

describe("the SQL page", () => {
  it("runs a statement and shows its rows", async () => {
    const {page, errors, foreign, close} = await visit(browser, `${site.address}sql.html`);
    const shown = await runSql(page, "SELECT count(*) AS n, max(date) AS newest FROM papers");
    expect(shown).toContain("119");
    expect(shown).toContain("2025-12");
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
    await close();
  });

  it("names the mistake in a wrong statement, and the next one runs", async () => {
    const {page, close} = await visit(browser, `${site.address}sql.html`);
    expect(await runSql(page, "SELECT topic FROM papers")).toMatch(/topic/);
    expect(await runSql(page, "SELEC 1")).toMatch(/syntax/i);
    expect(await runSql(page, "SELECT 40 + 2 AS n")).toContain("42");
    await close();
  });

  it("a statement in a link is shown and not run", async () => {
    const statement = "SELECT 'ran by itself' AS s";
    const {page, close} = await visit(
      browser,
      `${site.address}sql.html?sql=${encodeURIComponent(statement)}`
    );
    await page.waitForFunction(
      (sql) => document.querySelector(".cm-content")?.textContent?.includes(sql),
      statement
    );
    await page.waitForLoadState("networkidle");
    expect(await page.locator("[data-outcome] td").count()).toBe(0);
    await close();
  });

  it("no statement reaches another host", async () => {
    const {page, foreign, close} = await visit(browser, `${site.address}sql.html`);
    const attempts = [
      `SELECT * FROM read_csv('${strangerAddress}/a.csv', AUTO_DETECT=true)`,
      `SELECT * FROM '${strangerAddress}/a.parquet'`,
      `COPY (SELECT 1) TO '${strangerAddress}/out.csv'`,
      `ATTACH '${strangerAddress}/db.duckdb'`,
      `INSTALL json FROM '${strangerAddress}'`,
      `SELECT * FROM read_csv_auto('http://' || '${strangerAddress.slice(7)}/b.csv')`
    ];
    for (const attempt of attempts) {
      const shown = await runSql(page, attempt);
      expect(shown.length, attempt).toBeGreaterThan(10);
    }
    expect(await runSql(page, "SELECT 40 + 2 AS n")).toContain("42");
    expect(strangerLog).toEqual([]);
    expect(foreign.filter((url) => url.startsWith(strangerAddress))).toEqual([]);
    await close();
  });

  it("markup in a result stays text", async () => {
    const {page, close} = await visit(browser, `${site.address}sql.html`);
    await runSql(page, "SELECT '<img src=x onerror=alert(1)>' AS title");
    expect(await page.locator("[data-outcome] img").count()).toBe(0);
    expect(await page.locator("[data-outcome] td").first().textContent()).toBe(
      "<img src=x onerror=alert(1)>"
    );
    await close();
  });
});
