import {expect, test} from "vitest";
import {suggestMerges} from "../../../src/language/suggest-merges.js";

function suggest(terms: Record<string, number[]>, acronyms: [string, string][] = []) {
  return suggestMerges(
    Object.keys(terms).map((term) => ({term, forms: [term]})),
    Object.values(terms),
    acronyms.map(([short, long]) => ({short, long, share: 0.6}))
  );
}

test("the rarer of two that look like one is to be replaced, with the papers of each and of either", () => {
  expect(suggest({"language model": [1, 2, 3], "language modeling": [3, 4]})).toEqual([
    {
      label: "language modeling",
      replace_by: "language model",
      n_label: 2,
      n_replace_by: 3,
      n_either: 4,
      reason: "another ending"
    }
  ]);
});

test.each([
  ["the order of words", {"data synthesis": [1], "synthesis data": [2]}, "other order of words"],
  [
    "a letter of a rare one",
    {"neural network": Array.from({length: 20}, (_, i) => i), "neurall network": [1]},
    "a slip of the pen"
  ]
])("by %s", (_, terms, reason) => {
  expect(suggest(terms as Record<string, number[]>).map((one) => one.reason)).toEqual([reason]);
});

test("an acronym that papers do not agree on is offered, not joined", () => {
  expect(suggest({MT: [1, 2], "machine translation": [3]}, [["mt", "machinetranslation"]])).toMatchObject([
    {label: "MT", replace_by: "machine translation", reason: "an acronym of it"}
  ]);
});

test("short words, numbers and words of as many papers are no slips", () => {
  expect(suggest({tests: [1], texts: [2], "model 4 base": [1], "model 5 base": [2]})).toEqual([]);
  expect(suggest({"reliable pattern": [1, 2], "reliable patterx": [3]})).toEqual([]);
});
