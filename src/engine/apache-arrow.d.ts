/*
 * The package's map of exports leads a bundler's resolution to no declarations. These are of what is used here.
 */
declare module "apache-arrow" {
  export interface Field {
    name: string;
    type: {typeId: number; toString(): string};
  }
  export interface Schema {
    fields: readonly Field[];
  }
  export interface Vector {
    readonly nullCount: number;
    get(row: number): unknown;
    toArray(): ArrayLike<unknown>;
  }
  export interface ArrowData {
    readonly buffers: readonly ({readonly byteLength: number} | undefined)[];
    readonly children: readonly (ArrowData | undefined)[];
  }
  export interface RecordBatch {
    readonly schema: Schema;
    readonly numRows: number;
    readonly data: ArrowData;
    getChild(name: string): Vector | null;
  }
  export class Table {
    constructor(schema: Schema, batches: readonly RecordBatch[]);
    readonly schema: Schema;
    readonly numRows: number;
    getChildAt(column: number): Vector | null;
    slice(begin: number, end: number): Table;
    toArray(): {toJSON(): Record<string, unknown>}[];
  }
  export function tableToIPC(table: Table, form: "stream" | "file"): Uint8Array;
}
