import {startScan, endOfString, scanValue} from "./scan-value.js";

const FLAW = /\\[^]|"|-?\b(?:NaN|Infinity)\b|,(?=\s*[}\]])|\p{Cc}/gu;

/**
 * The value of a JSON text; undefined where it is none. Read as well is what common tools write although JSON
 * has no such thing: NaN and Infinity, a comma after the last value, tabs in a string.
 */
export function parseJson(text: string): unknown {
  return parse(text) ?? parse(withoutFlaws(text));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function withoutFlaws(text: string): string {
  let inString = false;
  return text.replace(FLAW, (found) => {
    if (found === '"') inString = !inString;
    else if (!inString && found === ",") return "";
    else if (!inString && /^-?[NI]/.test(found)) return "null";
    else if (/^\p{Cc}$/u.test(found)) return inString && found === "\n" ? found : " ";
    return found;
  });
}

/** What an object that is cut off says with the fields that are whole; undefined where there are none. */
export function parseCutObject(text: string): unknown {
  const last = endOfLastField(text);
  return last === null ? undefined : parseJson(`${text.slice(0, last)}}`);
}

function endOfLastField(text: string): number | null {
  let last: number | null = null;
  let at = 1;
  while (at < text.length) {
    const code = text[at]!;
    if (code === '"') at = endOfString(text, at + 1);
    else if (code === ",") last = at;
    else if (code === "{" || code === "[") {
      const scan = startScan(at);
      if (scanValue(text, scan, text.length) !== "closed") return last;
      at = scan.at - 1;
    }
    at += 1;
  }
  return last;
}
