import {DuckDBInstance, type DuckDBConnection, type DuckDBValue} from "@duckdb/node-api";
import {existsSync} from "node:fs";
import {join, resolve} from "node:path";
import {tableNames} from "../src/model/tables.js";
import {type Macro, macrosIn, macroStatement} from "../src/query/macros.js";
import type {ResultTable} from "../src/model/result.js";
import type {Engine, RawRow} from "../src/query/query.js";
import {everyPaper} from "../src/query/selection.js";
import {nativeResult} from "./native-result.js";

export interface NativeEngine extends Engine {
  /** Runs a statement of somebody and keeps its result as a temporary table, of which no more than `cap` rows are read. */
  ask(sql: string, options: {cap: number; name: string}): Promise<ResultTable>;
  close(): void;
}

/**
 * DuckDB in this process, over the Parquet tables of a folder; rows in the order of the statement.
 *
 * @param isSealed for statements that come with a file: the database then reaches nothing but the tables
 */
export async function openNativeEngine({
  tables,
  isSealed = false
}: {
  tables: string;
  isSealed?: boolean;
}): Promise<NativeEngine> {
  const instance = await DuckDBInstance.create(":memory:", {threads: "2"});
  const connection = await instance.connect();
  const paths = tableNames.map((name) => {
    const file = resolve(join(tables, `${name}.parquet`));
    if (!existsSync(file)) throw new Error(`no table ${name} in ${tables}`);
    return {name, path: `'${file.replaceAll("'", "''")}'`};
  });
  for (const {name, path} of paths)
    await connection.run(`CREATE VIEW ${name} AS SELECT * FROM read_parquet(${path})`);
  if (isSealed) {
    await connection.run(`SET allowed_paths = [${paths.map(({path}) => path).join(", ")}]`);
    await connection.run("SET enable_external_access = false");
    await connection.run("SET lock_configuration = true");
  }
  let chosen: Promise<unknown> = Promise.resolve();
  const define = (statement: string): void => {
    chosen = chosen.then(() => connection.run(statement));
    chosen.catch(() => undefined);
  };
  const everything = {selection: everyPaper, compared_selection: everyPaper};
  let selected: Parameters<Engine["select"]>[0] = everything;
  const select: Engine["select"] = (views) => {
    selected = views;
    for (const [name, definition] of Object.entries(views))
      define(`CREATE OR REPLACE VIEW ${name} AS ${definition}`);
  };
  select(everything);
  const made = new Set<Macro>();
  /**
   * Waits for the views that were chosen before, and makes the macros that a statement calls: over all papers, because
   * DuckDB takes columns of a view for the parameters of a macro where it makes one.
   */
  const prepare = async (sql: string): Promise<void> => {
    const missing = macrosIn(sql).filter((macro) => !made.has(macro));
    if (missing.length > 0) {
      const views = selected;
      select(everything);
      for (const macro of missing) {
        made.add(macro);
        define(macroStatement(macro));
      }
      select(views);
    }
    await chosen;
  };
  return {
    async rows(sql, parameters) {
      await prepare(sql);
      return nativeRows(connection, sql, parameters);
    },
    async columns(sql, parameters) {
      await prepare(sql);
      const reader = await connection.runAndReadAll(sql, [...parameters] as DuckDBValue[]);
      const columns = reader.getColumns();
      return Object.fromEntries(reader.columnNames().map((name, i) => [name, (columns[i] ?? []).map(plain)]));
    },
    select,
    async ask(sql, {cap, name}) {
      await prepare(sql);
      await connection.run(`CREATE OR REPLACE TEMP TABLE "${name}" AS\n${sql}`);
      return nativeResult(await connection.runAndReadAll(`FROM "${name}" LIMIT ${cap}`));
    },
    /** After the views that were chosen last: the library ends the process where one is closed while it works. */
    close: () => {
      const end = (): void => {
        connection.closeSync();
        instance.closeSync();
      };
      void chosen.then(end, end);
    }
  };
}

/** Rows as plain values: dates as "YYYY-MM-DD", lists as arrays. */
export async function nativeRows(
  connection: DuckDBConnection,
  sql: string,
  parameters: readonly (string | number | boolean | null)[] = []
): Promise<RawRow[]> {
  const reader = await connection.runAndReadAll(sql, [...parameters] as DuckDBValue[]);
  const names = reader.columnNames();
  return reader.getRows().map((row) => Object.fromEntries(names.map((name, i) => [name, plain(row[i])])));
}

function plain(value: DuckDBValue | undefined): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value !== "object") return value;
  if ("items" in value) return (value.items as readonly DuckDBValue[]).map(plain);
  return String(value);
}
