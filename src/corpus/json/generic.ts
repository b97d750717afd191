import {plainName} from "../field-names.js";
import {
  asList,
  asText,
  at,
  firstText,
  fromDateParts,
  isObject,
  isText,
  texts,
  type Fields
} from "./understand.js";

const AUTHORS = new Set(["authors", "author", "creators", "creator", "authorlist", "authorstring"]);
const ABSTRACTS = new Set(["abstract", "abstracts", "summary", "abstracttext"]);
const MOST_NESTED = 50;

/**
 * The fields of an object of no known source, by name, in the forms that `readFields` understands: namespaces
 * dropped ("dc:title"), people as names, sections of an abstract joined, year, month and day as one date.
 */
export function genericFields(object: Fields): Map<string, unknown> {
  const values = new Map<string, unknown>();
  for (const [key, value] of Object.entries(object)) {
    if (value === null || value === "") continue;
    const name = key.includes(":") ? key.replace(/^(?:dc|dcterms|prism|bibo|schema):/, "") : key;
    if (typeof value !== "object") {
      values.set(name === "authorString" ? "authors" : name === "creator" ? "authors" : name, value);
      continue;
    }
    const plain = plainName(name);
    if (AUTHORS.has(plain)) values.set("authors", peopleIn(value));
    else if (ABSTRACTS.has(plain)) values.set(name, sectionsOf(value));
    else values.set(name, fromDateParts(value) ?? (isNestedDeeply(value) ? null : value));
  }
  const month = values.get("month") ?? values.get("publication_month");
  if (month !== undefined && !values.has("date")) {
    const date = fromYearAndMonth(
      values.get("year") ?? values.get("publication_year"),
      month,
      values.get("day")
    );
    if (date !== null) values.set("date", date);
  }
  return values;
}

function fromYearAndMonth(year: unknown, month: unknown, day: unknown): string | null {
  const [y, m, d] = [asText(year), asText(month)?.trim() ?? null, asText(day)?.trim() ?? null];
  if (y === null || m === null) return null;
  if (/^\d{1,2}$/.test(m)) return [y, m, d].filter(isText).join("-");
  return [m, d, y].filter(isText).join(" ");
}

/** Names out of a list of people, or of an object that holds one, as in {"author": [{"text": "Ada Byron"}]}. */
function peopleIn(value: object): string[] {
  if (!Array.isArray(value)) {
    const fields = value as Fields;
    const inner = fields.author ?? fields.authors ?? fields.name;
    if (Array.isArray(inner)) return peopleIn(inner);
    return [nameOf(isObject(inner) ? inner : fields)].filter(isText);
  }
  if (value.every((one) => typeof one === "string")) return value;
  const isAuthor = (one: unknown) => !isObject(one) || (one.creatorType ?? "author") === "author";
  const authors = value.some((one) => isObject(one) && isAuthor(one)) ? value.filter(isAuthor) : value;
  return authors
    .map((one) => (isObject(one) ? nameOf(one) : Array.isArray(one) ? firstText(one) : asText(one)))
    .filter(isText);
}

function nameOf(person: Fields): string | null {
  const whole = [
    "name",
    "full_name",
    "fullName",
    "display_name",
    "displayName",
    "literal",
    "text",
    "creator",
    "$"
  ];
  for (const key of whole) {
    const name = asText(person[key]);
    if (name !== null) return name;
  }
  const part = (...keys: string[]) => keys.map((key) => firstText(person[key])).find(isText) ?? null;
  const family = part(
    "family",
    "last",
    "lastName",
    "last_name",
    "lastname",
    "surname",
    "familyName",
    "family_name"
  );
  const given = part(
    "given",
    "first",
    "firstName",
    "first_name",
    "firstname",
    "givenName",
    "given_name",
    "initials"
  );
  const middle = texts(person.middle).join(" ");
  if (family !== null) {
    const rest = [given, asText(middle)].filter(isText).join(" ");
    return rest === "" ? family : `${family}, ${rest}`;
  }
  return given ?? asText(person.author) ?? asText(at(person, "author", "name"));
}

/** An abstract given in sections, with their headings where they have any. */
function sectionsOf(value: object): string | null {
  if (!Array.isArray(value)) {
    const fields = value as Fields;
    return asText(fields.text) ?? asText(fields.value) ?? asText(fields.abstract) ?? asText(fields["#text"]);
  }
  const sections = asList(value).map((one) => {
    if (!isObject(one)) return asText(one);
    const text = asText(one.text) ?? asText(one.value) ?? asText(one.abstract) ?? asText(one["#text"]);
    const heading = asText(one.label) ?? asText(one.heading);
    return text !== null && heading !== null ? `${heading}: ${text}` : text;
  });
  return asText(sections.filter(isText).join(" "));
}

/** Whether a value holds values in values to a depth that no paper has. */
function isNestedDeeply(value: object): boolean {
  let level: object[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MOST_NESTED) return true;
    level = level.flatMap((one) => Object.values(one).filter(isNested));
  }
  return false;
}

function isNested(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
