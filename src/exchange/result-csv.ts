import {columnKind} from "../analysis/column-kind.js";
import type {ResultColumn, ResultTable} from "../model/result.js";
import {byteOrderMark, csvText} from "./csv.js";
import {cellWriter, inParts, isNumeric, type RowBounds, rowsWithin, type WriteValue} from "./result-rows.js";

/**
 * A result as parts of a CSV file (RFC 4180, UTF-8 with a byte order mark). NULL is an empty cell and an empty text a
 * quoted one; lists and structs are JSON; a text that a spreadsheet would run as a formula gets a leading apostrophe.
 */
export function resultCsv(table: ResultTable, bounds: RowBounds = {}): string[] {
  const {columns} = table;
  const writers = columns.map(writerOf);
  const head = columns.map(({name}) => csvText(name)).join(",");
  const rows = inParts(rowsWithin(table, bounds), (row) => {
    let line = "";
    for (let i = 0; i < columns.length; i++) {
      if (i > 0) line += ",";
      line += writers[i]!(table.value(row, i));
    }
    return `${line}\r\n`;
  });
  return [`${byteOrderMark}${head}\r\n`, ...rows];
}

/** Numbers and dates are no formulas, whatever sign they begin with. */
function writerOf(column: ResultColumn): WriteValue {
  const write = cellWriter(column.type);
  if (isNumeric(column) || columnKind(column.type) === "date") return write;
  return (value) => (value === "" ? '""' : csvText(write(value)));
}
