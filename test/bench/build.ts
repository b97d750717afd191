import {readFileSync, rmSync, statSync} from "node:fs";
import {join} from "node:path";
import {runNode} from "../../loaders/spawn.js";
import {tableNames} from "../../src/model/tables.js";
import {readSummary} from "../../src/query/summaries.js";
import type {BuildReport} from "./build-once.js";

export interface BuildMeasures {
  n_papers: number;
  /** Of each run, in milliseconds. */
  times: number[];
  /** Of each run, in bytes: the peak of the process. */
  memory: number[];
  /** In bytes, the largest first. */
  tables: {table: string; bytes: number}[];
}

/** Builds the tables of a folder again and again, each time in a process of its own with an empty cache. */
export async function measureBuilds(
  data: string,
  {n_runs, folder}: {n_runs: number; folder: string}
): Promise<BuildMeasures> {
  const reports: BuildReport[] = [];
  let found: Pick<BuildMeasures, "n_papers" | "tables"> | null = null;
  for (let run = 0; run < n_runs; run++) {
    const cache = join(folder, `tables-${run}`);
    const report = await buildOnce(data, cache);
    reports.push(report);
    found ??= readBuild(report.folder);
    rmSync(cache, {recursive: true, force: true});
  }
  return {
    ...found!,
    times: reports.map((report) => report.milliseconds),
    memory: reports.map((report) => report.memory)
  };
}

/** Builds the tables of a folder in a process of its own. */
export async function buildOnce(data: string, cache: string): Promise<BuildReport> {
  const {code, said} = await runNode(["--import", "tsx", "test/bench/build-once.ts", data, cache], {
    quiet: true
  });
  if (code !== 0) throw new Error(`the tables of ${data} were not built:\n${said}`);
  return JSON.parse(said.trimEnd().split("\n").at(-1)!) as BuildReport;
}

function readBuild(folder: string): Pick<BuildMeasures, "n_papers" | "tables"> {
  const overview = readSummary("overview", JSON.parse(readFileSync(join(folder, "overview.json"), "utf8")));
  const tables = tableNames.map((table) => ({
    table,
    bytes: statSync(join(folder, `${table}.parquet`)).size
  }));
  return {
    n_papers: overview.answers.corpus.rows[0]!.n_papers,
    tables: tables.sort((a, b) => b.bytes - a.bytes)
  };
}

/** Builds the site of a folder, once; gives the milliseconds. */
export async function buildSite(data: string, out: string): Promise<number> {
  const started = performance.now();
  const {code, said} = await runNode(["loaders/run.mjs", "build", "--data", data], {
    env: {LITSCOPE_OUT: out},
    quiet: true
  });
  if (code !== 0) throw new Error(`the site of ${data} was not built:\n${said}`);
  return performance.now() - started;
}
