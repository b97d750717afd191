import type {AsyncDuckDBConnection} from "@duckdb/duckdb-wasm";
import type {ResultColumn} from "../model/result.js";

/*
 * Everything here is sent, not asked by query(): where an error ends a statement, that gives the rows before it, and no
 * error.
 */

/** Runs a statement for what it does. */
export async function execute(connection: AsyncDuckDBConnection, sql: string): Promise<void> {
  for await (const batch of await connection.send(sql)) void batch;
}

/** The columns that a statement gives, with DuckDB's names of their types. */
export async function describe(
  connection: AsyncDuckDBConnection,
  statement: string
): Promise<ResultColumn[]> {
  const columns: ResultColumn[] = [];
  const sql = statement.startsWith("(") ? `SELECT * FROM (\n${statement}\n)` : `\n${statement}`;
  for await (const batch of await connection.send(`DESCRIBE ${sql}`))
    for (let i = 0; i < batch.numRows; i++)
      columns.push({
        name: String(batch.getChild("column_name")?.get(i)),
        type: String(batch.getChild("column_type")?.get(i))
      });
  return columns;
}

/** Rows of a table. */
export async function countRows(connection: AsyncDuckDBConnection, name: string): Promise<number> {
  let n = 0;
  for await (const batch of await connection.send(`SELECT CAST(count(*) AS DOUBLE) AS n FROM "${name}"`))
    n += Number(batch.getChild("n")?.get(0));
  return n;
}
