import {type ArrowData, type RecordBatch, type Schema, Table, tableToIPC} from "apache-arrow";
import type {ResultColumn, ResultTable} from "../model/result.js";
import {type ArrowType, plainValue, typeName} from "./values.js";

/** A result as the database gave it. */
export interface ArrowResult extends ResultTable {
  /** As an Arrow IPC stream, or as a file. */
  ipc(form: "stream" | "file"): Uint8Array;
}

/**
 * A result over Arrow batches, which are decoded value by value as they are asked for.
 *
 * @param types DuckDB's names of the columns' types, where they are known; Arrow does not tell all of them apart
 * @param most rows beyond them are left out
 */
export function arrowResult(
  schema: Schema,
  batches: readonly RecordBatch[],
  {types, most = Infinity}: {types?: readonly string[]; most?: number} = {}
): ArrowResult {
  const whole = new Table(schema, batches);
  const table = whole.numRows > most ? whole.slice(0, most) : whole;
  const arrowTypes = schema.fields.map((field) => field.type as unknown as ArrowType);
  const columns: ResultColumn[] = schema.fields.map(({name}, i) => ({
    name,
    type: types?.[i] ?? typeName(arrowTypes[i]!)
  }));
  const vectors = columns.map((_, i) => table.getChildAt(i));
  return {
    columns,
    n_rows: table.numRows,
    value: (row, column) => plainValue(vectors[column]?.get(row), arrowTypes[column]!),
    ipc: (form) => tableToIPC(table, form)
  };
}

/** Bytes that batches hold. */
export function bytesOf(batches: readonly RecordBatch[]): number {
  return batches.reduce((sum, batch) => sum + bytesIn(batch.data), 0);
}

/** Arrow's own count trips over the absent child of a list in an empty batch. */
function bytesIn(data: ArrowData | undefined): number {
  if (data === undefined) return 0;
  const own = data.buffers.reduce((sum, buffer) => sum + (buffer?.byteLength ?? 0), 0);
  return data.children.reduce((sum, child) => sum + bytesIn(child), own);
}
