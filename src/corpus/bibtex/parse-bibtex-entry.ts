import {shorten} from "../tidy.js";
import {endsWithBackslash} from "./split-bibtex.js";

export interface BibtexEntry {
  key: string;
  /** Names in lower case; values without their outer braces or quotation marks. Of a field written twice, the first that is not empty. */
  fields: Map<string, string>;
  /** What in it was not written as it should be, and what was made of it. */
  warnings: string[];
  /** The field in which the text stops, where it stops in one. */
  cutField: string | null;
}

const KEY = /\s*([^,={}]{0,500}?)\s*(,|=|$)/y;
/** Scopus and Web of Science write some with spaces: "funding_text 1", "Early Access Date". */
const NAME = /([^\s=,{}"#()%\\]{1,80}(?:[ \u00A0][^\s=,{}"#()%\\]{1,40}){0,4})\s{0,40}=/y;
const BARE = /[^\s,{}"#=]+/y;
const NEXT_FIELD = /[,\n}"][ \t]{0,40}[^\s=,{}"#()%\\]{1,80}[ \t]{0,20}=/g;
/** A line that starts with a field, where the one before it was not closed. */
const FIELD_LINE = /\n[ \t]{0,40}[A-Za-z][\w.:+-]{0,60}[ \t]{0,20}=[ \t]{0,20}["{\w]/g;
const KNOWN_FIELD_LINE =
  /\n[ \t]{0,40}(?:title|booktitle|author|editor|journal|journaltitle|year|month|date|volume|number|pages|publisher|abstract|keywords|doi|url|issn|isbn|note|series)[ \t]{0,20}=[ \t]{0,20}["{\w]/gi;
const QUOTE_ENDS = /[ \t]*(?:[,#})\n]|$|[A-Za-z][\w.:+-]{0,60}[ \t]{0,20}=[ \t]{0,20}["{\w])/y;
/** Fields that may quote BibTeX. */
const FREE = /^(?:abstract|annotation|annote|comments?|notes?|addendum|review|file)$/;
/** More values without an end than this in one entry, and what follows them is not looked through. */
const MOST_UNCLOSED = 20;

/** Reads what stands between the braces of an entry: its key and fields. */
export function parseBibtexEntry(
  body: string,
  macros: ReadonlyMap<string, string>,
  isClosed = true
): BibtexEntry {
  const {key, next, isMissingComma} = readKey(body);
  const entry = readFields(body, next, macros, isClosed);
  if (isMissingComma) entry.warnings.unshift("the comma after its key is missing");
  return {...entry, key};
}

/** Reads the definitions of an `@string`. */
export function parseBibtexStrings(body: string, macros: ReadonlyMap<string, string>): BibtexEntry {
  return {...readFields(body, 0, macros, true), key: ""};
}

function readKey(body: string): {key: string; next: number; isMissingComma: boolean} {
  KEY.lastIndex = 0;
  const found = KEY.exec(body);
  if (found === null) return {key: "", next: 0, isMissingComma: false};
  const [all, written, end] = found;
  if (end !== "=") return {key: written!, next: all.length, isMissingComma: false};
  const [first, second] = written!.split(/\s*\n\s*/);
  if (second !== undefined && /^[\w.:+-]+$/.test(second))
    return {key: first!, next: body.indexOf(first!) + first!.length, isMissingComma: true};
  if (
    /^[\w.:+-]*$/.test(written!) &&
    /^\s*(?:["{\d]|\w+\s*[,#)}\n]|\w+$)/.test(body.slice(all.length, all.length + 200))
  )
    return {key: "", next: 0, isMissingComma: false};
  const comma = body.indexOf(",");
  return comma < 0
    ? {key: written!, next: body.length, isMissingComma: false}
    : {key: body.slice(0, comma).trim(), next: comma + 1, isMissingComma: false};
}

function readFields(
  body: string,
  start: number,
  macros: ReadonlyMap<string, string>,
  isClosed: boolean
): Omit<BibtexEntry, "key"> {
  const fields = new Map<string, string>();
  const warnings: string[] = [];
  const strays: string[] = [];
  const open: string[] = [];
  let cutField: string | null = null;
  let at = start;

  while (at < body.length) {
    const char = body[at]!;
    if (char === "," || char <= " " || char === "\u00A0" || char === "\uFEFF" || char === "}" || char === ")")
      at += 1;
    else if (char === "%") at = lineEnd(body, at);
    else {
      NAME.lastIndex = at;
      const name = NAME.exec(body)?.[1];
      if (name === undefined) at = passStray();
      else {
        at = readField(name.toLowerCase().replace(/\s/g, "-"), NAME.lastIndex);
        if (open.length > MOST_UNCLOSED) break;
      }
    }
  }
  if (strays.length > 0) {
    const more = strays.length > 1 ? ` and ${strays.length - 1} more` : "";
    warnings.push(`left out what is no field: ${shorten(strays[0]!)}${more}`);
  }
  if (open.length > 0) {
    const names = [...new Set(open)].slice(0, 3).join(", ");
    warnings.push(`the value of ${names} is not closed: it was read up to where the next field begins`);
  }
  return {fields, warnings, cutField};

  function passStray(): number {
    NEXT_FIELD.lastIndex = at;
    const next = NEXT_FIELD.exec(body)?.index ?? body.length;
    const end = Math.max(next, at + 1);
    if (strays.length < 100) strays.push(body.slice(at, Math.min(end, at + 200)));
    return end;
  }

  function readField(name: string, from: number): number {
    const parts: string[] = [];
    let i = skipSpace(body, from);
    cutField = null;
    for (;;) {
      const next = readPart(name, i, parts);
      i = skipSpace(body, next);
      if (body[i] !== "#") {
        if (i >= body.length && next >= body.length) cutField = name;
        break;
      }
      i = skipSpace(body, i + 1);
    }
    const value = parts.length === 1 ? parts[0]! : parts.join("");
    if (!fields.get(name)?.trim()) fields.set(name, value);
    return i;
  }

  function readPart(name: string, i: number, parts: string[]): number {
    const char = body[i];
    if (char !== "{" && char !== '"') return readBare(i, parts);
    const close = char === "{" ? closingBrace(body, i) : closingQuote(body, i);
    if (close < 0) return readOpen(name, i, parts);
    const value = body.slice(i + 1, close);
    if (holdsFields(name, value)) return readOpen(name, i, parts);
    parts.push(value);
    return close + 1;
  }

  /** Whether the value was closed only by what closes a later one. */
  function holdsFields(name: string, value: string): boolean {
    if ((isClosed && FREE.test(name)) || !value.includes("\n")) return false;
    KNOWN_FIELD_LINE.lastIndex = 0;
    return KNOWN_FIELD_LINE.test(value);
  }

  /** A value that is not closed: up to the line on which the next field begins. */
  function readOpen(name: string, i: number, parts: string[]): number {
    FIELD_LINE.lastIndex = i + 1;
    const next = FIELD_LINE.exec(body)?.index ?? body.length;
    if (next < body.length) open.push(name);
    else cutField = name;
    parts.push(body.slice(i + 1, next).replace(/[\s,}")]{1,100}$/, ""));
    return next;
  }

  function readBare(i: number, parts: string[]): number {
    BARE.lastIndex = i;
    const word = BARE.exec(body)?.[0];
    if (word === undefined) return i;
    const next = i + word.length;
    const rest = /^[ \t]*(?:[,#})\n]|$|[^\s=,{}"#()%\\]+\s*=)/.test(body.slice(next, next + 140));
    if (rest) {
      parts.push(macros.get(word.toLowerCase()) ?? word);
      return next;
    }
    const end = /[,\n]|$/.exec(body.slice(next))!.index + next;
    parts.push(body.slice(i, end).trim());
    return end;
  }
}

function skipSpace(text: string, from: number): number {
  let i = from;
  while (i < text.length && /\s/.test(text[i]!)) i += 1;
  return i;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

/** The brace that closes the one at `start`; -1 where none does. Escaped braces are text. */
function closingBrace(text: string, start: number): number {
  let depth = 0;
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 123) depth += 1;
    else if (code === 125) {
      depth -= 1;
      if (depth === 0) return i;
    } else if (code === 92 && !(depth === 1 && endsWithBackslash(text, i))) i += 1;
  }
  return -1;
}

/** The quotation mark that closes the one at `start`: outside of braces, and before what may follow a value. */
function closingQuote(text: string, start: number): number {
  let depth = 0;
  for (let i = start + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 123) depth += 1;
    else if (code === 125) depth = Math.max(0, depth - 1);
    else if (code === 92) i += 1;
    else if (code === 34 && depth === 0) {
      QUOTE_ENDS.lastIndex = i + 1;
      if (QUOTE_ENDS.test(text)) return i;
    }
  }
  return -1;
}
