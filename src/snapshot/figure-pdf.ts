import {strToU8} from "fflate";
import type {FigureMemory} from "./figure-memory.js";
import {glyphOutlines} from "./glyph-outlines.js";
import {type Matrix, multiply} from "./matrix.js";
import type {PdfCanvas} from "./pdf-canvas.js";
import {pdfContent, pdfPattern} from "./pdf-content.js";
import {pdfFile, pdfNumber, pdfText} from "./pdf-file.js";
import {openResources} from "./pdf-resources.js";
import {firstStyle} from "./pdf-style.js";
import type {Font} from "./read-font.js";

export interface FigurePdf {
  pdf: Uint8Array<ArrayBuffer>;
  /** Characters that none of the fonts has: they are left out. */
  missing: string[];
}

export interface FigurePdfOptions {
  /** Pixels of 1/96 inch. */
  width: number;
  height: number;
  memory: FigureMemory;
  /** What the figure shows, in words. */
  alt: string;
  fonts: readonly Font[];
}

/** Points (1/72 inch) in a pixel. */
const points = 0.75;

/**
 * A figure as a PDF of one page of its size: letters are text in the embedded font, hidden to nobody who searches or
 * reads aloud, and the address at its foot is a link. The same figure makes the same bytes.
 */
export function figurePdf(
  svg: SVGSVGElement,
  {width, height, memory, alt, fonts}: FigurePdfOptions
): FigurePdf {
  const missing = new Set<string>();
  const pdf = pdfFile((objects) => {
    const resources = openResources(objects, fonts);
    const links: string[] = [];
    const ids = new Map([...svg.querySelectorAll("[id]")].map((element) => [element.id, element]));
    const [left, top, wide, tall] = viewBox(svg);
    const scale = (points * width) / wide;
    const page: Matrix = [scale, 0, 0, -scale, -left * scale, points * height + top * scale];
    const {address, title} = memory.words;
    const canvas: PdfCanvas = {
      objects,
      resources,
      outlines: glyphOutlines(fonts),
      find: (id) => ids.get(id) ?? null,
      tile: (id, matrix) => pdfPattern(id, matrix, canvas),
      box: [-wide - tall, -wide - tall, 2 * (wide + tall), 2 * (wide + tall)],
      missing,
      onText: (text, {matrix, left: x, y, width: long, size}) => {
        if (!isAddressed(text, address)) return;
        const corners = [at(matrix, x, y + size * 0.25), at(matrix, x + long, y - size * 0.8)].flatMap(
          (corner) => corner.map(pdfNumber)
        );
        links.push(
          objects.add(
            `/Type/Annot/Subtype/Link/Rect[${corners.join(" ")}]/Border[0 0 0]/F 4/Contents ${pdfText("Live view")}` +
              `/A<</S/URI/URI(${escaped(new URL(address).href)})>>`
          )
        );
      }
    };
    const operators = `/Figure<</MCID 0>>BDC\nq\n${page.map(pdfNumber).join(" ")} cm\n${pdfContent(svg, canvas, page, firstStyle)}\nQ\nEMC`;
    const [pages, one, tree, figure] = [0, 1, 2, 3].map(() => objects.reserve()) as [
      string,
      string,
      string,
      string
    ];
    objects.fill(
      one,
      `/Type/Page/Parent ${pages}/MediaBox[0 0 ${pdfNumber(points * width)} ${pdfNumber(points * height)}]` +
        `/Resources ${resources.reference}/Contents ${objects.add("", strToU8(operators))}` +
        `/StructParents 0/Group<</S/Transparency/CS/DeviceRGB>>/Tabs/S` +
        (links.length > 0 ? `/Annots[${links.join(" ")}]` : "")
    );
    objects.fill(pages, `/Type/Pages/Kids[${one}]/Count 1`);
    objects.fill(tree, `/Type/StructTreeRoot/K ${figure}/ParentTree<</Nums[0[${figure}]]>>`);
    objects.fill(figure, `/Type/StructElem/S/Figure/P ${tree}/Pg ${one}/K 0/Alt ${pdfText(alt)}`);
    resources.close();
    const catalog = objects.add(
      `/Type/Catalog/Pages ${pages}/StructTreeRoot ${tree}/MarkInfo<</Marked true>>/Lang(en)` +
        `/ViewerPreferences<</DisplayDocTitle true>>`
    );
    const info = objects.add(
      `/Title ${pdfText(title)}/Subject ${pdfText(address)}` +
        `/Keywords ${pdfText(`${memory.chart}, ${memory.corpus.title}, build ${memory.corpus.fingerprint}`)}` +
        `/Creator ${pdfText(`Litscope ${memory.litscope}`)}/CreationDate(D:${memory.made.replaceAll("-", "")}000000Z)`
    );
    return `/Root ${catalog}/Info ${info}`;
  });
  return {pdf, missing: [...missing]};
}

function viewBox(svg: SVGSVGElement): [number, number, number, number] {
  const numbers = (svg.getAttribute("viewBox") ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (numbers.length !== 4 || !numbers.every(Number.isFinite)) throw new Error("a figure without a viewBox");
  return numbers as [number, number, number, number];
}

function at(matrix: Matrix, x: number, y: number): [number, number] {
  const [, , , , e, f] = multiply(matrix, [1, 0, 0, 1, x, y]);
  return [e, f];
}

/** Whether a text is a line of the address; the first names the host, the others are long. */
function isAddressed(text: string, address: string): boolean {
  return /^https?:/.test(address) && URL.canParse(address) && text.length >= 12 && address.includes(text);
}

/** A text of ASCII in a PDF's own brackets. */
function escaped(text: string): string {
  return text.replace(/[\\()]/g, "\\$&");
}
