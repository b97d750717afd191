import type {Reader} from "../../model/paper.js";
import type {Found} from "../entry.js";
import {first, parts, readTagged, values, type Step, type TaggedEntry} from "./read-tagged.js";

const SEPARATOR = /^\uFEFF?_{20,}\s*$/;
const NUMBER = /^\uFEFF?Document \d+ of \d+\s*$/;
const FIELD = /^\uFEFF?([A-Z][A-Za-z0-9 ,/()&-]{1,50}?):(?= |$)/;
/** The parts of a report that hold no entry of their own. */
const AROUND =
  /^(?:Report Information from ProQuest|Table of contents|Bibliography|Contact us at\b|Copyright ©|Database copyright\b|Citation style\b|Cited by\b)/i;
const ADDRESS = /^https?:\/\/\S*\/docview\/\d+\S*\s*$/i;
/** Long texts, whose paragraphs may begin as fields do ("Methods: …"): only known names end them. */
const LONG = new Set(["Abstract", "Full text", "Notes", "References", "Document feature"]);
const KNOWN = new Set(
  (
    "Abstract|Accession number|Advisor|Alternate title|Author|Author affiliation|Book title|Classification|Committee member|" +
    "Company / organization|Conference|Conference title|Copyright|Correspondence author|Country of publication|Database|Degree|" +
    "Degree date|Department|Digital Object Identifier|Dissertation/thesis number|Document feature|Document type|Document URL|DOI|" +
    "Editor|Entry date|Entry month|First page|Full text|Identifier / keyword|Identifier (keyword)|Identifiers (keywords)|" +
    "Index term (keyword)|ISBN|ISSN|e-ISSN|eISSN|Issue|Journal subject|Language|Last updated|Links|Location|MeSH|Monograph title|" +
    "Notes|Number of pages|Number of references|Original title|Pages|People|Peer reviewed|Place of publication|PMID|" +
    "ProQuest document ID|Publication country|Publication date|Publication info|Publication note|Publication subject|" +
    "Publication title|Publication type|Publication year|Publisher|Publisher location|References|School code|Section|Series|Source|" +
    "Source attribution|Source type|Start page|Subject|Subjects|Substance|Summary language|Supplement|Title|University location|" +
    "University/institution|Updates|Volume|Year"
  ).split("|")
);
const TELLING = new Set(
  "Title|Author|Abstract|Document type|ProQuest document ID|Publication title|Document URL|Publication year".split(
    "|"
  )
);
/** Fields of study of dissertations, whose names hold commas, among keywords that commas set apart. */
const AREAS = /(?:Philosophy, religion and theology|Language, literature and linguistics)(?:, |$)/g;

/** ProQuest's text export: a report of documents between lines of underscores, a named field a line. */
export function readProQuest(file: string): Reader {
  return readTagged(file, {step, read, judge, endMark: "closing line of underscores"});
}

/** Whether a text is an export of ProQuest: lines of underscores, and its name, a numbered document or its ids. */
export function looksLikeProQuest(head: string): boolean {
  const lines = head.split(/\r\n|\r|\n/);
  if (!lines.some((line) => SEPARATOR.test(line))) return false;
  return lines.some(
    (line) =>
      NUMBER.test(line) || /^\uFEFF?(?:ProQuest document ID: \d|Report Information from ProQuest)/.test(line)
  );
}

function step(line: string, entry: TaggedEntry | null): Step {
  if (SEPARATOR.test(line)) return {kind: entry === null ? "around" : "end"};
  if (entry?.manner === "around") return {kind: "around"};
  if (NUMBER.test(line)) return {kind: "start", tag: "Document", value: line};
  const isBlank = !/\S/.test(line);
  if (entry === null) {
    if (isBlank) return {kind: "around"};
    if (AROUND.test(line)) return {kind: "start", tag: "Around", value: "", manner: "around"};
  }
  const last = entry?.fields.at(-1)?.tag;
  const name = FIELD.exec(line)?.[1];
  if (name !== undefined && (KNOWN.has(name) || (last !== undefined && KNOWN.has(last) && !LONG.has(last)))) {
    return {kind: "field", tag: name, value: line.slice(line.indexOf(":") + 1)};
  }
  if (line.length < 2_000 && ADDRESS.test(line) && last !== "Links" && last !== "Full text")
    return {kind: "field", tag: "Address", value: line};
  if (!isBlank && (entry === null || last === "Document"))
    return {kind: "field", tag: "Heading", value: line};
  return {kind: "more", text: line};
}

function judge(entry: TaggedEntry): "entry" | "stray" | "around" {
  if (entry.manner === "around") return "around";
  return [...entry.counts.keys()].some((tag) => tag === "Document" || TELLING.has(tag)) ? "entry" : "stray";
}

function read(entry: TaggedEntry): Found {
  const subjects = values(entry, "Subject", "Subjects", "MeSH").flatMap((value) => parts(value, /[;\n]/));
  const classes = values(entry, "Classification").flatMap((value) =>
    parts(value, /[;\n]/).map((name) => name.replace(/^\d{4}: /, ""))
  );
  const abstract = first(entry, "Abstract");
  const categories = new Set([...classes, ...subjects]);
  return {
    title: first(entry, "Title", "Heading"),
    abstract: abstract !== null && /^\s*none available\.?\s*$/i.test(abstract) ? null : abstract,
    authors: readAuthors(first(entry, "Author", "Editor")),
    venue: first(entry, "Publication title", "Book title", "Monograph title", "Conference title"),
    type: first(entry, "Document type"),
    dates: values(entry, "Publication year", "Year")
      .concat(values(entry, "Publication date"), values(entry, "Degree date"))
      .map((date) => date.trim()),
    doi: first(entry, "DOI", "Digital Object Identifier"),
    pmid: first(entry, "PMID"),
    url: first(entry, "Document URL", "Address"),
    categories: [...categories],
    keywords: readKeywords(entry).filter((keyword) => !categories.has(keyword)),
    language: first(entry, "Language")
  };
}

/** Numbers after names lead to affiliations, which follow the last name: "Doe, Jane 1 ; Roe, R 2   1 A University". */
function readAuthors(written: string | null): string[] {
  const authors: string[] = [];
  for (const part of parts(written ?? "", ";")) {
    const [, name = "", rest = ""] = /^([^\d]*)([^]*)$/.exec(part) ?? [];
    if (name.trim() !== "") authors.push(name.trim());
    if (/[\p{L}]/u.test(rest)) break;
  }
  return authors;
}

function readKeywords(entry: TaggedEntry): string[] {
  return values(
    entry,
    "Identifier / keyword",
    "Identifier (keyword)",
    "Identifiers (keywords)",
    "Index term (keyword)",
    "Keywords"
  ).flatMap((value) => {
    const list = value.trim();
    return parts(list.includes(";") ? list : list.replace(AREAS, ""), list.includes(";") ? /[;\n]/ : /[,\n]/);
  });
}
