import type {AsyncDuckDBConnection} from "@duckdb/duckdb-wasm";
import type {ResultColumn} from "../model/result.js";
import type {Engine, RawRow, Scalar} from "../query/query.js";
import {everyPaper} from "../query/selection.js";
import {refusal} from "./guard.js";
import {type EngineAddresses, openSession, type Selections, type Session, SessionEnded} from "./session.js";
import {splitSql} from "../query/sql-tokens.js";
import {type ArrowType, columnsOf, plainValue, typeName} from "./values.js";

export type EngineState = "loading" | "ready" | "failed";

export interface Result {
  columns: ResultColumn[];
  /** Values in the order of the columns, see `plainValue`. */
  rows: unknown[][];
  /** Whether rows beyond the cap were left unread. */
  capped: boolean;
  /** From the call to the last row. */
  milliseconds: number;
}

export interface AskOptions {
  /** Rows to read at most. */
  cap: number;
  /** Stops the statement: within a second or so, at the cost of the worker if it does not listen. */
  signal: AbortSignal;
  onRows?: (n_rows: number) => void;
}

export interface BrowserEngine extends Engine {
  /**
   * Runs a reader's own SQL, and gives the rows of its last statement; throws with the engine's words where it
   * fails, an AbortError where it was stopped.
   */
  ask(sql: string, options: AskOptions): Promise<Result>;
}

/** Time that the engine has to answer a cancellation before its worker is replaced. */
const cancelPatience = 800;

/** After such an error the database answers nothing but errors. */
const broken = /^(?:INTERNAL|FATAL) Error|RuntimeError|memory access out of bounds|unreachable|Aborted\(/;

/**
 * Opens DuckDB-WASM over the site's Parquet files, and again when it breaks or does not listen. A page's query
 * that this interrupts runs again.
 */
export async function openBrowserEngine(
  addresses: EngineAddresses,
  onState: (state: EngineState, reason?: string) => void = () => undefined
): Promise<BrowserEngine> {
  let session = open();
  let selections: Selections = {selection: everyPaper, compared_selection: everyPaper};
  /** The reader's last statement: they take turns, so that the cancellation of one does not hit the next. */
  let turn: Promise<unknown> = Promise.resolve();

  async function open(): Promise<Session> {
    onState("loading");
    try {
      const opened = await openSession(addresses);
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
    session = open();
    session.catch(() => undefined);
  }

  async function readAsked(
    current: Session,
    sql: string,
    {cap, signal, onRows}: AskOptions
  ): Promise<Omit<Result, "milliseconds">> {
    const reading = current.use(selections).then(() => {
      signal.throwIfAborted();
      return readAll(current.reader, sql, cap, signal, onRows);
    });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = () => {
      current.reader.cancelSent().catch(() => false);
      timer = setTimeout(() => void replace(current), cancelPatience);
    };
    signal.addEventListener("abort", stop, {once: true});
    try {
      return await current.orEnd(reading);
    } catch (error) {
      if (!broken.test(messageOf(error))) throw error;
      await replace(current);
      throw new Error(
        `the statement broke the database, which was started again without the tables made since: ${messageOf(error)}`,
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
    read: (table: ArrowTable) => A
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

    async ask(sql, options) {
      const why = refusal(sql, new URL(".", addresses.tables.papers).href);
      if (why !== null) throw new Error(why);
      const {signal} = options;
      const asked = turn.then(async () => {
        signal.throwIfAborted();
        const current = await alive();
        signal.throwIfAborted();
        const started = performance.now();
        let result: Omit<Result, "milliseconds"> = {columns: [], rows: [], capped: false};
        for (const single of splitSql(sql)) result = await readAsked(current, single, options);
        return {...result, milliseconds: performance.now() - started};
      });
      turn = asked.catch(() => undefined);
      try {
        return await asked;
      } catch (error) {
        if (signal.aborted) throw new DOMException("stopped", "AbortError");
        throw error;
      }
    }
  };
}

type ArrowTable = Awaited<ReturnType<AsyncDuckDBConnection["query"]>>;

async function readPrepared<A>(
  {pages, use}: Session,
  selections: Selections,
  sql: string,
  parameters: readonly Scalar[],
  read: (table: ArrowTable) => A
): Promise<A> {
  await use(selections, sql);
  const prepared = await pages.prepare(sql);
  try {
    return read(await prepared.query(...parameters));
  } finally {
    await prepared.close();
  }
}

async function readAll(
  connection: AsyncDuckDBConnection,
  sql: string,
  cap: number,
  signal: AbortSignal,
  onRows?: (n_rows: number) => void
): Promise<Omit<Result, "milliseconds">> {
  const batches = await connection.send(sql);
  const rows: unknown[][] = [];
  let columns: ResultColumn[] = [];
  let types: ArrowType[] = [];
  let capped = false;
  const describe = (fields: readonly {name: string; type: ArrowType}[]): void => {
    columns = fields.map((f) => ({name: f.name, type: typeName(f.type)}));
    types = fields.map((f) => f.type);
  };
  for await (const batch of batches) {
    signal.throwIfAborted();
    if (columns.length === 0) describe(batch.schema.fields as unknown as {name: string; type: ArrowType}[]);
    const vectors = types.map((_, i) => batch.getChildAt(i));
    for (let at = 0; at < batch.numRows && !capped; at++) {
      if (rows.length === cap) capped = true;
      else rows.push(vectors.map((vector, i) => plainValue(vector?.get(at), types[i]!)));
    }
    onRows?.(rows.length);
    if (capped) {
      await connection.cancelSent();
      break;
    }
  }
  if (columns.length === 0 && batches.schema)
    describe(batches.schema.fields as unknown as {name: string; type: ArrowType}[]);
  return {columns, rows, capped};
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
