import type {AsyncDuckDB, AsyncDuckDBConnection} from "@duckdb/duckdb-wasm";
import type {TableName} from "../model/tables.js";
import {macrosIn, macroStatement} from "../query/macros.js";
import type {SelectionName} from "../query/query.js";

export interface EngineAddresses {
  /** Of the worker's file and of the WASM file, absolute. */
  worker: string;
  wasm: string;
  /** Of each table's Parquet file, absolute; the corpus's fingerprint in the query string. */
  tables: Readonly<Record<TableName, string>>;
}

/** One life of the database: a worker and what it holds. */
export interface Session {
  database: AsyncDuckDB;
  /** For queries of the pages, and for the reader's statements: on a connection, what is sent ends what was sent before. */
  pages: AsyncDuckDBConnection;
  reader: AsyncDuckDBConnection;
  /** Lets the queries of the pages take turns. */
  inTurn<A>(work: () => Promise<A>): Promise<A>;
  /** Temporary tables that hold results of the reader's statements, by name. */
  kept: Set<string>;
  /** Tables that opened files are, by name. */
  opened: Set<string>;
  /** Gives the tables that a statement names, or all, their views: each costs requests, one after another. */
  use(selections: Selections, sql?: string): Promise<void>;
  /** What a promise of this session gives; SessionEnded where the session ends first, for its worker answers no more. */
  orEnd<T>(work: Promise<T>): Promise<T>;
  end(): void;
}

/** Views of chosen papers, each by its SELECT. */
export type Selections = Readonly<Record<SelectionName, string>>;

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
    const {pages, reader, definer} = connections;
    return {
      database,
      pages,
      reader,
      kept: new Set(),
      opened: new Set(),
      inTurn: takeTurns(),
      use: openViews(definer, tables),
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

/** Below what WebAssembly can address, so that a statement fails before the database does. */
export const memoryLimit = "2GB";

async function connect(database: AsyncDuckDB) {
  await database.open({filesystem: {allowFullHTTPReads: true}});
  const pages = await database.connect();
  await pages.query(
    `SET autoload_known_extensions=false; SET autoinstall_known_extensions=false; SET memory_limit='${memoryLimit}'`
  );
  return {pages, reader: await database.connect(), definer: await database.connect()};
}

/** Runs pieces of work one after another, in the order they were given. */
export function takeTurns(): <A>(work: () => Promise<A>) => Promise<A> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

function openViews(connection: AsyncDuckDBConnection, tables: EngineAddresses["tables"]): Session["use"] {
  const views = Object.entries(tables).map(([name, address]) => ({
    named: new RegExp(`\\b${name}\\b`, "i"),
    create: `CREATE VIEW ${name} AS SELECT * FROM read_parquet('${address.replaceAll("'", "''")}')`
  }));
  const made = new Map<string, Promise<unknown>>();
  const make = (key: string, create: string): Promise<unknown> => {
    const making = connection.query(create);
    made.set(key, making);
    making.catch(() => made.delete(key));
    return making;
  };
  /** What each view of chosen papers was last made as. */
  const chosen = new Map<string, string>();
  return async (selections, sql) => {
    const macros = macrosIn(sql ?? "");
    const asked = sql && [sql, ...macros.map(({body}) => body)].join("\n");
    const wanted = Object.entries(selections).filter(
      ([name]) => asked === undefined || chosen.has(name) || new RegExp(`\\b${name}\\b`, "i").test(asked)
    );
    const text = asked && [asked, ...wanted.map(([, definition]) => definition)].join("\n");
    for (const {named, create} of views)
      if (text === undefined || named.test(text)) await (made.get(create) ?? make(create, create));
    for (const [name, definition] of wanted) {
      if (chosen.get(name) !== definition) {
        chosen.set(name, definition);
        void make(name, `CREATE OR REPLACE VIEW ${name} AS ${definition}`).catch(() => chosen.delete(name));
      }
      await made.get(name);
    }
    for (const macro of macros) await (made.get(macro.name) ?? make(macro.name, macroStatement(macro)));
  };
}
