import {hashDataFiles, listDataFiles} from "../../loaders/data-files.js";
import {readPapers} from "../../loaders/read-papers.js";

/** What one reading says of itself, as the last line on standard output. */
export interface ReadReport {
  n_records: number;
  n_papers: number;
  /** Of reading and merging, the hashing of the files included. */
  milliseconds: number;
  /** Peak of the resident memory, in bytes. */
  memory: number;
}

const [folder, cache] = process.argv.slice(2);
if (folder === undefined || cache === undefined)
  throw new Error("read-once takes a data folder and a cache, or - for none");
const started = performance.now();
const files = listDataFiles(folder);
const {flow} = await readPapers({
  folder,
  files,
  today: "2026-12-31",
  ...(cache === "-" ? {slim: true} : {cache: {folder: cache, hashes: hashDataFiles(folder, files)}})
});
const report: ReadReport = {
  n_records: flow.n_records,
  n_papers: flow.n_papers,
  milliseconds: performance.now() - started,
  memory: process.resourceUsage().maxRSS * 1024
};
console.log(JSON.stringify(report));
