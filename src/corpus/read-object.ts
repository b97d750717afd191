import type {Entry} from "../model/paper.js";
import {fieldNamed} from "./field-names.js";
import {readFields} from "./fields.js";
import {shorten} from "./readable.js";

/** Reads one entry of a JSON file. */
export function readObject(file: string, line: number, json: string): Entry[] {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return [refused(file, line, `not valid JSON: ${shorten(json)}`)];
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return [refused(file, line, `not a JSON object with a title and an abstract: ${shorten(json)}`)];
  return readFields(file, line, unwrap(new Map(Object.entries(value))));
}

function refused(file: string, line: number, reason: string): Entry {
  return {problem: {file, line, kind: "refused", reason}};
}

/**
 * Oddities of known sources: daily papers wrap each paper in `paper`; Semantic Scholar keeps identifiers in
 * `externalIds`; arXiv's snapshot dates a paper by its first version, `update_date` being a later one.
 */
function unwrap(values: Map<string, unknown>): Map<string, unknown> {
  const paper = values.get("paper");
  if (isObject(paper)) {
    const inner = new Map(Object.entries(paper));
    return new Map([...unwrap(inner), ...[...values].filter(([name]) => !inner.has(name))]);
  }
  const all = new Map(values);
  const external = values.get("externalIds");
  if (isObject(external))
    for (const [name, value] of Object.entries(external)) {
      const field = name === "PubMed" ? "pmid" : name.toLowerCase();
      if (fieldNamed(field) !== null && !all.has(field)) all.set(field, value);
    }
  const versions = values.get("versions");
  const first: unknown = Array.isArray(versions) ? versions[0] : null;
  if (isObject(first) && "created" in first && !all.has("date")) all.set("date", first.created);
  return all;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
