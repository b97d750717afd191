import {readdirSync} from "node:fs";
import {join} from "node:path";
import {PNG} from "pngjs";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {renderPdf} from "../../loaders/render-pdf.js";
import {renderPng} from "../../loaders/render-png.js";
import type {ComposedFigure} from "../../src/snapshot/compose.js";
import {sizePresets} from "../../src/snapshot/figure-look.js";
import {memoryOfPng} from "../../src/snapshot/memory-of-png.js";
import {readPngText} from "../../src/snapshot/png-chunks.js";
import {figures} from "../chart/figures.js";
import {composedFigure} from "../unit/snapshot/composed-figure.js";
import {serve, type Served} from "./serve.js";
import {launch, visit, type Visit} from "./session.js";

let site: Served;
let browser: Browser;
let session: Visit;
beforeAll(async () => {
  site = await serve(inject("site"));
  browser = await launch();
  session = await visit(browser, `${site.address}formats.html`);
});
afterAll(async () => {
  expect(session.errors).toEqual([]);
  expect(session.foreign).toEqual([]);
  await browser.close();
  await site.close();
});

/** Calls what a published module of the page exports. */
async function inPage(
  module: "export-png" | "make-pdf",
  name: string,
  ...args: unknown[]
): Promise<{bytes: Buffer; took: number; said: string}> {
  const file = readdirSync(join(inject("site"), "_import/page")).find((one) => one.startsWith(`${module}.`))!;
  const exported = await session.page.evaluateHandle<
    Record<string, (...args: unknown[]) => Promise<unknown>>
  >(`import(${JSON.stringify(`${site.address}_import/page/${file}`)})`);
  const made = await exported.evaluate(
    async (functions, {name, args}) => {
      const make = functions[name];
      const started = performance.now();
      const result = await make!(...args);
      const took = performance.now() - started;
      const {bytes, said} =
        result instanceof Uint8Array
          ? {bytes: result, said: ""}
          : (result as {bytes: Uint8Array; said: string});
      let binary = "";
      for (let at = 0; at < bytes.length; at += 0x8000)
        binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
      return {text: btoa(binary), took, said};
    },
    {name, args}
  );
  return {...made, bytes: Buffer.from(made.text, "base64")};
}

const {width, unit, scale} = sizePresets.double;
const figureOf = (name: string, look = {}, words = {}): ComposedFigure =>
  composedFigure(name, (frame) => figures[name]!(frame), {width, unit, scale, ...look}, words);

describe("files of a figure made by the page", () => {
  it("PDFs are the bytes that Node makes, also with letters of other alphabets", async () => {
    for (const name of ["lines", "columns", "network-zoomed", "matrix"])
      for (const letters of ["text", "outlines"] as const) {
        const figure = figureOf(name, {letters}, {title: "Łódź: Σοφία und Größe"});
        const {bytes, said} = await inPage("make-pdf", "pdfOf", figure);
        expect(said).toBe("");
        expect(bytes.equals(await renderPdf(figure)), `${name}, ${letters}`).toBe(true);
      }
  });

  it("PDFs say which letters they go without", async () => {
    const {said} = await inPage("make-pdf", "pdfOf", figureOf("bars", {}, {title: "模型 models"}));
    expect(said).toBe("The bundled font has no 模型: the PDF is without.");
  });

  it("PNGs have the size and the memory of those that Node makes, at 600 dpi within three seconds", async () => {
    for (const name of ["lines", "network"]) {
      const figure = figureOf(name);
      const {bytes, took} = await inPage("export-png", "figurePng", figure, 600);
      const [page, node] = [
        PNG.sync.read(bytes),
        PNG.sync.read(Buffer.from(await renderPng(figure, {dpi: 600})))
      ];
      expect(page.width).toBe(Math.round((178 / 25.4) * 600));
      expect([page.width, page.height]).toEqual([node.width, node.height]);
      expect(readPngText(bytes).dpi).toBe(600);
      expect(memoryOfPng(bytes)).toEqual(figure.memory);
      console.log(`a PNG of ${name} at 600 dpi took ${Math.round(took)} ms`);
      expect(took).toBeLessThan(3000);
    }
  });

  it("PNGs that no browser can paint are refused in words", async () => {
    const figure = figureOf("bars", {width: 3200, unit: "px"});
    await expect(inPage("export-png", "figurePng", {...figure, height: 40_000}, 600)).rejects.toThrow(
      "too large for this browser: 20000 × 250000 pixels; take fewer dots per inch"
    );
  });
});
