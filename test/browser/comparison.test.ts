import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {expect, inject, it} from "vitest";
import {openNativeEngine} from "../../loaders/native-engine.js";
import {serve} from "./serve.js";
import {launch, visit} from "./session.js";

const section = (page: Page) => page.locator("section.comparison");

async function answer(page: Page): Promise<string> {
  await section(page).scrollIntoViewIfNeeded();
  const status = section(page).locator("p[role=status]");
  await expect.poll(() => status.textContent(), {timeout: 30_000}).toMatch(/^(A, |Nothing)/);
  return (await status.textContent())!;
}

/** Term → papers of A and of B, as the table shows them. */
async function counts(page: Page): Promise<Map<string, [number, number]>> {
  const more = section(page).getByRole("button", {name: /^Show \d+ more/});
  while (await more.isVisible()) await more.click();
  const cells = await section(page)
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent ?? ""))
    );
  return new Map(cells.map(([term, a, b]) => [term!, [Number.parseInt(a!), Number.parseInt(b!)]]));
}

it("two groups of papers: the counts are those of the tables; links, back, nonsense and CSV", async () => {
  const dist = inject("site");
  const site = await serve(dist);
  const browser = await launch();
  const engine = await openNativeEngine({tables: join(dist, "data")});
  const papers = await engine.rows(
    `SELECT paper_id, strftime(date, '%Y') AS year FROM papers WHERE has_abstract AND date IS NOT NULL`,
    []
  );
  const mentions = await engine.rows(
    `SELECT t.term, pt.paper_id FROM paper_terms pt JOIN terms t USING (term_id)`,
    []
  );
  const yearOf = new Map(papers.map((r) => [r.paper_id, r.year]));
  const inYear = (term: string, year: string) =>
    mentions.filter((r) => r.term === term && yearOf.get(r.paper_id) === year).length;
  const size = (year: string) => papers.filter((r) => r.year === year).length;

  const {page, errors, foreign, close} = await visit(
    browser,
    `${site.address}topics.html?compare=periods&a=2025&b=2024`
  );
  expect(await answer(page)).toContain(
    `A, 2025: ${size("2025")} papers with an abstract. B, 2024: ${size("2024")} papers.`
  );
  const found = await counts(page);
  expect(found.size).toBeGreaterThan(10);
  for (const [term, [a, b]] of found)
    expect([a, b], term).toEqual([inYear(term, "2025"), inYear(term, "2024")]);
  const tested = new Set(mentions.map((r) => r.term as string));
  for (const term of tested)
    expect(found.has(term), term).toBe(inYear(term, "2025") + inYear(term, "2024") >= 5);

  const [csv] = await Promise.all([
    page.waitForEvent("download"),
    section(page).getByRole("button", {name: "CSV"}).click()
  ]);
  expect(
    readFileSync((await csv.path())!, "utf8")
      .trim()
      .split("\n").length
  ).toBe(found.size + 1);

  await page.goto(`${site.address}topics.html?compare=search&a=zzzz`);
  await expect
    .poll(() => answer(page), {timeout: 30_000})
    .toContain("no paper with an abstract belongs to A (zzzz)");
  expect(new URL(page.url()).search).toBe("?in.words=zzzz&vs=all");
  await page.goto(`${site.address}topics.html`);
  await section(page).getByRole("button", {name: "Compare the last twelve months"}).click();
  await expect.poll(() => answer(page), {timeout: 30_000}).toMatch(/^A, Dec 2024 to Nov 2025: 46 papers/);
  await page.goBack();
  await expect.poll(() => page.url()).toBe(`${site.address}topics.html`);
  expect(errors).toEqual([]);
  expect(foreign).toEqual([]);
  await close();
  await browser.close();
  await site.close();
}, 120_000);
