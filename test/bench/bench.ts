import {existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync} from "node:fs";
import {availableParallelism, cpus, tmpdir} from "node:os";
import {join, relative} from "node:path";
import {parseArgs} from "node:util";
import {projectFolder, sampleFolder} from "../../loaders/project.js";
import {type BrowserMeasures, measureVisits} from "./browser.js";
import {type BuildMeasures, buildSite, measureBuilds} from "./build.js";
import {interactionTable, measureExplore} from "./explore.js";
import {measureFigures} from "./figures.js";
import {measureKeyphrases} from "./keyphrases.js";
import {type NotebookMeasures, measureNotebook, notebookTable} from "./notebook.js";
import {measureReading} from "./read.js";
import {measureTab} from "./tab.js";
import {measureTopics} from "./topics.js";
import {alignedTable, count, kilobytes, megabytes, milliseconds, rate, seconds} from "./table.js";

const aclFile = "acl_anthology_1965_2021.jsonl.gz";
const corpora: readonly string[] = [
  "sample",
  "acl",
  "explore",
  "notebook",
  "figures",
  "tab",
  "reading",
  "keyphrases",
  "topics"
];

/** Reading takes long and varies little. */
const mostReadings = 3;

interface Measured {
  corpus: string;
  builds: BuildMeasures;
  siteTime: number;
  visits: BrowserMeasures;
  chromium: string;
}

/** What the command line asks for; null, with a message, where it cannot be understood. */
function options(): {n_runs: number; only: readonly string[]} | null {
  try {
    const {runs = "5", only} = parseArgs({options: {runs: {type: "string"}, only: {type: "string"}}}).values;
    if (!/^[1-9]\d*$/.test(runs)) throw new RangeError(`not a number of runs: ${runs}`);
    if (only !== undefined && !corpora.includes(only)) throw new RangeError(`no such corpus: ${only}`);
    return {n_runs: Number(runs), only: only === undefined ? corpora : [only]};
  } catch (error) {
    console.error(`${(error as Error).message} (bench takes --runs N and --only ${corpora.join("|")})`);
    process.exitCode = 2;
    return null;
  }
}

/** The folder of a corpus; null, with a message, where it is not there. */
function dataOf(corpus: string, folder: string): string | null {
  if (corpus === "sample") return sampleFolder;
  const file = join(projectFolder, "..", "shared", "corpora", aclFile);
  if (!existsSync(file)) {
    console.log(`acl left out: ${relative(projectFolder, file)} is not there`);
    return null;
  }
  const data = join(folder, "acl");
  mkdirSync(data, {recursive: true});
  if (!existsSync(join(data, aclFile))) symlinkSync(file, join(data, aclFile));
  return data;
}

async function measure(corpus: string, data: string, folder: string, n_runs: number): Promise<Measured> {
  const site = join(folder, `${corpus}-site`);
  console.log(`${corpus}: building the tables ${n_runs} times …`);
  const builds = await measureBuilds(data, {n_runs, folder});
  console.log(`${corpus}: building the site …`);
  const siteTime = await buildSite(data, site);
  console.log(`${corpus}: visiting the site ${n_runs} times …`);
  const {measures, chromium} = await measureVisits(site, n_runs);
  rmSync(site, {recursive: true});
  return {corpus, builds, siteTime, visits: measures, chromium};
}

