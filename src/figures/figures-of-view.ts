import {type Filters, isNoFilter} from "../model/filter.js";
import {readState, writeState} from "../state/address-state.js";
import {filtersOf, filtersView} from "../state/filters-state.js";
import {migrateSearch} from "../state/migrate.js";
import {type ChartPage, chartPages} from "./charts.js";
import type {FigureSource} from "./figure-source.js";
import {openPageFigures} from "./open-page-figures.js";
import type {Services} from "./page-figures.js";
import {openChooser} from "./selections.js";
import {selectionViews} from "./statements.js";

/** The charts of a page under a view, counted and ready to be drawn. */
export interface FiguresOfView {
  figures: readonly FigureSource[];
  filters: Filters;
  /** The view as the page writes it into the address. */
  search: string;
  /** What the view asks for and cannot be given, in words. */
  said: string[];
}

/**
 * The charts of a page under the search of an address.
 *
 * @param json the page's summary
 */
export async function figuresOfView(
  page: ChartPage,
  json: unknown,
  given: string,
  services: Services
): Promise<FiguresOfView> {
  const asked = migrateSearch(withoutPassing(given));
  const readFilters = readState(filtersView, asked);
  const filters = filtersOf(readFilters.state);
  const {figures, view, problems} = await openPageFigures(page, json, {search: asked, filters});
  const isFiltered = !isNoFilter(filters.filter) || filters.compared !== null;
  if (isFiltered) {
    const engine = await services.engine();
    engine.select(selectionViews(filters, {positions: services.positions()}));
  }
  const selections = await openChooser(() => services.facts())(filters);
  const isChosen = selections.first !== null || (selections.second ?? null) !== null;
  figures.choose(selections, isChosen ? await figures.load(await services.facts()) : null);
  const missing = await figures.settle(services);
  const whole = {...filtersView, ...view};
  return {
    figures: figures.figures,
    filters,
    search: writeState(whole, readState(whole, asked).state, asked),
    said: [
      ...[...readFilters.problems, ...problems].map(
        ({name, text, reason}) => `${name}=${text} ${reason}: ${chartPages[page].file} shows the default`
      ),
      ...(missing === "" ? [] : [missing])
    ]
  };
}

/** Keys of an address that open something over a page, or name the build that a link was made on. */
const passing = ["open", "build", "theme"];

function withoutPassing(search: string): string {
  const given = new URLSearchParams(search);
  for (const name of passing) given.delete(name);
  return `?${given}`;
}
