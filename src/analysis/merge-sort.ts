/** Steps between two rests. */
const stepsAtOnce = 1 << 14;
/** Runs that are sorted by insertion. */
const shortRun = 16;

export interface SortOptions {
  descending?: boolean;
  /** Order of two rows whose keys are equal; 0 keeps them as they stand. */
  tie?: ((a: number, b: number) => number) | null;
}

/**
 * Rows in the order of their keys, stable either way, with the keys in that order; `keys[i]` belongs to `rows[i]` and is
 * no NaN. Rests every few thousand steps and says what part is done.
 */
export function* mergeSort(
  rows: Uint32Array,
  keys: Float64Array,
  {descending = false, tie = null}: SortOptions = {}
): Generator<number, {rows: Uint32Array; keys: Float64Array}> {
  const n = rows.length;
  const sign = descending ? -1 : 1;
  let from = {rows: rows.slice(), keys: keys.slice()};
  let into = {rows: new Uint32Array(n), keys: new Float64Array(n)};
  const n_rounds = 1 + Math.ceil(Math.log2(Math.max(1, n / shortRun)));
  for (let start = 0; start < n; start += shortRun) {
    insertionSort(from, start, Math.min(n, start + shortRun), sign, tie);
    if (start % stepsAtOnce === 0) yield start / n / n_rounds;
  }
  let round = 1;
  for (let width = shortRun; width < n; width *= 2, round++) {
    const {rows: a, keys: k} = from;
    const {rows: b, keys: m} = into;
    let rest = stepsAtOnce;
    for (let start = 0; start < n; start += 2 * width) {
      const middle = Math.min(n, start + width);
      const end = Math.min(n, start + 2 * width);
      let left = start;
      let right = middle;
      for (let at = start; at < end; at++) {
        let takesLeft = left < middle;
        if (takesLeft && right < end) {
          const x = k[left]!;
          const y = k[right]!;
          takesLeft =
            x === y ? tie === null || tie(a[left]!, a[right]!) * sign <= 0 : descending ? x > y : x < y;
        }
        const source = takesLeft ? left++ : right++;
        b[at] = a[source]!;
        m[at] = k[source]!;
        if (--rest === 0) {
          rest = stepsAtOnce;
          yield Math.min(1, (round + at / n) / n_rounds);
        }
      }
    }
    [from, into] = [into, from];
  }
  return from;
}

function insertionSort(
  {rows, keys}: {rows: Uint32Array; keys: Float64Array},
  start: number,
  end: number,
  sign: number,
  tie: ((a: number, b: number) => number) | null
): void {
  for (let i = start + 1; i < end; i++) {
    const row = rows[i]!;
    const key = keys[i]!;
    let at = i;
    while (at > start) {
      const before = keys[at - 1]!;
      const order = before === key ? (tie?.(rows[at - 1]!, row) ?? 0) : before < key ? -1 : 1;
      if (order * sign <= 0) break;
      keys[at] = before;
      rows[at] = rows[at - 1]!;
      at--;
    }
    keys[at] = key;
    rows[at] = row;
  }
}
