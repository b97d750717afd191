import {sortRows} from "../analysis/sort-rows.js";
import type {ResultTable} from "../model/result.js";
import {inSlices} from "./in-slices.js";

export interface SortedBy {
  column: number;
  descending: boolean;
}

export interface GridOrder {
  /** The row of the result that stands at a place. */
  rowAt(i: number): number;
  rows(): Uint32Array;
  sortedBy(): SortedBy | null;
  /** The next of three states: up, down, as given. */
  sortBy(column: number): void;
  destroy(): void;
}

/** In what order the rows of a result stand. */
export function gridOrder(
  table: ResultTable,
  {
    onSorting,
    onSorted
  }: {
    /** Hears what is sorted by, and what part is done. */
    onSorting(by: SortedBy | null, done: number): void;
    onSorted(error: unknown): void;
  }
): GridOrder {
  let order: Uint32Array | null = null;
  let by: SortedBy | null = null;
  let running = new AbortController();
  return {
    rowAt: (i) => order?.[i] ?? i,
    rows: () => order ?? Uint32Array.from({length: table.n_rows}, (_, row) => row),
    sortedBy: () => by,
    sortBy(column) {
      running.abort();
      running = new AbortController();
      const {signal} = running;
      by =
        by?.column !== column
          ? {column, descending: false}
          : by.descending
            ? null
            : {column, descending: true};
      onSorting(by, 0);
      if (by === null) {
        order = null;
        onSorted(null);
        return;
      }
      const {type} = table.columns[column]!;
      const values = {type, n_rows: table.n_rows, value: (row: number) => table.value(row, column)};
      inSlices(sortRows(values, by), {signal, onProgress: (done) => onSorting(by, done)}).then(
        (sorted) => {
          if (signal.aborted) return;
          order = sorted;
          onSorted(null);
        },
        (error: unknown) => {
          if (signal.aborted) return;
          [order, by] = [null, null];
          onSorted(error);
        }
      );
    },
    destroy: () => running.abort()
  };
}
