/** A short form and the words it stands for, where the text defines it. */
export interface Acronym {
  short: string;
  long: string;
  /** Offsets in the text, in UTF-16 units. */
  short_start: number;
  long_start: number;
  long_end: number;
}

const brackets = /\(([^()]{2,60})\)/g;
const shortForm = /^(?=.*\p{L})[\p{L}\p{N}][\p{L}\p{N}./&+-]{1,9}$/u;
const boundary = /[\s([{"'\u201c]/;

/**
 * The acronyms a text defines, "long form (SF)" or "SF (long form)", by the algorithm of Schwartz and Hearst (2003):
 * the short form's letters are found from right to left in the words before the bracket, the first at the
 * beginning of a word. A plural s of the short form need not occur in the long one.
 */
export function findAcronyms(text: string): Acronym[] {
  const found: Acronym[] = [];
  for (const match of text.matchAll(brackets)) {
    const inside = match[1]!.split(/[,;]/, 1)[0]!.trim();
    const insideStart = match.index + 1 + match[1]!.indexOf(inside);
    const before = text.slice(0, match.index).trimEnd();
    if (isShortForm(inside)) {
      const long = longForm(inside, before);
      if (long !== null)
        found.push({
          short: inside,
          long: before.slice(long),
          short_start: insideStart,
          long_start: long,
          long_end: before.length
        });
    } else if (inside.includes(" ")) {
      const short = /[^\s(]+$/.exec(before)?.[0] ?? "";
      if (!isShortForm(short) || longForm(short, inside) !== 0) continue;
      found.push({
        short,
        long: inside,
        short_start: before.length - short.length,
        long_start: insideStart,
        long_end: insideStart + inside.length
      });
    }
  }
  return found;
}

function isShortForm(text: string): boolean {
  return shortForm.test(text) && /\p{Lu}/u.test(text.slice(text.length > 2 ? 1 : 0));
}

/** Where the long form of a short form begins in the text before it; null where there is none. */
function longForm(short: string, before: string): number | null {
  const bare = /\p{Lu}s$/u.test(short) ? short.slice(0, -1) : short;
  const start = matchBackwards(bare, before);
  if (start === null) return null;
  const long = before.slice(start);
  const nWords = long.split(/\s+/).length;
  const nLetters = bare.replace(/[^\p{L}\p{N}]/gu, "").length;
  if (nWords > Math.min(nLetters + 5, nLetters * 2) || long.length <= short.length) return null;
  if (/[.;:!?]\s|[()]/.test(long) || long.split(/[\s-]+/).includes(short)) return null;
  return start;
}

function matchBackwards(short: string, before: string): number | null {
  const lower = before.toLowerCase();
  let at = before.length;
  let first = -1;
  for (let index = short.length - 1; index >= 0; index--) {
    const letter = short[index]!.toLowerCase();
    if (!/[\p{L}\p{N}]/u.test(letter)) continue;
    at--;
    while (at >= 0 && (lower[at] !== letter || (index === 0 && !beginsWord(before, at)))) at--;
    if (at < 0) return null;
    first = at;
  }
  if (first < 0) return null;
  while (first > 0 && !boundary.test(before[first - 1]!)) first--;
  return first;
}

function beginsWord(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1]!);
}
