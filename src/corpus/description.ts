import type {Problem} from "../model/paper.js";
import {names as fieldNames} from "./field-names.js";
import {readDate} from "./dates.js";
import {shorten} from "./tidy.js";

const kinds = ["field", "search", "reading-list", "trending", "unstated"] as const;
export type CorpusKind = (typeof kinds)[number];

/** What the corpus says of itself, out of `corpus.json`. */
export interface CorpusDescription {
  title: string;
  description: string | null;
  kind: CorpusKind;
  licence: string | null;
  home_page: string | null;
  /** First and last day that charts show at first, "YYYY-MM-DD"; null for an open end. */
  period_from: string | null;
  period_to: string | null;
  /** Papers of other categories are left out; all are kept where none is named. "cs.*" stands for all that begin with "cs.". */
  categories: string[];
  /** "local": the site carries no abstract and no word positions. */
  abstracts: "publish" | "local";
  /** γ at which topics are found; null chooses one that gives about a dozen. */
  topic_resolution: number | null;
  /** Column names of tables, with the field of a paper that each one holds. */
  columns: ReadonlyMap<string, string>;
}

export const descriptionFile = "corpus.json";

/** Of a corpus that does not say what it is. */
export const undescribed: CorpusDescription = {
  title: "Untitled corpus",
  description: null,
  kind: "unstated",
  licence: null,
  home_page: null,
  period_from: null,
  period_to: null,
  categories: [],
  abstracts: "publish",
  topic_resolution: null,
  columns: new Map()
};

/** What `corpus.json` may say, each with an example in JSON. */
export const descriptionKeys: Record<string, {about: string; example: string}> = {
  title: {about: "Name of the corpus.", example: '"Papers on evaluation"'},
  description: {about: "One or two sentences on what it holds.", example: '"A Scopus search of May 2024."'},
  kind: {
    about: `How it was gathered, and so what its shares can tell of: ${kinds.join(", ")}.`,
    example: '"search"'
  },
  licence: {about: "Licence of the texts.", example: '"CC BY 4.0"'},
  home_page: {about: "Where it comes from.", example: '"https://example.org"'},
  period: {
    about: "First and last date that charts over time show at first; null for an open end.",
    example: '["2015", "2024-06"]'
  },
  categories: {
    about: "Papers of other categories are left out; a star stands for all that begin so.",
    example: '["cs.CL", "stat.*"]'
  },
  abstracts: {
    about:
      "publish, or local: abstracts are read and counted, and the site carries none of them and no word positions. Exports of commercial databases may not be republished.",
    example: '"local"'
  },
  topic_resolution: {
    about:
      "How fine the topics are: a number above 0. Higher gives more and smaller ones; left out, about a dozen.",
    example: "1.5"
  },
  columns: {
    about: "Columns of tables under names of your own, with the field that each one holds.",
    example: '{"Kurzfassung": "abstract"}'
  }
};

const known = [...Object.keys(descriptionKeys), "license"];

