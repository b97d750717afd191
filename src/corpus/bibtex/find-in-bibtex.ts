import {readDate, readMonth} from "../dates.js";
import type {Found} from "../entry.js";
import {readArxivId} from "../identifiers.js";
import {firstPublished} from "../tagged/first-published.js";
import {astronomyJournals} from "./bibtex-macros.js";
import {splitList, splitNames} from "./bibtex-names.js";

export type Fields = ReadonlyMap<string, string>;

const ARXIV_IN_TEXT = /\barxiv\s*[:.]?\s*((?:[a-z-]+(?:\.[a-z]{2})?\/\d{7}|\d{4}\.\d{4,5})(?:v\d+)?)/i;
/** Entries that are books, whose title may be all they have. */
const HOLDS_PAPERS = /^(?:mv)?(?:book|proceedings|collection|reference|periodical|conference)$/;

/** What the fields of an entry say. */
export function findInBibtex(type: string, key: string, fields: Fields): Found {
  const get = (...names: string[]): string | null => {
    for (const name of names) {
      const value = fields.get(name)?.trim();
      if (value) return value;
    }
    return null;
  };
  const address = (...names: string[]): string | null => readAddress(get(...names));
  const authors = splitNames(get("author", "authors") ?? "");
  const journal = get("journal", "journaltitle");
  const eprint = address("eprint", "arxivid", "arxiv");
  const archive = get("eprinttype", "archiveprefix") ?? "";
  const note = get("note") ?? "";
  const isScopus = /^\{?scopus\}?$/i.test(get("source") ?? "") || fields.has("author_keywords");
  const published = get("howpublished");
  const publishedAt = readAddress(published);

  return {
    title: readTitle(type, get),
    abstract: get("abstract"),
    authors: authors.length > 0 ? authors : splitNames(get("editor", "editors") ?? ""),
    venue: readVenue(type, get, isArxiv(archive, eprint)),
    type: get("document_type", "type")?.replace(/;\s*Early Access\b/i, "") ?? type,
    dates: readDatesOf(get),
    doi: address("doi"),
    arxiv_id: isArxiv(archive, eprint)
      ? readEprint(eprint)
      : arxivIn(journal, published, get("volume"), note),
    pmid: address("pmid", "pubmed_id", "pubmedid") ?? (/^pubmed$/i.test(archive) ? eprint : null),
    ids: [key, ...(eprint === null ? [] : [eprint])].filter((id) => id !== ""),
    url:
      address("url", "link", "ee") ?? (publishedAt !== null && isAddress(publishedAt) ? publishedAt : null),
    categories: [
      ...splitList(get("categories") ?? ""),
      ...splitList(get("web-of-science-categories", "research-areas") ?? ""),
      ...splitList(isArxiv(archive, eprint) ? (get("primaryclass", "eprintclass") ?? "") : ""),
      ...(isScopus ? splitList(get("keywords") ?? "") : [])
    ],
    keywords: splitList(
      (isScopus ? get("author_keywords") : get("keywords", "keyword", "author-keywords")) ?? ""
    ),
    language: plain(get("language", "langid", "hyphenation")),
    cited_by:
      plain(get("times-cited", "times_cited", "citations")) ?? /\bcited by:?\s*(\d+)/i.exec(note)?.[1] ?? null
  };
}

type Get = (...names: string[]) => string | null;

