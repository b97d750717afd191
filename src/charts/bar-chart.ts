import {wilson} from "../analysis/wilson.js";
import type {DisplayTable} from "../model/series.js";
import {emptyFigure, figure, type FigureOptions, type PickableFigure} from "./figure.js";
import {countOfPapers, heightOf, type Measure, papers, percent, whole} from "./format.js";
import {textWidth, wrapText} from "./measure-text.js";

export interface BarRow {
  key: string;
  label: string;
  k: number;
  n: number;
  /** Said on hovering. */
  note?: string;
}

export interface BarOptions extends FigureOptions {
  measure: Measure;
}

const labelSize = 13;
const lineHeight = 15;

/** Horizontal bars in the order given, each with its value; shares with their Wilson 95% interval. */
export function barChart(rows: readonly BarRow[], options: BarOptions): PickableFigure {
  const {measure} = options;
  if (rows.length === 0) return emptyFigure(options, "Nothing to show: no paper counts for any of these.");
  const beside = (width: number) => width >= 420;
  const labelWidth = (width: number) =>
    beside(width)
      ? Math.min(width * 0.4, Math.max(...rows.map((r) => textWidth(r.label, labelSize))) + 12)
      : width;
  const lines = (row: BarRow, width: number) =>
    wrapText(row.label, labelWidth(width) - 10, labelSize, 400, 2);
  const rowHeight = (row: BarRow, width: number) =>
    beside(width)
      ? Math.max(26, lines(row, width).length * lineHeight + 8)
      : lines(row, width).length * lineHeight + 22;
  const highest = Math.max(
    ...rows.map((r) => (measure === "share" && r.n > 0 ? wilson(r.k, r.n).high : r.k))
  );
  const valueText = (row: BarRow) => {
    const share = heightOf(row, "share");
    return measure === "count" ? whole(row.k) : share === null ? "no papers" : percent(share);
  };

  return figure(options, {
    summary: rows.map((r) => `${r.label}: ${valueText(r)}`).join("; "),
    height: (width) => rows.reduce((sum, row) => sum + rowHeight(row, width), 0) + 4,
    draw({pen, theme, group, width, marks}) {
      const left = beside(width) ? labelWidth(width) : 0;
      const room = Math.max(...rows.map((r) => textWidth(valueText(r), 12))) + 10;
      const x = (value: number) => (value / (highest || 1)) * Math.max(20, width - left - room);
      let y = 0;
      for (const row of rows) {
        const height = rowHeight(row, width);
        const text = lines(row, width);
        const mark = pen("g", {}, group);
        pen("rect", {x: 0, y, width, height, "fill-opacity": 0}, mark);
        const top = beside(width) ? y + height / 2 - (text.length * lineHeight) / 2 : y + 2;
        text.forEach((line, i) =>
          pen(
            "text",
            {
              x: beside(width) ? left - 10 : 0,
              y: top + 12 + i * lineHeight,
              "text-anchor": beside(width) ? "end" : "start",
              "font-size": labelSize,
              stroke: "none"
            },
            mark,
            line
          )
        );
        const value = heightOf(row, measure) ?? 0;
        const barTop = beside(width) ? y + height / 2 - 8 : y + text.length * lineHeight + 4;
        const barHeight = beside(width) ? 16 : 12;
        pen(
          "rect",
          {x: left, y: barTop, width: x(value), height: barHeight, fill: theme.accent, stroke: "none"},
          mark
        );
        let end = left + x(value);
        if (measure === "share" && row.n > 0) {
          const {low, high} = wilson(row.k, row.n);
          const middle = barTop + barHeight / 2;
          pen(
            "line",
            {
              x1: left + x(low),
              x2: left + x(high),
              y1: middle,
              y2: middle,
              stroke: theme.ink,
              "stroke-opacity": 0.55,
              "stroke-width": 1.5
            },
            mark
          );
          end = Math.max(end, left + x(high));
        }
        pen(
          "text",
          {x: end + 6, y: barTop + barHeight / 2 + 4, "font-size": 12, fill: theme.muted, stroke: "none"},
          mark,
          valueText(row)
        );
        const counted = row.n > 0 ? countOfPapers(row.k, row.n) : papers(row.k);
        marks.push({
          element: mark,
          label: `${row.label}: ${counted}${row.note ? `. ${row.note}` : ""}`,
          pick: {keys: [row.key], period: null}
        });
        y += height;
      }
      if (left > 0)
        pen("line", {x1: left, x2: left, y1: 0, y2: y, stroke: theme.muted, "aria-hidden": "true"}, group);
    }
  });
}

export function barTable(
  rows: readonly BarRow[],
  {measure = "share"}: {measure?: Measure} = {}
): DisplayTable {
  const shares = measure === "share";
  return {
    columns: [
      {name: "label", label: "Name", type: "text"},
      {name: "k", label: "Papers", type: "number"},
      {name: "n", label: "Out of", type: "number"},
      {name: "share", label: "Share", type: "number"},
      ...(shares
        ? [
            {name: "low", label: "95% low", type: "number" as const},
            {name: "high", label: "95% high", type: "number" as const}
          ]
        : [])
    ],
    rows: rows.map(({label, k, n}) => {
      const {low, high} = wilson(k, n);
      return [
        label,
        k,
        n,
        n > 0 ? k / n : null,
        ...(shares ? [n > 0 ? low : null, n > 0 ? high : null] : [])
      ];
    })
  };
}
