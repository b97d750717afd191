import fc from "fast-check";
import {expect, test} from "vitest";
import {readUserVocabulary} from "../../../src/language/user-vocabulary.js";

function read(files: Record<string, string>) {
  return readUserVocabulary(new Map(Object.entries(files)));
}

test("a thesaurus as VOSviewer writes it", () => {
  const {vocabulary, problems} = read({
    "thesaurus.txt":
      "label\treplace by\nLLM\tlarge language model\r\n# a remark\n\nbig language models\tlarge language model\nsource code\t\n"
  });
  expect(problems).toEqual([]);
  expect(vocabulary.replacements).toEqual([
    {label: "LLM", by: "large language model", line: 2},
    {label: "big language models", by: "large language model", line: 5},
    {label: "source code", by: null, line: 6}
  ]);
});

test("chains are followed to their end, also where that is nothing", () => {
  const {vocabulary, problems} = read({"thesaurus.txt": "a\tb\nb\tc\nx\ty\ny\t\nc\tC\n"});
  expect(problems).toEqual([]);
  expect(vocabulary.replacements.map(({label, by}) => [label, by])).toEqual([
    ["a", "C"],
    ["b", "C"],
    ["x", null],
    ["y", null],
    ["c", "C"]
  ]);
});

test("circles, contradictions and lines without a tab are refused, by line", () => {
  const {vocabulary, problems} = read({
    "thesaurus.txt": "a\tb\nb\ta\nneural nets\tneural networks\nNeural Net\tdeep nets\nno tab\n\tx\n"
  });
  expect(vocabulary.replacements).toEqual([{label: "neural nets", by: "neural networks", line: 3}]);
  expect(problems.map(({file, line, reason}) => [file, line, reason])).toEqual([
    ["thesaurus.txt", 4, "not used: line 3 already replaces by “neural networks” the label “Neural Net”"],
    ["thesaurus.txt", 5, "not used: no tab between the label and what replaces it"],
    ["thesaurus.txt", 6, "not used: no word before the tab"],
    ["thesaurus.txt", 1, "not used: the replacements go in a circle: a → b → a"],
    ["thesaurus.txt", 2, "not used: the replacements go in a circle: b → a → b"]
  ]);
});

test("a stop word cannot be what a label is replaced by", () => {
  const {vocabulary, problems} = read({
    "thesaurus.txt": "LLM\tlarge language model\n",
    "stop-list.txt": "large language models\nbenchmark\n—\nBenchmarks\n"
  });
  expect(vocabulary.stops).toEqual([{phrase: "benchmark", line: 2}]);
  expect(problems.map(({line, reason}) => [line, reason])).toEqual([
    [1, "not used: thesaurus.txt, line 1, replaces another label by “large language models”"],
    [3, "not used: no word in it"]
  ]);
});

test("groups take their terms through the thesaurus", () => {
  const {vocabulary, problems} = read({
    "thesaurus.txt": "LLM\tlarge language model\njunk\t\n",
    "stop-list.txt": "benchmark\n",
    "term-groups.txt":
      "Models: LLM, large language models, transformer\nno colon\nmodels: x\nRest: junk, benchmark\n: y\n"
  });
  expect(vocabulary.groups).toEqual([
    {name: "Models", terms: ["large language models", "transformer"], line: 1}
  ]);
  expect(problems.map(({line, reason}) => [line, reason])).toEqual([
    [2, "not used: it should read “name: term, term, …”"],
    [3, "not used: line 1 has a group of that name: put all its terms there"],
    [4, "not used: “junk” is left out by thesaurus.txt, line 2"],
    [4, "not used: “benchmark” is on the stop list, line 1"],
    [4, "not used: the group “Rest” has no term"],
    [5, "not used: it should read “name: term, term, …”"]
  ]);
});

test("any text is read, and no replacement is itself replaced", () => {
  const text = fc
    .array(fc.constantFrom("a", "b", "c", "d", "\t", "\n", ":", ",", "#", " ", "é", "\u0000", "-"), {
      maxLength: 60
    })
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, text, text, (thesaurus, stops, groups) => {
      const {vocabulary} = read({
        "thesaurus.txt": thesaurus,
        "stop-list.txt": stops,
        "term-groups.txt": groups
      });
      const labels = new Map(vocabulary.replacements.map((one) => [one.label, one]));
      for (const {label, by} of vocabulary.replacements) {
        const next = by === null ? undefined : labels.get(by);
        expect(next === undefined || next.by === by, label).toBe(true);
      }
    }),
    {numRuns: 500}
  );
});
