import type {Entry, Problem, Reader} from "../../model/paper.js";
import {type Found, makeRecord} from "../entry.js";
import {shorten, tidy} from "../tidy.js";
import {LONGEST_ENTRY, openBoundedLines} from "./bounded-lines.js";

/** A field as written: its tag and its value, line by line. */
export interface Field {
  tag: string;
  lines: string[];
}

/** An entry of a tagged file, as far as it was read. */
export interface TaggedEntry {
  /** 1-based line at which it starts. */
  line: number;
  fields: Field[];
  /** How the line was written that started it, for formats of several manners. */
  manner: string;
  /** How often each tag was there. */
  counts: Map<string, number>;
  /** Whether a blank line was the last one read. */
  afterBlank: boolean;
  /** Whether its end mark was read. */
  hasEnd: boolean;
}

/**
 * What a line is. A `start` starts an entry, with its first field where the line holds one; a `field` starts an
 * entry too where none is open; `more` goes on with the field before; an `end` ends the entry; `around` is
 * what the format writes around entries, and `stray` belongs nowhere.
 */
export type Step =
  | {kind: "start"; tag?: string; value?: string; manner?: string}
  | {kind: "field"; tag: string; value: string}
  | {kind: "more"; text: string}
  | {kind: "end"}
  | {kind: "around"}
  | {kind: "stray"};

/** What tells one tagged format from another. */
export interface TagFormat {
  /** What a line is, given the entry that is open. */
  step(line: string, entry: TaggedEntry | null): Step;
  read(entry: TaggedEntry): Found;
  /** The mark that ends an entry, as problems name it; null where the format has none. */
  endMark: string | null;
  /** What was gathered: an entry, lines that only look like fields, or what the format writes around entries. */
  judge?(entry: TaggedEntry): "entry" | "stray" | "around";
  /** Whether an entry of a format without end marks stops before its end. */
  isCut?(entry: TaggedEntry): boolean;
}

/** What is left of a tag where a file is cut off in it. */
const TORN_TAG = /^(?:%|[A-Z][A-Z0-9]{0,3} {0,2}-?)$/;

/** Reads a file of tagged entries, one at a time. */
export function readTagged(file: string, format: TagFormat): Reader {
  const splitter = openBoundedLines();
  let line = 0;
  let entry: TaggedEntry | null = null;
  let size = 0;
  let tooLong = false;
  let stray: {line: number; count: number; text: string} | null = null;
  let nEntries = 0;
  let someWithoutEnd = false;
  /** The tag that ends every entry so far; null where they differ. */
  let lastTag: string | null | undefined;
  let endsInLine = false;

  const problem = (at: number, kind: Problem["kind"], reason: string): Entry => ({
    problem: {file, line: at, kind, reason}
  });

  function endStray(): Entry[] {
    if (stray === null) return [];
    const {line: at, count, text} = stray;
    stray = null;
    const lines = count === 1 ? "a line that belongs" : `${count} lines that belong`;
    return [problem(at, "warning", `skipped ${lines} to no entry: ${shorten(text)}`)];
  }

  function addStray(text: string, at = line, count = 1): void {
    if (text.trim() === "") return;
    if (stray === null) stray = {line: at, count, text: text.slice(0, 200)};
    else stray.count += count;
  }

  function open(step: Step & {kind: "start" | "field"}): void {
    entry = {
      line,
      fields: [],
      manner: (step.kind === "start" ? step.manner : undefined) ?? "",
      counts: new Map(),
      afterBlank: false,
      hasEnd: false
    };
    size = 0;
    tooLong = false;
  }

  function add(open: TaggedEntry, text: string, tag: string | null): Entry[] {
    if (tooLong) return [];
    size += text.length + 8;
    if (size > LONGEST_ENTRY) {
      tooLong = true;
      open.fields = [];
      const reason = `the entry has more than ${LONGEST_ENTRY / 1_000_000} million characters and was not read: see whether the entries after it are set apart as the format asks`;
      return [problem(open.line, "refused", reason)];
    }
    if (tag !== null) {
      open.fields.push({tag, lines: [text]});
      open.counts.set(tag, (open.counts.get(tag) ?? 0) + 1);
    } else open.fields.at(-1)!.lines.push(text);
    return [];
  }

  function close(how: "marked" | "next" | "file"): Entry[] {
    const closed = entry;
    entry = null;
    if (closed === null) return [];
    if (tooLong) {
      nEntries += 1;
      return [];
    }
    const judged = format.judge?.(closed) ?? "entry";
    if (judged === "stray") {
      for (const {tag, lines} of closed.fields) {
        const text = `${tag} ${(lines[0] ?? "").slice(0, 200)}`;
        addStray(text, closed.line, Math.max(1, lines.filter(isText).length));
      }
    }
    if (judged !== "entry") return [];
    nEntries += 1;
    if (how === "next" && format.endMark !== null) someWithoutEnd = true;
    closed.hasEnd = how === "marked";
    const found = format.read(closed);
    const cut = how === "file" && isCut(closed);
    const tag = closed.fields.at(-1)?.tag ?? null;
    lastTag = lastTag === undefined || lastTag === tag ? tag : null;
    if (!cut) return [...makeRecord(file, closed.line, found)];
    const missing = format.endMark === null ? "" : ` (its ${format.endMark} is missing)`;
    const advice = `the last entry stops in the middle${missing}: the file seems cut off, export it again`;
    if (tidy(found.title ?? "") === "") return [problem(closed.line, "refused", advice)];
    return [...makeRecord(file, closed.line, found), problem(closed.line, "warning", advice)];
  }

  /** Told by the missing end mark, unless the file has none; else by what ends every other entry and not this one. */
  function isCut(last: TaggedEntry): boolean {
    if (format.endMark !== null) return !someWithoutEnd;
    if (format.isCut?.(last)) return true;
    return endsInLine && nEntries > 1 && typeof lastTag === "string" && !last.counts.has(lastTag);
  }

  function read(text: string): Entry[] {
    line += 1;
    const step = format.step(text, entry);
    const isStray =
      step.kind === "stray" || (entry === null && (step.kind === "more" || step.kind === "end"));
    let entries: Entry[] = isStray || step.kind === "around" ? [] : endStray();
    switch (step.kind) {
      case "start":
      case "field":
        if (entry === null || step.kind === "start") {
          entries = entries.concat(close("next"));
          open(step);
        }
        if (step.tag !== undefined) entries.push(...add(entry!, step.value ?? "", step.tag));
        break;
      case "more":
        if (entry !== null && (tooLong || entry.fields.length > 0))
          entries.push(...add(entry, step.text, null));
        else addStray(text);
        break;
      case "end":
        if (entry === null) addStray(text);
        entries = entries.concat(close("marked"));
        break;
      case "stray":
        addStray(text);
        break;
      case "around":
        break;
    }
    if (entry !== null) (entry as TaggedEntry).afterBlank = !isText(text);
    return entries;
  }

  return {
    push: (text) => splitter.push(text).flatMap(read),
    end() {
      const last = splitter.end();
      endsInLine = last !== null;
      const isTornTag =
        last !== null && entry !== null && TORN_TAG.test(last) && format.step(last, entry).kind === "more";
      return [...(last === null || isTornTag ? [] : read(last)), ...close("file"), ...endStray()];
    }
  };
}

