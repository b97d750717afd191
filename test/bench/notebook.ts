import type {Browser, Page} from "playwright-core";
import {cellAt, outcomeOf, ready, write} from "../browser/notebook-steps.js";
import {type Served, serve} from "../browser/serve.js";
import {launch} from "../browser/session.js";
import {alignedTable, count, kilobytes, megabytes, milliseconds, seconds} from "./table.js";

export interface NotebookMeasures {
  /** Milliseconds from asking for the page. */
  cells: number[];
  editor: number[];
  /** Bytes transferred before the cells stood there. */
  bytes: number[];
  /** Milliseconds from the key to the first row: with the engine to be fetched, and with it there. */
  coldRun: number[];
  warmRun: number[];
  /** Milliseconds from a key to the list: columns and functions; terms of the corpus. */
  names: number[];
  terms: number[];
  /** A result of 1,000,000 rows: from the key to the first row, and to the end of a sort. */
  millionRows: number[];
  millionSorted: number[];
  /** Milliseconds of the frames while it scrolls, and how many of them took more than 20. */
  frames: number[];
  slowFrames: number[];
  /** Bytes of the page's JavaScript heap with those rows. */
  heap: number[];
  /** Milliseconds from Stop to a cell that says so: a statement that listens, and one that does not. */
  stops: number[];
  deafStops: number[];
}

const warm = "SELECT year, count(*) AS n FROM papers GROUP BY year ORDER BY year";
const million =
  "SELECT range AS id, range % 1000 AS part, 'row ' || range AS label, range / 7 AS x FROM range(1000000)";
const listens = "SELECT count(*) AS n FROM range(40000000000) WHERE range % 7 = 3";
const doesNot = "SELECT count(*) AS n FROM range(300000) a, range(100000) b WHERE a.range + b.range = 7";

/** Marks the time at which the first cell stands in the page. */
const marking = `new MutationObserver((_, observer) => {
  if (document.querySelector(".cell") === null) return;
  observer.disconnect();
  performance.mark("cells");
}).observe(document, {childList: true, subtree: true});`;

/** Visits the SQL page of a site again and again and does what a reader does. */
export async function measureNotebook(site: string, n_runs: number): Promise<NotebookMeasures> {
  const served = await serve(site);
  const browser = await launch();
  const all: NotebookMeasures = {
    cells: [],
    editor: [],
    bytes: [],
    coldRun: [],
    warmRun: [],
    names: [],
    terms: [],
    millionRows: [],
    millionSorted: [],
    frames: [],
    slowFrames: [],
    heap: [],
    stops: [],
    deafStops: []
  };
  for (let run = 0; run < n_runs; run++) await measureVisit(browser, served, all);
  await browser.close();
  await served.close();
  return all;
}

async function measureVisit(browser: Browser, {address}: Served, all: NotebookMeasures): Promise<void> {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}, reducedMotion: "reduce"});
  const page = await context.newPage();
  await page.addInitScript(marking);
  await page.goto(`${address}sql.html`);
  const now = (): Promise<number> => page.evaluate(() => performance.now());
  await page.locator(".cell").first().waitFor();
  const shown = await page.evaluate(() => performance.getEntriesByName("cells")[0]!.startTime);
  all.cells.push(shown);
  all.bytes.push(
    await page.evaluate(
      (until) =>
        performance
          .getEntries()
          .filter((e): e is PerformanceResourceTiming => "transferSize" in e && e.startTime < until)
          .reduce((sum, e) => sum + e.transferSize, 0),
      shown
    )
  );
  await ready(page);
  all.editor.push(await now());

  all.coldRun.push(await timed(page, warm));
  all.warmRun.push(await timed(page, warm));

  await write(page, 0, "SELECT ti");
  all.names.push(await listed(page, "t", "tit"));
  await write(page, 0, "SELECT * FROM terms WHERE term = 'mo");
  await page.waitForTimeout(1500);
  await page.keyboard.press("Escape");
  all.terms.push(await listed(page, "d", "mod"));
  await page.keyboard.press("Escape");

  all.millionRows.push(await timed(page, million));
  const frames = await scrolled(page);
  all.frames.push(frames.mean);
  all.slowFrames.push(frames.n_slow);
  const before = await now();
  await cellAt(page, 0).getByRole("columnheader").nth(1).click();
  await page.waitForFunction(
    () => document.querySelector('[role=columnheader][aria-sort="ascending"]') !== null
  );
  await page.waitForFunction(
    () =>
      document.querySelectorAll("[role=gridcell]")[1]?.textContent === "0" &&
      document.querySelectorAll("[role=gridcell]")[5]?.textContent === "0"
  );
  all.millionSorted.push((await now()) - before);
  all.heap.push(
    await page.evaluate(
      () => (performance as unknown as {memory: {usedJSHeapSize: number}}).memory.usedJSHeapSize
    )
  );
  all.stops.push(await stopped(page, listens));
  all.deafStops.push(await stopped(page, doesNot));
  await context.close();
}

