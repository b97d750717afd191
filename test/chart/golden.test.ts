import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {JSDOM} from "jsdom";
import {format} from "prettier";
import {describe, expect, it} from "vitest";
import type {ThemeName} from "../../src/charts/theme.js";
import {figures} from "./figures.js";

const folder = new URL("./golden/", import.meta.url);
const looks: {width: number; theme: ThemeName}[] = [
  {width: 640, theme: "light"},
  {width: 360, theme: "dark"}
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
