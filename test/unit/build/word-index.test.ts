import fc from "fast-check";
import {expect, test} from "vitest";
import {compareText} from "../../../src/analysis/compare-values.js";
import {openWordIndex, packWords, type SortedWords} from "../../../src/build/word-index.js";
import {indexWords} from "../../../src/language/index-words.js";

const text = fc.record({
  title: fc.string({unit: "grapheme", maxLength: 20}),
  abstract: fc.option(
    fc.string({unit: fc.constantFrom("a", "B", "-", " ", "é", "𝒜", "ｚ", "1"), maxLength: 40})
  )
});

function rowsOf({words, word, text, n_mentions, in_title, positions, ends}: SortedWords) {
  return Array.from(word, (line, row) => ({
    word: words[line],
    text: text[row],
    n_mentions: n_mentions[row],
    in_title: in_title[row] === 1,
    positions: [...positions.slice(row === 0 ? 0 : ends[row - 1], ends[row])]
  }));
}

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
      expect(rowsOf(index.take())).toEqual(expected);
      expect(rowsOf(index.take())).toEqual([]);
    })
  );
});
