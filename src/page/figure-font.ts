import {FileAttachment} from "observablehq:stdlib";
import type {FigureFont} from "../snapshot/compose.js";
import type {FigureLook} from "../snapshot/figure-look.js";
import {splitFonts} from "../snapshot/font-tables.js";
import {glyphOutlines} from "../snapshot/glyph-outlines.js";
import {type Font, readFont} from "../snapshot/read-font.js";
import {embeddedFont} from "./font.js";

const files = {
  latin: FileAttachment("../data/figure-font-latin.woffs"),
  other: FileAttachment("../data/figure-font-other.woffs")
};

type Part = keyof typeof files;

const reading = new Map<Part, Promise<Font[]>>();

/** Reads a part of the bundled font at the first call, and again after a failure. */
function readPart(part: Part): Promise<Font[]> {
  const known = reading.get(part);
  if (known !== undefined) return known;
  const fonts = files[part].arrayBuffer().then((bytes) => splitFonts(new Uint8Array(bytes)).map(readFont));
  reading.set(part, fonts);
  fonts.catch(() => reading.delete(part));
  return fonts;
}

/** The fonts that a text needs; all there are where its letters go beyond Latin. */
export async function fontsFor(text: string): Promise<Font[]> {
  const latin = await readPart("latin");
  const has = latin[0]!.glyphs;
  return [...text].every((character) => has.has(character))
    ? latin
    : [...latin, ...(await readPart("other"))];
}

/** What a figure with such letters needs of the bundled font. */
export async function figureFont(letters: FigureLook["letters"]): Promise<FigureFont> {
  if (letters === "text") return {rules: await embeddedFont(), outlines: null};
  const parts = await Promise.all([readPart("latin"), readPart("other")]);
  return {rules: "", outlines: glyphOutlines(parts.flat())};
}
