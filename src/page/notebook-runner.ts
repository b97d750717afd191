import type {Result} from "../engine/browser.js";
import {RefusedError, StatementError} from "../engine/statement-error.js";
import {leadingVerb, statementTargets} from "../query/statement-target.js";
import type {Notebook, SqlCell} from "../model/notebook.js";
import {namedCell, resultNames} from "../notebook/edit-notebook.js";
import {renameInSql} from "../notebook/cell-names.js";
import {namesUsed, runOrder} from "../notebook/run-order.js";
import {macrosIn} from "../query/macros.js";
import type {KnownNames, SqlProblem} from "../query/sql-problem.js";
import {sqlStatements} from "../query/sql-tokens.js";
import {selectionViews} from "../figures/statements.js";
import {positionsPublished, useDatabase} from "./database.js";
import {errorText} from "./error-text.js";
import {useFilter} from "./filter.js";
import type {PastRun} from "./notebook-store.js";

export type RunStatus = "idle" | "waiting" | "running" | "done" | "failed" | "stopped";

/** What became of a cell's SQL. */
export interface CellRun {
  status: RunStatus;
  /** performance.now() at the start of the run. */
  started: number;
  /** Rows read so far. */
  n_rows: number;
  /** The text that ran. */
  sql: string;
  result: Result | null;
  failure: {message: string; problem: SqlProblem | null} | null;
  /** What the result depends on, as it was when it was made. */
  signature: string;
}

export interface NotebookRunner {
  runOf(id: string): CellRun;
  /** Whether the result was made from something else than what stands here now. */
  isStale(cell: SqlCell): boolean;
  /** Runs a cell, and before it the cells whose results it asks for, where they have none that is up to date. */
  run(id: string): Promise<void>;
  runAll(): Promise<void>;
  /** Stops what runs, or what runs for one cell. */
  stop(id?: string): void;
  readonly isRunning: boolean;
  forget(): void;
  /** Hears the id of each cell whose run changed. */
  onChange(listener: (id: string) => void): void;
}

export interface RunnerOptions {
  notebook: () => Notebook;
  /** Names of tables that opened files are. */
  opened: () => readonly string[];
  /** Tables and functions that a misspelt name may have meant. */
  known: () => KnownNames;
  onRun: (run: PastRun) => void;
}

/** Rows read from one statement: beyond them the result is cut, and says so. */
export const rowCap = 1_000_000;

const idle: CellRun = {
  status: "idle",
  started: 0,
  n_rows: 0,
  sql: "",
  result: null,
  failure: null,
  signature: ""
};