function readTitle(type: string, get: Get): string | null {
  const title = get("title") ?? (HOLDS_PAPERS.test(type) ? get("booktitle", "maintitle") : null);
  const subtitle = get("subtitle");
  if (title === null || subtitle === null) return title;
  return /[:?!.]\}*$/.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`;
}

function readVenue(type: string, get: Get, isOfArxiv: boolean): string | null {
  const book = get("title") === null && HOLDS_PAPERS.test(type) ? null : get("booktitle");
  const named = get("journal", "journaltitle") ?? book ?? get("series", "publisher");
  if (named === null) {
    const published = get("howpublished");
    return published !== null && !isAddress(readAddress(published) ?? "")
      ? published
      : isOfArxiv
        ? "arXiv"
        : null;
  }
  if (/^\{*\s*(?:arxiv(?: e-prints?| preprint)?|ar\\?xiv)\b/i.test(named)) return "arXiv";
  const macro = /^\{?\\([a-z]+)\}?$/i.exec(named)?.[1];
  return (macro && astronomyJournals.get(macro.toLowerCase())) ?? named;
}

function readDatesOf(get: Get): string[] {
  const year = plain(get("year"));
  const dates = [get("date"), get("issued")].flatMap(
    (date) => plain(date)?.replace(/-(?:XX|00)|[?~%]+$/gi, "") ?? []
  );
  if (year !== null) dates.push(...withMonth(year, plain(get("month")), plain(get("day"))));
  const online = plain(get("early-access-date"));
  const all = firstPublished(dates, online === null ? [] : [online]);
  return all.length > 0 ? all : [plain(get("eventdate")) ?? ""].filter((date) => date !== "");
}

/** The year with what the month field says beside it: a number, a name, a season, or a month with its day. */
function withMonth(year: string, month: string | null, day: string | null): string[] {
  if (!/^\d{4}$/.test(year) || month === null) return [year];
  const number = /^\d{1,2}$/.test(month) ? month : readMonth(month.replace(/\.$/, ""));
  const days = day !== null && /^\d{1,2}$/.test(day) ? day.padStart(2, "0") : null;
  const texts =
    number === null
      ? [`${month} ${year}`, `${month.replace(/\s*[,.]/g, "")} ${year}`]
      : [
          ...(days === null ? [] : [`${year}-${number.padStart(2, "0")}-${days}`]),
          `${year}-${number.padStart(2, "0")}`
        ];
  const dated = texts.find((text) => readDate(text)?.startsWith(year));
  return dated === undefined ? [year] : [dated, year];
}

/** A value of which nothing but its characters counts. */
function plain(value: string | null): string | null {
  if (value === null) return null;
  const text = value
    .replace(/\\[,; ]|~/g, " ")
    .replace(/[{}]/g, "")
    .replace(/-{2,3}|\\textendash\s?/g, "-")
    .trim();
  return text === "" ? null : text;
}

/** An identifier or address without the LaTeX that lets it be typeset: "\_", "\url{…}", "{\textless}". */
function readAddress(value: string | null): string | null {
  if (value === null) return null;
  const text = value
    .replace(/\\(?:url|path|nolinkurl)\s*(?=\{)/g, "")
    .replace(/\\href\s{0,9}\{([^{}]*)\}\s{0,9}\{[^{}]*\}/g, "$1")
    .replace(/\\(?:textless|ensuremath\{<\})(?:\{\}|\b)\s?|\$<\$/g, "<")
    .replace(/\\(?:textgreater|ensuremath\{>\})(?:\{\}|\b)\s?|\$>\$/g, ">")
    .replace(/\\(?:textasciitilde|texttildelow)(?:\{\}|\b)\s?|\\~\{\}|\$\\sim\$/g, "~")
    .replace(/\\textunderscore(?:\{\}|\b)\s?/g, "_")
    .replace(/\\([_%#&$~{}/])/g, "$1")
    .replace(/[{}]/g, "")
    .trim();
  return text === "" ? null : text;
}

function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text);
}

function isArxiv(archive: string, eprint: string | null): boolean {
  if (/^\{?arxiv\}?$/i.test(archive)) return true;
  return archive === "" && eprint !== null && readArxivId(readEprint(eprint)!) !== null;
}

function readEprint(eprint: string | null): string | null {
  return eprint === null ? null : eprint.replace(/\s*\[[^\]]*\]$/, "");
}

/** The arXiv id in "arXiv preprint arXiv:2101.00001" or, as DBLP writes it, in the volume: "abs/2101.00001". */
function arxivIn(...texts: (string | null)[]): string | null {
  for (const text of texts) {
    const id = ARXIV_IN_TEXT.exec(text ?? "")?.[1] ?? /^abs\/(\S+)$/i.exec(text ?? "")?.[1];
    if (id !== undefined) return id;
  }
  return null;
}
