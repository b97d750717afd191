import {type Filters, noFilter} from "../model/filter.js";
import type {SelectionName} from "../query/query.js";
import {everyPaper, selectionSql} from "../query/selection.js";

/** The definitions of the views `selection` and `compared_selection` under filters. */
export function selectionViews(
  {filter, compared}: Filters,
  {positions}: {positions: boolean}
): Record<SelectionName, string> {
  return {
    selection: selectionSql(filter, {positions}),
    compared_selection: selectionSql(compared ?? noFilter, {positions})
  };
}

/** The views that SQL asks of the filters, as statements; none where no filter is set. */
export function viewStatements(sql: string, filters: Filters, options: {positions: boolean}): string[] {
  return Object.entries(selectionViews(filters, options)).flatMap(([name, definition]) =>
    definition !== everyPaper && asksFor(sql, name)
      ? [`CREATE OR REPLACE TEMP VIEW ${name} AS\n${definition};`]
      : []
  );
}

/** Whether SQL asks for the papers of the filter. */
export function readsSelection(sql: string): boolean {
  return asksFor(sql, "selection") || asksFor(sql, "compared_selection");
}

function asksFor(sql: string, view: string): boolean {
  return new RegExp(`\\b${view}\\b`, "i").test(sql);
}
