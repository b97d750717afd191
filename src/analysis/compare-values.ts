/** Texts by code point, as DuckDB orders them; JavaScript's `<` goes by UTF-16 units. Before `from` they are the same. */
export function compareText(a: string, b: string, from = 0): number {
  const n = Math.min(a.length, b.length);
  for (let i = from; i < n; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return rankOfUnit(x) - rankOfUnit(y);
  }
  return a.length - b.length;
}

/** Surrogates stand for what lies beyond U+FFFF, so they come after the other units. */
export function rankOfUnit(unit: number): number {
  return unit >= 0xe000 ? unit - 0x800 : unit >= 0xd800 ? unit + 0x2000 : unit;
}

/** Numbers written out, of any length, as numbers. */
export function compareDigits(a: string | bigint | number, b: string | bigint | number): number {
  const x = unscaled(a);
  const y = unscaled(b);
  const scale = Math.max(x.scale, y.scale);
  const difference = x.digits * 10n ** BigInt(scale - x.scale) - y.digits * 10n ** BigInt(scale - y.scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Lists item by item, then the shorter first; structs and maps field by field. NULL comes last. */
export function compareNested(a: unknown, b: unknown): number {
  if (a === b) return 0;
  if (a === null || a === undefined) return 1;
  if (b === null || b === undefined) return -1;
  if (Array.isArray(a) && Array.isArray(b)) return compareLists(a, b);
  if (typeof a === "object" && typeof b === "object") return compareLists(Object.values(a), Object.values(b));
  if (typeof a === "string" && typeof b === "string") return compareText(a, b);
  if (typeof a === "bigint" && typeof b === "bigint") return a < b ? -1 : 1;
  return Number(a) - Number(b) || Number(Number.isNaN(Number(a))) - Number(Number.isNaN(Number(b)));
}

function compareLists(a: readonly unknown[], b: readonly unknown[]): number {
  const n = Math.min(a.length, b.length);
  for (let i = 0; i < n; i++) {
    const order = compareNested(a[i], b[i]);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function unscaled(value: string | bigint | number): {digits: bigint; scale: number} {
  const [whole = "0", fraction = ""] = String(value).split(".");
  return {digits: BigInt(whole + fraction), scale: fraction.length};
}
