import {existsSync, mkdirSync, statSync} from "node:fs";
import {dirname, join, relative} from "node:path";
import {parseArgs} from "node:util";
import type {Browser, BrowserContextOptions, Page} from "playwright-core";
import {callerPath} from "../../loaders/arguments.js";
import {projectFolder} from "../../loaders/project.js";
import {runNode} from "../../loaders/spawn.js";
import {serve} from "./serve.js";
import {launch, visit} from "./session.js";

const pages = ["index", "topics", "keywords", "models", "papers", "sql", "report", "methods", "formats"];
const overview = join(projectFolder, ".github", "overview.png");

async function siteFolder(): Promise<string> {
  const site = join(projectFolder, "dist");
  if (existsSync(join(site, "index.html"))) return site;
  const {code} = await runNode(["loaders/run.mjs", "build"]);
  if (code !== 0) throw new Error("the site was not built: see above");
  return site;
}

/** Waits until nothing more is coming, every card is drawn and the site's font is in use. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.waitForFunction(() => document.querySelector(".card:not([data-drawn], [hidden])") === null);
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
  );
}

/** The page from its top to the end of an element, or to its own. */
async function take(
  browser: Browser,
  address: string,
  file: string,
  {downTo, ...options}: BrowserContextOptions & {downTo?: string}
): Promise<void> {
  const {page, close} = await visit(browser, address, options);
  try {
    await settle(page);
    if (downTo !== undefined) {
      const last = (await page.locator(downTo).boundingBox())!;
      const {width} = page.viewportSize()!;
      await page.setViewportSize({width, height: Math.ceil(last.y + last.height)});
      await settle(page);
    }
    mkdirSync(dirname(file), {recursive: true});
    await page.screenshot({path: file, fullPage: downTo === undefined, animations: "disabled"});
  } finally {
    await close();
  }
  console.log(`${relative(process.cwd(), file)}: ${(statSync(file).size / 1e3).toFixed(0)} kB`);
}

async function takeAll(browser: Browser, address: string, folder: string): Promise<void> {
  for (const name of pages) {
    for (const width of [1280, 360]) {
      for (const colorScheme of ["light", "dark"] as const) {
        await take(browser, `${address}${name}.html`, join(folder, `${name}-${width}-${colorScheme}.png`), {
          viewport: {width, height: 800},
          colorScheme
        });
      }
    }
  }
}

const {all} = parseArgs({options: {all: {type: "string"}}}).values;
const served = await serve(await siteFolder());
const browser = await launch();
try {
  if (all !== undefined) await takeAll(browser, served.address, callerPath(all));
  else
    await take(browser, `${served.address}index.html`, overview, {
      viewport: {width: 1280, height: 800},
      deviceScaleFactor: 1.5,
      colorScheme: "light",
      downTo: "#papers-over-time .card-chart"
    });
} finally {
  await browser.close();
  await served.close();
}
