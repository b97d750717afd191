import {compareText} from "../analysis/compare-values.js";
import type {Table} from "../model/tables.js";

/** Whether the rows of a table, one after the other, come in its order. */
export interface RowOrder {
  readonly isKept: boolean;
  see(row: Readonly<Record<string, unknown>>): void;
}

/** Orders that are not plainly ascending, or that place NULL, are taken as not kept. */
export function openRowOrder({order, columns}: Table): RowOrder {
  let isKept = order.every((column) => columns[column] !== undefined && columns[column].nullable !== true);
  let last: unknown[] | null = null;
  return {
    get isKept() {
      return isKept;
    },
    see(row) {
      if (!isKept) return;
      const values = order.map((column) => row[column]);
      const at = last === null ? -1 : values.findIndex((value, i) => value !== last![i]);
      isKept = at < 0 || compare(last![at], values[at]) <= 0;
      last = values;
    }
  };
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === "string" && typeof b === "string") return compareText(a, b);
  return Number(a) - Number(b);
}
