import type {Entry, Problem, SourceRecord} from "../../../../src/model/paper.js";
import {readJson} from "../../../../src/corpus/json/read-json.js";

export interface JsonRead {
  format: string;
  records: SourceRecord[];
  problems: Problem[];
}

/** Reads JSON pushed in pieces of `size` characters. */
export function readPapers(text: string, size = 65_536): JsonRead {
  const reader = readJson("a.json");
  const entries: Entry[] = [];
  for (let i = 0; i < text.length; i += size) entries.push(...reader.push(text.slice(i, i + size)));
  entries.push(...reader.end());
  return {
    format: reader.format(),
    records: entries.flatMap((entry) => ("record" in entry ? [entry.record] : [])),
    problems: entries.flatMap((entry) => ("problem" in entry ? [entry.problem] : []))
  };
}

/** Titles with their lines, and the lines of what was refused. */
export function outline(text: string, size?: number) {
  const {records, problems} = readPapers(text, size);
  return {
    titles: records.map(({line, title}) => `${line} ${title}`),
    refused: problems.filter(({kind}) => kind === "refused").map(({line}) => line)
  };
}
