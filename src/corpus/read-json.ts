import type {Entry, Reader} from "../model/paper.js";
import {readObject} from "./read-object.js";
import {splitJson} from "./split-json.js";
import {openWholeText} from "./whole-text.js";

/** JSON: a list of papers, an object that holds one under a known key, or a single paper. */
export function readJson(file: string): Reader {
  const whole = openWholeText(file);
  return {
    push(text) {
      whole.push(text);
      return [];
    },
    end() {
      const text = whole.end();
      return typeof text === "string" ? readPapers(file, text) : [{problem: text}];
    }
  };
}

function readPapers(file: string, written: string): Entry[] {
  const text = written.replace(/\r\n?/g, "\n");
  const list = splitJson(text);
  if (!list) return readObject(file, 1 + text.slice(0, text.search(/\S|$/)).split("\n").length - 1, text);
  const entries = list.elements.flatMap((element) => readObject(file, element.line, element.text));
  if (list.closed) return entries;
  const reason = "the file ends before its list of papers does: it seems to be cut off";
  return [...entries, {problem: {file, line: null, kind: "warning", reason}}];
}
