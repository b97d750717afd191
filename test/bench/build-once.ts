import {buildTables} from "../../loaders/build-tables.js";

/** What one build says of itself, as the last line on standard output. */
export interface BuildReport {
  /** Holds the tables. */
  folder: string;
  milliseconds: number;
  /** Peak of the resident memory, in bytes. */
  memory: number;
}

const [data, cache] = process.argv.slice(2);
if (data === undefined || cache === undefined) throw new Error("build-once takes a data folder and a cache");
const started = performance.now();
const {folder, cached} = await buildTables({data, cache});
const milliseconds = performance.now() - started;
if (cached) throw new Error(`these tables were there already: ${folder}`);
const report: BuildReport = {folder, milliseconds, memory: process.resourceUsage().maxRSS * 1024};
console.log(JSON.stringify(report));
