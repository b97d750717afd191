/** How many members two partitions put together, by pairs of their parts, and the sizes of the parts. */
function contingency(one: ArrayLike<number>, other: ArrayLike<number>) {
  const both = new Map<string, number>();
  const rows = new Map<number, number>();
  const columns = new Map<number, number>();
  const add = <K>(counts: Map<K, number>, key: K) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (let i = 0; i < one.length; i++) {
    add(both, `${one[i]} ${other[i]}`);
    add(rows, one[i]!);
    add(columns, other[i]!);
  }
  return {
    both: [...both.values()],
    cells: [...both].map(([key, n]) => {
      const [a, b] = key.split(" ").map(Number) as [number, number];
      return {n, row: rows.get(a)!, column: columns.get(b)!};
    }),
    rows: [...rows.values()],
    columns: [...columns.values()]
  };
}

/**
 * Adjusted Rand index of two partitions of the same members (Hubert & Arabie 1985): 1 where they are the same, 0 where
 * they agree as by chance. Each gives the part of every member.
 */
export function adjustedRand(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const {both, rows, columns} = contingency(one, other);
  const pairs = (counts: readonly number[]): number => counts.reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
  const all = (one.length * (one.length - 1)) / 2;
  const [together, inRows, inColumns] = [pairs(both), pairs(rows), pairs(columns)];
  const expected = all === 0 ? 0 : (inRows * inColumns) / all;
  const most = (inRows + inColumns) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}

/** Normalised mutual information of two partitions, over the mean of their entropies: 1 where they are the same, 0 where one says nothing of the other. */
export function normalisedMutualInformation(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const n = one.length;
  const {cells, rows, columns} = contingency(one, other);
  const entropy = (counts: readonly number[]): number =>
    counts.reduce((sum, count) => sum - (count / n) * Math.log(count / n), 0);
  const shared = cells.reduce(
    (sum, {n: count, row, column}) => sum + (count / n) * Math.log((count * n) / (row * column)),
    0
  );
  const mean = (entropy(rows) + entropy(columns)) / 2;
  return mean === 0 ? 1 : shared / mean;
}
