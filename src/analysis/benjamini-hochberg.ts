/**
 * The false discovery rate at which each of some tests would be called a discovery (Benjamini & Hochberg 1995), in
 * the order of the p-values given.
 */
export function benjaminiHochberg(p: ArrayLike<number>): Float64Array {
  const m = p.length;
  const order = Array.from({length: m}, (_, i) => i).sort((a, b) => p[a]! - p[b]!);
  const q = new Float64Array(m);
  let least = 1;
  for (let rank = m; rank > 0; rank--) {
    const i = order[rank - 1]!;
    least = Math.min(least, (m * p[i]!) / rank);
    q[i] = least;
  }
  return q;
}
