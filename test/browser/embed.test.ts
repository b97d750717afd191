import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, expect, inject, it} from "vitest";
import {publishedFigures} from "../../loaders/site-files.js";
import {charts} from "../../src/figures/charts.js";
import {memoryOfSvg} from "../../src/snapshot/memory-of-svg.js";
import {type Served, serve} from "./serve.js";
import {launch, visit} from "./session.js";

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

it("every chart has a page of its own, which follows the filter of its address and leads to the live view", async () => {
  for (const {id} of charts) expect(existsSync(join(inject("site"), "embed", `${id}.html`)), id).toBe(true);
  const {page, errors, foreign, close} = await visit(
    browser,
    `${site.address}embed/family-shares.html?in.family=GPT&theme=dark`
  );
  await page.locator("svg.figure").waitFor();
  expect(await page.locator("svg.figure").textContent()).toContain("Filter: model family GPT");
  expect(await page.locator("svg.figure rect").first().getAttribute("fill")).toBe("#1b1e23");
  expect(await page.locator("#observablehq-sidebar").count()).toBe(0);
  const link = page.getByRole("link", {name: "Open the live view"});
  expect(await link.getAttribute("href")).toBe("../models.html?in.family=GPT#family-shares");
  expect(errors).toEqual([]);
  expect(foreign).toEqual([]);
  await close();
});

it("a map is laid out in a frame, too, and what cannot be shown is said", async () => {
  const {page, errors, close} = await visit(
    browser,
    `${site.address}embed/keyword-network.html?in.words=model`
  );
  await page.locator("svg.figure .mark").first().waitFor();
  expect(errors).toEqual([]);
  await page.goto(`${site.address}embed/papers-over-time-b.html`);
  await page.getByText("There is nothing to show under this view.").waitFor();
  await close();
});

it("charts of the Overview are published as figures that remember their view, light and dark", () => {
  for (const name of publishedFigures) {
    const svg = readFileSync(join(inject("site"), "export", `${name}.svg`), "utf8");
    expect(memoryOfSvg(svg), name).toMatchObject({
      view: {page: "index.html", search: ""},
      look: {theme: name.endsWith("-dark") ? "dark" : "light"}
    });
  }
});
