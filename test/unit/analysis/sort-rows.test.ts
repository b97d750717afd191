import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {sortRows} from "../../../src/analysis/sort-rows.js";

function sorted(type: string, values: readonly unknown[], options: {descending?: boolean} = {}): number[] {
  const work = sortRows({type, n_rows: values.length, value: (row) => values[row]}, options);
  let step = work.next();
  while (step.done !== true) step = work.next();
  return [...step.value];
}

/** Sorts by a comparison in the plainest way; NULL last either way. */
function oracle<T>(values: readonly (T | null)[], compare: (a: T, b: T) => number, sign: number): number[] {
  return values
    .map((value, row) => ({value, row}))
    .sort((a, b) => {
      if (a.value === null || b.value === null)
        return Number(a.value === null) - Number(b.value === null) || a.row - b.row;
      return sign * compare(a.value, b.value) || a.row - b.row;
    })
    .map(({row}) => row);
}

function agrees<T>(type: string, values: fc.Arbitrary<T | null>, compare: (a: T, b: T) => number): void {
  fc.assert(
    fc.property(fc.array(values, {maxLength: 200}), (given) => {
      expect(sorted(type, given)).toEqual(oracle(given, compare, 1));
      expect(sorted(type, given, {descending: true})).toEqual(oracle(given, compare, -1));
    }),
    {numRuns: 60}
  );
}

const nullable = <T>(values: fc.Arbitrary<T>) => fc.option(values, {freq: 5, nil: null});
const codePoints = (text: string): number[] => [...text].map((c) => c.codePointAt(0)!);
const byCodePoint = (a: string, b: string): number => {
  const [x, y] = [codePoints(a), codePoints(b)];
  const at = x.findIndex((c, i) => c !== y[i]);
  if (at < 0) return x.length - y.length;
  return at >= y.length ? 1 : x[at]! - y[at]!;
};

describe("rows in the order of a column", () => {
  it("whole numbers stand as numbers, stable, NULL last up and down", () => {
    agrees("INTEGER", nullable(fc.integer({min: -20, max: 20})), (a, b) => a - b);
  });

  it("NaN is above infinity, and −0 is 0", () => {
    const rank = (x: number) => (Number.isNaN(x) ? 2 : x === Infinity ? 1 : 0);
    agrees(
      "DOUBLE",
      nullable(fc.oneof(fc.double(), fc.constantFrom(NaN, Infinity, -Infinity, 0, -0))),
      (a, b) => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0)
    );
  });

  it("numbers written out are compared to the last digit", () => {
    const compare = (a: string, b: string) => {
      const difference = BigInt(a.replace(".", "")) - BigInt(b.replace(".", ""));
      return difference < 0n ? -1 : difference > 0n ? 1 : 0;
    };
    const near = fc.bigInt({min: 10n ** 30n, max: 10n ** 30n + 50n}).map(String);
    const decimals = fc.integer({min: -5000, max: 5000}).map((n) => (n / 100).toFixed(2));
    agrees("HUGEINT", nullable(near), compare);
    agrees("DECIMAL(18,2)", nullable(decimals), compare);
    agrees("BIGINT", nullable(fc.bigInt({min: 2n ** 60n, max: 2n ** 60n + 40n})), (a, b) => Number(a - b));
  });

  it("texts stand by code point, whatever they begin with in common", () => {
    const piece = fc.constantFrom(
      "",
      "a",
      "b",
      "ab",
      "the same beginning ",
      "\u{1F600}",
      "\uffee",
      "é",
      "\u0000",
      "日本"
    );
    const texts = fc.array(piece, {maxLength: 6}).map((parts) => parts.join(""));
    agrees("VARCHAR", nullable(fc.oneof(texts, fc.string({unit: "binary", maxLength: 8}))), byCodePoint);
  });

  it("many texts of one beginning are sorted as few are", () => {
    const values = Array.from({length: 3000}, (_, i) => `https://example.org/${(i * 7919) % 1000}`);
    expect(sorted("VARCHAR", values)).toEqual(oracle(values, byCodePoint, 1));
    expect(sorted("VARCHAR", values, {descending: true})).toEqual(oracle(values, byCodePoint, -1));
  });

  it("dates and times follow each other, infinity at the ends", () => {
    const days = [
      "-infinity",
      "-000044-03-15",
      "0001-01-01",
      "1999-12-31",
      "2000-01-01",
      "+010000-01-01",
      "infinity"
    ];
    agrees("DATE", nullable(fc.constantFrom(...days)), (a, b) => days.indexOf(a) - days.indexOf(b));
    const times = [
      "2024-01-01 00:00:00",
      "2024-01-01 00:00:00.000001",
      "2024-01-01 00:00:00.001",
      "2024-01-01 10:00:00"
    ];
    agrees("TIMESTAMP", nullable(fc.constantFrom(...times)), (a, b) => times.indexOf(a) - times.indexOf(b));
  });

  it("lists stand item by item, the shorter first", () => {
    expect(sorted("INTEGER[]", [[10], [9, 1], [9], null, []])).toEqual([4, 2, 1, 0, 3]);
    expect(sorted("VARCHAR[]", [["b"], ["a", "z"], ["a"]])).toEqual([2, 1, 0]);
  });

  it("each value is read once", () => {
    const reads = new Uint8Array(5000);
    const work = sortRows({
      type: "VARCHAR",
      n_rows: reads.length,
      value: (row) => String(reads[row]!++ * 0 + (row % 70))
    });
    let n_rests = 0;
    while (work.next().done !== true) n_rests++;
    expect(reads.every((n) => n === 1)).toBe(true);
    expect(n_rests).toBeGreaterThan(5);
  });
});
