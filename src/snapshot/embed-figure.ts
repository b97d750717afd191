import {htmlText} from "../exchange/html-text.js";
import {latexText} from "../exchange/latex-text.js";
import {markdownText} from "../exchange/markdown-text.js";
import type {FigureMemory} from "./figure-memory.js";
import {latexLink, latexPicture} from "./latex-parts.js";
import {symbolsForLatex} from "./latex-unicode.js";
import {markdownLink, markdownPicture} from "./markdown-parts.js";
import {captionOf, linkedAddress} from "./report-words.js";

export interface EmbedOptions {
  memory: FigureMemory;
  /** Name of the picture's file, or its place from the document: `figures/topics.svg`. */
  file: string;
  /** What the figure shows, in words. */
  alt: string;
}

/** The figure in Markdown, with its caption and a link to the live view. */
export function markdownFigure({memory, file, alt}: EmbedOptions): string {
  return `${markdownPicture(file, alt)}\n\n*${markdownText(captionOf(memory))}*${markdownLink(memory)}\n`;
}

/** The figure as a LaTeX float, as wide as it is, at most as the text; the picture is the PDF beside `file`. */
export function latexFigure({memory, file, alt}: EmbedOptions): string {
  const source = [
    "% Needs \\usepackage{graphicx} and \\usepackage{hyperref}; with pdfLaTeX also \\usepackage[T1]{fontenc}.",
    `% ${alt.replace(/\s+/g, " ")}`,
    "\\begin{figure}[htbp]",
    "  \\centering",
    `  ${latexPicture(memory, file.replace(/\.(?:svg|png)$/, ".pdf"))}`,
    `  \\caption{${latexText(captionOf(memory))}${latexLink(memory)}}`,
    `  \\label{fig:${memory.chart.replace(/[^\w-]/g, "-")}}`,
    "\\end{figure}",
    ""
  ].join("\n");
  return symbolsForLatex(source);
}

/** The figure in HTML, with its caption and a link to the live view. */
export function htmlFigure({memory, file, alt}: EmbedOptions): string {
  const address = linkedAddress(memory);
  const link = address === null ? "" : ` <a href="${htmlText(address)}">Live view</a>`;
  return [
    "<figure>",
    `  <img src="${htmlText(file)}" alt="${htmlText(alt)}" width="${Math.round(memory.look.width)}">`,
    `  <figcaption>${htmlText(captionOf(memory))}${link}</figcaption>`,
    "</figure>",
    ""
  ].join("\n");
}

/** The live chart in a frame of another page. @param address of the chart's own page, whole */
export function iframeFigure({
  memory,
  address,
  height
}: {
  memory: FigureMemory;
  address: string;
  height: number;
}): string {
  return `<iframe src="${htmlText(address)}" title="${htmlText(memory.words.title)}" width="100%" height="${Math.round(height)}" style="border:0" loading="lazy"></iframe>\n`;
}
