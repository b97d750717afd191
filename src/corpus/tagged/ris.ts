import {exportedBy} from "../../model/exported-paper.js";
import type {Reader} from "../../model/paper.js";
import type {Found} from "../entry.js";
import {
  first,
  listed,
  lists,
  parts,
  readTagged,
  valueLines,
  values,
  type Step,
  type TaggedEntry
} from "./read-tagged.js";

/** As the format has it: two spaces, a dash and a space; one of the two spaces and that after the dash get lost. */
const STRICT = /^[\s\uFEFF]*([A-Z][A-Z0-9])[ \t\u00a0]{1,2}[-–—](?=\s|$)/;
/** With further spaces lost: read so only where the tag is one of RIS. */
const LOOSE = /^[\s\uFEFF]{0,8}([A-Z][A-Z0-9])(?:\s{0,4}[-–—](?=\s|$)|\s{1,4}[-–—])/;
/** With no space at all: read so only in entries that start so, as it may be a word such as "IS-LM". */
const TIGHT = /^([A-Z][A-Z0-9])-/;
const START = /^[\s\uFEFF]{0,8}TY\s{0,4}[-–—]\s*[A-Z]{2,9}\s*$/;
const END = /^[\s\uFEFF]{0,8}ER(?:\s{0,4}(?:[-–—]\s*)?$| {2}-)/;

const TAGS = new Set(
  (
    "A1 A2 A3 A4 A5 A6 AB AD AN AU AV BT C1 C2 C3 C4 C5 C6 C7 C8 CA CN CP CR CT CY DA DB DI DO DP ED EP ER ET H1 H2 " +
    "ID IP IS J1 J2 J9 JA JF JI JO K1 KW L1 L2 L3 L4 LA LB LK M1 M2 M3 M4 N1 N2 NR NV OP PA PB PI PP PU PY RI RN RP " +
    "SE SN SP ST SV T1 T2 T3 TA TC TI TS TT TY U1 U2 U3 U4 U5 UR VL VO WC WE WP WT WV Y1 Y2 YR"
  ).split(" ")
);

