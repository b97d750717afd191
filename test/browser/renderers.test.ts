import {execFileSync} from "node:child_process";
import {mkdirSync, mkdtempSync, readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import pixelmatch from "pixelmatch";
import type {Browser, Page} from "playwright-core";
import {PNG} from "pngjs";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {trueTypeFiles} from "../../loaders/figure-font.js";
import {renderPdf} from "../../loaders/render-pdf.js";
import {renderPng} from "../../loaders/render-png.js";
import type {ComposedFigure} from "../../src/snapshot/compose.js";
import {readPngText} from "../../src/snapshot/png-chunks.js";
import {rasterSvg} from "../../src/snapshot/raster-svg.js";
import {figures} from "../chart/figures.js";
import {composedFigure} from "../unit/snapshot/composed-figure.js";
import {launch} from "./session.js";

const names = [
  "lines",
  "lines-compared",
  "bars",
  "columns",
  "panels",
  "change",
  "matrix",
  "network",
  "network-zoomed",
  "scatter",
  "river"
];
const dpi = 192;

/**
 * Percent of pixels that differ by more than a tenth of black against white. Of those where one renderer smooths an
 * edge, which each does in its own way, every one counts against the limit of the issue; without them hardly any is left.
 */
const most = {withEdges: 1, without: 0.2};

const folder = mkdtempSync(join(tmpdir(), "litscope-renderers-"));

function fontSettings(name: string, fonts: readonly Uint8Array[]): string {
  mkdirSync(join(folder, name));
  fonts.forEach((font, i) => writeFileSync(join(folder, name, `${i}.ttf`), font));
  const file = join(folder, `${name}.conf`);
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${join(folder, name)}</dir><cachedir>${join(folder, "cache")}</cachedir></fontconfig>`
  );
  return file;
}

const settings = {text: fontSettings("bundled", trueTypeFiles()), outlines: fontSettings("none", [])};

const missing = (program: string): boolean => {
  try {
    execFileSync(program, ["--help"], {stdio: "ignore"});
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT";
  }
};

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage({viewport: {width: 1600, height: 1600}});
});
afterAll(() => browser.close());

const figureOf = (name: string, letters: "text" | "outlines"): ComposedFigure =>
  composedFigure(name, (frame) => figures[name]!(frame), {letters});

async function inChromium(figure: ComposedFigure): Promise<PNG> {
  const address = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(rasterSvg(figure, dpi).svg)}`;
  await page.setContent('<body style="margin:0"><img style="display:block">');
  await page.locator("img").evaluate(async (image: HTMLImageElement, src) => {
    image.src = src;
    await image.decode();
  }, address);
  return PNG.sync.read(await page.locator("img").screenshot());
}

const inResvg = async (figure: ComposedFigure): Promise<PNG> =>
  PNG.sync.read(Buffer.from(await renderPng(figure, {dpi})));

function inLibrsvg(figure: ComposedFigure, letters: keyof typeof settings): PNG {
  const file = join(folder, "figure.svg");
  writeFileSync(file, rasterSvg(figure, dpi).svg);
  const env = {...process.env, FONTCONFIG_FILE: settings[letters]};
  return PNG.sync.read(execFileSync("rsvg-convert", [file], {env, maxBuffer: 2 ** 28}));
}

function difference(a: PNG, b: PNG): {withEdges: number; without: number} {
  expect([b.width, b.height]).toEqual([a.width, a.height]);
  const percent = (includeAA: boolean): number =>
    (100 * pixelmatch(a.data, b.data, null, a.width, a.height, {includeAA})) / (a.width * a.height);
  return {withEdges: percent(true), without: percent(false)};
}

function expectAlike(a: PNG, b: PNG, what: string): void {
  const {withEdges, without} = difference(a, b);
  expect(withEdges, `${what}, edges counted`).toBeLessThan(most.withEdges);
  expect(without, what).toBeLessThan(most.without);
}

describe("a figure looks the same, its letters in the bundled font or as outlines without any,", () => {
  for (const name of names)
    for (const letters of ["text", "outlines"] as const)
      it(`in Chromium and resvg: ${name}, ${letters}`, async () => {
        const figure = figureOf(name, letters);
        expectAlike(await inChromium(figure), await inResvg(figure), name);
      });

  for (const name of names)
    for (const letters of ["text", "outlines"] as const)
      it.skipIf(missing("rsvg-convert"))(
        `in Chromium and librsvg (skipped where there is no rsvg-convert): ${name}, ${letters}`,
        async () => {
          const figure = figureOf(name, letters);
          expectAlike(await inChromium(figure), inLibrsvg(figure, letters), name);
        }
      );

  it("and one whose words are missing does not: the limit tells them apart", async () => {
    const figure = figureOf("bars", "text");
    const wordless = {...figure, svg: figure.svg.replace(/<text[\s\S]*?<\/text>/g, "")};
    const {without} = difference(await inResvg(figure), await inResvg(wordless));
    expect(without).toBeGreaterThan(3 * most.without);
  });

  for (const name of names)
    it.skipIf(missing("pdftocairo"))(
      `in Chromium and as PDF (skipped where there is no pdftocairo): ${name}`,
      async () => {
        const figure = figureOf(name, "outlines");
        const file = join(folder, "figure.pdf");
        writeFileSync(file, await renderPdf(figure));
        const {width, height} = rasterSvg(figure, dpi);
        const size = ["-scale-to-x", String(width), "-scale-to-y", String(height)];
        execFileSync("pdftocairo", ["-png", "-singlefile", ...size, file, join(folder, "page")]);
        const drawn = PNG.sync.read(readFileSync(join(folder, "page.png")));
        expectAlike(await inChromium(figure), drawn, name);
      }
    );
});

describe("a PNG", () => {
  it("has the size of the figure at its dots per inch, and says so", async () => {
    const figure = composedFigure("bars", (frame) => figures.bars!(frame), {width: (85 / 25.4) * 96});
    for (const dots of [96, 300, 600]) {
      const png = await renderPng(figure, {dpi: dots});
      expect(PNG.sync.read(Buffer.from(png)).width).toBe(Math.round((85 / 25.4) * dots));
      expect(readPngText(png).dpi).toBe(dots);
    }
  });
});
