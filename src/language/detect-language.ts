import {eld} from "eld/small";

/** Characters of the abstract that are looked at: more tell nothing more. */
const ENOUGH = 400;
const FEWEST_WORDS = 3;
/** Scripts without spaces, of which few characters tell the language. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]{4}/u;

/** The language of a paper, ISO 639-1; null where its text is too short or too mixed to tell. */
export function detectLanguage(title: string, abstract: string | null): string | null {
  const text = abstract === null ? title : `${title}. ${abstract.slice(0, ENOUGH)}`;
  const words = text.match(/\p{L}+/gu)?.length ?? 0;
  if (words < FEWEST_WORDS && !DENSE.test(text)) return null;
  const {language, isReliable} = eld.detect(isShouted(text) ? text.toLowerCase() : text);
  return language !== "" && isReliable() ? language : null;
}

/** Titles in capitals would be told by other letters than the languages were learnt from. */
function isShouted(text: string): boolean {
  return text === text.toUpperCase();
}

/** ISO 639-2 codes and English names, by their ISO 639-1 code. */
const names: Record<string, string> = {
  af: "afr afrikaans",
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
  kn: "kan kannada",
  ko: "kor korean",
  ku: "kur kurdish",
  la: "lat latin",
  lt: "lit lithuanian",
  lv: "lav latvian",
  mk: "mac mkd macedonian",
  ml: "mal malayalam",
  mn: "mon mongolian",
  mr: "mar marathi",
  ms: "may msa malay",
  nl: "dut nld dutch flemish",
  no: "nor nob nno norwegian",
  pa: "pan punjabi",
  pl: "pol polish",
  pt: "por portuguese",
  ro: "rum ron romanian moldavian",
  ru: "rus russian",
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
export function languageCode(written: string): string | null {
  const [first = ""] = written
    .trim()
    .toLowerCase()
    .split(/[^\p{L}_-]+|(?<=\p{L})[-_]/u);
  return codes.get(first) ?? null;
}
