/** A word of a text: a whole ("chain-of-thought") or a part of one ("chain"). */
export interface Word {
  /** NFKC, lower case; every dash between parts is a plain hyphen. */
  word: string;
  /** Offsets in the text as given, in UTF-16 units. */
  start: number;
  end: number;
  /** Number of the word's first part among all parts of the text, from 0. */
  position: number;
}

/** The parts of a text in order: the index in these arrays is the word position. */
export interface Parts {
  words: string[];
  starts: number[];
  ends: number[];
  /** Position of the first part of the compound that this part belongs to; itself for a simple word. */
  firsts: number[];
  /** Position after the last part of that compound. */
  limits: number[];
}

const letter = "[\\p{L}\\p{M}\\p{N}]";
const inner = "[\\p{L}\\p{M}\\p{N}\\u00ad]*";
const dashes = "\\-\\u2010\\u2011\\u2013\\u2212\\uff0d";
const joints = [
  `[${dashes}](?=${letter})`,
  "['\\u2019\\uff07](?=\\p{L})",
  "(?<=\\p{Nd})[.\\uff0e](?=\\p{Nd})",
  "(?<=\\p{Nd}),(?=\\p{Nd}{3}(?!\\p{Nd}))"
];
const compound = new RegExp(`${letter}${inner}(?:(?:${joints.join("|")})${inner})*(?:\\+\\+)?`, "gu");
/** The same for texts without other characters than those of ASCII, which is faster. */
const asciiCompound =
  /[A-Za-z0-9]+(?:(?:-(?=[A-Za-z0-9])|'(?=[A-Za-z])|(?<=\d)\.(?=\d)|(?<=\d),(?=\d{3}(?!\d)))[A-Za-z0-9]*)*(?:\+\+)?/g;
const dash = new RegExp(`[${dashes}]`, "gu");
const possessive = /['\u2019\uff07][sS]$/u;
const beyondAscii = /[^\x00-\x7f]/u; // eslint-disable-line no-control-regex
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}][\p{M}\u30fc]*/gu;

/** The form in which a stretch of text stands in the word index. */
export function normalWord(text: string): string {
  if (!beyondAscii.test(text)) return text.toLowerCase();
  return text
    .replace(/\u00ad/g, "")
    .replace(dash, "-")
    .normalize("NFKC")
    .replace(/[\u2018\u2019]/g, "'")
    .toLowerCase()
    .normalize("NFKC");
}

/**
 * The parts of a text. A word is a run of letters and digits of any script. A dash, an apostrophe, a decimal
 * point or a thousands comma inside it holds it together, two final plus signs belong to it ("C++"), and a final
 * 's does not ("model's" is the word "model"). Dashes divide it into parts. Scripts written without spaces
 * (Han, Kana, Thai, Lao, Khmer, Burmese) give a word for each character with its marks.
 */
export function parts(text: string): Parts {
  const found: Parts = {words: [], starts: [], ends: [], firsts: [], limits: []};
  const plain = !beyondAscii.test(text);
  const lower = plain ? text.toLowerCase() : null;
  for (const match of text.matchAll(plain ? asciiCompound : compound)) {
    const start = match.index;
    const whole = withoutPossessive(match[0]);
    if (lower === null && whole.search(unspaced) >= 0) addUnspaced(found, whole, start);
    else addCompound(found, whole, start, lower);
  }
  return found;
}

function withoutPossessive(whole: string): string {
  const last = whole.charCodeAt(whole.length - 1);
  return last === 0x73 || last === 0x53 ? whole.replace(possessive, "") : whole;
}

function addUnspaced(found: Parts, whole: string, start: number): void {
  let from = 0;
  for (const match of whole.matchAll(unspaced)) {
    addStretch(found, whole.slice(from, match.index), start + from);
    addCompound(found, match[0], start + match.index, null);
    from = match.index + match[0].length;
  }
  addStretch(found, whole.slice(from), start + from);
}

function addStretch(found: Parts, stretch: string, start: number): void {
  for (const match of stretch.matchAll(compound)) addCompound(found, match[0], start + match.index, null);
}

function addCompound(found: Parts, whole: string, start: number, lower: string | null): void {
  const first = found.words.length;
  let from = 0;
  for (let at = 0; at <= whole.length; at++) {
    if (at < whole.length && !isDash(whole.charCodeAt(at))) continue;
    found.words.push(
      lower === null ? normalWord(whole.slice(from, at)) : lower.slice(start + from, start + at)
    );
    found.starts.push(start + from);
    found.ends.push(start + at);
    found.firsts.push(first);
    from = at + 1;
  }
  const limit = found.words.length;
  for (let at = first; at < limit; at++) found.limits.push(limit);
}

function isDash(code: number): boolean {
  return (
    code === 0x2d ||
    code === 0x2010 ||
    code === 0x2011 ||
    code === 0x2013 ||
    code === 0x2212 ||
    code === 0xff0d
  );
}

/** Calls back for the words in order; a compound stands whole first, at the position of its first part, then by part. */
export function eachWord(
  {words: forms, firsts, limits}: Parts,
  take: (word: string, position: number, limit: number) => void
): void {
  for (let position = 0; position < forms.length; position++) {
    const limit = limits[position]!;
    if (firsts[position] === position && limit > position + 1)
      take(forms.slice(position, limit).join("-"), position, limit);
    take(forms[position]!, position, position + 1);
  }
}

/** The words of a text in order, compounds whole and by part. */
export function words(text: string): Word[] {
  const all = parts(text);
  const found: Word[] = [];
  eachWord(all, (word, position, limit) =>
    found.push({word, start: all.starts[position]!, end: all.ends[limit - 1]!, position})
  );
  return found;
}
