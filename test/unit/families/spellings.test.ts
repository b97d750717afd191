import {expect, test} from "vitest";
import {findFamilies} from "./built-in.js";

test.each([
  ["GPT-4o", "GPT", "GPT-4o", null],
  ["GPT4", "GPT", "GPT-4", null],
  ["gpt-3.5-turbo", "GPT", "GPT-3.5 Turbo", null],
  ["ChatGPT", "GPT", "ChatGPT", null],
  ["InstructGPT", "GPT", "InstructGPT", null],
  ["OthelloGPT", "GPT", "OthelloGPT", null],
  ["FinGPT", "GPT", "FinGPT", null],
  ["GPT-style", "GPT", null, null],
  ["GPT-J", "GPT-Neo", "GPT-J", null],
  ["GPT-NeoX-20B", "GPT-Neo", "GPT-NeoX", "GPT-NeoX-20B"],
  ["LLaMA", "Llama", null, null],
  ["Llama-3B", "Llama", null, "Llama-3B"],
  ["Qwen1.5B", "Qwen", null, "Qwen-1.5B"],
  ["Qwen1.5-7B", "Qwen", "Qwen1.5", "Qwen1.5-7B"],
  ["InceptionV3", "Inception", "Inception-v3", null],
  ["EfficientNetB0", "EfficientNet", "EfficientNet-B0", null],
  ["wav2vec2", "wav2vec", "wav2vec 2.0", null],
  ["YOLOv11", "YOLO", "YOLO11", null],
  ["LLaVA-v1.5-7B", "LLaVA", "LLaVA-1.5", "LLaVA-1.5-7B"],
  ["M-BERT", "BERT", "mBERT", null],
  ["You Only Look Once", "YOLO", null, null],
  ["OpenAI GPT", "GPT", null, null],
  ["LLaMAs", "Llama", null, null],
  ["LLaMA2-7B", "Llama", "Llama 2", "Llama-2-7B"],
  ["Llama 2", "Llama", "Llama 2", null],
  ["llama3.1-8b-instruct", "Llama", "Llama 3.1", "Llama-3.1-8B-Instruct"],
  ["Llama-3.1-8B", "Llama", "Llama 3.1", "Llama-3.1-8B"],
  ["Code Llama", "Llama", "Code Llama", null],
  ["Mixtral 8x7B", "Mistral", "Mixtral 8x7B", null],
  ["QwQ", "Qwen", "QwQ", null],
  ["Qwen-2.5-7B", "Qwen", "Qwen2.5", "Qwen2.5-7B"],
  ["o1-preview", "OpenAI o-series", "o1-preview", null],
  ["GPT-o1", "OpenAI o-series", "o1", null],
  ["SciBERT", "BERT", "SciBERT", null],
  ["mBERT", "BERT", "mBERT", null],
  ["BERT-like", "BERT", null, null],
  ["DistilBERT", "BERT", "DistilBERT", null],
  ["PhoBERT", "BERT", "PhoBERT", null],
  ["IndicBERT", "BERT", "IndicBERT", null],
  ["RobBERT", "BERT", "RobBERT", null],
  ["CodeBERT", "BERT", "CodeBERT", null],
  ["XLM-R", "RoBERTa", "XLM-R", null],
  ["XLM-RoBERTa", "RoBERTa", "XLM-RoBERTa", null],
  ["mDeBERTa", "DeBERTa", "mDeBERTa", null],
  ["Video-LLaVA", "LLaVA", "Video-LLaVA", null],
  ["Mono-InternVL", "InternVL", "Mono-InternVL", null],
  ["InternLM-Law", "InternLM", "InternLM-Law", null],
  ["Med-PaLM", "PaLM", "Med-PaLM", null],
  ["ChatGLM", "GLM", "ChatGLM", null],
  ["Flan-T5", "T5", "Flan-T5", null],
  ["mT5", "T5", "mT5", null],
  ["mBART", "BART", "mBART", null],
  ["Flan-UL2", "UL2", "Flan-UL2", null],
  ["CodeT5+", "CodeT5", "CodeT5+", null],
  ["GoogLeNet", "Inception", "GoogLeNet", null],
  ["inception modules", "Inception", null, null],
  ["ViViT", "ViT", "ViViT", null],
  ["MobileViT", "ViT", "MobileViT", null],
  ["U-ViT", "ViT", "U-ViT", null],
  ["ViT-B/16", "ViT", "ViT-B/16", null],
  ["ViTs", "ViT", null, null],
  ["ResNets", "ResNet", null, null],
  ["ResNet-50", "ResNet", "ResNet-50", null],
  ["U-Nets", "U-Net", null, null],
  ["UNet++", "U-Net", null, null],
  ["YOLOv8", "YOLO", "YOLOv8", null],
  ["SDXL", "Stable Diffusion", "SDXL", null],
  ["DALL·E 2", "DALL-E", "DALL-E 2", null],
  ["Whisper-medium", "Whisper", "Whisper-medium", null],
  ["OWSM v3.1", "OWSM", "OWSM v3.1", null],
  ["wav2vec 2.0", "wav2vec", "wav2vec 2.0", null],
  ["VALL-E", "VALL-E", null, null],
  ["MuZero", "AlphaZero", "MuZero", null],
  ["ESMFold", "ESM", "ESMFold", null],
  ["Claude 3.5 Sonnet", "Claude", "Claude 3.5 Sonnet", null],
  ["Gemini 1.5 Pro", "Gemini", "Gemini 1.5 Pro", null],
  ["OPT-175B", "OPT", "OPT-175B", null],
  ["opt-175b", "OPT", "OPT-175B", null],
  ["Falcon-40B", "Falcon", null, "Falcon-40B"],
  ["BLOOM 1.7B", "BLOOM", null, "BLOOM-1.7B"]
])("%s", (text, family, member, version) => {
  const mentions = findFamilies("", `We prompt ${text} for these tasks with LLMs.`);
  expect(mentions.map(({family}) => family)).toEqual([family]);
  expect(mentions[0]).toMatchObject({text, start: 10, field: "abstract"});
  if (text !== "UNet++" && text !== "inception modules") expect(mentions[0]).toMatchObject({member, version});
});

test("a name that holds two families counts for both", () => {
  const text = "We use DeepSeek-R1-Distill-Qwen-7B here.";
  expect(findFamilies(text, null).map(({family, text, start}) => [family, text, start])).toEqual([
    ["DeepSeek", "DeepSeek-R1-Distill-Qwen-7B", 7],
    ["Qwen", "DeepSeek-R1-Distill-Qwen-7B", 7]
  ]);
});

test("a word in a hyphenated use is not part of the name", () => {
  expect(findFamilies("", "non-BERT features and a GPT-4-based LLM").map(({text}) => text)).toEqual([
    "BERT",
    "GPT-4"
  ]);
});

test("title mentions come first, each field in text order", () => {
  const mentions = findFamilies("T5 or BERT", "RoBERTa after XLNet");
  expect(mentions.map(({family, field}) => [family, field])).toEqual([
    ["T5", "title"],
    ["BERT", "title"],
    ["RoBERTa", "abstract"],
    ["XLNet", "abstract"]
  ]);
});

test("HuBERT is of speech, huBERT is Hungarian, and so is HuBERT where nothing is spoken", () => {
  expect(findFamilies("", "speech units of HuBERT")[0]?.family).toBe("HuBERT");
  expect(findFamilies("", "huBERT for Hungarian")[0]?.family).toBe("BERT");
  expect(findFamilies("", "the pre-trained language model HuBERT for Hungarian texts")[0]?.family).toBe(
    "BERT"
  );
});
