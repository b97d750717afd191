import type {Period} from "../analysis/months.js";
import type {RowOf} from "../query/query.js";
import type {corpus} from "../query/corpus.js";

type Corpus = RowOf<typeof corpus>;

const longMonth = new Intl.DateTimeFormat("en-GB", {month: "long", year: "numeric", timeZone: "UTC"});
const monthAndYear = (date: Date): string => longMonth.format(date);
const isoDay = (date: Date): string => date.toISOString().slice(0, 10);

/** "1 paper", "2,110 papers". */
export function counted(n: number, singular: string, plural = `${singular}s`): string {
  return `${n.toLocaleString("en-GB")} ${n === 1 ? singular : plural}`;
}

/** "April 2021 to December 2025"; "2015 to 2022" where papers are dated to the year alone. */
export function span(corpus: Corpus): string {
  if (corpus.first_date === null || corpus.last_date === null) return "no dates";
  const shown = corpus.n_year > 0 ? (date: Date) => String(date.getUTCFullYear()) : monthAndYear;
  const first = shown(corpus.first_date);
  const last = shown(corpus.last_date);
  return first === last ? first : `${first} to ${last}`;
}

/** A date no more precise than the corpus's dates are: the first of January may stand for a year, a first for a month. */
export function knownDate({n_month, n_year}: Corpus, date: Date | null): string {
  if (date === null) return "–";
  const iso = isoDay(date);
  if (n_year > 0 && iso.endsWith("-01-01")) return iso.slice(0, 4);
  return n_month > 0 && iso.endsWith("-01") ? iso.slice(0, 7) : iso;
}

/** The line inside every figure: corpus, span, date of the last paper, build; or that it is nobody's but the reader's. */
export function sourceLine(corpus: Corpus & {is_local?: boolean}): string {
  const until =
    corpus.last_date === null || corpus.n_year > 0 ? "" : `, to ${knownDate(corpus, corpus.last_date)}`;
  return `Source: ${corpus.title}, ${counted(corpus.n_papers, "paper")}, ${span(corpus)}${until}; ${corpus.is_local === true ? "local corpus" : "build"} ${corpus.fingerprint}. Litscope`;
}

/** What the corpus's shares can tell of, by how it was gathered. */
export function kindNote(corpus: Corpus): string {
  switch (corpus.kind) {
    case "trending":
      return "These papers were picked by attention: shares tell what draws attention, not what the field does.";
    case "reading-list":
      return "These papers are a reading list: shares tell of the reader's choice, not of the field.";
    case "search":
      return "These papers came from a search: shares hold for what it found.";
    case "unstated":
      return "How these papers were gathered is not stated (corpus.json can say it): shares hold for this collection.";
    default:
      return "Papers are not a random sample; intervals show counting noise only.";
  }
}

/** What a chart by month, quarter or year leaves out; empty where it leaves out nothing. */
export function leftOut(corpus: Corpus, by: Period): string {
  const parts = [];
  if (corpus.n_year > 0 && by !== "year")
    parts.push(`${counted(corpus.n_year, "paper")} dated to the year alone`);
  if (corpus.n_undated > 0) parts.push(`${counted(corpus.n_undated, "paper")} without a date`);
  const left = parts.length === 0 ? "" : `Left out: ${parts.join(" and ")}.`;
  const {period_from: from, period_to: to} = corpus;
  if (from === null && to === null) return left;
  const shown = [from && `from ${isoDay(from)}`, to && `to ${isoDay(to)}`].filter((end) => end !== null);
  return `Shown ${shown.join(" ")}, as corpus.json asks; SQL has all. ${left}`.trim();
}
