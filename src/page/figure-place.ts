import {findChart, pageOfFile} from "../figures/charts.js";
import {resultChartPlace} from "../figures/result-chart.js";
import {type FigureMemory, viewAddress} from "../snapshot/figure-memory.js";
import type {Unread} from "../snapshot/read-memory.js";

/** Where the view of a figure stands on this site. */
export interface FigurePlace {
  /** Below the site: `topics.html?by=year#topic-panels`. */
  address: string;
  /** Id of the chart's element; null for a chart of a notebook, which stands wherever its cell does. */
  chart: string | null;
}

/** Where a figure's view stands here, by whatever site it was made; why not, where a version of Litscope had other charts. */
export function figurePlace({chart, view}: Pick<FigureMemory, "chart" | "view">): FigurePlace | Unread {
  if (resultChartPlace(chart) !== null) {
    if (view.page !== "sql.html" || !view.fragment.startsWith("notebook="))
      return {
        reason: "it shows a result of a notebook, and the notebook was too long to ride along: open its file"
      };
    return {address: viewAddress(view, null), chart: null};
  }
  const page = pageOfFile(view.page);
  if (page === null) return {reason: `its page is not on this site: ${view.page}`};
  const place = findChart(chart, page);
  if (place?.id !== chart || place.page !== page)
    return {reason: `its chart is not on this site's page ${view.page}: ${chart}`};
  return {address: viewAddress({...view, fragment: chart}, null), chart};
}
