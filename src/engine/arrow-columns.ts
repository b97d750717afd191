import {
  type ArrowData,
  Bool,
  type DataType,
  DateDay,
  Field,
  Float64,
  Int16,
  Int32,
  List,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Table,
  tableToIPC,
  Utf8
} from "apache-arrow";
import type {ColumnValues, TableColumns} from "../build/table-sink.js";
import type {Column, ColumnType, TableName} from "../model/tables.js";

/** Collects rows column by column, and gives them as an Arrow IPC stream. */
export interface ArrowColumns {
  readonly n_rows: number;
  /** Values in the order of the columns: as a TableRow holds them. */
  push(row: Readonly<Record<string, unknown>>): void;
  /** The rows so far as a stream of one batch; then there are none. */
  take(): Uint8Array;
}

interface Collected {
  push(value: unknown): void;
  take(): ArrowData;
}

export function openArrowColumns(columns: Readonly<Record<string, Column>>): ArrowColumns {
  const names = Object.keys(columns);
  const collected = names.map((name) => openColumn(columns[name]!.type));
  let n_rows = 0;
  return {
    get n_rows() {
      return n_rows;
    },
    push(row) {
      for (let i = 0; i < names.length; i++) {
        const value = row[names[i]!];
        if (value === undefined) throw new TypeError(`no value for ${names[i]}`);
        collected[i]!.push(value);
      }
      n_rows++;
    },
    take() {
      const stream = streamOf(columns, n_rows, (name) => collected[names.indexOf(name)]!.take());
      n_rows = 0;
      return stream;
    }
  };
}

/** Rows that stand in columns already, as a stream of one batch: those from a row on, up to another or the last. */
export function arrowStream<N extends TableName>(
  columns: Readonly<Record<string, Column>>,
  {n_rows, columns: values}: TableColumns<N>,
  from: number,
  to: number
): Uint8Array {
  const end = Math.min(to, n_rows);
  return streamOf(columns, end - from, (name) =>
    sliceOf(columns[name]!.type, values[name as keyof typeof values], from, end)
  );
}

function streamOf(
  columns: Readonly<Record<string, Column>>,
  n_rows: number,
  take: (name: string) => ArrowData
): Uint8Array {
  const names = Object.keys(columns);
  const fields = names.map((name) => new Field(name, typeOf(columns[name]!.type), true));
  const schema = new Schema(fields);
  const data = makeData({
    type: new Struct(fields),
    length: n_rows,
    nullCount: 0,
    children: names.map((name) => take(name))
  });
  return tableToIPC(new Table(schema, [new RecordBatch(schema, data)]), "stream");
}

function sliceOf(type: ColumnType, column: ColumnValues, from: number, to: number): ArrowData {
  const length = to - from;
  if ("numbers" in column)
    return makeData({type: typeOf(type), length, nullCount: 0, data: column.numbers.slice(from, to)});
  if ("flags" in column) {
    const data = new Uint8Array((length + 7) >> 3);
    for (let i = 0; i < length; i++) data[i >> 3]! |= column.flags[from + i]! << (i & 7);
    return makeData({type: typeOf(type), length, nullCount: 0, data});
  }
  if ("ends" in column) {
    const first = from === 0 ? 0 : column.ends[from - 1]!;
    const valueOffsets = new Int32Array(length + 1);
    for (let i = 0; i < length; i++) valueOffsets[i + 1] = column.ends[from + i]! - first;
    const data = column.items.slice(first, first + valueOffsets[length]!);
    const child = makeData({type: new Int32(), length: data.length, nullCount: 0, data});
    return makeData({type: typeOf(type), length, nullCount: 0, valueOffsets, child});
  }
  const collected = openColumn(type);
  for (let i = from; i < to; i++) collected.push(column.values[column.of[i]!]);
  return collected.take();
}

function typeOf(type: ColumnType): DataType {
  switch (type) {
    case "VARCHAR":
      return new Utf8();
    case "INTEGER":
      return new Int32();
    case "SMALLINT":
      return new Int16();
    case "DOUBLE":
      return new Float64();
    case "BOOLEAN":
      return new Bool();
    case "DATE":
      return new DateDay();
    case "VARCHAR[]":
      return new List(new Field("l", new Utf8(), true));
    case "INTEGER[]":
      return new List(new Field("l", new Int32(), true));
  }
}

function openColumn(type: ColumnType): Collected {
  switch (type) {
    case "VARCHAR":
      return openTexts();
    case "INTEGER":
      return openNumbers(type, (n) => new Int32Array(n));
    case "SMALLINT":
      return openNumbers(type, (n) => new Int16Array(n));
    case "DOUBLE":
      return openNumbers(type, (n) => new Float64Array(n));
    case "DATE":
      return openNumbers(type, (n) => new Int32Array(n), dayReader());
    case "BOOLEAN":
      return openBooleans();
    case "VARCHAR[]":
    case "INTEGER[]":
      return openLists(type);
  }
}

