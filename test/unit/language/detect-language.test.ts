import {expect, test} from "vitest";
import {detectLanguage, languageCode} from "../../../src/language/detect-language.js";

test.each([
  ["Large language models are few-shot learners of many tasks", "en"],
  ["Analyse automatique des textes scientifiques en français", "fr"],
  ["Maschinelles Lernen für die Erkennung gesprochener Sprache", "de"],
  ["Modelos de lenguaje para la traducción automática del español", "es"],
  ["Машинный перевод с помощью нейронных сетей", "ru"],
  ["基于深度学习的中文命名实体识别研究", "zh"],
  ["日本語の形態素解析における未知語の処理", "ja"],
  ["한국어 개체명 인식을 위한 언어 모델", "ko"]
])("%s is told to be %s", (title, language) => {
  expect(detectLanguage(title, null)).toBe(language);
});

test("a title of one word, of numbers or of nothing tells no language", () => {
  for (const title of ["ATLAS", "1 2 3", "", "??"]) expect(detectLanguage(title, null)).toBe(null);
});

test("an abstract tells more than its title", () => {
  const abstract =
    "We present a new method for the parsing of sentences, and we show that it is faster than others.";
  expect(detectLanguage("Le Parsing", abstract)).toBe("en");
});

test("languages are known by codes and English names", () => {
  const written = [
    "eng",
    "English",
    "en-US",
    "EN",
    "fre",
    "French",
    "zh_Hans",
    "Chinese (Simplified)",
    "English; Spanish"
  ];
  expect(written.map(languageCode)).toEqual(["en", "en", "en", "en", "fr", "fr", "zh", "zh", "en"]);
  for (const nothing of ["", "Undetermined", "xyz", "12"]) expect(languageCode(nothing)).toBe(null);
});
