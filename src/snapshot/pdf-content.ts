import {type Matrix, multiply, readTransform, unmoved} from "./matrix.js";
import type {PdfCanvas} from "./pdf-canvas.js";
import {pdfNumber} from "./pdf-file.js";
import {pdfLetters} from "./pdf-letters.js";
import {painted, reference} from "./pdf-paint.js";
import {pdfShape} from "./pdf-shape.js";
import {firstStyle, type PdfStyle, styleOf} from "./pdf-style.js";

const unseen = new Set(["title", "desc", "style", "metadata", "defs", "pattern", "clipPath"]);

/** Operators that draw an element. @param matrix from the element's pixels to the content's own space */
export function pdfContent(element: Element, canvas: PdfCanvas, matrix: Matrix, inherited: PdfStyle): string {
  if (unseen.has(element.localName) || element.getAttribute("visibility") === "hidden") return "";
  const style = styleOf(element, inherited);
  const opacity = Number(element.getAttribute("opacity") ?? 1);
  if (opacity <= 0) return "";
  if (opacity < 1) return grouped(element, canvas, style, opacity);
  return drawn(element, canvas, matrix, style);
}

function drawn(element: Element, canvas: PdfCanvas, outer: Matrix, style: PdfStyle): string {
  const transform = element.getAttribute("transform");
  const own = readTransform(transform);
  const matrix = multiply(outer, own);
  const parts = [clip(element, canvas)];
  if (transform !== null) parts.push(`${own.map(pdfNumber).join(" ")} cm`);
  if (element.localName === "g" || element.localName === "svg")
    for (const child of element.children) parts.push(pdfContent(child, canvas, matrix, style));
  else if (element.localName === "text")
    parts.push(pdfLetters(element as SVGTextElement, canvas, matrix, style));
  else parts.push(painted(pdfShape(element), canvas, matrix, style));
  const operators = parts.filter((part) => part !== "");
  return operators.length === 0 ? "" : `q\n${operators.join("\n")}\nQ`;
}

/** What is drawn together and then shown through. */
function grouped(element: Element, canvas: PdfCanvas, style: PdfStyle, opacity: number): string {
  const {objects, resources, box} = canvas;
  const content = drawn(element, canvas, unmoved, style);
  const form = objects.add(
    `/Type/XObject/Subtype/Form/BBox[${box.map(pdfNumber).join(" ")}]/Group<</S/Transparency>>` +
      `/Resources ${resources.reference}`,
    bytesOf(content)
  );
  return `q\n/${resources.opacity(opacity, opacity)} gs\n/${resources.name("XObject", form)} Do\nQ`;
}

function clip(element: Element, {find}: PdfCanvas): string {
  const id = reference(element.getAttribute("clip-path"));
  if (id === null) return "";
  const shapes = [...(find(id)?.children ?? [])].map(pdfShape).filter((path) => path !== "");
  return shapes.length === 0 ? "" : `${shapes.join("\n")}\nW n`;
}

/** A tile that repeats; it is placed in the content's own space, whatever moves what it fills. */
export function pdfPattern(id: string, matrix: Matrix, canvas: PdfCanvas): string {
  const tile = canvas.find(id);
  if (tile?.localName !== "pattern" || tile.getAttribute("patternUnits") !== "userSpaceOnUse")
    throw new Error(`no pattern that is known: ${id}`);
  const [width, height] = [Number(tile.getAttribute("width")), Number(tile.getAttribute("height"))];
  const own = multiply(matrix, readTransform(tile.getAttribute("patternTransform")));
  const content = [...tile.children].map((child) => pdfContent(child, canvas, unmoved, firstStyle));
  return canvas.objects.add(
    `/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 ${pdfNumber(width)} ${pdfNumber(height)}]` +
      `/XStep ${pdfNumber(width)}/YStep ${pdfNumber(height)}/Matrix[${own.map(pdfNumber).join(" ")}]` +
      `/Resources ${canvas.resources.reference}`,
    bytesOf(content.filter((part) => part !== "").join("\n"))
  );
}

function bytesOf(operators: string): Uint8Array {
  return Uint8Array.from(operators, (character) => character.charCodeAt(0));
}
