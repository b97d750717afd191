import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {type NativeEngine, openNativeEngine} from "../../loaders/native-engine.js";
import {noFilter, withNames} from "../../src/model/filter.js";
import {selectionSql} from "../../src/query/selection.js";
import {serve} from "./serve.js";
import {launch, visit} from "./session.js";

let site: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
let engine: NativeEngine;
beforeAll(async () => {
  site = await serve(inject("site"));
  browser = await launch();
  engine = await openNativeEngine({tables: join(inject("site"), "data")});
});
afterAll(async () => {
  engine.close();
  await browser.close();
  await site.close();
});

const size = async (filter: typeof noFilter): Promise<number> =>
  Number((await engine.rows(`SELECT count(*) AS n FROM (${selectionSql(filter)})`, []))[0]!.n);
const counts = (page: Page) => page.locator(".filter-count").allInnerTexts();
const search = (page: Page) => new URL(page.url()).search;

describe("the filter", () => {
  it("a period is brushed, words and a family are added; undo, redo, back, reload and another page keep it", async () => {
    const {page, errors, foreign, close} = await visit(browser, `${site.address}index.html`);
    await page.locator(".filter-bar summary").click();
    const brush = page.locator(".period-brush");
    await brush.waitFor();
    const box = (await brush.boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.5, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.6, box.y + 20, {steps: 5});
    await page.mouse.move(box.x + box.width * 0.9, box.y + 20, {steps: 5});
    await page.mouse.up();
    await expect.poll(() => search(page)).toMatch(/^\?in\.from=\d{4}-\d{2}-01&in\.to=\d{4}-\d{2}-\d{2}$/);
    const [, from, to] = /in\.from=(.*)&in\.to=(.*)/.exec(search(page))!;
    const inPeriod = {...noFilter, from: from!, to: to!};
    await expect
      .poll(async () => (await counts(page))[0], {timeout: 20_000})
      .toMatch(new RegExp(`^${await size(inPeriod)} of 119 papers, `));

    await page.locator(".filter-panel").getByLabel("Words").fill("reasoning OR hallucination*");
    const withWords = {...inPeriod, words: "reasoning OR hallucination*"};
    const n = await size(withWords);
    expect(n).toBeGreaterThan(3);
    await expect
      .poll(async () => (await counts(page))[0], {timeout: 10_000})
      .toMatch(new RegExp(`^${n} of 119 papers`));

    const name = page.locator(".filter-panel").getByLabel("Name");
    await name.fill("no such family");
    await name.press("Enter");
    await page.getByText("No model family is called “no such family”.").waitFor();
    await name.fill("llama");
    await name.press("Enter");
    const all = withNames(withWords, "family", "any", ["Llama"]);
    await expect
      .poll(async () => (await counts(page))[0], {timeout: 10_000})
      .toMatch(new RegExp(`^${await size(all)} of 119`));
    const whole = search(page);
    expect(whole).toContain("in.family=Llama");

    await page.getByRole("button", {name: "Undo"}).click();
    await expect
      .poll(async () => (await counts(page))[0], {timeout: 10_000})
      .toMatch(new RegExp(`^${n} of 119 papers`));
    expect(search(page)).not.toContain("Llama");
    await page.getByRole("button", {name: "Redo"}).click();
    await expect.poll(() => search(page)).toBe(whole);
    await page.goBack();
    await expect.poll(() => search(page)).not.toContain("Llama");
    await page.goForward();
    await expect.poll(() => search(page)).toBe(whole);
    await page.reload();
    await expect
      .poll(async () => (await counts(page))[0], {timeout: 20_000})
      .toMatch(new RegExp(`^${await size(all)} of 119`));
    await page.locator("#observablehq-sidebar").getByText("Papers", {exact: true}).click();
    await page.waitForURL(/papers\.html/);
    expect(search(page)).toBe(whole);
    await page.locator(".results [role=status]", {hasText: `${await size(all)} paper`}).waitFor();
    await page.getByRole("button", {name: "Remove model family: Llama"}).click();
    await page.locator(".results [role=status]", {hasText: `${n} papers`}).waitFor();
    await page.getByRole("button", {name: "Clear"}).click();
    await page.locator(".results [role=status]", {hasText: "119 papers"}).waitFor();
    expect(search(page)).toBe("");
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
    await close();
  }, 90_000);

  it("two families are compared, and the link shows a colleague the same", async () => {
    const first = await visit(browser, `${site.address}models.html`);
    const {page} = first;
    const add = async (name: string) => {
      await page.locator(".filter-panel").getByLabel("Name").fill(name);
      await page.locator(".filter-panel").getByRole("button", {name: "Add"}).click();
    };
    await page.locator(".filter-bar summary").click();
    await add("llama");
    await expect.poll(() => search(page), {timeout: 20_000}).toBe("?in.family=Llama");
    await page.getByRole("button", {name: "Compare with …"}).click();
    await add("gpt");
    await expect.poll(() => search(page)).toBe("?in.family=Llama&vs.family=GPT");
    const said = async (on: Page) => {
      await expect.poll(async () => (await counts(on)).join(" "), {timeout: 20_000}).toMatch(/\d of.*\d of/);
      return counts(on);
    };
    const llama = await size(withNames(noFilter, "family", "any", ["Llama"]));
    const gpt = await size(withNames(noFilter, "family", "any", ["GPT"]));
    const expected = [
      `${llama} of 119 papers, ${llama} with an abstract`,
      `${gpt} of 119 papers, ${gpt} with an abstract`
    ];
    expect(await said(page)).toEqual(expected);
    const marks = page.locator("#family-shares .mark");
    await expect
      .poll(() => marks.first().getAttribute("aria-label"))
      .toContain(`Llama (A: model family Llama): ${llama} of ${llama} papers`);
    const labels = await marks.evaluateAll((all) => all.map((mark) => mark.getAttribute("aria-label")));
    expect(labels[1]).toContain(`Llama (B: model family GPT)`);

    const colleague = await visit(browser, page.url());
    expect(await said(colleague.page)).toEqual(expected);
    await expect
      .poll(() =>
        colleague.page
          .locator("#family-shares .mark")
          .evaluateAll((all) => all.map((mark) => mark.getAttribute("aria-label")))
      )
      .toEqual(labels);
    expect([...first.errors, ...colleague.errors]).toEqual([]);
    expect([...first.foreign, ...colleague.foreign]).toEqual([]);
    await first.close();
    await colleague.close();
  }, 90_000);

  it("what is rising: the table's counts are those of the tables, and a term shows its papers", async () => {
    const {page, errors, close} = await visit(browser, `${site.address}topics.html?by=quarter`);
    await page.locator(".emergence").scrollIntoViewIfNeeded();
    await page.locator(".emergence tbody tr").first().waitFor({timeout: 30_000});
    const rows = await page
      .locator(".emergence tbody tr")
      .evaluateAll((all) =>
        all.slice(0, 10).map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent ?? ""))
      );
    for (const [term, , papers, then, now] of rows) {
      const count = async (condition: string) =>
        (
          await engine.rows(
            `SELECT count(*) FILTER (WHERE paper_id IN (
               SELECT paper_id FROM paper_terms JOIN terms USING (term_id) WHERE term = $1)) AS k, count(*) AS n
             FROM papers WHERE has_abstract AND ${condition}`,
            [term!]
          )
        )[0]!;
      const before = await count("month < DATE '2024-10-01'");
      const recent = await count("month >= DATE '2024-10-01' AND month < DATE '2025-10-01'");
      expect(then).toContain(`(${String(before.k)} of ${String(before.n)})`);
      expect(now).toContain(`(${String(recent.k)} of ${String(recent.n)})`);
      expect(Number(papers)).toBe(Number(before.k) + Number(recent.k));
    }
    await page.locator(".emergence").getByText("Rising", {exact: true}).click();
    await page.locator(".emergence tbody button").first().click();
    await page.locator(".drawer li").first().waitFor({timeout: 20_000});
    expect(await page.locator(".drawer mark").count()).toBeGreaterThan(0);
    expect(errors).toEqual([]);
    await close();
  }, 60_000);

  it("the SQL page asks the papers of the filter, and the shown SQL runs by itself", async () => {
    const {page, errors, close} = await visit(
      browser,
      `${site.address}sql.html?in.family=GPT&sql=${encodeURIComponent("SELECT count(*) AS n FROM selection")}`
    );
    const run = page.locator(".cell").getByRole("button", {name: "Run", exact: true});
    const single = page.locator(".outcome .single-value");
    await run.click();
    const n = await size(withNames(noFilter, "family", "any", ["GPT"]));
    await expect.poll(() => single.innerText(), {timeout: 20_000}).toMatch(new RegExp(`\\b${n}\\b`));
    await page.getByRole("button", {name: "Remove model family: GPT"}).click();
    await expect.poll(() => counts(page), {timeout: 10_000}).toEqual(["119 papers, 119 with an abstract"]);
    await run.click();
    await expect.poll(() => single.innerText(), {timeout: 20_000}).toMatch(/\b119\b/);

    await page.goto(`${site.address}index.html?in.family=GPT`);
    await expect
      .poll(() => counts(page), {timeout: 20_000})
      .toEqual([`${n} of 119 papers, ${n} with an abstract`]);
    await page.locator("#top-topics").getByText("Show SQL").click();
    const code = page.locator("#top-topics details.sql pre");
    await code.first().waitFor();
    await expect
      .poll(async () => (await code.allInnerTexts())[0], {timeout: 10_000})
      .toContain("VIEW selection");
    const shown = await code.allInnerTexts();
    expect(shown[0]).toContain("CREATE OR REPLACE TEMP VIEW selection AS");
    const [definition, statement] = shown as [string, string];
    engine.select({
      selection: definition.replace(/^[^\n]*\n/, "").replace(/;\s*$/, ""),
      compared_selection: "SELECT paper_id FROM papers"
    });
    const rows = await engine.rows(statement, []);
    engine.select({
      selection: "SELECT paper_id FROM papers",
      compared_selection: "SELECT paper_id FROM papers"
    });
    const read = () =>
      page
        .locator("#top-topics .mark")
        .evaluateAll((all) => all.map((mark) => mark.getAttribute("aria-label") ?? ""));
    await expect.poll(async () => (await read())[0], {timeout: 10_000}).toContain(` of ${n} papers`);
    const labels = await read();
    expect(labels.length).toBeGreaterThan(3);
    for (const label of labels) {
      const row = rows.find((r) => label.startsWith(`${String(r.label)}: `))!;
      expect(label).toContain(`: ${String(row.n_papers)} of ${String(row.n_total)} papers`);
    }
    expect(errors).toEqual([]);
    await close();
  }, 60_000);

  it("a link says where it was made on another build of the corpus", async () => {
    const {page, close} = await visit(
      browser,
      `${site.address}models.html?in.family=Llama&build=0123456789abcdef`
    );
    await page.getByText("This link was made on another build of this corpus (0123456789abcdef").waitFor();
    expect(search(page)).toBe("?in.family=Llama");
    const build = await page.evaluate(() => document.documentElement.dataset.build);
    await page.goto(`${site.address}models.html?in.family=Llama&build=${build}`);
    await expect.poll(() => counts(page), {timeout: 10_000}).not.toEqual([""]);
    expect(await page.locator(".other-build").count()).toBe(0);
    await close();
  }, 60_000);

  it("which keywords go with hallucination: found on the map, and saved for VOSviewer", async () => {
    const {page, errors, close} = await visit(
      browser,
      `${site.address}keywords.html?in.words=hallucination*`
    );
    await expect.poll(() => counts(page), {timeout: 20_000}).not.toEqual([""]);
    await page.getByLabel("Find").fill("hallucination");
    await page.getByText(/^[1-9]\d* keywords?$/).waitFor();
    const marks = await page
      .locator("#keyword-network .mark")
      .evaluateAll((all) => all.map((mark) => mark.getAttribute("aria-label") ?? ""));
    const shown = marks.flatMap((label) => /^[^:]*: \d+ papers?(?:; cluster .*)?$/.exec(label) ?? []);
    expect(shown.length).toBeGreaterThan(3);
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", {name: "Save", exact: true}).click()
    ]);
    expect(file.suggestedFilename()).toBe("litscope-keywords-vosviewer-map.txt");
    const [head, ...rows] = readFileSync((await file.path())!, "utf8")
      .trim()
      .split("\n");
    expect(head).toMatch(/^id\tlabel\tx\ty\tcluster\tweight<Links>/);
    const occurrences = new Map(
      rows.map((row) => [row.split("\t")[1]!.replaceAll('"', ""), Number(row.split("\t")[7])])
    );
    const expected = await engine.rows(
      `SELECT term, count(*) AS n FROM paper_terms JOIN terms USING (term_id)
       JOIN (${selectionSql({...noFilter, words: "hallucination*"})}) USING (paper_id) GROUP BY term`,
      []
    );
    const counted = new Map(expected.map((r) => [r.term as string, Number(r.n)]));
    expect(occurrences.size).toBeGreaterThan(5);
    for (const [term, n] of occurrences) expect(n, term).toBe(counted.get(term));
    await page.locator("#keyword-network .mark").first().click();
    await page.locator(".drawer li").first().waitFor({timeout: 20_000});
    await page.locator(".drawer").getByText("Words in context").click();
    expect(await page.locator(".drawer .contexts tbody tr").count()).toBeGreaterThan(0);
    expect(errors).toEqual([]);
    await close();
  }, 60_000);

  it("nonsense in the address is passed over, and a filter without papers says so", async () => {
    const {page, errors, close} = await visit(
      browser,
      `${site.address}index.html?in.from=yesterday&in.words=zzzz+qqqq&in.abstract=maybe`
    );
    await page.getByText("No paper is left").waitFor({timeout: 20_000});
    expect(await counts(page)).toEqual(["0 of 119 papers, 0 with an abstract"]);
    await page.locator("#model-families text", {hasText: "Nothing to show"}).waitFor();
    await page.getByRole("button", {name: "Remove zzzz and qqqq"}).click();
    await expect.poll(() => counts(page), {timeout: 10_000}).toEqual(["119 papers, 119 with an abstract"]);
    expect(errors).toEqual([]);
    await close();
  }, 60_000);

  it("no page shows a number that is none where a filter leaves few papers, all of a kind, or none", async () => {
    const filters = [
      "in.term=large+language+models&by=month&measure=count&smooth=12&log=yes",
      "in.from=2024-05-01&in.to=2024-05-31&vs=all",
      "in.words=zzzz&vs.words=yyyy",
      "in.abstract=no&color=growth"
    ];
    for (const name of ["index", "topics", "keywords", "models"]) {
      const {page, errors, close} = await visit(browser, `${site.address}${name}.html`);
      for (const filter of filters) {
        await page.goto(`${site.address}${name}.html?${filter}`);
        await page.locator("html[data-counted]").waitFor({state: "attached", timeout: 20_000});
        for (const card of await page.locator(".card:visible, .emergence:visible").all()) {
          await card.scrollIntoViewIfNeeded();
          await page.waitForTimeout(60);
        }
        const shown = await page.locator("body").innerText();
        expect(shown.match(/.*(?:NaN|undefined|Infinity|\bnull\b).*/g), `${name} under ${filter}`).toBeNull();
      }
      expect(errors).toEqual([]);
      await close();
    }
  }, 120_000);
});
