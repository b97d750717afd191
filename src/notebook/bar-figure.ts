import {barChart} from "../charts/bar-chart.js";
import {whole} from "../charts/format.js";
import type {ChartSpec} from "../model/notebook.js";
import type {ResultTable} from "../model/result.js";
import {mostBars} from "./chart-limits.js";
import {
  CannotDraw,
  columnFinder,
  counted,
  leftOut,
  measureColumns,
  measuredCells,
  measureName,
  MeasureReader,
  numberKinds,
  type ResultChart,
  rowsToRead
} from "./chart-parts.js";
import {keyOf, nameOf} from "./chart-values.js";

/** A bar for each of the first rows, in their order; throws CannotDraw. Picks the value that names a bar. */
export function barFigure(table: ResultTable, spec: ChartSpec): ResultChart {
  const find = columnFinder(table);
  const x = find(spec.x, "the names");
  const y = find(spec.y, "the bars", numberKinds);
  const outOf = spec.out_of === "" ? null : find(spec.out_of, "out of", numberKinds);
  const reader = new MeasureReader(table, y, outOf);
  const {rows} = rowsToRead(table);
  const bars: {row: number; key: string; label: string; k: number; n: number}[] = [];
  let row = 0;
  for (; row < rows && bars.length < mostBars; row++) {
    const measured = reader.read(row);
    const name = table.value(row, x.index);
    if (measured !== null) bars.push({row, key: keyOf(name), label: nameOf(name), ...measured});
  }
  const notes = [
    ...(row < table.n_rows ? [`The first ${whole(row)} of ${counted(table.n_rows, "row")}`] : []),
    ...leftOut(reader.missing, "without a number"),
    ...reader.notes()
  ];
  if (bars.length === 0) throw new CannotDraw(["no row has a number", ...notes].join("; "));
  if (new Set(bars.map(({key}) => key)).size < bars.length)
    notes.push("Some names stand in more than one row: each row has its own bar");
  if (spec.scale === "log") notes.push("Bars begin at zero, so their scale is not logarithmic");
  return {
    title: `${measureName(spec)} by ${x.name}`,
    notes,
    draw: (options) =>
      barChart(bars, {...options, measure: outOf === null ? "value" : "share", counted: "anything"}),
    table: () => ({
      columns: [{name: x.name, label: x.name, type: "text"}, ...measureColumns(y, outOf)],
      rows: bars.map((bar) => [bar.label, ...measuredCells(table, bar, y, outOf)])
    })
  };
}
