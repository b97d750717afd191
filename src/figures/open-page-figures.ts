import type {Filters} from "../model/filter.js";
import {readSummary} from "../query/summaries.js";
import {type AddressProblem, readState} from "../state/address-state.js";
import type {View} from "../state/view.js";
import type {ChartPage} from "./charts.js";
import type {PageFigures} from "./page-figures.js";

export interface OpenedFigures {
  figures: PageFigures<unknown>;
  /** The page's part of the address. */
  view: View;
  /** What the address asks for and cannot be given. */
  problems: AddressProblem[];
}

/** The charts of a page under a view, from the page's summary; `choose` and `settle` are still to be called. */
export async function openPageFigures(
  page: ChartPage,
  json: unknown,
  {search, filters}: {search: string; filters: Filters}
): Promise<OpenedFigures> {
  switch (page) {
    case "overview": {
      const {overviewFigures, overviewView} = await import("./overview-figures.js");
      const summary = readSummary(page, json);
      const {state, problems} = readState(overviewView, search);
      return {figures: overviewFigures(summary, {state, filters}), view: overviewView, problems};
    }
    case "topics": {
      const {topicsFigures, topicsView} = await import("./topics-figures.js");
      const summary = readSummary(page, json);
      const {state, problems} = readState(topicsView, search);
      return {figures: topicsFigures(summary, {state, filters}), view: topicsView, problems};
    }
    case "keywords": {
      const {keywordsFigures, keywordsView} = await import("./keywords-figures.js");
      const summary = readSummary(page, json);
      const view = keywordsView(summary);
      const {state, problems} = readState(view, search);
      return {figures: keywordsFigures(summary, {state, filters}), view, problems};
    }
    case "models": {
      const {modelsFigures, modelsView} = await import("./models-figures.js");
      const summary = readSummary(page, json);
      const view = modelsView(summary);
      const {state, problems} = readState(view, search);
      return {figures: modelsFigures(summary, {state, filters}), view, problems};
    }
  }
}
