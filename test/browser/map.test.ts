import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {type NativeEngine, openNativeEngine} from "../../loaders/native-engine.js";
import {mapKeywords} from "../../src/analysis/map-keywords.js";
import {run} from "../../src/engine/run.js";
import {noFilter, withNames} from "../../src/model/filter.js";
import {keyword_links, keyword_nodes} from "../../src/query/keywords.js";
import {everyPaper, selectionSql} from "../../src/query/selection.js";
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

const search = (page: Page) => new URL(page.url()).searchParams;
const counts = (page: Page) => page.locator(".filter-count").first().innerText();
/** Where the circles of the map stand, by their keywords. */
const standing = async (page: Page): Promise<Map<string, string>> =>
  new Map(
    await page.locator("#keyword-network .mark[data-key]").evaluateAll((marks) =>
      marks.map((mark) => {
        const circle = mark.querySelector("circle:last-of-type")!;
        const at = `${circle.getAttribute("cx")} ${circle.getAttribute("cy")}`;
        return [mark.getAttribute("data-key")!, at] as [string, string];
      })
    )
  );
const arranged = async (page: Page): Promise<void> => {
  await page.locator("html[data-counted]").waitFor({state: "attached", timeout: 20_000});
  await page.locator("#keyword-network[data-arranged=true] svg").waitFor({timeout: 20_000});
};

async function placesUnder(selection: string) {
  const all = await Promise.all([run(engine, keyword_nodes, {}), run(engine, keyword_links, {})]);
  engine.select({selection, compared_selection: everyPaper});
  try {
    const [nodes, links] = [await run(engine, keyword_nodes, {}), await run(engine, keyword_links, {})];
    const map = ([n, l]: [typeof nodes, typeof links]) => ({
      nodes: n.map(({term_id}) => ({id: term_id})),
      links: l.map(({term_a, term_b, n_papers}) => ({a: term_a, b: term_b, n_papers}))
    });
    const places = mapKeywords({...map([nodes, links]), like: mapKeywords(map(all))});
    return new Map(places.map((place, i) => [nodes[i]!.term, place]));
  } finally {
    engine.select({selection: everyPaper, compared_selection: everyPaper});
  }
}

