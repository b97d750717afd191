import type {Reader} from "../../model/paper.js";
import type {Found} from "../entry.js";
import {
  first,
  listed,
  parts,
  readTagged,
  valueLines,
  values,
  type Step,
  type TaggedEntry
} from "./read-tagged.js";

const TAG = /^[\s\uFEFF]{0,8}%([0-9A-Z@!#$&()*+<>?=^~[\]:])(?=\s|$)/;

/** EndNote's tagged format ("EndNote import", refer, BibIX): a percent sign and a character, then the value. */
export function readEnw(file: string): Reader {
  return readTagged(file, {step, read, judge, endMark: null});
}

/** Whether a text is in EndNote's tagged format: it starts by a field, and a type or a title is among its fields. */
export function looksLikeEnw(head: string): boolean {
  const lines = head.split(/\r\n|\r|\n/).filter((line) => /[^\s\uFEFF]/.test(line));
  return TAG.test(lines[0] ?? "") && lines.some((line) => /^[\s\uFEFF]{0,8}%[0T]\s+\S/.test(line));
}

/** An entry starts by its type, %0; where there are no types, blank lines set entries apart. */
function step(line: string, entry: TaggedEntry | null): Step {
  const found = TAG.exec(line);
  if (!found) return {kind: "more", text: line};
  const tag = found[1]!;
  const value = line.slice(found[0].length);
  const types = entry?.counts.get("0") ?? 0;
  const isSecondType = types > 0 && (entry?.counts.size ?? 0) > 1;
  const isNew = tag === "0" ? isSecondType || entry?.afterBlank : types === 0 && entry?.afterBlank;
  return {kind: isNew ? "start" : "field", tag, value};
}

function judge(entry: TaggedEntry): "entry" | "stray" {
  return entry.counts.has("0") || entry.counts.has("T") ? "entry" : "stray";
}

function read(entry: TaggedEntry): Found {
  const provider = [first(entry, "W"), first(entry, "~")].join(" ");
  const number = first(entry, "M")?.trim() ?? "";
  const authors = names(entry, "A");
  return {
    title: first(entry, "T") ?? first(entry, "!"),
    abstract: first(entry, "X"),
    authors: authors.length > 0 ? authors : names(entry, "E"),
    venue: first(entry, "J") ?? first(entry, "B") ?? values(entry, "~", "I").find(isRepository) ?? null,
    type: first(entry, "0") ?? first(entry, "9"),
    dates: readDates(entry),
    doi: first(entry, "R"),
    pmid: /pubmed|medline|\bnlm\b/i.test(provider) && /^\d{1,8}$/.test(number) ? number : null,
    ids: [number, ...valueLines(entry, "U")].filter((id) =>
      /^10\.\d{4,9}\/|^arxiv:|:\/\/(?:dx\.)?doi\.org\/|:\/\/arxiv\.org\//i.test(id.trim())
    ),
    url: valueLines(entry, "U").find((url) => /^\s*https?:\/\//i.test(url)) ?? null,
    keywords: readKeywords(entry),
    language: first(entry, "G")
  };
}

function names(entry: TaggedEntry, tag: string): string[] {
  return valueLines(entry, tag).flatMap((line) => parts(line.replace(/,\s*$/, ""), ";"));
}

function isRepository(name: string): boolean {
  return /rxiv|\bssrn\b|research square|zenodo/i.test(name);
}

/** The date lacks the year, which stands alone: "March 15", "May". */
function readDates(entry: TaggedEntry): string[] {
  const years = values(entry, "D");
  const year = /\b\d{4}\b/.exec(years[0] ?? "")?.[0];
  const dates = values(entry, "8").map((date) => date.trim());
  return [
    ...years,
    ...dates.map((date) => (year === undefined || /\d{4}/.test(date) ? date : `${date} ${year}`))
  ];
}

/** One a line or by semicolons; where all stand in one line, by commas or, in Chinese, by spaces. */
function readKeywords(entry: TaggedEntry): string[] {
  const found = values(entry, "K").flatMap((value) => parts(value, /[;；\n]/));
  const only = found[0];
  if (found.length !== 1 || only === undefined) return found.map(unstar);
  const byCommas = listed(only, /[,，、]/);
  const isHan = /\p{Script=Han}/u.test(only);
  return (byCommas.length === 1 && isHan ? parts(only, /\s+/) : byCommas).map(unstar);
}

function unstar(keyword: string): string {
  return keyword.replace(/^\*\s*/, "");
}
