import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {type Served, serve} from "./serve.js";
import {launch, visit} from "./session.js";

const pages = ["index", "topics", "keywords", "models", "papers", "sql", "report", "methods", "formats"];
const withCharts = ["index", "topics", "keywords", "models"];

let browser: Browser;
let site: Served;

beforeAll(async () => {
  browser = await launch();
  site = await serve(inject("site"));
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe("every page, under a sub-path", () => {
  for (const name of pages) {
    it(`${name} draws without an error and without a request to another host`, async () => {
      const {page, errors, foreign, close} = await visit(browser, `${site.address}${name}.html`);
      await page.waitForSelector("h1");
      await page.waitForLoadState("networkidle");
      if (withCharts.includes(name)) {
        await page.waitForSelector(".card[data-drawn] svg");
        expect(await page.locator(".card:not([data-drawn], [hidden])").count()).toBe(0);
        expect(await page.locator(".card .error").count()).toBe(0);
      }
      expect(await page.locator(".observablehq--error").count()).toBe(0);
      expect(errors).toEqual([]);
      expect(foreign).toEqual([]);
      await close();
    });
  }

  it("no page scrolls sideways at 360 px, in light or dark", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      for (const name of pages) {
        const {page, close} = await visit(browser, `${site.address}${name}.html`, {
          viewport: {width: 360, height: 740},
          colorScheme
        });
        await page.waitForLoadState("networkidle");
        const [inner, scroll] = await page.evaluate(() => [
          document.documentElement.clientWidth,
          document.documentElement.scrollWidth
        ]);
        expect(scroll, `${name}, ${colorScheme}`).toBeLessThanOrEqual(inner!);
        await close();
      }
    }
  }, 180_000);

  it("draws its first chart before the database is asked for", async () => {
    const before = site.log.length;
    const {page, close} = await visit(browser, `${site.address}index.html`);
    await page.waitForSelector(".card[data-drawn] svg");
    await page.waitForLoadState("networkidle");
    const asked = site.log.slice(before);
    expect(asked.some((path) => path.endsWith(".wasm") || path.endsWith(".parquet"))).toBe(false);
    await close();
  });
});

describe("the papers behind a mark", () => {
  it("a click on a family's bar opens its papers with the words marked, and back closes them", async () => {
    const {page, errors, foreign, close} = await visit(browser, `${site.address}index.html`);
    const bar = page.locator("#model-families .mark").first();
    const name = await bar.getAttribute("aria-label");
    await bar.click();
    const drawer = page.locator("[role=dialog]");
    await drawer.locator("mark").first().waitFor({timeout: 20_000});
    expect(name).toBeTruthy();
    expect(await drawer.locator("mark").count()).toBeGreaterThan(3);
    expect(new URL(page.url()).search).toContain("open=");

    await page.reload();
    await page.locator("[role=dialog] mark").first().waitFor({timeout: 20_000});

    await page.goBack();
    await page.locator("[role=dialog]").waitFor({state: "hidden"});
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
    await close();
  });

  it("works on a host that knows no range requests", async () => {
    const plain = await serve(inject("site"), {ranges: false});
    const {page, errors, close} = await visit(browser, `${plain.address}index.html`);
    await page.locator("#model-families .mark").first().click();
    await page.locator("[role=dialog] mark").first().waitFor({timeout: 30_000});
    expect(errors).toEqual([]);
    await close();
    await plain.close();
  });
});
