/** ln n! for n = 0 … n_max, by summation. */
export function logFactorials(n_max: number): Float64Array {
  const table = new Float64Array(n_max + 1);
  for (let n = 2; n <= n_max; n++) table[n] = table[n - 1]! + Math.log(n);
  return table;
}
