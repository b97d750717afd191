import {isWholePeriod, type Period, periodStart} from "../analysis/months.js";
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

/** "April 2021 to December 2025". */
export function span(corpus: Corpus): string {
  if (corpus.first_date === null || corpus.last_date === null) return "no dates";
  const first = monthAndYear(corpus.first_date);
  const last = monthAndYear(corpus.last_date);
  return first === last ? first : `${first} to ${last}`;
}

/** The line inside every figure: corpus, span, date of the last paper, build. */
export function sourceLine(corpus: Corpus): string {
  const until = corpus.last_date === null ? "" : `, to ${isoDay(corpus.last_date)}`;
  return `Source: ${corpus.title}, ${counted(corpus.n_papers, "paper")}, ${span(corpus)}${until}; build ${corpus.fingerprint}. Litscope`;
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

/** What monthly charts leave out; empty where they leave out nothing. */
export function leftOutOfMonths(corpus: Corpus): string {
  const parts = [];
  if (corpus.n_year > 0) parts.push(`${counted(corpus.n_year, "paper")} dated to the year alone`);
  if (corpus.n_undated > 0) parts.push(`${counted(corpus.n_undated, "paper")} without a date`);
  return parts.length === 0 ? "" : `Left out: ${parts.join(" and ")}.`;
}

/** First day of the corpus's last period where that is not over by the corpus's last date, else null. */
export function unfinished(corpus: Corpus, period: Period = "month"): Date | null {
  if (corpus.last_date === null) return null;
  const last = periodStart(corpus.last_date, period);
  return isWholePeriod(last, period, corpus.last_date) ? null : last;
}