/** What databases write around entries: a number (Ovid), a heading of three lines (Cochrane), a link (Ovid). */
const NUMBER = /^[\s\uFEFF]{0,8}(?:\d{1,7}\.?|<\d{1,7}\.? ?>)\s*$/;
const HEADING = /^\s{0,8}(?:Record #\d+ of \d+\s*$|Provider: |Content: ?text\/plain|Database: )/;
const LINK = /^\s{0,8}Link to the (?:Ovid Full Text|External Link Resolver|Full Text)/i;

const DOI_ALONE = /^(?:doi:?\s*|https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}\/\S+$/i;
const NAMED_ID =
  /^(?:arxiv:\s*\S+|pmid:\s*\d+|https?:\/\/(?:www\.)?arxiv\.org\/\S+|https?:\/\/pubmed\.ncbi\.nlm\.nih\.gov\/\d+\/?)$/i;
const TYPE_WORDS = /^(?!e?pub\b|doi\b)\p{L}[\p{L}\p{M} ,;&()'’/-]{2,60}$/iu;
const REPOSITORY = /rxiv|\bssrn\b|preprint|research square|zenodo|\bosf\b/i;
const CITED =
  /\b(?:cited by(?: \(since \d{4}\))?|times cited(?: in web of science core collection)?) ?: {0,3}(\d{1,9})\b/i;

/** RIS, as reference managers, publishers and databases write it. */
export function readRis(file: string): Reader {
  return readTagged(file, {step, read, endMark: "end, ER"});
}

/** Whether a text is RIS: it has an entry's first line, with no line before it that other formats start by. */
export function looksLikeRis(head: string): boolean {
  const lines = head.split(/\r\n|\r|\n/);
  const start = lines.findIndex((line) => START.test(line));
  if (start < 0) return false;
  if (lines.slice(0, start).some((line) => /^(?:\uFEFF?FN |PT |PMID ?-|%0 |RT )/.test(line))) return false;
  const next = lines.slice(start + 1).find((line) => /\S/.test(line));
  return next === undefined || readTag(next, TIGHT.test(lines[start]!.trim()) ? "tight" : "") !== null;
}

function step(line: string, entry: TaggedEntry | null): Step {
  if (END.test(line)) return {kind: "end"};
  const field = readTag(line, entry?.manner ?? "");
  if (field?.tag === "TY" || START.test(line)) {
    const value = field?.value ?? line.slice(line.indexOf("-") + 1);
    const hasType = entry === null || entry.counts.size === 0 || entry.counts.has("TY");
    if (!hasType) return {kind: "field", tag: "TY", value};
    return {kind: "start", tag: "TY", value, manner: /TY[-–—]\S/.test(line) ? "tight" : ""};
  }
  if (field) return {kind: "field", ...field};
  if (entry === null) return isAround(line) ? {kind: "around"} : {kind: "stray"};
  return {kind: "more", text: line};
}

function readTag(line: string, manner: string): {tag: string; value: string} | null {
  const strict = STRICT.exec(line);
  const found = strict ?? LOOSE.exec(line) ?? (manner === "tight" ? TIGHT.exec(line) : null);
  const tag = found?.[1];
  if (!found || tag === undefined || (!strict && !TAGS.has(tag))) return null;
  return {tag, value: line.slice(found[0].length)};
}

function isAround(line: string): boolean {
  return NUMBER.test(line) || HEADING.test(line) || LINK.test(line);
}

function read(entry: TaggedEntry): Found {
  if (!entry.hasEnd) dropTail(entry);
  const code = first(entry, "TY")?.trim() ?? "";
  const isBook = /^E?BOOK$|^EDBOOK$/.test(code);
  const title = first(entry, "TI", "T1", "CT") ?? first(entry, "BT", "TT", "ST");
  const kind = first(entry, "M3")?.trim() ?? "";
  const provider = first(entry, "DP", "DB") ?? "";
  const isPubMed = /pubmed|medline|^\s*nlm\s*$/i.test(provider);
  const number = first(entry, "AN")?.trim() ?? "";
  const keywords = readKeywords(entry);
  const headings =
    isPubMed && areHeadings(keywords)
      ? keywords.map((keyword) => keyword.replace(/\/.*$/s, "").replace(/^\*/, ""))
      : [];
  const ids = valueLines(entry, "DI", "M3", "L3", "L1", "L2", "UR", "LK", "N1", "M1", "AN", "ID", "C7").map(
    (id) => id.trim()
  );
  const found: Found = {
    title,
    abstract: readAbstract(entry),
    authors: readAuthors(entry),
    venue:
      first(entry, "JF", "T2") ??
      (isBook ? null : first(entry, "BT", "C3")) ??
      first(entry, "JO", "JA", "J1", "J2", "JI", "J9") ??
      values(entry, "PB", "DB", "DP").find((name) => REPOSITORY.test(name)) ??
      null,
    type: TYPE_WORDS.test(kind) ? kind : code,
    dates: readDates(entry),
    doi: first(entry, "DO"),
    pmid: isPubMed && /^\d{1,8}$/.test(number) ? number : null,
    ids: ids.filter((id) => DOI_ALONE.test(id) || NAMED_ID.test(id)),
    url: readUrl(entry),
    categories: headings.length > 0 ? headings : lists(entry, /[;\n]/, "WC"),
    keywords: headings.length > 0 ? [] : keywords,
    language: first(entry, "LA"),
    cited_by: first(entry, "TC") ?? readCited(entry)
  };
  return provider.trim() === exportedBy ? {...found, ...readOwn(entry)} : found;
}

/** What Litscope writes in a way of its own: one value a field, and all of it as it stands. */
function readOwn(entry: TaggedEntry): Partial<Found> {
  return {
    isPlain: true,
    authors: values(entry, "AU"),
    type: first(entry, "M3"),
    ids: values(entry, "M1", "AN"),
    keywords: values(entry, "KW"),
    categories: values(entry, "WC"),
    cited_by: first(entry, "TC")
  };
}

/** Takes away what stands around the next entry, at the end of an entry that has no end. */
function dropTail(entry: TaggedEntry): void {
  const last = entry.fields.at(-1);
  if (!last) return;
  while (last.lines.length > 1) {
    const line = last.lines.at(-1)!;
    if (/\S/.test(line) && !isAround(line)) return;
    last.lines.pop();
  }
}

function readAbstract(entry: TaggedEntry): string | null {
  const abstracts = values(entry, "AB");
  return [...new Set(abstracts.length > 0 ? abstracts : values(entry, "N2"))].join("\n") || null;
}

/** Some write AU and A1 by turns, and some write all authors as both. */
function readAuthors(entry: TaggedEntry): string[] {
  const one = readNames(entry, "AU");
  const other = readNames(entry, "A1");
  if (one.length + other.length === 0) return readNames(entry, "A2", "ED");
  const others = new Set(other);
  const isSame = one.some((name) => others.has(name));
  return isSame ? [...new Set([...one, ...other])] : readNames(entry, "AU", "A1");
}

function readNames(entry: TaggedEntry, ...tags: string[]): string[] {
  return lists(entry, /[;\n]/, ...tags);
}

function readUrl(entry: TaggedEntry): string | null {
  const urls = ["UR", "LK", "L2"].flatMap((tag) => valueLines(entry, tag));
  return urls.find((url) => /^\s*https?:\/\//i.test(url)) ?? null;
}

/** The year stands alone, with the date in another field, whole or as what the year lacks: "MAR 15". */
function readDates(entry: TaggedEntry): string[] {
  const years = values(entry, "PY", "YR").map(plainDate);
  const year = years.map((date) => /^\d{4}/.exec(date)?.[0]).find((found) => found !== undefined);
  const dates = [...values(entry, "DA"), ...values(entry, "Y1")].map(plainDate);
  return [
    ...years,
    ...dates.map((date) => (year === undefined || /\d{4}/.test(date) ? date : `${date} ${year}`))
  ];
}

function plainDate(date: string): string {
  return date.trim().replace(/ ?\/ ?/g, "/");
}

/** One a field, one a line, or several by semicolons; by commas or slashes only where all stand in one line. */
function readKeywords(entry: TaggedEntry): string[] {
  const found = values(entry, "KW", "K1").flatMap((value) =>
    parts(value.replace(/\n[ \t]+/g, " "), /[;\n]/).flatMap((part) => listed(part, " / "))
  );
  const all = found.length === 1 ? listed(found[0]!, ",") : found;
  return all.map((keyword) => keyword.replace(/^\*\s*/, ""));
}

/** EndNote writes what it has from PubMed with the headings of MeSH as keywords: "Colon/*metabolism". */
function areHeadings(keywords: string[]): boolean {
  return keywords.some((keyword) => /^(?:Humans|Animals)$|\/\*?[a-z]/.test(keyword));
}

/** Scopus and the Web of Science write the number into a note. */
function readCited(entry: TaggedEntry): string | null {
  for (const note of values(entry, "N1", "U3", "M1")) {
    const found = CITED.exec(note);
    if (found) return found[1]!;
  }
  return null;
}
