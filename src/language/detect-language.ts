import {eld} from "eld/small";

/** Characters of the abstract that are looked at: more tell nothing more. */
const enough = 400;
/** Three words. */
const someWords = /\p{L}\P{L}+\p{L}+\P{L}+\p{L}/u;
/** Han characters stand for words. */
const fewestHan = 4;
/** Scripts that one language alone is written in, or nearly. */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hangul}/gu, "ko"],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, "ja"],
  [/\p{Script=Thai}/gu, "th"],
  [/\p{Script=Greek}/gu, "el"],
  [/\p{Script=Armenian}/gu, "hy"],
  [/\p{Script=Georgian}/gu, "ka"]
];
/** Letters of other scripts than the Latin, Cyrillic and Arabic ones. */
const scripted =
  /[\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}]/u;
/**
 * By how much the score of another language must exceed that of English, the likeliest by far: eld's own
 * isReliable compares with the index of the next language in place of its score. Short titles need more.
 */
const lead = 0.06;
const shortLead = 0.12;
const shortText = 40;

/** The language of a paper, ISO 639-1; null where its text is too short or too mixed to tell. */
export function detectLanguage(title: string, abstract: string | null): string | null {
  const heading = withoutTranslation(title);
  const text = abstract === null ? heading : `${heading}. ${abstract.slice(0, enough)}`;
  const byScript = languageOfScript(text);
  if (byScript !== null) return byScript;
  if (!isEnough(text)) return null;
  if (isPlainEnglish(text)) return "en";
  const found = eld.detect(isShouted(text) ? text.toLowerCase() : text);
  const {language} = found;
  if (language === "" || !found.isReliable()) return null;
  if (language === "en") return language;
  const scores = found.getScores();
  const ahead = (scores[language] ?? 0) - (scores.en ?? 0);
  return ahead < (text.length < shortText ? shortLead : lead) ? null : language;
}

const englishAlone = /(?<![A-Za-z'-])(?:the|and|that|with|this|which|are|from|our|these)(?![A-Za-z'-])/gi;
const beyondEnglish = /(?![A-Za-z])\p{L}/u;
const [fewestMentions, fewestDistinct] = [3, 2];

/**
 * What needs no look at its letters: a text without accents that often has words which no other language has. Of 191,969
 * papers of the ACL Anthology and of arXiv one is told otherwise by its letters: not at all, and it is English.
 */
function isPlainEnglish(text: string): boolean {
  const found = text.match(englishAlone) ?? [];
  if (found.length < fewestMentions || beyondEnglish.test(text)) return false;
  return new Set(found.map((word) => word.toLowerCase())).size >= fewestDistinct;
}

/** A title without what stands in brackets, where enough is left: often the title in another language. */
function withoutTranslation(title: string): string {
  const rest = title.replace(/\([^()]*\)|\[[^[\]]*\]/gu, " ");
  return isEnough(rest) ? rest : title;
}

function isEnough(text: string): boolean {
  return someWords.test(text) || countOf(/\p{Script=Han}/gu, text) >= fewestHan;
}

/** The language of the script that makes up the text, if only one is written in it. */
function languageOfScript(text: string): string | null {
  if (!scripted.test(text)) return null;
  const others = countOf(/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}]/gu, text);
  for (const [script, language] of scripts) {
    const n = countOf(script, text);
    if (n >= 2 && n > others) return language;
  }
  return null;
}

function countOf(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0;
}

const smallLetter = /[a-z]/;

/** Titles in capitals would be told by other letters than the languages were learnt from. */
function isShouted(text: string): boolean {
  return !smallLetter.test(text) && text === text.toUpperCase();
}

/** ISO 639-2 codes and English names, by their ISO 639-1 code. */
const names: Record<string, string> = {
  af: "afr afrikaans",
  am: "amh amharic",
  ar: "ara arabic",
  az: "aze azerbaijani",
  be: "bel belarusian",
  bg: "bul bulgarian",
  bn: "ben bengali bangla",
  bs: "bos bosnian",
  ca: "cat catalan",
  cs: "cze ces czech",
  cy: "wel cym welsh",
  da: "dan danish",
  de: "ger deu german",
  el: "gre ell greek",
  en: "eng english",
  eo: "epo esperanto",
  es: "spa spanish castilian",
  et: "est estonian",
  eu: "baq eus basque",
  fa: "per fas persian farsi",
  fi: "fin finnish",
  fr: "fre fra french",
  ga: "gle irish",
  gl: "glg galician",
  gu: "guj gujarati",
  he: "heb hebrew",
  hi: "hin hindi",
  hr: "hrv scr croatian",
  hu: "hun hungarian",
  hy: "arm hye armenian",
  id: "ind indonesian",
  is: "ice isl icelandic",
  it: "ita italian",
  ja: "jpn japanese",
  ka: "geo kat georgian",
  kk: "kaz kazakh",
  km: "khm khmer",
  kn: "kan kannada",
  ko: "kor korean",
  ku: "kur kurdish",
  la: "lat latin",
  lb: "ltz luxembourgish",
  lo: "lao",
  lt: "lit lithuanian",
  lv: "lav latvian",
  mk: "mac mkd macedonian",
  ml: "mal malayalam",
  mn: "mon mongolian",
  mr: "mar marathi",
  ms: "may msa malay",
  mt: "mlt maltese",
  my: "bur mya burmese",
  ne: "nep nepali",
  nl: "dut nld dutch flemish",
  no: "nor nob nno norwegian",
  pa: "pan punjabi",
  pl: "pol polish",
  pt: "por portuguese",
  ro: "rum ron romanian moldavian",
  ru: "rus russian",
  si: "sin sinhala sinhalese",
  sk: "slo slk slovak",
  sl: "slv slovenian slovene",
  sq: "alb sqi albanian",
  sr: "srp scc serbian",
  sv: "swe swedish",
  sw: "swa swahili",
  ta: "tam tamil",
  te: "tel telugu",
  th: "tha thai",
  tl: "tgl tagalog filipino",
  tr: "tur turkish",
  uk: "ukr ukrainian",
  ur: "urd urdu",
  uz: "uzb uzbek",
  vi: "vie vietnamese",
  zh: "chi zho chinese mandarin"
};

const codes = new Map(
  Object.entries(names).flatMap(([code, known]) => [code, ...known.split(" ")].map((name) => [name, code]))
);
codes.set("nb", "no").set("nn", "no");

/** The ISO 639-1 code of a language as sources write it: "eng", "en-US", "English"; of several the first. Null for others. */
export function languageCode(given: string): string | null {
  const [, first = "", next = ""] = /(\p{L}+)(\s+\p{L})?/u.exec(given.toLowerCase()) ?? [];
  // "No linguistic content" is not Norwegian.
  if (first.length <= 3 && next !== "") return null;
  return codes.get(first) ?? null;
}
