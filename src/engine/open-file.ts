import type {AsyncDuckDBConnection} from "@duckdb/duckdb-wasm";
import type {ResultColumn} from "../model/result.js";
import {quotedText} from "../query/sql-keywords.js";
import type {ArrowResult} from "./arrow-result.js";
import {countRows, describe, execute} from "./send.js";
import type {Session} from "./session.js";
import {loadDatabase} from "./start-database.js";

export type FileFormat = "csv" | "parquet" | "json";

/** Records as CSV of one kind: names in the first line, all fields quoted. */
export interface TableText {
  columns: readonly ResultColumn[];
  n_rows: number;
  text: string;
  /** The field that stands for NULL. */
  nullText: string;
}

/** A file of the reader's that stands as a table beside the corpus: Parquet is read where it lies, all else is held as text. */
export type OpenedFile = {
  /** Name of the table. */
  name: string;
  /** Name of the file. */
  file: string;
} & ({format: "parquet"; handle: File} | ({format: "table"} & TableText));

export interface TableFacts {
  columns: ResultColumn[];
  n_rows: number;
}

/** What a file is read as, by its name's ending; null where that tells nothing. */
export function formatOfFile(name: string): FileFormat | null {
  const bare = name.toLowerCase().replace(/\.gz$/, "");
  if (/\.(?:csv|tsv|tab|txt)$/.test(bare)) return "csv";
  if (/\.(?:parquet|pq)$/.test(bare)) return "parquet";
  return /\.(?:json|jsonl|ndjson)$/.test(bare) ? "json" : null;
}

/** Makes a file a table; throws where the table would not hold every record of it. */
export async function openFileTable(session: Session, opened: OpenedFile): Promise<TableFacts> {
  await execute(session.reader, `DROP TABLE IF EXISTS "${opened.name}"`);
  if (opened.format === "table") return openText(session, opened);
  await openParquet(session, opened);
  return factsOf(session.reader, opened.name);
}

async function openParquet(
  {database, reader}: Session,
  {name, file, handle}: OpenedFile & {format: "parquet"}
): Promise<void> {
  const isParquet = (await markOf(handle.slice(0, 4))) && (await markOf(handle.slice(-4)));
  if (!isParquet) throw new Error(`${file} is no Parquet file`);
  const {DuckDBDataProtocol} = await loadDatabase();
  const path = `opened-${name}.parquet`;
  await database.registerFileHandle(path, handle, DuckDBDataProtocol.BROWSER_FILEREADER, true);
  try {
    await execute(reader, `CREATE TABLE "${name}" AS SELECT * FROM read_parquet('${path}')`);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    if (!unreadable.test(why)) throw error;
    throw new Error(`${file} is no Parquet file that can be read here: ${why.replaceAll(path, file)}`, {
      cause: error
    });
  } finally {
    await database.dropFile(path);
  }
}

async function openText(
  {database, reader}: Session,
  {name, file, columns, n_rows, text, nullText}: OpenedFile & {format: "table"}
): Promise<TableFacts> {
  const path = `opened-${name}.csv`;
  const read = async (typeOf: (column: ResultColumn) => string): Promise<TableFacts> => {
    const types = columns
      .map((column) => `${quotedText(column.name)}: ${quotedText(typeOf(column))}`)
      .join(", ");
    const options = `columns={${types}}, auto_detect=false, header=true, delim=',', quote='"', escape='"', nullstr=${quotedText(nullText)}, parallel=false, maximum_line_size=${longestLine}`;
    await execute(
      reader,
      `CREATE OR REPLACE TABLE "${name}" AS SELECT * FROM read_csv('${path}', ${options})`
    );
    return factsOf(reader, name);
  };
  await database.registerFileText(path, text);
  try {
    const typed = await read(({type}) => type).catch(() => null);
    if (typed?.n_rows === n_rows) return typed;
    const plain = await read(() => "VARCHAR");
    if (plain.n_rows === n_rows) return plain;
    throw new Error(
      `${file} has ${n_rows.toLocaleString("en-GB")} records, of which the database reads ${plain.n_rows.toLocaleString("en-GB")}`
    );
  } catch (error) {
    await execute(reader, `DROP TABLE IF EXISTS "${name}"`);
    throw error;
  } finally {
    await database.dropFile(path);
  }
}

/** How the engine's words about a file begin; others are about itself. */
const unreadable = /^(?:Invalid(?: Input)?|IO|Not implemented|Serialization|Conversion) Error/;

/** More than any record has. */
const longestLine = 2_000_000_000;

async function markOf(part: Blob): Promise<boolean> {
  return (await part.text()) === "PAR1";
}

export async function closeFileTable({reader}: Session, name: string): Promise<void> {
  await execute(reader, `DROP TABLE IF EXISTS "${name}"`);
}

/** A result as a Parquet file: exactly the rows that were read. */
export async function writeParquet({database, reader}: Session, result: ArrowResult): Promise<Uint8Array> {
  const [table, path] = ["litscope_saved", "litscope-saved.parquet"];
  await execute(reader, `DROP TABLE IF EXISTS ${table}`);
  await reader.insertArrowFromIPCStream(result.ipc("stream"), {name: table, create: true});
  try {
    await execute(reader, `COPY ${table} TO '${path}' (FORMAT PARQUET, CODEC ZSTD)`);
    return await database.copyFileToBuffer(path);
  } finally {
    await execute(reader, `DROP TABLE IF EXISTS ${table}`);
    await database.dropFile(path).catch(() => null);
  }
}

async function factsOf(connection: AsyncDuckDBConnection, name: string): Promise<TableFacts> {
  return {columns: await describe(connection, `FROM "${name}"`), n_rows: await countRows(connection, name)};
}
