/** What stands between the braces or parentheses of one `@word{…}`. */
export interface BibtexBlock {
  /** The word after the @, in lower case. */
  type: string;
  body: string;
  /** 1-based line of the @. */
  line: number;
  /** Whether it was closed, broken off by the start of another entry, or by the end of the text. */
  end: "closed" | "interrupted" | "cut";
  /** Whether it was longer than what is read; the body is then empty. */
  isTooLong: boolean;
}

export interface BibtexSplitter {
  push(text: string): BibtexBlock[];
  end(): BibtexBlock[];
}

export const longestEntry = 8_000_000;

/** What is decided by what follows is decided only when this much of it is known, however the text is cut. */
const LOOKAHEAD = 300;
const START = /@(\s{0,20})([A-Za-z_][\w.:+/-]{0,60})\s{0,20}([{(])/y;
const KEYED =
  /@\s{0,20}(?:(?:string|preamble|comment)\s{0,20}[{(]|[\w.:+/-]{1,61}\s{0,20}[{(]\s{0,20}[^\s{}()",=]{0,100}\s{0,20}[,=])/iy;
const FIELD_FOLLOWS =
  /[ \t]{0,40}(?:\n\s{0,40})?,?\s{0,40}[A-Za-z][\w.:+-]{0,60}(?:[ \u00A0][\w.-]{1,40}){0,4}\s{0,20}=\s{0,20}["{]/y;
/** The end of a value that ends with a backslash, as in {C:\files\}. */
const BACKSLASH_ENDS = /\\\}[ \t]{0,40},?[ \t]{0,40}\n\s{0,40}(?:[A-Za-z][\w.:+-]{0,60}[ \t]{0,20}=|\})/y;
/** What changes nothing inside of braces. */
const IN_BRACES = /[^{}\\\n]+/y;
const SPACE = 32;
const TAB = 9;
const NEWLINE = 10;
const QUOTE = 34;
const HASH = 35;
const CLOSE_PARENTHESIS = 41;
const COMMA = 44;
const EQUALS = 61;
const AT = 64;
const BACKSLASH = 92;
const OPEN = 123;
const CLOSE = 125;

/** Whether the backslash at `at` is the last character of a value in braces, and escapes none. */
export function endsWithBackslash(text: string, at: number): boolean {
  BACKSLASH_ENDS.lastIndex = at;
  return BACKSLASH_ENDS.test(text);
}

/**
 * Cuts BibTeX into its entries and definitions, wherever it is cut into pieces; what stands between them is
 * comment. Escaped braces count as text. An entry that is not closed ends where a line starts with another;
 * one whose braces close before its last fields goes on.
 */
export function splitBibtex(): BibtexSplitter {
  let rest = "";
  let afterReturn = false;
  let line = 1;
  /** Outside: the character before, and whether a percent sign makes the line a comment. */
  let previous = "\n";
  let isComment = false;
  let isBlank = true;

  let isInside = false;
  let type = "";
  let startLine = 1;
  let closer = CLOSE;
  let parts: string[] = [];
  let size = 0;
  let isTooLong = false;
  let depth = 0;
  /** 0 outside of quotation marks, 1 inside, 2 after a mark that closes only if a separator follows. */
  let quote = 0;
  let quoteDepth = 0;
  let isEscaped = false;
  /** 2 at the very beginning of a line, 1 after white space there, else 0. */
  let lineStart = 0;
  let significant = 0;

  function keep(text: string): void {
    size += text.length;
    if (size > longestEntry) {
      isTooLong = true;
      parts = [];
    } else if (text !== "") parts.push(text);
  }

  function finish(end: BibtexBlock["end"]): BibtexBlock {
    const block = {type, body: parts.join(""), line: startLine, end, isTooLong};
    isInside = false;
    parts = [];
    size = 0;
    isTooLong = false;
    return block;
  }

  function pass(text: string, from: number, to: number): void {
    let lastBreak = -1;
    for (let at = text.indexOf("\n", from); at >= 0 && at < to; at = text.indexOf("\n", at + 1)) {
      line += 1;
      lastBreak = at;
    }
    if (to > from) previous = text[to - 1]!;
    if (lastBreak >= 0) {
      isBlank = true;
      isComment = false;
    }
    const start = Math.max(from, lastBreak + 1);
    if (!isBlank || start >= to) return;
    const first = /\S/.exec(text.slice(start, to))?.[0];
    if (first !== undefined) isBlank = false;
    if (first === "%") isComment = true;
  }

  /** Looks for the start of an entry from `from`; gives the place up to which the text is done with. */
  function scanOutside(text: string, from: number, isFinal: boolean): number {
    const at = text.indexOf("@", from);
    if (at < 0) {
      pass(text, from, text.length);
      return text.length;
    }
    pass(text, from, at);
    if (!isFinal && text.length - at < LOOKAHEAD) return at;
    START.lastIndex = at;
    const start = isComment ? null : START.exec(text);
    if (start === null || !isStart(text, at, start)) {
      pass(text, at, at + 1);
      return at + 1;
    }
    isInside = true;
    startLine = line;
    type = start[2]!.toLowerCase();
    closer = start[3] === "(" ? CLOSE_PARENTHESIS : CLOSE;
    depth = quote = quoteDepth = lineStart = significant = 0;
    isEscaped = false;
    pass(text, at, at + start[0].length);
    return at + start[0].length;
  }

  function isStart(text: string, at: number, [, space, , opener]: RegExpExecArray): boolean {
    if (space === "" && opener === "{" && !/[\p{L}\p{N}_.%+-]/u.test(previous)) return true;
    KEYED.lastIndex = at;
    return KEYED.test(text);
  }

  /** Looks for the end of the entry from `from`; gives the place up to which the text is done with. */
  function scanInside(text: string, from: number, isFinal: boolean, found: BibtexBlock[]): number {
    const sure = isFinal ? Infinity : text.length - LOOKAHEAD;
    for (let i = from; i < text.length; i++) {
      if (depth > 0 && lineStart === 0 && !isEscaped) {
        IN_BRACES.lastIndex = i;
        if (IN_BRACES.test(text)) i = IN_BRACES.lastIndex;
        if (i >= text.length) break;
      }
      const code = text.charCodeAt(i);
      if (quote === 2 && code !== SPACE && code !== TAB)
        quote =
          code === NEWLINE || code === COMMA || code === HASH || code === CLOSE || code === CLOSE_PARENTHESIS
            ? 0
            : 1;
      if (code === NEWLINE) {
        line += 1;
        lineStart = 2;
        isEscaped = false;
        continue;
      }
      if (code === SPACE || code === TAB) {
        isEscaped = false;
        if (lineStart === 2) lineStart = 1;
        continue;
      }
      if (lineStart > 0) {
        if (code === AT && (lineStart === 2 || (depth === 0 && quote === 0))) {
          if (i > sure) return hold(text, from, i);
          if (startsEntry(text, i)) {
            keep(text.slice(from, i));
            found.push(finish("interrupted"));
            previous = "\n";
            isBlank = true;
            isComment = false;
            return i;
          }
        }
        lineStart = 0;
      }
      if (isEscaped) {
        isEscaped = false;
        continue;
      }
      if (code === BACKSLASH) {
        if (depth === 1 && quote === 0) {
          if (i > sure) return hold(text, from, i);
          isEscaped = !endsWithBackslash(text, i);
        } else isEscaped = true;
      } else if (quote === 1) {
        if (code === OPEN) quoteDepth += 1;
        else if (code === CLOSE) quoteDepth = Math.max(0, quoteDepth - 1);
        else if (code === QUOTE && quoteDepth === 0) quote = 2;
      } else if (code === OPEN) depth += 1;
      else if (depth === 0 && code === closer) {
        if (i > sure) return hold(text, from, i);
        FIELD_FOLLOWS.lastIndex = i + 1;
        if (/^(?:string|preamble|comment)$/.test(type) || !FIELD_FOLLOWS.test(text)) {
          keep(text.slice(from, i));
          found.push(finish("closed"));
          previous = text[i]!;
          isBlank = false;
          isComment = false;
          return i + 1;
        }
      } else if (code === CLOSE) depth = Math.max(0, depth - 1);
      else if (code === QUOTE && depth === 0 && opensQuote()) {
        quote = 1;
        quoteDepth = 0;
      }
      significant = code;
    }
    keep(text.slice(from));
    return text.length;
  }

  function hold(text: string, from: number, at: number): number {
    keep(text.slice(from, at));
    return at;
  }

  function opensQuote(): boolean {
    return significant === EQUALS || significant === HASH || (significant === 0 && type === "preamble");
  }

  function startsEntry(text: string, at: number): boolean {
    START.lastIndex = at;
    KEYED.lastIndex = at;
    const start = START.exec(text);
    return start !== null && (KEYED.test(text) || (start[1] === "" && start[3] === "{"));
  }

  function scan(text: string, isFinal: boolean): BibtexBlock[] {
    const found: BibtexBlock[] = [];
    let at = 0;
    while (at < text.length) {
      const wasInside = isInside;
      const next = isInside ? scanInside(text, at, isFinal, found) : scanOutside(text, at, isFinal);
      if (next === at && wasInside === isInside) break;
      at = next;
    }
    rest = text.slice(at);
    return found;
  }

  return {
    push(text) {
      if (text === "") return [];
      const piece = afterReturn && text.startsWith("\n") ? text.slice(1) : text;
      afterReturn = text.endsWith("\r");
      return scan(rest + (piece.includes("\r") ? piece.replace(/\r\n?/g, "\n") : piece), false);
    },
    end() {
      const found = scan(rest, true);
      rest = "";
      if (isInside) found.push(finish("cut"));
      return found;
    }
  };
}
