import type {GlyphOutlines} from "./compose.js";
import {type Matrix, multiply, readTransform, unmoved} from "./matrix.js";
import {hex, pdfNumber, type PdfObjects} from "./pdf-file.js";
import {pdfPath} from "./pdf-path.js";
import type {PdfResources} from "./pdf-resources.js";
import {placeLetters} from "./place-letters.js";

/** What is drawn on, and with what. */
export interface PdfCanvas {
  objects: PdfObjects;
  resources: PdfResources;
  outlines: GlyphOutlines;
  /** Finds what an id of the figure names. */
  find: (id: string) => Element | null;
  /** Left, bottom, right, top of what may be painted, in the pixels of any of the figure's groups. */
  box: readonly [number, number, number, number];
  /** Characters that no font has. */
  missing: Set<string>;
  /** Told of each text: where it stands on the page. */
  onText: (
    text: string,
    place: {matrix: Matrix; left: number; y: number; width: number; size: number}
  ) => void;
}

/** Style that elements inherit. */
interface Style {
  fill: string;
  stroke: string;
  strokeWidth: number;
  fillOpacity: number;
  strokeOpacity: number;
  join: string;
  cap: string;
  dashes: string;
}

export const firstStyle: Style = {
  fill: "#000000",
  stroke: "none",
  strokeWidth: 1,
  fillOpacity: 1,
  strokeOpacity: 1,
  join: "miter",
  cap: "butt",
  dashes: "none"
};

const unseen = new Set(["title", "desc", "style", "metadata", "defs", "pattern", "clipPath"]);

/** Operators that draw an element. @param matrix from the element's pixels to the content's own space */
export function pdfContent(element: Element, canvas: PdfCanvas, matrix: Matrix, inherited: Style): string {
  if (unseen.has(element.localName) || element.getAttribute("visibility") === "hidden") return "";
  const style = styleOf(element, inherited);
  const opacity = Number(element.getAttribute("opacity") ?? 1);
  if (opacity <= 0) return "";
  if (opacity < 1) return grouped(element, canvas, style, opacity);
  return drawn(element, canvas, matrix, style);
}

function drawn(element: Element, canvas: PdfCanvas, outer: Matrix, style: Style): string {
  const transform = element.getAttribute("transform");
  const own = readTransform(transform);
  const matrix = multiply(outer, own);
  const parts = [clip(element, canvas)];
  if (transform !== null) parts.push(`${own.map(pdfNumber).join(" ")} cm`);
  if (element.localName === "g" || element.localName === "svg")
    for (const child of element.children) parts.push(pdfContent(child, canvas, matrix, style));
  else if (element.localName === "text")
    parts.push(letters(element as SVGTextElement, canvas, matrix, style));
  else parts.push(painted(shape(element), canvas, matrix, style));
  const operators = parts.filter((part) => part !== "");
  return operators.length === 0 ? "" : `q\n${operators.join("\n")}\nQ`;
}

/** What is drawn together and then shown through. */
function grouped(element: Element, canvas: PdfCanvas, style: Style, opacity: number): string {
  const {objects, resources, box} = canvas;
  const content = drawn(element, canvas, unmoved, style);
  const form = objects.add(
    `/Type/XObject/Subtype/Form/BBox[${box.map(pdfNumber).join(" ")}]/Group<</S/Transparency>>` +
      `/Resources ${resources.reference}`,
    bytesOf(content)
  );
  return `q\n/${resources.opacity(opacity, opacity)} gs\n/${resources.name("XObject", form)} Do\nQ`;
}

function styleOf(element: Element, inherited: Style): Style {
  const read = (name: string, otherwise: string): string => element.getAttribute(name) ?? otherwise;
  const number = (name: string, otherwise: number): number => Number(read(name, String(otherwise)));
  return {
    fill: read("fill", inherited.fill),
    stroke: read("stroke", inherited.stroke),
    strokeWidth: number("stroke-width", inherited.strokeWidth),
    fillOpacity: number("fill-opacity", inherited.fillOpacity),
    strokeOpacity: number("stroke-opacity", inherited.strokeOpacity),
    join: read("stroke-linejoin", inherited.join),
    cap: read("stroke-linecap", inherited.cap),
    dashes: read("stroke-dasharray", inherited.dashes)
  };
}

function clip(element: Element, {find}: PdfCanvas): string {
  const id = reference(element.getAttribute("clip-path"));
  if (id === null) return "";
  const shapes = [...(find(id)?.children ?? [])].map(shape).filter((path) => path !== "");
  return shapes.length === 0 ? "" : `${shapes.join("\n")}\nW n`;
}

