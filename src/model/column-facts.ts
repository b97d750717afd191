import {type Column, tableNames, type TableName, tables} from "./tables.js";

/** What the columns of a build hold. */
export interface SchemaFacts {
  /** Of the build. */
  fingerprint: string;
  tables: Record<TableName, TableFacts>;
}

export interface TableFacts {
  n_rows: number;
  /** By name, in the order of the table. */
  columns: Record<string, ColumnFacts>;
}

export interface ColumnFacts {
  n_nulls: number;
  /** Different values, of a list of texts different items; null where it was not counted. */
  n_distinct: number | null;
  /** Whether `n_distinct` was counted, not estimated. */
  is_exact: boolean;
  /** As text, long ones cut and ending in "…"; of lists the number of items. */
  min: string | null;
  max: string | null;
  /** The most frequent values with their counts; or, where nearly all differ, the first ones, without counts. */
  values: {value: string; n: number | null}[];
  bins: ColumnBins | null;
}

/** Values counted by ranges of equal size: `Bins` of the analysis. */
export interface ColumnBins {
  unit: "number" | "day" | "month";
  is_whole: boolean;
  start: number;
  step: number;
  counts: number[];
}

/** Reads the file of the build; throws on what is not as declared. */
export function readSchema(json: unknown): SchemaFacts {
  const file = object(json, "schema");
  const given = object(file.tables, "tables");
  const read = {} as SchemaFacts["tables"];
  for (const name of tableNames) {
    const table = object(given[name], name);
    const columns = object(table.columns, `${name}.columns`);
    const declared: Record<string, Column> = tables[name].columns;
    read[name] = {
      n_rows: count(table.n_rows, `${name}.n_rows`),
      columns: Object.fromEntries(
        Object.keys(declared).map((column) => [column, readColumn(columns[column], `${name}.${column}`)])
      )
    };
  }
  return {fingerprint: text(file.fingerprint, "fingerprint"), tables: read};
}

function readColumn(json: unknown, at: string): ColumnFacts {
  const column = object(json, at);
  return {
    n_nulls: count(column.n_nulls, `${at}.n_nulls`),
    n_distinct: column.n_distinct === null ? null : count(column.n_distinct, `${at}.n_distinct`),
    is_exact: truth(column.is_exact, `${at}.is_exact`),
    min: column.min === null ? null : text(column.min, `${at}.min`),
    max: column.max === null ? null : text(column.max, `${at}.max`),
    values: list(column.values, `${at}.values`).map((entry) => {
      const {value, n} = object(entry, `${at}.values`);
      return {value: text(value, `${at}.values`), n: n === null ? null : count(n, `${at}.values`)};
    }),
    bins: column.bins === null ? null : readBins(column.bins, `${at}.bins`)
  };
}

function readBins(json: unknown, at: string): ColumnBins {
  const {unit, is_whole, start, step, counts} = object(json, at);
  if (unit !== "number" && unit !== "day" && unit !== "month")
    throw new TypeError(`${at} has no such unit: ${unit}`);
  return {
    unit,
    is_whole: truth(is_whole, at),
    start: number(start, at),
    step: number(step, at),
    counts: list(counts, at).map((n) => count(n, at))
  };
}

function object(value: unknown, at: string): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw wrong("an object", value, at);
  return value as Record<string, unknown>;
}

function list(value: unknown, at: string): unknown[] {
  if (!Array.isArray(value)) throw wrong("a list", value, at);
  return value;
}

function text(value: unknown, at: string): string {
  if (typeof value !== "string") throw wrong("a text", value, at);
  return value;
}

function truth(value: unknown, at: string): boolean {
  if (typeof value !== "boolean") throw wrong("true or false", value, at);
  return value;
}

function number(value: unknown, at: string): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw wrong("a number", value, at);
  return value;
}

function count(value: unknown, at: string): number {
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw wrong("a count", value, at);
  return value as number;
}

function wrong(wanted: string, value: unknown, at: string): TypeError {
  return new TypeError(`${at} is not ${wanted}: ${JSON.stringify(value)?.slice(0, 60)}`);
}
