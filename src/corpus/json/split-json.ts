import {openLineEnds} from "../lines.js";
import {findList, type ListPlace} from "./find-list.js";
import {parseJson} from "./parse-json.js";
import {endOfString, scanValue, startScan, type ValueScan} from "./scan-value.js";

/** One element of a list of papers, or one value of several that follow one another. */
export interface JsonElement {
  /** 1-based line on which it starts. */
  line: number;
  text: string;
  /** Undefined where there is a flaw. */
  value: unknown;
  flaw: "malformed" | "long" | "cut" | null;
  /** Whether it stands in no list. */
  isTop: boolean;
}

export interface JsonSplitter {
  push(text: string): JsonElement[];
  /** The last elements, and whether brackets around them were still open where the text ended. */
  end(): {elements: JsonElement[]; isCut: boolean};
}

/** No paper has more characters. */
const LONGEST_ELEMENT = 8_000_000;

/** Text is looked at in blocks of this size, so that it does not matter in which pieces it comes. */
const BLOCK = 1 << 19;

/** Characters behind a malformed element in which the next one is looked for; none is so far away. */
const LOOK_AHEAD = 1 << 19;

/** How often each character may be looked at again behind malformed elements, before they cost what follows. */
const MOST_LOOKS = 8;

const LONGEST_QUOTED = 200;

/** Lists in lists are followed so far; deeper ones are values. */
const DEEPEST = 8;

/** Malformed objects of a file in which a list of papers is looked for: an object that holds one is the first or alone. */
const MOST_SURVEYED = 3;

/** What may stand between values: white space with stray byte order marks, and commas. */
const SPACE = /[\s,]*/y;
const SCALAR = /[^,\]}\n"{[]*/y;

/**
 * Cuts JSON into its papers without parsing the whole: the elements of a list, of the list in an object (see
 * `findList`) where that is too long or malformed, or values that follow one another, as in JSON Lines. An object
 * that is whole is one element, whatever it holds. A malformed element costs itself alone: the next one is found
 * by its place at the beginning of a line, indented alike, or by the keys it starts with.
 */
export function openJsonSplitter(): JsonSplitter {
  return openSplitterIn("", false, 1);
}

