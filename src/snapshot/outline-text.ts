import {openPen, pixel} from "../charts/svg.js";
import type {GlyphOutlines} from "./compose.js";
import {placeLetters} from "./place-letters.js";

/** Attributes that say where and how letters stand: they are of no meaning for a path. */
const ofText = new Set(["x", "y", "font-size", "font-weight", "font-family", "text-anchor", "transform"]);

/**
 * Replaces the texts of a drawn figure, in place, by paths that need no font; each is named by its text. Letters stand
 * where `textWidth` measures them, without kerning. Gives the characters that have no outline, which stay text.
 */
export function outlineText(svg: SVGSVGElement, outlines: GlyphOutlines): string[] {
  const pen = openPen(svg.ownerDocument);
  const missing = new Set<string>();
  for (const text of [...svg.querySelectorAll("text")]) {
    const {size, letters, left, y} = placeLetters(text, outlines);
    const title = text.querySelector("title");
    const drawn: Element[] = [];
    const contours: string[] = [];
    for (const {characters, at, path} of letters) {
      if (path !== null) contours.push(shift(path, at));
      else {
        missing.add(characters);
        const rest = text.cloneNode(false) as SVGTextElement;
        rest.setAttribute("x", pixel(left + (at * size) / 1000));
        rest.removeAttribute("text-anchor");
        rest.textContent = characters;
        drawn.push(rest);
      }
    }
    const path = pen("path");
    const scale = size / 1000;
    for (const {name, value} of text.attributes) if (!ofText.has(name)) path.setAttribute(name, value);
    const stroke = Number(text.getAttribute("stroke-width"));
    if (stroke > 0) path.setAttribute("stroke-width", pixel(stroke / scale));
    const place = `translate(${pixel(left)},${pixel(y)}) scale(${scale},${-scale})`;
    path.setAttribute("transform", [text.getAttribute("transform"), place].filter(Boolean).join(" "));
    path.setAttribute("aria-label", letters.map(({characters}) => characters).join(""));
    path.setAttribute("d", contours.join(""));
    if (title !== null) path.append(title);
    if (contours.length > 0) drawn.unshift(path);
    text.replaceWith(...drawn);
  }
  return [...missing];
}

/** A path whose contours each begin with an absolute place, moved to the right. */
function shift(path: string, by: number): string {
  return path.replace(/M(-?\d+)/g, (_, x: string) => `M${Number(x) + by}`);
}
