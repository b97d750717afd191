import {strToU8} from "fflate";
import {type FontTables, writeTrueType} from "./font-tables.js";
import {joinBytes} from "./join-bytes.js";
import {hex, type PdfObjects} from "./pdf-file.js";
import type {Font} from "./read-font.js";

/** Embeds what a figure uses of a font, as a font whose codes are its glyphs. @param used characters by their glyphs */
export function embedFont(
  objects: PdfObjects,
  font: Font,
  used: ReadonlyMap<number, string>,
  name: string
): string {
  const glyphs = [...used.keys()].sort((a, b) => a - b);
  const [left, bottom, right, top] = font.box.map((value) => (1000 * value) / font.unitsPerEm);
  const inThousandths = (value: number): number => Math.round((1000 * value) / font.unitsPerEm);
  const file = writeTrueType(subset(font, glyphs));
  const descriptor = objects.add(
    `/Type/FontDescriptor/FontName/${name}/Flags 4/FontBBox[${left} ${bottom} ${right} ${top}]` +
      `/ItalicAngle 0/Ascent ${inThousandths(font.ascent)}/Descent ${inThousandths(font.descent)}` +
      `/CapHeight 660/StemV ${font.weight === 600 ? 122 : 84}` +
      `/FontFile2 ${objects.add(`/Length1 ${file.length}`, file)}`
  );
  const widths = glyphs.map((glyph) => `${glyph}[${inThousandths(font.advance(glyph))}]`).join("");
  const descendant = objects.add(
    `/Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>` +
      `/FontDescriptor ${descriptor}/W[${widths}]/CIDToGIDMap/Identity`
  );
  return objects.add(
    `/Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${descendant}]` +
      `/ToUnicode ${objects.add("", strToU8(toUnicode(used, glyphs)))}`
  );
}

/** The tables that draw; glyphs keep their numbers, and those that are not used are empty. */
function subset({tables, parts, place, count}: Font, glyphs: readonly number[]): FontTables {
  const glyf = tables.get("glyf")!;
  const kept = new Set([0]);
  const keep = (glyph: number): void => {
    if (kept.has(glyph)) return;
    kept.add(glyph);
    parts(glyph).forEach(keep);
  };
  glyphs.forEach(keep);
  const loca = new DataView(new ArrayBuffer(4 * (count + 1)));
  const pieces: Uint8Array[] = [];
  let at = 0;
  for (let glyph = 0; glyph < count; glyph++) {
    loca.setUint32(4 * glyph, at);
    if (!kept.has(glyph)) continue;
    const piece = glyf.subarray(place(glyph), place(glyph + 1));
    pieces.push(piece);
    at += piece.length;
  }
  loca.setUint32(4 * count, at);
  const head = tables.get("head")!.slice();
  head[51] = 1;
  const result: FontTables = new Map([
    ["head", head],
    ["glyf", joinBytes(pieces)],
    ["loca", new Uint8Array(loca.buffer)]
  ]);
  for (const tag of ["hhea", "hmtx", "maxp", "cvt ", "fpgm", "prep"]) {
    const table = tables.get(tag);
    if (table !== undefined) result.set(tag, table);
  }
  return result;
}

/** How a program that copies text finds the characters again. */
function toUnicode(used: ReadonlyMap<number, string>, glyphs: readonly number[]): string {
  const rows = glyphs.map((glyph) => {
    const text = used.get(glyph)!;
    const units = Array.from({length: text.length}, (_, i) => hex(text.charCodeAt(i)));
    return `<${hex(glyph)}><${units.join("")}>`;
  });
  const blocks: string[] = [];
  for (let at = 0; at < rows.length; at += 100) {
    const block = rows.slice(at, at + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`);
  }
  return `/CIDInit/ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
/CMapName/Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><ffff>
endcodespacerange
${blocks.join("\n")}
endcmap
CMapName currentdict/CMap defineresource pop
end
end`;
}
