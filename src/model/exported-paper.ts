import type {Paper} from "./paper.js";

/** A paper as it is written into a file that can be read back: a row of `papers`, with its abstract. */
export interface ExportedPaper extends Pick<
  Paper,
  | "key"
  | "title"
  | "abstract"
  | "venue"
  | "type"
  | "date"
  | "date_precision"
  | "doi"
  | "arxiv_id"
  | "pmid"
  | "url"
  | "language"
  | "cited_by"
> {
  authors: readonly string[];
  categories: readonly string[];
  keywords: readonly string[];
}

/** Its fields in the order in which files have them. */
export const exportedFields = [
  "key",
  "title",
  "abstract",
  "authors",
  "venue",
  "type",
  "date",
  "date_precision",
  "doi",
  "arxiv_id",
  "pmid",
  "url",
  "categories",
  "keywords",
  "language",
  "cited_by"
] as const satisfies (keyof ExportedPaper)[];

/** By what name a file of references says that this software wrote it, so that its texts are read as they stand. */
export const exportedBy = "Litscope";

/** "2024-05-03", "2024-05" or "2024": no more than is known; null without a date. */
export function knownDay({
  date,
  date_precision
}: {
  date: string | null;
  date_precision: string | null;
}): string | null {
  if (date === null) return null;
  return date_precision === "year" ? date.slice(0, 4) : date_precision === "month" ? date.slice(0, 7) : date;
}

/** What sort of thing a paper is, as reference formats tell them apart. */
export type ExportedKind = "article" | "conference" | "preprint" | "other";

/** By the type that the source names, else by where the paper stands. */
export function kindOf({
  type,
  venue,
  arxiv_id
}: Pick<ExportedPaper, "type" | "venue" | "arxiv_id">): ExportedKind {
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
