import {readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {strFromU8, unzipSync} from "fflate";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, expect, inject, it} from "vitest";
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

async function add(page: Page, path: string, card: string, item: string): Promise<string> {
  await page.goto(`${site.address}${path}`);
  return addHere(page, card, item);
}

async function addHere(page: Page, card: string, item: string): Promise<string> {
  await page.locator(`#${card}`).scrollIntoViewIfNeeded();
  await page.waitForSelector(`#${card}[data-drawn]`);
  await page.locator(`#${card} .menu summary`).click();
  await page.locator(`#${card}`).getByRole("button", {name: item, exact: true}).click();
  const said = page.locator(`#${card} .said`);
  await expect.poll(() => said.textContent()).toMatch(/^Added/);
  return (await said.textContent())!;
}

async function saved(page: Page, button: string): Promise<{name: string; bytes: Buffer}> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(".report").getByRole("button", {name: button, exact: true}).click()
  ]);
  return {name: download.suggestedFilename(), bytes: readFileSync((await download.path())!)};
}

const names = (page: Page): Promise<string[]> =>
  page.locator(".report-item > .card-tools strong").allTextContents();

it("is collected on other pages, put in order, and leaves as files that need nobody", async () => {
  const {page, errors, foreign, close} = await visit(browser, `${site.address}report.html`);
  await page.getByText("The report is empty.").waitFor();
  expect(await add(page, "index.html", "top-topics", "Add to the report")).toBe(
    "Added to the report as Figure 1"
  );
  expect(await add(page, "models.html?by=year", "family-lines", "Add to the report")).toBe(
    "Added to the report as Figure 2"
  );
  expect(await add(page, "models.html", "family-shares", "Add its table to the report")).toBe(
    "Added to the report as Table 1"
  );
  await page.goto(`${site.address}report.html`);
  await page.locator(".report-item").nth(2).waitFor();
  expect(await page.locator('#observablehq-sidebar a[href$="report.html"]').textContent()).toContain("(3)");
  await page.getByLabel("Title", {exact: true}).first().fill("What <b>moves</b>");
  await page.getByRole("button", {name: "Add a note"}).click();
  await page
    .locator(".report-item textarea")
    .last()
    .fill("A note with **weight** and <script>alert(1)</script>.");
  await page.locator(".report-item").nth(1).getByRole("button", {name: "Up"}).click();
  expect(await names(page)).toEqual(["Figure 1", "Figure 2", "Table 1", "Note"]);
  await page.locator(".report-item").first().getByLabel("Caption").fill("First by my choice");
  await page.waitForTimeout(800);
  await page.reload();
  await page.locator(".report-item").nth(3).waitFor();
  expect(await page.locator(".report-item").first().getByLabel("Caption").inputValue()).toBe(
    "First by my choice"
  );
  expect(await page.locator(".report-item img").first().getAttribute("alt")).toMatch(/^Llama: from/);

  const html = await saved(page, "HTML");
  expect(html.name).toBe("what-b-moves-b.html");
  const file = join(tmpdir(), `litscope-report-${process.pid}.html`);
  writeFileSync(file, html.bytes);
  const alone = await visit(browser, `file://${file}`);
  expect(await alone.page.locator("figcaption strong").allTextContents()).toEqual(["Figure 1.", "Figure 2."]);
  expect(await alone.page.locator("h1").textContent()).toBe("What <b>moves</b>");
  const widths = await alone.page
    .locator("figure img")
    .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
  expect(widths.every((width) => width > 100)).toBe(true);
  expect(await alone.page.locator("script").count()).toBe(0);
  expect(await alone.page.getByText("<script>alert(1)</script>").count()).toBe(1);
  expect(alone.errors).toEqual([]);
  await alone.close();

  const markdown = unzipSync((await saved(page, "Markdown")).bytes);
  const text = strFromU8(markdown["report.md"]!);
  for (const [, target] of text.matchAll(/\]\((?:<)?((?:figures|data)\/[^)>]+)/g))
    expect(markdown[target!]).toBeDefined();
  const latex = unzipSync((await saved(page, "LaTeX")).bytes);
  expect(strFromU8(latex["report.tex"]!)).toContain("\\includegraphics");
  expect(Object.keys(latex).filter((name) => name.endsWith(".pdf"))).toHaveLength(2);

  const own = await saved(page, "Report file");
  await page.getByRole("button", {name: "Start anew"}).click();
  expect(await names(page)).toEqual([]);
  await page.getByRole("button", {name: "Undo", exact: true}).click();
  expect(await names(page)).toEqual(["Figure 1", "Figure 2", "Table 1", "Note"]);
  await page.getByRole("button", {name: "Start anew"}).click();
  await page
    .locator('.report input[type="file"]')
    .setInputFiles({name: own.name, mimeType: "application/json", buffer: own.bytes});
  await expect.poll(() => names(page)).toEqual(["Figure 1", "Figure 2", "Table 1", "Note"]);
  await page
    .locator('.report input[type="file"]')
    .setInputFiles({name: "wrong.json", mimeType: "application/json", buffer: Buffer.from("{}")});
  await page.getByText("wrong.json was not opened: it is no report of Litscope").waitFor();
  expect(errors).toEqual([]);
  expect(foreign).toEqual([]);
  await close();
});

