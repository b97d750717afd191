import {wilson} from "../analysis/wilson.js";
import type {FigureOptions, PickableFigure} from "../charts/figure.js";
import {whole} from "../charts/format.js";
import type {ChartSpec} from "../model/notebook.js";
import type {DisplayTable} from "../model/series.js";
import type {ResultTable} from "../model/result.js";
import {type ChartColumn, chartColumns} from "./chart-columns.js";
import {mostRowsRead} from "./chart-limits.js";
import {numberOf} from "./chart-values.js";

/** What a kind of chart makes of a result. */
export interface ResultChart {
  /** Made from the columns. */
  title: string;
  /** What is shown of how much, and what is left out: a sentence each, without its full stop. */
  notes: string[];
  draw(options: FigureOptions): PickableFigure;
  table(): DisplayTable;
}

/** A result cannot be drawn as it is asked for; the message says why. */
export class CannotDraw extends Error {
  constructor(why: string) {
    super(why);
    this.name = "CannotDraw";
  }
}

type Kind = ChartColumn["kind"];

const kindNames: Record<string, string> = {
  "time,year": "dates and no years",
  "number,year": "numbers"
};

/** Finds columns of a result by name; throws CannotDraw where there is none or it holds something else. */
export function columnFinder(
  table: ResultTable
): (name: string, place: string, kinds?: readonly Kind[]) => ChartColumn {
  const columns = chartColumns(table);
  return (name, place, kinds) => {
    if (name === "") throw new CannotDraw(`no column is chosen for ${place}`);
    const column = columns.find((c) => c.name === name);
    if (column === undefined)
      throw new CannotDraw(`no column ${name}: the result has ${columns.map((c) => c.name).join(", ")}`);
    const type = table.columns[column.index]!.type;
    if (column.kind === "none")
      throw new CannotDraw(`column ${name} holds ${type}, which has no place in a chart`);
    if (kinds !== undefined && !kinds.includes(column.kind))
      throw new CannotDraw(
        `column ${name} (${type}) holds no ${kindNames[kinds.join(",")]}: choose another for ${place}`
      );
    return column;
  };
}

export const timeKinds: readonly Kind[] = ["time", "year"];
export const numberKinds: readonly Kind[] = ["number", "year"];

/** Rows that are read, and a note where that is not all. */
export function rowsToRead(table: ResultTable): {rows: number; notes: string[]} {
  const rows = Math.min(table.n_rows, mostRowsRead);
  return {
    rows,
    notes: rows < table.n_rows ? [`Of ${counted(table.n_rows, "row")} the first ${whole(rows)} are read`] : []
  };
}

/** "1 row", "1,234 rows". */
export function counted(n: number, noun: string): string {
  return `${whole(n)} ${noun}${n === 1 ? "" : "s"}`;
}

/** "3 rows without a number are left out", where there are such. */
export function leftOut(n: number, what: string): string[] {
  return n === 0 ? [] : [`${counted(n, "row")} ${what} ${n === 1 ? "is" : "are"} left out`];
}

/** A value, where n is 1, or a part of a whole; a part of nothing has no share. */
export interface Measured {
  k: number;
  n: number;
}

/** Reads what is measured in a row, null where nothing is; counts such rows, and those that cannot be a share. */
export class MeasureReader {
  missing = 0;
  private impossible = 0;

  constructor(
    private readonly table: ResultTable,
    private readonly y: ChartColumn,
    private readonly outOf: ChartColumn | null
  ) {}

  read(row: number): Measured | null {
    const k = numberOf(this.table.value(row, this.y.index));
    const n = this.outOf === null ? 1 : numberOf(this.table.value(row, this.outOf.index));
    if (k === null || n === null) {
      this.missing++;
      return null;
    }
    if (this.outOf !== null && (k < 0 || k > n)) {
      this.impossible++;
      return null;
    }
    return {k, n};
  }

  notes(): string[] {
    return leftOut(this.impossible, `where ${this.y.name} is not within 0 and ${this.outOf?.name}`);
  }
}

/** The columns of a measure, and where it is a share, its interval. */
export function measureColumns(y: ChartColumn, outOf: ChartColumn | null): DisplayTable["columns"] {
  const number = (name: string, label = name) => ({name, label, type: "number" as const});
  if (outOf === null) return [number(y.name)];
  return [
    number(y.name),
    number(outOf.name),
    number("share", "Share"),
    number("low", "95% low"),
    number("high", "95% high")
  ];
}

/** What a row of a result says of its measure, with its share and the share's interval where it is one. */
export function measuredCells(
  table: ResultTable,
  {row, k, n}: {row: number; k: number; n: number},
  y: ChartColumn,
  outOf: ChartColumn | null
): (number | null)[] {
  const value = numberOf(table.value(row, y.index));
  if (outOf === null) return [value];
  const {low, high} = wilson(k, n);
  return [
    value,
    numberOf(table.value(row, outOf.index)),
    ...(n > 0 ? [k / n, low, high] : [null, null, null])
  ];
}

/** "n_papers", "k out of n". */
export function measureName({y, out_of}: ChartSpec): string {
  return out_of === "" ? y : `${y} out of ${out_of}`;
}
