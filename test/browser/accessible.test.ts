import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type {AxeResults} from "axe-core";
import type {Page} from "playwright-core";
import {expect, inject, it} from "vitest";
import {serve} from "./serve.js";
import {launch, visit} from "./session.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

type Act = (page: Page) => Promise<unknown>;

/** Every page, and the pages in the states that a reader brings them to. */
const states: [string, Act?][] = [
  ["index.html"],
  ["topics.html"],
  ["keywords.html"],
  ["keywords.html?in.words=language&vs.family=GPT&color=compared&look=2,0.4,0.5"],
  ["models.html"],
  ["papers.html"],
  ["sql.html"],
  ["methods.html"],
  ["report.html"],
  ["formats.html"],
  ["embed/family-lines.html"],
  ["yours.html"],
  [
    "index.html?corpus=0123456789abcdef&of=refs.bib:3fa9c1d20b7e",
    (page) => page.getByText("refs.bib").waitFor()
  ],
  [
    "index.html?in.family=Llama&in.words=model+NOT+agent&vs.family=GPT",
    async (page) => {
      await page.locator(".filter-bar summary").click();
      await page.locator(".period-brush").waitFor();
      await page.waitForSelector("html[data-counted]");
    }
  ],
  ["models.html?open=family:Llama", (page) => page.locator(".drawer li").first().waitFor()],
  [
    "topics.html?terms=llama,reason*&smooth=5",
    async (page) => {
      await page.locator(".emergence").scrollIntoViewIfNeeded();
      await page.locator(".emergence tbody tr").first().waitFor();
    }
  ],
  [
    `sql.html?sql=${encodeURIComponent("SELECT paper_id, title, year, n_tokens FROM papers ORDER BY paper_id")}`,
    async (page) => {
      await page.locator(".cell .cm-content").first().waitFor();
      await page.getByRole("button", {name: "+ Text"}).click();
      await page.keyboard.insertText("## Text\n\nwith a [link](https://example.org)");
      await page.keyboard.press("Escape");
      await page.locator(".cell .run").first().click();
      await page.locator('.cell[data-run="done"] [role=gridcell]').first().waitFor();
      await page.locator(".cell").first().getByRole("button", {name: "Chart", exact: true}).click();
      await page.locator(".cell-chart svg").waitFor();
      await page.locator(".sql-aside summary", {hasText: "Examples"}).click();
      await page.locator(".cell-common .menu summary").first().click();
    }
  ],
  [
    `sql.html?sql=${encodeURIComponent("SELECT titel FROM papers")}`,
    async (page) => {
      await page.locator(".cell .run").first().click();
      await page.getByRole("button", {name: "Replace by title"}).waitFor();
    }
  ],
  ["papers.html?in.words=zzzz", (page) => page.getByText("No paper is found").waitFor()]
];

/** A mark's name says more than the text drawn in it, in another order: that is meant. */
it.each([
  ["light", 1280],
  ["dark", 360]
] as const)(
  "axe finds nothing on any page, in any state, %s, %i px wide",
  async (colorScheme, width) => {
    const site = await serve(inject("site"));
    const browser = await launch();
    const found: string[] = [];
    let n_checked = 0;
    for (const [address, act] of states) {
      const {page, close} = await visit(browser, `${site.address}${address}`, {
        colorScheme,
        viewport: {width, height: 900},
        reducedMotion: "reduce"
      });
      await page.waitForLoadState("networkidle");
      await act?.(page);
      await page.evaluate(axe);
      const results = await page.evaluate(() =>
        (
          globalThis as unknown as {axe: {run(context: unknown, options: unknown): Promise<AxeResults>}}
        ).axe.run(document, {rules: {"label-content-name-mismatch": {enabled: false}}})
      );
      n_checked += results.passes.length;
      for (const {id, nodes} of results.violations)
        found.push(`${address}: ${id} at ${String(nodes[0]?.target)}`);
      await close();
    }
    expect(n_checked).toBeGreaterThan(150);
    expect(found).toEqual([]);
    await browser.close();
    await site.close();
  },
  240_000
);