describe("the keyword map", () => {
  it("is laid out anew for other papers, as the same pairs are laid out from SQL", async () => {
    const words = "language";
    const {page, errors, foreign, close} = await visit(
      browser,
      `${site.address}keywords.html?in.words=${words}`
    );
    await expect.poll(() => counts(page), {timeout: 20_000}).toMatch(/ of 119 papers/);
    await arranged(page);
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", {name: "Save", exact: true}).click()
    ]);
    const expected = await placesUnder(selectionSql({...noFilter, words}));
    const [, ...rows] = readFileSync((await file.path())!, "utf8")
      .trim()
      .split("\n");
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) {
      const [, label, x, y, cluster] = row.split("\t") as [string, string, string, string, string];
      const place = expected.get(label.replaceAll('"', ""))!;
      expect(Number(x), label).toBeCloseTo((place.x - 0.5) * 2, 3);
      expect(Number(y), label).toBeCloseTo((0.5 - place.y) * 2, 3);
      expect(Number(cluster), label).toBe(place.cluster! + 1);
    }
    expect([errors, foreign]).toEqual([[], []]);
    await close();
  }, 60_000);

  it("stands still while its period moves, by hand and by itself", async () => {
    const {page, errors, close} = await visit(browser, `${site.address}keywords.html`);
    await arranged(page);
    const period = page.getByRole("slider", {name: /^Period/});
    await period.focus();
    const seen: Map<string, string>[] = [];
    await page.keyboard.press("End");
    for (let i = 0; i < 2; i++) {
      const [from, to] = [search(page).get("in.from"), search(page).get("in.to")];
      expect(from).toMatch(/^\d{4}-\d{2}-01$/);
      const [row] = await engine.rows(
        `SELECT count(*) AS n FROM (${selectionSql({...noFilter, from, to})})`,
        []
      );
      await expect.poll(() => counts(page), {timeout: 20_000}).toContain(`${Number(row!.n)} of 119 papers`);
      seen.push(await standing(page));
      await page.keyboard.press("ArrowLeft");
      await expect.poll(() => search(page).get("in.from")).not.toBe(from);
    }
    const both = [...seen[0]!.keys()].filter((key) => seen[1]!.has(key));
    expect(both.length).toBeGreaterThan(3);
    for (const key of both) expect(seen[0]!.get(key), key).toBe(seen[1]!.get(key));

    await page.keyboard.press("Home");
    await expect.poll(() => search(page).has("in.from")).toBe(false);
    await page.getByRole("button", {name: "Play"}).click();
    const said = page.locator("label", {hasText: "Period"}).locator("output");
    await expect.poll(() => said.innerText(), {timeout: 10_000}).not.toBe("all");
    const first = await said.innerText();
    await expect.poll(() => said.innerText(), {timeout: 10_000}).not.toBe(first);
    await page.getByRole("button", {name: "Stop"}).click();
    await expect.poll(() => search(page).has("in.from")).toBe(true);
    await page.getByRole("button", {name: "Undo"}).click();
    await expect.poll(() => said.innerText()).toBe("all");
    expect(errors).toEqual([]);
    await close();
  }, 60_000);

  it("is looked at closer, by buttons, keys, wheel and dragging, and a link shows the same part", async () => {
    const {page, errors, close} = await visit(browser, `${site.address}keywords.html`);
    await arranged(page);
    const all = await standing(page);
    await page.getByRole("button", {name: "Zoom in"}).click();
    expect(search(page).get("look")).toBe("1.5,0.5,0.5");
    const mark = page.locator("#keyword-network .mark").first();
    await mark.focus();
    await page.keyboard.press("+");
    await expect.poll(() => search(page).get("look")).toMatch(/^2\.25,/);
    const map = page.locator("#keyword-network rect.map");
    const box = (await map.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -120);
    await page.keyboard.up("Control");
    await expect.poll(() => Number(search(page).get("look")!.split(",")[0])).toBeGreaterThan(2.25);
    await page.waitForTimeout(300);
    const before = search(page).get("look");
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 + 80, box.y + box.height / 2 + 30, {steps: 4});
    await page.mouse.up();
    await expect.poll(() => search(page).get("look")).not.toBe(before);
    expect(await page.locator(".drawer[open]").count()).toBe(0);
    const closer = await standing(page);
    expect(closer.size).toBeLessThan(all.size);
    await page.reload();
    await arranged(page);
    expect(await standing(page)).toEqual(closer);
    await page.getByRole("button", {name: "Whole map"}).click();
    expect(search(page).has("look")).toBe(false);
    expect(await standing(page)).toEqual(all);
    expect(errors).toEqual([]);
    await close();
  }, 60_000);

  it("a line drawn around keywords filters to the papers with any of them", async () => {
    const {page, errors, close} = await visit(browser, `${site.address}keywords.html`);
    await arranged(page);
    await page.getByText("draws around").click();
    const map = page.locator("#keyword-network rect.map");
    await map.scrollIntoViewIfNeeded();
    const box = (await map.boundingBox())!;
    const corners = [
      [0, 0],
      [0.45, 0],
      [0.45, 1],
      [0, 1]
    ] as const;
    const at = ([x, y]: readonly [number, number]) =>
      [box.x + 1 + x * (box.width - 2), box.y + 1 + y * (box.height - 2)] as const;
    await page.mouse.move(...at(corners[0]));
    await page.mouse.down();
    for (const corner of corners.slice(1)) await page.mouse.move(...at(corner), {steps: 6});
    await page.mouse.up();
    const inside = await page.locator("#keyword-network .mark[data-key]").evaluateAll(
      (marks, right) =>
        marks.flatMap((mark) => {
          const {left, width} = mark.querySelector("circle:last-of-type")!.getBoundingClientRect();
          return left + width / 2 < right ? [mark.getAttribute("data-key")!] : [];
        }),
      at(corners[1])[0]
    );
    expect(inside.length).toBeGreaterThan(3);
    await page.getByText(`${inside.length} keywords`, {exact: true}).waitFor();
    await page.getByRole("button", {name: "Filter to these"}).click();
    expect(new Set(search(page).get("in.term")!.split(","))).toEqual(new Set(inside));
    const filter = withNames(noFilter, "term", "any", inside);
    const [row] = await engine.rows(`SELECT count(*) AS n FROM (${selectionSql(filter)})`, []);
    await expect.poll(() => counts(page), {timeout: 20_000}).toContain(`${Number(row!.n)} of 119 papers`);
    await page.getByRole("button", {name: "Undo"}).click();
    expect(search(page).has("in.term")).toBe(false);
    expect(errors).toEqual([]);
    await close();
  }, 60_000);

  it("colours by the difference between two filters, and shows both sides in the matrix", async () => {
    const {page, errors, close} = await visit(browser, `${site.address}keywords.html?color=compared`);
    await page.getByText("Nothing is compared: use").waitFor();
    await page.goto(`${site.address}keywords.html?color=compared&in.family=Llama&vs.family=GPT`);
    await page.getByText("Share in A less share in B:").waitFor({timeout: 20_000});
    await arranged(page);
    const labels = await page
      .locator("#keyword-network .mark[data-key]")
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute("aria-label")!));
    const ofFamily = (family: string) => selectionSql(withNames(noFilter, "family", "any", [family]));
    const rows = await engine.rows(
      `WITH a AS (${ofFamily("Llama")}), b AS (${ofFamily("GPT")})
       SELECT term, count(a.paper_id) / (SELECT count(*) FROM a) - count(b.paper_id) / (SELECT count(*) FROM b) AS d
       FROM paper_terms JOIN terms USING (term_id) LEFT JOIN a USING (paper_id) LEFT JOIN b USING (paper_id)
       GROUP BY term`,
      []
    );
    const expected = new Map(rows.map((r) => [r.term as string, 100 * Number(r.d)]));
    expect(labels.length).toBeGreaterThan(3);
    for (const label of labels) {
      const [, term, sign, points] = /^(.*?): .*share in B ([−+])([\d.]+) points$/i.exec(label)!;
      const value = expected.get(term!)!;
      expect(Number(points), term).toBeCloseTo(Math.abs(value), 0);
      if (Math.abs(value) > 0.05) expect(sign, term).toBe(value < 0 ? "−" : "+");
    }
    await page.locator("#keyword-matrix").scrollIntoViewIfNeeded();
    const cells = () =>
      page
        .locator("#keyword-matrix .mark")
        .evaluateAll((marks) => marks.map((mark) => mark.getAttribute("aria-label")![0]));
    await expect.poll(async () => new Set(await cells())).toEqual(new Set(["A", "B"]));
    expect(errors).toEqual([]);
    await close();
  }, 60_000);
});
