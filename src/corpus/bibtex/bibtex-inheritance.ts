import type {Fields} from "./find-in-bibtex.js";

export interface BibtexParent {
  type: string;
  fields: Fields;
}

/** What an entry takes over from the one it refers to; identifiers, abstract and keywords are its own. */
const INHERITED = [
  "author",
  "editor",
  "title",
  "subtitle",
  "booktitle",
  "journal",
  "journaltitle",
  "publisher",
  "series",
  "language",
  "langid",
  "date",
  "year",
  "month",
  "day",
  "eventdate",
  "issued",
  "crossref",
  "xdata",
  "ids"
];
const DATED = ["date", "year", "issued"];
const PARENT = /^(?:mv)?(?:book|proceedings|collection|reference|periodical|conference|set)$|^xdata$/;
const MOST_PARENTS = 100_000;
const DEEPEST = 10;

/** Knows the entries of a file that others refer to, and gives these what they lack. */
export interface BibtexInheritance {
  /** Keeps the entry if others may refer to it. */
  keep(type: string, key: string, fields: Fields): void;
  /** Whether all that the entry refers to is known. */
  isReady(fields: Fields): boolean;
  /** The fields of the entry with those it inherits. */
  complete(type: string, fields: Fields): Fields;
  /** Those that the entry refers to and the file does not have. */
  missing(fields: Fields): string[];
}

export function openInheritance(): BibtexInheritance {
  const parents = new Map<string, BibtexParent>();

  function keep(type: string, key: string, fields: Fields): void {
    if (!PARENT.test(type) || key === "" || parents.size >= MOST_PARENTS) return;
    const kept = type === "xdata" ? [...fields] : INHERITED.flatMap((name) => pair(fields, name));
    // A copy, since parts of a string keep the whole of it in memory.
    const parent = {type, fields: new Map(JSON.parse(JSON.stringify(kept)) as [string, string][])};
    for (const name of [key, ...keysIn(fields.get("ids"))])
      if (!parents.has(name.toLowerCase())) parents.set(name.toLowerCase(), parent);
  }

  function missing(fields: Fields, depth = 0): string[] {
    if (depth > DEEPEST) return [];
    return references(fields).flatMap((key) => {
      const parent = parents.get(key.toLowerCase());
      return parent ? missing(parent.fields, depth + 1) : [key];
    });
  }

  function complete(type: string, fields: Fields, depth = 0): Fields {
    if (depth > DEEPEST || references(fields).length === 0) return fields;
    const full = new Map(fields);
    for (const key of keysIn(fields.get("xdata"))) {
      const data = parents.get(key.toLowerCase());
      if (data) fill(full, complete(data.type, data.fields, depth + 1));
    }
    for (const key of keysIn(fields.get("crossref")).slice(0, 1)) {
      const parent = parents.get(key.toLowerCase());
      if (parent) inherit(type, full, parent.type, complete(parent.type, parent.fields, depth + 1));
    }
    return full;
  }

  return {
    keep,
    isReady: (fields) => missing(fields).length === 0,
    complete: (type, fields) => complete(type, fields),
    missing: (fields) => missing(fields)
  };
}

function inherit(type: string, fields: Map<string, string>, parentType: string, parent: Fields): void {
  const isWhole = !has(fields, "title");
  const isDated = DATED.some((name) => has(fields, name));
  const title = parent.get("title") ?? parent.get("booktitle");
  const isPart = /^(?:in|suppb|suppc|bookin)/.test(type);
  for (const name of INHERITED) {
    if (["title", "subtitle", "crossref", "xdata", "ids"].includes(name) || has(fields, name)) continue;
    if (isDated && [...DATED, "month", "day"].includes(name)) continue;
    if (name === "author" && !isWhole && !isPart) continue;
    const value = parent.get(name);
    if (value !== undefined) fields.set(name, value);
  }
  if (title === undefined) return;
  if (isWhole) {
    fields.set("title", title);
    if (!has(fields, "subtitle") && parent.has("subtitle")) fields.set("subtitle", parent.get("subtitle")!);
  } else if (parentType === "periodical" || type === "article") {
    if (!has(fields, "journal") && !has(fields, "journaltitle")) fields.set("journaltitle", title);
  } else if (!has(fields, "booktitle")) fields.set("booktitle", title);
}

function fill(fields: Map<string, string>, data: Fields): void {
  for (const [name, value] of data) if (!has(fields, name)) fields.set(name, value);
}

function has(fields: Fields, name: string): boolean {
  return (fields.get(name) ?? "").trim() !== "";
}

function pair(fields: Fields, name: string): [string, string][] {
  const value = fields.get(name);
  return value === undefined ? [] : [[name, value]];
}

function references(fields: Fields): string[] {
  return [...keysIn(fields.get("xdata")), ...keysIn(fields.get("crossref")).slice(0, 1)];
}

function keysIn(value: string | undefined): string[] {
  return (value ?? "")
    .split(",")
    .map((key) => key.trim())
    .filter((key) => key !== "");
}
