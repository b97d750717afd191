import type {ResultTable} from "../model/result.js";
import {markdownText} from "./markdown-text.js";
import {cellWriter, inParts, isNumeric, type RowBounds, rowsWithin} from "./result-rows.js";

/** A result as a Markdown table. Whatever a cell holds shows as text; numbers stand to the right, line ends are `<br>`. */
export function resultMarkdown(table: ResultTable, bounds: RowBounds = {}): string {
  const {columns, n_rows} = table;
  if (columns.length === 0) return "";
  const n = rowsWithin(table, bounds);
  const writers = columns.map(({type}) => cellWriter(type));
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |\n`;
  const rows = inParts(n, (row) => line(writers.map((write, i) => markdownText(write(table.value(row, i))))));
  const head = [
    line(columns.map(({name}) => markdownText(name))),
    line(columns.map((column) => (isNumeric(column) ? "---:" : "---")))
  ];
  const rest = n < n_rows ? [`\nThe first ${written(n)} of ${written(n_rows)} rows.\n`] : [];
  return [...head, ...rows, ...rest].join("");
}

const written = (n: number): string => n.toLocaleString("en-GB");
