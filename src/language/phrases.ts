import {generalHeads, generalModifiers, gerunds} from "./boilerplate.js";
import type {Tagger} from "./tagger.js";
import {singular} from "./term-key.js";
import {parts} from "./words.js";
import type {Parts} from "./words.js";

/** A noun phrase where it stands. */
export interface Phrase {
  /** As written, runs of white space made one space. */
  text: string;
  start: number;
  end: number;
  /** Where the general modifiers before it begin ("multiple" of "multiple instance learning"); `start` where there are none. */
  from: number;
}

const longest = 5;
const modifies = new Set(["ADJ", "NOUN", "PROPN"]);
/** What follows a verb in -ing rather than a noun. */
const objects = new Set(["DET", "PRON", "PART"]);
const joined = /^\s+$/;
const unevenSpace = /\s\s|[^\S ]/;
const letters = /\p{L}/u;
/** Letters alone, as most words are: told by one expression. */
const plainWord = /^[A-Za-z]+$/;
const version = /^v?\d+(?:\.\d+)*[a-z]?$/i;
const adjectival =
  /-(?:based|aware|like|style|free|level|specific|oriented|centric|driven|guided|wise|of-the-art|agnostic|related|dependent|independent|scale|friendly|efficient|only|rich|ready|grade|invariant|intensive|induced|trained|tuned|resource|shot|world|quality|dimensional|end|domain|lingual|modal|source|time|hop|turn|order|step|stage|way|class|field|grained|rank|preserving|enabled|powered|enhanced|augmented|assisted|ended|supervised)$/i;

/** What the tagger makes of a text: its noun phrases, and the words it holds that are no nouns there. */
export interface Analysis {
  phrases: Phrase[];
  /** In lower case, each once. */
  others: Set<string>;
}

/**
 * The noun phrases of a text in order: the longest runs of adjectives, nouns and names that end in a noun, with
 * compounds and versions whole. General modifiers are trimmed from the front and general heads from the end;
 * of a run of more than five words the last five remain.
 */
export function analyse(text: string, tagger: Tagger, all: Parts = parts(text)): Analysis {
  const found: Phrase[] = [];
  const others = new Set<string>();
  const {starts, ends, tags} = tagger(text);
  let run: number[] = [];
  let heads: boolean[] = [];
  let token = 0;
  const close = (): void => {
    const phrase = trim(text, all, run, heads);
    if (phrase !== null) found.push(phrase);
    run = [];
    heads = [];
  };
  for (let first = 0; first < all.words.length; first = all.limits[first]!) {
    const limit = all.limits[first]!;
    const start = all.starts[first]!;
    const end = all.ends[limit - 1]!;
    while (token < starts.length && ends[token]! <= start) token++;
    let last = token;
    while (last + 1 < starts.length && starts[last + 1]! < end) last++;
    const whole = text.slice(start, end);
    const before = run.at(-1);
    if (before !== undefined && !isJoined(text, all.ends[all.limits[before]! - 1]!, start)) close();
    const inside = run.length > 0;
    const lower = whole.toLowerCase();
    const isGerund = gerunds.has(lower);
    const named = inside && isGerund && !objects.has(tags[last + 1] ?? "");
    const role = named
      ? "head"
      : wordRole(whole, tags[token] ?? "X", tags[last] ?? "X", limit - first, inside);
    if (role !== "head" && !isGerund) others.add(limit === first + 1 ? all.words[first]! : lower);
    if (role === null) close();
    else {
      run.push(first);
      heads.push(role === "head");
    }
  }
  close();
  return {phrases: found, others};
}

/** Whether nothing but white space stands between two words. */
function isJoined(text: string, end: number, start: number): boolean {
  return (start === end + 1 && text.charCodeAt(end) === 0x20) || joined.test(text.slice(end, start));
}

/** What a word can be in a noun phrase: its head, a modifier, or no part of it. */
function wordRole(
  whole: string,
  firstTag: string,
  lastTag: string,
  nParts: number,
  inside: boolean
): "head" | "modifier" | null {
  if (nParts === 1 && plainWord.test(whole)) return roleOfTag(whole, firstTag, inside);
  if (!letters.test(whole)) return inside && version.test(whole) && firstTag === "NUM" ? "head" : null;
  if (/\p{N}/u.test(whole)) return "head";
  if (nParts > 1) {
    if (adjectival.test(whole)) return "modifier";
    return lastTag === "NOUN" ||
      lastTag === "PROPN" ||
      /ing$/i.test(whole) ||
      /-(?:of|to|in|by|and)-/i.test(whole)
      ? "head"
      : "modifier";
  }
  return roleOfTag(whole, firstTag, inside);
}

function roleOfTag(whole: string, tag: string, inside: boolean): "head" | "modifier" | null {
  if (tag === "NOUN" || tag === "PROPN") return whole.length > 1 || inside ? "head" : null;
  return modifies.has(tag) ? "modifier" : null;
}

function trim(text: string, all: Parts, run: number[], heads: boolean[]): Phrase | null {
  let to = run.length;
  while (to > 0 && (!heads[to - 1] || isBareNumber(text, all, run[to - 1]!, to))) to--;
  const first = Math.max(0, to - longest);
  let from = first;
  while (from < to && generalModifiers.has(wholeWord(text, all, run[from]!).toLowerCase())) from++;
  while (
    to - from > 2 &&
    heads[to - 2] &&
    generalHeads.has(singular(wholeWord(text, all, run[to - 1]!).toLowerCase()))
  )
    to--;
  if (from >= to) return null;
  const start = all.starts[run[from]!]!;
  const end = all.ends[all.limits[run[to - 1]!]! - 1]!;
  return {text: spaced(text, start, end), start, end, from: all.starts[run[first]!]!};
}

/** A stretch of a text, runs of white space made one space. */
export function spaced(text: string, start: number, end: number): string {
  const stretch = text.slice(start, end);
  return unevenSpace.test(stretch) ? stretch.replace(/\s+/g, " ") : stretch;
}

/** A number ends a phrase only as the version of a name before it ("Llama 3"). */
function isBareNumber(text: string, all: Parts, first: number, to: number): boolean {
  if (letters.test(wholeWord(text, all, first))) return false;
  const before = first - 1;
  return to < 2 || before < 0 || !/^\p{Lu}/u.test(text.slice(all.starts[before], all.ends[before]));
}

function wholeWord(text: string, all: Parts, first: number): string {
  return text.slice(all.starts[first], all.ends[all.limits[first]! - 1]);
}

/** A title in which most longer words begin with a capital is read in lower case, where the tagger knows them as words. */
export function untitled(title: string): string {
  const long = title.match(/\p{L}[\p{L}\p{N}]{3,}/gu) ?? [];
  const capital = long.filter((word) => /^\p{Lu}/u.test(word)).length;
  if (long.length === 0 || capital < 0.6 * long.length) return title;
  return title.replace(/(?<![\p{L}\p{N}])\p{Lu}(?=\p{Ll}+(?![\p{L}\p{N}]))/gu, (letter) => {
    const lower = letter.toLowerCase();
    return lower.length === letter.length ? lower : letter;
  });
}

/** The same for a title, its phrases as they stand in it; nothing where it is all in capitals. */
export function analyseTitle(title: string, tagger: Tagger): Analysis {
  if (!/\p{Ll}/u.test(title)) return {phrases: [], others: new Set()};
  const {phrases, others} = analyse(untitled(title), tagger);
  return {
    phrases: phrases.map((phrase) => ({...phrase, text: spaced(title, phrase.start, phrase.end)})),
    others
  };
}
