import type {Entry} from "../../model/paper.js";
import {makeRecord, type Found} from "../entry.js";
import {names, plainName} from "../field-names.js";
import {readFields} from "../fields.js";
import type {Format} from "../formats.js";
import {arxiv} from "./arxiv.js";
import {crossref} from "./crossref.js";
import {csl} from "./csl.js";
import {genericFields} from "./generic.js";
import {huggingFace} from "./huggingface.js";
import {litscope} from "./litscope.js";
import {openAlex} from "./openalex.js";
import {semanticScholar} from "./semantic-scholar.js";
import {asText, firstText, isObject, objects, type Fields, type ObjectReader} from "./understand.js";

/** Sources whose objects are known by their shape, in the order in which an object is tried. */
const sources: readonly ObjectReader[] = [
  litscope,
  openAlex,
  huggingFace,
  arxiv,
  semanticScholar,
  crossref,
  csl
];

/** Keys under which sources put a paper into an object that says more about it, or about the answer. */
const INNER = [
  "paper",
  "work",
  "message",
  "record",
  "data",
  "_source",
  "info",
  "bibjson",
  "attributes",
  "article",
  "publication",
  "document",
  "item",
  "node",
  "fields",
  "metadata"
];
const MOST_INNER = 3;

const TITLES: ReadonlySet<string> = new Set(names.title.filter((name) => name !== "displayname"));
/** What a paper without a title is known by. */
const OF_PAPERS: ReadonlySet<string> = new Set([
  ...names.abstract,
  ...names.doi,
  ...names.authors,
  ...names.arxiv_id,
  ...names.pmid,
  "paperid",
  "corpusid"
]);

/** An object as a paper of a source, or of none that is known. */
export interface Understood {
  /** Null where no source is known. */
  format: Format | null;
  hasTitle: boolean;
  /** Whether it is a paper, with or without a title. */
  isPaper: boolean;
  entries(file: string, line: number): Entry[];
}

export function understand(object: Fields): Understood {
  return understandInner(object, 0);
}

function understandInner(object: Fields, depth: number): Understood {
  for (const {format, read} of sources) {
    const found = read(object);
    if (found === null) continue;
    if (asText(found.title) !== null) return ofSource(format, found, true);
    return inner(object, depth) ?? ofSource(format, found, false);
  }
  const titleKey = titleKeyOf(object);
  if (titleKey === null) {
    const within = inner(object, depth);
    if (within) return within;
  }
  const isPaper = titleKey !== null || Object.keys(object).some((key) => OF_PAPERS.has(plainName(key)));
  return {
    format: null,
    hasTitle: titleKey !== null,
    isPaper,
    entries(file, line) {
      const values = genericFields(object);
      if (titleKey === "name") values.set("title", object.name);
      if (titleKey === null) values.delete("display_name");
      return readFields(file, line, values);
    }
  };
}

function ofSource(format: Format, found: Found, hasTitle: boolean): Understood {
  return {format, hasTitle, isPaper: true, entries: (file, line) => makeRecord(file, line, found)};
}

function inner(object: Fields, depth: number): Understood | null {
  if (depth === MOST_INNER) return null;
  for (const key of INNER) {
    const value = object[key];
    if (!isObject(value)) continue;
    const within = understandInner(value, depth + 1);
    if (within.hasTitle) return within;
  }
  return null;
}

/** The key of an object's title; a name is one where an abstract or authors stand beside it. */
function titleKeyOf(object: Fields): string | null {
  let isNamed = false;
  for (const key of Object.keys(object)) {
    const plain = plainName(key.replace(/^(?:dc|dcterms|prism|bibo|schema):/, ""));
    if (TITLES.has(plain) && isTitle(object[key])) return key;
    isNamed ||= plain === "abstract" || plain === "summary" || plain === "authors" || plain === "author";
  }
  if (isNamed && asText(object.name) !== null) return "name";
  const isOtherThing = /openalex\.org\/[^W\d]/i.test(asText(object.id) ?? "");
  return isNamed && !isOtherThing && asText(object.display_name) !== null ? "display_name" : null;
}

function isTitle(value: unknown): boolean {
  if (firstText(value) !== null) return true;
  return (
    objects(value).some((one) => asText(one.title) ?? asText(one.value)) ||
    (isObject(value) && asText(value.value) !== null)
  );
}