function reference(value: string | null): string | null {
  return /^url\(#(.*)\)$/.exec(value ?? "")?.[1] ?? null;
}

/** Operators that make the path of a shape. */
function shape(element: Element): string {
  const at = (name: string): number => Number(element.getAttribute(name) ?? 0);
  switch (element.localName) {
    case "path":
      return pdfPath(element.getAttribute("d") ?? "");
    case "line":
      return pdfPath(`M${at("x1")} ${at("y1")}L${at("x2")} ${at("y2")}`);
    case "circle": {
      const [r, left] = [at("r"), at("cx") - at("r")];
      if (r <= 0) return "";
      return pdfPath(`M${left} ${at("cy")}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`);
    }
    case "rect": {
      const [x, y, width, height] = [at("x"), at("y"), at("width"), at("height")];
      const r = Math.min(at("rx"), width / 2, height / 2);
      if (width <= 0 || height <= 0) return "";
      if (r <= 0) return `${[x, y, width, height].map(pdfNumber).join(" ")} re`;
      const corner = `a${r} ${r} 0 0 1`;
      return pdfPath(
        `M${x + r} ${y}h${width - 2 * r}${corner} ${r} ${r}v${height - 2 * r}${corner} ${-r} ${r}` +
          `h${2 * r - width}${corner} ${-r} ${-r}v${2 * r - height}${corner} ${r} ${-r}z`
      );
    }
    default:
      throw new Error(`no element that a PDF is made of: ${element.localName}`);
  }
}

function painted(path: string, canvas: PdfCanvas, matrix: Matrix, style: Style): string {
  const {fill, stroke, strokeWidth, fillOpacity, strokeOpacity, join, cap, dashes} = style;
  const isFilled = fill !== "none" && fillOpacity > 0;
  const isStroked = stroke !== "none" && strokeWidth > 0 && strokeOpacity > 0;
  if (path === "" || (!isFilled && !isStroked)) return "";
  const parts: string[] = [];
  if ((isFilled && fillOpacity < 1) || (isStroked && strokeOpacity < 1))
    parts.push(`/${canvas.resources.opacity(fillOpacity, strokeOpacity)} gs`);
  if (isFilled) parts.push(color(fill, canvas, matrix, false));
  if (isStroked) {
    parts.push(color(stroke, canvas, matrix, true), `${pdfNumber(strokeWidth)} w`);
    const [joinCode, capCode] = [
      ["miter", "round", "bevel"].indexOf(join),
      ["butt", "round", "square"].indexOf(cap)
    ];
    if (joinCode > 0) parts.push(`${joinCode} j`);
    if (capCode > 0) parts.push(`${capCode} J`);
    if (joinCode === 0) parts.push("4 M");
    if (dashes !== "none")
      parts.push(
        `[${dashes
          .split(/[\s,]+/)
          .map(Number)
          .map(pdfNumber)
          .join(" ")}] 0 d`
      );
  }
  return [...parts, path, isFilled ? (isStroked ? "B" : "f") : "S"].join("\n");
}

function color(value: string, canvas: PdfCanvas, matrix: Matrix, isStroke: boolean): string {
  const id = reference(value);
  if (id !== null) {
    const name = canvas.resources.name("Pattern", pattern(id, canvas, matrix));
    return isStroke ? `/Pattern CS /${name} SCN` : `/Pattern cs /${name} scn`;
  }
  const digits = /^#([0-9a-f]{6})$/i.exec(value)?.[1];
  if (digits === undefined) throw new Error(`no colour that is known: ${value}`);
  const parts = [0, 2, 4].map((at) => pdfNumber(parseInt(digits.slice(at, at + 2), 16) / 255));
  return `${parts.join(" ")} ${isStroke ? "RG" : "rg"}`;
}

/** A tile that repeats; it is placed in the content's own space, whatever moves what it fills. */
function pattern(id: string, canvas: PdfCanvas, matrix: Matrix): string {
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

/** Letters are text where they are filled alone, and outlines else: a halo is not read out or found. */
function letters(text: SVGTextElement, canvas: PdfCanvas, matrix: Matrix, style: Style): string {
  const {resources, outlines, missing} = canvas;
  const {size, weight, left, y, letters: placed} = placeLetters(text, outlines);
  const place = `${pdfNumber(left)} ${pdfNumber(y)}`;
  const end = placed.at(-1);
  const {width} = canvas.outlines[weight][end?.characters ?? ""] ?? {width: 0};
  const plain = style.stroke === "none" || style.strokeWidth <= 0;
  for (const {characters, path} of placed) if (path === null) missing.add(characters);
  if (!plain) {
    const scale = size / 1000;
    const contours = placed.map(({path, at}) =>
      path === null || path === ""
        ? ""
        : `q\n1 0 0 1 ${at} 0 cm\n${painted(pdfPath(path), canvas, matrix, {...style, strokeWidth: style.strokeWidth / scale})}\nQ`
    );
    return [`${pdfNumber(scale)} 0 0 ${pdfNumber(-scale)} ${place} cm`, ...contours]
      .filter((p) => p !== "")
      .join("\n");
  }
  canvas.onText(placed.map(({characters}) => characters).join(""), {
    matrix,
    left,
    y,
    width: (((end?.at ?? 0) + width) * size) / 1000,
    size
  });
  if (style.fill === "none" || style.fillOpacity <= 0) return "";
  const parts = style.fillOpacity < 1 ? [`/${resources.opacity(style.fillOpacity, 1)} gs`] : [];
  parts.push(color(style.fill, canvas, matrix, false), "BT", `1 0 0 -1 ${place} Tm`);
  let run = {font: "", codes: "", at: 0};
  let moved = 0;
  const flush = (): void => {
    if (run.codes === "") return;
    const by = ((run.at - moved) * size) / 1000;
    if (by !== 0) parts.push(`${pdfNumber(by)} 0 Td`);
    moved = run.at;
    parts.push(`/${run.font} ${pdfNumber(size)} Tf <${run.codes}> Tj`);
  };
  let follows = false;
  for (const {characters, at} of placed) {
    const found = resources.glyph(characters, weight);
    if (found === null || found.font !== run.font || !follows) {
      flush();
      run = {font: found?.font ?? "", codes: "", at};
    }
    follows = found !== null;
    if (found !== null) run.codes += hex(found.glyph);
  }
  flush();
  return [...parts, "ET"].join("\n");
}

function bytesOf(operators: string): Uint8Array {
  return Uint8Array.from(operators, (character) => character.charCodeAt(0));
}
