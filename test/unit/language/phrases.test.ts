import {expect, test} from "vitest";
import {analyse, analyseTitle} from "../../../src/language/phrases.js";
import {openTagger} from "../../../src/language/tagger.js";
import {openTermKey} from "../../../src/language/term-key.js";

const tagger = openTagger();

test("versions and hyphens are kept in phrases", () => {
  const text = "We compare GPT-4 and LLaMA-3.1 with chain-of-thought prompting.";
  expect(analyse(text, tagger).phrases.map((phrase) => phrase.text)).toEqual(
    expect.arrayContaining(["GPT-4", "LLaMA-3.1", "chain-of-thought prompting"])
  );
});

test("general modifiers and heads are trimmed", () => {
  const text = "We propose a novel speech recognition method for various natural language processing tasks.";
  const found = analyse(text, tagger).phrases.map((phrase) => phrase.text);
  expect(found).toEqual(expect.arrayContaining(["speech recognition", "natural language processing"]));
});

test("a phrase stands in the text where its offsets say", () => {
  const text =
    "Deep  neural networks' layers – 12.5% of GPT-4o – help ﬁne-tuning in the model's latent space.";
  for (const phrase of analyse(text, tagger).phrases) {
    expect(text.slice(phrase.start, phrase.end).replace(/\s+/g, " ")).toBe(phrase.text);
  }
});

test("a title's phrases are as the title has them", () => {
  const {phrases} = analyseTitle("Improving Neural Machine Translation with Monolingual Data", tagger);
  expect(phrases.map(({text}) => text)).toContain("Neural Machine Translation");
});

test.each([
  ["fine-tuning", "Finetuning"],
  ["Large Language Models", "large language model"],
  ["LLMs", "LLM"],
  ["multi-modal corpora", "multimodal corpus"],
  ["optimisation", "optimization"],
  ["behaviour analyses", "behavior analysis"],
  ["taxonomies", "taxonomy"]
])("%s and %s are one term", (a, b) => {
  const termKey = openTermKey();
  expect(termKey(a)).toBe(termKey(b));
});
