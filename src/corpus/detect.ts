import {isSidecar, findHeader} from "./table-header.js";
import {listKeys} from "./split-json.js";

export type Format = "text" | "JSON Lines" | "JSON" | "table" | "dates";

export interface Refusal {
  /** What the file seems to be. */
  seems: string;
  /** What to do about it. */
  advice: string;
}

export type Detected = {format: Format} | {refusal: Refusal};

/** Characters of a file that are looked at. */
export const HEAD_LENGTH = 65_536;

const EXPORT = "export it as CSV or JSON Lines with a title, an abstract and a date";

const foreign: {pattern: RegExp; seems: string; advice: string}[] = [
  {pattern: /^%PDF-/, seems: "a PDF", advice: "give the titles and abstracts as text or CSV"},
  {
    pattern: /^PK\p{Cc}\p{Cc}/u,
    seems: "a zip archive or an office document",
    advice: "unpack it, or save the sheet as CSV"
  },
  {pattern: /^PAR1/, seems: "a Parquet file", advice: EXPORT},
  {pattern: /^\p{Cc}‹/u, seems: "a compressed file", advice: "name it with .gz at the end, or unpack it"},
  {
    pattern: /^(?:<!--[^]*?-->\s*)?<(?:!doctype html|html|head|body)\b/i,
    seems: "a web page (HTML)",
    advice: "save it as text, a title on one line and its abstract on the next"
  },
  {pattern: /^<(?:\?xml|[a-z][\w:.-]*(?:\s[^<>]*)?\/?>)/i, seems: "XML", advice: EXPORT},
  {pattern: /^(?:@[a-z_]+\s*[{(]|%\s*Encoding:)/i, seems: "BibTeX", advice: EXPORT},
  {pattern: /^TY {1,2}- /, seems: "RIS", advice: EXPORT},
  {pattern: /^(?:PMID ?-|OWN {1,2}- )/, seems: "PubMed's MEDLINE format", advice: EXPORT},
  {pattern: /^%[0-9A-Z@] \S/, seems: "EndNote's tagged format", advice: EXPORT},
  {pattern: /^refworks\b/i, seems: "tagged fields (RefWorks or Web of Science)", advice: EXPORT},
  {
    pattern: /^FN (?:Clarivate|Thomson|ISI)\b|^PT [A-Z]\r?\n/,
    seems: "Web of Science plain text",
    advice: EXPORT
  }
];

/** Tells a file's format from its first characters. Its name plays no part. */
export function detectFormat(head: string): Detected {
  if (head.trim() === "") return refuse("empty", "put titles and abstracts in it, or remove it");
  const text = head.trimStart();
  const uncommented = text.startsWith("%PDF") ? text : withoutComments(text);
  for (const {pattern, seems, advice} of foreign)
    if (pattern.test(text) || pattern.test(uncommented)) return refuse(seems, advice);
  if (isBinary(head)) return refuse("not text", "give the titles and abstracts as text, CSV or JSON Lines");
  if (/^\[\s*(?:[[{"\]]|$)/.test(text)) return {format: "JSON"};
  if (/^\{\s*(?:"|\}|$)/.test(text)) return {format: isJsonLines(text) ? "JSON Lines" : "JSON"};
  if (lines(head).filter((line) => /^\s*\{\s*"/.test(line)).length >= 2) return {format: "JSON Lines"};
  if (isJsonValue(text))
    return refuse(
      "JSON without a list of papers",
      "give a list of objects with a title and an abstract each"
    );
  const tags = tagged(head);
  if (tags !== null) return refuse(tags, EXPORT);
  const header = findHeader(head);
  if (header) {
    if (isSidecar(header)) return {format: "dates"};
    if (header.fields.includes("title")) return {format: "table"};
  }
  if (header || isTable(head))
    return refuse(
      "a table without a column named title",
      "name its columns in the first row: title, abstract, date, authors, doi"
    );
  if (!/\p{L}/u.test(head))
    return refuse("text without a word", "put titles and abstracts in it, or remove it");
  return {format: "text"};
}

function lines(head: string): string[] {
  return head.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "");
}

function isJsonValue(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Lines of bibliographic exports by tag; a few of one kind, where they make up much of a file, tell it. */
const tagForms: {seems: string; line: RegExp}[] = [
  {seems: "BibTeX", line: /^\s*(?:@[a-z]+\s*[{(]|[a-z][\w-]*\s*=\s*[{"\d])/i},
  {seems: "RIS", line: /^[A-Z][A-Z0-9] {1,2}-(?:\s|$)/},
  {seems: "PubMed's MEDLINE format", line: /^[A-Z]{2,4} {0,2}- /},
  {seems: "EndNote's tagged format", line: /^%[0-9A-Z@!?$+&*#] ?/},
  {
    seems: "an Ovid export",
    line: /^(?:<\d+>|(?:Title|Source|Abstract|Authors?|Accession Number|Unique Identifier|Publication Type|Database|VN|DB|AN|UI|ST|TI|SO|AB|PT)\s*$)/
  },
  {
    seems: "a ProQuest export",
    line: /^(?:Title|Abstract|Author|Publication title|Publication date|Publication year|ProQuest document ID|Document URL|Source type|Language of publication|Pages?|Publisher|Document type|Subject|Database|ISSN|DOI|Copyright|Last updated|Full text|Links|Document feature|Identifier \/ keyword|Place of publication|Country of publication|Section|Volume|Issue|Number of references)\s*: /
  },
  {seems: "tagged fields (RefWorks or Web of Science)", line: /^[A-Z][A-Z0-9] \S/}
];

function tagged(head: string): string | null {
  const all = lines(head);
  for (const {seems, line} of tagForms) {
    const n = all.filter((text) => line.test(text)).length;
    const different = new Set(all.filter((text) => line.test(text)).map((text) => text.slice(0, 3))).size;
    if (n >= 4 && different >= 3 && n >= all.length * (seems.startsWith("tagged") ? 0.5 : 0.2)) return seems;
  }
  return null;
}

function refuse(seems: string, advice: string): Detected {
  return {refusal: {seems, advice}};
}

/** BibTeX files often start with comments. */
function withoutComments(text: string): string {
  let start = 0;
  while (text[start] === "%") {
    const end = text.indexOf("\n", start);
    if (end < 0) return "";
    start = end + 1;
    while (/\s/.test(text[start] ?? "")) start += 1;
  }
  return text.slice(start);
}

function isBinary(head: string): boolean {
  const start = head.slice(0, 4096);
  const controls = start.match(/[^\P{Cc}\s]|\ufffd/gu)?.length ?? 0;
  return start.includes("\u0000") || controls * 50 > start.length;
}

/** One object a line, even a broken one, rather than one object over many lines or one that holds a list. */
function isJsonLines(text: string): boolean {
  const [first, second] = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "") as [
    string,
    ...string[]
  ];
  const holdsList = new RegExp(
    `^\\{(?:[^[{]*,)?\\s*"(?:${listKeys.join("|")})"\\s*:\\s*\\[\\s*(?:\\{|$|\\])`
  );
  const another = second?.startsWith("{") ?? false;
  if (another && /\}\s*$/.test(first)) return true;
  if (holdsList.test(first.slice(0, 4096))) return false;
  return another || /\}\s*$/.test(first) || (second === undefined && text.length >= HEAD_LENGTH - 4);
}

/** Three rows and more of as many short cells, by one delimiter. */
function isTable(head: string): boolean {
  const rows = head
    .split(/\r\n|\r|\n/, 12)
    .filter((line) => line.trim() !== "")
    .slice(0, 10);
  if (rows.length < 3) return false;
  return ["\t", ";", ","].some((delimiter) => {
    const counts = rows.slice(0, -1).map((row) => row.split(delimiter).length);
    const names = rows[0]!.split(delimiter);
    return (
      counts[0]! >= 3 &&
      counts.every((n) => n === counts[0]) &&
      names.every((name) => /^\S{1,30}(?: \S{1,20}){0,2}$/.test(name.trim()))
    );
  });
}
