import {glyphWidths} from "./glyph-widths.js";

export type Weight = 400 | 600;

/** Width in pixels, kerning ignored; a character outside the table counts 0.6 em. */
export function textWidth(text: string, size: number, weight: Weight = 400): number {
  let sum = 0;
  for (const character of text) sum += glyphWidths[weight][character] ?? 600;
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
