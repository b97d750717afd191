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

/** Characters at the beginning of a name by which it is told where its expression may succeed. */
const n_told = 4;
const anyCode = Array.from({length: 32}, (_, code) => code);

/**
 * Where names can begin, by the last five bits of four characters, which upper and lower case have in common: what
 * collides is only tried in vain. A mark in a name is any character, and where it can be absent also none.
 */
function beginnings(rules: readonly NameRule[]): Uint8Array {
  const table = new Uint8Array(1 << (5 * n_told));
  const add = (characters: readonly string[], at: number, key: number, n: number): void => {
    if (n === n_told) {
      table[key] = 1;
      return;
    }
    const character = characters[at];
    const isPlain = character !== undefined && /^[A-Za-z0-9]$/.test(character);
    for (const code of isPlain ? [character.charCodeAt(0) & 31] : anyCode)
      add(characters, at + 1, (key << 5) | code, n + 1);
    if (character !== undefined && /[-\s]/.test(character)) add(characters, at + 1, key, n);
  };
  for (const {written} of rules) add(Array.from(written), 0, 0, 0);
  return table;
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
  const whole = {pattern: expression(rules), begins: beginnings(rules)};
  const inner = {pattern: expression(innerRules), begins: beginnings(innerRules)};
  return {
    next(text, from) {
      let afterWord = from > 0 && isWordCharacter(text.charCodeAt(from - 1));
      let key = 0;
      for (let at = from; at < from + n_told - 1; at += 1) key = (key << 5) | (text.charCodeAt(at) & 31);
      for (let at = from; at < text.length; at += 1) {
        const {pattern, begins} = afterWord ? inner : whole;
        key = ((key << 5) | (text.charCodeAt(at + n_told - 1) & 31)) & (begins.length - 1);
        if (begins[key] === 1) {
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
