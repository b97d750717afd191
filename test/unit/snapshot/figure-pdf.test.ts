import {execFileSync} from "node:child_process";
import {mkdtempSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {inflateSync} from "node:zlib";
import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {figureFonts} from "../../../loaders/figure-font.js";
import {renderPdf} from "../../../loaders/render-pdf.js";
import type {ComposedFigure} from "../../../src/snapshot/compose.js";
import {figurePdf} from "../../../src/snapshot/figure-pdf.js";
import {sizePresets} from "../../../src/snapshot/figure-look.js";
import {pdfPath} from "../../../src/snapshot/pdf-path.js";
import {figures} from "../../chart/figures.js";
import {composedFigure} from "./composed-figure.js";
import {exampleMemory} from "./random-memory.js";

const names = Object.keys(figures).filter((name) => name !== "brush");
const figureOf = (name: string, look = {}, words = {}): ComposedFigure =>
  composedFigure(name, (frame) => figures[name]!(frame), {...sizePresets.double, ...look}, words);

/** Objects of a PDF by number, their streams unpacked; fails where the table of places is wrong. */
function objectsOf(pdf: Uint8Array): Map<number, string> {
  const file = Buffer.from(pdf);
  const text = file.toString("latin1");
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)![1]);
  const places = text.slice(start).match(/^\d{10} \d{5} n $/gm)!;
  return new Map(
    places.map((row, i) => {
      const at = Number(row.slice(0, 10));
      expect(text.slice(at, at + 20)).toMatch(new RegExp(`^${i + 1} 0 obj\n`));
      const body = text.slice(at, text.indexOf("\nendobj\n", at));
      const stream = />>stream\n/.exec(body);
      if (stream === null) return [i + 1, body];
      const from = at + stream.index + stream[0].length;
      const length = Number(/\/Length (\d+)>>stream/.exec(body)![1]);
      expect(text.slice(from + length, from + length + 10)).toBe("\nendstream");
      const content = inflateSync(file.subarray(from, from + length)).toString("latin1");
      return [i + 1, `${body.slice(0, stream.index)}${content}`];
    })
  );
}

/** Texts of the page as a program that copies them finds them. */
function textsOf(pdf: Uint8Array): string[] {
  const objects = objectsOf(pdf);
  const values = [...objects.values()];
  const resources = values.find((body) => body.includes("/ExtGState"))!;
  const maps = new Map(
    [.../\/Font<<(.*?)>>/.exec(resources)![1]!.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, font]) => {
      const unicode = objects.get(Number(/\/ToUnicode (\d+)/.exec(objects.get(Number(font))!)![1]))!;
      const rows = unicode.matchAll(/^<([0-9a-f]{4})><([0-9a-f]+)>$/gm);
      const codes = [...rows].map(([, glyph, units]) => {
        const numbers = units!.match(/.{4}/g)!.map((unit) => parseInt(unit, 16));
        return [glyph, String.fromCharCode(...numbers)] as const;
      });
      return [name, new Map(codes)] as const;
    })
  );
  const content = values.filter((body) => body.includes("\nBT\n")).join("\n");
  return [...content.matchAll(/\nBT\n([\s\S]*?)\nET/g)].map(([, block]) =>
    [...block!.matchAll(/\/(F\d+) [\d.]+ Tf <([0-9a-f]+)> Tj/g)]
      .flatMap(([, name, codes]) => codes!.match(/.{4}/g)!.map((code) => maps.get(name!)!.get(code)))
      .join("")
  );
}

const has = (program: string): boolean => {
  try {
    execFileSync(program, ["-v"], {stdio: "ignore"});
    return true;
  } catch {
    return false;
  }
};

