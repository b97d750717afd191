import {markdownText} from "../exchange/markdown-text.js";
import {figureCsv} from "./figure-csv.js";
import {markdownLink, markdownPicture} from "./markdown-parts.js";
import {itemNames, type Report, type ReportTable} from "./report.js";
import {shownRows} from "./report-cells.js";
import {itemFile, type ReportFile} from "./report-files.js";
import {captionOf, originOf, tableCaption} from "./report-words.js";

/** A report as a folder of Markdown: `report.md`, its figures as SVG and their numbers as CSV. */
export function reportMarkdown(report: Report, {date}: {date: string}): ReportFile[] {
  const names = itemNames(report);
  const files: ReportFile[] = [];
  const head = [report.authors, date].filter((part) => part !== "").join(", ");
  const parts = [`# ${markdownText(report.title || "Report")}`, markdownText(head)];
  report.items.forEach((item, i) => {
    if (item.kind === "note") {
      parts.push(item.text.trim());
      return;
    }
    const {id, memory, table} = item;
    const name = names.get(id)!;
    const file = itemFile(i + 1, item.file);
    const data = `data/${file}.csv`;
    files.push({name: data, content: figureCsv(table, memory)});
    if (item.kind === "figure") {
      const picture = `figures/${file}.svg`;
      files.push({name: picture, content: item.svg});
      parts.push(
        markdownPicture(picture, item.alt),
        `**${name}.** ${markdownText(item.caption || captionOf(memory))}`
      );
    } else parts.push(markdownTable(item, name, data));
    parts.push(`*${markdownText(originOf(memory))}* [Numbers](${data})${markdownLink(memory)}`);
  });
  return [{name: "report.md", content: `${parts.filter((part) => part !== "").join("\n\n")}\n`}, ...files];
}

function markdownTable(item: ReportTable, name: string, file: string): string {
  const {columns} = item.table;
  const {cells, n_left} = shownRows(item.table);
  const row = (values: readonly string[]): string => `| ${values.map(markdownText).join(" | ")} |`;
  const rule = columns.map(({type}) => (type === "number" ? "---:" : "---"));
  return [
    `**${name}.** ${markdownText(tableCaption(item))}`,
    [row(columns.map(({label}) => label)), `| ${rule.join(" | ")} |`, ...cells.map(row)].join("\n"),
    ...(n_left === 0 ? [] : [`${n_left} more rows are in [the file](${file}).`])
  ].join("\n\n");
}
