import type {corpus} from "../query/corpus.js";
import type {RowOf} from "../query/query.js";
import type {FigureCorpus} from "./figure-memory.js";

/** What a figure says of its corpus. */
export function figureCorpus({
  title,
  fingerprint,
  n_papers,
  first_date,
  last_date
}: Pick<
  RowOf<typeof corpus>,
  "title" | "fingerprint" | "n_papers" | "first_date" | "last_date"
>): FigureCorpus {
  const day = (date: Date | null): string | null => date && date.toISOString().slice(0, 10);
  return {title, fingerprint, n_papers, first_date: day(first_date), last_date: day(last_date)};
}
