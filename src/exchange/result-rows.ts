import {columnKind, entryTypes, fieldTypes, itemType} from "../analysis/column-kind.js";
import {valueText} from "../analysis/value-text.js";
import type {ResultColumn, ResultTable} from "../model/result.js";

export interface RowBounds {
  /** Rows to write at most. */
  rows?: number;
}

/** Rows in one part of a file. */
const rowsInPart = 10_000;

/** A file of rows in parts, for files too large for one text: `write` gives a row, with what parts it from the one before. */
export function inParts(n_rows: number, write: (row: number) => string): string[] {
  const parts: string[] = [];
  for (let from = 0; from < n_rows; from += rowsInPart) {
    const lines: string[] = [];
    for (let row = from; row < Math.min(n_rows, from + rowsInPart); row++) lines.push(write(row));
    parts.push(lines.join(""));
  }
  return parts;
}

export function rowsWithin({n_rows}: ResultTable, {rows = Infinity}: RowBounds): number {
  return Math.max(0, Math.min(n_rows, Math.floor(rows)));
}

export function isNumeric({type}: ResultColumn): boolean {
  return /^(?:U?(?:TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|FLOAT|REAL|DOUBLE|DECIMAL(?:\(.*\))?)$/i.test(
    type
  );
}

/** Writes a value of a column. */
export type WriteValue = (value: unknown) => string;

/** Writes values as text of a cell: nothing for NULL, FLOAT as it is shown, lists and structs as JSON. */
export function cellWriter(type: string): WriteValue {
  const json = jsonWriter(type);
  return (value) => {
    if (value === null || value === undefined) return "";
    if (typeof value === "object") return json(value);
    return isFloat(type) ? valueText(value, type) : String(value);
  };
}

/**
 * Writes values as JSON: numbers of any size and DECIMAL as numerals with all their digits, in lists and structs too,
 * FLOAT as it is shown, NaN and Infinity as null.
 */
export function jsonWriter(type: string): WriteValue {
  const kind = columnKind(type);
  if (kind === "list") {
    const item = jsonWriter(itemType(type));
    return (value) => (Array.isArray(value) ? `[${value.map((v) => item(v)).join(",")}]` : jsonText(value));
  }
  if (kind === "struct") {
    const fields = new Map([...fieldTypes(type)].map(([name, held]) => [name, jsonWriter(held)]));
    return (value) => jsonText(value, (name) => fields.get(name));
  }
  if (kind === "map") {
    const held = jsonWriter(entryTypes(type)[1]);
    return (value) => jsonText(value, () => held);
  }
  if (kind !== "number") return (value) => jsonText(value);
  return (value) => {
    if (typeof value === "string" && numeral.test(value)) return value;
    return isFloat(type) && Number.isFinite(value) ? valueText(value, type) : jsonText(value);
  };
}

const numeral = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const isFloat = (type: string): boolean => /^(?:FLOAT|REAL)$/i.test(type);

function jsonText(value: unknown, fieldWriter?: (name: string) => WriteValue | undefined): string {
  if (typeof value === "bigint") return value.toString();
  if (Array.isArray(value)) return `[${value.map((v) => jsonText(v)).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const fields = Object.entries(value).map(
      ([name, held]) => `${JSON.stringify(name)}:${(fieldWriter?.(name) ?? jsonText)(held)}`
    );
    return `{${fields.join(",")}}`;
  }
  return JSON.stringify(value ?? null);
}
