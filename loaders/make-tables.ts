import {readFileSync} from "node:fs";
import {join} from "node:path";
import {readSummary} from "../src/query/summaries.js";
import {type Built, buildTables} from "./build-tables.js";
import {openProgressBar} from "./progress-bar.js";

/** Builds the tables of a folder with progress on standard error. */
export async function makeTables(data: string): Promise<Built & {n_papers: number}> {
  const bar = openProgressBar(process.stderr);
  const built = await buildTables({data, onProgress: bar.show, onMessage: bar.say}).finally(bar.end);
  return {...built, n_papers: countPapers(built.folder)};
}

function countPapers(folder: string): number {
  const {answers} = readSummary("overview", JSON.parse(readFileSync(join(folder, "overview.json"), "utf8")));
  return answers.corpus.rows[0]!.n_papers;
}
