import type {AsyncDuckDBConnection} from "@duckdb/duckdb-wasm";
import type {RecordBatch, Schema} from "apache-arrow";
import type {ResultColumn} from "../model/result.js";
import {type ArrowResult, arrowResult, bytesOf} from "./arrow-result.js";
import {countRows, describe, execute} from "./send.js";
import {givesRows} from "./statement-kind.js";

export interface StatementOptions {
  /** Rows to read at most. */
  cap: number;
  signal: AbortSignal;
  /** Keeps the result, whole, as a temporary table of this name. */
  name?: string;
  onRows?: (n_rows: number) => void;
}

export interface StatementResult {
  table: ArrowResult;
  /** Rows that the statement gave; null where reading ended at a bound and nobody counted them. */
  n_rows: number | null;
  /** What ended the reading before the last row. */
  capped: "rows" | "bytes" | null;
}

/** Bytes of rows that are read: beyond them a page runs out of memory. */
const mostBytes = 512 * 1024 * 1024;

/** Types that Arrow carries in part or not at all, wherever they stand in a type: the database writes them out. */
const writtenOut =
  /\b(?:INTERVAL|TIMESTAMP WITH TIME ZONE|TIME WITH TIME ZONE|TIMETZ|BIT|UNION|UUID|ENUM|MAP)\b/;

/** What `send` says to a statement that DuckDB runs as several, a PIVOT over values that it must look up first. */
const severalStatements = "can only take a single statement";

/**
 * Runs one statement of the reader. Its rows are bounded before they are made, because the engine makes all of them
 * before it gives the first; and it is described before it runs, which finds its mistakes at their places and tells
 * types that Arrow does not.
 */
export async function askStatement(
  connection: AsyncDuckDBConnection,
  statement: string,
  options: StatementOptions
): Promise<StatementResult> {
  const {name} = options;
  const isRows = givesRows(statement);
  if (!isRows && name !== undefined && !/^\W*(?:un)?pivot\b/i.test(statement))
    throw new Error(`only rows can be kept under a name: end with a SELECT, or take the name ${name} away`);
  if (!isRows && name === undefined) {
    try {
      return await readPlain(connection, statement, options);
    } catch (error) {
      if (!isSeveral(error)) throw error;
    }
  }
  try {
    return await readRows(connection, statement, options);
  } catch (error) {
    throw lineShifted(error);
  }
}

const pivoted = "litscope_pivot";

function isSeveral(error: unknown): boolean {
  return error instanceof Error && error.message.includes(severalStatements);
}

/** Rows of the statement itself, or of the table that keeps them. */
async function readRows(
  connection: AsyncDuckDBConnection,
  statement: string,
  options: StatementOptions
): Promise<StatementResult> {
  const {name, signal} = options;
  try {
    if (name !== undefined)
      await execute(connection, `CREATE OR REPLACE TEMP TABLE "${name}" AS\n${statement}`);
    signal.throwIfAborted();
    return await readBounded(connection, name === undefined ? statement : `FROM "${name}"`, options);
  } catch (error) {
    if (!isSeveral(error)) throw error;
    const kept = name ?? pivoted;
    await connection.query(`CREATE OR REPLACE TEMP TABLE "${kept}" AS\n${statement}`);
    return readBounded(connection, `FROM "${kept}"`, {...options, name: kept});
  }
}

async function readBounded(
  connection: AsyncDuckDBConnection,
  statement: string,
  {cap, signal, name, onRows}: StatementOptions
): Promise<StatementResult> {
  const described = await describe(connection, statement);
  signal.throwIfAborted();
  const read = await readAll(connection, bounded(statement, described, cap + 1), signal, onRows);
  const table = arrowResult(read.schema, read.batches, {types: described.map(shownType), most: cap});
  const capped = read.isCut ? "bytes" : read.n_rows > cap ? "rows" : null;
  const n_rows =
    capped === null ? read.n_rows : name === undefined ? null : await countRows(connection, name);
  return {table, n_rows, capped};
}

async function readPlain(
  connection: AsyncDuckDBConnection,
  statement: string,
  {cap, signal, onRows}: StatementOptions
): Promise<StatementResult> {
  const read = await readAll(connection, statement, signal, onRows);
  const isOver = read.n_rows > cap;
  return {
    table: arrowResult(read.schema, read.batches, {most: cap}),
    n_rows: read.isCut ? null : read.n_rows,
    capped: read.isCut ? "bytes" : isOver ? "rows" : null
  };
}

async function readAll(
  connection: AsyncDuckDBConnection,
  sql: string,
  signal: AbortSignal,
  onRows?: (n_rows: number) => void
): Promise<{schema: Schema; batches: RecordBatch[]; n_rows: number; isCut: boolean}> {
  const stream = await connection.send(sql);
  const {schema} = await stream.open();
  const batches: RecordBatch[] = [];
  let n_rows = 0;
  let bytes = 0;
  for await (const batch of stream) {
    signal.throwIfAborted();
    batches.push(batch);
    n_rows += batch.numRows;
    bytes += bytesOf([batch]);
    onRows?.(n_rows);
    if (bytes > mostBytes) {
      await connection.cancelSent();
      return {schema, batches, n_rows, isCut: true};
    }
  }
  return {schema, batches, n_rows, isCut: false};
}

/** The statement for `most` of its rows. What must be written out is named by its place: names may stand twice. */
function bounded(statement: string, described: readonly ResultColumn[], most: number): string {
  if (!described.some(({type}) => writtenOut.test(type)))
    return `SELECT * FROM (\n${statement}\n) LIMIT ${most}`;
  const places = described.map((_, i) => `c${i}`);
  const columns = described.map(({name, type}, i) => {
    const value = writtenOut.test(type) ? `CAST(c${i} AS VARCHAR)` : `c${i}`;
    return `${value} AS ${quoted(name)}`;
  });
  return `SELECT ${columns.join(", ")} FROM (\n${statement}\n) AS q(${places.join(", ")}) LIMIT ${most}`;
}

/** A list or struct that is written out is a text. */
function shownType({type}: ResultColumn): string {
  return writtenOut.test(type) && /[[(]/.test(type) && !/^ENUM\(/.test(type)
    ? "VARCHAR"
    : type.replace(/^ENUM\(.*\)$/s, "ENUM");
}

/** The error with its LINE counted in the statement itself, which began on the second line of what was run. */
function lineShifted(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const message = error.message.replace(/^LINE (\d+):/m, (_, line: string) => `LINE ${Number(line) - 1}:`);
  return message === error.message ? error : new Error(message, {cause: error});
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
