import {glyphWidths} from "./glyph-widths.js";

export type Weight = 400 | 600;

/** Characters that fill a square: Chinese, Japanese, Korean, full-width forms and pictures. */
const isSquare =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Width in pixels, kerning ignored; a character outside the table counts 0.6 em, or 1 em if it fills a square. */
export function textWidth(text: string, size: number, weight: Weight = 400): number {
  let sum = 0;
  for (const character of text)
    sum += glyphWidths[weight][character] ?? (isSquare.test(character) ? 1000 : 600);
  return (sum * size) / 1000;
}

/** The text if it fits, else its longest beginning that fits with an ellipsis. */
export function truncateText(text: string, width: number, size: number, weight: Weight = 400): string {
  if (textWidth(text, size, weight) <= width) return text;
  const characters = [...text];
  const cut = () => `${characters.join("").trimEnd()}…`;
  while (characters.length > 0 && textWidth(cut(), size, weight) > width) characters.pop();
  return cut();
}

/** Lines no wider than `width`; a word that is wider is cut. The last of `most` lines ends in an ellipsis if more follows. */
export function wrapText(
  text: string,
  width: number,
  size: number,
  weight: Weight = 400,
  most = Infinity
): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter((w) => w !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (textWidth(longer, size, weight) <= width || line === "") line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== "") lines.push(line);
  const kept = lines.length > most ? [...lines.slice(0, most - 1), lines.slice(most - 1).join(" ")] : lines;
  return kept.map((l) => truncateText(l, width, size, weight));
}
