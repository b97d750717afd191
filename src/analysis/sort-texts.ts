import {compareText, rankOfUnit} from "./compare-values.js";
import {mergeSort} from "./merge-sort.js";

/** UTF-16 units compared at once: as many as a number, which holds 53 bits, can keep apart. */
const unitsAtOnce = 3;
/** Groups that are sorted by comparing whole texts. */
const smallGroup = 16;
/** Rows looked at between two rests. */
const stepsAtOnce = 1 << 13;

/**
 * Sorts rows by their texts, by code point, stable either way: by the first three units, then those that have them in
 * common by the next three, and so on. Texts of rows that stand elsewhere are not looked at.
 */
export function* sortTexts(
  rows: Uint32Array,
  texts: readonly string[],
  {descending = false} = {}
): Generator<number, Uint32Array> {
  const sorted = rows.slice();
  const n = sorted.length;
  const groups = [{from: 0, to: n, depth: 0}];
  const sign = descending ? -1 : 1;
  let rest = stepsAtOnce;
  let done = 0;
  for (let group = groups.pop(); group !== undefined; group = groups.pop()) {
    const {from, to, depth} = group;
    const size = to - from;
    rest -= size;
    if (rest <= 0) {
      rest = stepsAtOnce;
      yield Math.min(1, done / n);
    }
    if (size <= smallGroup) {
      done += size;
      insertionSort(sorted, texts, group, sign);
      continue;
    }
    const keys = new Float64Array(size);
    const first = texts[sorted[from]!]!;
    /** Where the first text and all others begin to differ. */
    let common = first.length;
    let areEqual = true;
    for (let i = 0; i < size; i++) {
      const text = texts[sorted[from + i]!]!;
      areEqual &&= text === first;
      if (common > depth && !areEqual) common = commonLength(first, text, depth, common);
      keys[i] = keyAt(text, depth);
      if ((i + 1) % stepsAtOnce === 0) yield Math.min(1, done / n);
    }
    if (areEqual) {
      done += size;
      continue;
    }
    if (common >= depth + unitsAtOnce) {
      groups.push({from, to, depth: common});
      continue;
    }
    const sorting = mergeSort(sorted.subarray(from, to), keys, {descending});
    let step = sorting.next();
    for (; step.done !== true; step = sorting.next()) yield Math.min(1, done / n);
    sorted.set(step.value.rows, from);
    const ordered = step.value.keys;
    for (let start = 0, at = 0; start < size; start = at) {
      const key = ordered[start]!;
      while (at < size && ordered[at] === key) at++;
      // The last of the three is 0 where the text has ended: these are the same.
      if (at - start === 1 || key % unitRange === 0) done += at - start;
      else groups.push({from: from + start, to: from + at, depth: depth + unitsAtOnce});
    }
  }
  return sorted;
}

function commonLength(a: string, b: string, from: number, to: number): number {
  let at = from;
  while (at < to && at < b.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

function insertionSort(
  sorted: Uint32Array,
  texts: readonly string[],
  {from, to, depth}: {from: number; to: number; depth: number},
  sign: number
): void {
  for (let i = from + 1; i < to; i++) {
    const row = sorted[i]!;
    const text = texts[row]!;
    let at = i;
    while (at > from && sign * compareText(texts[sorted[at - 1]!]!, text, depth) > 0) {
      sorted[at] = sorted[at - 1]!;
      at--;
    }
    sorted[at] = row;
  }
}

/** Units and one more, for the end of a text. */
const unitRange = 65_537;

function keyAt(text: string, depth: number): number {
  let key = 0;
  for (let i = depth; i < depth + unitsAtOnce; i++)
    key = key * unitRange + (i < text.length ? rankOfUnit(text.charCodeAt(i)) + 1 : 0);
  return key;
}
