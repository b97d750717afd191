import type {Entry} from "../model/paper.js";
import {makeRecord} from "./entry.js";
import {names, plainName, type FieldName} from "./field-names.js";
import {tidy} from "./tidy.js";

/** Reads one entry, whose values are what JSON or a table gave by names of many kinds. */
export function readFields(file: string, line: number, values: Map<string, unknown>): Entry[] {
  const plain = new Map<string, unknown>();
  for (const [name, value] of values) if (!plain.has(plainName(name))) plain.set(plainName(name), value);
  const all = (field: FieldName): unknown[] =>
    names[field].map((name) => plain.get(name)).filter((value) => !isBlank(value));
  const text = (field: FieldName): string | null =>
    all(field)
      .map(readText)
      .find((found) => found !== null) ?? null;

  return makeRecord(file, line, {
    title: text("title"),
    abstract: text("abstract"),
    authors: readPeople(all("authors")[0]),
    venue: text("venue"),
    type: text("type"),
    dates: all("date").flatMap((value) => readText(value) ?? []),
    doi: text("doi"),
    arxiv_id: text("arxiv_id"),
    pmid: text("pmid"),
    ids: all("id").flatMap((value) => readText(value) ?? []),
    url: text("url"),
    categories: all("categories").flatMap((value) => readList(value, /[;|]/)),
    keywords: all("keywords").flatMap((value) => readList(value, /[;|]/)),
    language: text("language"),
    cited_by: text("cited_by")
  });
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
