import {whole} from "../charts/format.js";
import {scatterChart, type ScatterPoint} from "../charts/scatter-chart.js";
import type {ScatterScale} from "../charts/scatter-scale.js";
import {writeNumber} from "../charts/write-number.js";
import type {ChartSpec} from "../model/notebook.js";
import type {ResultTable} from "../model/result.js";
import type {ChartColumn} from "./chart-columns.js";
import {mostPoints} from "./chart-limits.js";
import {
  CannotDraw,
  columnFinder,
  counted,
  leftOut,
  numberKinds,
  type ResultChart,
  rowsToRead
} from "./chart-parts.js";
import {nameOf, numberOf} from "./chart-values.js";

/** A point for each of the first rows; throws CannotDraw. Picks the number of a row, from 0. */
export function scatterFigure(table: ResultTable, spec: ChartSpec): ResultChart {
  const find = columnFinder(table);
  const x = find(spec.x, "x", numberKinds);
  const y = find(spec.y, "y", numberKinds);
  const by = spec.by === "" ? null : find(spec.by, "the names");
  const {rows} = rowsToRead(table);
  const points: ScatterPoint[] = [];
  let [missing, beyond] = [0, 0];
  let row = 0;
  for (; row < rows && points.length < mostPoints; row++) {
    const given = [table.value(row, x.index), table.value(row, y.index)];
    const at = {x: numberOf(given[0]), y: numberOf(given[1])};
    if (at.x === null || at.y === null) {
      if (given.every(isThere)) beyond++;
      else missing++;
      continue;
    }
    const label = by === null ? "" : nameOf(table.value(row, by.index));
    const said = `${x.name} ${written(at.x, x)}, ${y.name} ${written(at.y, y)}`;
    points.push({key: String(row), label, x: at.x, y: at.y, tip: label === "" ? said : `${label}: ${said}`});
  }
  const notes = [
    ...(row < table.n_rows ? [`The first ${whole(row)} of ${counted(table.n_rows, "row")}`] : []),
    ...leftOut(missing, "without both numbers"),
    ...leftOut(beyond, "with a number that no axis can hold")
  ];
  if (points.length === 0)
    throw new CannotDraw(
      [`no row has both numbers${beyond > 0 ? " where an axis can hold them" : ""}`, ...notes].join("; ")
    );
  const isLog = (column: ChartColumn, values: readonly number[]): boolean =>
    spec.scale === "log" && column.kind !== "year" && values.every((value) => value > 0);
  const axes = [
    {
      column: x,
      isLog: isLog(
        x,
        points.map((p) => p.x)
      )
    },
    {
      column: y,
      isLog: isLog(
        y,
        points.map((p) => p.y)
      )
    }
  ];
  if (spec.scale === "log") notes.push(...logNotes(axes));
  const [xScale, yScale] = axes.map(({isLog}): ScatterScale => (isLog ? "log" : "plain"));
  return {
    title: `${y.name} against ${x.name}`,
    notes,
    draw: (options) => scatterChart(points, {...options, xLabel: x.name, yLabel: y.name, xScale, yScale}),
    table: () => ({
      columns: [
        ...(by === null ? [] : [{name: by.name, label: by.name, type: "text" as const}]),
        {name: x.name, label: x.name, type: "number"},
        {name: y.name, label: y.name, type: "number"}
      ],
      rows: points.map((p) => [...(by === null ? [] : [p.label]), p.x, p.y])
    })
  };
}

/** Whether it is a number, however large. */
function isThere(value: unknown): boolean {
  if (typeof value === "string") return value !== "" && !Number.isNaN(Number(value));
  return typeof value === "bigint" || (typeof value === "number" && !Number.isNaN(value));
}

function written(value: number, {kind}: ChartColumn): string {
  return kind === "year" ? String(value) : writeNumber(value);
}

function logNotes(axes: readonly {column: ChartColumn; isLog: boolean}[]): string[] {
  const logarithmic = axes.filter(({isLog}) => isLog).map(({column}) => column.name);
  return [
    ...(logarithmic.length > 0 ? [`Logarithmic: ${logarithmic.join(" and ")}`] : []),
    ...axes
      .filter(({column, isLog}) => !isLog && column.kind !== "year")
      .map(({column}) => `${column.name} has no logarithmic scale: not all its values are above zero`)
  ];
}
