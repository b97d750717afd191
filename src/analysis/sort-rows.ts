import {columnKind, type ColumnKind} from "./column-kind.js";
import {compareDigits, compareNested, compareText} from "./compare-values.js";
import {mergeSort, type SortOptions} from "./merge-sort.js";
import {sortTexts} from "./sort-texts.js";
import {timeKey} from "./time-key.js";

/** A column of a result, read on demand. */
export interface ColumnValues {
  type: string;
  n_rows: number;
  value(row: number): unknown;
}

/** Rows, and characters of text, read between two rests. */
const atOnce = {rows: 512, characters: 1_000_000};
const readingShare = 0.5;

/**
 * Rows in the order of one column, as DuckDB orders them, NULLs last either way and stable: numbers as numbers, also
 * where they are written out, NaN above all of them; dates by time; texts by code point; lists item by item. Each value
 * is read once. Rests every few thousand steps and says what part is done.
 */
export function* sortRows(
  column: ColumnValues,
  {descending = false} = {}
): Generator<number, Uint32Array<ArrayBuffer>> {
  const {rows, keys, nans, nulls, tie, texts} = yield* readKeys(column);
  const sorting =
    texts === null ? mergeSort(rows, keys, {descending, tie}) : sortTexts(rows, texts, {descending});
  let step = sorting.next();
  for (; step.done !== true; step = sorting.next()) yield readingShare + step.value * (1 - readingShare);
  const sorted = new Uint32Array(column.n_rows);
  const n = rows.length;
  sorted.set(step.value instanceof Uint32Array ? step.value : step.value.rows, descending ? nans.length : 0);
  sorted.set(nans, descending ? 0 : n);
  sorted.set(nulls, n + nans.length);
  return sorted;
}

interface Keys {
  /** Rows with a value, and their keys. */
  rows: Uint32Array;
  keys: Float64Array;
  nans: number[];
  nulls: number[];
  tie: SortOptions["tie"];
  /** Texts by row, of a column that is sorted by them alone. */
  texts: string[] | null;
}

function* readKeys({type, n_rows, value}: ColumnValues): Generator<number, Keys> {
  const kind = columnKind(type);
  const rows = new Uint32Array(n_rows);
  const keys = new Float64Array(n_rows);
  const isText = isSortedByText(kind);
  const nans: number[] = [];
  const nulls: number[] = [];
  /** Values by row, where two different ones may have the same key. */
  const values = isKeyExact(type, kind) ? null : new Array<unknown>(n_rows);
  let n = 0;
  let characters = 0;
  for (let row = 0; row < n_rows; row++) {
    const read = value(row);
    if (typeof read === "string") characters += read.length;
    if ((row + 1) % atOnce.rows === 0 || characters > atOnce.characters) {
      characters = 0;
      yield (readingShare * row) / n_rows;
    }
    if (read === null || read === undefined) nulls.push(row);
    else {
      const key = keyOf(read, kind);
      if (Number.isNaN(key)) nans.push(row);
      else {
        rows[n] = row;
        keys[n++] = key;
        if (values !== null) values[row] = isText && typeof read !== "string" ? String(read) : read;
      }
    }
  }
  return {
    rows: rows.subarray(0, n),
    keys: keys.subarray(0, n),
    nans,
    nulls,
    tie: values === null ? null : tieOf(values, kind),
    texts: isText ? (values as string[]) : null
  };
}

function isSortedByText(kind: ColumnKind): boolean {
  return ["text", "time", "blob", "other"].includes(kind);
}

function isKeyExact(type: string, kind: ColumnKind): boolean {
  return (
    kind === "boolean" || (kind === "number" && !/BIGINT|HUGEINT|DECIMAL/i.test(type)) || type === "DATE"
  );
}

function keyOf(value: unknown, kind: ColumnKind): number {
  if (typeof value === "string")
    return kind === "number" ? Number(value) : kind === "date" ? timeKey(value) : 0;
  return typeof value === "object" ? 0 : Number(value);
}

function tieOf(values: readonly unknown[], kind: ColumnKind): NonNullable<SortOptions["tie"]> {
  const compare =
    kind === "number"
      ? (a: unknown, b: unknown) => compareDigits(a as string, b as string)
      : kind === "date"
        ? (a: unknown, b: unknown) => compareText(a as string, b as string)
        : compareNested;
  return (a, b) => (values[a] === values[b] ? 0 : compare(values[a], values[b]));
}
