import type {FigureFont, GlyphOutlines} from "../src/snapshot/compose.js";
import {fontFamily, fontRules} from "../src/snapshot/font-rules.js";
import {familyName, writeTrueType} from "../src/snapshot/font-tables.js";
import {glyphOutlines} from "../src/snapshot/glyph-outlines.js";
import {type Font, readFont} from "../src/snapshot/read-font.js";
import {fontFile, fontParts, woffFiles} from "./font-files.js";

/** The bundled font as figures need it; outlines are read when they are asked for. */
export function figureFont(): FigureFont {
  const base64 = (weight: number): string => fontFile("latin", weight, "woff2").toString("base64");
  let outlines: GlyphOutlines | null = null;
  return {
    rules: fontRules({400: base64(400), 600: base64(600)}),
    get outlines() {
      return (outlines ??= glyphOutlines(figureFonts()));
    }
  };
}

/** All parts of the bundled font. */
export function figureFonts(): Font[] {
  return [...woffFiles(fontParts.latin), ...woffFiles(fontParts.other)].map(readFont);
}

/** All parts of the bundled font as TrueType files that programs find under its family, whatever the weight. */
export function trueTypeFiles(): Uint8Array<ArrayBuffer>[] {
  return figureFonts().map(({tables, weight}) =>
    writeTrueType(
      new Map(tables).set("name", familyName(fontFamily, weight === 600 ? "SemiBold" : "Regular"))
    )
  );
}
