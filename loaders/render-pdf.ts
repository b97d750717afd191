import {JSDOM} from "jsdom";
import type {ComposedFigure} from "../src/snapshot/compose.js";
import {figurePdf} from "../src/snapshot/figure-pdf.js";
import {leftOut} from "../src/snapshot/left-out.js";
import {figureFonts} from "./figure-font.js";

/** A figure as PDF; says on standard error which letters the bundled font lacks. */
export function renderPdf({
  svg,
  width,
  height,
  memory,
  alt
}: Pick<ComposedFigure, "svg" | "width" | "height" | "memory" | "alt">): Promise<Uint8Array> {
  const {window} = new JSDOM(svg, {contentType: "image/svg+xml"});
  const root = window.document.documentElement as unknown as SVGSVGElement;
  const {pdf, missing} = figurePdf(root, {width, height, memory, alt, fonts: figureFonts()});
  const said = leftOut(missing, "PDF");
  if (said !== "") process.stderr.write(`${said}\n`);
  return Promise.resolve(pdf);
}
