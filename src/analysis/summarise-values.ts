import {dayNumber} from "../model/facts.js";
import {type Bins, binEdges, binOf, dateBins, monthOfDay} from "./bins.js";
import {type ColumnKind, itemType} from "./column-kind.js";
import {addFrequent, type ColumnSummary, readAtOnce, stepsAtOnce} from "./column-summary.js";
import {compareText} from "./compare-values.js";
import type {ColumnValues} from "./sort-rows.js";
import {timeKey} from "./time-key.js";
import {valueText} from "./value-text.js";

/** Characters by which lists, structs and maps are told apart. */
const mostCharacters = 1_000;
/** Different values kept apart, and the characters they may take. */
const kept = {values: 100_000, characters: 20_000_000};

/** Of a column of anything but numbers. */
export function* summariseValues(
  {type, n_rows, value}: ColumnValues,
  kind: ColumnKind
): Generator<number, ColumnSummary> {
  const counts = new Map<string, number>();
  let n_nulls = 0;
  let n_counted = 0;
  let isFull = false;
  let keptCharacters = 0;
  let characters = 0;
  let [min, max]: [string | null, string | null] = [null, null];
  const lengths = {min: Infinity, sum: 0, max: 0};
  const count = (key: string): void => {
    const n = counts.get(key);
    if (n === undefined) keptCharacters += key.length;
    counts.set(key, (n ?? 0) + 1);
  };
  const days = kind === "date" ? new Map<string, number>() : null;
  for (let row = 0; row < n_rows; row++) {
    const read = value(row);
    if (typeof read === "string") characters += read.length;
    if ((row + 1) % readAtOnce.rows === 0 || characters > readAtOnce.characters) {
      characters = 0;
      yield (0.9 * row) / n_rows;
    }
    isFull ||= counts.size >= kept.values || keptCharacters >= kept.characters;
    if (!isFull) n_counted = row + 1;
    if (read === null || read === undefined) {
      n_nulls++;
      continue;
    }
    if (Array.isArray(read)) {
      addLength(lengths, read.length);
      if (!isFull) for (const item of read) count(valueText(item, itemType(type), mostCharacters));
      continue;
    }
    const text = typeof read === "string" ? read : valueText(read, type, mostCharacters);
    if (kind === "text") addLength(lengths, text.length);
    if (!isFull) count(text);
    if (kind === "struct" || kind === "map") continue;
    if (min === null || isBefore(text, min, kind)) min = text;
    if (max === null || isBefore(max, text, kind)) max = text;
    if (days !== null) {
      const day = text.length === 10 ? text : text.split(" ")[0]!;
      days.set(day, (days.get(day) ?? 0) + 1);
    }
  }
  const frequent: ColumnSummary["frequent"] = [];
  for (const [key, n] of counts) if (n > 1 || kind === "boolean") addFrequent(frequent, {value: key, n});
  const n_values = n_rows - n_nulls;
  return {
    kind,
    n_rows,
    n_nulls,
    n_distinct: counts.size,
    is_exact: true,
    n_counted,
    frequent,
    min,
    max,
    numbers: null,
    lengths:
      (kind === "text" || kind === "list") && n_values > 0
        ? {min: lengths.min, mean: lengths.sum / n_values, max: lengths.max}
        : null,
    bins: days === null ? null : yield* binDays(days)
  };
}

/** Days of a column with their rows, as bins. */
function* binDays(days: ReadonlyMap<string, number>): Generator<number, Bins | null> {
  let ends: [min: string, max: string] | null = null;
  for (const day of days.keys()) {
    if (Number.isNaN(dayNumber(day))) continue;
    ends ??= [day, day];
    if (isBefore(day, ends[0], "date")) ends[0] = day;
    if (isBefore(ends[1], day, "date")) ends[1] = day;
  }
  const bins = ends === null ? null : dateBins(...ends);
  if (bins === null) return null;
  const edges = binEdges(bins);
  let n = 0;
  for (const [day, n_rows] of days) {
    const number = dayNumber(day);
    if (!Number.isNaN(number))
      bins.counts[binOf(bins.unit === "day" ? number : monthOfDay(number), edges)]! += n_rows;
    if (++n % stepsAtOnce === 0) yield 0.9 + (0.1 * n) / days.size;
  }
  return bins;
}

function addLength(lengths: {min: number; sum: number; max: number}, n: number): void {
  lengths.min = Math.min(lengths.min, n);
  lengths.max = Math.max(lengths.max, n);
  lengths.sum += n;
}

function isBefore(a: string, b: string, kind: ColumnKind): boolean {
  if (kind !== "date") return a !== b && compareText(a, b) < 0;
  const [x, y] = [timeKey(a), timeKey(b)];
  return x < y || (x === y && a < b);
}
