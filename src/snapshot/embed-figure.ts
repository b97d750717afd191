import {htmlText} from "../exchange/html-text.js";
import {latexText} from "../exchange/latex-text.js";
import {markdownText} from "../exchange/markdown-text.js";
import {urlText} from "./cite-figure.js";
import {pixelsPerMillimetre} from "./figure-look.js";
import type {FigureMemory} from "./figure-memory.js";

export interface EmbedOptions {
  memory: FigureMemory;
  /** Name of the picture's file, or its place from the document: `figures/topics.svg`. */
  file: string;
  /** What the figure shows, in words. */
  alt: string;
}

/** What stands under a figure in a document: caption or title, then where it comes from. */
export function captionOf({words}: FigureMemory): string {
  const said = words.caption || [words.title, words.subtitle].filter((part) => part !== "").join(". ");
  return [said, words.source]
    .filter((part) => part !== "")
    .map((part) => part.replace(/[.\s]*$/, "."))
    .join(" ");
}

/** The figure in Markdown, with its caption and a link to the live view. */
export function markdownFigure({memory, file, alt}: EmbedOptions): string {
  const {address} = memory.words;
  const link = /^https?:/.test(address)
    ? ` [Live view](<${address.replace(/[<>\n]/g, encodeURIComponent)}>)`
    : "";
  return `![${markdownText(alt)}](<${file.replace(/[<>\n]/g, "")}>)\n\n*${markdownText(captionOf(memory))}*${link}\n`;
}

/** The figure as a LaTeX float, as wide as it is, at most as the text. Needs graphicx and hyperref. */
export function latexFigure({memory, file, alt}: EmbedOptions): string {
  const {address} = memory.words;
  const link = /^https?:/.test(address) ? ` \\url{${urlText(address)}}` : "";
  const millimetres = Math.round((memory.look.width / pixelsPerMillimetre) * 10) / 10;
  return [
    "% Needs \\usepackage{graphicx} and \\usepackage{hyperref}.",
    `% ${alt.replace(/\s+/g, " ")}`,
    "\\begin{figure}[htbp]",
    "  \\centering",
    `  \\includegraphics[width=\\ifdim\\linewidth<${millimetres}mm \\linewidth\\else ${millimetres}mm\\fi]{${file.replace(/\.(?:svg|png)$/, ".pdf").replace(/[^\w./-]/g, "-")}}`,
    `  \\caption{${latexText(captionOf(memory))}${link}}`,
    `  \\label{fig:${memory.chart.replace(/[^\w-]/g, "-")}}`,
    "\\end{figure}",
    ""
  ].join("\n");
}

/** The figure in HTML, with its caption and a link to the live view. */
export function htmlFigure({memory, file, alt}: EmbedOptions): string {
  const {address} = memory.words;
  const link = /^https?:/.test(address) ? ` <a href="${htmlText(address)}">Live view</a>` : "";
  return `<figure>\n  <img src="${htmlText(file)}" alt="${htmlText(alt)}" width="${Math.round(memory.look.width)}">\n  <figcaption>${htmlText(captionOf(memory))}${link}</figcaption>\n</figure>\n`;
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
