import type {DatePrecision} from "./paper.js";

/** What a reference to a paper says. */
export interface CitedPaper {
  key: string;
  title: string;
  authors: readonly string[];
  venue: string | null;
  type: string | null;
  date: Date | null;
  date_precision: DatePrecision | null;
  doi: string | null;
  arxiv_id: string | null;
  pmid: string | null;
  url: string | null;
}

/** "2024-05-03", "2024-05" or "2024": no more than is known; null without a date. */
export function knownDay({date, date_precision}: Pick<CitedPaper, "date" | "date_precision">): string | null {
  if (date === null) return null;
  const day = date.toISOString().slice(0, 10);
  return date_precision === "year" ? day.slice(0, 4) : date_precision === "month" ? day.slice(0, 7) : day;
}

/** What sort of thing a paper is, as reference formats tell them apart. */
export type CitedKind = "article" | "conference" | "preprint" | "other";

/** By the type that the source names, else by where the paper stands. */
export function kindOf({type, venue, arxiv_id}: CitedPaper): CitedKind {
  const said = (type ?? "").toLowerCase();
  if (/preprint|unpublished|posted/.test(said)) return "preprint";
  if (/conference|proceeding/.test(said)) return "conference";
  if (/journal|article|review|letter/.test(said) && venue !== null && !/^arxiv/i.test(venue))
    return "article";
  if (venue === null || /arxiv|rxiv\b/i.test(venue)) return arxiv_id === null ? "other" : "preprint";
  return /proceedings|conference|workshop|symposium/i.test(venue) || /^[A-Z]{2,6}$/.test(venue)
    ? "conference"
    : "article";
}

/** A text on one line, without control characters. */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}
