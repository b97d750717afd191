import {type Filters, isNoFilter} from "../model/filter.js";
import {filterOf, filterValues, filterView} from "./filter-state.js";
import {choice, type View} from "./view.js";

/** The keys of a view's filters in the address. */
export const filtersView: View = {
  ...filterView("in"),
  ...filterView("vs"),
  vs: choice(["none", "all"])
};

const nothingCompared = Object.fromEntries(
  Object.entries(filterView("vs")).map(([name, parameter]) => [name, parameter.fallback])
);

/** The filters from the values of their keys. */
export function filtersOf(values: Readonly<Record<string, unknown>>): Filters {
  const compared = filterOf("vs", values);
  return {
    filter: filterOf("in", values),
    compared: isNoFilter(compared) && values.vs !== "all" ? null : compared
  };
}

/** The inverse of `filtersOf`. */
export function filtersValues({filter, compared}: Filters): Record<string, unknown> {
  return {
    ...filterValues("in", filter),
    ...(compared === null ? nothingCompared : filterValues("vs", compared)),
    vs: compared !== null && isNoFilter(compared) ? "all" : "none"
  };
}
