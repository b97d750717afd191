import {
  DuckDBDataChunk,
  DuckDBDateValue,
  type DuckDBAppender,
  type DuckDBConnection,
  DuckDBInstance,
  type DuckDBType,
  type DuckDBValue,
  BOOLEAN,
  DATE,
  DOUBLE,
  INTEGER,
  LIST,
  listValue,
  SMALLINT,
  VARCHAR
} from "@duckdb/node-api";
import {renameSync, rmSync} from "node:fs";
import {join} from "node:path";
import {openRowOrder, type RowOrder} from "../src/build/row-order.js";
import {type TableSink, valueAt} from "../src/build/table-sink.js";
import {type ColumnType, type Table, type TableName, tableNames, tables} from "../src/model/tables.js";

/** Rows in one DuckDB data chunk. */
const chunkRows = 2048;
/** What the rows may take of the memory; the rest of a large corpus waits on the disk. */
const MEMORY = "1GB";
const millisecondsADay = 86_400_000;

const types: Record<ColumnType, DuckDBType> = {
  VARCHAR,
  INTEGER,
  SMALLINT,
  DOUBLE,
  BOOLEAN,
  DATE,
  "VARCHAR[]": LIST(VARCHAR),
  "INTEGER[]": LIST(INTEGER)
};

export interface TableWriter extends TableSink {
  /** Writes `<table>.parquet` for every table, each beside its place and then renamed; gives rows written by table. */
  finish(folder: string): Promise<Record<TableName, number>>;
  close(): void;
}

interface Column {
  name: string;
  type: ColumnType;
  values: DuckDBValue[];
}

interface Pending {
  columns: Column[];
  appender: DuckDBAppender;
  n_rows: number;
  rowOrder: RowOrder;
}

/**
 * Collects rows for all tables of the schema and writes them as sorted Parquet files, the same bytes for the same
 * rows. Until then they stand in a file of their own in a folder, which is gone when the writer is closed.
 */
export async function openTableWriter(folder: string): Promise<TableWriter> {
  const file = join(folder, "rows.duckdb");
  const instance = await DuckDBInstance.create(file, {threads: "1", memory_limit: MEMORY});
  const connection = await instance.connect();
  const pending = new Map<TableName, Pending>();
  for (const name of tableNames) pending.set(name, await openTable(connection, name));

  const append = (name: TableName, valueOf: (column: string) => unknown): Pending => {
    const table = pending.get(name)!;
    for (const column of table.columns) column.values.push(nativeValue(valueOf(column.name), column, name));
    table.n_rows++;
    if (table.columns[0]!.values.length === chunkRows) flush(table);
    return table;
  };
  return {
    append(name, row) {
      append(name, (column) => row[column as keyof typeof row]).rowOrder.see(row);
    },
    appendColumns(name, {n_rows, columns}) {
      for (let row = 0; row < n_rows; row++)
        append(name, (column) => valueAt(columns[column as keyof typeof columns], row));
    },
    complete(names) {
      for (const name of names) flush(pending.get(name)!);
    },
    async finish(folder) {
      const counts = {} as Record<TableName, number>;
      for (const [name, table] of pending) {
        flush(table);
        table.appender.closeSync();
        const {order, row_group} = tables[name] as Table;
        const parquet = join(folder, `${name}.parquet`);
        const beside = `${parquet}.part`;
        const sorting = table.rowOrder.isKept ? "" : `ORDER BY ${order.join(", ")}`;
        await connection.run(
          `COPY (SELECT * FROM ${name} ${sorting}) TO '${beside.replaceAll("'", "''")}'
           (FORMAT PARQUET, COMPRESSION ZSTD, ROW_GROUP_SIZE ${row_group})`
        );
        renameSync(beside, parquet);
        await connection.run(`DROP TABLE ${name}`);
        counts[name] = table.n_rows;
      }
      return counts;
    },
    close() {
      connection.closeSync();
      instance.closeSync();
      for (const part of [file, `${file}.wal`, `${file}.tmp`]) rmSync(part, {recursive: true, force: true});
    }
  };
}

async function openTable(connection: DuckDBConnection, name: TableName): Promise<Pending> {
  const {columns} = tables[name] as Table;
  const list = Object.entries(columns);
  const declared = list.map(
    ([column, {type, nullable}]) => `"${column}" ${type}${nullable ? "" : " NOT NULL"}`
  );
  await connection.run(`CREATE TABLE ${name} (${declared.join(", ")})`);
  return {
    columns: list.map(([column, {type}]) => ({name: column, type, values: []})),
    appender: await connection.createAppender(name),
    n_rows: 0,
    rowOrder: openRowOrder(tables[name] as Table)
  };
}

function flush({columns, appender}: Pending): void {
  const n = columns[0]!.values.length;
  if (n === 0) return;
  const chunk = DuckDBDataChunk.create(
    columns.map((c) => types[c.type]),
    n
  );
  columns.forEach((column, i) => {
    chunk.setColumnValues(i, column.values);
    column.values = [];
  });
  appender.appendDataChunk(chunk);
}

function nativeValue(value: unknown, {name, type}: Column, table: string): DuckDBValue {
  if (value === undefined) throw new TypeError(`no value for ${table}.${name}`);
  if (value === null) return null;
  if (type === "DATE")
    return new DuckDBDateValue(Date.parse(`${value as string}T00:00:00Z`) / millisecondsADay);
  if (Array.isArray(value)) return listValue(value as DuckDBValue[]);
  return value as DuckDBValue;
}
