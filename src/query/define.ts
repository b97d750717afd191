import type {
  Answer,
  ColumnsOf,
  Declared,
  ParametersOf,
  ParameterType,
  Query,
  RawRow,
  RowOf
} from "./query.js";

type Parameters = Record<string, ParameterType | `${ParameterType}?`>;

/** Declares a query: its columns, its parameters and its statement, once. */
export function defineQuery<const C extends Record<string, Declared>, const P extends Parameters>(
  query: Query<C, P>
): Query<C, P> {
  return query;
}

const separator = "\u001f";
const isList = (type: string): boolean => type.includes("[]");
const bare = (type: string): string => type.replace("?", "");

/**
 * The statement an engine runs: each declared column is cast by an outer SELECT, each `$name` becomes a cast
 * positional parameter. A list travels as one text, its items joined by U+001F. The rows keep the order of
 * the inner statement: DuckDB preserves insertion order through a projection.
 */
export function statement(query: Query): {sql: string; names: string[]} {
  const names: string[] = [];
  const sql = substitute(query, (name, type) => {
    if (!names.includes(name)) names.push(name);
    const at = `$${names.indexOf(name) + 1}`;
    if (!isList(type)) return `CAST(${at} AS ${bare(type)})`;
    return `CAST(CASE WHEN CAST(${at} AS VARCHAR) = '' THEN [] ELSE string_split(CAST(${at} AS VARCHAR), chr(31)) END AS ${bare(type)})`;
  });
  const columns = Object.entries(query.columns).map(
    ([name, type]) => `CAST("${name}" AS ${bare(type)}) AS "${name}"`
  );
  return {sql: `SELECT ${columns.join(", ")} FROM (\n${sql}\n) AS q`, names};
}

/** The values to bind, in the order of `names`. */
export function bindings(query: Query, names: readonly string[], parameters: Record<string, unknown>) {
  return names.map((name) => {
    const value = parameters[name];
    if (value === undefined) throw new RangeError(`query ${query.name}: no value for parameter ${name}`);
    if (Array.isArray(value)) return value.join(separator);
    if (value instanceof Date) return isoDay(value);
    return value as string | number | boolean | null;
  });
}

/** The statement with its parameters written in: what "show SQL" shows. It runs as it stands and gives the same rows. */
export function literalStatement<Q extends Query>(query: Q, parameters: ParametersOf<Q>): string {
  const values = parameters as Record<string, unknown>;
  return `-- ${query.about}\n${substitute(query, (name, type) => literal(values[name], bare(type)))}`;
}

function substitute(query: Query, write: (name: string, type: string) => string): string {
  return query.sql.trim().replace(/\$([a-z_]+)/g, (_, name: string) => {
    const type = query.parameters[name];
    if (type === undefined) throw new RangeError(`query ${query.name}: undeclared parameter ${name}`);
    return write(name, type);
  });
}

/** A value as SQL text. */
export function literal(value: unknown, type: string): string {
  if (value === null || value === undefined) return "NULL";
  if (Array.isArray(value)) {
    const item = type.replace("[]", "");
    return value.length === 0 ? `CAST([] AS ${type})` : `[${value.map((v) => literal(v, item)).join(", ")}]`;
  }
  if (value instanceof Date) return `DATE '${isoDay(value)}'`;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const text = `'${String(value).replace(/'/g, "''")}'`;
  return type === "DATE" ? `DATE ${text}` : text;
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** Rows as declared, from what an engine answered; throws on a value that is not what was declared. */
export function decodeRows<Q extends Query>(query: Q, raw: readonly RawRow[]): RowOf<Q>[] {
  const columns = Object.entries(query.columns);
  return raw.map((row) => {
    const decoded: Record<string, unknown> = {};
    for (const [name, type] of columns) decoded[name] = decodeValue(query.name, name, type, row[name]);
    return decoded as RowOf<Q>;
  });
}

/** Columns as declared, from what an engine answered; throws on a value that is not what was declared. */
export function decodeColumns<Q extends Query>(
  query: Q,
  raw: Readonly<Record<string, ArrayLike<unknown>>>
): ColumnsOf<Q> {
  const decoded: Record<string, unknown> = {};
  for (const [name, type] of Object.entries(query.columns)) {
    const values = raw[name] ?? [];
    const decode = (i: number) => decodeValue(query.name, name, type, values[i]);
    if (type === "INTEGER")
      decoded[name] =
        values instanceof Int32Array ? values : Int32Array.from(values, (_, i) => decode(i) as number);
    else if (type === "DOUBLE")
      decoded[name] =
        values instanceof Float64Array ? values : Float64Array.from(values, (_, i) => decode(i) as number);
    else decoded[name] = Array.from(values, (_, i) => decode(i));
  }
  return decoded as ColumnsOf<Q>;
}

function decodeValue(query: string, column: string, type: Declared, value: unknown): unknown {
  if (value === null || value === undefined) {
    if (type.endsWith("?")) return null;
    throw new TypeError(`query ${query}: NULL in column ${column}, which is declared ${type}`);
  }
  const decoded = decoders[bare(type)]?.(value);
  if (decoded === undefined)
    throw new TypeError(`query ${query}: column ${column} is declared ${type}, not ${String(value)}`);
  return decoded;
}

const decoders: Record<string, (value: unknown) => unknown> = {
  VARCHAR: (value) => (typeof value === "string" ? value : undefined),
  INTEGER: (value) => wholeNumber(value),
  DOUBLE: (value) =>
    typeof value === "bigint" ? Number(value) : typeof value === "number" ? value : undefined,
  BOOLEAN: (value) => (typeof value === "boolean" ? value : undefined),
  DATE: (value) => dateOf(value),
  "VARCHAR[]": (value) => listOf(value, (v) => (typeof v === "string" ? v : undefined)),
  "INTEGER[]": (value) => listOf(value, wholeNumber)
};

function wholeNumber(value: unknown): number | undefined {
  const number = typeof value === "bigint" ? Number(value) : value;
  return Number.isSafeInteger(number) ? (number as number) : undefined;
}

/** DuckDB-WASM gives milliseconds, summaries give "YYYY-MM-DD", engines may give a Date. */
function dateOf(value: unknown): Date | undefined {
  const date =
    typeof value === "string" && /^\d{4,6}-\d{2}-\d{2}$/.test(value)
      ? new Date(`${value}T00:00:00Z`)
      : typeof value === "number" || value instanceof Date
        ? new Date(value)
        : undefined;
  return date === undefined || Number.isNaN(date.getTime()) ? undefined : date;
}

function listOf<T>(value: unknown, item: (value: unknown) => T | undefined): T[] | undefined {
  if (typeof value !== "object" || value === null || !(Symbol.iterator in value)) return undefined;
  const list: T[] = [];
  for (const v of value as Iterable<unknown>) {
    const decoded = item(v);
    if (decoded === undefined) return undefined;
    list.push(decoded);
  }
  return list;
}

/** An answer as a summary file keeps it: dates as "YYYY-MM-DD". */
export function encodeAnswer(answer: Answer<Record<string, unknown>>): {sql: string; rows: RawRow[]} {
  const rows = answer.rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, v]) => [name, v instanceof Date ? isoDay(v) : v]))
  );
  return {sql: answer.sql, rows};
}

/** The inverse of `encodeAnswer`; throws on a file that is not what the query declares. */
export function decodeAnswer<Q extends Query>(
  query: Q,
  json: {sql: string; rows: RawRow[]}
): Answer<RowOf<Q>> {
  return {sql: json.sql, rows: decodeRows(query, json.rows)};
}
