import {valueText} from "../analysis/value-text.js";
import type {ResultTable} from "../model/result.js";

/** A place in a grid; row −1 is the heads. */
export interface Place {
  row: number;
  column: number;
}

/** Rows and columns from one corner to the other, both counted. */
export interface CellRange {
  rows: [number, number];
  columns: [number, number];
}

/** What a copied range may hold: more belongs into a file. */
export const mostCopied = {cells: 500_000, characters: 50_000_000};

const plainNumber = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;

export function rangeOf(a: Place, b: Place): CellRange {
  return {
    rows: [Math.min(a.row, b.row), Math.max(a.row, b.row)],
    columns: [Math.min(a.column, b.column), Math.max(a.column, b.column)]
  };
}

export function cellsIn({rows, columns}: CellRange): number {
  return (rows[1] - rows[0] + 1) * (columns[1] - columns[0] + 1);
}

export function isInRange({rows, columns}: CellRange, {row, column}: Place): boolean {
  return row >= rows[0] && row <= rows[1] && column >= columns[0] && column <= columns[1];
}

/**
 * A range as text that spreadsheets take, cells apart by tabs; NULL is empty. One cell alone is its value as it is;
 * of several, those that a spreadsheet would run as a formula get a leading apostrophe. Null where it is too much.
 */
export function tsvOf(table: ResultTable, range: CellRange, rowAt: (i: number) => number): string | null {
  const {rows, columns} = range;
  const n = cellsIn(range);
  if (n > mostCopied.cells) return null;
  const lines: string[] = [];
  let characters = 0;
  for (let i = rows[0]; i <= rows[1]; i++) {
    const cells: string[] = [];
    for (let column = columns[0]; column <= columns[1]; column++) {
      const value = table.value(rowAt(i), column);
      const text = value === null || value === undefined ? "" : valueText(value, table.columns[column]!.type);
      characters += text.length;
      if (n > 1 && characters > mostCopied.characters) return null;
      cells.push(n === 1 ? text : sheetCell(text));
    }
    lines.push(cells.join("\t"));
  }
  return lines.join("\n");
}

function sheetCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !plainNumber.test(text) ? `'${text}` : text;
  return /["\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
