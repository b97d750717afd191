const number = new Float64Array(1);
const words = new Uint32Array(number.buffer);
const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
const high = isLittleEndian ? 1 : 0;

/** ln 2 in two parts: a multiple of the first by an exponent is exact. */
const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;
const smallestNormal = 2.2250738585072014e-308;
/** Terms of the series of artanh that count, for arguments up to 3 − 2√2. */
const n_terms = 12;

/**
 * ln x by additions, multiplications and divisions alone, to about a unit in the last place: the same bits in every
 * engine, which Math.log does not promise and does not give. ln m = 2 artanh((m − 1) / (m + 1)) for the mantissa m.
 */
export function naturalLog(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  const isSmall = x < smallestNormal;
  number[0] = isSmall ? x * 2 ** 54 : x;
  let exponent = ((words[high]! >>> 20) & 0x7ff) - 1023 - (isSmall ? 54 : 0);
  words[high] = (words[high]! & 0x000fffff) | 0x3ff00000;
  let mantissa = number[0];
  if (mantissa > Math.SQRT2) {
    mantissa /= 2;
    exponent += 1;
  }
  const s = (mantissa - 1) / (mantissa + 1);
  const square = s * s;
  let series = 0;
  for (let k = n_terms; k >= 1; k--) series = (series + 1 / (2 * k + 1)) * square;
  return exponent * ln2High + (2 * s + (2 * s * series + exponent * ln2Low));
}
