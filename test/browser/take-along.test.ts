import {readFileSync} from "node:fs";
import {JSDOM} from "jsdom";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {readBundle} from "../../src/snapshot/bundle.js";
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

/** Opens the menu of a card and saves what is called so. */
async function take(page: Page, card: string, item: string): Promise<{name: string; bytes: Buffer}> {
  await page.locator(`#${card} .menu summary`).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(`#${card}`).getByRole("button", {name: item, exact: true}).click()
  ]);
  return {name: download.suggestedFilename(), bytes: readFileSync((await download.path())!)};
}

/** Opens the menu and copies what is called so; gives what the clipboard holds. */
async function copy(page: Page, card: string, item: string): Promise<string> {
  await page.locator(`#${card} .said`).evaluate((said) => (said.textContent = ""));
  await page.locator(`#${card} .menu summary`).click();
  await page.locator(`#${card}`).getByRole("button", {name: item, exact: true}).click();
  await page.waitForFunction(
    (id) => /copied/.test(document.querySelector(`#${id} .said`)?.textContent ?? ""),
    card
  );
  return page.evaluate(() => navigator.clipboard.readText());
}

async function openCard(path: string, card: string) {
  const visited = await visit(browser, `${site.address}${path}`);
  await visited.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await visited.page.locator(`#${card}`).scrollIntoViewIfNeeded();
  await visited.page.waitForSelector(`#${card}[data-drawn]`);
  return visited;
}

