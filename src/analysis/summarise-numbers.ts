import {binEdges, binOf, numberBins} from "./bins.js";
import {isWholeType} from "./column-kind.js";
import {addFrequent, type ColumnSummary, readAtOnce, stepsAtOnce} from "./column-summary.js";
import {compareDigits} from "./compare-values.js";
import {mergeSort} from "./merge-sort.js";
import type {ColumnValues} from "./sort-rows.js";
import {valueText} from "./value-text.js";

/** Of a column of numbers: exact, but for the different values of more than 15 digits. */
export function* summariseNumbers({type, n_rows, value}: ColumnValues): Generator<number, ColumnSummary> {
  const read = new Float64Array(n_rows);
  let n = 0;
  let n_nulls = 0;
  let is_exact = true;
  let ends: {min: unknown; max: unknown} = {min: null, max: null};
  let [least, most] = [Infinity, -Infinity];
  let sum = 0;
  let lost = 0;
  for (let row = 0; row < n_rows; row++) {
    const given = value(row);
    if ((row + 1) % readAtOnce.rows === 0) yield (0.6 * row) / n_rows;
    if (given === null || given === undefined) {
      n_nulls++;
      continue;
    }
    const x = Number(given);
    if (Number.isNaN(x)) continue;
    if (typeof given !== "number") is_exact &&= String(given).replace(/\D/g, "").length <= 15;
    read[n++] = x;
    if (x < least || n === 1 || (x === least && order(given, ends.min) < 0))
      [least, ends] = [x, {...ends, min: given}];
    if (x > most || n === 1 || (x === most && order(given, ends.max) > 0))
      [most, ends] = [x, {...ends, max: given}];
    // After Neumaier (1974): what the sum cannot hold is kept beside it.
    const next = sum + x;
    lost += Math.abs(sum) >= Math.abs(x) ? sum - next + x : x - next + sum;
    sum = next;
  }
  const sorting = mergeSort(new Uint32Array(n), read.subarray(0, n));
  let step = sorting.next();
  for (; step.done !== true; step = sorting.next()) yield 0.6 + 0.3 * step.value;
  const sorted = step.value.keys;
  const finite = {min: sorted.find(Number.isFinite), max: sorted.findLast(Number.isFinite)};
  const bins = numberBins(finite.min ?? 0, finite.max ?? 0, {isWhole: isWholeType(type)});
  const edges = bins === null ? [] : binEdges(bins);
  const runs: ColumnSummary["frequent"] = [];
  let n_distinct = 0;
  for (let from = 0, at = 0; from < n; from = at) {
    const x = sorted[from]!;
    while (at < n && sorted[at] === x) at++;
    n_distinct++;
    if (at - from > 1) addFrequent(runs, {value: valueText(x, type), n: at - from});
    if (bins !== null && Number.isFinite(x)) bins.counts[binOf(x, edges)]! += at - from;
    if (n_distinct % stepsAtOnce === 0) yield 0.9 + (0.1 * at) / n;
  }
  return {
    kind: "number",
    n_rows,
    n_nulls,
    n_distinct,
    is_exact,
    n_counted: n_rows,
    frequent: is_exact ? runs : [],
    min: ends.min === null ? null : valueText(ends.min, type),
    max: ends.max === null ? null : valueText(ends.max, type),
    numbers:
      n === 0
        ? null
        : {
            n_nan: n_rows - n_nulls - n,
            mean: (Number.isFinite(sum) ? sum + lost : sum) / n,
            quartiles: [quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75)]
          },
    lengths: null,
    bins
  };
}

const digits = /^-?\d+(?:\.\d+)?$/;

/** Of two values that are the same as DOUBLE: by their digits, where those are written out. */
function order(a: unknown, b: unknown): number {
  if (a === b || (typeof a === "number" && typeof b === "number")) return 0;
  const [x, y] = [String(a), String(b)];
  return digits.test(x) && digits.test(y) ? compareDigits(x, y) : 0;
}

/** Interpolated between the two nearest. */
function quantile(sorted: Float64Array, p: number): number {
  const at = (sorted.length - 1) * p;
  const low = Math.floor(at);
  const [x, y] = [sorted[low]!, sorted[Math.min(low + 1, sorted.length - 1)]!];
  return at === low || x === y ? x : x + (y - x) * (at - low);
}
