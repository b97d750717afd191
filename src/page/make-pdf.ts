import type {ComposedFigure} from "../snapshot/compose.js";
import {figurePdf} from "../snapshot/figure-pdf.js";
import {leftOut} from "../snapshot/left-out.js";
import {fontsFor} from "./figure-font.js";

export interface MadePdf {
  bytes: Uint8Array<ArrayBuffer>;
  /** Which characters are left out, in words; "" for none. */
  said: string;
}

/** A composed figure as PDF. */
export async function pdfOf({
  svg,
  width,
  height,
  memory,
  alt
}: Pick<ComposedFigure, "svg" | "width" | "height" | "memory" | "alt">): Promise<MadePdf> {
  const {documentElement} = new DOMParser().parseFromString(svg, "image/svg+xml");
  const root = documentElement as unknown as SVGSVGElement;
  const text = [...root.querySelectorAll("text")].map((element) => element.textContent).join("");
  const {pdf, missing} = figurePdf(root, {width, height, memory, alt, fonts: await fontsFor(text)});
  return {bytes: pdf, said: leftOut(missing, "PDF")};
}