describe("every chart can be taken along", () => {
  it("as SVG with title, source and font inside, readable by itself, which remembers its view", async () => {
    const {page, close} = await openCard("index.html?releases=Llama", "papers-over-time");
    const {name, bytes} = await take(page, "papers-over-time", "SVG");
    expect(name).toBe("litscope-papers-per-month.svg");
    const text = bytes.toString("utf8");
    const svg = new JSDOM(text, {contentType: "image/svg+xml"}).window.document.documentElement;
    expect(svg.tagName).toBe("svg");
    expect(svg.textContent).toContain("Papers per month");
    expect(svg.textContent).toContain("Trending papers, 119 papers");
    expect(text).toContain("@font-face");
    expect(text).not.toMatch(/(?:href|url\()\s*=?\s*["']?https?:/);
    const memory = memoryOfSvg(text);
    expect(memory).toMatchObject({
      chart: "papers-over-time",
      view: {page: "index.html", search: "?releases=Llama", fragment: "papers-over-time"},
      corpus: {n_papers: 119}
    });
    await close();
  });

  it("as PNG at twice the size, which says so and remembers its view", async () => {
    const {page, errors, close} = await openCard("index.html", "papers-over-time");
    const shown = await page.locator("#papers-over-time svg.figure").boundingBox();
    const {bytes} = await take(page, "papers-over-time", "PNG");
    expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect(bytes.readUInt32BE(16)).toBe(Math.round(shown!.width) * 2);
    const physical = bytes.indexOf("pHYs");
    expect(Math.round(bytes.readUInt32BE(physical + 4) * 0.0254)).toBe(192);
    expect(memoryOfPng(bytes)).toMatchObject({chart: "papers-over-time"});
    expect(errors).toEqual([]);
    await close();
  });

  it("as PDF with its text", async () => {
    const {page, errors, close} = await openCard("index.html", "top-topics");
    const {name, bytes} = await take(page, "top-topics", "PDF");
    expect(name).toBe("litscope-top-topics.pdf");
    expect(bytes.subarray(0, 5).toString("latin1")).toBe("%PDF-");
    expect(bytes.length).toBeGreaterThan(3_000);
    expect(errors).toEqual([]);
    await close();
  });

  it("as CSV of what is displayed, the same as its table, after lines that say what it holds", async () => {
    const {page, close} = await openCard("models.html", "family-shares");
    const {name, bytes} = await take(page, "family-shares", "CSV of what is shown");
    expect(name).toBe("litscope-model-family-shares.csv");
    const all = bytes
      .toString("utf8")
      .replace(/^\ufeff/, "")
      .trim()
      .split("\r\n");
    const lines = all.filter((line) => !/^"?#/.test(line));
    expect(all.length - lines.length).toBeGreaterThan(5);
    await page.locator("#family-shares").getByRole("button", {name: "Table", exact: true}).click();
    const rows = await page.locator("#family-shares tbody tr").count();
    expect(lines.length - 1).toBe(rows);
    expect(lines[1]).toMatch(/^Llama,\d+,119,0\.\d+,/);
    await close();
  });

  it("as a bundle whose sums are right", async () => {
    const {page, close} = await openCard("models.html", "family-shares");
    const {bytes} = await take(page, "family-shares", "Bundle (zip)");
    const {memory, files, problems} = readBundle(new Uint8Array(bytes));
    expect(problems).toEqual([]);
    expect(memory?.chart).toBe("family-shares");
    expect([...files.keys()].length).toBe(8);
    await close();
  });

  it("as text to paste: link, Markdown, LaTeX, HTML, citation, alternative text", async () => {
    const {page, errors, close} = await openCard("models.html?by=year", "family-lines");
    const link = new URL(await copy(page, "family-lines", "Link to this view"));
    expect(link.searchParams.get("by")).toBe("year");
    expect(link.hash).toBe("#family-lines");
    expect(await copy(page, "family-lines", "Markdown")).toMatch(
      /^!\[.+\]\(.*litscope-model-families-over-time\.svg/
    );
    expect(await copy(page, "family-lines", "LaTeX figure")).toContain("\\includegraphics");
    expect(await copy(page, "family-lines", "HTML with picture")).toContain("<figcaption>");
    expect(await copy(page, "family-lines", "HTML frame")).toContain("/embed/family-lines.html?by=year");
    expect(await copy(page, "family-lines", "Citation")).toContain("Trending papers");
    expect(await copy(page, "family-lines", "BibTeX")).toMatch(/^@misc\{/);
    expect(await copy(page, "family-lines", "SQL statements")).toContain("SELECT");
    const alt = await copy(page, "family-lines", "Alternative text");
    expect(alt).toMatch(/^Llama: from .+ to .+; highest .+ in 20\d\d, lowest/);
    expect(errors).toEqual([]);
    await close();
  });

  it("as an image of the clipboard, and as a QR code made here", async () => {
    const {page, errors, foreign, close} = await openCard("index.html", "top-topics");
    await page.locator("#top-topics .menu summary").click();
    await page.locator("#top-topics").getByRole("button", {name: "Image", exact: true}).click();
    await page.waitForFunction(
      () => document.querySelector("#top-topics .said")?.textContent?.startsWith("Image copied") === true
    );
    const types = await page.evaluate(async () => (await navigator.clipboard.read())[0]?.types);
    expect(types).toEqual(["image/png"]);
    await page.locator("#top-topics .menu summary").click();
    await page.locator("#top-topics").getByRole("button", {name: "QR code …"}).click();
    await page.locator(".qr-code svg").waitFor();
    expect(await page.locator(".qr-code").textContent()).toContain("index.html");
    await page.keyboard.press("Escape");
    expect(await page.locator(".qr-code").count()).toBe(0);
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
    await close();
  });

  it("as the statement behind it, which the SQL page takes over", async () => {
    const {page, errors, close} = await visit(browser, `${site.address}index.html`);
    await page.waitForSelector("#papers-over-time[data-drawn]");
    await page.locator("#papers-over-time summary", {hasText: "Show SQL"}).click();
    await page.locator("#papers-over-time").getByRole("link", {name: "Open in SQL page"}).click();
    await page.waitForURL(/sql\.html/);
    await page.locator(".cell").getByRole("button", {name: "Run", exact: true}).click();
    await page.locator('.cell[data-run="done"]').waitFor({timeout: 20_000});
    expect(await page.locator(".cell-status").innerText()).toContain("57 rows");
    expect(errors).toEqual([]);
    await close();
  });
});

describe("the view stands in the address", () => {
  it("choices survive a reload, and back undoes them", async () => {
    const {page, close} = await visit(browser, `${site.address}topics.html`);
    await page.waitForSelector("#term-lines[data-drawn]");
    await page.getByText("Count", {exact: true}).click();
    await page.getByText("Year", {exact: true}).click();
    expect(new URL(page.url()).search).toBe("?by=year&measure=count");
    const title = () => page.locator("#topic-panels svg.figure").textContent();
    const chosen = await title();
    await page.reload();
    await page.waitForSelector("#topic-panels[data-drawn]");
    expect(await title()).toBe(chosen);
    await page.goBack();
    await page.waitForFunction(() => location.search === "?measure=count");
    expect(await page.locator("input[type=radio][value=year]").isChecked()).toBe(false);
    await close();
  });

  it("nonsense in the address is read as the default", async () => {
    const {page, errors, close} = await visit(
      browser,
      `${site.address}topics.html?by=fortnight&measure=%00&terms=%ff&open=zzz~~:`
    );
    await page.waitForSelector("#term-lines[data-drawn]");
    expect(errors).toEqual([]);
    await close();
  });
});

describe("papers", () => {
  it("search by words, phrases and beginnings, and open with the found words marked", async () => {
    const {page, errors, foreign, close} = await visit(browser, `${site.address}papers.html`);
    const says = (start: string) =>
      page.waitForFunction(
        (text) => document.querySelector(".results [role=status]")?.textContent?.startsWith(text) === true,
        start,
        {timeout: 20_000}
      );
    const raw = readFileSync("data/trending-papers.txt", "utf8").split("\n").slice(2);
    let expected = 0;
    for (let i = 0; i < raw.length - 1; i += 2)
      if (/(?<![\p{L}\p{N}])hallucinat/iu.test(`${raw[i]} ${raw[i + 1]}`)) expected++;
    expect(expected).toBeGreaterThan(3);
    await page.getByLabel("Search").fill("hallucinat*");
    await says(`${expected} papers of 119`);
    await page.locator("ol.papers summary").first().click();
    const marks = page.locator("ol.papers li").first().locator("mark");
    await marks.first().waitFor({timeout: 10_000});
    expect((await marks.allTextContents()).some((text) => /hallucinat/i.test(text))).toBe(true);
    await page.getByLabel("Search").fill("zzzz qqqq");
    await says("No paper is found for: zzzz and qqqq");
    await page.getByLabel("Search").fill("!!! ***");
    await says("Nothing to search for");
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
    await close();
  });
});

describe("the table of terms", () => {
  it("finds, sorts and is saved as it stands", async () => {
    const {page, errors, close} = await visit(browser, `${site.address}topics.html`);
    const section = page.locator("section.term-table", {has: page.getByLabel("Find a term")});
    await section.scrollIntoViewIfNeeded();
    const cells = (column: number) =>
      section
        .locator("tbody tr")
        .evaluateAll(
          (rows, at) => rows.map((row) => row.querySelectorAll("td")[at]?.textContent ?? ""),
          column
        );
    await expect.poll(() => cells(1)).toHaveLength(50);
    const papers = (await cells(1)).map((text) => Number(text.replaceAll(",", "")));
    expect(papers).toEqual([...papers].sort((a, b) => b - a));
    await section.getByRole("button", {name: "Relevance"}).click();
    const relevance = (await cells(4)).map(Number);
    expect(relevance).toEqual([...relevance].sort((a, b) => b - a));
    expect(await section.locator("th[aria-sort=descending]").innerText()).toContain("Relevance");
    await section.getByLabel("Find a term").fill("hallucin");
    await expect.poll(async () => (await cells(0)).every((term) => /hallucin/i.test(term))).toBe(true);
    const found = await cells(0);
    expect(found.length).toBeGreaterThan(0);
    const [csv] = await Promise.all([
      page.waitForEvent("download"),
      section.getByRole("button", {name: "CSV"}).click()
    ]);
    const lines = readFileSync((await csv.path())!, "utf8")
      .trim()
      .split("\r\n")
      .slice(1);
    expect(lines.map((line) => line.split(",")[0])).toEqual(found.map((term) => term.trim().split("  ")[0]));
    await section.getByLabel("Find a term").fill("zzzz");
    await section.getByText("No term holds “zzzz”.").waitFor();
    expect(errors).toEqual([]);
    await close();
  });
});

describe("by keyboard alone", () => {
  it("a chart is one tab stop, arrows move, Enter opens the papers, Escape closes them", async () => {
    const {page, close} = await visit(browser, `${site.address}index.html`);
    await page.waitForSelector("#model-families[data-drawn]");
    await page.locator("#model-families .mark[tabindex='0']").focus();
    const first = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    await page.keyboard.press("ArrowDown");
    const second = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    expect(first).toMatch(/^Llama/);
    expect(second).toMatch(/^GPT/);
    expect(await page.locator("#model-families .mark[tabindex='0']").count()).toBe(1);
    await page.keyboard.press("Enter");
    await page.locator("[role=dialog] h2", {hasText: "GPT"}).waitFor();
    await page.keyboard.press("Escape");
    await page.locator("[role=dialog]").waitFor({state: "detached"});
    await close();
  });
});
