import type {ResultTable} from "../model/result.js";
import {inParts, isNumeric, jsonText, type RowBounds, rowsWithin} from "./result-rows.js";

const numeral = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/**
 * A result as parts of a JSON file: an array of objects, a row on each line. Numbers of any size and DECIMAL are
 * numerals with all their digits, NaN and Infinity null; a column with the name of an earlier one gets a number.
 */
export function resultJson(table: ResultTable, bounds: RowBounds = {}): string[] {
  const {columns} = table;
  const areNumbers = columns.map(isNumeric);
  const names = distinct(columns.map(({name}) => name)).map((name) => `${JSON.stringify(name)}:`);
  const rows = inParts(rowsWithin(table, bounds), (row) => {
    let line = row === 0 ? "\n{" : ",\n{";
    for (let i = 0; i < columns.length; i++) {
      if (i > 0) line += ",";
      const value = table.value(row, i);
      line += names[i]!;
      line += areNumbers[i] && typeof value === "string" && numeral.test(value) ? value : jsonText(value);
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
