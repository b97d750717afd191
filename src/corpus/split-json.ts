/** One element of a list in a JSON text: its text and the 1-based line on which it starts. */
export interface JsonElement {
  text: string;
  line: number;
}

export interface JsonList {
  elements: JsonElement[];
  /** Whether the list was closed before the text ended. */
  closed: boolean;
}

export const listKeys = ["papers", "results", "items", "data"];

/**
 * Cuts the list of a JSON text into its elements without parsing them, so that one malformed element does not
 * cost the others. The list is the text itself or the value of one of `listKeys`; null where there is none.
 */
export function splitJson(text: string): JsonList | null {
  const elements: JsonElement[] = [];
  let depth = 0;
  let listDepth = -1;
  let key = "";
  let line = 1;
  let start = -1;
  let startLine = 1;

  function endElement(end: number): void {
    if (start >= 0) elements.push({text: text.slice(start, end).trimEnd(), line: startLine});
    start = -1;
  }

  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (char === "\n") line += 1;
    if (listDepth < 0 && char === "[" && (depth === 0 || (depth === 1 && listKeys.includes(key)))) {
      depth += 1;
      listDepth = depth;
      continue;
    }
    if (depth === listDepth && char === "]") {
      endElement(i);
      return {elements, closed: true};
    }
    if (depth === listDepth && char === ",") {
      endElement(i);
      continue;
    }
    if (listDepth >= 0 && start < 0 && !isSpace(char)) {
      start = i;
      startLine = line;
    }
    if (char === '"') {
      const end = stringEnd(text, i);
      if (listDepth < 0 && depth === 1) key = isKey(text, end) ? text.slice(i + 1, end) : "";
      for (let j = text.indexOf("\n", i); j >= 0 && j < end; j = text.indexOf("\n", j + 1)) line += 1;
      i = end;
    } else if (char === "{" || char === "[") depth += 1;
    else if (char === "}" || char === "]") depth -= 1;
    else if (char === "," && depth === 1) key = "";
  }
  if (listDepth < 0) return null;
  endElement(text.length);
  return {elements, closed: false};
}

/** The closing quote of the string that opens at `start`; the end of the text where there is none. */
function stringEnd(text: string, start: number): number {
  let i = start + 1;
  while (i < text.length && text[i] !== '"') i += text[i] === "\\" ? 2 : 1;
  return Math.min(i, text.length);
}

function isKey(text: string, end: number): boolean {
  let i = end + 1;
  while (i < text.length && isSpace(text[i]!)) i += 1;
  return text[i] === ":";
}

function isSpace(char: string): boolean {
  return char === " " || char === "\n" || char === "\r" || char === "\t";
}
