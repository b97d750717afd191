import {expect, test} from "vitest";
import {nameKey} from "../../../src/language/families/compile-names.js";
import {isPossible} from "../../../src/language/families/possible.js";
import {families, findFamilies} from "./built-in.js";

const known = (
  "GPT|GPT-Neo|OpenAI o-series|Codex|Claude|Gemini|Gemma|PaLM|LaMDA|Chinchilla|Gopher|Llama|Alpaca|Vicuna|Mistral|Qwen|" +
  "DeepSeek|Yi|Baichuan|GLM|InternLM|MiniCPM|Kimi|Ernie|Hunyuan|Phi|Falcon|MPT|OPT|BLOOM|Pythia|OLMo|Grok|Command R|" +
  "Nemotron|Jamba|Granite|T5|UL2|BART|PEGASUS|BERT|RoBERTa|ALBERT|DeBERTa|ELECTRA|XLNet|ELMo|Transformer-XL|Longformer|" +
  "BigBird|StarCoder|CodeT5|Mamba|RWKV|Reformer|Switch Transformer|ResNet|VGG|AlexNet|Inception|DenseNet|MobileNet|" +
  "EfficientNet|U-Net|YOLO|ViT|Swin|DeiT|DINO|MAE|CLIP|ALIGN|BLIP|Flamingo|LLaVA|InternVL|Kosmos|SAM|Stable Diffusion|" +
  "DALL-E|Imagen|Sora|Flux|Whisper|wav2vec|HuBERT|Conformer|VALL-E|OWSM|Tacotron|WaveNet|AlphaGo|AlphaZero|AlphaFold|ESM|" +
  "word2vec|GloVe|fastText"
).split("|");

test("the lexicon holds every family once", () => {
  expect(families.map(({family}) => family).sort()).toEqual([...known].sort());
});

test.each(families.map((family) => [family.family, family] as const))(
  "%s has plausible facts",
  (_, family) => {
    expect(family.organisation).not.toBe("");
    expect(family.released).toMatch(/^20[12]\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
    expect(new Date(family.released).toISOString().slice(0, 10)).toBe(family.released);
    expect(family.released >= "2012-01-01" && family.released <= "2026-12-31").toBe(true);
    expect(new Set(family.members.map(({name}) => name)).size).toBe(family.members.length);
    for (const {name, released} of family.members)
      if (released !== null) expect(released >= family.released.slice(0, released.length), name).toBe(true);
  }
);

test("no certain name belongs to two families", () => {
  const owner = new Map<string, string>();
  for (const {family, names} of families) {
    for (const name of names) {
      const key = nameKey(name.replaceAll("*", ""));
      expect(owner.get(key) ?? family, name).toBe(family);
      owner.set(key, family);
    }
  }
});

test("every listed member is found in a text about models, in its own family", () => {
  const missed: string[] = [];
  for (const {family, members} of families) {
    for (const {name: member} of members) {
      const text = `As with GPT-4, we fine-tune the pre-trained multilingual LLM and vision encoder ${member}, a masked autoencoder for segmentation, speech, proteins and text-to-image generation.`;
      if (!findFamilies("", text).some((mention) => mention.family === family))
        missed.push(`${family}: ${member}`);
    }
  }
  expect(missed).toEqual([]);
});

test("a paper from before a family's first release cannot mention it, a month's slack aside", () => {
  expect(isPossible("2023-02-24", "2023-01-23")).toBe(false);
  expect(isPossible("2023-02-24", "2023-01-24")).toBe(true);
  expect(isPossible("2023-02-24", "2023-02-24")).toBe(true);
  expect(isPossible("2023-02-24", "2022-12")).toBe(false);
  expect(isPossible("2023-03-24", "2022")).toBe(false);
});

test("what is not known of a date counts for the paper", () => {
  expect(isPossible("2023-02-24", "2023")).toBe(true);
  expect(isPossible("2023-02-24", "2023-02")).toBe(true);
  expect(isPossible("2023-02", "2023-01-15")).toBe(true);
  expect(isPossible("2023-02-24", null)).toBe(true);
  expect(isPossible(null, "1999")).toBe(true);
});

test("what was not released yet is another sense, or the family alone", () => {
  const text = "We study language models such as BERT and GPT-4 and LLaMA.";
  const found = (date: string | null) =>
    findFamilies("", text, date).map(({family, member}) => [family, member]);
  expect(found("2024-01-01")).toEqual([
    ["BERT", null],
    ["GPT", "GPT-4"],
    ["Llama", null]
  ]);
  expect(found("2021-01-01")).toEqual([
    ["BERT", null],
    ["GPT", null]
  ]);
  expect(found("2017")).toEqual([]);
  expect(found(null)).toEqual(found("2024"));
});
