import {emptyFigure, type FigureOptions, type PickableFigure} from "../charts/figure.js";
import type {ChartKind, ChartSpec} from "../model/notebook.js";
import type {ResultTable} from "../model/result.js";
import type {DisplayTable} from "../model/series.js";
import {barFigure} from "./bar-figure.js";
import {CannotDraw, type ResultChart} from "./chart-parts.js";
import {nameOf} from "./chart-values.js";
import {heatmapFigure} from "./heatmap-figure.js";
import {lineFigure} from "./line-figure.js";
import {scatterFigure} from "./scatter-figure.js";

export type ResultFigureOptions = Omit<FigureOptions, "title"> & {title?: string};

const charts: Record<ChartKind, (table: ResultTable, spec: ChartSpec) => ResultChart> = {
  line: lineFigure,
  bar: barFigure,
  scatter: scatterFigure,
  heatmap: heatmapFigure
};

/** A result read for a chart, to be drawn as often as its place changes. */
export interface ResultDrawing {
  /** Title and subtitle of the figure where the options bring none; the subtitle says what is left out. */
  words(): {title: string; subtitle: string};
  figure(options: ResultFigureOptions): PickableFigure;
  /** The rows that the figure shows, as its table and CSV hold them; none where it cannot be drawn. */
  table(): DisplayTable;
}

/**
 * Reads a result for a chart. Its figure says why where it cannot be drawn, and in its subtitle what is left out.
 * Keys of picks are the values of the columns that part lines, name bars or stand beside a heat map, written out
 * (`nullKey` for NULL), and row numbers in a scatter plot.
 */
export function readResultDrawing(table: ResultTable, spec: ChartSpec): ResultDrawing {
  const chart = chartOf(table, spec);
  const words = () =>
    typeof chart === "string"
      ? {title: nameOf(spec.title || "No chart"), subtitle: ""}
      : {
          title: nameOf(spec.title || chart.title),
          subtitle: chart.notes.length === 0 ? "" : `${chart.notes.join(". ")}.`
        };
  return {
    words,
    figure(options) {
      const given = {...words(), ...options};
      return typeof chart === "string"
        ? emptyFigure(given, `Nothing is drawn: ${chart}.`)
        : chart.draw(given);
    },
    table: () => (typeof chart === "string" ? {columns: [], rows: []} : chart.table())
  };
}

/** A chart, or why there is none. */
function chartOf(table: ResultTable, spec: ChartSpec): ResultChart | string {
  if (table.n_rows === 0) return "the statement returned no rows";
  try {
    return charts[spec.kind](table, spec);
  } catch (error) {
    if (error instanceof CannotDraw) return nameOf(error.message);
    throw error;
  }
}