function openSplitterIn(brackets: string, isOfKeys: boolean, firstLine: number): JsonSplitter {
  const toLineFeeds = openLineEnds();
  let pending: string[] = [];
  let nPending = 0;
  let text = "";
  let at = 0;
  let line = firstLine;
  let isEnd = false;
  /** Brackets that are open around elements. */
  let open = brackets;
  /** Whether the innermost of them is an object of papers by key. */
  let isMap = isOfKeys;
  let scan: ValueScan | null = null;
  let start = 0;
  /** What is being followed is too long, or the rest of an object that held a list. */
  let isSkipping = false;
  /** A malformed element, up to the next one: the place from which that is looked for. */
  let lostFrom = -1;
  /** The brackets open around elements that are no parts of malformed ones, and what stands before the last on its line. */
  let home: string | null = null;
  let lineStart = "";
  /** What stands before `text` on its first line, or how that begins. */
  let head = "";
  /** The last element that was whole. */
  let before: unknown = null;
  let nSurveyed = 0;
  let isLineByLine = true;
  let newline = -1;
  let nDropped = 0;
  let nLookedAgain = 0;

  function element(end: number, flaw: JsonElement["flaw"], value?: unknown): JsonElement {
    return {line, text: text.slice(start, end), value, flaw, isTop: open === ""};
  }

  /** Goes on behind `end`, which stands behind `lines` line ends. */
  function goTo(end: number, lines: number): void {
    at = end;
    line += lines;
    scan = null;
    isSkipping = false;
    lostFrom = -1;
  }

  function next(): JsonElement | null {
    for (;;) {
      if (lostFrom >= 0) {
        if (!findNext()) return null;
      } else if (scan) {
        const found = follow(scan);
        if (found === "more") return null;
        if (found !== "none") return found;
      } else {
        SPACE.lastIndex = at;
        SPACE.exec(text);
        const space = SPACE.lastIndex;
        if (space > at) goTo(space, countLines(text, at, space));
        if (at >= text.length) return null;
        const found = begin();
        if (found === "more") return null;
        if (found !== "none") return found;
      }
    }
  }

  function begin(): JsonElement | "more" | "none" {
    const code = text[at]!;
    start = at;
    if (open.endsWith("{") && !isMap) return followRest();
    if (code === "{") {
      if (home === null || open.length <= home.length) {
        home = open;
        lineStart = startOfLine();
      }
      return readLine() ?? beginValue();
    }
    if (code === "[" && (isMap || open.length >= DEEPEST)) return beginValue();
    if (code === "[") {
      open += "[";
      at += 1;
      return "none";
    }
    if (code === "]" || code === "}") {
      closeBracket(code);
      return "none";
    }
    return isMap ? passKey() : readScalar();
  }

  function closeBracket(code: string): void {
    at += 1;
    if (open === "" || (code === "]" && !open.endsWith("["))) return;
    if (code === "}" && open.endsWith("[")) {
      if (!open.includes("{") || /^\s*,?\s*\{/.test(text.slice(at, at + LONGEST_QUOTED))) return;
      open = open.replace(/\[+$/, "");
    }
    open = open.slice(0, -1);
    isMap = false;
  }

  function followRest(): "none" {
    scan = startScan(at, newline, "{");
    isSkipping = true;
    return "none";
  }

  /** An object on a line of its own, which JSON Lines is made of and lists often are, needs no scan. */
  function readLine(): JsonElement | null {
    if (!isLineByLine) return null;
    if (endOfLine() === Infinity && !isEnd) return null;
    let end = Math.min(endOfLine(), text.length);
    while (end > at && /[\s,]/.test(text[end - 1]!)) end -= 1;
    const isObject = text[end - 1] === "}" && end - at <= LONGEST_ELEMENT;
    const value = isObject ? parseStrictly(text.slice(at, end)) : undefined;
    if (value === undefined) {
      isLineByLine = false;
      return null;
    }
    const found = element(end, null, value);
    if (open === home) before = value;
    goTo(end, 0);
    return found;
  }

  function beginValue(): "none" {
    scan = startScan(at, newline);
    return "none";
  }

  function follow(running: ValueScan): JsonElement | "more" | "none" {
    const limit = isSkipping ? text.length : Math.min(text.length, start + LONGEST_ELEMENT);
    const outcome = scanValue(text, running, limit);
    newline = running.newline;
    if (outcome === "closed") return isSkipping ? skipped(running) : gathered(running);
    if (outcome === "broken") return isSkipping ? lose(running) : malformed(running);
    if (!isSkipping && limit === start + LONGEST_ELEMENT && text.length > limit) return tooLong(running);
    if (!isEnd) return "more";
    return isSkipping ? "more" : cut(running);
  }

  function skipped(running: ValueScan): "none" {
    goTo(running.at, running.lines);
    if (open.endsWith("{")) open = open.slice(0, -1);
    return "none";
  }

  function gathered(running: ValueScan): JsonElement | "none" {
    const value = parseJson(text.slice(start, running.at));
    if (value === undefined && open === "" && enterList(running.at, false)) return "none";
    const found = element(running.at, value === undefined ? "malformed" : null, value);
    if (value !== undefined && open === home) before = value;
    const behind = text.slice(running.at, running.at + LONGEST_QUOTED);
    isLineByLine = running.lines === 0 && /^,?\n/.test(behind);
    if (value === undefined && !/^[^\S\n]*(?:[,\]}\n]|$)/.test(behind)) loseFrom(start, running.at);
    else goTo(running.at, running.lines);
    return isMap && Array.isArray(value) ? "none" : found;
  }

  function malformed(running: ValueScan): JsonElement | "more" | "none" {
    if (!isEnd && text.length < running.at + LOOK_AHEAD) return "more";
    if (mayHoldList() && enterList(Math.min(text.length, start + LONGEST_ELEMENT), false)) return "none";
    const found = element(Math.min(running.at, start + LONGEST_QUOTED), "malformed");
    loseFrom(start, running.at);
    return found;
  }

  function tooLong(running: ValueScan): JsonElement | "none" {
    if (open === "" && enterList(running.at, true)) return "none";
    isSkipping = true;
    return element(start + LONGEST_QUOTED, "long");
  }

  function cut(running: ValueScan): JsonElement | "none" | "more" {
    if (mayHoldList() && enterList(text.length, false)) return "none";
    const place = onNextLine(start + 1, text.length);
    if (place >= 0 && mayLookAgain(running.at - place)) {
      const found = element(place, "malformed");
      goTo(place, countLines(text, start, place));
      return found;
    }
    const found = element(text.length, "cut");
    goTo(text.length, running.lines);
    return found;
  }

  /** What stands before the element on its line, or the end of that where it is long. */
  function startOfLine(): string {
    const from = Math.max(0, start - LONGEST_QUOTED);
    const part = text.slice(from, start);
    const end = part.lastIndexOf("\n");
    return end < 0 && from === 0 ? head + part : part.slice(end + 1);
  }

  function mayHoldList(): boolean {
    if (open !== "" || before !== null || nSurveyed >= MOST_SURVEYED) return false;
    nSurveyed += 1;
    return true;
  }

  /** Enters the list of papers in an object that cannot be read as a whole. */
  function enterList(end: number, isWhole: boolean): boolean {
    const place = findList(text.slice(start, end), isWhole);
    if (place === null) return false;
    open = place.open;
    home = null;
    isMap = !open.endsWith("[");
    goTo(start + place.at, countLines(text, start, start + place.at));
    return true;
  }

  /** What is being skipped is malformed: the next element is looked for behind it, or a list goes on that was closed too early. */
  function lose(running: ValueScan): JsonElement | "none" {
    const isRest = open.endsWith("{") && !isMap;
    goTo(running.at, running.lines);
    start = at;
    if (isRest && text[at] === "{") {
      open += "[";
      return "none";
    }
    loseFrom(at, at);
    if (!isRest) return "none";
    open = "";
    home = "";
    lineStart = "";
    return element(Math.min(text.length, at + LONGEST_QUOTED), "malformed");
  }

  function loseFrom(from: number, seenTo: number): void {
    lostFrom = mayLookAgain(seenTo - from) ? from + 1 : seenTo + 1;
    scan = null;
    isSkipping = false;
  }

  function mayLookAgain(n: number): boolean {
    if (nLookedAgain + n > MOST_LOOKS * (nDropped + text.length)) return false;
    nLookedAgain += n;
    return true;
  }

  /** Finds the element behind a malformed one; false where more text is needed or there is none. */
  function findNext(): boolean {
    const end = isEnd ? text.length : text.length - LOOK_AHEAD;
    if (!isEnd && end < lostFrom) return false;
    const place = nextPlace(lostFrom, end);
    if (place >= 0) {
      goTo(place, countLines(text, at, place));
      open = home ?? open;
      return true;
    }
    line += countLines(text, at, end);
    at = end;
    lostFrom = Math.max(lostFrom, end);
    return false;
  }

  function nextPlace(from: number, end: number): number {
    const onLine = onNextLine(from, end);
    return onLine >= 0 || home === "" ? onLine : alikeAfter(from, end);
  }

  /** The next line that begins with an object, indented like the one that was begun last. */
  function onNextLine(from: number, end: number): number {
    if (home !== "" && !/^[\s,]*(?:$|\{)|\[$/.test(lineStart)) return -1;
    const indent = /^\s*/.exec(lineStart)![0];
    const beginning = new RegExp(`\\n${indent}(?:, ?)?(?=\\{)`, "g");
    beginning.lastIndex = from - 1;
    const match = beginning.exec(text);
    return match && match.index <= end ? beginning.lastIndex : -1;
  }

  /** The next object behind another value that starts with the keys of the last whole element. */
  function alikeAfter(from: number, end: number): number {
    const keys = keysOf(before).slice(0, 3);
    const key = keys[0] ?? /^\{\s*"([^"\\\n]{1,200})"\s*:/.exec(text.slice(start, start + 300))?.[1];
    const name = key === undefined ? '"' : `${escaped(JSON.stringify(key))}\\s*:`;
    const beginning = new RegExp(`,\\s*(?=\\{\\s*${name})`, "g");
    beginning.lastIndex = from;
    for (let match = beginning.exec(text); match && match.index <= end; match = beginning.exec(text)) {
      const place = beginning.lastIndex;
      const tried = startScan(place);
      const outcome = scanValue(text, tried, Math.min(text.length, place + LOOK_AHEAD));
      if (!mayLookAgain(tried.at - place)) return -1;
      const value = outcome === "closed" ? parseJson(text.slice(place, tried.at)) : undefined;
      if (value !== undefined && keys.every((one, i) => keysOf(value)[i] === one)) return place;
    }
    return -1;
  }

  function passKey(): "more" | "none" {
    const end = text[at] === '"' ? endOfString(text, at + 1) : at;
    if (end === Infinity && !isEnd && text.length - at < LONGEST_ELEMENT) return "more";
    const colon = Math.min(end, text.length - 1) + 1;
    goTo(colon, countLines(text, at, colon));
    SCALAR.lastIndex = at;
    SCALAR.exec(text);
    goTo(SCALAR.lastIndex, 0);
    return "none";
  }

  /** Anything but an object or a list, which is no paper: up to the end of its line where it stands in no list. */
  function readScalar(): JsonElement | "more" {
    let end = endOfLine();
    if (open !== "") {
      SCALAR.lastIndex = at;
      SCALAR.exec(text);
      const close = text[at] === '"' ? endOfString(text, at + 1) + 1 : SCALAR.lastIndex;
      end = Math.min(end, close);
    }
    if (end >= text.length && !isEnd && text.length - at < LONGEST_ELEMENT) return "more";
    end = Math.max(Math.min(end, text.length), at + 1);
    const found = element(Math.min(end, at + LONGEST_QUOTED), "malformed");
    if (open !== "" && !/^\s*(?:[,\]}]|$)/.test(text.slice(end, end + LONGEST_QUOTED))) {
      loseFrom(at, end);
    } else goTo(end, countLines(text, at, end));
    return found;
  }

  function endOfLine(): number {
    if (newline < at) newline = indexOr(text.indexOf("\n", at));
    return newline;
  }

  /** Looks at one block more, or at the last; gives what is whole. */
  function take(block: string): JsonElement[] {
    const kept = scan && isSkipping ? scan.at : lostFrom >= 0 ? at : scan ? start : at;
    if (scan && isSkipping) {
      line += scan.lines;
      scan.lines = 0;
    }
    const drop = Math.min(kept, text.length);
    const lineEnd = text.lastIndexOf("\n", drop - 1);
    head = (drop === 0 || lineEnd < 0 ? head + text.slice(0, drop) : text.slice(lineEnd + 1, drop)).slice(
      0,
      LONGEST_QUOTED
    );
    text = text.slice(drop) + block;
    nDropped += drop;
    at = Math.max(0, at - drop);
    start = Math.max(0, start - drop);
    if (lostFrom >= 0) lostFrom -= drop;
    newline = newline === Infinity ? -1 : newline - drop;
    if (scan) {
      scan.at -= drop;
      scan.newline = newline;
    }
    const found: JsonElement[] = [];
    for (let one = next(); one; one = next()) found.push(one);
    return found;
  }

  function takeBlocks(): JsonElement[] {
    const all = pending.join("");
    const found: JsonElement[] = [];
    let from = 0;
    for (; from + BLOCK <= all.length; from += BLOCK)
      for (const one of take(all.slice(from, from + BLOCK))) found.push(one);
    pending = [all.slice(from)];
    nPending = all.length - from;
    return found;
  }

  return {
    push(piece) {
      const added = toLineFeeds(piece);
      pending.push(added);
      nPending += added.length;
      return nPending < BLOCK ? [] : takeBlocks();
    },
    end() {
      isEnd = true;
      const elements = take(pending.join(""));
      return {elements, isCut: open !== "" || scan !== null};
    }
  };
}

/** The papers in an object that was found whole and is none itself, and where they stood; null where it holds none. */
export function splitWrapper(
  whole: string,
  line: number
): {elements: JsonElement[]; place: ListPlace} | null {
  const place = findList(whole, true);
  if (place === null) return null;
  const firstLine = line + countLines(whole, 0, place.at);
  const splitter = openSplitterIn(place.open, !place.open.endsWith("["), firstLine);
  const elements = [...splitter.push(whole.slice(place.at)), ...splitter.end().elements];
  return {elements, place};
}

function keysOf(value: unknown): string[] {
  return typeof value === "object" && value !== null ? Object.keys(value) : [];
}

function parseStrictly(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function escaped(text: string): string {
  return text.replace(/[^\p{L}\p{N}"]/gu, "\\$&");
}

function countLines(text: string, from: number, to: number): number {
  const part = text.slice(from, to);
  let n = 0;
  for (let i = part.indexOf("\n"); i >= 0; i = part.indexOf("\n", i + 1)) n += 1;
  return n;
}

function indexOr(index: number): number {
  return index < 0 ? Infinity : index;
}
