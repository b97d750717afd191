import type {Problem, Reader, SourceRecord} from "../../../../src/model/paper.js";

/** What a reader makes of a text that is pushed in pieces of `size` characters. */
export function readEntries(
  open: (file: string) => Reader,
  text: string,
  size = text.length || 1
): {records: SourceRecord[]; problems: Problem[]} {
  const reader = open("a");
  const entries = [];
  for (let i = 0; i < text.length; i += size) entries.push(...reader.push(text.slice(i, i + size)));
  entries.push(...reader.end());
  return {
    records: entries.flatMap((entry) => ("record" in entry ? [entry.record] : [])),
    problems: entries.flatMap((entry) => ("problem" in entry ? [entry.problem] : []))
  };
}

/** The only record of a text, which is read without a problem. */
export function readOnly(open: (file: string) => Reader, text: string): SourceRecord {
  const {records, problems} = readEntries(open, text);
  if (records.length !== 1 || problems.length > 0)
    throw new Error(`${records.length} records; ${problems.map(({reason}) => reason).join("; ")}`);
  return records[0]!;
}

/** The 1-based line of a text on which its n-th occurrence of `part` starts. */
export function lineOf(text: string, part: string, n = 1): number {
  return text.split(part).slice(0, n).join(part).split("\n").length;
}
