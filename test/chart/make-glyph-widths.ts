import {readFileSync, writeFileSync} from "node:fs";
import opentype from "opentype.js";

const widths = [400, 600].map((weight) => {
  const bytes = readFileSync(
    `node_modules/@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff`
  );
  const font = opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  const advances: Record<string, number> = {};
  for (const [first, last] of [
    [0x20, 0x7e],
    [0xa0, 0xff],
    [0x2013, 0x2026]
  ] as const)
    for (let code = first; code <= last; code++) {
      const glyph = font.charToGlyph(String.fromCodePoint(code));
      if (glyph.index > 0)
        advances[String.fromCodePoint(code)] = Math.round(
          ((glyph.advanceWidth ?? 0) * 1000) / font.unitsPerEm
        );
    }
  return `  ${weight}: ${JSON.stringify(advances)}`;
});
writeFileSync(
  "src/charts/glyph-widths.ts",
  `/** Advance widths of Source Sans 3 in thousandths of an em; made by test/chart/make-glyph-widths.ts. */\nexport const glyphWidths: Record<400 | 600, Record<string, number>> = {\n${widths.join(",\n")}\n};\n`
);
