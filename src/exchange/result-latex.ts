import type {ResultTable} from "../model/result.js";
import {latexText} from "./latex-text.js";
import {cellWriter, inParts, isNumeric, type RowBounds, rowsWithin} from "./result-rows.js";

/**
 * A result as a LaTeX table: `tabular` with the lines of booktabs, numbers to the right. Whatever a cell holds is set
 * as text; what is no ASCII stays as it is.
 */
export function resultLatex(table: ResultTable, bounds: RowBounds = {}): string {
  const {columns, n_rows} = table;
  if (columns.length === 0) return "";
  const n = rowsWithin(table, bounds);
  const writers = columns.map(({type}) => cellWriter(type));
  const areNumbers = columns.map(isNumeric);
  const line = (cells: readonly string[]) => `  ${cells.join(" & ")} \\\\\n`;
  const rows = inParts(n, (row) =>
    line(
      areNumbers.map((isNumber, i) => {
        const text = writers[i]!(table.value(row, i));
        return isNumber ? text.replace(/^-/, "$-$") : latexText(text);
      })
    )
  );
  return [
    "% Needs \\usepackage{booktabs}; with pdfLaTeX also \\usepackage[T1]{fontenc} and \\usepackage{textcomp}.\n",
    ...(n < n_rows ? [`% The first ${written(n)} of ${written(n_rows)} rows.\n`] : []),
    `\\begin{tabular}{${areNumbers.map((isNumber) => (isNumber ? "r" : "l")).join("")}}\n`,
    "  \\toprule\n",
    line(columns.map(({name}) => latexText(name))),
    "  \\midrule\n",
    ...rows,
    "  \\bottomrule\n",
    "\\end{tabular}\n"
  ].join("");
}

const written = (n: number): string => n.toLocaleString("en-GB");
