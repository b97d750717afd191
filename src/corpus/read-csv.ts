import type {Reader} from "../model/paper.js";
import {readFields} from "./fields.js";
import {readRows} from "./read-rows.js";
import {openWholeText} from "./whole-text.js";

/** CSV, TSV and semicolon-separated tables with column names. */
export function readCsv(file: string): Reader {
  const whole = openWholeText(file);
  return {
    push(text) {
      whole.push(text);
      return [];
    },
    end() {
      const text = whole.end();
      if (typeof text !== "string") return [{problem: text}];
      return readRows(file, text).flatMap((found) =>
        "row" in found ? readFields(file, found.row.line, found.row.values) : [found]
      );
    }
  };
}
