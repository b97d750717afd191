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
import {firstPublished} from "./first-published.js";

const TAGS = new Set(
  (
    "RT SR ID A1 T1 JF JO YR FD VO IS SP OP K1 AB NO A2 T2 ED PB PP A3 A4 A5 T3 SN AV AD AN LA CL SF OT LK DO CN DB DS " +
    "IP RD ST U1 U2 U3 U4 U5 U6 U7 U8 U9 U10 U11 U12 U13 U14 U15 UL SL LL CR WT A6 WV WP OL PMID PMCID TA"
  ).split(" ")
);
const TAG = /^\uFEFF?([A-Z][A-Z0-9]|U1[0-5]|PMC?ID)(?=[ \t]|$)/;
const HEADER =
  /^\uFEFF?(?:refworks export|character set\b|tag legend|\*{3,}|[A-Z][A-Z0-9]{1,4}=|font attribute legend|(?:start|end) [a-z]+ =|(?:begin|end) exported references)/i;

/** RefWorks' tagged format: two letters, a space and the value. */
export function readRefWorks(file: string): Reader {
  return readTagged(file, {step, read, endMark: null});
}

/** Whether a text is in RefWorks' tagged format: a type, RT, starts it or follows its header, and a field comes next. */
export function looksLikeRefWorks(head: string): boolean {
  const lines = head.split(/\r\n|\r|\n/).filter((line) => /[^\s\uFEFF]/.test(line));
  const start = lines.findIndex((line) => /^\uFEFF?RT [A-Z]/.test(line));
  if (start < 0 || !lines.slice(0, start).every((line) => HEADER.test(line))) return false;
  const next = lines[start + 1];
  return next === undefined || readTag(next) !== null;
}

function step(line: string, entry: TaggedEntry | null): Step {
  const field = readTag(line);
  if (field?.tag === "RT") return {kind: "start", ...field};
  if (entry !== null) return field ? {kind: "field", ...field} : {kind: "more", text: line};
  return {kind: HEADER.test(line) ? "around" : "stray"};
}

function readTag(line: string): {tag: string; value: string} | null {
  const found = TAG.exec(line);
  const tag = found?.[1];
  return found && tag !== undefined && TAGS.has(tag) ? {tag, value: line.slice(found[0].length)} : null;
}

function read(entry: TaggedEntry): Found {
  const authors = names(entry, "A1");
  const years = values(entry, "YR");
  const year = years[0]?.trim();
  const dates = values(entry, "FD").flatMap((written) => {
    const date = written.trim();
    if (/\d{4}/.test(date)) return [date];
    return year !== undefined && /^\d{4}$/.test(year) && /[a-z]{3}/i.test(date) ? [`${date} ${year}`] : [];
  });
  const links = valueLines(entry, "UL", "LK").map((link) => link.trim());
  const notes = valueLines(entry, "NO").map((note) => note.trim());
  return {
    title: first(entry, "T1"),
    abstract: first(entry, "AB"),
    authors: authors.length > 0 ? authors : names(entry, "A2"),
    venue: first(entry, "JF", "T2", "JO", "WT"),
    type: first(entry, "RT"),
    dates: firstPublished([...years, ...dates], values(entry, "WP")),
    doi: first(entry, "DO"),
    pmid: first(entry, "PMID"),
    ids: [...notes, ...links].filter((id) =>
      /^(?:doi:?\s*|https?:\/\/(?:dx\.)?doi\.org\/)10\.\S+$/i.test(id)
    ),
    url: links.find((link) => /^https?:\/\//i.test(link)) ?? null,
    categories: lists(entry, /[;\n]/, "CL"),
    keywords: readKeywords(entry),
    language: first(entry, "LA")
  };
}

function names(entry: TaggedEntry, tag: string): string[] {
  return lists(entry, /[;\n]/, tag);
}

function readKeywords(entry: TaggedEntry): string[] {
  const found = values(entry, "K1").flatMap((value) => parts(value, /[;\n]/));
  return (found.length === 1 ? listed(found[0]!, ",") : found).map((keyword) =>
    keyword.replace(/^\*\s*/, "")
  );
}
