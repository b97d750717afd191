/** Types that a query may declare for what it returns and what it takes. */
export type ValueType = "VARCHAR" | "INTEGER" | "DOUBLE" | "BOOLEAN" | "DATE" | "VARCHAR[]" | "INTEGER[]";

/** A declared column; a trailing "?" allows NULL. */
export type Declared = ValueType | `${ValueType}?`;

type Base<T> = T extends "VARCHAR"
  ? string
  : T extends "DATE"
    ? Date
    : T extends "INTEGER" | "DOUBLE"
      ? number
      : T extends "BOOLEAN"
        ? boolean
        : T extends "VARCHAR[]"
          ? string[]
          : T extends "INTEGER[]"
            ? number[]
            : never;

export type Value<D> = D extends `${infer T}?` ? Base<T> | null : Base<D>;

export type ParameterType = "VARCHAR" | "INTEGER" | "DOUBLE" | "BOOLEAN" | "DATE" | "VARCHAR[]" | "INTEGER[]";

/**
 * A statement with its columns and parameters declared once. In `sql`, a parameter stands as `$name`.
 */
export interface Query<
  C extends Record<string, Declared> = Record<string, Declared>,
  P extends Record<string, `${ParameterType}` | `${ParameterType}?`> = Record<
    string,
    ParameterType | `${ParameterType}?`
  >
> {
  name: string;
  /** One line that says what a row is; heads the shown SQL. */
  about: string;
  columns: C;
  parameters: P;
  sql: string;
}

export type RowOf<Q> = Q extends {columns: infer C} ? {[K in keyof C]: Value<C[K]>} : never;
export type ParametersOf<Q> = Q extends {parameters: infer P} ? {[K in keyof P]: Value<P[K]>} : never;

/** What an engine answers with, before it is decoded: plain JavaScript values by column name. */
export type RawRow = Record<string, unknown>;

/** A database that runs SQL: native in loaders and tests, WASM in the page. Parameters are positional, $1 …, and scalars. */
export interface Engine {
  rows(sql: string, parameters: readonly Scalar[]): Promise<RawRow[]>;
  /** The same as whole columns by name, for answers of many rows. */
  columns(sql: string, parameters: readonly Scalar[]): Promise<Record<string, ArrayLike<unknown>>>;
  /** Sets the views of chosen papers, each a SELECT of paper_id, for the statements that follow. */
  select(views: Readonly<Record<SelectionName, string>>): void;
}

export type Scalar = string | number | boolean | null;

/** Views of chosen papers: those under the filter, and those under the filter it is compared with. */
export type SelectionName = "selection" | "compared_selection";

/** What a query gives that is read by column: INTEGER as Int32Array, DOUBLE as Float64Array, else values. */
export type ColumnsOf<Q> = Q extends {columns: infer C}
  ? {
      [K in keyof C]: C[K] extends "INTEGER"
        ? Int32Array
        : C[K] extends "DOUBLE"
          ? Float64Array
          : readonly Value<C[K]>[];
    }
  : never;

/** A query's answer as summaries keep it and cards show it. */
export interface Answer<R> {
  /** The exact statement, parameters written in as literals: it runs as it stands. */
  sql: string;
  rows: R[];
}
