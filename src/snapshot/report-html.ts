import {htmlText} from "../exchange/html-text.js";
import type {FigureMemory} from "./figure-memory.js";
import {itemNames, type Report, type ReportItem, type ReportTable} from "./report.js";
import {shownRows} from "./report-cells.js";
import {captionOf, linkedAddress, originOf, sentences, tableCaption} from "./report-words.js";

const style = `
body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 "Source Sans 3",system-ui,sans-serif;color:#1b1e23;background:#fff}
h1{font-size:1.7rem;line-height:1.2}figure{margin:2rem 0;break-inside:avoid}figure img{max-width:100%;height:auto}
figcaption,caption{font-size:.92rem;text-align:left;margin-top:.4rem}caption{caption-side:top;margin-bottom:.4rem}
tr,li,caption,table.short{break-inside:avoid}h1,h2,h3,caption{break-after:avoid}.scroll{overflow-x:auto}
table{border-collapse:collapse;font-size:.9rem;font-variant-numeric:tabular-nums;margin:2rem 0}
th,td{padding:.15rem .6rem .15rem 0;border-bottom:1px solid #ddd;text-align:left;vertical-align:top}
th.n,td.n{text-align:right}td.d{white-space:nowrap}a{color:#1d5fa8;overflow-wrap:anywhere}.where{font-size:.88rem;color:#555}
blockquote{margin-left:0;padding-left:1rem;border-left:3px solid #ddd}
@page{size:A4;margin:20mm}@media print{body{margin:0;max-width:none;font-size:10.5pt}a{color:inherit}.scroll{overflow:visible}}
`;

/** Rows of a table that is never broken between pages. */
const shortTable = 25;

const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

/**
 * A report as one HTML file that asks nothing of anybody: pictures are inside, nothing in it runs.
 *
 * @param markdown renders a note as safe HTML
 * @param base64 of the UTF-8 of a text
 */
export function reportHtml(
  report: Report,
  {
    markdown,
    base64,
    date
  }: {markdown: (text: string) => string; base64: (text: string) => string; date: string}
): string {
  const names = itemNames(report);
  const title = report.title || "Report";
  const body = report.items.map((item) => htmlItem(item, names.get(item.id)!, {markdown, base64}));
  const origins = report.items.flatMap((item) =>
    item.kind === "note" ? [] : [`<li>${originHtml(names.get(item.id)!, item.memory)}</li>`]
  );
  const authors = htmlText([report.authors, date].filter((part) => part !== "").join(", "));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${htmlText(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${htmlText(title)}</h1>
${authors === "" ? "" : `<p>${authors}</p>\n`}${body.join("\n")}
${origins.length === 0 ? "" : `<h2>Where this comes from</h2>\n<ol class="where">\n${origins.join("\n")}\n</ol>\n`}</body>
</html>
`;
}

function htmlItem(
  item: ReportItem,
  name: string,
  {markdown, base64}: {markdown: (text: string) => string; base64: (text: string) => string}
): string {
  switch (item.kind) {
    case "note":
      return `<section>${markdown(item.text)}</section>`;
    case "figure": {
      const {svg, alt, memory} = item;
      const caption = item.caption || captionOf(memory);
      const source = `data:image/svg+xml;base64,${base64(svg)}`;
      return `<figure id="${htmlText(item.id)}">\n<img src="${source}" alt="${htmlText(alt)}" width="${Math.round(memory.look.width)}">\n<figcaption><strong>${name}.</strong> ${htmlText(caption)}</figcaption>\n</figure>`;
    }
    case "table":
      return htmlTable(item, name);
  }
}

/** Dates are not broken at their hyphens. */
const isDate = /^\d{4}-\d\d(?:-\d\d)?$/;

function htmlTable(item: ReportTable, name: string): string {
  const {columns} = item.table;
  const {cells, n_left} = shownRows(item.table);
  const mark = (tag: "th" | "td", value: string, i: number): string =>
    columns[i]!.type === "number" ? ' class="n"' : tag === "td" && isDate.test(value) ? ' class="d"' : "";
  const row = (tag: "th" | "td", values: readonly string[]): string =>
    `<tr>${values.map((value, i) => `<${tag}${mark(tag, value, i)}>${htmlText(value)}</${tag}>`).join("")}</tr>`;
  const words = sentences([tableCaption(item), n_left === 0 ? "" : `${n_left} more rows are left out`]);
  return [
    `<div class="scroll" tabindex="0"><table id="${htmlText(item.id)}"${cells.length <= shortTable ? ' class="short"' : ""}>`,
    `<caption><strong>${name}.</strong> ${htmlText(words)}</caption>`,
    `<thead>${row(
      "th",
      columns.map(({label}) => label)
    )}</thead>`,
    `<tbody>\n${cells.map((values) => row("td", values)).join("\n")}\n</tbody>`,
    "</table></div>"
  ].join("\n");
}

function originHtml(name: string, memory: FigureMemory): string {
  const {method, address} = memory.words;
  const link = linkedAddress(memory);
  const where = link === null ? htmlText(address) : `<a href="${htmlText(link)}">${htmlText(link)}</a>`;
  return `${name}: ${htmlText(sentences([originOf(memory), method]))} ${where}`.trim();
}
