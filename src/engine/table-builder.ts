import type {AsyncDuckDB, AsyncDuckDBConnection} from "@duckdb/duckdb-wasm";
import type {TableSink} from "../build/table-sink.js";
import {type Table, type TableName, tableNames, tables} from "../model/tables.js";
import type {Engine, RawRow} from "../query/query.js";
import {everyPaper} from "../query/selection.js";
import {openArrowColumns} from "./arrow-columns.js";
import {execute} from "./send.js";

/** Rows that go to the database at once. */
const rowsAtOnce = 65_536;

export interface TableBuilder extends TableSink {
  /** Waits until the database has taken what was appended. */
  settled(): Promise<void>;
  /** Waits until all that was appended is there; `engine` answers over it until the tables are written. */
  complete(): Promise<void>;
  engine: Pick<Engine, "rows">;
  /**
   * Writes each table as a Parquet file, sorted as its order says.
   *
   * @param onTable hears of each table when it is written
   */
  write(onTable: (n_done: number) => void): Promise<Record<TableName, Uint8Array>>;
}

/** Collects rows for all tables of the schema in a database that nobody else uses. */
export async function openTableBuilder(
  database: AsyncDuckDB,
  connection: AsyncDuckDBConnection
): Promise<TableBuilder> {
  const pending = new Map(
    tableNames.map((name) => [name, openArrowColumns((tables[name] as Table).columns)])
  );
  for (const name of tableNames) {
    const columns = Object.entries((tables[name] as Table).columns).map(
      ([column, {type, nullable}]) => `"${column}" ${type}${nullable ? "" : " NOT NULL"}`
    );
    await execute(connection, `CREATE TABLE ${name} (${columns.join(", ")})`);
  }
  for (const view of ["selection", "compared_selection"])
    await execute(connection, `CREATE VIEW ${view} AS ${everyPaper}`);
  let taken: Promise<unknown> = Promise.resolve();
  const flush = (name: TableName): void => {
    const columns = pending.get(name)!;
    if (columns.n_rows === 0) return;
    const stream = columns.take();
    taken = taken.then(() => connection.insertArrowFromIPCStream(stream, {name, create: false}));
    taken.catch(() => undefined);
  };
  return {
    append(name, row) {
      const columns = pending.get(name)!;
      columns.push(row);
      if (columns.n_rows === rowsAtOnce) flush(name);
    },
    async settled() {
      await taken;
    },
    async complete() {
      for (const name of tableNames) flush(name);
      await taken;
    },
    async write(onTable) {
      const files = {} as Record<TableName, Uint8Array>;
      for (const [i, name] of tableNames.entries()) {
        const {order, row_group} = tables[name] as Table;
        const path = `${name}.parquet`;
        await database.registerEmptyFileBuffer(path);
        await execute(
          connection,
          `COPY (SELECT * FROM ${name} ORDER BY ${order.join(", ")}) TO '${path}'
           (FORMAT PARQUET, CODEC ZSTD, ROW_GROUP_SIZE ${row_group})`
        );
        files[name] = await database.copyFileToBuffer(path);
        await database.dropFile(path);
        await execute(connection, `DROP TABLE ${name}`);
        onTable(i + 1);
      }
      return files;
    },
    engine: {
      async rows(sql, parameters) {
        const prepared = await connection.prepare(sql);
        try {
          const rows: RawRow[] = [];
          for await (const batch of await prepared.send(...parameters))
            for (const row of batch.toArray()) rows.push(row.toJSON());
          return rows;
        } finally {
          await prepared.close();
        }
      }
    }
  };
}
