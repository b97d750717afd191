import type {TableName, TableRow} from "../model/tables.js";

/** Takes the rows of all tables of the schema, in any order. */
export interface TableSink {
  append<N extends TableName>(table: N, row: TableRow<N>): void;
  /** Hears that these tables have all their rows: they may be written while the others are made. */
  complete(tables: readonly TableName[]): void;
}
