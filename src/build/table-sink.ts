import type {TableName, TableRow} from "../model/tables.js";

/** Takes the rows of all tables of the schema, in any order. */
export interface TableSink {
  append<N extends TableName>(table: N, row: TableRow<N>): void;
}
