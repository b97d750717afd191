import Papa from "papaparse";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {csvOf} from "../../../src/exchange/csv.js";
import {sortRows} from "../../../src/page/table-view.js";

const columns = [{name: "a", label: "A", type: "text" as const}];

describe("a table as CSV", () => {
  it("texts that are no formula are read back as they were", () => {
    const plain = fc.string({unit: "grapheme", minLength: 1}).filter((s) => !/^[=+\-@\t\r]/.test(s));
    fc.assert(
      fc.property(fc.array(plain, {minLength: 1}), (texts) => {
        const read = Papa.parse<string[]>(csvOf({columns, rows: texts.map((t) => [t])}).slice(1), {
          delimiter: ",",
          newline: "\r\n"
        });
        expect(read.data.slice(1, -1).map((row) => row[0])).toEqual(texts);
      })
    );
  });

  it("formulas are disarmed, numbers and dates are not", () => {
    const rows = [["=1+1"], ["@SUM(A1)"], ["-3.5"], [-2], [new Date("2024-05-01")], [null]];
    expect(csvOf({columns, rows})).toBe("\ufeffA\r\n'=1+1\r\n'@SUM(A1)\r\n-3.5\r\n-2\r\n2024-05-01\r\n\r\n");
  });
});

describe("a sorted table", () => {
  it("what is unknown comes last either way", () => {
    const rows = [[2], [null], [10], [1]];
    expect(sortRows(rows, 0, false).flat()).toEqual([1, 2, 10, null]);
    expect(sortRows(rows, 0, true).flat()).toEqual([10, 2, 1, null]);
  });
});
