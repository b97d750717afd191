import type {Entry, Reader} from "../model/paper.js";
import {openLines} from "./lines.js";
import {readObject} from "./read-object.js";

/** JSON Lines: one paper a line. Empty lines are skipped. */
export function readJsonl(file: string): Reader {
  const lines = openLines();
  let line = 0;

  function read(found: string[]): Entry[] {
    return found.flatMap((text) => {
      line += 1;
      return text.trim() === "" ? [] : readObject(file, line, text);
    });
  }

  return {push: (text) => read(lines.push(text)), end: () => read(lines.end())};
}
