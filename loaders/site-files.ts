import {tableNames} from "../src/model/tables.js";

/** What the site publishes at stable addresses: the tables. */
export const siteFiles: readonly string[] = tableNames.map((name) => `/data/${name}.parquet`);
