import {expect, test} from "vitest";
import {splitList, splitNames} from "../../../../src/corpus/bibtex/bibtex-names.js";

test("names are separated by and, but not in braces", () => {
  expect(
    splitNames("Müller, A. and Bob Sand AND {Barnes and Noble} and\n  de la Cruz, C. and others")
  ).toEqual(["Müller, A.", "Bob Sand", "{Barnes and Noble}", "de la Cruz, C."]);
  expect(splitNames("A and ,")).toEqual(["A"]);
  expect(splitNames("{[}Anonymous]")).toEqual([]);
});

test("names in parts are put together", () => {
  expect(
    splitNames("family=Harman, given=Hans, prefix=von and given=Ann, family={King}, suffix=Jr.")
  ).toEqual(["von Harman, Hans", "{King}, Jr., Ann"]);
});

test("lists are separated by semicolons, else by commas, but not in braces or character references", () => {
  expect(splitList("a, b; c; {d; e}")).toEqual(["a, b", "c", "{d; e}"]);
  expect(splitList("a, {b, c} ,d,")).toEqual(["a", "{b, c}", "d"]);
  expect(splitList("{a; b}")).toEqual(["a", "b"]);
  expect(splitList("Q&amp;A, x")).toEqual(["Q&amp;A", "x"]);
});
