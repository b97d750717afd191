import {nameKey} from "./compile-names.js";
import type {Family} from "./family.js";

const PART = /[A-Za-zÀ-ɏ]+|\d+(?:\.\d+)*|\++/g;
const SIZE = /[-‐‑–_\s]?(?:\d+x)?\d+(?:\.\d+)?[bm]$/i;
const SIZE_BEHIND = /[-‐‑–_\s]?(?:\d+x)?\d+(?:\.\d+)?[bm]\b.*$/i;
const WORDS = new Map(
  [
    "Instruct",
    "Chat",
    "Base",
    "Coder",
    "Math",
    "Distill",
    "Turbo",
    "Vision",
    "Preview",
    "Thinking",
    "Large",
    "Small",
    "Medium",
    "Mini",
    "Nano",
    "Tiny"
  ].map((word) => [word.toLowerCase(), word])
);

/** What is said of a model behind its name, and whose it is before: no release. */
const DESCRIBED =
  /\s+(?:word|embeddings?|vectors?|modules?|blocks?|networks?|architectures?|models?|layers?|ASR|AI)(?=\s|$)/gi;
const OWNER =
  /^(?:OpenAI|Google|Meta|IBM|Microsoft|NVIDIA|Anthropic|xAI|DeepMind|EleutherAI|BigScience|Cohere)(?:['’]s)?[\s-]+/i;

/** The key under which the spellings of a release meet: "Inception-v3" and "InceptionV3", "wav2vec2" and "wav2vec 2.0". */
function releaseKey(name: string): string {
  return nameKey(name)
    .replace(/v(?=\d)/g, "")
    .replace(/\.0$/, "");
}

interface Part {
  word: string;
  start: number;
  end: number;
}

function parts(text: string): Part[] {
  return Array.from(text.matchAll(PART), (match) => ({
    word: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length
  }));
}

function canonicalRest(rest: string): string {
  return rest
    .split(/[-‐‑–_\s]+/)
    .filter((piece) => piece !== "")
    .map((piece) =>
      /^\d[\d.x]*[bm]$/i.test(piece)
        ? piece.slice(0, -1) + piece.slice(-1).toUpperCase()
        : (WORDS.get(piece.toLowerCase()) ?? piece)
    )
    .join("-");
}

/** What is read of each member's name, once for all papers. */
const readMembers = new WeakMap<Family, readonly {member: string; words: Part[]; key: string}[]>();

function membersOf(family: Family): readonly {member: string; words: Part[]; key: string}[] {
  const known = readMembers.get(family);
  if (known !== undefined) return known;
  const read = family.members.map(({name}) => ({member: name, words: parts(name), key: releaseKey(name)}));
  readMembers.set(family, read);
  return read;
}

/** The longest member whose words stand in the name from this part on. */
function listedMember(
  family: Family,
  name: readonly Part[],
  from: number
): {member: string; length: number} | null {
  let best: {member: string; length: number} | null = null;
  for (const {member, words} of membersOf(family)) {
    if (words.length <= (best?.length ?? 0)) continue;
    const isSame = words.every(({word}, i) => name[from + i]?.word === word);
    if (isSame && !isSize(name, from + words.length - 1)) best = {member, length: words.length};
  }
  return best;
}

/** Whether a number is a size: "1.5" in "Qwen1.5B". */
function isSize(name: readonly Part[], at: number): boolean {
  const next = name[at + 1];
  return (
    /\d$/.test(name[at]!.word) &&
    next !== undefined &&
    next.start === name[at]!.end &&
    /^[bm]$/.test(next.word)
  );
}

/** The first place in a name where a member stands, not behind the family's own letters. */
function firstMember(
  family: Family,
  name: readonly Part[],
  coreEnd: number
): {member: string; length: number; from: number} | null {
  for (let from = 0; from < name.length && name[from]!.start < coreEnd; from += 1) {
    const found = listedMember(family, name, from);
    if (found) return {...found, from};
  }
  return null;
}

/**
 * Which release a name is, and its full canonical spelling.
 *
 * `core` is where the family's own letters stand in `text`.
 */
export function canonicalName(
  family: Family,
  text: string,
  core: {start: number; end: number}
): {member: string | null; version: string | null} {
  const bare = text
    .replace(/[-‐‑–](?:like|style|esque)$/i, "")
    .replace(/(?<=[A-Z]|[a-z]{2})s$/, (s, at: number) => (at === core.end ? "" : s));
  const name = parts(bare);
  const found = firstMember(family, name, core.end);
  if (found) {
    const rest = canonicalRest(bare.slice(name[found.from + found.length - 1]!.end));
    return {
      member: found.member,
      version: rest === "" ? null : `${found.member.replaceAll(" ", "-")}-${rest}`
    };
  }
  const size = SIZE_BEHIND.exec(bare);
  const key = releaseKey(size ? bare.slice(0, size.index) : bare);
  const same = membersOf(family).find((member) => member.key === key)?.member;
  if (same !== undefined)
    return {
      member: same,
      version: size ? `${same.replaceAll(" ", "-")}-${canonicalRest(size[0])}` : null
    };
  return derivedName(family, bare, core);
}

/** A name that is no listed release: derived from the family's, or the family's own. */
function derivedName(
  family: Family,
  bare: string,
  core: {start: number; end: number}
): {member: string | null; version: string | null} {
  const coreEnd = core.start + bare.slice(core.start, core.end).replace(SIZE, "").length;
  const letters = bare.slice(core.start, coreEnd);
  const own = nameKey(letters) === nameKey(family.family) || (family.longForm?.test(letters) ?? false);
  const stem = own ? bare.slice(0, core.start) + family.family : bare.slice(0, coreEnd);
  const rest = bare.slice(coreEnd);
  const size = SIZE_BEHIND.exec(rest);
  const named = (stem + (size ? rest.slice(0, size.index) : rest)).replace(OWNER, "").replace(DESCRIBED, "");
  const member = nameKey(named) === nameKey(family.family) ? null : named;
  return {member, version: size ? `${named.replaceAll(" ", "-")}-${canonicalRest(size[0])}` : null};
}
