import type {Entry, Problem, SourceRecord} from "../model/paper.js";
import {dateAdvice, readDates} from "./dates.js";
import {readIdentifiers} from "./identifiers.js";
import {readable, readableAbstract} from "./readable.js";
import {shorten, tidy} from "./tidy.js";

/** What a reader found of one entry, as written in the file: nothing cleaned, dates and identifiers unread. */
export interface Found {
  /** Whether its texts are what a reader sees, as in files that Litscope writes: nothing in them is LaTeX or markup. */
  isPlain?: boolean;
  title: string | null;
  abstract?: string | null;
  /** One person each, "Family, Given" or "Given Family" as written. */
  authors?: string[];
  /** Journal, conference, book or repository. */
  venue?: string | null;
  type?: string | null;
  /** Dates as written, the most trusted first: the first that can be read counts, made more precise by a later one that agrees with it. */
  dates?: string[];
  doi?: string | null;
  arxiv_id?: string | null;
  pmid?: string | null;
  /** Identifiers that do not say of what kind they are. */
  ids?: string[];
  url?: string | null;
  categories?: string[];
  keywords?: string[];
  language?: string | null;
  cited_by?: string | number | null;
}

const NO_ABSTRACT =
  /^[[(]?\s*(?:no abstract(?: is)?(?: available| provided| found)?|abstract (?:is )?not available|not available|n\/?a|none|null|nan)\s*[\])]?\.?$/i;

/** Makes a record of what was found of an entry, with the problems of its fields; an entry without a title is refused. */
export function makeRecord(file: string, line: number, found: Found): Entry[] {
  const read = found.isPlain ? tidy : readable;
  const title = read(found.title ?? "");
  if (title === "") {
    const known = found.ids?.[0] ?? found.doi ?? found.authors?.[0];
    const name = known ? ` (${shorten(known)})` : "";
    const reason = `the entry${name} has no title: give it one, in a field called title`;
    return [{problem: {file, line, kind: "refused", reason}}];
  }
  const problems: Problem[] = [];
  const dates = readDates(found.dates ?? []);
  for (const written of dates.refused) {
    const reason = `not a date of the calendar, left out: ${shorten(written)}: ${dateAdvice(written)}`;
    problems.push({file, line, kind: "warning", reason});
  }
  if (dates.ambiguous !== null) {
    const reason = `day and month cannot be told apart, so only the year was used: ${shorten(dates.ambiguous)}: write it as 2024-05-03`;
    problems.push({file, line, kind: "warning", reason});
  }
  const abstract = (found.isPlain ? tidy : readableAbstract)(found.abstract ?? "");
  const record: SourceRecord = {
    file,
    line,
    title,
    abstract: abstract === "" || NO_ABSTRACT.test(abstract) ? null : abstract,
    authors: texts(found.authors, read)
      .filter((name) => /\p{L}/u.test(name))
      .filter((name) => !/^(?:et al\.?|others|unknown|anonymous|n\/?a)$/i.test(name)),
    venue: orNull(read(found.venue ?? "")),
    type: orNull(read(found.type ?? "")),
    date: dates.date,
    ...readIdentifiers({
      doi: orNull(tidy(found.doi ?? "")),
      arxiv_id: orNull(tidy(found.arxiv_id ?? "")),
      pmid: orNull(tidy(found.pmid ?? "")),
      ids: (found.ids ?? []).map(tidy),
      url: orNull(tidy(found.url ?? ""))
    }),
    url: readUrl(tidy(found.url ?? ""), found.isPlain ? /\s/ : /[\s;]/),
    categories: unique(texts(found.categories, read)),
    keywords: unique(texts(found.keywords, read)),
    language: orNull(tidy(found.language ?? "")),
    cited_by: readCount(found.cited_by ?? null)
  };
  return [{record}, ...problems.map((problem) => ({problem}))];
}

function texts(values: string[] = [], read: (text: string) => string): string[] {
  return values.map(read).filter((value) => value !== "");
}

function orNull(text: string): string | null {
  return text === "" ? null : text;
}

function readUrl(text: string, separator: RegExp): string | null {
  const first = text.split(separator)[0] ?? "";
  return /^https?:\/\/\S+$/i.test(first) ? first : null;
}

function readCount(written: string | number | null): number | null {
  const text = String(written ?? "").trim();
  return /^\d{1,9}(?:\.0+)?$/.test(text) ? Number(text) : null;
}

function unique(values: string[]): string[] {
  return [...new Set(values)];
}
