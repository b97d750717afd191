import {columnKind} from "./column-kind.js";
import type {ColumnSummary} from "./column-summary.js";
import type {ColumnValues} from "./sort-rows.js";
import {summariseNumbers} from "./summarise-numbers.js";
import {summariseValues} from "./summarise-values.js";

/** Reads each value of a column once and sums it up. Rests every few thousand steps and says what part is done. */
export function* summariseColumn(column: ColumnValues): Generator<number, ColumnSummary> {
  const kind = columnKind(column.type);
  return kind === "number" ? yield* summariseNumbers(column) : yield* summariseValues(column, kind);
}
