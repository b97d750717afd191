import {expect, test} from "vitest";
import {findAcronyms} from "../../../src/language/acronyms.js";

const pairs = (text: string): string[] => findAcronyms(text).map(({short, long}) => `${short} = ${long}`);

test.each([
  ["Large language models (LLMs) are here.", ["LLMs = Large language models"]],
  ["We use retrieval-augmented generation (RAG).", ["RAG = retrieval-augmented generation"]],
  [
    "using Internal autoregressive (AR) language models (LM)",
    ["AR = autoregressive", "LM = language models"]
  ],
  [
    "trained by RLHF (reinforcement learning from human feedback)",
    ["RLHF = reinforcement learning from human feedback"]
  ],
  ["with a convolutional neural network (CNN, see below)", ["CNN = convolutional neural network"]],
  ["as shown before (see Table 1) and (2)", []],
  ["the best system (GPT-4) wins", []],
  ["three models (BERT)", []]
])("%s", (text, expected) => {
  expect(pairs(text)).toEqual(expected);
});

test("offsets enclose both forms", () => {
  const text = "Neural machine translation (NMT) and MT (machine translation)";
  for (const {short, long, short_start, long_start, long_end} of findAcronyms(text)) {
    expect(text.slice(short_start, short_start + short.length)).toBe(short);
    expect(text.slice(long_start, long_end)).toBe(long);
  }
  expect(findAcronyms(text)).toHaveLength(2);
});
