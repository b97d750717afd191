import {LETTER} from "./compile-names.js";
import type {Family} from "./family.js";

export interface Extent {
  start: number;
  end: number;
}

const RUN_BEFORE = new RegExp(`[${LETTER}\\d]{1,24}$`);
const PART_BEFORE = new RegExp(`([${LETTER}\\d]{1,24})[-‐‑–]$`);
const RUN_AFTER = new RegExp(`[${LETTER}\\d]{1,60}(?:\\.\\d{1,6}(?:[A-Za-z]{1,2}(?![A-Za-z]))?){0,4}`, "y");
const PART_AFTER = new RegExp(
  `[-‐‑–_]([${LETTER}\\d]{1,40}(?:\\.\\d{1,6}(?:[A-Za-z]{1,2}(?![A-Za-z]))?){0,4})`,
  "y"
);
const WORD_AFTER = new RegExp(
  `\\s([${LETTER}]?\\d[${LETTER}\\d]{0,20}(?:\\.\\d{1,6}){0,4}[${LETTER}]?|[${LETTER}]{1,30})(?![${LETTER}\\d])`,
  "y"
);
const SIZE_AFTER = /[-\s](?:\d+(?:\.\d+)?[BbMm]|\d+x\d+[Bb]|Instruct|Chat)(?![A-Za-z\d])/y;
const RELEASE_AFTER = /\s(?:v?\d{1,2}\.\d{1,2}|v\d)(?![\w%]|\.\d)/y;
/** The patch size of a vision transformer: ViT-B/16. */
const PATCH_AFTER = /(?<=-[A-Za-z])\/\d{1,2}(?![\w/])/y;
const PLUS_AFTER = /\+{1,2}(?!\w)/y;

const NOT_A_PREFIX = new Set(
  "non post pre vs via and or the frozen pretrained fine tuned using with from to both like self of in a multi off".split(
    " "
  )
);
const NOT_A_SUFFIX = new Set(
  (
    "based driven powered generated family level enabled assisted augmented enhanced guided inspired derived trained " +
    "era aligned only specific free backed induced written produced produces embedding embeddings features feature " +
    "encoder encoders decoder space text image score scores as and or to vs with the in on for from is by s type class " +
    "judge model models paper data assistance centric aware initialized initialised compatible related"
  ).split(" ")
);
/** Words of the sentence that lack their blank: "SciBERTand". */
const GLUED = new Set(
  "and or with for from in on is are was has the to as by that which achieved achieves outperforms using".split(
    " "
  )
);
const STYLE = new Set(["like", "style", "esque"]);

/** Longest stretch a name may cover: longer ones are no names. */
const LONGEST = 80;

function tokens(text: string): string[] {
  return text.toLowerCase().match(/[a-zà-ɏ]+|\d+(?:\.\d+)*/g) ?? [];
}

const memberTokens = new WeakMap<Family, readonly (readonly string[])[]>();

function membersOf(family: Family): readonly (readonly string[])[] {
  let lists = memberTokens.get(family);
  if (!lists) memberTokens.set(family, (lists = family.members.map(({name}) => tokens(name))));
  return lists;
}

/** Whether the words are a member from its first word on: "whole", or the beginning of one: "part". */
function fitsMember(family: Family, words: readonly string[]): "whole" | "part" | null {
  if (words.length === 0) return null;
  let part = false;
  for (const member of membersOf(family)) {
    if (member.length < words.length || words.some((word, i) => word !== member[i])) continue;
    if (member.length === words.length) return "whole";
    part = true;
  }
  return part ? "part" : null;
}

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function extendBack(text: string, start: number, attached: boolean): number {
  const floor = Math.max(0, start - LONGEST);
  let at = start;
  if (attached) at -= RUN_BEFORE.exec(text.slice(floor, at))?.[0].length ?? 0;
  for (;;) {
    const part = PART_BEFORE.exec(text.slice(floor, at));
    if (!part || NOT_A_PREFIX.has(part[1]!.toLowerCase()) || (/^[a-z]{4,}$/.test(part[1]!) && at === start))
      return at;
    at -= part[0].length;
  }
}

function extendOver(text: string, end: number): number {
  const last = end + LONGEST;
  let at = end;
  const run = sticky(RUN_AFTER, text, at);
  const isGlued = run !== null && GLUED.has(run[0].replace(/^\d+/, ""));
  if (run && !isGlued && run[0].length < LONGEST) at += run[0].length;
  while (at < last) {
    const part = sticky(PART_AFTER, text, at);
    if (!part || part[0].length > LONGEST) break;
    const word = part[1]!.toLowerCase();
    if (NOT_A_SUFFIX.has(word)) break;
    at += part[0].length;
    if (STYLE.has(word)) return at;
  }
  at += sticky(PATCH_AFTER, text, at)?.[0].length ?? 0;
  return at + (sticky(PLUS_AFTER, text, at)?.[0].length ?? 0);
}

/** Words after a blank belong to a name only where they make a known release of it, or are a number or size. */
function extendByWords(text: string, from: number, end: number, family: Family): number {
  let at = end;
  let reached = end;
  for (let i = 0; i < 4; i += 1) {
    const next = sticky(WORD_AFTER, text, at);
    if (!next) break;
    at += next[0].length;
    const words = tokens(text.slice(from, at));
    const fits = fitsMember(family, words) ?? fitsMember(family, words.slice(1));
    if (!fits) break;
    if (fits === "whole") reached = at;
  }
  if (reached === end && /[A-Za-z]$/.test(text.slice(from, end)))
    reached += sticky(RELEASE_AFTER, text, reached)?.[0].length ?? 0;
  for (let i = 0; i < 2; i += 1) reached += sticky(SIZE_AFTER, text, reached)?.[0].length ?? 0;
  return reached;
}

/** From the letters that gave a family away to the whole name: "Sci" before, "-8B-Instruct" after. */
export function nameExtent(text: string, core: Extent, attached: boolean, family: Family): Extent {
  const start = extendBack(text, core.start, attached);
  const over = extendOver(text, core.end);
  return {start, end: extendByWords(text, core.start, over, family)};
}
