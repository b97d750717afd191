import type {Matrix} from "./matrix.js";
import type {PdfCanvas} from "./pdf-canvas.js";
import {hex, pdfNumber} from "./pdf-file.js";
import {color, painted} from "./pdf-paint.js";
import {pdfPath} from "./pdf-path.js";
import type {PdfStyle} from "./pdf-style.js";
import {placeLetters} from "./place-letters.js";

/** Letters are text where they are filled alone, and outlines else: a halo is not read out or found. */
export function pdfLetters(text: SVGTextElement, canvas: PdfCanvas, matrix: Matrix, style: PdfStyle): string {
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
