import {createRequire} from "node:module";
import {dirname, join, resolve} from "node:path";
import {tableNames} from "../../src/model/tables.js";
import type * as blocking from "@duckdb/duckdb-wasm/blocking";
import {columnsOf} from "../../src/engine/values.js";
import type {Engine, RawRow, Scalar} from "../../src/query/query.js";
import {type Macro, macrosIn, macroStatement} from "../../src/query/macros.js";
import {everyPaper} from "../../src/query/selection.js";

type Blocking = typeof blocking & {NODE_RUNTIME: blocking.DuckDBRuntime};

export interface WasmEngine extends Engine {
  connection: blocking.DuckDBConnection;
  close(): void;
}

const require = createRequire(import.meta.url);
const entry = require.resolve("@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs");

/** The WASM that the page runs, in Node and without a worker, over the Parquet tables of a folder. */
export async function openWasmEngine({tables}: {tables: string | null}): Promise<WasmEngine> {
  const duckdb = require(entry) as Blocking;
  const wasm = join(dirname(entry), "duckdb-eh.wasm");
  const bundle = {mainModule: wasm, mainWorker: ""};
  const database = await duckdb.createDuckDB(
    {mvp: bundle, eh: bundle},
    new duckdb.VoidLogger(),
    duckdb.NODE_RUNTIME
  );
  await database.instantiate(() => undefined);
  database.open({});
  const connection = database.connect();
  connection.query("SET autoload_known_extensions=false; SET autoinstall_known_extensions=false");
  if (tables !== null) {
    for (const name of tableNames) {
      const file = resolve(join(tables, `${name}.parquet`)).replaceAll("'", "''");
      connection.query(`CREATE VIEW ${name} AS SELECT * FROM read_parquet('${file}')`);
    }
  }
  const select: Engine["select"] = (views) => {
    for (const [name, definition] of Object.entries(views))
      connection.query(`CREATE OR REPLACE VIEW ${name} AS ${definition}`);
  };
  if (tables !== null) select({selection: everyPaper, compared_selection: everyPaper});
  const made = new Set<Macro>();
  const makeMacros = (sql: string): void => {
    for (const macro of macrosIn(sql)) {
      if (!made.has(macro)) connection.query(macroStatement(macro));
      made.add(macro);
    }
  };
  const answer = <A>(
    sql: string,
    parameters: readonly Scalar[],
    read: (table: ReturnType<typeof connection.query>) => A
  ): A => {
    makeMacros(sql);
    const prepared = connection.prepare(sql);
    try {
      return read(prepared.query(...parameters));
    } finally {
      prepared.close();
    }
  };
  return {
    connection,
    select,
    rows: async (sql, parameters) =>
      answer(sql, parameters, (table) => table.toArray().map((row: {toJSON(): RawRow}) => row.toJSON())),
    columns: async (sql, parameters) => answer(sql, parameters, columnsOf),
    close() {
      connection.close();
      database.reset();
    }
  };
}
