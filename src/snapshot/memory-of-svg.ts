import type {FigureMemory} from "./figure-memory.js";
import {readMemoryText, type Unread} from "./read-memory.js";

/**
 * What an SVG remembers, found in its text: nothing of the file is run, fetched or made part of a document, and it may
 * have been saved anew by another program, with other prefixes, other metadata beside or CDATA.
 */
export function memoryOfSvg(text: string): FigureMemory | Unread {
  let isSvg = false;
  let unread: Unread | null = null;
  for (const {name, content} of metadata(text)) {
    if (name === "svg") isSvg = true;
    const json = content.trim();
    if (!json.startsWith("{") || !json.includes('"litscope"')) continue;
    const read = readMemoryText(json);
    if (!("reason" in read)) return read;
    unread ??= read;
  }
  return (
    unread ?? {
      reason: isSvg ? "it was not made by Litscope, or a program has removed its metadata" : "it is no SVG"
    }
  );
}

/** The root's name, and the text that stands directly in each metadata element; ends where the file is cut off. */
function* metadata(text: string): Generator<{name: string; content: string}> {
  let depth = 0;
  let within = -1;
  let parts: string[] = [];
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf("<", at);
    const end = open < 0 ? text.length : open;
    if (within === depth) parts.push(resolve(text.slice(at, end)));
    if (open < 0) return;
    if (text.startsWith("<![CDATA[", open)) {
      const close = text.indexOf("]]>", open);
      if (close < 0) return;
      if (within === depth) parts.push(text.slice(open + 9, close));
      at = close + 3;
      continue;
    }
    at = endOfMarkup(text, open);
    if (at < 0) return;
    if (text[open + 1] === "!" || text[open + 1] === "?") continue;
    const isEnd = text[open + 1] === "/";
    const name = /^[^\s/>]*/.exec(text.slice(open + (isEnd ? 2 : 1), Math.min(at, open + 200)))![0];
    const local = name.slice(name.indexOf(":") + 1);
    if (isEnd) {
      if (within === depth) {
        yield {name: "metadata", content: parts.join("")};
        within = -1;
        parts = [];
      }
      depth--;
    } else {
      if (depth === 0) yield {name: local, content: ""};
      if (text[at - 2] === "/") continue;
      depth++;
      if (within < 0 && local === "metadata") within = depth;
    }
  }
}

/** Where a tag, a comment, an instruction or a document type that begins at `open` has ended; -1 if it does not. */
function endOfMarkup(text: string, open: number): number {
  const after = (end: string, from: number): number => {
    const found = text.indexOf(end, from);
    return found < 0 ? -1 : found + end.length;
  };
  if (text.startsWith("<!--", open)) return after("-->", open + 4);
  if (text.startsWith("<?", open)) return after("?>", open + 2);
  let brackets = 0;
  let quote = "";
  for (let i = open + 1; i < text.length; i++) {
    const character = text[i]!;
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === '"' || character === "'") quote = character;
    else if (character === "[") brackets++;
    else if (character === "]") brackets--;
    else if (character === ">" && brackets <= 0) return i + 1;
  }
  return -1;
}

const named: Record<string, string> = {amp: "&", lt: "<", gt: ">", quot: '"', apos: "'"};

function resolve(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,4}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? whole;
      const code = decimal === undefined ? parseInt(hex!, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    }
  );
}
