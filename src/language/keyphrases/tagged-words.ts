import type {Tagger} from "../tagger.js";
import type {Entry, Lexicon} from "./lexicon.js";

/** What a word is where it stands. */
export const wordClass = {
  noun: 0,
  name: 1,
  adjective: 2,
  verb: 3,
  number: 4,
  adverb: 5,
  determiner: 6,
  preposition: 7,
  sign: 8,
  other: 9
} as const;

const classOfTag: Readonly<Record<string, number>> = {
  NOUN: wordClass.noun,
  PROPN: wordClass.name,
  ADJ: wordClass.adjective,
  VERB: wordClass.verb,
  NUM: wordClass.number,
  ADV: wordClass.adverb,
  DET: wordClass.determiner,
  ADP: wordClass.preposition
};

/** The words and signs of a text in order, in parallel arrays; a compound ("state-of-the-art", "C++") is one word. */
export interface TaggedWords {
  /** Offsets in the text, in UTF-16 units. */
  starts: number[];
  ends: number[];
  /** Values of `wordClass`. */
  classes: number[];
  /** Null for what can be in no phrase: signs, articles, prepositions and the like. */
  entries: (Entry | null)[];
}

const beyondBasic = /[\ud800-\udfff]/;
const surrogates = /[\ud800-\udfff]/g;

/** The words of a text. Signs beyond the Basic Multilingual Plane (mathematical letters, emoji) are no words. */
export function taggedWords(given: string, tagger: Tagger, lexicon: Lexicon): TaggedWords {
  const text = beyondBasic.test(given) ? given.replace(surrogates, "|") : given;
  const {starts, ends, ids, tags} = tagger(text);
  const found: TaggedWords = {
    starts: new Array<number>(starts.length),
    ends: new Array<number>(starts.length),
    classes: new Array<number>(starts.length),
    entries: new Array<Entry | null>(starts.length)
  };
  let n_words = 0;
  let before = 0;
  for (let token = 0; token < starts.length; token++) {
    const start = starts[token]!;
    let end = ends[token]!;
    if (start < before || end > text.length) continue;
    const isSign = !isWordCode(text.charCodeAt(start)) && !isWordCode(text.charCodeAt(end - 1));
    let tag: number = isSign ? wordClass.sign : (classOfTag[tags[token]!] ?? wordClass.other);
    const simple = token;
    if (!isSign) {
      for (let next = joined(text, starts, ends, token); next > token;) {
        token = next;
        next = joined(text, starts, ends, token);
      }
      end = ends[token]!;
      if (token > simple) tag = compoundClass(tag, tags[token]!);
    }
    before = end;
    found.starts[n_words] = start;
    found.ends[n_words] = end;
    found.classes[n_words] = tag;
    if (tag <= wordClass.number || isCapital(text, start, end)) {
      const id = token === simple ? ids[token]! : -1;
      found.entries[n_words] =
        (id >= 0 ? lexicon.known[id] : undefined) ?? lexicon.learn(text.slice(start, end), id);
    } else found.entries[n_words] = null;
    n_words++;
  }
  for (const column of Object.values(found) as unknown[][]) column.length = n_words;
  return found;
}

/** The token up to which a word goes on without a space; the same token where it ends. */
function joined(text: string, starts: number[], ends: number[], token: number): number {
  const end = ends[token]!;
  if (starts[token + 1] !== end) return token;
  const code = text.charCodeAt(end);
  if (isWordCode(code) || code === plus) return token + 1;
  const goesOn = isJoint(code) && ends[token + 1] === end + 1 && starts[token + 2] === end + 1;
  return goesOn && isWordCode(text.charCodeAt(end + 1)) ? token + 2 : token;
}

/** Whether a word has a capital in second place ("NMF"), which makes it a name whatever the tagger says. */
function isCapital(text: string, start: number, end: number): boolean {
  const second = text.charCodeAt(start + 1);
  return end > start + 1 && second >= 0x41 && second <= 0x5a;
}

function compoundClass(first: number, lastTag: string): number {
  const last = classOfTag[lastTag];
  if (lastTag === "PART") return wordClass.other;
  if (lastTag === "SYM" || lastTag === "PUNCT") return first;
  return last === wordClass.noun || last === wordClass.name ? last : wordClass.adjective;
}

const plus = 0x2b;
const joints = "-'\u2010\u2011\u2013\u2019";

function isJoint(code: number): boolean {
  return code === 0x2d || code === 0x27 || (code > 0x2000 && joints.includes(String.fromCharCode(code)));
}

const letterOrDigit = /[\p{L}\p{M}\p{N}]/u;
const isWordAscii = Uint8Array.from({length: 0x80}, (_, code) =>
  Number(letterOrDigit.test(String.fromCharCode(code)))
);

function isWordCode(code: number): boolean {
  return code < 0x80 ? isWordAscii[code] === 1 : letterOrDigit.test(String.fromCharCode(code));
}
