import type {Entry, Problem, SourceRecord} from "../model/paper.js";
import {readDate} from "./dates.js";
import {names, plainName, type FieldName} from "./field-names.js";
import {readIdentifiers} from "./identifiers.js";

const NO_ABSTRACT =
  /^[[(]?\s*(?:no abstract(?: is)?(?: available| provided)?|abstract not available|not available|n\/?a|none|null|nan)\s*[\])]?\.?$/i;

/** Reads one entry, whose values are what JSON or a table gave, into a record and the problems of its fields. */
export function readFields(file: string, line: number, values: Map<string, unknown>): Entry[] {
  const plain = new Map<string, unknown>();
  for (const [name, value] of values) if (!plain.has(plainName(name))) plain.set(plainName(name), value);
  const all = (field: FieldName): unknown[] =>
    names[field].map((name) => plain.get(name)).filter((value) => !isBlank(value));
  const text = (field: FieldName): string | null =>
    all(field)
      .map(readText)
      .find((found) => found !== null) ?? null;

  const title = text("title");
  if (title === null) {
    const reason = "the entry has no title: give it one, in a field called title";
    return [{problem: {file, line, kind: "refused", reason}}];
  }
  const problems: Problem[] = [];
  const abstract = text("abstract");
  const ids = readIdentifiers({
    doi: text("doi"),
    arxiv_id: text("arxiv_id"),
    pmid: text("pmid"),
    id: text("id"),
    url: text("url")
  });
  const record: SourceRecord = {
    file,
    line,
    title,
    abstract: abstract !== null && NO_ABSTRACT.test(abstract) ? null : abstract,
    authors: readPeople(all("authors")[0]),
    venue: text("venue"),
    type: text("type"),
    date: null,
    ...ids,
    url: readUrl(text("url")),
    categories: unique(all("categories").flatMap((value) => readList(value, /[;|]/))),
    keywords: unique(all("keywords").flatMap((value) => readList(value, /[;|]/))),
    language: text("language"),
    cited_by: readCount(text("cited_by"))
  };
  for (const written of all("date").map(readText)) {
    if (written === null) continue;
    record.date = readDate(written);
    if (record.date !== null) break;
    const reason = `not a date of the calendar, left out: ${shorten(written)}`;
    problems.push({file, line, kind: "warning", reason});
  }
  return [{record}, ...problems.map((problem) => ({problem}))];
}

/** One line of text: white space runs become one space, characters that no text has are dropped. */
export function tidy(text: string): string {
  return text
    .replace(/\p{Cs}/gu, "\uFFFD")
    .replace(/\s+/g, " ")
    .replace(/\p{Cc}/gu, "")
    .trim();
}

/** Cuts a value short enough to be quoted in a problem. */
export function shorten(text: string): string {
  return text.length > 60 ? `${tidy(text.slice(0, 57))}…` : tidy(text);
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === "string" && value.trim() === "");
}

function readText(value: unknown): string | null {
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return value.length > 0 ? readText(value[0]) : null;
  if (typeof value === "object" && value !== null) return readText(namedPart(value));
  return typeof value === "string" ? tidy(value) || null : null;
}

function namedPart(value: object): unknown {
  const parts = new Map<string, unknown>(Object.entries(value));
  const part = ["name", "full_name", "display_name", "title", "category", "value"].find((name) =>
    parts.has(name)
  );
  if (part !== undefined) return parts.get(part);
  const names = [parts.get("given") ?? parts.get("first"), parts.get("family") ?? parts.get("last")];
  return names.every((name) => typeof name === "string") ? names.join(" ") : parts.get("author");
}

/** Scopus writes an author's number after the full name: "Abavisani, Mahdi (34873313300)". */
function readPeople(value: unknown): string[] {
  const people = Array.isArray(value) ? readList(value, /;/) : readList(value, /[;|]/);
  return people.map((person) => person.replace(/\s*\(\d{6,}\)$/, "")).filter((person) => person !== "");
}

function readList(value: unknown, separator: RegExp): string[] {
  if (Array.isArray(value)) return value.map(readText).filter((text) => text !== null);
  const text = readText(value);
  if (text === null) return [];
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function readUrl(text: string | null): string | null {
  const first = text?.split(/\s/)[0] ?? "";
  return /^https?:\/\/\S+$/i.test(first) ? first : null;
}

function readCount(text: string | null): number | null {
  return text !== null && /^\d{1,9}(\.0+)?$/.test(text) ? Number(text) : null;
}

function unique(values: string[]): string[] {
  return [...new Set(values)];
}
