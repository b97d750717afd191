import fc from "fast-check";
import {expect, test} from "vitest";
import {compareText} from "../../../src/analysis/compare-values.js";
import {openWordIndex, packWords} from "../../../src/build/word-index.js";
import {indexWords} from "../../../src/language/index-words.js";

const text = fc.record({
  title: fc.string({unit: "grapheme", maxLength: 20}),
  abstract: fc.option(
    fc.string({unit: fc.constantFrom("a", "B", "-", " ", "é", "𝒜", "ｚ", "1"), maxLength: 40})
  )
});

test("gives every word of every text, by word and then by text, however the texts are packed", () => {
  fc.assert(
    fc.property(fc.array(text, {maxLength: 12}), fc.integer({min: 1, max: 5}), (texts, atOnce) => {
      const indexes = texts.map(({title, abstract}) => indexWords(title, abstract));
      const index = openWordIndex();
      for (let from = 0; from < texts.length; from += atOnce)
        index.add(packWords(indexes.slice(from, from + atOnce)));
      const expected = indexes
        .flatMap((words, text) => [...words].map(([word, entry]) => ({word, text, ...entry})))
        .sort((a, b) => compareText(a.word, b.word) || a.text - b.text);
      expect([...index.take()]).toEqual(expected);
      expect([...index.take()]).toEqual([]);
    })
  );
});
