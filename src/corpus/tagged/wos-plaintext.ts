import type {Reader} from "../../model/paper.js";
import type {Found} from "../entry.js";
import {firstPublished} from "./first-published.js";
import {
  first,
  firstWrapped,
  parts,
  readTagged,
  valueLines,
  values,
  type Step,
  type TaggedEntry
} from "./read-tagged.js";

const TAG = /^\uFEFF?([A-Z][A-Z0-9])(?= |$)/;
const END = /^\uFEFF?ER\s*$/;
const HEADER = /^\uFEFF?(?:FN|VR)(?: |$)/;
const FILE_END = /^\uFEFF?EF\s*$/;
/** What stands second in an entry, after the kind of publication. */
const AFTER_START = /^(?:AU|AF|TI|UT|AN|DT|TY|BA|BE|ED|CA|GP|SO|PN)(?: |$)/;

/** The plain text of the Web of Science and of its neighbours, such as Zoological Record and Inspec. */
export function readWosText(file: string): Reader {
  return readTagged(file, {step, read, judge, endMark: "end, ER"});
}

/** Whether a text is plain text of the Web of Science: it starts by the header, or by the first entry's PT. */
export function looksLikeWosText(head: string): boolean {
  const lines = head.split(/\r\n|\r|\n/).filter((line) => /[^\s\uFEFF]/.test(line));
  const start = lines.findIndex((line) => !HEADER.test(line));
  if (start < 0) return lines.length > 0;
  if (start > 0 && FILE_END.test(lines[start]!)) return true;
  const isStart = /^\uFEFF?PT [A-Z]\s*$/.test(lines[start]!);
  return isStart && (start > 0 || AFTER_START.test(lines[start + 1] ?? ""));
}

function step(line: string, entry: TaggedEntry | null): Step {
  if (END.test(line)) return {kind: "end"};
  if (FILE_END.test(line) || HEADER.test(line)) return {kind: entry === null ? "around" : "end"};
  const tag = TAG.exec(line)?.[1];
  if (tag === undefined) return {kind: "more", text: line};
  const value = line.replace(TAG, "");
  const isNew = tag === "PT" && entry?.counts.has("PT");
  return {kind: isNew ? "start" : "field", tag, value};
}

function judge(entry: TaggedEntry): "entry" | "stray" {
  return ["PT", "TI", "UT"].some((tag) => entry.counts.has(tag)) ? "entry" : "stray";
}

/** The descriptors of Zoological Record are statements about animals, and no keywords. */
function read(entry: TaggedEntry): Found {
  const list = (tag: string) => parts(firstWrapped(entry, tag) ?? "", ";");
  const fields = list("WC");
  const headings = list("MH").map((heading) => heading.replace(/^\*/, "").replace(/\/.*$/s, ""));
  return {
    title: firstWrapped(entry, "TI"),
    abstract: firstWrapped(entry, "AB"),
    authors: readAuthors(entry),
    venue: firstWrapped(entry, "SO", "JI", "J9"),
    type: readType(list("DT")),
    dates: firstPublished(
      readDates(entry),
      values(entry, "EA").map((date) => date.trim())
    ),
    doi: first(entry, "DI"),
    pmid: first(entry, "PM"),
    url: first(entry, "UR"),
    categories: fields.length > 0 ? fields : [...list("SC"), ...headings],
    keywords: /^\s*ZOOREC:/.test(first(entry, "UT") ?? "") ? [] : list("DE"),
    language: first(entry, "LA"),
    cited_by: first(entry, "TC", "Z9")
  };
}

/** Full names, else those with initials; then authors of the book, groups, editors. Some carry an address. */
function readAuthors(entry: TaggedEntry): string[] {
  for (const tag of ["AF", "AU", "BF", "BA", "CA", "GP", "ED", "BE"]) {
    const found = valueLines(entry, tag);
    if (found.length > 0) return found.map((name) => name.replace(/\s?\([^()@]{0,99}@[^()@]{0,99}\)/g, ""));
  }
  return [];
}

/** "Early Access" says when a paper appeared, not what it is. */
function readType(types: string[]): string | null {
  return types.filter((type) => !/^(?:early access|-)$/i.test(type)).join("; ") || null;
}

/** The year, and the date of issue, which may lack it: "MAR 15", "SPR", "Aug 1 2019", "04 2006". */
function readDates(entry: TaggedEntry): string[] {
  const years = values(entry, "PY").map((year) => year.trim());
  const [year] = years;
  const dates = values(entry, "PD").map((written) => {
    const date = written.trim();
    const numbers = /^(\d{1,2}) (\d{4})$/.exec(date);
    if (numbers) return `${numbers[2]}-${numbers[1]!.padStart(2, "0")}`;
    return year === undefined || /\d{4}/.test(date) ? date : `${date} ${year}`;
  });
  return [...years, ...dates];
}
