import type {DuckDBResultReader, DuckDBValue} from "@duckdb/node-api";
import type {ResultTable} from "../src/model/result.js";

/** Types that the page's engine has the database write out, wherever they stand in a type. */
const writtenOut = /\b(?:INTERVAL|WITH TIME ZONE|TIMETZ|BIT|UNION|UUID|ENUM|MAP)\b/;

/** A result of the native database in the values that the page's engine gives. */
export function nativeResult(reader: DuckDBResultReader): ResultTable {
  const types = reader.columnTypes().map(String);
  const columns = reader.columnNames().map((name, i) => ({
    name,
    type: writtenOut.test(types[i]!) && /[[(]/.test(types[i]!) ? "VARCHAR" : types[i]!.replace(/"/g, "")
  }));
  const held = reader.getColumns();
  return {
    columns,
    n_rows: reader.currentRowCount,
    value: (row, column) => {
      const type = types[column]!;
      const value = held[column]?.[row];
      return writtenOut.test(type) && value !== null ? String(value) : plainValue(value, type);
    }
  };
}

/** Wide integers, decimals, dates and times are written out; lists and structs are arrays and objects. */
function plainValue(value: DuckDBValue | undefined, type: string): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") return /^U?HUGEINT$/.test(type) ? String(value) : value;
  if (typeof value !== "object") return value;
  if ("items" in value) {
    const inner = type.replace(/\[\d*\]$/, "");
    return (value.items as readonly DuckDBValue[]).map((item) => plainValue(item, inner));
  }
  if ("entries" in value && !Array.isArray(value.entries))
    return Object.fromEntries(
      Object.entries(value.entries as Record<string, DuckDBValue>).map(([name, item]) => [
        name,
        plainValue(item, "")
      ])
    );
  if ("bytes" in value)
    return Array.from(value.bytes as Uint8Array, (b) => b.toString(16).padStart(2, "0")).join("");
  return String(value);
}
