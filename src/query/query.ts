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
  rows(sql: string, parameters: readonly (string | number | boolean | null)[]): Promise<RawRow[]>;
}

/** A query's answer as summaries keep it and cards show it. */
export interface Answer<R> {
  /** The exact statement, parameters written in as literals: it runs as it stands. */
  sql: string;
  rows: R[];
}