/** From Ctrl+Enter to the first row in the page. */
async function timed(page: Page, sql: string): Promise<number> {
  await write(page, 0, sql);
  await page.keyboard.press("Escape");
  await page.evaluate(() => {
    const cell = document.querySelector<HTMLElement>(".cell")!;
    const started = performance.now();
    cell.dataset.run = "idle";
    new MutationObserver((_, observer) => {
      if (cell.dataset.run !== "done") return;
      observer.disconnect();
      requestAnimationFrame(() => (cell.dataset.took = String(performance.now() - started)));
    }).observe(cell, {attributes: true, attributeFilter: ["data-run"]});
    delete cell.dataset.took;
  });
  await page.keyboard.press("ControlOrMeta+Enter");
  await page.waitForFunction(
    () => document.querySelector<HTMLElement>(".cell")?.dataset.took !== undefined,
    null,
    {
      timeout: 60_000
    }
  );
  return page.evaluate(() => Number(document.querySelector<HTMLElement>(".cell")!.dataset.took));
}

/** From a key to a list of suggestions that match what is typed then. */
async function listed(page: Page, key: string, typed: string): Promise<number> {
  await page.evaluate((text) => {
    const root = document.documentElement;
    delete root.dataset.listed;
    let started = 0;
    addEventListener("keydown", () => (started = performance.now()), {capture: true, once: true});
    new MutationObserver((_, observer) => {
      const matched = document.querySelector(
        ".cm-tooltip-autocomplete:not(.cm-tooltip-autocomplete-disabled) .cm-completionMatchedText"
      );
      if (matched?.textContent?.toLowerCase() !== text) return;
      observer.disconnect();
      root.dataset.listed = String(performance.now() - started);
    }).observe(document.body, {childList: true, subtree: true, characterData: true, attributes: true});
  }, typed);
  await page.keyboard.press(key);
  await page.waitForFunction(() => document.documentElement.dataset.listed !== undefined);
  return page.evaluate(() => Number(document.documentElement.dataset.listed));
}

/** Runs in the page; as text, because what is compiled here names functions by a helper that the page has not. */
const scrolling = `(async () => {
  const frame = document.querySelector(".grid-frame");
  const next = () => new Promise((done) => requestAnimationFrame(done));
  await next();
  let last = await next();
  const times = [];
  for (let i = 0; i < 180; i++) {
    frame.scrollTop += 400;
    const time = await next();
    times.push(time - last);
    last = time;
  }
  frame.scrollTop = 0;
  await next();
  return {
    mean: times.reduce((sum, time) => sum + time, 0) / times.length,
    n_slow: times.filter((time) => time > 20).length
  };
})()`;

function scrolled(page: Page): Promise<{mean: number; n_slow: number}> {
  return page.evaluate(scrolling);
}

async function stopped(page: Page, sql: string): Promise<number> {
  await write(page, 0, sql);
  await page.keyboard.press("ControlOrMeta+Enter");
  await page.getByText(/Running, \d/).waitFor();
  await page.waitForTimeout(500);
  const started = await page.evaluate(() => performance.now());
  await cellAt(page, 0).getByRole("button", {name: "Stop", exact: true}).click();
  await outcomeOf(page, 0);
  return (await page.evaluate(() => performance.now())) - started;
}

export function notebookTable(measured: readonly {corpus: string; measures: NotebookMeasures}[]): string {
  const row = (name: string, show: (measures: NotebookMeasures) => string): string[] => [
    name,
    ...measured.map(({measures}) => show(measures))
  ];
  return alignedTable(
    ["SQL page", ...measured.map(({corpus}) => corpus)],
    [
      row("cells shown", (m) => seconds(m.cells)),
      row("  transferred before", (m) => kilobytes(m.bytes)),
      row("editor ready", (m) => seconds(m.editor)),
      row("run to first row, engine to be fetched", (m) => seconds(m.coldRun)),
      row("run to first row, engine there", (m) => milliseconds(m.warmRun)),
      row("key to list: columns", (m) => milliseconds(m.names)),
      row("key to list: terms of the corpus", (m) => milliseconds(m.terms)),
      row("1,000,000 rows: run to first row", (m) => milliseconds(m.millionRows)),
      row("  sorted", (m) => milliseconds(m.millionSorted)),
      row("  a frame while scrolling", (m) => milliseconds(m.frames)),
      row("  of 180 frames over 20 ms", (m) => count(m.slowFrames)),
      row("  JavaScript heap", (m) => megabytes(m.heap)),
      row("Stop, a statement that listens", (m) => milliseconds(m.stops)),
      row("Stop, one that does not", (m) => milliseconds(m.deafStops))
    ]
  );
}
