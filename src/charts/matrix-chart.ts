import {format} from "d3-format";
import type {DisplayTable} from "../model/series.js";
import {emptyFigure, figure, type FigureOptions, type PickableFigure} from "./figure.js";
import {textWidth, truncateText} from "./measure-text.js";
import {themes} from "./theme.js";
import type {Sides} from "./time-series.js";

export interface MatrixLabel {
  key: string;
  label: string;
}

export interface MatrixCell {
  row: string;
  column: string;
  value: number;
  n_papers: number;
  /** Read out, and shown on hovering. */
  tip: string;
  /** The cell counts the papers that are compared with. */
  compared?: true;
}

export interface MatrixData {
  rows: readonly MatrixLabel[];
  columns: readonly MatrixLabel[];
  cells: readonly MatrixCell[];
}

export interface MatrixOptions extends FigureOptions {
  valueLabel: string;
  /** How values are written. Default: to two decimals at most. */
  format?: (value: number) => string;
  /** Whether colours part the cells into classes of one size, or the values that occur. Default: cells. */
  classesOf?: "cells" | "values";
  /** What is counted above the diagonal and below it, where that is not the same. */
  sides?: Sides;
}

/** Labels closer than this would touch: some are left out. */
const labelSpace = 10;
const largestCell = 34;
const twoDecimals = format(".2~f");

/** A heat map: the darker the cell (in dark, the lighter), the larger its value; no cell, no pair. */
export function matrixChart({rows, columns, cells}: MatrixData, options: MatrixOptions): PickableFigure {
  if (cells.length === 0)
    return emptyFigure(options, "No pairs: nothing is mentioned together often enough.");
  const theme = themes[options.theme ?? "light"];
  const sorted = cells.map((c) => c.value).sort((a, b) => a - b);
  const parted = options.classesOf === "values" ? [...new Set(sorted)] : sorted;
  const edges = theme.sequential
    .slice(1)
    .map((_, i) => parted[Math.floor(((i + 1) * parted.length) / theme.sequential.length)]!);
  const classOf = (value: number) => edges.filter((e) => value >= e).length;
  const labelSize = (cell: number) => Math.max(9, Math.min(12, cell - 1));
  const layout = (width: number) => {
    const longest = Math.max(...rows.map((r) => textWidth(r.label, 12)));
    const left = Math.min(width * 0.36, longest + 10);
    const cell = Math.min(largestCell, (width - left) / columns.length);
    const size = labelSize(cell);
    const top = Math.min(140, Math.max(...columns.map((c) => textWidth(c.label, size))) + 10);
    return {left, cell, size, top};
  };
  return figure(options, {
    summary: matrixFinding(rows.length, columns.length, cells),
    legend: legendOf(sorted, classOf, options, theme.sequential),
    height: (width) => {
      const {cell, top} = layout(width);
      return Math.round(top + cell * rows.length);
    },
    draw({pen, group, width, marks}) {
      const {left, cell, size, top} = layout(width);
      const column = new Map(columns.map((c, i) => [c.key, i]));
      const row = new Map(rows.map((r, i) => [r.key, i]));
      const labels = pen("g", {"aria-hidden": "true", "font-size": size, fill: theme.ink}, group);
      const every = Math.ceil(labelSpace / cell);
      rows.forEach((r, i) => {
        if (i % every > 0) return;
        pen(
          "text",
          {x: left - 6, y: top + cell * (i + 0.5) + size * 0.35, "text-anchor": "end"},
          labels,
          truncateText(r.label, left - 8, size)
        );
      });
      columns.forEach((c, i) => {
        if (i % every > 0) return;
        const x = left + cell * (i + 0.5) + size * 0.35;
        pen(
          "text",
          {transform: `translate(${Math.round(x * 100) / 100},${Math.round(top - 6)}) rotate(-90)`},
          labels,
          truncateText(c.label, top - 8, size)
        );
      });
      pen(
        "rect",
        {
          x: left,
          y: top,
          width: cell * columns.length,
          height: cell * rows.length,
          fill: "none",
          stroke: theme.grid,
          "aria-hidden": "true"
        },
        group
      );
      const ordered = [...cells].sort(
        (a, b) => row.get(a.row)! - row.get(b.row)! || column.get(a.column)! - column.get(b.column)!
      );
      for (const c of ordered) {
        const mark = pen("g", {}, group);
        const rect = {
          x: left + cell * column.get(c.column)! + 0.5,
          y: top + cell * row.get(c.row)! + 0.5,
          width: cell - 1,
          height: cell - 1
        };
        const level = classOf(c.value);
        pen("rect", {...rect, fill: theme.sequential[level]!}, mark);
        const text = (options.format ?? twoDecimals)(c.value);
        if (cell >= 22 && textWidth(text, 11) < cell - 4) {
          const light = (options.theme ?? "light") === "light" ? level >= 3 : level < 3;
          pen(
            "text",
            {
              x: rect.x + rect.width / 2,
              y: rect.y + rect.height / 2 + 4,
              "font-size": 11,
              "text-anchor": "middle",
              stroke: "none",
              fill: light ? "#ffffff" : "#141414"
            },
            mark,
            text
          );
        }
        marks.push({
          element: mark,
          label: c.tip,
          pick: {
            keys: c.row === c.column ? [c.row] : [c.row, c.column],
            period: null,
            ...(c.compared && {compared: true})
          }
        });
      }
    }
  });
}

