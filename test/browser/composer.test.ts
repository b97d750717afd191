import {readFileSync} from "node:fs";
import axe from "axe-core";
import {JSDOM} from "jsdom";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, expect, inject, it} from "vitest";
import {memoryOfPng} from "../../src/snapshot/memory-of-png.js";
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

async function openComposer(path: string, card: string, options = {}) {
  const visited = await visit(browser, `${site.address}${path}`, options);
  await visited.page.locator(`#${card}`).scrollIntoViewIfNeeded();
  await visited.page.waitForSelector(`#${card}[data-drawn]`);
  await visited.page.locator(`#${card}`).getByRole("button", {name: "Compose …"}).click();
  await visited.page.locator(".compose-preview img[src^=data]").waitFor();
  return visited;
}

async function save(page: Page, kind: string): Promise<{bytes: Buffer; milliseconds: number}> {
  const started = performance.now();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(".composer").getByRole("button", {name: kind, exact: true}).click()
  ]);
  return {bytes: readFileSync((await download.path())!), milliseconds: performance.now() - started};
}

const previewed = (page: Page): Promise<string> =>
  page
    .locator(".compose-preview img")
    .evaluate((image) => decodeURIComponent((image as HTMLImageElement).src.replace(/^[^,]*,/, "")));

it("what is shown is what is saved, in words and size", async () => {
  const {page, errors, foreign, close} = await openComposer("models.html", "family-lines");
  const word = (name: string) => page.getByRole("textbox", {name, exact: true});
  await word("Title").fill("Whose models are mentioned <b>");
  await word("Caption").fill("Llama leads.");
  await word("Address").fill("");
  await page.getByRole("combobox", {name: "Size"}).selectOption("double");
  await expect.poll(() => previewed(page)).toContain('width="178mm"');
  await expect.poll(() => previewed(page)).toContain("Llama leads.");
  const {bytes} = await save(page, "SVG");
  const text = bytes.toString("utf8");
  expect(text).toBe(await previewed(page));
  const svg = new JSDOM(text, {contentType: "image/svg+xml"}).window.document.documentElement;
  expect(svg.textContent).toContain("Whose models are mentioned <b>");
  const memory = memoryOfSvg(text);
  if ("reason" in memory) throw new Error(memory.reason);
  expect(memory.edited).toEqual(["title", "caption", "address"]);
  expect(memory.words.caption).toBe("Llama leads.");
  const points = [...svg.querySelectorAll("text")].map((element) =>
    Number(element.getAttribute("font-size") ?? 13)
  );
  const scale = ((178 / 25.4) * 96) / Number(svg.getAttribute("viewBox")!.split(" ")[2]);
  expect(Math.min(...points) * scale * 0.75).toBeGreaterThanOrEqual(6);
  expect(errors).toEqual([]);
  expect(foreign).toEqual([]);
  await close();
});

it("a picture of 600 dpi has the dots it says", async () => {
  const {page, close} = await openComposer("models.html", "family-lines");
  await page.getByRole("combobox", {name: "Size"}).selectOption("double");
  await page.getByRole("combobox", {name: "PNG"}).selectOption("600");
  await expect
    .poll(() => page.locator(".compose-main [role=status]").last().textContent())
    .toContain("600 dpi");
  await save(page, "SVG");
  const svg = await save(page, "SVG");
  const png = await save(page, "PNG");
  expect(png.bytes.readUInt32BE(16)).toBe(Math.round((178 / 25.4) * 600));
  const physical = png.bytes.indexOf("pHYs");
  expect(Math.round(png.bytes.readUInt32BE(physical + 4) * 0.0254)).toBe(600);
  expect(memoryOfPng(png.bytes)).toMatchObject({chart: "family-lines", look: {unit: "mm"}});
  console.log(`SVG ${Math.round(svg.milliseconds)} ms, PNG of 600 dpi ${Math.round(png.milliseconds)} ms`);
  expect(svg.milliseconds).toBeLessThan(1_500);
  expect(png.milliseconds).toBeLessThan(6_000);
  await close();
});

it("grey, transparent and outlined: no colour, no ground, no letters", async () => {
  const {page, errors, close} = await openComposer("index.html", "top-topics");
  await page.getByText("Grey", {exact: true}).click();
  await page.getByLabel("Transparent").check();
  await page.getByText("Outlines", {exact: true}).click();
  await expect.poll(() => previewed(page), {timeout: 15_000}).not.toContain("<text");
  const text = await previewed(page);
  expect(text).not.toContain("@font-face");
  const coloured = [...text.matchAll(/"#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})"/gi)].filter(
    ([, r, g, b]) => r !== g || g !== b
  );
  expect(coloured).toEqual([]);
  const svg = new JSDOM(text, {contentType: "image/svg+xml"}).window.document.documentElement;
  expect([...svg.children].some((child) => child.localName === "rect")).toBe(false);
  expect(errors).toEqual([]);
  await close();
});

it("changes can be taken back, words stay until the page is left, the look stays longer", async () => {
  const {page, close} = await openComposer("index.html", "top-topics");
  const title = page.locator(".word-box").first().getByRole("textbox");
  await title.fill("Mine");
  await page.getByText("Dark", {exact: true}).click();
  await expect.poll(() => previewed(page)).toContain("#f0f1f3");
  await page.locator(".composer").getByRole("button", {name: "Undo", exact: true}).click();
  await expect.poll(() => previewed(page)).not.toContain("#f0f1f3");
  await page.locator(".composer").getByRole("button", {name: "Redo", exact: true}).click();
  await expect.poll(() => previewed(page)).toContain("#f0f1f3");
  await page.keyboard.press("Escape");
  await page.locator(".compose-dialog").waitFor({state: "detached"});
  await page.locator("#top-topics").getByRole("button", {name: "Compose …"}).click();
  await expect.poll(() => title.inputValue()).toBe("Mine");
  await page.getByRole("button", {name: "Title as it was"}).click();
  await expect.poll(() => title.inputValue()).toBe("Topics");
  await page.reload();
  await page.waitForSelector("#top-topics[data-drawn]");
  await page.locator("#top-topics").getByRole("button", {name: "Compose …"}).click();
  await expect.poll(() => previewed(page)).toContain("#f0f1f3");
  await close();
});

it("a size that cannot be had is said", async () => {
  const {page, close} = await openComposer("models.html", "family-shares");
  await page.getByRole("combobox", {name: "Size"}).selectOption("card");
  await page.getByLabel("Height", {exact: true}).fill("90");
  await expect
    .poll(() => page.locator(".compose-main [role=status]").last().textContent())
    .toMatch(/high, not 90 px: text would be below 6 points/);
  await close();
});

it("is usable by everybody, on a phone too", async () => {
  const {page, close} = await openComposer("index.html", "top-topics", {
    viewport: {width: 360, height: 740},
    colorScheme: "dark"
  });
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const {violations: found} = await (
      globalThis as unknown as {
        axe: {run(of: string): Promise<{violations: {id: string; nodes: {html: string}[]}[]}>};
      }
    ).axe.run(".compose-dialog");
    return found.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(" ")}`);
  });
  expect(violations).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await close();
});
