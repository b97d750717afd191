import {latexText} from "../exchange/latex-text.js";
import type {DisplayTable} from "../model/series.js";
import {latexLink} from "./latex-parts.js";
import type {ReportTable} from "./report.js";
import {shownRows} from "./report-cells.js";
import {tableCaption} from "./report-words.js";

/** Columns that a page holds; the others are in the file. */
const mostColumns = 12;
/** Characters of a line of 160 mm at the size of notes, without the space between columns. */
const lineLength = 88;
/** Characters of the widest column of those that break their lines. */
const longest = 30;

/**
 * A table that goes on over pages, its columns made narrow until they fit the line. Needs array, booktabs and longtable.
 *
 * @param file that holds the whole table
 */
export function latexTable(item: ReportTable, file: string, label: string): string {
  const columns = item.table.columns.slice(0, mostColumns);
  const {cells, n_left} = shownRows(item.table);
  const rows = cells.map((row) => row.slice(0, mostColumns));
  const n_more = item.table.columns.length - columns.length;
  const line = (values: readonly string[]): string => `  ${values.map(latexText).join(" & ")} \\\\`;
  const head = ["  \\toprule", line(columns.map((column) => column.label)), "  \\midrule"];
  const left = [
    ...(n_left === 0 ? [] : [`${n_left} more rows`]),
    ...(n_more === 0 ? [] : [`${n_more} more columns`])
  ];
  const rest = `  \\multicolumn{${columns.length}}{l}{${left.join(" and ")} in ${latexText(file)}} \\\\`;
  return [
    "{\\footnotesize\\setlength{\\tabcolsep}{3pt}",
    `\\begin{longtable}{${alignment(columns, rows)}}`,
    `  \\caption{${latexText(tableCaption(item))}${latexLink(item.memory)}}\\label{${label}}\\\\`,
    ...head,
    "  \\endfirsthead",
    ...head,
    "  \\endhead",
    "  \\bottomrule",
    "  \\endlastfoot",
    ...rows.map(line),
    ...(left.length === 0 ? [] : ["  \\midrule", rest]),
    "\\end{longtable}}"
  ].join("\n");
}

/** Columns as wide as they are, or, where the line does not hold them, each with its part of it. */
function alignment(columns: DisplayTable["columns"], rows: readonly (readonly string[])[]): string {
  const isNumber = columns.map(({type}) => type === "number");
  const bodies = columns.map((_, i) => Math.max(0, ...rows.map((row) => row[i]!.length)));
  const wide = columns.map(({label}, i) => Math.max(label.length, bodies[i]!));
  if (sum(wide) + columns.length <= lineLength) return isNumber.map((is) => (is ? "r" : "l")).join("");
  const parts = columns.map(({label}, i) =>
    Math.min(longest, 1 + Math.max(4, bodies[i]!, ...label.split(/\s+/).map((word) => word.length)))
  );
  return parts
    .map((part, i) => {
      const share = Math.floor((1000 * part) / sum(parts)) / 1000;
      const side = isNumber[i] ? "raggedleft" : "raggedright";
      return `>{\\${side}\\arraybackslash}p{\\dimexpr ${share}\\linewidth-2\\tabcolsep}`;
    })
    .join("");
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
