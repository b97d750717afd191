import {
  accents,
  doubleStruck,
  formats,
  functionNames,
  lastSeen,
  letters,
  mathAccents,
  mathSymbols,
  subscripts,
  superscripts,
  textSymbols,
  unseen
} from "./latex-symbols.js";

const SPECIAL = /[\\${}~]/;
const PLAIN = /[^\\${}~`'^_-]+/y;
const MATH_PLAIN = /[^\\${}~'^_&]+/y;
const CONTROL = /\\(?:([a-zA-Z]+)\*?|([^])|$)/uy;
const LETTER = /\p{L}/u;
const WORD = /[\p{L}\p{N}]/u;
/** Braces that are no LaTeX: "{1, 2}", "{x, y}", "{'a': 1}" and what has spaces inside both braces. */
const SET =
  /^\s*[\p{L}\p{N}.…*]{1,2}(?:\s*,\s*[\p{L}\p{N}.…*]{0,2})+$|^\s.*[|:;=<>,()"].*\s$|^\s*["'].*["']\s*:/su;
/** Formulas that cannot be a price, so that a digit may follow them: "$\\sim$5", "$<$0.05". */
const SURE = /\\|^[<>=+±-]$/;
const LONGEST_FORMULA = 300;
/** Nesting beyond this is left as it is written. */
const DEEPEST = 40;

/** What is known of a whole text before it is converted. */
interface Source {
  text: string;
  /** Of each opening brace its closing one and the reverse; -1 for those without. */
  partner: Int32Array;
  /** 1 for braces that belong to the text. */
  literal: Uint8Array;
  /** Whether anything in it is certainly LaTeX, so that what is doubtful is LaTeX too. */
  isLatex: boolean;
  /** Whether \" and \' are escaped quotation marks. */
  escapesQuotes: boolean;
  /** The first \) and \] not before where they were last looked for. */
  closers: {")": number; "]": number};
}

interface Control {
  name: string;
  isWord: boolean;
  end: number;
}

/**
 * LaTeX in a line of text as a reader sees it: accents, symbols and formulas in Unicode, macros and braces gone.
 * Prose that only looks like it ("C:\path", "a{1,2}", "$5 and $10", "~5%") stays as it is. Takes linear time.
 */
export function latexToText(text: string): string {
  if (!SPECIAL.test(text)) return text;
  const source = openSource(text);
  return readText(source, 0, text.length, 0);
}

function openSource(text: string): Source {
  const partner = new Int32Array(text.length).fill(-1);
  const literal = new Uint8Array(text.length);
  const open: number[] = [];
  let innermost = -1;
  let isLatex = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === "\\") {
      isLatex ||= isKnown(text, i);
      i += 1;
    } else if (char === "$") {
      isLatex ||= formulaEnd(text, i, text.length) > 0;
    } else if (char === "{") {
      open.push(i);
      innermost = i;
    } else if (char === "}") {
      const start = open.pop();
      if (start === undefined) continue;
      partner[start] = i;
      partner[i] = start;
      if (i === start + 1) continue;
      if (start === innermost && SET.test(text.slice(start + 1, i))) literal[start] = literal[i] = 1;
      else isLatex = true;
    }
  }
  const escapesQuotes = /\\"(?=[\s.,;:)!?\]]|$)/.test(text);
  return {text, partner, literal, isLatex, escapesQuotes, closers: {")": 0, "]": 0}};
}

/** Whether the backslash at `at` begins a macro that prose would not have. */
function isKnown(text: string, at: number): boolean {
  const {name, isWord, end} = readControl(text, at);
  if (!isWord)
    return accents.has(name)
      ? /[{\\\p{L}]/u.test(text[end] ?? "")
      : /[&%$#_{}()]/.test(name) || (name === " " && text[at - 1] === ".");
  const before = text[at - 1] ?? " ";
  if (before === ":" || before === "\\") return false;
  if (accents.has(name)) return text[end] === "{" || (text[end] === " " && LETTER.test(before));
  if (letters.has(name)) return true;
  return (
    !LETTER.test(before) &&
    (textSymbols.has(name) ||
      mathSymbols.has(name) ||
      formats.has(name) ||
      unseen.has(name) ||
      lastSeen.has(name))
  );
}

function readControl(text: string, at: number): Control {
  CONTROL.lastIndex = at;
  const found = CONTROL.exec(text);
  const word = found?.[1];
  return {
    name: word ?? found?.[2] ?? "",
    isWord: word !== undefined,
    end: at + (found?.[0].length ?? 1)
  };
}

/**
 * Where the formula that opens with the dollar sign at `start` closes; -1 where none does. No price is a formula,
 * by Pandoc's rule: no space inside the signs and no digit behind, unless a macro makes sure that it is one.
 */
function formulaEnd(text: string, start: number, end: number): number {
  const last = Math.min(end, start + LONGEST_FORMULA + 2);
  if (/\$|^$/.test(text[start + 1] ?? "")) return -1;
  for (let i = start + 1; i < last; i++) {
    if (text[i] === "\\") i += 1;
    else if (text[i] === "$") {
      const formula = text.slice(start + 1, i);
      if (isProse(formula)) return -1;
      if (/^\s|\s$/.test(formula) && !/\\[a-zA-Z]/.test(formula)) return -1;
      return /\d/.test(text[i + 1] ?? "") && !SURE.test(formula) ? -1 : i;
    }
  }
  return -1;
}

function isProse(text: string): boolean {
  return !/[\\^_={}<>+]/.test(text) && /\s\p{L}{2}/u.test(text);
}

/** The text between two places of the source. */
function readText(source: Source, start: number, end: number, depth: number): string {
  const {text, partner, literal, isLatex} = source;
  const out: string[] = [];
  let i = start;
  let controlEnd = -1;

  while (i < end) {
    PLAIN.lastIndex = i;
    const plain = PLAIN.exec(text);
    if (plain) {
      const next = Math.min(i + plain[0].length, end);
      out.push(text.slice(i, next));
      i = next;
      continue;
    }
    const char = text[i]!;
    if (char === "\\") i = macro(i);
    else if (char === "$") i = dollar(i);
    else if (char === "{" || char === "}") {
      const empty = char === "{" ? partner[i] === i + 1 : partner[i] === i - 1;
      if (partner[i]! < 0 || literal[i] === 1 || (empty && !isLatex)) out.push(char);
      i += 1;
    } else if (char === "~") i = tilde(i);
    else if (char === "^" || char === "_") i = scripted(i, char);
    else {
      const length = runLength(text, i, end);
      out.push(isLatex ? ligature(char, length) : text.slice(i, i + length));
      i += length;
    }
  }
  return out.join("");

  function dollar(at: number): number {
    const isDisplay = text.startsWith("$$", at);
    const close = isDisplay ? text.slice(at + 2, at + LONGEST_FORMULA + 4).indexOf("$$") : -1;
    if (close > 0 && at + close + 4 <= end) {
      out.push(readMath(source, at + 2, at + 2 + close, depth));
      return at + close + 4;
    }
    const closing = isDisplay ? -1 : formulaEnd(text, at, end);
    if (closing < 0) {
      out.push(isDisplay ? "$$" : "$");
      return at + (isDisplay ? 2 : 1);
    }
    out.push(readMath(source, at + 1, closing, depth));
    return closing + 1;
  }

  function tilde(at: number): number {
    let next = at + 1;
    while (next < end && text[next] === "~") next += 1;
    const [before, after] = [text[at - 1] ?? " ", text[next] ?? " "];
    const joins =
      !/[\s/\\]/.test(before) && !/\s/.test(after) && (isLatex || LETTER.test(before) || LETTER.test(after));
    out.push(joins ? " " : text.slice(at, next));
    return next;
  }

  function scripted(at: number, char: "^" | "_"): number {
    const close = text[at + 1] === "{" ? partner[at + 1]! : -1;
    if (close < 0 || close >= end || depth >= DEEPEST) {
      out.push(char);
      return at + 1;
    }
    out.push(script(char, readMath(source, at + 2, close, depth + 1)));
    return close + 1;
  }

  function macro(at: number): number {
    const path = pathEnd(text, at, end);
    if (path > at) {
      out.push(text.slice(at, path));
      return path;
    }
    const control = readControl(text, at);
    const next = control.isWord ? word(at, control) : symbol(at, control);
    controlEnd = next;
    return Math.min(next, end);
  }

  function symbol(at: number, {name, end: next}: Control): number {
    if (accents.has(name)) return accent(at, name, next);
    if (name === "(" || name === "[") {
      const close = formulaClose(source, next, name === "(" ? ")" : "]");
      if (close >= 0 && close < end) {
        out.push(readMath(source, next, close, depth));
        return close + 2;
      }
    }
    const seen = isLatex ? (textSymbols.get(name) ?? mathSymbols.get(name)) : textSymbols.get(name);
    const isDoubtful = !isLatex && (seen === undefined || /[^&%$#_{}]/.test(name));
    out.push(isDoubtful ? text.slice(at, next) : (seen ?? name));
    return next;
  }

  function word(at: number, control: Control): number {
    const {name, end: next} = control;
    const before = text[at - 1] ?? " ";
    if (letters.has(name) || (accents.has(name) && (text[next] === "{" || isLatex))) {
      if (accents.has(name)) return accent(at, name, next);
      out.push(letters.get(name)!);
      return afterLetter(next);
    }
    if (LETTER.test(before) && at !== controlEnd && !isLatex) {
      out.push(text.slice(at, next));
      return next;
    }
    if (unseen.has(name)) return drop(name, next);
    if (lastSeen.has(name)) return transparent(skipGroup(next));
    if (formats.has(name)) return afterFormat(name, next);
    const seen = textSymbols.get(name) ?? mathSymbols.get(name);
    if (seen !== undefined) {
      out.push(seen);
      const joins = /^[–—°]$/.test(seen) && !/\s/.test(before);
      return joins ? afterLetter(next) : skipEmpty(next);
    }
    if (name === "url" || name === "path") return address(next);
    if (name === "enquote" || name === "mkbibquote") return quoted(next);
    if (name === "textsuperscript" || name === "textsubscript") return raised(name, next);
    if (name === "frac" || name === "sqrt" || mathAccents.has(name)) {
      const formula = mathMacro(source, control, end, depth);
      if (formula) {
        out.push(formula.text);
        return formula.next;
      }
    }
    if (text[next] === "{" && partner[next]! > next + 1) return transparent(next);
    out.push(isLatex ? name : text.slice(at, next));
    return isLatex ? skipEmpty(next) : next;
  }

  function accent(at: number, name: string, next: number): number {
    const isQuote = name === '"' || name === "'";
    if (isQuote && (source.escapesQuotes || (name === "'" && isApostrophe(text, at)))) {
      out.push(name);
      return next;
    }
    const unit = readUnit(source, at, end, depth);
    if (unit) {
      out.push(unit.text);
      return unit.next;
    }
    out.push(isQuote || (isLatex && !LETTER.test(name)) ? name : text.slice(at, next));
    return next;
  }

  function afterLetter(next: number): number {
    if (text[next] === "{" && partner[next] === next + 1) return next + 2;
    let i = next;
    while (i < end && /\s/.test(text[i]!)) i += 1;
    return i;
  }

  function skipEmpty(next: number): number {
    return text[next] === "{" && partner[next] === next + 1 ? next + 2 : next;
  }

  /** Marks the braces of the argument at `next` as LaTeX. */
  function transparent(next: number): number {
    const close = text[next] === "{" ? partner[next]! : -1;
    if (close >= 0) literal[next] = literal[close] = 0;
    return next;
  }

  function skipGroup(next: number): number {
    const close = text[next] === "{" ? partner[next]! : -1;
    return close < 0 || close >= end ? next : close + 1;
  }

  function skipOptions(next: number): number {
    let i = next;
    while (text[i] === "[") {
      const close = text.slice(i, Math.min(end, i + LONGEST_FORMULA)).indexOf("]");
      if (close < 0) return i;
      i += close + 1;
    }
    return i;
  }

  function drop(name: string, next: number): number {
    let i = skipOptions(next);
    for (let n = unseen.get(name)!; n > 0; n--) i = skipGroup(i);
    if (/[\s.,;:)!?]|^$/.test(text[i] ?? "")) trimEnd(out);
    return i;
  }

  function afterFormat(name: string, next: number): number {
    if (text[next] === "{") return transparent(next);
    if (/^(?:left|right|middle|[bB]igg?[lr]?)$/.test(name) && text[next] === ".") return next + 1;
    return /\s/.test(text[next] ?? "") && (i === start || /[{\s]/.test(text[next - name.length - 2] ?? " "))
      ? next + 1
      : next;
  }

  function address(next: number): number {
    const close = text[next] === "{" ? partner[next]! : -1;
    if (close < 0 || close >= end) return next;
    out.push(text.slice(next + 1, close).replace(/\\([_%#&~{}$])(?:\{\})?/g, "$1"));
    return close + 1;
  }

  function quoted(next: number): number {
    const close = text[next] === "{" ? partner[next]! : -1;
    if (close < 0 || close >= end || depth >= DEEPEST) return next;
    out.push("“", readText(source, next + 1, close, depth + 1), "”");
    return close + 1;
  }

  function raised(name: string, next: number): number {
    const close = text[next] === "{" ? partner[next]! : -1;
    if (close < 0 || close >= end || depth >= DEEPEST) return next;
    const inner = readText(source, next + 1, close, depth + 1);
    const found = script(name === "textsuperscript" ? "^" : "_", inner);
    out.push(/^[_^]/.test(found) ? inner : found);
    return close + 1;
  }
}

/** The formula between two places of the source as plain text. */
function readMath(source: Source, start: number, end: number, depth: number): string {
  const {text, partner} = source;
  if (depth >= DEEPEST) return text.slice(start, end);
  const out: string[] = [];
  let i = start;
  while (i < end) {
    MATH_PLAIN.lastIndex = i;
    const plain = MATH_PLAIN.exec(text);
    if (plain) {
      const next = Math.min(i + plain[0].length, end);
      out.push(text.slice(i, next));
      i = next;
      continue;
    }
    const char = text[i]!;
    if (char === "^" || char === "_") {
      const inner = readArgument(source, i + 1, end, depth);
      out.push(script(char, inner.text));
      i = inner.next;
    } else if (char === "\\") i = macro(readControl(text, i));
    else {
      if (char === "'") out.push("′");
      else if (char === "~" || char === "&") out.push(" ");
      else if (char === "$" || partner[i]! < 0) out.push(char);
      i += 1;
    }
  }
  return out.join("");

  function macro(control: Control): number {
    const {name, isWord, end: next} = control;
    const known = mathSymbols.get(name) ?? (isWord ? letters.get(name) : undefined) ?? textSymbols.get(name);
    if (!isWord) {
      if (!["(", ")", "[", "]"].includes(name)) out.push(known ?? name);
      return Math.min(next, end);
    }
    const formula = mathMacro(source, control, end, depth);
    if (formula) {
      out.push(formula.text);
      return formula.next;
    }
    if (known !== undefined) {
      const separate = /\s$/.test(out.at(-1) ?? "");
      out.push(known);
      return separate ? next : skipSpaces(next);
    }
    if (unseen.has(name)) return argumentEnd(next);
    if (lastSeen.has(name)) return argumentEnd(next);
    if (formats.has(name)) {
      if (/^(?:left|right|middle|[bB]igg?[lr]?)$/.test(name) && text[skipSpaces(next)] === ".")
        return skipSpaces(next) + 1;
      return skipSpaces(next);
    }
    if (text[next] === "{" && partner[next]! > next + 1) return next;
    if (WORD.test(out.at(-1)?.at(-1) ?? "") && functionNames.has(name)) out.push(" ");
    out.push(name);
    const after = text[next] ?? "";
    if (WORD.test(after) || (after === "\\" && /[a-zA-Z]/.test(text[next + 1] ?? ""))) out.push(" ");
    return next;
  }

  function skipSpaces(next: number): number {
    let i = next;
    while (i < end && /\s/.test(text[i]!)) i += 1;
    return i;
  }

  function argumentEnd(next: number): number {
    const close = text[next] === "{" ? partner[next]! : -1;
    return close < 0 || close >= end ? next : close + 1;
  }
}

/** A macro of mathematics that makes one text of its arguments; null where the one given is none. */
function mathMacro(
  source: Source,
  {name, end: next}: Control,
  end: number,
  depth: number
): {text: string; next: number} | null {
  const {text, partner} = source;
  if (depth >= DEEPEST) return null;
  if (/^(?:[dtc]?frac|nicefrac|sfrac)$/.test(name)) {
    const over = readArgument(source, next, end, depth);
    const under = readArgument(source, over.next, end, depth);
    return {text: `${enclosed(over.text)}/${enclosed(under.text)}`, next: under.next};
  }
  if (/^[dt]?binom$/.test(name)) {
    const above = readArgument(source, next, end, depth);
    const below = readArgument(source, above.next, end, depth);
    return {text: `binom(${above.text}, ${below.text})`, next: below.next};
  }
  if (name === "sqrt") {
    const root = /^\[(\w{1,4})\]/.exec(text.slice(next, next + 6));
    const inner = readArgument(source, next + (root?.[0].length ?? 0), end, depth);
    return {text: `${root ? script("^", root[1]!) : ""}√${enclosed(inner.text)}`, next: inner.next};
  }
  const mark = mathAccents.get(name);
  if (mark !== undefined) {
    const inner = readArgument(source, next, end, depth);
    const isLetter = /^\p{L}$/u.test(inner.text);
    return {text: isLetter ? (inner.text + mark).normalize("NFC") : inner.text, next: inner.next};
  }
  if (name === "not") {
    const inner = readArgument(source, next, end, depth);
    const isOne = [...inner.text].length === 1;
    return {text: isOne ? `${inner.text}\u0338`.normalize("NFC") : inner.text, next: inner.next};
  }
  if (name === "mathbb" || name === "Bbb" || name === "mathds") {
    const inner = readArgument(source, next, end, depth);
    return {text: doubleStruck.get(inner.text) ?? inner.text, next: inner.next};
  }
  const close = text[next] === "{" ? partner[next]! : -1;
  if (close < 0 || close >= end) return null;
  if (/^(?:text(?:rm|bf|it|sf|tt|up|normal)?|[mhf]box)$/.test(name))
    return {text: readText(source, next + 1, close, depth + 1), next: close + 1};
  if (name === "pmod" || name === "bmod")
    return {text: `(mod ${readMath(source, next + 1, close, depth + 1)})`, next: close + 1};
  return null;
}

/** What a macro or script applies to: a group, a macro with its group, or one character. */
function readArgument(source: Source, at: number, end: number, depth: number): {text: string; next: number} {
  const {text, partner} = source;
  let start = at;
  while (start < end && /\s/.test(text[start]!)) start += 1;
  if (start >= end) return {text: "", next: end};
  const close = text[start] === "{" ? partner[start]! : -1;
  if (close >= 0 && close < end)
    return {text: readMath(source, start + 1, close, depth + 1).trim(), next: close + 1};
  if (text[start] === "\\") {
    const control = readControl(text, start);
    const formula = mathMacro(source, control, end, depth + 1);
    if (formula) return formula;
    const group = text[control.end] === "{" ? partner[control.end]! : -1;
    const next = Math.min(group >= 0 && group < end ? group + 1 : control.end, end);
    return {text: readMath(source, start, next, depth + 1).trim(), next};
  }
  const char = String.fromCodePoint(text.codePointAt(start)!);
  return {text: char === "{" || char === "}" ? "" : char, next: start + char.length};
}

/** A superscript or subscript in characters that Unicode has, else marked as one. */
function script(kind: "^" | "_", inner: string): string {
  if (inner === "") return "";
  if (kind === "^") {
    if (inner === "∘" || inner === "°") return "°";
    if (/^(?:[′*∗†‡®]+|™|st|nd|rd|th)$/.test(inner)) return inner;
    if (inner === "TM") return "™";
    if (inner === "⊤") return "ᵀ";
  }
  const characters = kind === "^" ? superscripts : subscripts;
  const compact = [...inner.replace(/\s+/g, "")];
  if (!/\p{L}{3}/u.test(inner) && compact.every((char) => characters.has(char)))
    return compact.map((char) => characters.get(char)!).join("");
  return kind + (/^[-−+]?[\p{L}\p{N}\p{M}.]+$|^.$/u.test(inner) ? inner : `(${inner})`);
}

function enclosed(text: string): string {
  return /^[\p{L}\p{N}\p{M}.∞′√_^]*$|^\([^()]*\)$/u.test(text) ? text : `(${text})`;
}

/** A letter with the accent that the backslash at `at` begins; null where no letter follows. */
function readUnit(
  source: Source,
  at: number,
  end: number,
  depth: number,
  nested = 0
): {text: string; next: number} | null {
  const {text, partner} = source;
  const {name, isWord, end: after} = readControl(text, at);
  if (depth >= DEEPEST || nested > 2) return null;
  if (letters.has(name)) {
    let next = after;
    while (next < end && /\s/.test(text[next]!)) next += 1;
    return {text: letters.get(name)!, next};
  }
  const mark = accents.get(name);
  if (mark === undefined) return null;
  let start = after;
  while (isWord && start < end && /\s/.test(text[start]!)) start += 1;
  if (start >= end) return null;
  const close = text[start] === "{" ? partner[start]! : -1;
  let inner: {text: string; next: number} | null;
  if (close >= 0 && close < end)
    inner = {text: readText(source, start + 1, close, depth + 1).trim(), next: close + 1};
  else if (text[start] === "\\") inner = readUnit(source, start, end, depth, nested + 1);
  else {
    const char = String.fromCodePoint(text.codePointAt(start)!);
    inner = {text: char, next: start + char.length};
  }
  if (inner === null) return null;
  if (inner.text === "") return {text: isWord || name === '"' || name === "." ? "" : name, next: inner.next};
  const base = String.fromCodePoint(inner.text.codePointAt(0)!);
  if (!LETTER.test(base)) return close < 0 ? null : {text: inner.text, next: inner.next};
  const bare = /[cdbk]/.test(name) ? base : base === "ı" ? "i" : base === "ȷ" ? "j" : base;
  const rest = inner.text.slice(base.length);
  const marks = /^\p{M}*/u.exec(rest)![0];
  const composed = (bare + marks + mark).normalize("NFC");
  return {text: composed + rest.slice(marks.length), next: inner.next};
}

/** In "don\'t" and "model\'s" the backslash escapes an apostrophe. */
function isApostrophe(text: string, at: number): boolean {
  return /^\p{L}\\'(?:[dmt]|s(?!\p{L}))/u.test(text.slice(Math.max(at - 1, 0), at + 4));
}

/** The end of a path of Windows whose first backslash is at `at`; `at` where there is none. */
function pathEnd(text: string, at: number, end: number): number {
  const before = text.slice(Math.max(at - 3, 0), at);
  const isDrive = /(?:^|[^\p{L}\p{N}])[a-zA-Z]:$/u.test(before);
  const isShare =
    text[at + 1] === "\\" && /^$|\s$/.test(before) && /^\\\\[\w.-]+\\\w/.test(text.slice(at, at + 40));
  if (!isDrive && !isShare) return at;
  let i = at;
  while (i < end && !/[\s"'<>|,;)}{$]/.test(text[i]!)) i += 1;
  return i;
}

/** Where the next \) or \] is; -1 where there is none. */
function formulaClose(source: Source, from: number, bracket: ")" | "]"): number {
  const {text, closers} = source;
  if (closers[bracket] >= 0 && closers[bracket] < from) closers[bracket] = text.indexOf(`\\${bracket}`, from);
  return closers[bracket];
}

function runLength(text: string, at: number, end: number): number {
  let next = at + 1;
  while (next < end && text[next] === text[at]) next += 1;
  return next - at;
}

function ligature(char: string, length: number): string {
  if (char === "`") return length === 2 ? "“" : char.repeat(length);
  if (char === "'") return length === 2 ? "”" : char.repeat(length);
  return length === 2 ? "–" : length === 3 ? "—" : char.repeat(length);
}

function trimEnd(out: string[]): void {
  while (out.length > 0) {
    const trimmed = out.pop()!.trimEnd();
    if (trimmed !== "") {
      out.push(trimmed);
      return;
    }
  }
}
