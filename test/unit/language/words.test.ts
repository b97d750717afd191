import fc from "fast-check";
import {expect, test} from "vitest";
import {countTokens, indexWords} from "../../../src/language/index-words.js";
import {wordSpans} from "../../../src/language/word-spans.js";
import {normalWord, words} from "../../../src/language/words.js";

const text = fc.oneof(
  fc.string({unit: "grapheme", maxLength: 60}),
  fc
    .array(
      fc.constantFrom(
        "GPT-4o",
        "LLaMA",
        "-",
        "–",
        "3.1",
        ".",
        " ",
        "ﬁne",
        "ｆｕｌｌ",
        "模型",
        "ภาษา",
        "'s",
        "’",
        "é",
        "½",
        "a",
        "７",
        ",000",
        "C++",
        "\u00ad"
      ),
      {maxLength: 12}
    )
    .map((pieces) => pieces.join(""))
);

const spelled = (from: string): string[] => words(from).map(({word}) => word);

test("digits, versions, inner hyphens and points are kept", () => {
  expect(spelled("Qwen2.5-7B beats GPT-4. Word2vec v1.5, too.")).toEqual([
    "qwen2.5-7b",
    "qwen2.5",
    "7b",
    "beats",
    "gpt-4",
    "gpt",
    "4",
    "word2vec",
    "v1.5",
    "too"
  ]);
});

test("a compound stands whole and by part, and each part takes a position", () => {
  expect(words("chain-of-thought works").map(({word, position}) => [word, position])).toEqual([
    ["chain-of-thought", 0],
    ["chain", 0],
    ["of", 1],
    ["thought", 2],
    ["works", 3]
  ]);
});

test("a possessive is not part of a word, an inner apostrophe is", () => {
  expect(spelled("The model's LLMs’ don’t O'Reilly")).toEqual(["the", "model", "llms", "don't", "o'reilly"]);
});

test("scripts without spaces give a word for each character", () => {
  expect(spelled("大语言模型GPT-4。")).toEqual(["大", "语", "言", "模", "型", "gpt-4", "gpt", "4"]);
});

test("every word's offsets enclose what normalises to it", () => {
  fc.assert(
    fc.property(text, (original) => {
      for (const {word, start, end} of words(original)) {
        expect(end).toBeGreaterThan(start);
        expect(normalWord(original.slice(start, end))).toBe(word);
      }
    })
  );
});

test("a text's words do not depend on whether other characters stand beside them", () => {
  fc.assert(
    fc.property(fc.string({maxLength: 60}), (original) => {
      expect(words(`${original} é`).slice(0, -1)).toEqual(words(original));
    })
  );
});

test("no digit is lost", () => {
  fc.assert(
    fc.property(text, (original) => {
      const covered = new Set<number>();
      for (const {start, end} of words(original)) for (let at = start; at < end; at++) covered.add(at);
      for (const match of original.matchAll(/\p{Nd}/gu)) expect(covered.has(match.index)).toBe(true);
    })
  );
});

test("positions run without gap, and one is left between title and abstract", () => {
  fc.assert(
    fc.property(text, text, (title, abstract) => {
      const index = indexWords(title, abstract);
      const positions = new Set([...index.values()].flatMap((entry) => entry.positions));
      const nTitle = countTokens(title, null);
      const nAll = countTokens(title, abstract);
      expect(positions.size).toBe(nAll);
      expect(positions.has(nTitle)).toBe(false);
      for (let at = 0; at <= nAll; at++) expect(positions.has(at)).toBe(at !== nTitle);
    })
  );
});

test("the span of a word's position holds the word", () => {
  fc.assert(
    fc.property(text, text, (title, abstract) => {
      const spanOf = wordSpans(title, abstract);
      const found = words(abstract);
      const offset = countTokens(title, null) + 1;
      for (const {start, end, position} of found) {
        const inside = found.filter((other) => other.start >= start && other.end <= end);
        const length = new Set(inside.map((other) => other.position)).size;
        expect(spanOf(position + offset, length)).toEqual({field: "abstract", start, end});
      }
      expect(spanOf(offset - 1, 1)).toBeNull();
    })
  );
});