/** Runs the SQL cells of a notebook, one after another. */
export function notebookRunner({notebook, opened, known, onRun}: RunnerOptions): NotebookRunner {
  const runs = new Map<string, CellRun>();
  const going = new Map<string, {control: AbortController; done: Promise<void>}>();
  const listeners = new Set<(id: string) => void>();

  const runOf = (id: string): CellRun => runs.get(id) ?? idle;
  const definitions = new WeakMap<SqlCell, string[]>();
  const definedBy = (cell: SqlCell): string[] => {
    const known = definitions.get(cell) ?? namesDefined(cell.sql);
    definitions.set(cell, known);
    return known;
  };
  const set = (id: string, change: Partial<CellRun>): void => {
    runs.set(id, {...runOf(id), ...change});
    for (const listener of listeners) listener(id);
  };

  const markStopped = (id: string): void => set(id, {status: "stopped", result: null, failure: null});
  const fail = (id: string, message: string, problem: SqlProblem | null = null): void =>
    set(id, {status: "failed", result: null, failure: {message, problem}});

  /**
   * All that a cell's result depends on: its text, the filter where it asks for it, the files and results it reads (by
   * their cells, so that another name is no change), and the cells that define what it names.
   */
  function signatureOf(cell: SqlCell, seen: readonly string[] = []): string {
    const current = notebook();
    let sql = cell.sql;
    const text = [cell.sql, ...macrosIn(cell.sql).map(({body}) => body)].join("\n");
    const views = Object.entries(
      selectionViews(useFilter().filters, {positions: positionsPublished()})
    ).filter(([name]) => new RegExp(`\\b${name}\\b`, "i").test(text));
    const others = namesUsed(cell.sql, resultNames(current)).flatMap((name) => {
      const other = namedCell(current, name);
      if (other === undefined) return [];
      sql = renameInSql(sql, name, other.id.replace("-", "_"));
      return [other];
    });
    const defining = current.cells.filter(
      (other): other is SqlCell =>
        other.kind === "sql" &&
        other.id !== cell.id &&
        definedBy(other).length > 0 &&
        namesUsed(cell.sql, definedBy(other)).length > 0
    );
    const used = [...others, ...defining]
      .filter(({id}) => id !== cell.id && !seen.includes(id))
      .map((other) => signatureOf(other, [...seen, cell.id]));
    return JSON.stringify([sql, views, namesUsed(cell.sql, [...opened()]), used]);
  }

  const isStale = (cell: SqlCell): boolean => {
    const {status, signature} = runOf(cell.id);
    return status === "done" && signature !== signatureOf(cell);
  };

  async function runOne(cell: SqlCell, signal: AbortSignal): Promise<void> {
    const signature = signatureOf(cell);
    set(cell.id, {status: "running", started: performance.now(), n_rows: 0, sql: cell.sql, failure: null});
    const at = Date.now();
    const started = performance.now();
    const record = (n_rows: number | null, error: string | null) =>
      onRun({at, sql: cell.sql, milliseconds: performance.now() - started, n_rows, error});
    try {
      const engine = await useDatabase();
      const result = await engine.ask(cell.sql, {
        cap: rowCap,
        signal,
        results: resultNames(notebook()),
        ...(cell.name !== "" && {name: cell.name}),
        onRows: (n_rows) => set(cell.id, {n_rows})
      });
      set(cell.id, {status: "done", result, failure: null, signature});
      record(result.n_rows, null);
    } catch (error) {
      if (signal.aborted) return markStopped(cell.id);
      const message = errorText(error);
      record(null, message);
      fail(cell.id, message, await problemOf(error, message));
    }
  }

  async function problemOf(error: unknown, message: string): Promise<SqlProblem | null> {
    if (error instanceof RefusedError) {
      const {message, from, to} = error.refusal;
      return {message, from, to, hint: null, replacement: null, engineWords: null};
    }
    if (!(error instanceof StatementError)) return null;
    const {sqlProblem} = await import("../query/sql-problem.js");
    const problem = sqlProblem(error.statement, message, known());
    return {...problem, from: problem.from + error.at, to: problem.to + error.at};
  }

  function start(id: string, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    going.get(id)?.control.abort();
    const before = going.get(id)?.done ?? Promise.resolve();
    const control = new AbortController();
    const done = before
      .then(() => work(control.signal))
      .finally(() => {
        if (going.get(id)?.done === done) going.delete(id);
        for (const listener of listeners) listener(id);
      });
    going.set(id, {control, done});
    return done;
  }

  async function runNeeded(id: string, signal: AbortSignal): Promise<void> {
    const order = runOrder(notebook().cells, id);
    if (!Array.isArray(order)) {
      const circle = order.cycle.join(" → ");
      return fail(id, `results ask for each other in a circle: ${circle}; give one of them another name`);
    }
    for (const needed of order.slice(0, -1)) {
      await going.get(needed.id)?.done;
      if (signal.aborted) return markStopped(id);
      const engine = await useDatabase();
      if (runOf(needed.id).status !== "done" || isStale(needed) || !engine.keeps(needed.name))
        await runOne(needed, signal);
      const {status, failure} = runOf(needed.id);
      if (status === "done") continue;
      if (status === "stopped") return markStopped(id);
      const why = failure === null ? "was stopped" : `failed: ${failure.problem?.message ?? failure.message}`;
      return fail(id, `it needs the result ${needed.name}, which ${why}`);
    }
    if (signal.aborted) return markStopped(id);
    const cell = order.at(-1);
    if (cell !== undefined) await runOne(cell, signal);
  }

  const run = (id: string): Promise<void> => {
    set(id, {status: "waiting", failure: null});
    return start(id, async (signal) => {
      try {
        await runNeeded(id, signal);
      } catch (error) {
        fail(id, errorText(error));
      }
    });
  };

  return {
    runOf,
    isStale,
    run,
    async runAll() {
      const cells = notebook().cells.filter((cell) => cell.kind === "sql" && cell.sql.trim() !== "");
      for (const {id} of cells) set(id, {status: "waiting", failure: null});
      for (const {id} of cells) {
        if (runOf(id).status === "waiting") await run(id);
        if (runOf(id).status === "stopped") break;
      }
      for (const {id} of cells) if (runOf(id).status === "waiting") markStopped(id);
    },
    stop(id) {
      const stopped = id === undefined ? [...going.values()] : [going.get(id)];
      for (const one of stopped) one?.control.abort();
    },
    get isRunning() {
      return going.size > 0;
    },
    forget() {
      for (const {control} of going.values()) control.abort();
      runs.clear();
    },
    onChange: (listener) => void listeners.add(listener)
  };
}

/** Names of the views and tables that SQL defines. */
function namesDefined(sql: string): string[] {
  if (!/create/i.test(sql)) return [];
  return sqlStatements(sql).flatMap((tokens) => {
    const verb = leadingVerb(tokens);
    return (verb === null ? [] : statementTargets(tokens, verb))
      .filter(({isMade, kind}) => isMade && (kind === "VIEW" || kind === "TABLE"))
      .map(({name}) => name.text.toLowerCase());
  });
}
