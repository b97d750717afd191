import type {Matrix} from "./matrix.js";
import type {PdfCanvas} from "./pdf-canvas.js";
import {pdfNumber} from "./pdf-file.js";
import type {PdfStyle} from "./pdf-style.js";

/** Operators that fill and stroke a path; "" where nothing of it is seen. */
export function painted(path: string, canvas: PdfCanvas, matrix: Matrix, style: PdfStyle): string {
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

/** The operator that chooses a colour or a pattern. */
export function color(value: string, canvas: PdfCanvas, matrix: Matrix, isStroke: boolean): string {
  const id = reference(value);
  if (id !== null) {
    const name = canvas.resources.name("Pattern", canvas.tile(id, matrix));
    return isStroke ? `/Pattern CS /${name} SCN` : `/Pattern cs /${name} scn`;
  }
  const digits = /^#([0-9a-f]{6})$/i.exec(value)?.[1];
  if (digits === undefined) throw new Error(`no colour that is known: ${value}`);
  const parts = [0, 2, 4].map((at) => pdfNumber(parseInt(digits.slice(at, at + 2), 16) / 255));
  return `${parts.join(" ")} ${isStroke ? "RG" : "rg"}`;
}

/** The id that `url(#…)` refers to; null for other values. */
export function reference(value: string | null): string | null {
  return /^url\(#(.*)\)$/.exec(value ?? "")?.[1] ?? null;
}
