import type {Browser, Page} from "playwright-core";
import {PNG} from "pngjs";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {chartPages, charts} from "../../src/figures/charts.js";
import {packNotebook} from "../../src/notebook/notebook-link.js";
import {figureBundle} from "../../src/snapshot/bundle.js";
import {figureCorpus} from "../../src/snapshot/figure-corpus.js";
import type {FigureMemory} from "../../src/snapshot/figure-memory.js";
import {withPngText} from "../../src/snapshot/png-chunks.js";
import {memoryId, memoryKeyword, writeMemory} from "../../src/snapshot/write-memory.js";
import {emptyReport, writeReport} from "../../src/snapshot/report.js";
import {exampleMemory} from "../unit/snapshot/random-memory.js";
import {publishedCorpus} from "./published-corpus.js";
import {type Served, serve} from "./serve.js";
import {launch, visit} from "./session.js";

let browser: Browser;
let site: Served;
/** What a figure of this site remembers. */
let own: FigureMemory;

beforeAll(async () => {
  browser = await launch();
  site = await serve(inject("site"));
  const row = publishedCorpus(inject("site"));
  own = {...exampleMemory, litscope: row.version, corpus: figureCorpus(row)};
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const inXml = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function svgOf(memory: FigureMemory): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="240"><metadata id="${memoryId}">${inXml(writeMemory(memory))}</metadata><rect width="400" height="240" fill="#369"/></svg>`;
}

function pngOf(memory: FigureMemory): Buffer {
  return Buffer.from(
    withPngText(PNG.sync.write(new PNG({width: 4, height: 3})), {
      dpi: 96,
      texts: [{keyword: memoryKeyword, text: writeMemory(memory)}]
    })
  );
}

/** Lets go of a file over the page, as a person does. */
async function drop(page: Page, name: string, content: string | Buffer): Promise<void> {
  await page.evaluate(
    ([file, base64]) => {
      const bytes = Uint8Array.from(atob(base64!), (c) => c.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], file!));
      for (const kind of ["dragover", "drop"])
        document.body.dispatchEvent(new DragEvent(kind, {dataTransfer, bubbles: true, cancelable: true}));
    },
    [name, Buffer.from(content).toString("base64")]
  );
}

const bar = (page: Page) => page.locator(".returned");

describe("a figure that is dropped", () => {
  it("opens the view that it was made from, for every chart, as SVG and as PNG", async () => {
    const {page, errors, close} = await visit(browser, `${site.address}formats.html`);
    await page.waitForLoadState("networkidle");
    for (const [i, {page: chartPage, id}] of charts.entries()) {
      const view = {page: chartPages[chartPage].file, search: "?in.family=GPT", fragment: id};
      const memory = {...own, chart: id, view};
      if (i % 2 === 0) await drop(page, `${id}.svg`, svgOf(memory));
      else await drop(page, `${id}.png`, pngOf(memory));
      const address = `${site.address}${view.page}${view.search}#${id}`;
      await page.waitForURL(address);
      await bar(page).filter({hasText: id}).waitFor();
      expect(page.url()).toBe(address);
      expect(await bar(page).innerText(), id).toContain("The corpus is the same");
      if ((await page.locator(`section.card#${id}:not([hidden])`).count()) === 1)
        expect(await bar(page).evaluate((element) => element.nextElementSibling?.id)).toBe(id);
      else expect(await bar(page).innerText()).toContain("the chart has nothing to show");
    }
    expect(errors).toEqual([]);
    await close();
  }, 120_000);

  it("of the same corpus stands beside the chart when asked; reload keeps it, closing and back take it away", async () => {
    const {page, errors, foreign, close} = await visit(browser, `${site.address}methods.html`);
    await page.waitForLoadState("networkidle");
    const memory = {
      ...own,
      chart: "family-shares",
      view: {page: "models.html", search: "?measure=count", fragment: "family-shares"}
    };
    await drop(page, "a <b>name</b>.svg", svgOf(memory));
    await page.waitForURL(/models\.html/);
    await bar(page).waitFor();
    expect(await bar(page).innerText()).toContain("a <b>name</b>.svg, made 1 July 2025");
    expect(await bar(page).locator("img").count()).toBe(0);
    await bar(page).getByRole("button", {name: "Then and now"}).click();
    expect(await bar(page).locator("figure").count()).toBe(2);
    expect(await bar(page).locator("figure .card#family-shares").count()).toBe(1);
    expect(
      await bar(page)
        .locator("img")
        .evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))
    ).toBe(400);
    await page.reload();
    await bar(page).waitFor();
    await bar(page).getByRole("button", {name: "Close"}).click();
    expect(await bar(page).count()).toBe(0);
    expect(await page.locator(".card#family-shares[data-drawn] svg").count()).toBe(1);
    await page.reload();
    await page.waitForSelector("#family-shares[data-drawn]");
    expect(await bar(page).count()).toBe(0);
    await page.goBack();
    await page.waitForURL(/methods\.html/);
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
    await close();
  });

  it("of a corpus that has changed is shown then and now, as a picture alone", async () => {
    const {page, errors, close} = await visit(browser, `${site.address}topics.html`);
    await page.waitForSelector("#topic-panels[data-drawn]");
    const before = await page.locator("#topic-panels svg.figure").count();
    const memory = {
      ...own,
      corpus: {...own.corpus, fingerprint: "0ther", n_papers: 100},
      chart: "topic-panels",
      view: {page: "topics.html", search: "", fragment: "topic-panels"}
    };
    const hostile = svgOf(memory).replace(
      "<rect",
      "<script>globalThis.isHit = true</script><rect onload='isHit=1'"
    );
    await drop(page, "then.svg", hostile);
    await bar(page).waitFor();
    expect(await bar(page).innerText()).toContain("(build 0ther, 100 papers → build");
    await bar(page).locator("img").waitFor();
    expect(await bar(page).locator(".card#topic-panels svg.figure").count()).toBe(before);
    expect(await page.evaluate(() => "isHit" in globalThis)).toBe(false);
    expect(await page.locator("script", {hasText: "isHit"}).count()).toBe(0);
    expect(errors).toEqual([]);
    await close();
  });

  it("may be a bundle or a view.json; a bundle that was changed says so", async () => {
    const {page, close} = await visit(browser, `${site.address}index.html`);
    await page.waitForLoadState("networkidle");
    const memory = {
      ...own,
      chart: "family-pairs",
      view: {page: "models.html", search: "", fragment: "family-pairs"}
    };
    const zip = figureBundle({
      file: "litscope-pairs",
      memory,
      alt: "",
      svg: svgOf(memory),
      png: pngOf(memory),
      csv: "a\r\n",
      dataCsv: "a\r\n",
      sql: ""
    });
    await drop(page, "litscope-pairs.zip", Buffer.from(zip));
    await page.waitForURL(/models\.html#family-pairs/);
    await bar(page).waitFor();
    expect(await bar(page).locator(".error").count()).toBe(0);
    const view = {...memory, view: {...memory.view, search: "?measure=count"}};
    await drop(page, "view.json", JSON.stringify(view));
    await page.waitForURL(/models\.html\?measure=count#family-pairs/);
    await bar(page).filter({hasText: "view.json"}).waitFor();
    expect(await bar(page).getByRole("button", {name: "Then and now"}).count()).toBe(0);
    await close();
  });

  it("of a notebook opens the notebook and runs nothing", async () => {
    const {page, errors, close} = await visit(browser, `${site.address}sql.html`);
    await page.locator(".cell").first().waitFor();
    const packed = packNotebook("---\ntitle: Shared\n---\n\n```sql id=one\nSELECT 1 AS one\n```\n");
    const memory = {
      ...own,
      chart: "sql-chart-1",
      view: {page: "sql.html", search: "", fragment: `notebook=${packed}`}
    };
    await drop(page, "shared.svg", svgOf(memory));
    await bar(page).locator("img").waitFor();
    expect(await bar(page).innerText()).toContain("of which nothing has run");
    await page.getByText("This notebook came with a link").waitFor();
    expect(await page.locator('.cell[data-run="done"]').count()).toBe(0);
    expect(errors).toEqual([]);
    await close();
  });
});

