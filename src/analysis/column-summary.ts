import type {Bins} from "./bins.js";
import type {ColumnKind} from "./column-kind.js";

export interface ColumnSummary {
  kind: ColumnKind;
  n_rows: number;
  n_nulls: number;
  /** Different values, of a list different items; `counted` says among how many rows. */
  n_distinct: number;
  /** Whether all different values were told apart: numbers of more than 15 digits may not be. */
  is_exact: boolean;
  /** Rows whose values `n_distinct` and `frequent` count: fewer than all where there are too many different ones. */
  n_counted: number;
  /** Values that occur more than once, the most frequent first. */
  frequent: {value: string; n: number}[];
  min: string | null;
  max: string | null;
  numbers: NumberSummary | null;
  /** Of texts in UTF-16 units, of lists in items. */
  lengths: {min: number; mean: number; max: number} | null;
  bins: Bins | null;
}

/** Of the numbers that are no NaN. */
export interface NumberSummary {
  n_nan: number;
  mean: number;
  /** Interpolated, as DuckDB's quantile_cont. */
  quartiles: [number, number, number];
}

/** Rows, and characters of text, read between two rests. */
export const readAtOnce = {rows: 512, characters: 1_000_000};
/** Steps of other work between two rests. */
export const stepsAtOnce = 1 << 14;

const mostFrequent = 8;

/** Keeps the most frequent; of equally frequent ones those that came first. */
export function addFrequent(
  frequent: ColumnSummary["frequent"],
  entry: ColumnSummary["frequent"][number]
): void {
  if (frequent.length === mostFrequent && frequent.at(-1)!.n >= entry.n) return;
  const at = frequent.findIndex(({n}) => n < entry.n);
  frequent.splice(at < 0 ? frequent.length : at, 0, entry);
  if (frequent.length > mostFrequent) frequent.pop();
}
