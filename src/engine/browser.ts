import {type RecordBatch, Table} from "apache-arrow";
import type {Engine, RawRow, Scalar} from "../query/query.js";
import {everyPaper} from "../query/selection.js";
import {statementsOf} from "../query/sql-tokens.js";
import type {ArrowResult} from "./arrow-result.js";
import {askStatement, type StatementOptions, type StatementResult} from "./ask-statement.js";
import {refusalAt} from "../query/guard.js";
import {closeFileTable, type OpenedFile, openFileTable, type TableFacts, writeParquet} from "./open-file.js";
import {
  type EngineAddresses,
  openSession,
  type Selections,
  type Session,
  SessionEnded,
  takeTurns
} from "./session.js";
import {memoryLimit} from "./start-database.js";
import {RefusedError, StatementError} from "./statement-error.js";
import {columnsOf} from "./values.js";

export type EngineState = "loading" | "ready" | "failed";

export interface Result extends StatementResult {
  /** From the start of the statement to its last row. */
  milliseconds: number;
}

export interface AskOptions extends StatementOptions {
  /** Names of results that cells keep: no statement may write over them. */
  results?: readonly string[];
}

export interface BrowserEngine extends Engine {
  /**
   * Runs a reader's own SQL, and gives the rows of its last statement; throws a StatementError with the engine's words
   * where it fails, an AbortError where it was stopped: within a second or so, at the cost of the worker if it does not
   * listen.
   *
   * What is refused before it runs throws a RefusedError.
   */
  ask(sql: string, options: AskOptions): Promise<Result>;
  /** Whether a result is kept under this name: a database that was started again has none. */
  keeps(name: string): boolean;
  /** Makes a file of the reader's a table; it is opened again where the database is. */
  openFile(file: OpenedFile): Promise<TableFacts>;
  closeFile(name: string): Promise<void>;
  /** A result as a Parquet file. */
  parquet(result: ArrowResult): Promise<Uint8Array>;
}

/** Time that the engine has to answer a cancellation before its worker is replaced. */
const cancelPatience = 800;

