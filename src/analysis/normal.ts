/**
 * Upper tail of the standard normal distribution, P(Z ≥ z): by the continued fraction of Lentz for z > 2, by the
 * series of the error function below; relative error under 1e-12.
 */
export function normalTail(z: number): number {
  if (z < 0) return 1 - normalTail(-z);
  const density = normalDensity(z);
  if (z > 2) {
    let fraction = 0;
    for (let n = 120; n > 0; n--) fraction = n / (z + fraction);
    return density / (z + fraction);
  }
  let [term, sum] = [z, z];
  for (let n = 1; n < 100 && Math.abs(term) > 1e-17; n++) {
    term *= (z * z) / (2 * n + 1);
    sum += term;
  }
  return 0.5 - density * sum;
}

export function normalDensity(z: number): number {
  return Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
}
