import {createRequire} from "node:module";
import {dirname, join, resolve} from "node:path";
import {tableNames} from "../../src/model/tables.js";
import type * as blocking from "@duckdb/duckdb-wasm/blocking";
import type {Engine, RawRow} from "../../src/query/query.js";

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
    connection.query("CREATE VIEW selection AS SELECT paper_id FROM papers");
  }
  return {
    connection,
    async rows(sql, parameters) {
      const prepared = connection.prepare(sql);
      try {
        return prepared
          .query(...parameters)
          .toArray()
          .map((row: {toJSON(): RawRow}) => row.toJSON());
      } finally {
        prepared.close();
      }
    },
    close() {
      connection.close();
      database.reset();
    }
  };
}