describe("a figure as PDF", () => {
  for (const name of names)
    it(`${name} is one page of the figure's size, and its words are text`, async () => {
      const figure = figureOf(name);
      const pdf = await renderPdf(figure);
      const [, width, height] = /\/MediaBox\[0 0 ([\d.]+) ([\d.]+)\]/.exec(
        [...objectsOf(pdf).values()].join("\n")
      )!;
      expect(Number(width)).toBeCloseTo((178 / 25.4) * 72, 3);
      expect(Number(height)).toBeCloseTo(figure.height * 0.75, 3);
      const {document} = new JSDOM(figure.svg, {contentType: "image/svg+xml"}).window;
      const words = [...document.querySelectorAll("text")]
        .filter((text) => (text.getAttribute("stroke") ?? "none") === "none")
        .map((text) =>
          [...text.childNodes]
            .map((child) => child.nodeValue ?? "")
            .join("")
            .trim()
        );
      expect(textsOf(pdf)).toEqual(words.filter((text) => text !== ""));
    });

  it("is the same bytes made again", async () => {
    expect(await renderPdf(figureOf("network"))).toEqual(await renderPdf(figureOf("network")));
  });

  it("with outlines has no font", async () => {
    const bodies = [...objectsOf(await renderPdf(figureOf("lines", {letters: "outlines"}))).values()];
    expect(bodies.some((body) => body.includes("/FontFile2"))).toBe(false);
  });

  it("says what it is, from where, and leads back by the address at its foot", async () => {
    const all = [...objectsOf(await renderPdf(figureOf("lines", {}, {title: "Größe (模)"}))).values()].join(
      "\n"
    );
    const hexed = (text: string): string => `<feff${Buffer.from(text, "utf16le").swap16().toString("hex")}>`;
    expect(all).toContain(`/Title ${hexed("Größe (模)")}`);
    expect(all).toContain(`/Subject ${hexed(exampleMemory.words.address)}`);
    expect(all).toContain("/CreationDate(D:20250701000000Z)");
    expect(all).toContain(`/URI(${exampleMemory.words.address})`);
    expect(all).toContain("/S/Figure");
  });

  it("links nothing but addresses of the web", async () => {
    for (const address of ["topics.html?by=year#topic-panels", "javascript:alert(document.title)"]) {
      const bodies = [...objectsOf(await renderPdf(figureOf("lines", {}, {address}))).values()];
      expect(bodies.join("\n")).not.toContain("/URI(");
    }
  });

  it("tells which characters no font has, and holds those of other alphabets", () => {
    const {svg, width, height, memory, alt} = figureOf("lines", {}, {title: "Σοφία, Ощепков, Łódź, 模型"});
    const root = new JSDOM(svg, {contentType: "image/svg+xml"}).window.document.documentElement;
    const {pdf, missing} = figurePdf(root as unknown as SVGSVGElement, {
      width,
      height,
      memory,
      alt,
      fonts: figureFonts()
    });
    expect(missing).toEqual(["模型"]);
    expect(textsOf(pdf)[0]).toBe("Σοφία, Ощепков, Łódź, ");
  });

  it.skipIf(!has("pdftotext"))("is read by another program (skipped without pdftotext)", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "litscope-pdf-")), "figure.pdf");
    for (const name of ["lines", "network", "columns"]) {
      writeFileSync(file, await renderPdf(figureOf(name)));
      const text = execFileSync("pdftotext", [file, "-"], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "pipe"]
      });
      expect(text).toContain(`Figure of ${name}`);
      expect(text).toContain(exampleMemory.words.address);
    }
  });
});

describe("paths in a PDF", () => {
  it("have curves of a quarter turn that lie on the circle", () => {
    const numbers = pdfPath("M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z")
      .split("\n")
      .filter((line) => line.endsWith("c"))
      .map((line) => line.split(" ").slice(0, 6).map(Number));
    expect(numbers).toHaveLength(4);
    let from = [-5, 0];
    for (const [x1, y1, x2, y2, x, y] of numbers as [number, number, number, number, number, number][]) {
      const half = [(from[0]! + 3 * x1 + 3 * x2 + x) / 8, (from[1]! + 3 * y1 + 3 * y2 + y) / 8];
      expect(Math.hypot(...half)).toBeCloseTo(5, 2);
      expect(Math.hypot(x, y)).toBeCloseTo(5, 3);
      from = [x, y];
    }
  });

  it("are the same written with relative and with absolute commands", () => {
    expect(pdfPath("m1 1l2 3h4v-5q1 1 2 0c1 1 2 2 3 0z")).toBe(
      pdfPath("M1,1L3,4H7V-1Q8-0 9-1C10 0 11 1 12-1Z")
    );
    expect(pdfPath("M1-1 2.5.5")).toBe("1 -1 m\n2.5 0.5 l");
  });

  it("are refused with commands that no chart draws", () => {
    expect(() => pdfPath("M0 0T1 1")).toThrow("no command of a path that is known: T");
  });
});
