import fc from "fast-check";
import {expect, test} from "vitest";
import {compareText} from "../../../src/analysis/compare-values.js";
import {openRowOrder} from "../../../src/build/row-order.js";
import type {Table} from "../../../src/model/tables.js";

const table = (order: string[]): Table => ({
  about: "",
  columns: {
    word: {type: "VARCHAR", about: ""},
    n: {type: "INTEGER", about: ""},
    line: {type: "INTEGER", nullable: true, about: ""}
  },
  order,
  row_group: 1
});

const row = fc.record({
  word: fc.string({unit: fc.constantFrom("a", "é", "𝒜", "ｚ"), maxLength: 3}),
  n: fc.integer({min: -2, max: 2}),
  line: fc.constant(null)
});

test("rows are in order where sorting would leave every one at its place", () => {
  fc.assert(
    fc.property(fc.array(row, {maxLength: 5}), fc.boolean(), (rows, areSorted) => {
      const compare = (a: (typeof rows)[0], b: (typeof rows)[0]) => compareText(a.word, b.word) || a.n - b.n;
      const given = areSorted ? [...rows].sort(compare) : rows;
      const rowOrder = openRowOrder(table(["word", "n"]));
      for (const one of given) rowOrder.see(one);
      expect(rowOrder.isKept).toBe(given.every((one, i) => i === 0 || compare(given[i - 1]!, one) <= 0));
    })
  );
});

test.each([[["n DESC"]], [["line"]], [["word", "line NULLS FIRST"]]])(
  "an order that is not plainly ascending, %j, is taken as not kept",
  (order) => {
    const rowOrder = openRowOrder(table(order));
    rowOrder.see({word: "a", n: 1, line: null});
    expect(rowOrder.isKept).toBe(false);
  }
);
