import fc from "fast-check";
import {expect, test} from "vitest";
import {entryTypes, fieldTypes} from "../../../src/analysis/column-kind.js";
import {valueText} from "../../../src/analysis/value-text.js";

test("a list of two texts and a text with a comma differ", () => {
  expect(valueText(["a", "b"], "VARCHAR[]")).toBe("['a', 'b']");
  expect(valueText(["a, b"], "VARCHAR[]")).toBe("['a, b']");
  expect(valueText(["a', 'b"], "VARCHAR[]")).toBe("['a'', ''b']");
  expect(valueText([null, "NULL", ""], "VARCHAR[]")).toBe("[NULL, 'NULL', '']");
});

test("numbers and dates that came written out stand in lists without quotes", () => {
  expect(valueText(["1.50", null], "DECIMAL(5,2)[]")).toBe("[1.50, NULL]");
  expect(valueText(["2024-05-01"], "DATE[]")).toBe("[2024-05-01]");
  expect(valueText([1n, 2n], "BIGINT[]")).toBe("[1, 2]");
});

test("structs and maps are told apart, within each other too", () => {
  const type = `STRUCT(a INTEGER, "b, c" VARCHAR, d MAP(VARCHAR, DECIMAL(5,2))[])`;
  expect([...fieldTypes(type)]).toEqual([
    ["a", "INTEGER"],
    ["b, c", "VARCHAR"],
    ["d", "MAP(VARCHAR, DECIMAL(5,2))[]"]
  ]);
  expect(entryTypes("MAP(VARCHAR, DECIMAL(5,2))")).toEqual(["VARCHAR", "DECIMAL(5,2)"]);
  expect(valueText({a: 1, "b, c": "x", d: [{k: "0.50"}]}, type)).toBe(
    "{'a': 1, 'b, c': 'x', 'd': [{'k'=0.50}]}"
  );
});

test("numbers are written as JavaScript writes them, to fifteen digits", () => {
  expect(valueText(0.1 + 0.2, "DOUBLE")).toBe("0.3");
  expect(valueText(Math.fround(0.1), "FLOAT")).toBe("0.1");
  expect(valueText(-0, "DOUBLE")).toBe("-0");
  expect([NaN, Infinity, -Infinity, 1e300].map((x) => valueText(x, "DOUBLE"))).toEqual([
    "NaN",
    "Infinity",
    "-Infinity",
    "1e+300"
  ]);
  expect(valueText(2 ** 53, "BIGINT")).toBe("9007199254740992");
});

test("the beginning of any value is enough: what is cut begins as the whole does", () => {
  const nested = fc.array(fc.oneof(fc.string(), fc.constant(null)), {maxLength: 30});
  fc.assert(
    fc.property(nested, fc.integer({min: 1, max: 60}), (value, limit) => {
      const whole = valueText(value, "VARCHAR[]");
      const cut = valueText(value, "VARCHAR[]", limit);
      if (whole.length <= limit) expect(cut).toBe(whole);
      else expect(cut.length).toBeLessThan(limit + 70);
    })
  );
  const huge = Array.from({length: 1_000_000}, (_, i) => i);
  expect(valueText(huge, "INTEGER[]", 20)).toBe("[0, 1, 2, 3, 4, 5, 6…");
});