it("is put in order by keyboard, and what is deleted comes back", async () => {
  const {page, errors, close} = await visit(browser, `${site.address}report.html`);
  await page.getByText("The report is empty.").waitFor();
  for (const text of ["one", "two", "three"]) {
    await page.getByRole("button", {name: "Add a note"}).click();
    await page.locator(".report-item textarea").last().fill(text);
  }
  const texts = (): Promise<string[]> =>
    page
      .locator(".report-item textarea")
      .evaluateAll((areas) => areas.map((area) => (area as HTMLTextAreaElement).value));
  await page.locator(".report-item textarea").last().press("Alt+ArrowUp");
  expect(await texts()).toEqual(["one", "three", "two"]);
  await page.locator(".report-item").first().getByRole("button", {name: "Delete"}).click();
  expect(await texts()).toEqual(["three", "two"]);
  await page.getByRole("button", {name: "Undo", exact: true}).click();
  expect(await texts()).toEqual(["one", "three", "two"]);
  expect(errors).toEqual([]);
  await close();
});

it("that two tabs add to at once holds what both added, and each shows it without a reload", async () => {
  const {page, errors, close} = await visit(browser, `${site.address}report.html`);
  await page.getByText("The report is empty.").waitFor();
  const others = await Promise.all(
    ["index.html", "models.html"].map(async (path) => {
      const other = await page.context().newPage();
      await other.goto(`${site.address}${path}`);
      return other;
    })
  );
  const cards = ["top-topics", "family-shares"];
  await Promise.all(others.map((other, i) => addHere(other, cards[i]!, "Add to the report")));
  await expect.poll(() => names(page)).toEqual(["Figure 1", "Figure 2"]);
  await page.getByRole("button", {name: "Add a note"}).click();
  await page.locator(".report-item textarea").last().fill("Written here");
  await Promise.all([
    addHere(others[0]!, cards[0]!, "Add its table to the report"),
    page.locator(".report-item").first().getByLabel("Caption").fill("Captioned here")
  ]);
  await expect.poll(() => names(page).then((all) => all.length)).toBe(4);
  await page.waitForTimeout(800);
  await page.reload();
  await expect
    .poll(() => names(page).then((all) => all.sort()))
    .toEqual(["Figure 1", "Figure 2", "Note", "Table 1"]);
  expect(await page.locator(".report-item").first().getByLabel("Caption").inputValue()).toBe(
    "Captioned here"
  );
  expect(await page.locator(".is-note textarea").inputValue()).toBe("Written here");
  expect(errors).toEqual([]);
  await close();
});

it("keeps what was typed in the moment before a reload", async () => {
  const {page, errors, close} = await visit(browser, `${site.address}report.html`);
  await page.getByText("The report is empty.").waitFor();
  await page.getByRole("button", {name: "Add a note"}).click();
  await page.waitForTimeout(800);
  await page.locator(".report-item textarea").fill("Not lost");
  await page.reload();
  await expect.poll(() => page.locator(".report-item textarea").inputValue()).toBe("Not lost");
  expect(errors).toEqual([]);
  await close();
});