function report(measured: readonly Measured[], n_runs: number): string {
  const row = (name: string, show: (of: Measured) => string): string[] => [name, ...measured.map(show)];
  const sizeOf = ({builds}: Measured, table: string): number[] =>
    builds.tables.filter((t) => t.table === table).map((t) => t.bytes);
  const tables = [
    ...new Set(["word_index", "papers", ...measured.at(-1)!.builds.tables.map((t) => t.table)])
  ];
  const table = alignedTable(
    ["", ...measured.map(({corpus}) => corpus)],
    [
      row("papers", ({builds}) => builds.n_papers.toLocaleString("en-GB")),
      row("tables built in", ({builds}) => seconds(builds.times)),
      row("  rate", ({builds}) => rate(builds.times.map((time) => (builds.n_papers / time) * 1000))),
      row("peak memory", ({builds}) => megabytes(builds.memory)),
      row("site built in, once", ({siteTime}) => seconds([siteTime])),
      row("size of all tables", ({builds}) =>
        kilobytes([builds.tables.reduce((sum, t) => sum + t.bytes, 0)])
      ),
      ...tables.map((name) => row(`  ${name}`, (of) => kilobytes(sizeOf(of, name)))),
      row("first chart", ({visits}) => seconds(visits.firstChart)),
      row("  transferred before it", ({visits}) => kilobytes(visits.bytesBefore)),
      row("  requests before it", ({visits}) => count(visits.requestsBefore)),
      row("engine ready after a click", ({visits}) => seconds(visits.engineReady)),
      row("papers behind a mark, engine cold", ({visits}) => seconds(visits.coldEvidence)),
      row("papers behind a mark, engine warm", ({visits}) => milliseconds(visits.warmEvidence)),
      row("one filter, engine warm", ({visits}) => milliseconds(visits.filter))
    ]
  );
  const processor = cpus()[0]?.model.trim() || process.arch;
  return `medians of ${n_runs} runs (least–greatest)
${availableParallelism()} processors (${processor}), Node ${process.versions.node}, Chromium ${measured[0]!.chromium}

${table}

One filter is a word typed on the Papers page, with the 250 ms that the box waits for more typing.
Transferred are all requests that began before the first chart, headers included, text gzipped.`;
}

async function bench(n_runs: number, only: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "litscope-bench-"));
  process.once("exit", () => rmSync(folder, {recursive: true, force: true}));
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(130));
  const measured: Measured[] = [];
  for (const corpus of only) {
    if (!["sample", "acl"].includes(corpus)) continue;
    const data = dataOf(corpus, folder);
    if (data !== null) measured.push(await measure(corpus, data, folder, n_runs));
  }
  if (measured.length > 0) console.log(`\n${report(measured, n_runs)}`);
  const tell = (what: string, table: string | null): void =>
    console.log(table === null ? `${what} left out: the files in ../shared are not there` : `\n${table}`);
  if (only.includes("explore")) {
    for (const corpus of ["sample", "acl"]) {
      const data = dataOf(corpus, folder);
      if (data === null) continue;
      console.log(`explore: building the site of ${corpus} …`);
      const site = join(folder, `${corpus}-explored`);
      await buildSite(data, site);
      console.log(`\n${corpus}\n${interactionTable(await measureExplore(site))}`);
      rmSync(site, {recursive: true});
    }
  }
  if (only.includes("notebook")) {
    const measured: {corpus: string; measures: NotebookMeasures}[] = [];
    for (const corpus of ["sample", "acl"]) {
      const data = dataOf(corpus, folder);
      if (data === null) continue;
      console.log(`notebook: building the site of ${corpus} …`);
      const site = join(folder, `${corpus}-notebook`);
      await buildSite(data, site);
      measured.push({corpus, measures: await measureNotebook(site, n_runs)});
      rmSync(site, {recursive: true});
    }
    console.log(`\n${notebookTable(measured)}`);
  }
  if (only.includes("figures")) {
    for (const corpus of ["sample", "acl"]) {
      const data = dataOf(corpus, folder);
      if (data === null) continue;
      console.log(`figures: building the site of ${corpus} …`);
      const site = join(folder, `${corpus}-figures`);
      await buildSite(data, site);
      console.log(`\n${corpus}\n${await measureFigures(site, {data, n_runs})}`);
      rmSync(site, {recursive: true});
    }
  }
  if (only.includes("tab")) {
    console.log("tab: building the site of the sample …");
    const site = join(folder, "tab-site");
    await buildSite(sampleFolder, site);
    console.log(`\n${await measureTab(site, folder, n_runs)}`);
    rmSync(site, {recursive: true});
  }
  if (only.includes("reading")) {
    console.log("reading: all corpora and two files of 1 GB …");
    tell("reading", await measureReading(folder, Math.min(n_runs, mostReadings)));
  }
  if (only.includes("keyphrases")) tell("keyphrases", await measureKeyphrases());
  if (only.includes("topics")) {
    console.log("topics: building the tables of 200,000 papers …");
    tell("topics", await measureTopics(folder));
  }
}

const asked = options();
if (asked !== null) await bench(asked.n_runs, asked.only);
