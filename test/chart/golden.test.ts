import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {JSDOM} from "jsdom";
import {format} from "prettier";
import {describe, expect, it} from "vitest";
import type {ThemeName} from "../../src/charts/theme.js";
import {figures} from "./figures.js";

const folder = new URL("./golden/", import.meta.url);
const widths = [360, 640, 1000];
const looks: {width: number; theme: ThemeName}[] = [
  ...(["light", "dark"] as const).flatMap((theme) => widths.map((width) => ({width, theme}))),
  {width: 640, theme: "grey"}
];

/** `UPDATE_GOLDEN=1` writes the files anew; the files are a gallery, too. */
describe("a chart is the same as it was", () => {
  for (const [name, draw] of Object.entries(figures))
    for (const {width, theme} of looks)
      it(`${name}, ${width} px, ${theme}`, async () => {
        const {document} = new JSDOM("").window;
        const drawn = await format(draw({width, theme, document}).outerHTML, {
          parser: "html",
          printWidth: 160
        });
        const file = new URL(`${name}-${width}-${theme}.svg`, folder);
        if (process.env.UPDATE_GOLDEN) {
          mkdirSync(folder, {recursive: true});
          writeFileSync(file, drawn);
        }
        expect(drawn).toBe(readFileSync(file, "utf8"));
      });
});

it("the gallery shows every figure in every look", () => {
  const rows = Object.keys(figures).map((name) => {
    const pictures = looks.map(
      ({width, theme}) =>
        `<figure class="${theme}"><img src="${name}-${width}-${theme}.svg" alt="${name}, ${width} px, ${theme}" loading="lazy"><figcaption>${width} px, ${theme}</figcaption></figure>`
    );
    return `<h2 id="${name}">${name}</h2>\n<div>\n${pictures.join("\n")}\n</div>`;
  });
  const style =
    "body{font:16px sans-serif;margin:2rem;background:#eee}div{display:flex;flex-wrap:wrap;gap:1rem;align-items:start}figure{margin:0}figcaption{color:#555}";
  const page = `<!doctype html>\n<meta charset="utf-8">\n<title>Figures of Litscope</title>\n<style>${style}</style>\n<h1>Figures of Litscope, as their tests know them</h1>\n${rows.join("\n")}\n`;
  const file = new URL("index.html", folder);
  if (process.env.UPDATE_GOLDEN) writeFileSync(file, page);
  expect(page).toBe(readFileSync(file, "utf8"));
});

it("grey figures hold no colour", () => {
  for (const [name, draw] of Object.entries(figures)) {
    const {document} = new JSDOM("").window;
    const drawn = draw({width: 640, theme: "grey", document}).outerHTML;
    const coloured = [...drawn.matchAll(/#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})\b/gi)].filter(
      ([, r, g, b]) => r !== g || g !== b
    );
    expect(
      coloured.map(([hex]) => hex),
      name
    ).toEqual([]);
  }
});

describe("a drawing depends on nothing but its data and options", () => {
  for (const [name, draw] of Object.entries(figures))
    it(name, () => {
      const [one, two] = [1, 2].map(() =>
        draw({width: 640, theme: "light", document: new JSDOM("").window.document})
      );
      expect(one!.outerHTML).toBe(two!.outerHTML);
      expect(one!.outerHTML).not.toMatch(/NaN|undefined|Infinity/);
    });
});
