import {chromium, type Browser, type BrowserContextOptions, type Page} from "playwright-core";
import {findChromium} from "../../loaders/chromium.mjs";

/** Chromium without its own traffic, so that every request seen is the site's. */
export async function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null)
    throw new Error("no Chromium found: set CHROME_PATH, or run npm test, which installs it");
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run"
    ]
  });
}

export interface Visit {
  page: Page;
  /** Errors of the page and of its console. */
  errors: string[];
  /** Requests to any other origin than the site's. */
  foreign: string[];
  close(): Promise<void>;
}

/** A fresh context at an address; collects errors and foreign requests from the first byte on. */
export async function visit(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {}
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: {width: 1280, height: 900},
    reducedMotion: "reduce",
    ...options
  });
  const page = await context.newPage();
  const errors: string[] = [];
  const foreign: string[] = [];
  const origin = new URL(address).origin;
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !["data:", "blob:"].includes(url.protocol)) foreign.push(request.url());
  });
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(`${message.text()} (${message.location().url})`);
  });
  await page.goto(address);
  return {page, errors, foreign, close: () => context.close()};
}
