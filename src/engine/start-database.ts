import type {AsyncDuckDB, AsyncDuckDBConnection} from "@duckdb/duckdb-wasm";

export interface DatabaseFiles {
  /** Absolute addresses of the worker's file and of the WASM file. */
  worker: string;
  wasm: string;
}

export interface StartedDatabase {
  database: AsyncDuckDB;
  /** With the settings that hold for all. */
  connection: AsyncDuckDBConnection;
  end(): void;
}

/** Below what WebAssembly can address, so that a statement fails before the database does. */
export const memoryLimit = "2GB";

/** Fetches the database's own code, which is fetched otherwise when it is first started. */
export const loadDatabase = () => import("@duckdb/duckdb-wasm");

/**
 * Starts DuckDB-WASM in a worker.
 *
 * The worker is started from a blob that imports the worker's file, so that it inherits the page's
 * Content-Security-Policy; a worker loaded by its address would not. Extensions are never loaded, so that a
 * missing function is an error and not a request.
 *
 * @param memory what DuckDB may take of it
 */
export async function startDatabase(
  {worker: workerAddress, wasm}: DatabaseFiles,
  memory = memoryLimit
): Promise<StartedDatabase> {
  const duckdb = await loadDatabase();
  const script = URL.createObjectURL(
    new Blob([`importScripts(${JSON.stringify(workerAddress)});`], {type: "text/javascript"})
  );
  const worker = new Worker(script);
  try {
    const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
    const failed = new Promise<never>((_, reject) => {
      const fail = (event: ErrorEvent) =>
        reject(new Error(event.message || "the database's worker did not start"));
      worker.addEventListener("error", fail, {once: true});
    });
    failed.catch(() => undefined);
    await Promise.race([failed, database.instantiate(wasm)]);
    const connection = await Promise.race([failed, connect(database, memory)]);
    return {database, connection, end: () => worker.terminate()};
  } catch (error) {
    worker.terminate();
    throw error;
  } finally {
    URL.revokeObjectURL(script);
  }
}

async function connect(database: AsyncDuckDB, memory: string): Promise<AsyncDuckDBConnection> {
  await database.open({filesystem: {allowFullHTTPReads: true}});
  const connection = await database.connect();
  await connection.query(
    `SET autoload_known_extensions=false; SET autoinstall_known_extensions=false; SET memory_limit='${memory}'`
  );
  return connection;
}
