import type {ResultTable} from "../model/result.js";
import {byteOrderMark, csvText} from "./csv.js";
import {inParts, isNumeric, jsonText, type RowBounds, rowsWithin} from "./result-rows.js";

/**
 * A result as parts of a CSV file (RFC 4180, UTF-8 with a byte order mark). NULL is an empty cell and an empty text a
 * quoted one; lists and structs are JSON; a text that a spreadsheet would run as a formula gets a leading apostrophe.
 */
export function resultCsv(table: ResultTable, bounds: RowBounds = {}): string[] {
  const {columns} = table;
  const areNumbers = columns.map(isNumeric);
  const head = columns.map(({name}) => csvText(name)).join(",");
  const rows = inParts(rowsWithin(table, bounds), (row) => {
    let line = "";
    for (let i = 0; i < columns.length; i++) {
      if (i > 0) line += ",";
      line += cell(table.value(row, i), areNumbers[i]!);
    }
    return `${line}\r\n`;
  });
  return [`${byteOrderMark}${head}\r\n`, ...rows];
}

function cell(value: unknown, isNumber: boolean): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return isNumber ? value : value === "" ? '""' : csvText(value);
  return typeof value === "object" ? csvText(jsonText(value)) : String(value);
}
