import {quotedText} from "../sql-keywords.js";
import type {Macro} from "./macro.js";

/*
 * The words of a text as `src/language/words.ts` finds them, in regular expressions of RE2, which look neither ahead nor
 * behind. What holds a word together is first marked by a character of private use. DuckDB compiles each expression
 * several times for an argument, so none holds a class as large as \p{L}: what stands between words is written out, by
 * blocks of Unicode. Of NFKC, DuckDB has only NFC: full-width, raised and lowered forms are written out.
 */
const apostrophe = "\ue000";
const dash = "\ue001";
const plus = "\ue002";
const point = "\ue003";
const comma = "\ue004";
const marks = apostrophe + dash + plus + point + comma;
/** Stands before each word, for the time being. */
const start = "chr(30)";

/** White space, punctuation and symbols, as ranges of a regular expression; of some scripts, the most common. */
const between = [
  String.raw`\x00-\x2f\x3a-\x40\x5b-\x60\x7b-\xa9\xab-\xb1\xb4\xb6-\xb8\xbb\xbf\xd7\xf7`,
  String.raw`\x{2c2}-\x{2c5}\x{2d2}-\x{2df}\x{37e}\x{387}\x{55a}-\x{55f}\x{589}\x{5be}\x{60c}\x{61b}\x{61f}\x{66a}-\x{66d}\x{6d4}`,
  String.raw`\x{964}-\x{965}\x{e3f}\x{2000}-\x{206f}\x{207a}-\x{207e}\x{208a}-\x{208e}\x{20a0}-\x{20c0}\x{2122}`,
  String.raw`\x{2190}-\x{2426}\x{2500}-\x{2775}\x{2794}-\x{2bff}\x{2e00}-\x{2e2e}`,
  String.raw`\x{3000}-\x{3004}\x{3008}-\x{3020}\x{30a0}\x{30fb}\x{e005}-\x{f8ff}\x{feff}`,
  String.raw`\x{ff00}-\x{ff0f}\x{ff1a}-\x{ff20}\x{ff3b}-\x{ff40}\x{ff5b}-\x{ff65}\x{1f000}-\x{1f0ff}\x{1f300}-\x{1faff}`
].join("");
export const unspaced = String.raw`([\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}][\p{M}\x{30fc}]*)`;

const forms: readonly (readonly [string, string])[] = [
  ["-\u2010\u2011\u2013\u2212\uff0d", dash.repeat(6)],
  ["'\u2019\uff07", apostrophe.repeat(3)],
  ["\uff0e\uff0c\uff0b", ".,+"],
  ["\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079", digits()],
  ["\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089", digits()],
  [codes(0xff10, 0xff19), digits()],
  [codes(0xff21, 0xff3a), codes(0x61, 0x7a)],
  [codes(0xff41, 0xff5a), codes(0x61, 0x7a)],
  ["\u00b5", "\u03bc"],
  [marks, " ".repeat(marks.length)],
  ["\u00ad", ""]
];

function codes(from: number, to: number): string {
  return String.fromCodePoint(...Array.from({length: to - from + 1}, (_, i) => from + i));
}

function digits(): string {
  return codes(0x30, 0x39);
}

/** @param by an expression */
const replaced = (pattern: string, by: string) => (text: string) =>
  `regexp_replace(${text}, ${quotedText(pattern)}, ${by}, 'g')`;
const thousands = replaced(String.raw`(\d),(\d{3}(?:\b|[a-z_]))`, `'\\1${comma}\\2'`);
const decimals = replaced(String.raw`(\p{Nd})\.(\p{Nd})`, `'\\1${point}\\2'`);

const steps: readonly ((text: string) => string)[] = [
  (text) =>
    `translate(coalesce(CAST(${text} AS VARCHAR), ''), ${quotedText(forms.map(([from]) => from).join(""))}, ${quotedText(forms.map(([, to]) => to).join(""))})`,
  (text) => `lower(nfc_normalize(${text}))`,
  replaced(unspaced, "' \\1 '"),
  (text) => `replace(${text}, '++', '${plus}${plus} ')`,
  // A match takes the digit that the next would begin with.
  thousands,
  thousands,
  decimals,
  decimals,
  replaced(
    `[${apostrophe}${dash}]*(?:^|$|[${between}]|[${apostrophe}${dash}][${apostrophe}${dash}${plus}])[${between}${apostrophe}${dash}${plus}]*|${apostrophe}(\\d)`,
    `${start} || '\\1'`
  ),
  replaced(String.raw`${apostrophe}s(\x1e|$)`, "'\\1'"),
  (text) => `translate(${text}, '${apostrophe}${plus}${point}${comma}', '''+.,')`
];

/** Words, dashes in them marked. */
const joined = steps.reduce((text, step) => step(text), "one");
/** In a list of one text, because DuckDB evaluates an argument anew for each function around it. */
const listed = (words: string): string =>
  `list_extract([list_slice(string_split(rtrim(${words}, ${start}), ${start}), 2, 100000000) for one in [text]], 1)`;

const parameters = [{name: "text", about: "Any text."}];

export const wordsOf: readonly Macro[] = [
  {
    name: "words_of",
    kind: "scalar",
    parameters,
    about:
      "The words of a text in order, as word_index has them: lower case, compounds by part. A word's place in the list, less 1, is its word position.",
    returns: "VARCHAR[]",
    body: listed(`replace(${joined}, '${dash}', ${start})`),
    example: "SELECT key, len(words_of(title)) AS n_words FROM papers ORDER BY n_words DESC, key LIMIT 20"
  },
  {
    name: "whole_words",
    kind: "scalar",
    parameters,
    about: "The words of a text in order, as word_index has them: lower case, compounds whole.",
    returns: "VARCHAR[]",
    body: listed(`replace(${joined}, '${dash}', '-')`),
    example: "SELECT whole_words('State-of-the-art models') AS words"
  }
];
