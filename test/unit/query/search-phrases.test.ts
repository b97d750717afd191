import fc from "fast-check";
import {expect, test} from "vitest";
import {searchPhrases} from "../../../src/query/papers.js";

test.each([
  ["", []],
  ["  \t\n ", []],
  ["graph", ["graph"]],
  ["Graph GRAPH graph", ["graph"]],
  ["graph neural", ["graph", "neural"]],
  ['"graph neural" network', ["graph neural", "network"]],
  ["GPT-4", ["gpt 4"]],
  ["chain-of-thought", ["chain of thought"]],
  ['"chain-of-thought prompting"', ["chain of thought prompting"]],
  ["interpret*", ["interpret*"]],
  ['"language model*"', ["language model*"]],
  ["multi-ste*", ["multi ste*"]],
  ['"never closed', ["never closed"]],
  ['a"b c"d', ["a", "b c", "d"]],
  ["3.5", ["3.5"]],
  ["C++", ["c++"]],
  ["don’t", ["don't"]],
  ["* '' ?! --", []],
  ['""', []],
  ["model's", ["model"]],
  ["naïve ﬁne", ["naïve", "fine"]]
])("%s", (search, phrases) => {
  expect(searchPhrases(search)).toEqual(phrases);
});

test("any text gives phrases that are distinct, not empty, and without a list's separator", () => {
  fc.assert(
    fc.property(fc.string({unit: "binary"}), (search) => {
      const phrases = searchPhrases(search);
      expect(new Set(phrases).size).toBe(phrases.length);
      for (const phrase of phrases) {
        expect(phrase).toMatch(/^\S+(?: \S+)*$/);
        expect(phrase).not.toContain("\u001f");
      }
    })
  );
});

test("the search of a phrase in quotes is that phrase", () => {
  fc.assert(
    fc.property(fc.string({unit: fc.constantFrom(..."aBé模3λ .-*'’\"+,")}), (search) => {
      for (const phrase of searchPhrases(search)) expect(searchPhrases(`"${phrase}"`)).toEqual([phrase]);
    })
  );
});

test("without positions every word stands alone, and a compound is a word", () => {
  expect(searchPhrases('"internal states" chain-of-thought GPT-4 interpret*', {positions: false})).toEqual([
    "internal",
    "states",
    "chain-of-thought",
    "gpt-4",
    "interpret*"
  ]);
});
