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

/** The first text of a list, or the value itself. */
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

export function isText(value: string | null): value is string {
  return value !== null;
}

/** The value at a path of keys; undefined where there is none. */
export function at(object: Fields, ...path: string[]): unknown {
  let value: unknown = object;
  for (const key of path) value = isObject(value) ? value[key] : undefined;
  return value;
}

/** "2017-06-12" out of {"date-parts": [[2017, 6, 12]]}, as Crossref and CSL write dates; of two, "from/to". */
export function fromDateParts(value: unknown): string | null {
  const dates = asList(isObject(value) ? value["date-parts"] : undefined).flatMap((parts) => {
    const numbers = asList(parts)
      .slice(0, 3)
      .map((part) => asText(part)?.trim() ?? "");
    const unknown = numbers.findIndex((part) => /^0*$/.test(part));
    const known = unknown < 0 ? numbers : numbers.slice(0, unknown);
    return known.length === 0 ? [] : [known.map((part) => part.padStart(2, "0")).join("-")];
  });
  return dates.length === 0 ? null : [...new Set(dates)].slice(0, 2).join("/");
}

/** People of a role as Crossref and CSL write them, "Curie, Marie"; a group by its name. */
export function peopleOf(value: unknown): string[] {
  return objects(value).flatMap((person) => fromNameParts(person) ?? []);
}

function fromNameParts(person: Fields): string | null {
  const family = joined(person["non-dropping-particle"], person.family, person.suffix);
  const given = joined(person.given, person["dropping-particle"]);
  if (asText(person.family) !== null) return given === "" ? family : `${family}, ${given}`;
  return asText(person.literal) ?? asText(person.name) ?? (given === "" ? null : given);
}

function joined(...parts: unknown[]): string {
  return parts.map(asText).filter(isText).join(" ");
}
