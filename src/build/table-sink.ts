import type {TableName, TableRow} from "../model/tables.js";

/** A column of many rows: numbers; flags, 0 or 1; lists of numbers, one after the other up to where each ends; or which of some values each row has. */
export type ColumnValues =
  | {numbers: Int32Array}
  | {flags: Uint8Array}
  | {items: Int32Array; ends: Int32Array}
  | {values: readonly (string | null)[]; of: Int32Array};

export interface TableColumns<N extends TableName> {
  n_rows: number;
  columns: Record<keyof TableRow<N>, ColumnValues>;
}

/** What a row has in a column. */
export function valueAt(column: ColumnValues, row: number): unknown {
  if ("numbers" in column) return column.numbers[row]!;
  if ("flags" in column) return column.flags[row] === 1;
  if ("of" in column) return column.values[column.of[row]!]!;
  return Array.from(column.items.subarray(row === 0 ? 0 : column.ends[row - 1], column.ends[row]));
}

/** Takes the rows of all tables of the schema, in any order. */
export interface TableSink {
  append<N extends TableName>(table: N, row: TableRow<N>): void;
  /** Takes many rows at once, in the order of the table. */
  appendColumns<N extends TableName>(table: N, rows: TableColumns<N>): void;
  /** Hears that these tables have all their rows: they may be written while the others are made. */
  complete(tables: readonly TableName[]): void;
}
