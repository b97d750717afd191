import type {Found} from "../entry.js";
import type {Format} from "../formats.js";

/** A JSON object by its keys. */
export type Fields = Readonly<Record<string, unknown>>;

/** What a source's object says, or null where it is none of that source. */
export interface ObjectReader {
  format: Format;
  read(object: Fields): Found | null;
}

export function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function asText(value: unknown): string | null {
  if (typeof value === "string") return value.trim() === "" ? null : value;
  return typeof value === "number" ? String(value) : null;
}

/** The first of a list, or the value itself. */
export function firstText(value: unknown): string | null {
  if (!Array.isArray(value)) return asText(value);
  return value.map(asText).find((text) => text !== null) ?? null;
}

export function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

export function objects(value: unknown): Fields[] {
  return asList(value).filter(isObject);
}

/** Texts under a key of the objects of a list, or the texts of a list. */
export function texts(value: unknown, key?: string): string[] {
  return asList(value).flatMap((one) => asText(key !== undefined && isObject(one) ? one[key] : one) ?? []);
}

/** The value at a path of keys; undefined where there is none. */
export function at(object: Fields, ...path: string[]): unknown {
  let value: unknown = object;
  for (const key of path) value = isObject(value) ? value[key] : undefined;
  return value;
}

/** "2017-06-12" out of {"date-parts": [[2017, 6, 12]]}, as Crossref and CSL write dates. */
export function fromDateParts(value: unknown): string | null {
  const [parts] = asList(isObject(value) ? value["date-parts"] : undefined);
  const numbers = asList(parts).map((part) => asText(part));
  const known = numbers.slice(0, 3).filter((part) => part !== null && part !== "0");
  return known.length === 0 ? null : known.map((part) => part!.padStart(2, "0")).join("-");
}

/** "Curie, Marie" out of given and family names, or the name as a whole. */
export function fromNameParts(person: Fields): string | null {
  const family = [asText(person["non-dropping-particle"]), asText(person.family)]
    .filter((part) => part !== null)
    .join(" ");
  const given = asText(person.given);
  if (family !== "") return given === null ? family : `${family}, ${given}`;
  return asText(person.literal) ?? asText(person.name) ?? given;
}
