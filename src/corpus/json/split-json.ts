import {openLineEnds} from "../lines.js";

/** One object of a JSON text: its text and the 1-based line on which it starts. */
export interface JsonElement {
  text: string;
  line: number;
}

export interface JsonSplitter {
  push(text: string): JsonElement[];
  /** The last elements, and whether something was still open where the text ended. */
  end(): {elements: JsonElement[]; isCut: boolean};
}

/** No paper has more characters; what goes on is skipped. */
const LONGEST_ELEMENT = 32_000_000;

/** Keys under which sources keep their list of papers. */
export const listKeys: ReadonlySet<string> = new Set([
  "papers",
  "results",
  "result",
  "items",
  "data",
  "works",
  "records",
  "documents",
  "docs",
  "entries",
  "articles",
  "publications",
  "references_list",
  "recommendedPapers",
  "hits",
  "rows"
]);

/** Lists deeper than this hold no papers of their own: {"message": {"items": [ … ]}}. */
const DEEPEST_LIST = 3;

const deep = {kind: "", key: ""};

const STOP = /["{}[\]\n]/g;
const QUOTE = /["\\\n]/g;

/**
 * Cuts a JSON text into the objects that may be papers, without parsing them, so that one malformed object does
 * not cost the others: the elements of a list that is the text itself or stands under one of `listKeys`, or the
 * objects at the top, one or several after one another. Line ends may be LF, CRLF or CR.
 */
export function openJsonSplitter(): JsonSplitter {
  let rest = "";
  let line = 1;
  let at = 0;
  /** Where the object that is being gathered began, and how many brackets were open there. */
  let start = -1;
  let startLine = 1;
  let depth = 0;
  let inString = false;
  let escaped = false;
  const plain = openLineEnds();
  /** Open brackets, each with the key under which it stands. */
  const open: {kind: string; key: string}[] = [];
  let key = "";
  let stringStart = -1;
  let skipping = false;

  function endElement(found: JsonElement[], end: number): void {
    if (start >= 0 && !skipping) found.push({text: rest.slice(start, end), line: startLine});
    start = -1;
    skipping = false;
  }

  function scan(found: JsonElement[]): void {
    while (at < rest.length) {
      if (inString) {
        if (escaped) {
          escaped = false;
          at += 1;
          continue;
        }
        QUOTE.lastIndex = at;
        const stop = QUOTE.exec(rest);
        if (stop === null) {
          at = rest.length;
          return;
        }
        at = stop.index + 1;
        if (stop[0] === "\n") line += 1;
        else if (stop[0] === "\\") escaped = true;
        else {
          inString = false;
          if (stringStart >= 0) key = rest.slice(stringStart, stop.index);
          stringStart = -1;
        }
        continue;
      }
      STOP.lastIndex = at;
      const stop = STOP.exec(rest);
      if (stop === null) {
        at = rest.length;
        return;
      }
      at = stop.index + 1;
      if (stop[0] === "\n") line += 1;
      else if (stop[0] === '"') {
        inString = true;
        stringStart = open.length < DEEPEST_LIST ? at : -1;
      } else if (stop[0] === "{" || stop[0] === "[") openBracket(stop[0], stop.index);
      else closeBracket(found, at);
    }
  }

  function openBracket(kind: string, i: number): void {
    if (kind === "{" && (open.length === 0 || isInList())) {
      start = i;
      startLine = line;
      depth = open.length;
      skipping = false;
    }
    if (open.length < DEEPEST_LIST || start < 0) open.push({kind, key});
    else open.push(deep);
    key = "";
  }

  /** Whether the innermost open bracket is a list of papers; what was gathered around it is not one then. */
  function isInList(): boolean {
    const list = open.at(-1)!;
    if (list.kind !== "[" || open.length > DEEPEST_LIST) return false;
    if (start >= 0 && depth > 0) return false;
    return open.length === 1 || (listKeys.has(list.key) && open.slice(0, -1).every(({kind}) => kind === "{"));
  }

  function closeBracket(found: JsonElement[], end: number): void {
    open.pop();
    if (start >= 0 && open.length === depth) endElement(found, end);
    else if (open.length === 0) start = -1;
  }

  return {
    push(text) {
      rest += plain(text);
      const found: JsonElement[] = [];
      scan(found);
      const keep = start >= 0 && !skipping ? start : stringStart >= 0 ? stringStart : at;
      rest = rest.slice(keep);
      at -= keep;
      if (start >= 0) start = skipping ? 0 : start - keep;
      if (stringStart >= 0) stringStart -= keep;
      if (rest.length > LONGEST_ELEMENT) {
        skipping = true;
        rest = rest.slice(at);
        at = 0;
        start = 0;
        stringStart = -1;
      }
      return found;
    },
    end() {
      const isWrapper =
        depth === 0 && open.length > 1 && open.some(({kind, key}) => kind === "[" && listKeys.has(key));
      const elements =
        start >= 0 && !skipping && !isWrapper ? [{text: rest.slice(start), line: startLine}] : [];
      return {elements, isCut: open.length > 0 || inString};
    }
  };
}
