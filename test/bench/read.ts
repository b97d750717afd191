import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  symlinkSync
} from "node:fs";
import {join} from "node:path";
import {createInterface} from "node:readline";
import {finished} from "node:stream/promises";
import {createGunzip} from "node:zlib";
import {projectFolder} from "../../loaders/project.js";
import {runNode} from "../../loaders/spawn.js";
import type {ReadReport} from "./read-once.js";
import {alignedTable, megabytes, rate, seconds} from "./table.js";

const corpora = join(projectFolder, "..", "shared", "corpora");
/** Papers of the file that is added. */
const added = 1_000;
const large = 1_000_000_000;

/** Reads and merges all corpora: anew, out of the cache, with one file more; then a BibTeX and a JSON Lines file of 1 GB. */
export async function measureReading(folder: string, n_runs: number): Promise<string | null> {
  if (!existsSync(corpora)) return null;
  const data = join(folder, "corpora");
  const cache = join(folder, "records");
  mkdirSync(data);
  for (const file of readdirSync(corpora).filter((name) => name.endsWith(".jsonl.gz")))
    symlinkSync(join(corpora, file), join(data, file));

  const anew: ReadReport[] = [];
  const again: ReadReport[] = [];
  const more: ReadReport[] = [];
  for (let run = 0; run < n_runs; run++) {
    rmSync(cache, {recursive: true, force: true});
    anew.push(await readOnce(data, cache));
    again.push(await readOnce(data, cache));
    const extra = join(data, `added-${run}.jsonl`);
    await writeExtra(extra, run);
    more.push(await readOnce(data, cache));
    rmSync(extra);
  }
  rmSync(cache, {recursive: true, force: true});

  const gigabytes: [string, ReadReport][] = [];
  for (const [name, write] of [
    ["1 GB of JSON Lines, as check reads it", asJson],
    ["1 GB of BibTeX, as check reads it", asBibtex]
  ] as const) {
    const one = join(folder, "large");
    mkdirSync(one);
    await writeLarge(join(one, "large.txt"), write);
    gigabytes.push([name, await readOnce(one, "-")]);
    rmSync(one, {recursive: true});
  }
  const row = (name: string, reports: readonly ReadReport[]): string[] => [
    name,
    reports[0]!.n_records.toLocaleString("en-GB"),
    reports[0]!.n_papers.toLocaleString("en-GB"),
    seconds(reports.map((report) => report.milliseconds)),
    rate(reports.map((report) => (report.n_records / report.milliseconds) * 1000)),
    megabytes(reports.map((report) => report.memory))
  ];
  return alignedTable(
    ["reading and merging", "entries", "papers", "time", "rate", "peak memory"],
    [
      row("all corpora, nothing in the cache", anew),
      row("all corpora, all in the cache", again),
      row(`with a file of ${added.toLocaleString("en-GB")} papers added`, more),
      ...gigabytes.map(([name, report]) => row(name, [report]))
    ]
  );
}

async function readOnce(data: string, cache: string): Promise<ReadReport> {
  const {code, said} = await runNode(["--import", "tsx", "test/bench/read-once.ts", data, cache], {
    quiet: true
  });
  if (code !== 0) throw new Error(`${data} was not read:\n${said}`);
  return JSON.parse(said.trimEnd().split("\n").at(-1)!) as ReadReport;
}

interface Line {
  title: string;
  abstract: string | null;
  authors?: string[];
  date: string;
}

async function* papers(): AsyncGenerator<Line> {
  const file = createReadStream(join(corpora, "arxiv_cs_daily_2025_2026.jsonl.gz")).pipe(createGunzip());
  for await (const line of createInterface({input: file})) yield JSON.parse(line) as Line;
}

/** Papers that are in no corpus: titles and abstracts of the corpora, told apart by a number. */
async function writeExtra(path: string, run: number): Promise<void> {
  const out = createWriteStream(path);
  let n = 0;
  for await (const {title, abstract, date} of papers()) {
    out.write(asJson({title: `${title} (${run}.${n})`, abstract, date}));
    if (++n === added) break;
  }
  out.end();
  await finished(out);
}

async function writeLarge(path: string, write: (paper: Line, i: number) => string): Promise<void> {
  const out = createWriteStream(path);
  let bytes = 0;
  for (let i = 0; bytes < large;) {
    for await (const paper of papers()) {
      const text = write({...paper, title: `${paper.title} ${++i}`}, i);
      bytes += Buffer.byteLength(text);
      if (!out.write(text)) await new Promise<void>((resolve) => out.once("drain", () => resolve()));
      if (bytes >= large) break;
    }
  }
  out.end();
  await finished(out);
}

function asJson({title, abstract, authors, date}: Line): string {
  return `${JSON.stringify({title, abstract, authors, date})}\n`;
}

function asBibtex({title, abstract, authors = [], date}: Line, i: number): string {
  const plain = (text: string) => text.replace(/[{}]/g, "");
  return `@article{k${i},
  title = {{${plain(title)}}},
  author = {${authors.map(plain).join(" and ")}},
  abstract = {${plain(abstract ?? "")}},
  year = {${date.slice(0, 4)}},
  month = {${date.slice(5, 7)}}
}

`;
}
