import type {ChartSpec} from "../model/notebook.js";
import type {ResultTable} from "../model/result.js";
import type {DisplayTable} from "../model/series.js";
import {readResultDrawing} from "../notebook/result-figure.js";
import {cellWriter, isNumeric} from "../exchange/result-rows.js";
import type {FigureSource} from "./figure-source.js";
import {resultChartId} from "./result-chart.js";

export interface ResultSourceOptions {
  /** Which chart of its notebook it is, counted from 1. */
  place: number;
  /** Name of the result. */
  of: string;
  table: ResultTable;
  spec: ChartSpec;
  /** The statements that the result comes from, in order. */
  sql: readonly string[];
  /** Corpus, span, build. */
  source: string;
  /** The filter in words, where the statements ask for the papers of the filter. */
  filter: string;
  /** What was not read of the result, or changed since; "" for nothing. */
  note: string;
}

/** A chart of a statement's result, as a page's charts are. */
export function resultSource({
  place,
  of,
  table,
  spec,
  sql,
  source,
  filter,
  note
}: ResultSourceOptions): FigureSource {
  const id = resultChartId(place);
  const drawing = readResultDrawing(table, spec);
  const {title, subtitle} = drawing.words();
  return {
    id,
    name: id,
    file: of,
    words: () => ({title, subtitle, filter, method: note, source}),
    note: () => note,
    draw: (frame) => drawing.figure({id, source, ...frame}),
    table: () => drawing.table(),
    data: () => rowsOf(table),
    sql: () => sql.map((statement) => ({sql: statement}))
  };
}

/** All rows of a result; what no cell of a table holds (lists, wide integers) is written out. */
function rowsOf(table: ResultTable): DisplayTable {
  const writers = table.columns.map(({type}) => cellWriter(type));
  return {
    columns: table.columns.map((column) => ({
      name: column.name,
      label: column.name,
      type: isNumeric(column) ? "number" : "text"
    })),
    rows: Array.from({length: table.n_rows}, (_, row) =>
      writers.map((write, column) => {
        const value = table.value(row, column);
        if (value === null || typeof value === "number") return value;
        return write(value);
      })
    )
  };
}