describe("a file that leads nowhere", () => {
  const nonsense: [string, () => string | Buffer, string][] = [
    ["plain.svg", () => "<svg xmlns='http://www.w3.org/2000/svg'/>", "a program has removed its metadata"],
    [
      "plain.png",
      () => PNG.sync.write(new PNG({width: 2, height: 2})),
      "a program has removed what it remembered"
    ],
    ["broken.png", () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), "it is no PNG"],
    ["view.json", () => "{", "it is no JSON"],
    ["later.svg", () => svgOf({...own, form: 2 as unknown as 1}), "a later version of Litscope made it"],
    ["gone.svg", () => svgOf({...own, chart: "topic-clouds"}), "its chart is not on this site's page"],
    [
      "mine.litscope.json",
      () => writeReport(emptyReport),
      "it is a whole report, which the Report page opens"
    ],
    ["empty.svg", () => "", "it is no SVG, no PNG"]
  ];

  it("is said in words, and the page stays as it is", async () => {
    const {page, errors, close} = await visit(browser, `${site.address}index.html`);
    await page.waitForSelector("#papers-over-time[data-drawn]");
    for (const [name, content, words] of nonsense) {
      await drop(page, name, content());
      const message = page.getByRole("alert").filter({hasText: name});
      await message.waitFor();
      expect(await message.innerText()).toContain(words);
      expect(page.url()).toBe(`${site.address}index.html`);
    }
    await bar(page).getByRole("button", {name: "Close"}).click();
    expect(await bar(page).count()).toBe(0);
    expect(errors).toEqual([]);
    await close();
  });

  it("is data on the SQL page, which figures are not", async () => {
    const {page, errors, close} = await visit(browser, `${site.address}sql.html`);
    await page.locator(".cell").first().waitFor();
    await drop(page, "numbers.csv", "a,b\n1,2\n");
    await page.getByText("table numbers").first().waitFor();
    expect(await bar(page).count()).toBe(0);
    await drop(page, "plain.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
    await bar(page).waitFor();
    expect(errors).toEqual([]);
    await close();
  });
});
