import {readSummary} from "../query/summaries.js";
import {figureCorpus} from "../snapshot/figure-corpus.js";
import type {FigureCorpus} from "../snapshot/figure-memory.js";
import {overviewSummary} from "./open-corpus.js";
import {onPageEnd} from "./page-life.js";

export interface SiteCorpus {
  corpus: FigureCorpus;
  /** Version of Litscope that built the site. */
  litscope: string;
  /** Whether the word index holds positions. */
  positions: boolean;
}

let reading: Promise<SiteCorpus> | null = null;
onPageEnd(() => (reading = null));

/** What the site is of: read at the first call, and again after a failure. */
export function siteCorpus(): Promise<SiteCorpus> {
  reading ??= read().catch((error: unknown) => {
    reading = null;
    throw error;
  });
  return reading;
}

async function read(): Promise<SiteCorpus> {
  const {answers} = readSummary("overview", await overviewSummary());
  const row = answers.corpus.rows[0]!;
  return {corpus: figureCorpus(row), litscope: row.version, positions: row.has_abstracts};
}
