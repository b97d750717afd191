import type {Entry, Problem, Reader} from "../../model/paper.js";
import {makeRecord} from "../entry.js";
import {readFields} from "../fields.js";
import type {Format} from "../formats.js";
import {openLines} from "../lines.js";
import {shorten} from "../tidy.js";
import {listKeys, openJsonSplitter} from "./split-json.js";
import {objectReaders} from "./sources.js";
import {asText, isObject, objects, type Fields} from "./understand.js";

export interface JsonReader extends Reader {
  /** That of most of its objects. */
  format(): Format;
}

/** JSON of any source: a list of papers, an object that holds one, a single paper, or one paper a line. */
export function readJson(file: string): JsonReader {
  const counts = new Map<Format, number>();
  let lines: Reader | null = null;
  let head = "";
  let isOpen = false;

  const refuse = (line: number | null, reason: string): Entry[] => [
    {problem: {file, line, kind: "refused", reason}}
  ];

  function count(format: Format): void {
    counts.set(format, (counts.get(format) ?? 0) + 1);
  }

  function readText(line: number, json: string, generic: Format): Entry[] {
    let value: unknown;
    try {
      value = JSON.parse(json);
    } catch {
      return refuse(line, `not valid JSON: ${shorten(json)}`);
    }
    if (!isObject(value))
      return refuse(line, `not a JSON object with a title and an abstract: ${shorten(json)}`);
    return readObject(line, value, generic);
  }

  function readObject(line: number, object: Fields, generic: Format): Entry[] {
    for (const {format, read} of objectReaders) {
      const found = read(object);
      if (found === null) continue;
      count(format);
      return makeRecord(file, line, found);
    }
    const inner = object.message ?? object.work ?? object.record;
    if (isObject(inner) && !hasTitle(object)) return readObject(line, inner, generic);
    const list = listIn(object);
    if (list) return list.flatMap((one) => readObject(line, one, generic));
    count(generic);
    const values = new Map(Object.entries(object));
    const isNamed =
      !hasTitle(object) && ["abstract", "summary", "authors", "author"].some((key) => values.has(key));
    if (isNamed && !values.has("title")) values.set("title", values.get("name"));
    return readFields(file, line, values);
  }

  function openByLine(): Reader {
    const splitter = openLines();
    let line = 0;
    const read = (found: string[]): Entry[] =>
      found.flatMap((text) => {
        line += 1;
        return text.trim() === "" ? [] : readText(line, text, "generic_jsonl");
      });
    return {push: (text) => read(splitter.push(text)), end: () => read(splitter.end())};
  }

  function openByObject(): Reader {
    const splitter = openJsonSplitter();
    let n = 0;
    /** A first object without a title: no paper, if nothing follows it. */
    let held: Entry[] = [];

    function read(json: string, line: number): Entry[] {
      const entries = readText(line, json, "generic_json");
      n += 1;
      const [first] = entries;
      if (n === 1 && first && "problem" in first && first.problem.kind === "refused") {
        held = entries;
        return [];
      }
      const before = held;
      held = [];
      return [...before, ...entries];
    }

    return {
      push: (text) => splitter.push(text).flatMap(({text: json, line}) => read(json, line)),
      end() {
        const {elements, isCut} = splitter.end();
        if (isCut) {
          const cut = elements.flatMap(({text, line}) => cutOff(line, text));
          return [...held, ...(cut.length > 0 ? cut : [{problem: cutProblem()}])];
        }
        const entries = elements.flatMap(({text, line}) => read(text, line));
        const isNone = n === 0 || (n === 1 && held.length > 0);
        if (!isNone) return [...held, ...entries];
        const [only] = held;
        const isBroken = only && "problem" in only && only.problem.reason.startsWith("not valid JSON");
        return isBroken
          ? held
          : refuse(
              null,
              "not read: JSON without a list of papers; give a list of objects with a title and an abstract each"
            );
      }
    };
  }

  function cutOff(line: number, json: string): Entry[] {
    const reason = `the file ends inside this object: it seems to be cut off; export it again: ${shorten(json)}`;
    return refuse(line, reason);
  }

  function cutProblem(): Problem {
    const reason = "the file ends before its list of papers does: it seems to be cut off; export it again";
    return {file, line: null, kind: "warning", reason};
  }

  function open(): Reader {
    isOpen = true;
    return isByLine(head) ? openByLine() : openByObject();
  }

  return {
    push(text) {
      if (lines) return lines.push(text);
      head += text;
      if (head.length < 65_536) return [];
      lines = open();
      return lines.push(head);
    },
    end() {
      if (isOpen) return lines!.end();
      const reader = open();
      return [...reader.push(head), ...reader.end()];
    },
    format() {
      const [most] = [...counts].sort((a, b) => b[1] - a[1]);
      return most?.[0] ?? "generic_json";
    }
  };
}

export function looksLikeJson(head: string): boolean {
  if (/^\[\s*(?:[[{"\]]|$)/.test(head) || /^\{\s*(?:"|\}|$)/.test(head)) return true;
  return head.split(/\r\n|\r|\n/).filter((line) => /^\s*\{\s*"/.test(line)).length >= 2;
}

/** One object a line, even a broken one, rather than one object over many lines or one that holds a list. */
function isByLine(head: string): boolean {
  const text = head.trimStart();
  const [first = "", second] = head.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "");
  if (text.startsWith("[")) return false;
  const another = second !== undefined && /^\s*\{\s*"/.test(second);
  if (another && /\}\s*$/.test(first)) return true;
  const holdsList = new RegExp(`^\\{(?:[^[{]*,)?\\s*"(?:${[...listKeys].join("|")})"\\s*:\\s*[[{]`);
  if (holdsList.test(first.slice(0, 4096)) || /^\s*\{\s*"(?:status|message)"/.test(first)) return false;
  if (!text.startsWith("{")) return true;
  return (
    another ||
    (/\}\s*$/.test(first) && second === undefined && head.length >= 65_536) ||
    (second === undefined && head.length >= 65_536)
  );
}

function hasTitle(object: Fields): boolean {
  return asText(object.title) !== null || Array.isArray(object.title);
}

/** The longest list of objects with titles in an object without one: papers under a key that nobody told. */
function listIn(object: Fields): Fields[] | null {
  if (hasTitle(object)) return null;
  const lists = Object.values(object)
    .flatMap((value) => (isObject(value) ? [value, ...Object.values(value)] : [value]))
    .map(objects)
    .filter((list) => list.some(hasTitle))
    .sort((a, b) => b.length - a.length);
  return lists[0] ?? null;
}