/** The classes that hold cells, each with the values in it. */
function legendOf(
  sorted: readonly number[],
  classOf: (value: number) => number,
  {format: written = twoDecimals, valueLabel}: MatrixOptions,
  colors: readonly string[]
) {
  const to = sorted[0]! < 0 ? " to " : "–";
  const items = colors.flatMap((color, level) => {
    const held = sorted.filter((value) => classOf(value) === level);
    if (held.length === 0) return [];
    const [low, high] = [written(held[0]!), written(held.at(-1)!)];
    return [{label: low === high ? low : `${low}${to}${high}`, color}];
  });
  return [{label: `${valueLabel}:`, color: "none", shape: "none" as const}, ...items];
}

export function matrixTable(
  {rows, cells}: MatrixData,
  {valueLabel, sides}: Pick<MatrixOptions, "valueLabel" | "sides">
): DisplayTable {
  const place = new Map(rows.map((r, i) => [r.key, i]));
  const once = cells.filter(
    (c) => c.compared || (place.get(c.row) ?? 0) <= (place.get(c.column) ?? Infinity)
  );
  return {
    columns: [
      {name: "row", label: "One", type: "text"},
      {name: "column", label: "Other", type: "text"},
      ...(sides ? [{name: "selection", label: "Papers of", type: "text"} as const] : []),
      {name: "value", label: valueLabel, type: "number"},
      {name: "n_papers", label: "Papers", type: "number"}
    ],
    rows: once.map((c) => [
      c.row,
      c.column,
      ...(sides ? [c.compared ? sides.second : sides.first] : []),
      c.value,
      c.n_papers
    ])
  };
}

/** Cells that are told one by one. */
const mostTold = 3;

/** What a matrix shows: its strongest cells, each pair once, and its weakest. */
function matrixFinding(n_rows: number, n_columns: number, cells: readonly MatrixCell[]): string {
  const seen = new Set<string>();
  const ordered = [...cells]
    .sort((a, b) => b.value - a.value)
    .filter(({row, column, compared}) => {
      const pair = JSON.stringify([[row, column].sort(), compared ?? false]);
      return !seen.has(pair) && seen.add(pair) !== undefined;
    });
  const told = ordered.slice(0, mostTold).map(({tip}) => tip);
  const lowest = ordered.length > mostTold ? ` Lowest: ${ordered.at(-1)!.tip}.` : "";
  return `${n_rows} by ${n_columns}, ${ordered.length} with something in them. Highest: ${told.join("; ")}.${lowest}`;
}
