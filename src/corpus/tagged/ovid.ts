import type {Reader} from "../../model/paper.js";
import type {Found} from "../entry.js";
import {firstPublished} from "./first-published.js";
import {
  first,
  firstWrapped,
  parts,
  readTagged,
  unwrap,
  values,
  type Step,
  type TaggedEntry
} from "./read-tagged.js";

const NUMBER = /^[\s\uFEFF]{0,8}<\d{1,9}\s{0,3}\.?\s{0,3}>\s*$/;
const TAG = /^\s{0,3}([A-Z][A-Z0-9]|SCORE)\s{1,3}-(?=\s|$)/;
/** A field's long name stands on a line of its own, its value is indented. */
const NAME = /^\uFEFF?[A-Z][\w &@/(),.:'-]{1,70}$/;
/** The long names that an entry without a number starts by. */
const FIRST_NAMES = new Set(["Score", "Accession Number", "Unique Identifier", "Record Owner"]);
const NAMES = new Set([
  ...FIRST_NAMES,
  ...(
    "Abstract|Author|Authors|Authors Full Name|Author Keywords|Date of Publication|Document Type|DOI|DOI Number|Institution|" +
    "ISSN|Journal Name|Journal Subset|Language|Publication Type|Source|Status|Title|VN|Year of Publication"
  ).split("|")
]);

const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
/** The dates of a source: "16 March 2015", "September 2015", "2015 Mar 3", "2007 15 June". */
const SOURCE_DATES: [RegExp, (parts: string[]) => string][] = [
  [
    new RegExp(`\\b(\\d{4}) (\\d{1,2}) (${MONTH})(?=\\W|$)`, "i"),
    ([, year, day, month]) => `${day} ${month} ${year}`
  ],
  [new RegExp(`\\b(\\d{4} ${MONTH}(?: \\d{1,2})?)(?=\\W|$)`, "i"), ([, date]) => date!],
  [new RegExp(`\\b((?:\\d{1,2} )?${MONTH} \\d{4})\\b`, "i"), ([, date]) => date!],
  [/(?:^|[,.(] ?)((?:19|20)\d{2})(?=[.,;):]|$)/, ([, date]) => date!]
];
const LONGEST_NAME = 500;
/** Degrees after a given name of two letters at least, as "MD" may be initials after a family name. */
const DEGREES =
  /^([^,]+, ?[\p{L}'-]{2}.*?)(?:,?\s(?:M\.?D|Ph\.?D|D\.?Phil|M\.?Sc|B\.?Sc|MPH|MBBS|MBChB|FRCS|FRCP|FACS|DDS|DVM|PharmD|EdD|PsyD)\.?|,\s(?:MA|MS|RN|BA|BS))+$/iu;

/** Ovid's tagged formats: numbered entries with fields of two letters, or of long names on their own lines. */
export function readOvid(file: string): Reader {
  return readTagged(file, {step, read, judge, endMark: null});
}

/** Whether a text is an export of Ovid: it starts by a number in angle brackets and a field, or by two long names. */
export function looksLikeOvid(head: string): boolean {
  const lines = head.split(/\r\n|\r|\n/).filter((line) => /[^\s\uFEFF]/.test(line));
  const [one, two = ""] = lines;
  if (one === undefined) return false;
  if (NUMBER.test(one)) return TAG.test(two) || NAMES.has(two.trim());
  return (
    FIRST_NAMES.has(one.trim()) &&
    /^\s+\S/.test(two) &&
    lines.slice(2, 40).some((line) => NAMES.has(line.trim()))
  );
}

function step(line: string, entry: TaggedEntry | null): Step {
  if (NUMBER.test(line)) return {kind: "start", manner: "numbered"};
  if (entry === null) {
    const name = line.trim();
    return FIRST_NAMES.has(name) ? {kind: "start", tag: name, value: "", manner: "named"} : {kind: "stray"};
  }
  const [opening] = entry.fields;
  const hasTags = opening !== undefined && /^(?:[A-Z][A-Z0-9]|SCORE)$/.test(opening.tag);
  if (hasTags || opening === undefined) {
    const found = TAG.exec(line);
    if (found) return {kind: "field", tag: found[1]!, value: line.slice(found[0].length)};
  }
  if (hasTags || !NAME.test(line)) return {kind: "more", text: line};
  const tag = line.trim();
  const isAgain = entry.manner === "named" && FIRST_NAMES.has(tag) && entry.counts.has(tag);
  return isAgain ? {kind: "start", tag, value: "", manner: "named"} : {kind: "field", tag, value: ""};
}

function judge(entry: TaggedEntry): "entry" | "around" {
  return entry.fields.length > 0 ? "entry" : "around";
}

function read(entry: TaggedEntry): Found {
  const source = firstWrapped(entry, "SO", "Source") ?? "";
  const types = [...values(entry, "DT", "Document Type"), ...values(entry, "PT", "Publication Type")].map(
    plainType
  );
  const written = firstWrapped(entry, "TI", "Title", "VT", "Original Title");
  const type = types.find((name) => !/^research support|^(?:peer reviewed )?journal$/i.test(name));
  const isMedline = /medline/i.test(first(entry, "DB", "Database") ?? "");
  const isWholeBook = type === "Book";
  return {
    title: written?.replace(/([.?!])\s?\[[A-Z][\p{L} ,&/-]{2,50}\]\.?\s{0,9}$/u, "$1") ?? null,
    abstract: firstWrapped(entry, "AB", "Abstract")?.replace(/^\s*:\s/, "") ?? null,
    authors: readAuthors(entry),
    venue:
      firstWrapped(entry, "JN", "Journal Name", "Journal Title", "Book Title") ??
      (isWholeBook ? null : (readVenue(source) ?? readBook(firstWrapped(entry, "BT") ?? ""))),
    type: type ?? null,
    dates: readDates(entry, source),
    doi: first(entry, "DO", "DI", "DOI Number", "DOI", "Digital Object Identifier"),
    pmid: first(entry, "PM", "PubMed ID") ?? (isMedline ? first(entry, "UI", "Unique Identifier") : null),
    url:
      values(entry, "UR", "XL", "Link to the Ovid Full Text or citation")
        .map((url) => url.trim())
        .find((url) => /^https?:\/\//i.test(url)) ?? null,
    categories: values(entry, "MH", "SH", "MeSH Subject Headings", "Subject Headings").flatMap(readHeadings),
    keywords: readKeywords(entry),
    language: first(entry, "LG", "LA", "Language")?.trim().replace(/\.$/, "") ?? null
  };
}

/** Full names where there are some, without the marks of affiliations, degrees and addresses. */
function readAuthors(entry: TaggedEntry): string[] {
  for (const tags of [
    ["FA", "Authors Full Name"],
    ["AU", "Author", "Authors"],
    ["ED", "Editor", "Editors"]
  ]) {
    const found = values(entry, ...tags).flatMap((value) => parts(value, /[;\n]/));
    if (found.length > 0) return found.map(plainName);
  }
  return [];
}

function plainName(name: string): string {
  const words = name
    .slice(0, LONGEST_NAME)
    .replace(/\s?\[[^\]]{0,200}\]/g, "")
    .split(/\s+/);
  while (words.length > 1 && /^[*+#~^&|[\]()\d,.]+$|^\([a-z]\)$/.test(words.at(-1)!)) words.pop();
  return words.join(" ").replace(DEGREES, "$1").replace(/,$/, "");
}

/** "Article:  PDF Only." */
function plainType(type: string): string {
  return type
    .trim()
    .replace(/:\s*PDF Only/i, "")
    .replace(/\.$/, "");
}

/** The journal, before volume, pages and date; the book, after its editors. */
function readVenue(source: string): string | null {
  if (/\[Eds?\.?\]/.test(source)) return readBook(source);
  const end = new RegExp(
    `\\.\\s{1,9}(?=Vol\\b|\\d|\\(|${MONTH} \\d)|\\s(?=${MONTH} \\d{4};)|\\s(?=\\d{1,4}\\(\\d)|\\.\\s{0,9}$`,
    "i"
  ).exec(source);
  return end ? source.slice(0, end.index).trim() : null;
}

/** "Family, Given [Ed]. (2012). Title of the book. (pp. 1-9)." */
function readBook(source: string): string | null {
  const editors = source.split(/\[Eds?\.?\]\.?\s?/);
  if (editors.length < 2) return null;
  const book = editors.at(-1)!.replace(/^\(\d{4}\)\.\s?/, "");
  const title = /^\[[^\]]*\]/.exec(book)?.[0] ?? book.split(/(?<=[^\s.]{2})\.(?:\s|$)/)[0]!;
  return title.trim() || null;
}

function readDates(entry: TaggedEntry, source: string): string[] {
  const online = values(entry, "PH").flatMap((text) => dateIn(text));
  const stated = values(
    entry,
    "YR",
    "Year of Publication",
    "DP",
    "Date of Publication",
    "Publication Date"
  ).map((date) => date.trim().replace(/\.$/, ""));
  return firstPublished([...stated, ...dateIn(source), ...dateIn(first(entry, "Status") ?? "")], online);
}

function dateIn(text: string): string[] {
  for (const [pattern, write] of SOURCE_DATES) {
    const found = pattern.exec(text);
    if (found) return [write([...found])];
  }
  return [];
}

/** "*Colitis/dt [Drug Therapy]" is a heading with a qualifier; long names list theirs by semicolons. */
function readHeadings(value: string): string[] {
  return parts(unwrap(value), ";").map((heading) =>
    heading
      .replace(/^\*/, "")
      .replace(/\/.*$|\.$/, "")
      .trim()
  );
}

function readKeywords(entry: TaggedEntry): string[] {
  const lists = values(entry, "KW", "Author Keywords", "Keywords", "KP", "Key Phrase Identifiers").flatMap(
    (value) => parts(value, /[;\n]/)
  );
  const commas = values(entry, "ID", "Key Concepts").flatMap((value) =>
    parts(unwrap(value), value.includes(";") ? ";" : ",")
  );
  return [...lists, ...commas].map((keyword) => keyword.replace(/\.$/, ""));
}
