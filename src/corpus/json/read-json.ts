import type {Entry, Reader} from "../../model/paper.js";
import type {Format} from "../formats.js";
import {shorten} from "../tidy.js";
import {parseCutObject} from "./parse-json.js";
import {understand} from "./read-object.js";
import {openJsonSplitter, splitWrapper, type JsonElement} from "./split-json.js";
import {asText, isObject, type Fields} from "./understand.js";

export interface JsonReader extends Reader {
  /** That of most of its objects. */
  format(): Format;
}

/** So many objects that are no papers are kept back, to refuse the file instead if there is none at all. */
const MOST_HELD = 1_000;

const ADVICE = "give a list of objects with a title and an abstract each";

/**
 * JSON of any source: a list of papers, an object that holds one, a single paper, or papers one after the other as
 * in JSON Lines. Each object is read by its own shape.
 */
export function readJson(file: string): JsonReader {
  const splitter = openJsonSplitter();
  const counts = new Map<Format | null, number>();
  let nTop = 0;
  /** Refusals of values that are no papers, until there is a paper. */
  let held: Entry[] | null = [];
  let noPaper: string | null = null;

  const refuse = (line: number | null, reason: string): Entry[] => [
    {problem: {file, line, kind: "refused", reason}}
  ];
  const warn = (line: number | null, reason: string): Entry[] => [
    {problem: {file, line, kind: "warning", reason}}
  ];

  function release(): Entry[] {
    const entries = held ?? [];
    held = null;
    return entries;
  }

  function hold(entries: Entry[], what: string): Entry[] {
    if (held === null) return entries;
    noPaper ??= what;
    held.push(...entries);
    return held.length > MOST_HELD ? release() : [];
  }

  function read(element: JsonElement): Entry[] {
    const {line, text, value, flaw} = element;
    if (element.isTop) nTop += 1;
    if (flaw === "cut") return readCut(line, text);
    if (flaw === "long")
      return [
        ...release(),
        ...refuse(line, `longer than 8 million characters, as no paper is: ${shorten(text)}`)
      ];
    if (flaw === "malformed" && text.startsWith("{"))
      return [
        ...release(),
        ...refuse(line, `not valid JSON: ${shorten(text)}: correct it, or export it again`)
      ];
    if (!isObject(value)) {
      const reason = `not a JSON object with a title and an abstract: ${shorten(text)}`;
      return hold(refuse(line, reason), `values such as ${shorten(text)}`);
    }
    return readObject(value, line, text);
  }

  function readObject(object: Fields, line: number, text: string): Entry[] {
    const understood = understand(object);
    if (!understood.isPaper || !understood.hasTitle || hasOnlyTitle(object)) {
      const within = splitWrapper(text, line);
      if (within) {
        const {elements, place} = within;
        const others = place.others.map((key) => `"${key}"`).join(", ");
        const more = `of the lists of papers in this object, "${place.keys[0]}" was read and not ${shorten(others)}: put each into a file of its own`;
        return [...elements.flatMap(read), ...(others === "" ? [] : warn(line, more))];
      }
    }
    const entries = understood.entries(file, line);
    if (!understood.isPaper) return hold(entries, whatItIs(object));
    counts.set(understood.format, (counts.get(understood.format) ?? 0) + 1);
    return [...release(), ...entries];
  }

  function readCut(line: number, text: string): Entry[] {
    const value = parseCutObject(text);
    const understood = isObject(value) ? understand(value) : null;
    const reason = "the file seems to be cut off in the middle of this entry: export it again";
    if (!understood?.hasTitle) return [...release(), ...refuse(line, `${reason}: ${shorten(text)}`)];
    counts.set(understood.format, (counts.get(understood.format) ?? 0) + 1);
    return [...release(), ...understood.entries(file, line), ...warn(line, reason)];
  }

  return {
    push: (text) => splitter.push(text).flatMap(read),
    end() {
      const {elements, isCut} = splitter.end();
      const entries = elements.flatMap(read);
      const isCutEntry = elements.at(-1)?.flaw === "cut";
      const reason = "the file ends before its list of papers does: it seems to be cut off; export it again";
      if (isCut && !isCutEntry) entries.push(...warn(null, reason));
      if (held === null) return entries;
      const what = noPaper ?? "an empty list";
      return [...entries, ...refuse(null, `not read: JSON without papers, ${what}; ${ADVICE}`)];
    },
    format() {
      const [most] = [...counts].sort((a, b) => b[1] - a[1]);
      return most?.[0] ?? (nTop > 1 ? "generic_jsonl" : "generic_json");
    }
  };
}

/** Whether a text begins as JSON does, or most of its lines as objects of JSON Lines. */
export function looksLikeJson(head: string): boolean {
  const text = head.replace(/^[\s\ufeff]+/, "");
  if (/^\[\s*(?:[[{"\]]|$)/.test(text) || /^\{\s*(?:"[^"\n]{0,200}"\s*:|"[^"\n]*$|\}|$)/.test(text))
    return true;
  const lines = head.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "");
  const nObjects = lines.filter((line) => /^\s*\{\s*"/.test(line)).length;
  return nObjects >= 2 && nObjects * 2 >= lines.length;
}

/** Whether an object with a title says no more of a paper: {"title": "My papers", "items": [ … ]}. */
function hasOnlyTitle(object: Fields): boolean {
  const isNested = (value: unknown) => isObject(Array.isArray(value) ? value[0] : value);
  if (!Object.values(object).some(isNested)) return false;
  return !["abstract", "summary", "authors", "author", "doi", "DOI", "authorships"].some(
    (key) => key in object
  );
}

function whatItIs(object: Fields): string {
  const message = [object.error, object.message, object.detail].map(asText).find((text) => text !== null);
  const keys = Object.keys(object).slice(0, 5);
  if (message && (keys.length <= 4 || "error" in object)) return `a message: ${shorten(message)}`;
  if (keys.length === 0) return "an empty object";
  return `an object with neither a title nor a list of papers, but ${shorten(keys.join(", "))}`;
}
