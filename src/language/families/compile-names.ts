import type {Family} from "./family.js";

/** How one written name is read. A name of no family is another sense. */
export interface NameRule {
  family: Family | null;
  written: string;
  anyCase: boolean;
  ambiguous: boolean;
  attachedBefore: boolean;
  attachedAfter: boolean;
}

export interface NameFinder {
  /** The first place from an offset on where letters of a name stand; null where there is none. */
  next(text: string, from: number): {start: number; end: number} | null;
  /** The ways to read what stands there. */
  rulesOf(matched: string): readonly NameRule[];
}

export const LETTER = "A-Za-zÀ-ɏ";
const SEPARATOR = "[-‐‑–_\\s]?";
/** A plural s, or a version as in YOLOv5, is no other word. */
const WORD_END = `(?!(?!s?(?![${LETTER}])|[vV]\\d)[${LETTER}])`;
/** A number goes on, is glued to a word, or is a size: "Llama-3B" is no Llama 3. */
const NUMBER_END = `(?!\\d|\\.\\d|[a-z]{2}|[bBmM](?![A-Za-z]))`;

interface Branch {
  next: Map<string, Branch>;
  ends: Set<string>;
}

/** Lower case, without separators: the key under which spellings of a name meet. */
export function nameKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[-‐‑–_\s]/g, "")
    .replace(/’/g, "'");
}

function rulesOfFamily(family: Family): NameRule[] {
  const lists = [
    [family.names, true, false],
    [family.cased, false, false],
    [family.ambiguous, false, true]
  ] as const;
  return lists.flatMap(([names, anyCase, ambiguous]) =>
    names.map((name) => readName(name, family, anyCase, ambiguous))
  );
}

function readName(name: string, family: Family | null, anyCase: boolean, ambiguous: boolean): NameRule {
  return {
    family,
    written: name.replace(/^\*|\*$/g, ""),
    anyCase,
    ambiguous,
    attachedBefore: name.startsWith("*"),
    attachedAfter: name.endsWith("*")
  };
}

function steps(rule: NameRule): string[] {
  return Array.from(rule.written, (character) => {
    if (/[-\s]/.test(character)) return SEPARATOR;
    if (character === "'") return "['’]";
    if (rule.anyCase && character.toLowerCase() !== character.toUpperCase())
      return `[${character.toLowerCase()}${character.toUpperCase()}]`;
    return character.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  });
}

function grow(root: Branch, rule: NameRule): void {
  let branch = root;
  for (const step of steps(rule)) {
    const next = branch.next.get(step) ?? {next: new Map(), ends: new Set()};
    branch.next.set(step, next);
    branch = next;
  }
  const last = rule.written.at(-1) ?? "";
  branch.ends.add(
    rule.attachedAfter ? "" : /\d/.test(last) ? NUMBER_END : /[^\p{L}]/u.test(last) ? "" : WORD_END
  );
}

/** Longer names before shorter ones, so that "GPT-Neo" is not read as "GPT". */
function source(branch: Branch): string {
  const choices = Array.from(branch.next, ([step, next]) => step + source(next));
  choices.push(...branch.ends);
  return choices.length === 1 ? choices[0]! : `(?:${choices.join("|")})`;
}

/** Pairs of characters a name can begin with, so that an expression is tried only where it may succeed. */
function beginnings(rules: readonly NameRule[]): Uint8Array {
  const table = new Uint8Array(128 * 128);
  for (const {written, anyCase} of rules) {
    const [first, second = " ", third = second] = Array.from(written);
    const seconds = /[-\s]/.test(second) ? [..."-‐‑–_ \n\t", third] : [second];
    for (const a of cases(first!, anyCase)) {
      for (const b of seconds.flatMap((character) => cases(character, anyCase))) table[pairAt(a + b, 0)] = 1;
    }
  }
  return table;
}

function cases(character: string, anyCase: boolean): string[] {
  return anyCase ? [character.toLowerCase(), character.toUpperCase()] : [character];
}

/** Folds a pair to 14 bits: what collides is only tried in vain. */
function pairAt(text: string, at: number): number {
  return ((text.charCodeAt(at) & 127) << 7) | (text.charCodeAt(at + 1) & 127);
}

function isWordCharacter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    (code >= 0xc0 && code <= 0x24f)
  );
}

/** Reads all names into one searcher of text. */
export function compileNames(families: readonly Family[], otherSenses: readonly string[]): NameFinder {
  const rules = [
    ...otherSenses.map((name) => readName(name, null, true, false)),
    ...families.flatMap(rulesOfFamily)
  ];
  const innerRules = rules.filter((rule) => rule.attachedBefore);
  const byKey = new Map<string, NameRule[]>();
  for (const rule of rules) {
    const key = nameKey(rule.written);
    byKey.set(key, [...(byKey.get(key) ?? []), rule]);
  }
  const whole = {pattern: expression(rules), pairs: beginnings(rules)};
  const inner = {pattern: expression(innerRules), pairs: beginnings(innerRules)};
  return {
    next(text, from) {
      let afterWord = from > 0 && isWordCharacter(text.charCodeAt(from - 1));
      for (let at = from; at < text.length; at += 1) {
        const {pattern, pairs} = afterWord ? inner : whole;
        if (pairs[pairAt(text, at)] === 1) {
          pattern.lastIndex = at;
          const matched = pattern.exec(text);
          if (matched) return {start: at, end: at + matched[0].length};
        }
        afterWord = isWordCharacter(text.charCodeAt(at));
      }
      return null;
    },
    rulesOf: (matched) => byKey.get(nameKey(matched)) ?? []
  };
}

function expression(rules: readonly NameRule[]): RegExp {
  const root: Branch = {next: new Map(), ends: new Set()};
  for (const rule of rules) grow(root, rule);
  return new RegExp(source(root), "y");
}