const millisecondsADay = 86_400_000;
/** Days from 1970 on; many rows have one day. */
function dayReader(): (text: unknown) => number {
  const days = new Map<unknown, number>();
  return (text) => {
    let day = days.get(text);
    if (day === undefined)
      days.set(text, (day = Date.parse(`${text as string}T00:00:00Z`) / millisecondsADay));
    return day;
  };
}

const firstLength = 1024;

/** Which values are NULL, as Arrow's bitmap of those that are not. */
function openNulls() {
  let bits = new Uint8Array(firstLength / 8);
  let n = 0;
  let n_nulls = 0;
  return {
    get n() {
      return n;
    },
    add(isNull: boolean): void {
      if (n >> 3 >= bits.length) bits = grown(bits, new Uint8Array(bits.length * 2));
      if (isNull) n_nulls++;
      else bits[n >> 3]! |= 1 << (n & 7);
      n++;
    },
    take() {
      const taken = {
        length: n,
        nullCount: n_nulls,
        nullBitmap: n_nulls === 0 ? null : bits.slice(0, (n + 7) >> 3)
      };
      bits = new Uint8Array(firstLength / 8);
      n = 0;
      n_nulls = 0;
      return taken;
    }
  };
}

type Numbers = Int32Array<ArrayBuffer> | Int16Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

function openNumbers(
  type: ColumnType,
  make: (length: number) => Numbers,
  read: (value: unknown) => number = (value) => value as number
): Collected {
  const nulls = openNulls();
  let values = make(firstLength);
  return {
    push(value) {
      if (nulls.n === values.length) values = grown(values, make(values.length * 2));
      if (value !== null) values[nulls.n] = read(value);
      nulls.add(value === null);
    },
    take() {
      const data = values.slice(0, nulls.n);
      values = make(firstLength);
      return makeData({type: typeOf(type), data, ...nulls.take()});
    }
  };
}

function openBooleans(): Collected {
  const nulls = openNulls();
  let bits = new Uint8Array(firstLength / 8);
  return {
    push(value) {
      const {n} = nulls;
      if (n >> 3 >= bits.length) bits = grown(bits, new Uint8Array(bits.length * 2));
      if (value === true) bits[n >> 3]! |= 1 << (n & 7);
      nulls.add(value === null);
    },
    take() {
      const data = bits.slice(0, (nulls.n + 7) >> 3);
      bits = new Uint8Array(firstLength / 8);
      return makeData({type: new Bool(), data, ...nulls.take()});
    }
  };
}

/** Where each value ends among the bytes or items of all. */
function openOffsets() {
  let offsets = new Int32Array(firstLength);
  return {
    put(n: number, end: number): void {
      if (n >= offsets.length) offsets = grown(offsets, new Int32Array(offsets.length * 2));
      offsets[n] = end;
    },
    take(n: number): Int32Array {
      const taken = offsets.slice(0, n + 1);
      offsets = new Int32Array(firstLength);
      return taken;
    }
  };
}

/** UTF-16 units take three bytes at most. */
const mostBytesAUnit = 3;
/** Up to so many units, a text of ASCII is written faster here than by the encoder. */
const shortText = 48;

/** Writes a short text of ASCII, and gives where it ends; −1 where it is none. */
function writeAscii(text: string, bytes: Uint8Array, from: number): number {
  if (text.length > shortText) return -1;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) return -1;
    bytes[from + i] = unit;
  }
  return from + text.length;
}

function openTexts(): Collected {
  const nulls = openNulls();
  const encoder = new TextEncoder();
  let bytes = new Uint8Array(firstLength);
  const offsets = openOffsets();
  let end = 0;
  return {
    push(value) {
      const text = (value as string | null) ?? "";
      const most = end + text.length * mostBytesAUnit;
      if (most > bytes.length) bytes = grown(bytes, new Uint8Array(Math.max(most, bytes.length * 2)));
      const written = writeAscii(text, bytes, end);
      end = written >= 0 ? written : end + encoder.encodeInto(text, bytes.subarray(end)).written;
      nulls.add(value === null);
      offsets.put(nulls.n, end);
    },
    take() {
      const taken = {data: bytes.slice(0, end), valueOffsets: offsets.take(nulls.n)};
      bytes = new Uint8Array(firstLength);
      end = 0;
      return makeData({type: new Utf8(), ...taken, ...nulls.take()});
    }
  };
}

function openLists(type: "VARCHAR[]" | "INTEGER[]"): Collected {
  const nulls = openNulls();
  const items = openColumn(type === "VARCHAR[]" ? "VARCHAR" : "INTEGER");
  const offsets = openOffsets();
  let end = 0;
  return {
    push(value) {
      const list = (value as readonly unknown[] | null) ?? [];
      for (const item of list) items.push(item);
      end += list.length;
      nulls.add(value === null);
      offsets.put(nulls.n, end);
    },
    take() {
      const valueOffsets = offsets.take(nulls.n);
      end = 0;
      return makeData({type: typeOf(type), valueOffsets, child: items.take(), ...nulls.take()});
    }
  };
}

/** The longer array, with what stands in the shorter. */
function grown<T extends {set(values: T): void}>(values: T, longer: T): T {
  longer.set(values);
  return longer;
}