/** Reads `corpus.json`. What is not as it should be keeps its default, with a problem. */
export function readDescription(json: string): {description: CorpusDescription; problems: Problem[]} {
  const problems: Problem[] = [];
  const warn = (reason: string) =>
    problems.push({file: descriptionFile, line: null, kind: "warning", reason});

  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    warn(
      `not valid JSON, so nothing in it was used: ${error instanceof Error ? error.message : String(error)}`
    );
    return {description: undescribed, problems};
  }
  if (!isObject(value)) {
    warn(`not a JSON object with some of ${known.join(", ")}`);
    return {description: undescribed, problems};
  }

  const fields = new Map<string, unknown>(Object.entries(value));
  for (const name of fields.keys())
    if (!known.includes(name)) warn(`nothing is known by the name ${shorten(name)}: ${known.join(", ")} are`);

  function text(name: string): string | null {
    const given = fields.get(name) ?? null;
    if (given === null || typeof given === "string") return given?.trim() || null;
    warn(`${name} is not a text, left out: ${shorten(JSON.stringify(given))}`);
    return null;
  }

  function oneOf<T extends string>(name: string, choices: readonly T[], fallback: T): T {
    const given = text(name);
    const found = choices.find((choice) => choice === given);
    if (given !== null && found === undefined)
      warn(`${name} is none of ${choices.join(", ")}: ${shorten(given)}`);
    return found ?? fallback;
  }

  const homePage = text("home_page");
  const isAddress = homePage !== null && /^https?:\/\/\S+$/i.test(homePage);
  if (homePage !== null && !isAddress)
    warn(`home_page is not an address on the web, left out: ${shorten(homePage)}`);
  const [period_from, period_to] = readPeriod(fields.get("period") ?? null, warn);
  const description: CorpusDescription = {
    title: text("title") ?? undescribed.title,
    description: text("description"),
    kind: oneOf("kind", kinds, undescribed.kind),
    licence: text("licence") ?? text("license"),
    home_page: isAddress ? homePage : null,
    period_from,
    period_to,
    categories: readCategories(fields.get("categories") ?? null, warn),
    abstracts: oneOf("abstracts", ["publish", "local"], undescribed.abstracts),
    topic_resolution: readResolution(fields.get("topic_resolution") ?? null, warn),
    columns: readColumns(fields.get("columns") ?? null, warn)
  };
  return {description, problems};
}

function readResolution(given: unknown, warn: (reason: string) => void): number | null {
  if (given === null || (typeof given === "number" && given > 0 && given <= 100)) return given;
  warn(`topic_resolution is not a number above 0 and up to 100, left out: ${shorten(JSON.stringify(given))}`);
  return null;
}

function readPeriod(
  given: unknown,
  warn: (reason: string) => void
): [from: string | null, to: string | null] {
  if (given === null) return [null, null];
  const ends: unknown[] = Array.isArray(given) ? given : [];
  const dates = ends.map((end) => (end === null ? null : readDate(String(end))));
  const from = dates[0] ? firstDay(dates[0]) : null;
  const to = dates[1] ? lastDay(dates[1]) : null;
  const isRead = ends.length === 2 && dates.every((date, i) => date !== null || ends[i] === null);
  if (isRead && (from === null || to === null || from <= to)) return [from, to];
  warn(
    `period is not a list of two dates, the first before the second, such as ["2020-01", "2024"] or ["2020", null]: ${shorten(JSON.stringify(given))}`
  );
  return [null, null];
}

function firstDay(date: string): string {
  return date + "-01-01".slice(date.length - 4);
}

function lastDay(date: string): string {
  if (date.length === 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  const end = new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0));
  return end.toISOString().slice(0, 10);
}

function readCategories(given: unknown, warn: (reason: string) => void): string[] {
  if (given === null) return [];
  if (
    Array.isArray(given) &&
    given.every((category) => typeof category === "string" && category.trim() !== "")
  )
    return given.map((category: string) => category.trim());
  warn(
    `categories is not a list of texts such as ["cs.CL", "stat.*"], so all are kept: ${shorten(JSON.stringify(given))}`
  );
  return [];
}

function readColumns(given: unknown, warn: (reason: string) => void): Map<string, string> {
  const columns = new Map<string, string>();
  if (given === null) return columns;
  if (!isObject(given)) {
    warn(`columns is not an object such as {"Titel": "title"}: ${shorten(JSON.stringify(given))}`);
    return columns;
  }
  for (const [column, field] of Object.entries(given)) {
    if (typeof field === "string" && Object.hasOwn(fieldNames, field)) columns.set(column, field);
    else
      warn(
        `the column ${shorten(column)} is given a field that papers do not have: ${shorten(JSON.stringify(field))}; fields are ${Object.keys(fieldNames).join(", ")}`
      );
  }
  return columns;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
