import {expect, test} from "vitest";
import {indexTerms, readItem, splitItems} from "../../../src/explore/word-series.js";

const terms = indexTerms([
  {term_id: 0, term: "large language models", forms: ["large language models", "LLMs", "LLM"]},
  {term_id: 1, term: "chain-of-thought", forms: ["chain-of-thought", "chain of thought"]}
]);

test.each([
  ["", []],
  [" , ,", []],
  ["a, b ,a", ["a", "b"]],
  ['llm, "x, y" | z, reason*', ["llm", '"x, y" | z', "reason*"]],
  ['"never closed, b', ['"never closed, b']]
])("%j is split at commas outside quotes", (text, items) => {
  expect(splitItems(text)).toEqual(items);
});

test.each([
  ["llm", {kind: "term", label: "large language models", term_id: 0}],
  ["Chain of Thought", {kind: "term", label: "chain-of-thought", term_id: 1}],
  ['"LLM"', {kind: "words", label: '"LLM"', search: '"LLM"'}],
  [
    "cot | chain of thought",
    {kind: "words", label: "cot | chain of thought", search: '"cot" OR "chain of thought"'}
  ],
  ["Reason*", {kind: "expand", label: "Reason*", prefix: "reason"}],
  ["state sp*", {kind: "words", label: "state sp*", search: '"state sp*"'}],
  ['a"b', {kind: "words", label: 'a"b', search: '"a b"'}]
])("%j", (item, read) => {
  expect(readItem(item, terms)).toEqual(read);
});
