import type {Browser, BrowserContext, Page} from "playwright-core";
import {serve} from "../browser/serve.js";
import {launch} from "../browser/session.js";
import {watchPage, type Watch} from "./watch-page.js";

/** Two words that abstracts of any field hold: the first warms the engine, the second is measured. */
const warmUpWord = "results";
const measuredWord = "language";
const patience = 60_000;

/** One number for each run: milliseconds, or bytes, or a count. */
export interface BrowserMeasures {
  firstChart: number[];
  bytesBefore: number[];
  requestsBefore: number[];
  engineReady: number[];
  coldEvidence: number[];
  warmEvidence: number[];
  filter: number[];
}

/** Visits a built site again and again, each time as a reader whose browser has never seen it. */
export async function measureVisits(
  site: string,
  n_runs: number
): Promise<{measures: BrowserMeasures; chromium: string}> {
  const browser = await launch();
  const served = await serve(site);
  try {
    await firstVisit(browser, served.address);
    const measures: BrowserMeasures = {
      firstChart: [],
      bytesBefore: [],
      requestsBefore: [],
      engineReady: [],
      coldEvidence: [],
      warmEvidence: [],
      filter: []
    };
    for (let run = 0; run < n_runs; run++) {
      const seen = {
        ...(await firstVisit(browser, served.address)),
        ...(await filterOnce(browser, served.address))
      };
      for (const [name, value] of Object.entries(seen)) measures[name as keyof BrowserMeasures].push(value);
    }
    return {measures, chromium: browser.version()};
  } finally {
    await browser.close();
    await served.close();
  }
}

async function inFreshContext<T>(
  browser: Browser,
  work: (context: BrowserContext) => Promise<T>
): Promise<T> {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}, reducedMotion: "reduce"});
  try {
    await context.addInitScript(watchPage);
    return await work(context);
  } finally {
    await context.close();
  }
}

const watched = (page: Page): Promise<Watch> => page.evaluate(() => window.litscopeWatch);

function until(page: Page, name: keyof Watch): Promise<unknown> {
  return page.waitForFunction((key) => window.litscopeWatch[key] !== null, name, {timeout: patience});
}

/** Overview, then the papers behind the first family, with the engine cold; and behind another, with it warm. */
function firstVisit(
  browser: Browser,
  address: string
): Promise<Omit<Record<keyof BrowserMeasures, number>, "filter">> {
  return inFreshContext(browser, async (context) => {
    const page = await context.newPage();
    await page.goto(`${address}index.html`);
    await until(page, "firstChart");
    await page.waitForLoadState("networkidle");
    const {firstChart} = await watched(page);
    const before = await page.evaluate((end) => {
      const entries = performance
        .getEntries()
        .filter((entry) => entry instanceof PerformanceResourceTiming && entry.startTime <= end);
      return (entries as PerformanceResourceTiming[]).map((entry) => entry.transferSize);
    }, firstChart!);

    const evidence = async (mark: number) => {
      await page.evaluate(() => {
        window.litscopeWatch.click = window.litscopeWatch.evidence = null;
      });
      await page.locator("#model-families .mark").nth(mark).click();
      await until(page, "evidence");
      const seen = await watched(page);
      await page.keyboard.press("Escape");
      await page.locator("[role=dialog]").waitFor({state: "detached"});
      return seen;
    };
    const cold = await evidence(0);
    const warm = await evidence(1);
    return {
      firstChart: firstChart!,
      bytesBefore: before.reduce((sum, bytes) => sum + bytes, 0),
      requestsBefore: before.length,
      engineReady: cold.engineReady! - cold.click!,
      coldEvidence: cold.evidence! - cold.click!,
      warmEvidence: warm.evidence! - warm.click!
    };
  });
}

function filterOnce(browser: Browser, address: string): Promise<{filter: number}> {
  return inFreshContext(browser, async (context) => {
    const page = await context.newPage();
    await page.goto(`${address}papers.html`);
    const box = page.getByLabel("Search");
    const search = async (word: string): Promise<Watch> => {
      await page.evaluate(() => {
        window.litscopeWatch.input = window.litscopeWatch.searching = window.litscopeWatch.filtered = null;
      });
      await box.fill(word);
      await until(page, "filtered");
      return watched(page);
    };
    await search(warmUpWord);
    await page.waitForLoadState("networkidle");
    const {input, filtered} = await search(measuredWord);
    return {filter: filtered! - input!};
  });
}
