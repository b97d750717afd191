import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type {AxeResults} from "axe-core";
import {expect, inject, it} from "vitest";
import {serve} from "./serve.js";
import {launch, visit} from "./session.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * What the pages hold, not Framework's sidebar. A mark's name says more than the text drawn in it, in another
 * order: that is meant.
 */
it("axe finds nothing serious in the content of any page, in light or dark", async () => {
  const site = await serve(inject("site"));
  const browser = await launch();
  const found: string[] = [];
  let n_checked = 0;
  for (const colorScheme of ["light", "dark"] as const) {
    for (const name of ["index", "topics", "keywords", "models", "papers", "sql", "methods", "formats"]) {
      const {page, close} = await visit(browser, `${site.address}${name}.html`, {colorScheme});
      await page.waitForLoadState("networkidle");
      await page.evaluate(axe);
      const results = await page.evaluate(() =>
        (
          globalThis as unknown as {axe: {run(context: unknown, options: unknown): Promise<AxeResults>}}
        ).axe.run("#observablehq-main", {rules: {"label-content-name-mismatch": {enabled: false}}})
      );
      n_checked += results.passes.length;
      for (const {id, impact, nodes} of results.violations)
        if (impact === "serious" || impact === "critical")
          found.push(`${name}, ${colorScheme}: ${id} at ${String(nodes[0]?.target)}`);
      await close();
    }
  }
  expect(n_checked).toBeGreaterThan(100);
  expect(found).toEqual([]);
  await browser.close();
  await site.close();
}, 180_000);
