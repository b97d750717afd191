import {compareText} from "../analysis/compare-values.js";
import type {Table} from "../model/tables.js";

/** Of the rows of a table, one after the other, whether each follows in its order; what is said after one did not means nothing. */
export type RowOrder = (row: Readonly<Record<string, unknown>>) => boolean;

/** Orders that are not plainly ascending, or that place NULL, are taken as not kept. */
export function openRowOrder({order, columns}: Table): RowOrder {
  if (order.some((column) => columns[column] === undefined || columns[column].nullable === true))
    return () => false;
  let last: unknown[] | null = null;
  return (row) => {
    if (last === null) {
      last = order.map((column) => row[column]);
      return true;
    }
    let isAfter = false;
    for (let i = 0; i < order.length; i++) {
      const value = row[order[i]!];
      if (!isAfter && value !== last[i]) {
        if (compare(last[i], value) > 0) return false;
        isAfter = true;
      }
      last[i] = value;
    }
    return true;
  };
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === "string" && typeof b === "string") return compareText(a, b);
  return Number(a) - Number(b);
}
