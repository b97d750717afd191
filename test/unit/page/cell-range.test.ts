import fc from "fast-check";
import Papa from "papaparse";
import {describe, expect, it} from "vitest";
import type {ResultTable} from "../../../src/model/result.js";
import {isInRange, rangeOf, tsvOf} from "../../../src/page/cell-range.js";
import {moveByKey} from "../../../src/page/grid-move.js";
import {cellOf, paperOf} from "../../../src/page/result-cell.js";
import {firstRows, valueLiteral} from "../../../src/page/schema-table.js";

function tableOf(types: readonly string[], rows: readonly unknown[][]): ResultTable {
  return {
    columns: types.map((type, i) => ({name: `c${i}`, type})),
    n_rows: rows.length,
    value: (row, column) => rows[row]![column]
  };
}

const whole = (table: ResultTable) =>
  rangeOf({row: 0, column: 0}, {row: table.n_rows - 1, column: table.columns.length - 1});

describe("copied cells", () => {
  it("are read back by a spreadsheet as they were", () => {
    const text = fc.string({unit: "grapheme", minLength: 1}).filter((s) => !/^[=+\-@\t\r"]/.test(s));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), {minLength: 1, maxLength: 8}), (rows) => {
        const table = tableOf(["VARCHAR", "VARCHAR"], rows);
        const tsv = tsvOf(table, whole(table), (i) => i)!;
        expect(Papa.parse(tsv, {delimiter: "\t", newline: "\n"}).data).toEqual(rows);
      })
    );
  });

  it("run no formula, and one cell alone is copied as it is", () => {
    const table = tableOf(
      ["VARCHAR", "DOUBLE"],
      [
        ["=1+1", -2],
        [null, 3]
      ]
    );
    expect(tsvOf(table, whole(table), (i) => i)).toBe("'=1+1\t-2\n\t3");
    const one = rangeOf({row: 0, column: 0}, {row: 0, column: 0});
    expect(tsvOf(table, one, (i) => i)).toBe("=1+1");
  });

  it("come in the order shown", () => {
    const table = tableOf(["INTEGER"], [[1], [2], [3]]);
    expect(tsvOf(table, whole(table), (i) => 2 - i)).toBe("3\n2\n1");
  });

  it("are refused where they are too many", () => {
    const table: ResultTable = {columns: [{name: "a", type: "INTEGER"}], n_rows: 1_000_000, value: () => 1};
    expect(tsvOf(table, whole(table), (i) => i)).toBeNull();
  });
});

describe("keys in a grid", () => {
  const size = {n_rows: 1_000_000, n_columns: 8, n_seen: 14};

  it("lead to a place of the grid, whatever is pressed", () => {
    const key = fc.constantFrom(
      ..."ArrowUp ArrowDown ArrowLeft ArrowRight PageUp PageDown Home End".split(" ")
    );
    fc.assert(
      fc.property(
        fc.array(fc.record({key, isFar: fc.boolean()}), {maxLength: 40}),
        fc.integer({min: 0, max: 50}),
        (presses, n_rows) => {
          let at = {row: n_rows > 0 ? 0 : -1, column: 0};
          for (const press of presses) {
            at = moveByKey(press.key, at, {...size, n_rows}, press)!;
            expect(at.row).toBeGreaterThanOrEqual(-1);
            expect(at.row).toBeLessThan(Math.max(n_rows, 0));
            expect(at.column >= 0 && at.column < size.n_columns).toBe(true);
          }
        }
      )
    );
  });

  it("go to the ends, to the heads and by pages", () => {
    const move = (key: string, row: number, options = {}) => moveByKey(key, {row, column: 3}, size, options);
    expect(move("ArrowUp", 0)).toEqual({row: -1, column: 3});
    expect(move("ArrowUp", 0, {withHeads: false})).toEqual({row: 0, column: 3});
    expect(move("End", 5, {isFar: true})).toEqual({row: 999_999, column: 7});
    expect(move("Home", 5)).toEqual({row: 5, column: 0});
    expect(move("PageDown", 5)).toEqual({row: 19, column: 3});
    expect(move("PageUp", 5)).toEqual({row: 0, column: 3});
    expect(move("x", 5)).toBeNull();
  });

  it("a range holds what lies between its corners, in whatever order they were taken", () => {
    const range = rangeOf({row: 5, column: 1}, {row: 2, column: 3});
    expect(range).toEqual({rows: [2, 5], columns: [1, 3]});
    expect(isInRange(range, {row: 3, column: 3})).toBe(true);
    expect(isInRange(range, {row: 3, column: 4})).toBe(false);
  });
});

describe("a cell", () => {
  it("shows NULL, the text NULL and the empty text differently", () => {
    const shown = [null, "NULL", ""].map(cellOf("VARCHAR"));
    expect(new Set(shown.map(({text, kind}) => `${kind} ${text}`)).size).toBe(3);
  });

  it("shows any text in one line, and not more than can be seen", () => {
    expect(cellOf("VARCHAR")("a\r\nb\tc\n").text).toBe("a⏎b⇥c⏎");
    expect(cellOf("VARCHAR")("x".repeat(50_000_000)).text.length).toBeLessThan(1000);
  });

  it("names a paper by a whole number called paper_id, or by a key", () => {
    expect(paperOf({name: "paper_id", type: "BIGINT"}, 7n)).toEqual({paper_id: 7});
    expect(paperOf({name: "paper_id", type: "DOUBLE"}, 7)).toBeNull();
    expect(paperOf({name: "paper_id", type: "INTEGER"}, null)).toBeNull();
    expect(paperOf({name: "key", type: "VARCHAR"}, "doi:10.1/x")).toEqual({key: "doi:10.1/x"});
    expect(paperOf({name: "key", type: "VARCHAR"}, "javascript:x")).toBeNull();
    expect(paperOf({name: "id", type: "INTEGER"}, 7)).toBeNull();
  });
});

describe("what the schema browser writes", () => {
  it("values as literals of their type", () => {
    expect(valueLiteral("it's", "VARCHAR")).toBe("'it''s'");
    expect(valueLiteral("it's", "VARCHAR[]")).toBe("'it''s'");
    expect(valueLiteral("2024-05-01", "DATE")).toBe("DATE '2024-05-01'");
    expect(valueLiteral("3", "INTEGER")).toBe("3");
    expect(valueLiteral("true", "BOOLEAN")).toBe("true");
  });

  it("names in quotes where they need them", () => {
    expect(firstRows("my data", [{name: "Full Name"}, {name: "order"}])).toBe(
      'SELECT "Full Name", "order"\nFROM "my data"\nLIMIT 100'
    );
    const many = Array.from({length: 9}, (_, i) => ({name: `c${i}`}));
    expect(firstRows("t", many)).toBe("SELECT *\nFROM t\nLIMIT 100");
  });
});
