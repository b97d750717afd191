import {textWidth} from "../charts/measure-text.js";
import type {GlyphOutlines} from "./compose.js";

/** A letter, or letters that no outline is known of. */
export interface PlacedLetter {
  characters: string;
  /** From the left end of the text, in thousandths of an em. */
  at: number;
  /** Null where there is no outline. */
  path: string | null;
}

export interface PlacedText {
  /** Pixels. */
  size: number;
  weight: 400 | 600;
  /** Pixels: the left end and the base line, before the text's own transform. */
  left: number;
  y: number;
  letters: PlacedLetter[];
}

const known = new Set([
  "x",
  "y",
  "font-size",
  "font-weight",
  "font-family",
  "text-anchor",
  "transform",
  "fill",
  "fill-opacity",
  "opacity",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-linejoin",
  "pointer-events",
  "id"
]);

/** Signs that belong to the letter before them, and what joins letters into one picture. */
const joined = /^(?:\p{M}|\p{Emoji_Modifier}|\u200d)$/u;

/** Where the letters of a text stand, as `textWidth` measures them. Throws on a text that is laid out in another way. */
export function placeLetters(text: SVGTextElement, outlines: GlyphOutlines): PlacedText {
  for (const name of text.getAttributeNames())
    if (!known.has(name)) throw new Error(`no way to place letters by ${name}: ${text.textContent}`);
  const size = Number(inherited(text, "font-size"));
  const weight = Number(inherited(text, "font-weight") ?? 400) >= 500 ? 600 : 400;
  const words = [...text.childNodes].filter((child) => child.nodeType === child.TEXT_NODE);
  const content = words
    .map((child) => child.nodeValue)
    .join("")
    .replace(/[\t\n\r ]+/g, " ")
    .trim();
  const letters: PlacedLetter[] = [];
  let at = 0;
  for (const characters of clusters(content.normalize("NFC"))) {
    const glyph = outlines[weight][characters];
    const last = letters.at(-1);
    if (glyph === undefined && last?.path === null) last.characters += characters;
    else letters.push({characters, at, path: glyph?.path ?? null});
    at += glyph?.width ?? textWidth(characters, 1000, weight);
  }
  const width = (at * size) / 1000;
  const anchor = inherited(text, "text-anchor");
  const x = Number(text.getAttribute("x"));
  const left = anchor === "middle" ? x - width / 2 : anchor === "end" ? x - width : x;
  return {size, weight, left, y: Number(text.getAttribute("y")), letters};
}

function inherited(element: Element, name: string): string | null {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const value = at.getAttribute(name);
    if (value !== null) return value;
  }
  return null;
}

function clusters(text: string): string[] {
  const found: string[] = [];
  for (const character of text) {
    const last = found.at(-1);
    if (last !== undefined && (joined.test(character) || last.endsWith("\u200d")))
      found[found.length - 1] = last + character;
    else found.push(character);
  }
  return found;
}
