import {readFileSync} from "node:fs";
import {join} from "node:path";
import {mapKeywords} from "../src/analysis/map-keywords.js";
import type {ChartPage} from "../src/figures/charts.js";
import {type FiguresOfView, figuresOfView} from "../src/figures/figures-of-view.js";
import {type Facts, openFacts} from "../src/figures/open-facts.js";
import {everyPaper} from "../src/query/selection.js";
import {readSummary} from "../src/query/summaries.js";
import {figureCorpus} from "../src/snapshot/figure-corpus.js";
import type {FigureCorpus} from "../src/snapshot/figure-memory.js";
import {type NativeEngine, openNativeEngine} from "./native-engine.js";

export interface FiguresInNode {
  /** The folder of the tables. */
  tables: string;
  corpus: FigureCorpus;
  litscope: string;
  positions: boolean;
  page(page: ChartPage, search: string): Promise<FiguresOfView>;
  close(): void;
}

/** The charts of the site over the tables and summaries of a folder, counted by DuckDB in this process. */
export function openFigures(tables: string): FiguresInNode {
  const read = (page: ChartPage): unknown => JSON.parse(readFileSync(join(tables, `${page}.json`), "utf8"));
  const corpus = readSummary("overview", read("overview")).answers.corpus.rows[0]!;
  const positions = corpus.has_abstracts;
  let opened: Promise<NativeEngine> | null = null;
  const engine = (): Promise<NativeEngine> => (opened ??= openNativeEngine({tables}));
  let facts: Promise<Facts> | null = null;
  const useFacts = (): Promise<Facts> => (facts ??= engine().then((one) => openFacts(one, {positions})));
  return {
    tables,
    corpus: figureCorpus(corpus),
    litscope: corpus.version,
    positions,
    async page(page, search) {
      if (opened !== null) (await engine()).select({selection: everyPaper, compared_selection: everyPaper});
      return figuresOfView(page, read(page), search, {
        facts: useFacts,
        engine,
        layOut: (input) => Promise.resolve(mapKeywords(input)),
        positions: () => positions
      });
    },
    close: () => void opened?.then((one) => one.close())
  };
}
