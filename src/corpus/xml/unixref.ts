import {children, descendants, first, textAt, textOf, type XmlElement} from "./open-xml-entries.js";
import type {XmlFound} from "./read-xml.js";

/** What a record of Crossref is about, the most particular first, and the words for it. */
const kinds: [name: string, type: string][] = [
  ["journal_article", "journal-article"],
  ["conference_paper", "proceedings-article"],
  ["content_item", "book-chapter"],
  ["posted_content", "posted-content"],
  ["dissertation", "dissertation"],
  ["report-paper", "report"],
  ["peer_review", "peer-review"],
  ["dataset", "dataset"],
  ["standard", "standard"],
  ["book_metadata", "book"],
  ["book_series_metadata", "book"],
  ["book_set_metadata", "book"],
  ["proceedings_metadata", "proceedings"],
  ["journal_issue", "journal-issue"]
];

/** A DOI record as Crossref gives it (unixref, unixsd). */
export function readDoiRecord(record: XmlElement): XmlFound {
  const error = textAt(record, "crossref", "error");
  if (error !== null) return `Crossref gave no record: ${error.trim()}`;
  for (const [name, type] of kinds) {
    const [work] = descendants(record, name);
    if (work !== undefined) return readWork(record, work, type);
  }
  return "the record holds no article, chapter, book, report or dissertation that is known";
}

function readWork(record: XmlElement, work: XmlElement, type: string): XmlFound {
  const inner = first(work, "report-paper_metadata") ?? work;
  const titles = [...children(inner, "titles"), ...children(work, "titles")][0];
  const title = textAt(titles, "title") ?? textAt(work, "titles", "original_language_title");
  const subtitle = textAt(titles, "subtitle");
  const people = descendants(inner, "person_name");
  const role = (wanted: string) =>
    people.filter(({attributes}) => (attributes.contributor_role ?? "author") === wanted).map(nameOf);
  const authors = role("author");
  const groups = descendants(inner, "organization")
    .filter(({attributes}) => attributes.contributor_role === "author")
    .map(textOf);
  const dates = [
    "publication_date",
    "posted_date",
    "review_date",
    "approval_date",
    "conference_date",
    "database_date"
  ]
    .flatMap((name) => [...children(inner, name), ...children(work, name)])
    .concat(descendants(record, "publication_date"))
    .flatMap(dateOf);
  return {
    title: title !== null && subtitle !== null ? `${title}: ${subtitle}` : title,
    abstract: abstractOf(work),
    authors: authors.length + groups.length > 0 ? [...authors, ...groups] : role("editor"),
    venue: venueOf(record, work, type),
    type,
    dates: earliest(dates),
    doi: textAt(inner, "doi_data", "doi") ?? textAt(work, "doi_data", "doi"),
    url: textAt(inner, "doi_data", "resource") ?? textAt(work, "doi_data", "resource"),
    language:
      work.attributes.language ?? descendants(record, "journal_metadata")[0]?.attributes.language ?? null
  };
}

function abstractOf(work: XmlElement): string | null {
  const abstract = descendants(work, "jats:abstract")[0] ?? descendants(work, "abstract")[0];
  return abstract === undefined ? null : textOf(abstract);
}

function venueOf(record: XmlElement, work: XmlElement, type: string): string | null {
  if (type === "book") return textAt(work, "publisher", "publisher_name");
  const titleIn = (name: string) => {
    const [holder] = descendants(record, name);
    return (
      textAt(holder, "full_title") ?? textAt(holder, "proceedings_title") ?? textAt(holder, "titles", "title")
    );
  };
  return (
    titleIn("journal_metadata") ??
    titleIn("proceedings_metadata") ??
    titleIn("book_metadata") ??
    titleIn("book_series_metadata") ??
    textAt(work, "group_title") ??
    textAt(descendants(record, "event_metadata")[0], "conference_name") ??
    textAt(descendants(work, "institution")[0], "institution_name") ??
    textAt(descendants(work, "publisher")[0], "publisher_name")
  );
}

function nameOf(person: XmlElement): string {
  return [textAt(person, "surname"), textAt(person, "given_name")].filter((part) => part !== null).join(", ");
}

function dateOf(date: XmlElement): string[] {
  const [year, month, day] = ["year", "month", "day"].map((part) => textAt(date, part)?.trim() ?? null);
  if (!year) return [];
  const isMonth = month !== null && month !== undefined && Number(month) >= 1 && Number(month) <= 12;
  return [
    [year, ...(isMonth ? [month.padStart(2, "0"), ...(day ? [day.padStart(2, "0")] : [])] : [])].join("-")
  ];
}

/** The earliest date, as precise as one that agrees with it. */
function earliest(dates: readonly string[]): string[] {
  const [start, ...others] = [...dates].sort();
  if (start === undefined) return [];
  return [others.find((date) => date.startsWith(`${start}-`)) ?? start];
}
