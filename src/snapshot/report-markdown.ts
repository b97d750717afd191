import {markdownText} from "../exchange/markdown-text.js";
import {captionOf} from "./embed-figure.js";
import {figureCsv} from "./figure-csv.js";
import type {FigureMemory} from "./figure-memory.js";
import {itemNames, type Report, type ReportTable} from "./report.js";
import {shownRows} from "./report-cells.js";
import {itemFile, type ReportFile} from "./report-files.js";

/** A report as a folder of Markdown: the text, its figures as SVG and their numbers as CSV. */
export function reportMarkdown(report: Report, {date}: {date: string}): ReportFile[] {
  const names = itemNames(report);
  const files: ReportFile[] = [];
  const head = [report.authors, date]
    .filter((part) => part !== "")
    .map(markdownText)
    .join(", ");
  const parts = [`# ${markdownText(report.title || "Report")}`, ...(head === "" ? [] : [head])];
  report.items.forEach((item, i) => {
    if (item.kind === "note") {
      parts.push(item.text.trim());
      return;
    }
    const name = names.get(item.id)!;
    const file = itemFile(i + 1, item.file);
    files.push({name: `data/${file}.csv`, content: figureCsv(item.table, item.memory)});
    if (item.kind === "figure") {
      files.push({name: `figures/${file}.svg`, content: item.svg});
      const caption = item.caption || captionOf(item.memory);
      parts.push(
        `![${markdownText(item.alt)}](figures/${file}.svg)`,
        `**${name}.** ${markdownText(caption)}`
      );
    } else parts.push(markdownTable(item, name));
    parts.push(originOf(item.memory, file));
  });
  return [{name: "report.md", content: `${parts.filter((part) => part !== "").join("\n\n")}\n`}, ...files];
}

function markdownTable({title, caption, table}: ReportTable, name: string): string {
  const {cells, n_left} = shownRows(table);
  const row = (values: readonly string[]): string => `| ${values.map(markdownText).join(" | ")} |`;
  const rule = table.columns.map(({type}) => (type === "number" ? "---:" : "---"));
  const lines = [row(table.columns.map(({label}) => label)), `| ${rule.join(" | ")} |`, ...cells.map(row)];
  const said = [title, caption].filter((part) => part !== "").map((part) => part.replace(/[.\s]*$/, "."));
  const left = n_left === 0 ? "" : `\n\n${n_left} more rows are in the file.`;
  return `**${name}.** ${markdownText(said.join(" "))}\n\n${lines.join("\n")}${left}`;
}

function originOf({words, corpus, litscope, made}: FigureMemory, file: string): string {
  const from = `${corpus.title}, ${corpus.n_papers} papers, fingerprint ${corpus.fingerprint}; Litscope ${litscope}, ${made}`;
  const view = /^https?:/.test(words.address)
    ? ` [Live view](<${words.address.replace(/[<>\n]/g, encodeURIComponent)}>).`
    : "";
  return `*${markdownText(from)}.* [Numbers](data/${file}.csv).${view}`;
}
