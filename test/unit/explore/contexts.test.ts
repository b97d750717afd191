import fc from "fast-check";
import {expect, test} from "vitest";
import {contextKey, contextsOf} from "../../../src/explore/contexts.js";

test("a word stands between the words around it, cut between words", () => {
  const text = `${"before ".repeat(20)}KEY${" after".repeat(20)}`;
  const [found] = contextsOf(text, [{start: 140, end: 143}]);
  expect(found!.key).toBe("KEY");
  expect(found!.left).toMatch(/^… (before )+$/);
  expect(found!.right).toMatch(/^( after)+ …$/);
  expect(found!.left.length).toBeLessThan(75);
});

test("at the ends of a text nothing is cut", () => {
  expect(
    contextsOf("a b c", [
      {start: 0, end: 1},
      {start: 4, end: 5}
    ])
  ).toEqual([
    {left: "", key: "a", right: " b c"},
    {left: "a b ", key: "c", right: ""}
  ]);
});

test("the three parts together stand in the text, and the key is the span", () => {
  fc.assert(
    fc.property(
      fc.string({unit: fc.constantFrom(..."ab  é模"), maxLength: 300}),
      fc.nat(300),
      fc.nat(20),
      (text, start, length) => {
        for (const {left, key, right} of contextsOf(text, [{start, end: start + length}])) {
          expect(key).toBe(text.slice(start, start + length));
          expect(text).toContain(left.replace(/^… /, "") + key + right.replace(/ …$/, ""));
        }
      }
    )
  );
});

test("contexts sort by the nearest word first", () => {
  const context = {left: "… of Large", key: "Models", right: " that, learn"};
  expect(contextKey(context, "left")).toBe("large of");
  expect(contextKey(context, "key")).toBe("models that learn");
  expect(contextKey(context, "right")).toBe("that learn");
});
