import opentype from "opentype.js";
import {describe, expect, it} from "vitest";
import {figureFont, figureFonts} from "../../../loaders/figure-font.js";
import {fontParts, woffFiles} from "../../../loaders/font-files.js";
import {glyphWidths} from "../../../src/charts/glyph-widths.js";
import {splitFonts, unpackWoff, writeTrueType} from "../../../src/snapshot/font-tables.js";
import {readFont} from "../../../src/snapshot/read-font.js";

const files = [...woffFiles(fontParts.latin), ...woffFiles(fontParts.other)];

/** Pieces of a path that begins each contour anew and is relative otherwise, as absolute numbers, in any order. */
function pieces(path: string): string[] {
  const found: number[][] = [];
  let at = [0, 0];
  let start = at;
  const to = (...points: number[]): void => {
    found.push([...at, ...points]);
    at = points.slice(-2);
  };
  for (const [, letter, rest] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const [a = 0, b = 0, c = 0, d = 0] = [...rest!.matchAll(/-?\d+(?:\.\d+)?/g)].map(Number);
    const [x, y] = at as [number, number];
    if (letter === "M") start = at = [a, b];
    else if (letter === "h") to(x + a, y);
    else if (letter === "v") to(x, y + a);
    else if (letter === "l") to(x + a, y + b);
    else if (letter === "q") to(x + a, y + b, x + c, y + d);
    else to(...start);
  }
  return written(found);
}

/** Without those of no length, which readers write or leave out as they like. */
const written = (found: number[][]): string[] =>
  found
    .map((piece) => piece.map((value) => Math.round(10 * value) / 10 + 0))
    .filter((piece) => piece.length > 4 || piece[0] !== piece[2] || piece[1] !== piece[3])
    .map(String)
    .sort();

describe("the figures' font", () => {
  it("has the outlines and widths that another reader of fonts finds", () => {
    for (const file of files) {
      const font = readFont(file);
      const other = opentype.parse(file.slice().buffer);
      for (const [character, glyph] of font.glyphs) {
        const theirs = other.charToGlyph(character);
        expect(glyph, character).toBe(theirs.index);
        expect(font.advance(glyph), character).toBe(theirs.advanceWidth);
        const found: number[][] = [];
        let at = [0, 0];
        let start = at;
        for (const {type, x = 0, y = 0, x1 = 0, y1 = 0} of theirs.getPath(0, 0, 1000).commands) {
          if (type === "M") start = at = [x, -y];
          else {
            const points = type === "Q" ? [x1, -y1, x, -y] : type === "Z" ? start : [x, -y];
            found.push([...at, ...points]);
            at = points.slice(-2);
          }
        }
        expect(pieces(font.outline(glyph)), `${character} of ${font.weight}`).toEqual(written(found));
      }
    }
  });

  it("is as wide as charts measure it", () => {
    const {outlines} = figureFont();
    for (const weight of [400, 600] as const)
      for (const [character, width] of Object.entries(glyphWidths[weight]))
        expect(outlines![weight][character]!.width, character).toBe(width);
  });

  it("has Latin, Greek, Cyrillic and Vietnamese letters in both weights", () => {
    const {outlines} = figureFont();
    for (const character of "AzÄßéžşłŐ−…€αΩЖяệ") {
      expect(outlines![400][character]?.path, character).toMatch(/^M/);
      expect(outlines![600][character]?.path, character).toMatch(/^M/);
    }
  });

  it("comes out of a file of fonts one behind the other as it went in", () => {
    expect(splitFonts(new Uint8Array(Buffer.concat(files)))).toEqual(files);
    expect(() => splitFonts(files[0]!.subarray(0, 1000))).toThrow("no length of a font");
  });

  it("written as TrueType is read by others", () => {
    for (const file of files) {
      const ttf = writeTrueType(unpackWoff(file));
      expect(opentype.parse(ttf.buffer).charToGlyph("A").index).toBe(
        opentype.parse(file.slice().buffer).charToGlyph("A").index
      );
    }
    expect(figureFonts()).toHaveLength(files.length);
  });

  it("embedded in a style is a data address and nothing else", () => {
    expect(figureFont().rules).toMatch(
      /^(@font-face\{font-family:"Source Sans 3";font-weight:[46]00;src:url\(data:font\/woff2;base64,[\w+/=]+\) format\("woff2"\)\}){2}$/
    );
  });
});
