import {expect, test} from "vitest";
import {nameKey} from "../../../src/language/families/compile-names.js";
import {families, possible} from "../../../src/language/families/lexicon.js";
import {findFamilies} from "../../../src/language/families/find-families.js";

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
    expect(
      family.names.length + (family.cased?.length ?? 0) + (family.ambiguous?.length ?? 0)
    ).toBeGreaterThan(0);
    expect(new Set(family.members).size).toBe(family.members.length);
    if (family.ambiguous) expect(family.context, "an ambiguous name needs a context").toBeDefined();
    for (const pattern of Object.values(family.context ?? {}))
      if (pattern instanceof RegExp) expect(pattern.flags).not.toMatch(/[gy]/);
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
    for (const member of members) {
      const text = `As with GPT-4, we fine-tune the pre-trained multilingual LLM and vision encoder ${member}, a masked autoencoder for segmentation, speech, proteins and text-to-image generation.`;
      if (!findFamilies("", text).some((mention) => mention.family === family))
        missed.push(`${family}: ${member}`);
    }
  }
  expect(missed).toEqual([]);
});

test("a paper from before a family's first release cannot mention it", () => {
  expect(possible("Llama", "2022-12-31")).toBe(false);
  expect(possible("Llama", "2022")).toBe(false);
  expect(possible("Llama", "2023-02-24")).toBe(true);
  expect(possible("GPT", "2018-05")).toBe(false);
});

test("what is not known of a date counts for the paper", () => {
  expect(possible("Llama", "2023")).toBe(true);
  expect(possible("Llama", "2023-02")).toBe(true);
  expect(possible("Llama", null)).toBe(true);
  expect(possible("a family of one's own", "1999")).toBe(true);
});
