import type {AsyncDuckDB, AsyncDuckDBConnection} from "@duckdb/duckdb-wasm";
import {openRowOrder, type RowOrder} from "../build/row-order.js";
import type {TableSink} from "../build/table-sink.js";
import {type Table, type TableName, tableNames, tables} from "../model/tables.js";
import type {Engine, RawRow} from "../query/query.js";
import {everyPaper} from "../query/selection.js";
import {type ArrowColumns, arrowStream, openArrowColumns} from "./arrow-columns.js";
import {execute} from "./send.js";

/** Rows that go to the database at once. */
const rowsAtOnce = 65_536;
/**
 * What the database is asked before it has answered: it goes on while this thread is at other work. Rows that wait
 * beyond that are not made yet.
 */
const mostPosted = 40;
/** So often rows may wait for the database before work on more of them has to. */
const mostWaiting = 32;

export interface TableBuilder extends TableSink {
  /** Waits while the database has too much of what was appended before it. */
  settled(): Promise<void>;
  /** Waits until all that was appended is there; `engine` answers over it. */
  filled(): Promise<void>;
  engine: Pick<Engine, "rows">;
  /**
   * Each table as a Parquet file, sorted as its order says.
   *
   * @param onTable hears how many are written
   */
  write(onTable: (n_done: number) => void): Promise<Record<TableName, Uint8Array>>;
}

/** Collects rows for all tables of the schema in a database that nobody else uses. */
export async function openTableBuilder(
  database: AsyncDuckDB,
  connection: AsyncDuckDBConnection
): Promise<TableBuilder> {
  const pending = new Map(tableNames.map((name) => [name, openPending(tables[name] as Table)]));
  for (const name of tableNames) {
    const columns = Object.entries((tables[name] as Table).columns).map(
      ([column, {type, nullable}]) => `"${column}" ${type}${nullable ? "" : " NOT NULL"}`
    );
    await execute(connection, `CREATE TABLE ${name} (${columns.join(", ")})`);
  }
  for (const view of ["selection", "compared_selection"])
    await execute(connection, `CREATE VIEW ${view} AS ${everyPaper}`);
  const post = openQueue(mostPosted);
  const inserts: Promise<unknown>[] = [];
  const insert = (name: TableName, stream: () => Uint8Array): void => {
    inserts.push(post(() => connection.insertArrowFromIPCStream(stream(), {name, create: false})));
  };
  const flush = (name: TableName): void => {
    const {columns} = pending.get(name)!;
    if (columns.n_rows === 0) return;
    const stream = columns.take();
    insert(name, () => stream);
  };
  const files = new Map<TableName, Promise<Uint8Array>>();
  const complete = (name: TableName): void => {
    flush(name);
    files.set(
      name,
      post(() => writeTable(name))
    );
  };
  const writeTable = async (name: TableName): Promise<Uint8Array> => {
    const {order, row_group} = tables[name] as Table;
    const path = `${name}.parquet`;
    const {n_rows, rowOrder} = pending.get(name)!;
    const sorting = rowOrder.isKept ? "" : `ORDER BY ${order.join(", ")}`;
    const [, written, bytes] = await Promise.all([
      database.registerEmptyFileBuffer(path),
      connection.query(
        `COPY (SELECT * FROM ${name} ${sorting}) TO '${path}' (FORMAT PARQUET, CODEC ZSTD, ROW_GROUP_SIZE ${row_group})`
      ),
      database.copyFileToBuffer(path),
      database.dropFile(path)
    ]);
    const n_written = Number(written.getChildAt(0)?.get(0) ?? 0);
    if (n_written !== n_rows) throw new Error(`${n_written} of ${n_rows} rows of ${name} were written`);
    return bytes;
  };
  return {
    append(name, row) {
      const table = pending.get(name)!;
      table.columns.push(row);
      table.n_rows++;
      table.rowOrder.see(row);
      if (table.columns.n_rows === rowsAtOnce) flush(name);
    },
    appendColumns(name, rows) {
      pending.get(name)!.n_rows += rows.n_rows;
      for (let from = 0; from < rows.n_rows; from += rowsAtOnce)
        insert(name, () => arrowStream((tables[name] as Table).columns, rows, from, from + rowsAtOnce));
    },
    complete(names) {
      for (const name of names) complete(name);
    },
    async settled() {
      await inserts.at(-mostWaiting);
    },
    async filled() {
      for (const name of tableNames) flush(name);
      await Promise.all([...inserts, ...files.values()]);
    },
    async write(onTable) {
      const written = {} as Record<TableName, Uint8Array>;
      for (const [i, name] of tableNames.entries()) {
        if (!files.has(name)) complete(name);
        written[name] = await files.get(name)!;
        onTable(i + 1);
      }
      return written;
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

/** Rows of a table that the database does not have yet, and what is known of all. */
interface Pending {
  columns: ArrowColumns;
  n_rows: number;
  rowOrder: RowOrder;
}

function openPending(table: Table): Pending {
  return {
    columns: openArrowColumns(table.columns),
    n_rows: 0,
    rowOrder: openRowOrder(table)
  };
}

/** Begins work in order, with so much of it open at most; as much of it as may be open begins at once. */
function openQueue(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let n_open = 0;
  return <T>(work: () => Promise<T>) => {
    const done = new Promise<T>((resolve, reject) => {
      const begin = (): void => {
        n_open++;
        void work()
          .then(resolve, reject)
          .finally(() => {
            n_open--;
            waiting.shift()?.();
          });
      };
      if (n_open < most && waiting.length === 0) begin();
      else waiting.push(begin);
    });
    done.catch(() => undefined);
    return done;
  };
}
