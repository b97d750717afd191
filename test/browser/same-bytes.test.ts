import {readFileSync} from "node:fs";
import {JSDOM} from "jsdom";
import {expect, inject, it} from "vitest";
import {buildTables} from "../../loaders/build-tables.js";
import {figureFont} from "../../loaders/figure-font.js";
import {findFigure} from "../../loaders/find-figure.js";
import {openFigures} from "../../loaders/open-figures.js";
import {chartPageNames, chartPages} from "../../src/figures/charts.js";
import {writeNotebook} from "../../src/notebook/notebook-file.js";
import {packNotebook} from "../../src/notebook/notebook-link.js";
import {composeFigure, defaultWords} from "../../src/snapshot/compose.js";
import {memoryOfSvg} from "../../src/snapshot/memory-of-svg.js";
import {serve} from "./serve.js";
import {launch, visit} from "./session.js";

/** Views under which the pages are compared, a filter that is compared with another among them. */
const views: Record<(typeof chartPageNames)[number], string> = {
  overview: "?in.family=GPT&vs=all",
  topics: "?by=year&smooth=3&terms=reasoning,token*",
  keywords: "?color=growth&in.words=model&measure=jaccard",
  models: ""
};

it("every chart of every page has the same bytes as the one drawn in Node: light and dark, three widths", async () => {
  const {folder} = await buildTables({data: "data"});
  const figures = openFigures(folder);
  const site = await serve(inject("site"));
  const browser = await launch();
  const compared: string[] = [];
  for (const page of chartPageNames)
    for (const colorScheme of ["light", "dark"] as const)
      for (const width of [360, 800, 1280]) {
        const {file, charts} = chartPages[page];
        const visited = await visit(browser, `${site.address}${file}${views[page]}`, {
          colorScheme,
          viewport: {width, height: 900}
        });
        await visited.page.waitForFunction(() => document.documentElement.dataset.counted !== undefined);
        if (page === "keywords") await visited.page.waitForSelector('[data-arranged="true"]');
        if (page === "topics") {
          await visited.page.locator("#term-lines").scrollIntoViewIfNeeded();
          await visited.page.waitForFunction(
            () => document.querySelector("#term-lines desc")?.textContent?.includes("token") === true
          );
        }
        for (const id of Object.values(charts)) {
          const card = visited.page.locator(`#${id}`);
          if ((await card.count()) === 0 || (await card.isHidden())) continue;
          await card.scrollIntoViewIfNeeded();
          await visited.page.waitForSelector(`#${id}[data-drawn]`);
          await card.locator(".menu summary").click();
          const [download] = await Promise.all([
            visited.page.waitForEvent("download"),
            card.getByRole("button", {name: "SVG", exact: true}).click()
          ]);
          const onPage = readFileSync((await download.path())!, "utf8");
          const memory = memoryOfSvg(onPage);
          if ("reason" in memory) throw new Error(`${id}: ${memory.reason}`);
          const view = {page: file, search: views[page], fragment: id};
          const {source, surroundings} = await findFigure(
            figures,
            {view, site: null, memory: null},
            {chart: null, site: null, today: memory.made}
          );
          const {document} = new JSDOM("").window;
          const {svg} = composeFigure({
            source,
            look: memory.look,
            words: defaultWords(source, surroundings),
            surroundings,
            font: figureFont(),
            document
          });
          expect(memory.look.theme).toBe(colorScheme);
          expect(svg === onPage || firstDifference(onPage, svg), `${id}, ${colorScheme}, ${width} px`).toBe(
            true
          );
          compared.push(`${id} ${colorScheme} ${memory.look.width}`);
        }
        expect(visited.errors).toEqual([]);
        await visited.close();
      }
  await browser.close();
  await site.close();
  figures.close();
  expect(new Set(compared).size).toBe(6 * 18);
}, 600_000);

it("a chart of a notebook has the same bytes, too: statements, named results, the filter and all", async () => {
  const notebook = {
    title: "Own",
    cells: [
      {
        kind: "sql" as const,
        id: "a",
        isCollapsed: false,
        name: "found",
        sql: "SELECT family, paper_id FROM model_mentions JOIN selection USING (paper_id)"
      },
      {
        kind: "sql" as const,
        id: "b",
        isCollapsed: false,
        name: "counts",
        sql: "SELECT family, count(DISTINCT paper_id) AS n, sum(paper_id) AS s FROM found GROUP BY family ORDER BY n DESC, family"
      },
      {
        kind: "chart" as const,
        id: "c",
        isCollapsed: false,
        of: "counts",
        chart: {
          kind: "bar" as const,
          title: "",
          x: "family",
          y: "n",
          by: "",
          out_of: "",
          scale: "linear" as const
        }
      }
    ]
  };
  const packed = packNotebook(writeNotebook(notebook, {fingerprint: "x", corpus: "Trending papers"}));
  const {folder} = await buildTables({data: "data"});
  const site = await serve(inject("site"));
  const browser = await launch();
  const {page, errors, close} = await visit(
    browser,
    `${site.address}sql.html?in.words=model#notebook=${packed}`,
    {viewport: {width: 1280, height: 900}}
  );
  await page.locator(".cell").nth(2).getByRole("button", {name: "Run counts"}).click();
  const card = page.locator("section.card");
  await card.locator("svg.figure .mark").first().waitFor();
  await card.locator(".menu summary").click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    card.getByRole("button", {name: "SVG", exact: true}).click()
  ]);
  const onPage = readFileSync((await download.path())!, "utf8");
  const memory = memoryOfSvg(onPage);
  if ("reason" in memory) throw new Error(memory.reason);
  expect(memory.view).toMatchObject({page: "sql.html", search: "?in.words=model"});
  expect(memory.sql.join(";")).toContain("VIEW selection");
  const figures = openFigures(folder);
  const {source, surroundings} = await findFigure(
    figures,
    {view: memory.view, site: null, memory},
    {chart: null, site: null, today: memory.made}
  );
  const {document} = new JSDOM("").window;
  const {svg} = composeFigure({
    source,
    look: memory.look,
    words: defaultWords(source, surroundings),
    surroundings,
    font: figureFont(),
    document
  });
  figures.close();
  expect(memory.words).toEqual(defaultWords(source, surroundings));
  expect(svg === onPage || firstDifference(onPage, svg)).toBe(true);
  expect(errors).toEqual([]);
  await close();
  await browser.close();
  await site.close();
});

function firstDifference(page: string, node: string): string {
  let at = 0;
  while (page[at] === node[at]) at++;
  return `page: …${page.slice(Math.max(0, at - 80), at + 120)}\nnode: …${node.slice(Math.max(0, at - 80), at + 120)}`;
}
