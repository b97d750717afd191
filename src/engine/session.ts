import type {AsyncDuckDB, AsyncDuckDBConnection} from "@duckdb/duckdb-wasm";
import type {TableName} from "../model/tables.js";
import {macrosIn, macroStatement} from "../query/macros.js";
import type {SelectionName} from "../query/query.js";
import {type DatabaseFiles, loadDatabase, startDatabase} from "./start-database.js";

export interface EngineAddresses extends DatabaseFiles {
  /** Each table's Parquet file: its absolute address, the corpus's fingerprint in the query string, or itself. */
  tables: Readonly<Record<TableName, string | Blob>>;
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

/** Opens DuckDB-WASM over the corpus's Parquet files. */
export async function openSession({tables, ...files}: EngineAddresses): Promise<Session> {
  const {database, connection: pages, end} = await startDatabase(files);
  try {
    const [reader, definer] = [await database.connect(), await database.connect()];
    const addresses = await addressTables(database, tables);
    let reject: (reason: SessionEnded) => void;
    const ended = new Promise<never>((_, rejectEnded) => (reject = rejectEnded));
    ended.catch(() => undefined);
    return {
      database,
      pages,
      reader,
      kept: new Set(),
      opened: new Set(),
      inTurn: takeTurns(),
      use: openViews(definer, addresses),
      orEnd: (work) => Promise.race([work, ended]),
      end() {
        end();
        reject(new SessionEnded());
      }
    };
  } catch (error) {
    end();
    throw error;
  }
}

/** Names by which the database reads each table: of a file in hand, one that it is given. */
async function addressTables(
  database: AsyncDuckDB,
  tables: EngineAddresses["tables"]
): Promise<Readonly<Record<string, string>>> {
  const {DuckDBDataProtocol} = await loadDatabase();
  const addresses: Record<string, string> = {};
  for (const [name, table] of Object.entries(tables)) {
    if (typeof table === "string") {
      addresses[name] = table;
      continue;
    }
    addresses[name] = `${name}.parquet`;
    await database.registerFileHandle(addresses[name], table, DuckDBDataProtocol.BROWSER_FILEREADER, true);
  }
  return addresses;
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

function openViews(
  connection: AsyncDuckDBConnection,
  tables: Readonly<Record<string, string>>
): Session["use"] {
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
