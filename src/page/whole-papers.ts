import {run} from "../engine/run.js";
import type {ExportedPaper} from "../model/exported-paper.js";
import type {DatePrecision} from "../model/paper.js";
import {whole_papers} from "../query/papers.js";
import type {Engine} from "../query/query.js";

const atOnce = 500;

/** All papers of a corpus in their order, some at a time, so that the page stays alive. */
export async function* wholePapers(
  engine: Pick<Engine, "rows">,
  n_papers: number
): AsyncGenerator<ExportedPaper[]> {
  for (let from = 0; from < n_papers; from += atOnce) {
    const rows = await run(engine, whole_papers, {from, to: from + atOnce});
    yield rows.map(({date, date_precision, ...paper}) => ({
      ...paper,
      date: date === null ? null : date.toISOString().slice(0, 10),
      date_precision: date_precision as DatePrecision | null
    }));
  }
}
