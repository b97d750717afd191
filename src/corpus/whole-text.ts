import type {Problem} from "../model/paper.js";

/** Below the longest string that V8 can hold. */
const LIMIT = 400_000_000;

export interface WholeText {
  push(text: string): void;
  /** The text, or the problem that there is too much of it. */
  end(): string | Problem;
}

/** Gathers a file of a format that can only be read as a whole. */
export function openWholeText(file: string): WholeText {
  let parts: string[] = [];
  let length = 0;
  return {
    push(text) {
      length += text.length;
      if (length <= LIMIT) parts.push(text);
      else parts = [];
    },
    end() {
      if (length <= LIMIT) return parts.join("");
      const reason = `the file is too large to be read as a whole: ${length} characters; save it as JSON Lines, one paper a line`;
      return {file, line: null, kind: "refused", reason};
    }
  };
}
