import type {AsyncDuckDB, AsyncDuckDBConnection} from "@duckdb/duckdb-wasm";
import type {TableName} from "../model/tables.js";

export interface EngineAddresses {
  /** Of the worker's file and of the WASM file, absolute. */
  worker: string;
  wasm: string;
  /** Of each table's Parquet file, absolute; the corpus's fingerprint in the query string. */
  tables: Readonly<Record<TableName, string>>;
}

/** One life of the database: a worker and what it holds. */
export interface Session {
  /** For queries of the pages, and for the reader's statements. */
  pages: AsyncDuckDBConnection;
  reader: AsyncDuckDBConnection;
  /** Gives the tables that a statement names, or all, their views: each costs requests, one after another. */
  use(sql?: string): Promise<void>;
  /** What a promise of this session gives; SessionEnded where the session ends first, for its worker answers no more. */
  orEnd<T>(work: Promise<T>): Promise<T>;
  end(): void;
}

/** The worker was replaced while a statement ran. */
export class SessionEnded extends Error {
  constructor() {
    super("the database was started again while this ran: run it again");
    this.name = "SessionEnded";
  }
}

/**
 * Opens DuckDB-WASM over the site's Parquet files.
 *
 * The worker is started from a blob that imports the worker's file, so that it inherits the page's
 * Content-Security-Policy; a worker loaded by its address would not. Extensions are never loaded, so that a
 * missing function is an error and not a request.
 */
export async function openSession({worker: workerAddress, wasm, tables}: EngineAddresses): Promise<Session> {
  const duckdb = await import("@duckdb/duckdb-wasm");
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
    await Promise.race([failed, database.instantiate(wasm)]);
    const connections = await Promise.race([failed, connect(database)]);
    let reject: (reason: SessionEnded) => void;
    const ended = new Promise<never>((_, rejectEnded) => (reject = rejectEnded));
    ended.catch(() => undefined);
    return {
      ...connections,
      use: openViews(connections.pages, tables),
      orEnd: (work) => Promise.race([work, ended]),
      end() {
        worker.terminate();
        reject(new SessionEnded());
      }
    };
  } catch (error) {
    worker.terminate();
    throw error;
  } finally {
    URL.revokeObjectURL(script);
  }
}

async function connect(database: AsyncDuckDB) {
  await database.open({filesystem: {allowFullHTTPReads: true}});
  const pages = await database.connect();
  await pages.query("SET autoload_known_extensions=false; SET autoinstall_known_extensions=false");
  const reader = await database.connect();
  return {pages, reader};
}

function openViews(connection: AsyncDuckDBConnection, tables: EngineAddresses["tables"]): Session["use"] {
  const views = Object.entries(tables).map(([name, address]) => ({
    named: new RegExp(name === "papers" ? "\\b(?:papers|selection)\\b" : `\\b${name}\\b`, "i"),
    create: `CREATE VIEW ${name} AS SELECT * FROM read_parquet('${address.replaceAll("'", "''")}')`
  }));
  views.push({named: /\bselection\b/i, create: "CREATE VIEW selection AS SELECT paper_id FROM papers"});
  const made = new Map<string, Promise<unknown>>();
  return async (sql) => {
    for (const {named, create} of views) {
      if (sql !== undefined && !named.test(sql)) continue;
      let view = made.get(create);
      if (view === undefined) {
        view = connection.query(create);
        made.set(create, view);
        view.catch(() => made.delete(create));
      }
      await view;
    }
  };
}
