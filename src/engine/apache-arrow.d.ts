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
  export interface DataType {
    readonly typeId: number;
  }
  export const Utf8: new () => DataType;
  export const Int32: new () => DataType;
  export const Int16: new () => DataType;
  export const Float64: new () => DataType;
  export const Bool: new () => DataType;
  export const DateDay: new () => DataType;
  export const List: new (field: Field) => DataType;
  export const Struct: new (fields: readonly Field[]) => DataType;
  export const Field: new (name: string, type: DataType, nullable: boolean) => Field;
  export const Schema: new (fields: readonly Field[]) => Schema;
  export const RecordBatch: new (schema: Schema, data: ArrowData) => RecordBatch;
  export function makeData(properties: {
    type: DataType;
    length: number;
    nullCount?: number;
    nullBitmap?: Uint8Array | null;
    data?: ArrayBufferView;
    valueOffsets?: Int32Array;
    child?: ArrowData;
    children?: readonly ArrowData[];
  }): ArrowData;
  export function tableToIPC(table: Table, form: "stream" | "file"): Uint8Array;
}