function isText(line: string): boolean {
  return /\S/.test(line);
}

/** The values of the fields of these tags that are not empty, in the order of the file, lines and all. */
export function values(entry: TaggedEntry, ...tags: string[]): string[] {
  return entry.fields
    .filter((field) => tags.includes(field.tag))
    .map((field) => field.lines.join("\n"))
    .filter(isText);
}

/** The first value of the first of these tags that has one. */
export function first(entry: TaggedEntry, ...tags: string[]): string | null {
  for (const tag of tags) {
    const [value] = values(entry, tag);
    if (value !== undefined) return value;
  }
  return null;
}

/** The same for text that is wrapped: its lines joined by spaces, a word that was broken at its hyphen by none. */
export function firstWrapped(entry: TaggedEntry, ...tags: string[]): string | null {
  const text = first(entry, ...tags);
  return text === null ? null : unwrap(text);
}

/** Wrapped text on one line. In "long- and short-term" the hyphen ends a word. */
export function unwrap(text: string): string {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return lines
    .map((line, i) => (/\p{L}-$/u.test(line) && isRestOfWord(lines[i + 1] ?? "") ? line : `${line} `))
    .join("");
}

function isRestOfWord(line: string): boolean {
  return (
    /^\p{Ll}/u.test(line) && !/^(?:and|or|nor|to|but|versus|vs|as|und|oder|et|ou|y|e|o|en|of)\b/.test(line)
  );
}

/** The values of these fields, line by line: for fields that hold one thing a line. */
export function valueLines(entry: TaggedEntry, ...tags: string[]): string[] {
  return values(entry, ...tags).flatMap((value) => value.split("\n").filter(isText));
}

/** The parts of a list, by a separator. */
export function parts(text: string, separator: RegExp | string): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** The values of all of these fields, of which each may be a list. */
export function lists(entry: TaggedEntry, separator: RegExp | string, ...tags: string[]): string[] {
  return values(entry, ...tags).flatMap((value) => parts(value, separator));
}

/** The parts of what a separator that occurs in keywords too divides into three at least. */
export function listed(text: string, separator: RegExp | string): string[] {
  const found = parts(text, separator);
  return found.length > 2 ? found : [text];
}
