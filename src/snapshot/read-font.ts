import {type FontTables, unpackWoff} from "./font-tables.js";
import {type Glyphs, readGlyphs} from "./read-glyphs.js";

/** A TrueType font as a figure needs it; lengths in units of `unitsPerEm`. */
export interface Font extends Glyphs {
  weight: 400 | 600;
  unitsPerEm: number;
  ascent: number;
  descent: number;
  /** Left, bottom, right, top of the largest glyph. */
  box: readonly [number, number, number, number];
  /** Glyphs by the characters they stand for, in order of code points. */
  glyphs: ReadonlyMap<string, number>;
  advance: (glyph: number) => number;
  /** How many glyphs there are. */
  count: number;
  tables: FontTables;
}

/** Reads a WOFF font. Throws on a font that is no TrueType, or without a map of Unicode. */
export function readFont(woff: Uint8Array): Font {
  const tables = unpackWoff(woff);
  const table = (tag: string): DataView => {
    const data = tables.get(tag);
    if (data === undefined) throw new Error(`a font without its table ${tag}`);
    return new DataView(data.buffer, data.byteOffset, data.byteLength);
  };
  const head = table("head");
  const hhea = table("hhea");
  const hmtx = table("hmtx");
  const measured = hhea.getUint16(34);
  return {
    weight: table("OS/2").getUint16(4) >= 500 ? 600 : 400,
    unitsPerEm: head.getUint16(18),
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    box: [36, 38, 40, 42].map((at) => head.getInt16(at)) as [number, number, number, number],
    glyphs: readCharacters(table("cmap")),
    advance: (glyph) => hmtx.getUint16(4 * Math.min(glyph, measured - 1)),
    count: table("maxp").getUint16(4),
    ...readGlyphs(table("glyf"), table("loca"), head.getInt16(50) === 1),
    tables
  };
}

/** Reads the map of the Basic Multilingual Plane (format 4). */
function readCharacters(cmap: DataView): Map<string, number> {
  const start = Array.from({length: cmap.getUint16(2)}, (_, i) => cmap.getUint32(8 + 8 * i)).find(
    (offset) => cmap.getUint16(offset) === 4
  );
  if (start === undefined) throw new Error("a font without a map of Unicode");
  const twice = cmap.getUint16(start + 6);
  const [ends, starts, deltas, offsets] = [14, 16 + twice, 16 + 2 * twice, 16 + 3 * twice].map(
    (at) => start + at
  ) as [number, number, number, number];
  const glyphs = new Map<string, number>();
  for (let at = 0; at < twice; at += 2) {
    const last = cmap.getUint16(ends + at);
    const delta = cmap.getUint16(deltas + at);
    const offset = cmap.getUint16(offsets + at);
    const first = cmap.getUint16(starts + at);
    for (let code = first; code <= last && code < 0xffff; code++) {
      const listed = offset === 0 ? code : cmap.getUint16(offsets + at + offset + 2 * (code - first));
      const glyph = listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph > 0 && code >= 0x20) glyphs.set(String.fromCharCode(code), glyph);
    }
  }
  return glyphs;
}
