import {chartPages, charts} from "../src/figures/charts.js";
import {tableNames} from "../src/model/tables.js";

/** Charts that the site publishes as figures, light and dark, by the names of their files. */
export const publishedFigures: readonly string[] = Object.keys(chartPages.overview.charts)
  .filter((name) => name !== "papers-b")
  .flatMap((name) => [name, `${name}-dark`]);

/** What the site publishes at stable addresses: the tables, figures of the overview, and a page for each chart alone. */
export const siteFiles: readonly string[] = [
  ...tableNames.map((name) => `/data/${name}.parquet`),
  ...publishedFigures.map((name) => `/export/${name}.svg`),
  ...charts.map(({id}) => `/embed/${id}`)
];
