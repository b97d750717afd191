import {chartPages, findChart, pageOfFile} from "../src/figures/charts.js";
import type {FigureSource} from "../src/figures/figure-source.js";
import {resultChartId} from "../src/figures/result-chart.js";
import type {Surroundings} from "../src/snapshot/compose.js";
import type {FigureMemory, FigureView} from "../src/snapshot/figure-memory.js";
import type {FiguresInNode} from "./open-figures.js";
import {UserError} from "./user-error.js";

/** A view that somebody named, the site it stands on, and what the named file remembers of a figure. */
export interface NamedView {
  view: FigureView;
  site: string | null;
  memory: FigureMemory | null;
}

/** A chart found for a view, with what its figure is made from. */
export interface FoundFigure {
  source: FigureSource;
  surroundings: Surroundings;
  /** What the view asks for and cannot be given, in words. */
  said: string[];
}

const notebookPage = "sql.html";

/** The chart that a view and a name mean. Throws a UserError that names what there is. */
export async function findFigure(
  figures: FiguresInNode,
  {view, memory}: NamedView,
  {chart, site, today}: {chart: string | null; site: string | null; today: string}
): Promise<FoundFigure> {
  const wanted = chart ?? memory?.chart ?? view.fragment;
  if (view.page === notebookPage)
    return notebookChart(figures, view, {chart: chart ?? memory?.chart ?? resultChartId(1), site, today});
  const page = pageOfFile(view.page);
  if (page === null) throw new UserError(`no page of the site has charts to draw here: ${view.page}`);
  const place = findChart(wanted, page);
  if (place === null) {
    const there = Object.entries(chartPages)
      .map(([name, {charts}]) => `${name}: ${Object.keys(charts).join(", ")}`)
      .join("; ");
    throw new UserError(
      wanted === "" ? `name a chart with --chart: ${there}` : `no chart ${wanted}: there are ${there}`
    );
  }
  const shown = await figures.page(place.page, view.search);
  const source = shown.figures.find(({id}) => id === place.id)!;
  if (source.isShown?.() === false)
    throw new UserError(`there is no chart ${place.name} under this view: its page does not show it either`);
  return {
    source,
    said: shown.said,
    surroundings: {
      site,
      view: {page: chartPages[place.page].file, search: shown.search, fragment: place.id},
      filters: shown.filters,
      corpus: figures.corpus,
      positions: figures.positions,
      litscope: figures.litscope,
      today
    }
  };
}

async function notebookChart(
  {tables, corpus, positions, litscope}: FiguresInNode,
  view: FigureView,
  {chart, site, today}: {chart: string; site: string | null; today: string}
): Promise<FoundFigure> {
  const {notebookFigure} = await import("./notebook-figure.js");
  const {source, filters} = await notebookFigure(tables, {...view, chart});
  return {source, said: [], surroundings: {site, view, filters, corpus, positions, litscope, today}};
}
