import fc from "fast-check";
import {expect, test} from "vitest";
import {foldName, nameIndex, searchNames} from "../../../src/query/search-names.js";

const index = (...values: string[]) => nameIndex(values.map((value, i) => ({value, n_papers: 100 - i})));
const found = (names: string[], text: string, limit = 10): string[] =>
  searchNames(index(...names), text, limit).map((f) => f.value);

test("beginnings first, then words, then what lies within; each most frequent first", () => {
  const names = ["remodel", "language model", "model", "chain-of-model", "modelling"];
  expect(found(names, "mod")).toEqual(["model", "modelling", "language model", "chain-of-model", "remodel"]);
});

test("case and accents do not matter, in the text and in the names", () => {
  expect(found(["Résumé", "résumer", "GPT"], "RESUM")).toEqual(["Résumé", "résumer"]);
  expect(found(["Resume"], "résu")).toEqual(["Resume"]);
});

test("an empty text gives the most frequent", () => {
  expect(found(["a", "b", "c"], "", 2)).toEqual(["a", "b"]);
});

test("what is found is what a filter over all names finds, cut at the limit", () => {
  const name = fc.array(fc.constantFrom("a", "b", " ", "-", "é"), {maxLength: 6}).map((p) => p.join(""));
  fc.assert(
    fc.property(fc.array(name, {maxLength: 30}), name, fc.integer({min: 1, max: 8}), (names, text, limit) => {
      const wanted = foldName(text);
      const group = (n: string): number => {
        const folded = foldName(n);
        if (folded.startsWith(wanted)) return 0;
        const starts = [...folded.matchAll(/(?<![\p{L}\p{N}])./gsu)].map((m) => m.index);
        return starts.some((at) => folded.startsWith(wanted, at)) ? 1 : 2;
      };
      const all = names.filter((n) => foldName(n).includes(wanted));
      const sorted = [0, 1, 2].flatMap((g) => all.filter((n) => group(n) === g));
      expect(found(names, text, limit)).toEqual(sorted.slice(0, limit));
    })
  );
});
