import fc from "fast-check";
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
  ["한국어 개체명 인식을 위한 언어 모델", "ko"],
  ["DES HEURISTIQUES POUR LA RECHERCHE DU THEME D’UN DISCOURS", "fr"]
])("%s is told to be %s", (title, language) => {
  expect(detectLanguage(title, null)).toBe(language);
});

test("a title of one word, of numbers or of nothing tells no language", () => {
  for (const title of ["ATLAS", "1 2 3", "", "??"]) expect(detectLanguage(title, null)).toBe(null);
});

test("a word is enough in a script of one language", () => {
  expect(detectLanguage("형태소", null)).toBe("ko");
  expect(detectLanguage("ひらがな", null)).toBe("ja");
  expect(detectLanguage("ภาษาไทย", null)).toBe("th");
  expect(detectLanguage("On the parsing of the Korean word 형태소 in context", null)).toBe("en");
});

test("a translation in brackets does not tell the language of a title", () => {
  expect(
    detectLanguage("台灣情緒語料庫建置與辨識 (An Emotional Speech Database in Taiwan) [In Chinese]", null)
  ).toBe("zh");
  expect(
    detectLanguage(
      "Synthèse de texte avec le logiciel Syntox (Automated generation of text with Syntox)",
      null
    )
  ).toBe("fr");
});

test("short English titles are not taken for other languages", () => {
  for (const title of [
    "Hindi Word Sketches",
    "Terminology in Korea: KORTERM",
    "Hierarchical Clustering of Verbs"
  ]) {
    expect(["en", null]).toContain(detectLanguage(title, null));
  }
});

test("an abstract tells more than its title", () => {
  const abstract =
    "We present a new method for the parsing of sentences, and we show that it is faster than others.";
  expect(detectLanguage("Le Parsing", abstract)).toBe("en");
});

test("the answer is a code of two letters or null, whatever the text", () => {
  fc.assert(
    fc.property(
      fc.string({unit: "grapheme"}),
      fc.option(fc.string({unit: "grapheme"})),
      (title, abstract) => {
        expect(detectLanguage(title, abstract) ?? "en").toMatch(/^[a-z]{2}$/);
        expect(languageCode(title) ?? "en").toMatch(/^[a-z]{2}$/);
      }
    )
  );
});

test.each([
  ["en", "eng", "English", "en-US", "EN", "en_GB", "English; Spanish", " english ", "['en']"],
  ["fr", "fre", "fra", "French", "fr-CA"],
  ["de", "ger", "deu", "German"],
  ["zh", "zh-CN", "zh_Hans", "chi", "zho", "Chinese (Simplified)", "Mandarin Chinese"],
  ["pt", "Portuguese", "por", "pt-BR", "Portuguese (Brazil)"],
  ["ja", "jpn", "Japanese"],
  ["no", "nor", "nb", "Norwegian Bokmål"],
  ["el", "gre", "Greek, Modern (1453- )"]
])("the code %s is what is meant by all that sources write", (code, ...given) => {
  for (const written of given) expect(languageCode(written), written).toBe(code);
});

test("what names no language has no code", () => {
  for (const given of ["", "Undetermined", "und", "mul", "xyz", "12", "No linguistic content"]) {
    expect(languageCode(given), given).toBe(null);
  }
});

test("English words in a text of another language do not make it English", () => {
  expect(
    detectLanguage(
      "La perception de la phrase the cat and the dog that are with this man dans le bilinguisme précoce des enfants",
      null
    )
  ).not.toBe("en");
  expect(
    detectLanguage(
      "Welche Wörter sind the, and, that, with und this? Über die häufigsten Wörter der englischen Sprache",
      null
    )
  ).not.toBe("en");
});
