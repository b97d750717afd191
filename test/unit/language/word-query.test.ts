import fc from "fast-check";
import {expect, test} from "vitest";
import {describeWordQuery, phrasesIn, readWordQuery} from "../../../src/language/word-query.js";

const searchPhrases = (search: string, options?: {positions?: boolean}): string[] =>
  phrasesIn(readWordQuery(search, options));

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

test.each([
  ["language model", "language and model"],
  ['"large language" OR llama', "“large language” or llama"],
  ["a AND (b OR c) NOT d", "a and (b or c) and not d"],
  ["chain-of-thought -bert", "“chain of thought” and not bert"],
  ["x | y z", "x or (y and z)"],
  [")a(b", "a and b"],
  ["a OR", "a"],
  ["OR a", "a"],
  ["NOT NOT a", "a"],
  ["NOT (a OR b)", "not (a or b)"],
  ["and or not", "and and or and not"],
  ['gpt-4 -"few shot"', "“gpt 4” and not “few shot”"],
  ["pre- and post-training", "pre and and and “post training”"]
])("%s is read as: %s", (search, described) => {
  expect(describeWordQuery(readWordQuery(search)!)).toBe(described);
});

test.each(["", "((", "OR", "NOT", "AND OR (NOT)", "-"])("%j asks for nothing", (search) => {
  expect(readWordQuery(search)).toBeNull();
});

test("any text is read, however deep its parentheses", () => {
  fc.assert(
    fc.property(fc.string({unit: fc.constantFrom(...'ab"()-|* ', "AND ", "OR ", "NOT ")}), (search) => {
      const query = readWordQuery(search);
      if (query !== null) expect(describeWordQuery(query)).not.toBe("");
    })
  );
  expect(phrasesIn(readWordQuery("(".repeat(20_000) + "a"))).toEqual(["a"]);
  expect(phrasesIn(readWordQuery("NOT ".repeat(20_000) + "a"))).toEqual(["a"]);
});

test("phrases after NOT are not wanted", () => {
  const query = readWordQuery('a OR NOT (b AND "c d")');
  expect(phrasesIn(query)).toEqual(["a", "b", "c d"]);
  expect(phrasesIn(query, {wanted: true})).toEqual(["a"]);
});