/** After such an error the database answers nothing but errors. */
const broken =
  /^(?:INTERNAL|FATAL) Error|RuntimeError|memory access out of bounds|unreachable|Aborted\(|std::bad_alloc|Max expression depth|Unimplemented expression class|function signature mismatch|Maximum call stack/;

/**
 * Opens DuckDB-WASM over the site's Parquet files, and again when it breaks or does not listen. A page's query
 * that this interrupts runs again.
 */
export async function openBrowserEngine(
  addresses: EngineAddresses,
  onState: (state: EngineState, reason?: string) => void = () => undefined
): Promise<BrowserEngine> {
  let session = open();
  let live: Session | null = null;
  let selections: Selections = {selection: everyPaper, compared_selection: everyPaper};
  /** The reader's statements take turns, so that the cancellation of one does not hit the next. */
  const inTurn = takeTurns();

  async function open(): Promise<Session> {
    onState("loading");
    try {
      const opened = await openSession(addresses);
      live = opened;
      onState("ready");
      return opened;
    } catch (error) {
      onState("failed", messageOf(error));
      throw error;
    }
  }

  function alive(): Promise<Session> {
    return session.catch(() => (session = open()));
  }

  /** Ends a session, unless another took its place already. */
  async function replace(old: Session): Promise<void> {
    if ((await alive()) !== old) return;
    old.end();
    live = null;
    session = open();
    session.catch(() => undefined);
  }

  /** Files of the reader's, to be opened in every session. */
  const files = new Map<string, OpenedFile>();

  /** Opens again the files that a statement names, in a session that has not got them. */
  async function openFiles(current: Session, sql: string): Promise<void> {
    for (const file of files.values()) {
      if (current.opened.has(file.name) || !new RegExp(`\\b${file.name}\\b`, "i").test(sql)) continue;
      try {
        await openFileTable(current, file);
      } catch (cause) {
        const why = `the file of ${file.name} can no longer be read; close it and open it again: ${messageOf(cause)}`;
        throw new Error(why, {cause});
      }
      current.opened.add(file.name);
    }
  }

  /** Work on files: where it breaks the database, that is started again. */
  async function withFiles<A>(work: (current: Session) => Promise<A>): Promise<A> {
    const current = await alive();
    try {
      return await current.orEnd(work(current));
    } catch (error) {
      if (broken.test(messageOf(error))) await replace(current);
      throw error;
    }
  }

  async function readAsked(
    current: Session,
    sql: string,
    options: StatementOptions
  ): Promise<StatementResult> {
    const {signal, name} = options;
    const reading = (async () => {
      await current.use(selections, listsTables.test(sql) ? undefined : sql);
      await openFiles(current, sql);
      signal.throwIfAborted();
      const result = await askStatement(current.reader, sql, options);
      if (name !== undefined) current.kept.add(name);
      return result;
    })();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = () => {
      current.reader.cancelSent().catch(() => false);
      timer = setTimeout(() => void replace(current), cancelPatience);
    };
    signal.addEventListener("abort", stop, {once: true});
    try {
      return await current.orEnd(reading);
    } catch (error) {
      reading.catch(() => undefined);
      const message = plainMessage(error);
      if (!broken.test(messageOf(error)))
        throw message === messageOf(error) ? error : new Error(message, {cause: error});
      await replace(current);
      throw new Error(
        `${message}\nThis broke the database, which was started again: results kept under a name are made anew when they are asked for`,
        {cause: error}
      );
    } finally {
      clearTimeout(timer);
      signal.removeEventListener("abort", stop);
    }
  }

  /** Runs a page's statement, again in a new session where the first ends. */
  async function readPages<A>(
    sql: string,
    parameters: readonly Scalar[],
    read: (table: Table) => A
  ): Promise<A> {
    const current = await alive();
    try {
      return await current.orEnd(readPrepared(current, selections, sql, parameters, read));
    } catch (error) {
      if (!(error instanceof SessionEnded) && !broken.test(messageOf(error))) throw error;
      await replace(current);
      const next = await alive();
      return next.orEnd(readPrepared(next, selections, sql, parameters, read));
    }
  }

  await session;
  return {
    rows: (sql, parameters) =>
      readPages(sql, parameters, (table) => table.toArray().map((row: {toJSON(): RawRow}) => row.toJSON())),

    columns: (sql, parameters) => readPages(sql, parameters, columnsOf),

    select(views) {
      selections = views;
    },

    async ask(sql, {name, results = [], ...options}) {
      const {papers} = addresses.tables;
      const folder = typeof papers === "string" ? new URL(".", papers).href : "";
      const refused = refusalAt(sql, folder, results);
      if (refused !== null) throw new RefusedError(refused);
      const {signal} = options;
      return inTurn(async () => {
        signal.throwIfAborted();
        const current = await alive();
        signal.throwIfAborted();
        const started = performance.now();
        const statements = statementsOf(sql);
        let result: StatementResult | undefined;
        for (const [i, {text, at}] of statements.entries()) {
          const keep = i === statements.length - 1 && name !== undefined ? {name} : {};
          try {
            result = await readAsked(current, text, {...options, ...keep});
          } catch (error) {
            if (signal.aborted) throw new DOMException("stopped", "AbortError");
            throw new StatementError(messageOf(error), text, at, {cause: error});
          }
        }
        return {...result!, milliseconds: performance.now() - started};
      });
    },

    keeps: (name) => live?.kept.has(name) ?? false,

    openFile: (file) =>
      inTurn(() =>
        withFiles(async (current) => {
          const facts = await openFileTable(current, file);
          files.set(file.name, file);
          current.opened.add(file.name);
          return facts;
        })
      ),

    closeFile: (name) =>
      inTurn(() =>
        withFiles(async (current) => {
          files.delete(name);
          current.opened.delete(name);
          await closeFileTable(current, name);
        })
      ),

    parquet: (result) => inTurn(() => withFiles((current) => writeParquet(current, result)))
  };
}

/** Rows of statements in a session of its own, over all papers. */
export function sessionRows(session: Session): Engine["rows"] {
  const all = {selection: everyPaper, compared_selection: everyPaper};
  return (sql, parameters) =>
    session.orEnd(
      readPrepared(session, all, sql, parameters, (table) =>
        table.toArray().map((row: {toJSON(): RawRow}) => row.toJSON())
      )
    );
}

/** Statements that list the tables there are. */
const listsTables =
  /^\s*show\b|\binformation_schema\b|\bduckdb_(?:tables|views|columns)\b|\bsqlite_master\b/i;

async function readPrepared<A>(
  {pages, use, inTurn}: Session,
  selections: Selections,
  sql: string,
  parameters: readonly Scalar[],
  read: (table: Table) => A
): Promise<A> {
  await use(selections, sql);
  return inTurn(async () => {
    const prepared = await pages.prepare(sql);
    try {
      // Not query(): where an error ends a statement, that gives the rows before it, and no error.
      const stream = await prepared.send(...parameters);
      const {schema} = await stream.open();
      const batches: RecordBatch[] = [];
      for await (const batch of stream) batches.push(batch);
      return read(new Table(schema, batches));
    } finally {
      await prepared.close();
    }
  });
}

/** The engine's words, but where they advise what cannot be done here. */
function plainMessage(error: unknown): string {
  const message = messageOf(error);
  if (/^Out of Memory Error|std::bad_alloc/.test(message))
    return `out of memory: the statement needs more than the ${memoryLimit} that a page can give the database; ask for fewer rows, columns or groups, or run it outside the browser (Copy, For the DuckDB command line)`;
  if (message.includes("Max expression depth"))
    return "the expression is nested more than 1,000 deep: the database cannot plan that";
  return message;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
