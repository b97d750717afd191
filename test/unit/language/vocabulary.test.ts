import fc from "fast-check";
import {beforeAll, describe, expect, test} from "vitest";
import {generalReason} from "../../../src/language/general-phrase.js";
import {isCapitals, isSuffix, openMatcher} from "../../../src/language/match-terms.js";
import {paperPhrases} from "../../../src/language/paper-phrases.js";
import type {PaperPhrases} from "../../../src/language/paper-phrases.js";
import {openTagger} from "../../../src/language/tagger.js";
import {openVocabulary} from "../../../src/language/vocabulary.js";
import type {Vocabulary, VocabularyOptions} from "../../../src/language/vocabulary.js";
import {countedText} from "../../../src/language/counted-text.js";
import {wordSpans} from "../../../src/language/word-spans.js";
import {parts} from "../../../src/language/words.js";
import {hasSample, readSample} from "./corpus.js";
import type {Abstract} from "./corpus.js";

function build(papers: PaperPhrases[], options: VocabularyOptions = {}): Vocabulary {
  const vocabulary = openVocabulary(options);
  for (const paper of papers) vocabulary.add(paper);
  return vocabulary.finish();
}

describe.skipIf(!hasSample)("on the sample (skipped where its text is absent)", () => {
  let sample: Abstract[];
  let phrases: PaperPhrases[];
  let vocabulary: Vocabulary;

  beforeAll(() => {
    sample = readSample();
    const tagger = openTagger();
    phrases = sample.map(({title, abstract}) => paperPhrases(title, abstract, tagger));
    vocabulary = build(phrases);
  });

  test("what the tagger says of a text does not depend on the texts before it", () => {
    const tagger = openTagger();
    const backwards = [...sample].reverse().map(({title, abstract}) => paperPhrases(title, abstract, tagger));
    expect(backwards.reverse()).toEqual(phrases);
  });

  test("the vocabulary is the same for any order of papers", () => {
    const order = fc.shuffledSubarray(phrases, {minLength: phrases.length});
    fc.assert(
      fc.property(order, (shuffled) => {
        expect(build(shuffled)).toEqual(vocabulary);
      }),
      {numRuns: 5}
    );
  });

  test("leaving out rare words changes nothing here", () => {
    expect(build(phrases, {rare_words_up_to: 0})).toEqual(vocabulary);
  });

  test("large language models, LLMs and LLM are one term", () => {
    const term = vocabulary.terms.find(({forms}) => forms.includes("LLMs"));
    expect(term?.forms).toEqual(expect.arrayContaining(["LLMs", "LLM", "large language models"]));
  });

  test("every spelling stands in the corpus, and no two terms share one", () => {
    const text = sample
      .map(({title, abstract}) => `${title}\n${abstract}`.replace(/[^\S\n]+/g, " "))
      .join("\n");
    const forms = vocabulary.terms.flatMap((term) => term.forms);
    for (const form of forms) expect(text).toContain(form);
    for (const {term, forms: own} of vocabulary.terms) expect(own[0]).toBe(term);
    expect(new Set(forms).size).toBe(forms.length);
  });

  test("no term is boilerplate by its words", () => {
    for (const {term} of vocabulary.terms) expect(generalReason(term)).toBeNull();
  });

  test("matching is leftmost, longest and without overlap, as by brute force", () => {
    const forms = vocabulary.terms.flatMap(({forms: own}, term) =>
      own.map((form) => ({term, form, capitals: isCapitals(form), words: parts(form).words}))
    );
    const matcher = openMatcher(vocabulary.terms);
    for (const {title, abstract: written} of sample) {
      const abstract = countedText(written);
      const expected: [string, number, number, number][] = [];
      for (const [field, text] of [
        ["title", title],
        ["abstract", abstract]
      ] as const) {
        const {words, starts, ends, firsts, limits} = parts(text);
        for (let at = 0; at < words.length;) {
          const fitting = forms
            .filter(({form, capitals, words: own}) => {
              const end = at + own.length;
              if (firsts[at] !== at || own.some((word, index) => words[at + index] !== word)) return false;
              const gaps = own.slice(1).map((_, i) => text.slice(ends[at + i], starts[at + i + 1]));
              if (gaps.some((gap) => !/^(?:['’]s)?[\s'"’‘“”‐‑‒–−-]*$/i.test(gap))) return false;
              if (capitals && form !== text.slice(starts[at], ends[at])) return false;
              return limits[end - 1] === end || isSuffix(words[end]!);
            })
            .sort(
              (a, b) =>
                b.words.length - a.words.length || Number(b.capitals) - Number(a.capitals) || a.term - b.term
            );
          const best = fitting[0];
          if (best !== undefined)
            expected.push([field, best.term, starts[at]!, ends[at + best.words.length - 1]!]);
          at += best?.words.length ?? 1;
        }
      }
      const mentions = matcher(title, abstract);
      expect(mentions.map(({field, term, start, end}) => [field, term, start, end])).toEqual(expected);
      const spanOf = wordSpans(title, abstract);
      for (const {position, length, field, start, end} of mentions) {
        expect(spanOf(position, length)).toEqual({field, start, end});
      }
    }
  });
});

test("no term reaches over the end of a sentence, a comma or a bracket", () => {
  const match = openMatcher([{forms: ["language models", "language model"]}]);
  for (const apart of ["of language. Models", "language, models", "language (models)", "language: models"])
    expect(match(apart, null), apart).toEqual([]);
  for (const together of ["language models", "language  models", "language-model", "“language” models"])
    expect(match(together, null), together).toHaveLength(1);
});

const terms = [
  {forms: ["large language models", "LLM", "LLMs"]},
  {forms: ["language model", "language models"]},
  {forms: ["RAG"]},
  {forms: ["citation analysis"]},
  {forms: ["GPT"]},
  {forms: ["fine-tuning"]}
];

test.each([
  ["a large language models test", ["large language models"]],
  ["rag dolls and RAG", ["RAG"]],
  ["co-citation analysis", []],
  ["GPT-4 is not GPT", ["GPT"]],
  ["LLM-based agents", ["LLM"]],
  ["Fine tuning and fine-tuning", ["Fine tuning", "fine-tuning"]]
])("whole terms only: %s", (text, expected) => {
  expect(openMatcher(terms)(text, null).map(({start, end}) => text.slice(start, end))).toEqual(expected);
});

test("a term never crosses from title to abstract", () => {
  expect(openMatcher(terms)("on citation", "analysis of citation")).toEqual([]);
});
