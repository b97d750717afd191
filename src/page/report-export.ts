import type {Report} from "../snapshot/report.js";
import {fileName, zipFiles} from "../snapshot/report-files.js";
import {download} from "./download.js";

/** What a report can be exported as. */
export type ReportKind = "html" | "markdown" | "latex" | "report";

export const reportKinds: Record<ReportKind, {label: string; about: string}> = {
  html: {label: "HTML", about: "One file that holds everything"},
  markdown: {label: "Markdown", about: "A folder: the text, figures as SVG, numbers as CSV"},
  latex: {label: "LaTeX", about: "A folder that compiles: the text, figures as PDF, numbers as CSV"},
  report: {label: "Report file", about: "To be opened here or in another browser"}
};

export interface ExportOptions {
  /** Hears how many of the figures are made. */
  onProgress?: (done: number, of: number) => void;
  signal?: AbortSignal;
}

/** Saves the report; gives the name of its file. */
export async function exportReport(
  kind: ReportKind,
  report: Report,
  options: ExportOptions = {}
): Promise<string> {
  const base = fileName(report.title, "report");
  const date = longDay.format(new Date());
  switch (kind) {
    case "report": {
      const {writeReport} = await import("../snapshot/report.js");
      return save(`${base}.litscope.json`, new Blob([writeReport(report)], {type: "application/json"}));
    }
    case "html":
      return save(`${base}.html`, new Blob([await htmlOf(report, date)], {type: "text/html;charset=utf-8"}));
    case "markdown": {
      const {reportMarkdown} = await import("../snapshot/report-markdown.js");
      return save(`${base}-markdown.zip`, zipBlob(zipFiles(reportMarkdown(report, {date}))));
    }
    case "latex": {
      const {reportLatex} = await import("../snapshot/report-latex.js");
      const {pdfs, said} = await pdfsOf(report, options);
      const saved = save(`${base}-latex.zip`, zipBlob(zipFiles(reportLatex(report, {pdfs, date}))));
      return [saved, ...said].join(". ");
    }
  }
}

const longDay = new Intl.DateTimeFormat("en-GB", {day: "numeric", month: "long", year: "numeric"});

/** Prints the report as it is exported to HTML, from a frame that nobody sees. */
export async function printReport(report: Report): Promise<void> {
  const frame = document.createElement("iframe");
  frame.className = "print-frame";
  frame.setAttribute("aria-hidden", "true");
  frame.tabIndex = -1;
  frame.srcdoc = await htmlOf(report, longDay.format(new Date()));
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, {once: true}));
  document.body.append(frame);
  await loaded;
  const shown = frame.contentWindow;
  if (shown === null) throw new Error("this browser gives no page to print");
  await Promise.all([...shown.document.images].map((image) => image.decode().catch(() => undefined)));
  shown.addEventListener("afterprint", () => setTimeout(() => frame.remove()));
  shown.print();
}

async function htmlOf(report: Report, date: string): Promise<string> {
  const [{reportHtml}, {markdownElement}, {default: Parser}] = await Promise.all([
    import("../snapshot/report-html.js"),
    import("./render-markdown.js"),
    import("markdown-it")
  ]);
  const parser = new Parser({html: false, linkify: false});
  return reportHtml(report, {
    markdown: (text) => markdownElement(parser, text, document).innerHTML,
    base64,
    date
  });
}

async function pdfsOf(
  report: Report,
  {onProgress, signal}: ExportOptions
): Promise<{pdfs: Map<string, Uint8Array>; said: Set<string>}> {
  const {pdfOf} = await import("./make-pdf.js");
  const figures = report.items.filter((item) => item.kind === "figure");
  const pdfs = new Map<string, Uint8Array>();
  const missing = new Set<string>();
  for (const {id, svg, memory, alt} of figures) {
    signal?.throwIfAborted();
    const {width, height} = sizeOf(svg, memory.look.width);
    const {bytes, said} = await pdfOf({svg, width, height, memory, alt});
    if (said !== "") missing.add(said);
    pdfs.set(id, bytes);
    onProgress?.(pdfs.size, figures.length);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return {pdfs, said: missing};
}

/** Pixels of a figure, from its width and the shape of its drawing. */
function sizeOf(svg: string, width: number): {width: number; height: number} {
  const [, wide, tall] = /viewBox="\S+ \S+ (\S+) (\S+)"/.exec(svg) ?? [];
  return {width, height: (width * Number(tall)) / Number(wide)};
}

function base64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let binary = "";
  for (let at = 0; at < bytes.length; at += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}

function zipBlob(bytes: Uint8Array): Blob {
  return new Blob([new Uint8Array(bytes)], {type: "application/zip"});
}

function save(name: string, content: Blob): string {
  download(name, content);
  return `Saved ${name}`;
}
