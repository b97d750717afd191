import type {GlyphOutlines} from "./compose.js";
import type {Font} from "./read-font.js";

/** Outlines of all characters of the fonts of a family; the first font of a weight that has a character gives it. */
export function glyphOutlines(fonts: readonly Font[]): GlyphOutlines {
  const outlines: GlyphOutlines = {400: {}, 600: {}};
  for (const {weight, unitsPerEm, glyphs, advance, outline} of fonts) {
    if (unitsPerEm !== 1000) throw new Error(`a font with ${unitsPerEm} units to an em, not 1000`);
    for (const [character, glyph] of glyphs)
      outlines[weight][character] ??= {width: advance(glyph), path: outline(glyph)};
  }
  return outlines;
}
