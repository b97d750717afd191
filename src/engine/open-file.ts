import type {AsyncDuckDBConnection} from "@duckdb/duckdb-wasm";
import type {ResultColumn} from "../model/result.js";
import type {ArrowResult} from "./arrow-result.js";
import type {Session} from "./session.js";

export type FileFormat = "csv" | "parquet" | "json";

/** A file of the reader's that stands as a table beside the corpus. */
export interface OpenedFile {
  /** Name of the table. */
  name: string;
  file: File;
  format: FileFormat;
}

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

/** Makes a file a table. It is read where it lies; JSON, for which this database has no reader, is held as text once. */
export async function openFileTable(
  {database, reader}: Session,
  {name, file, format}: OpenedFile
): Promise<TableFacts> {
  const {DuckDBDataProtocol} = await import("@duckdb/duckdb-wasm");
  const path = `opened-${name}${endingOf(file.name)}`;
  await execute(reader, `DROP TABLE IF EXISTS "${name}"`);
  if (format === "json") {
    await database.registerFileText(path, jsonArray(await file.text(), file.name));
    try {
      await reader.insertJSONFromPath(path, {name, create: true});
    } finally {
      await database.dropFile(path);
    }
  } else {
    await database.registerFileHandle(path, file, DuckDBDataProtocol.BROWSER_FILEREADER, true);
    const read = format === "csv" ? `read_csv_auto('${path}', SAMPLE_SIZE=-1)` : `read_parquet('${path}')`;
    try {
      await execute(reader, `CREATE TABLE "${name}" AS SELECT * FROM ${read}`);
    } finally {
      await database.dropFile(path);
    }
  }
  return factsOf(reader, name);
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
  const described = await connection.query(`DESCRIBE "${name}"`);
  const counted = await connection.query(`SELECT CAST(count(*) AS DOUBLE) AS n FROM "${name}"`);
  return {
    columns: Array.from({length: described.numRows}, (_, i) => ({
      name: String(described.getChild("column_name")?.get(i)),
      type: String(described.getChild("column_type")?.get(i))
    })),
    n_rows: Number(counted.getChildAt(0)?.get(0))
  };
}

/** JSON text as one array: an array stays, a single object is a row, and so is each line of JSON Lines. */
function jsonArray(text: string, file: string): string {
  const trimmed = text.replace(/^\ufeff/, "").trim();
  if (trimmed === "") throw new Error(`${file} is empty`);
  if (parses(trimmed)) return trimmed.startsWith("[") ? trimmed : `[${trimmed}]`;
  if (trimmed.startsWith("["))
    throw new Error(`${file} is no JSON: ${whyNoJson(trimmed)}; nothing was opened`);
  const lines = trimmed.split(/\r?\n/).filter((line) => line.trim() !== "");
  const wrong = lines.findIndex((line) => !parses(line));
  if (wrong >= 0)
    throw new Error(
      `${file}, line ${wrong + 1} is no JSON: ${lines[wrong]!.slice(0, 60)}; nothing was opened`
    );
  return `[${lines.join(",")}]`;
}

function parses(text: string): boolean {
  return whyNoJson(text) === null;
}

function whyNoJson(text: string): string | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    if (error instanceof SyntaxError) return error.message;
    throw error;
  }
}

function endingOf(name: string): string {
  return /(?:\.[a-z0-9]+){1,2}$/i.exec(name)?.[0].toLowerCase() ?? "";
}

async function execute(connection: AsyncDuckDBConnection, sql: string): Promise<void> {
  for await (const batch of await connection.send(sql)) void batch;
}
