import type {ResultTable} from "../model/result.js";
import {inParts, jsonWriter, type RowBounds, rowsWithin} from "./result-rows.js";

/**
 * A result as parts of a JSON file: an array of objects, a row on each line. Numbers of any size and DECIMAL are
 * numerals with all their digits, NaN and Infinity null; a column with the name of an earlier one gets a number.
 */
export function resultJson(table: ResultTable, bounds: RowBounds = {}): string[] {
  const {columns} = table;
  const writers = columns.map(({type}) => jsonWriter(type));
  const names = distinct(columns.map(({name}) => name)).map((name) => `${JSON.stringify(name)}:`);
  const rows = inParts(rowsWithin(table, bounds), (row) => {
    let line = row === 0 ? "\n{" : ",\n{";
    for (let i = 0; i < columns.length; i++) {
      if (i > 0) line += ",";
      line += names[i]! + writers[i]!(table.value(row, i));
    }
    return `${line}}`;
  });
  return ["[", ...rows, "\n]\n"];
}

function distinct(names: readonly string[]): string[] {
  const given = new Set(names);
  const used = new Set<string>();
  return names.map((name) => {
    let own = name;
    for (let n = 2; used.has(own) || (own !== name && given.has(own)); n++) own = `${name}_${n}`;
    used.add(own);
    return own;
  });
}
