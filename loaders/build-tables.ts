import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync
} from "node:fs";
import {join} from "node:path";
import {fingerprintOf} from "../src/build/fingerprint.js";
import type {Progress} from "../src/build/progress.js";
import {writeTables} from "../src/build/write-tables.js";
import type {Corpus} from "../src/corpus/read-corpus.js";
import {tableNames} from "../src/model/tables.js";
import {codeHash, hashDataFiles, listDataFiles} from "./data-files.js";
import {openLanguageStage} from "./language-stage.js";
import {withLock} from "./lock.js";
import {cacheFolder, version} from "./project.js";
import {readPapers} from "./read-papers.js";
import {writeColumnFacts} from "./column-facts.js";
import {writeSummaries} from "./summaries.js";
import {openTableWriter} from "./table-writer.js";
import {UserError} from "./user-error.js";

/** Builds kept beside the newest. */
const keptBuilds = 3;

export interface Built {
  /** Holds `<table>.parquet` and `<summary>.json`. */
  folder: string;
  fingerprint: string;
  /** Whether it was there already. */
  cached: boolean;
}

export interface BuildOptions {
  data: string;
  onProgress?: (progress: Progress) => void;
  onMessage?: (line: string) => void;
  /** Where builds are kept. */
  cache?: string;
  n_workers?: number;
}

/** Makes all tables and summaries of a data folder, once for each content: under a lock, written beside, then renamed. */
export async function buildTables(options: BuildOptions): Promise<Built> {
  const {data, onMessage = () => undefined, cache = join(cacheFolder, "tables")} = options;
  const files = listDataFiles(data);
  const hashes = hashDataFiles(data, files);
  const fingerprint = fingerprintOf(hashes, codeHash());
  const folder = join(cache, fingerprint);
  return withLock(
    join(cache, "lock"),
    async () => {
      if (existsSync(folder)) {
        const now = new Date();
        utimesSync(folder, now, now);
        for (const line of readMessages(folder)) onMessage(line);
        return {folder, fingerprint, cached: true};
      }
      const beside = `${folder}.part`;
      rmSync(beside, {recursive: true, force: true});
      mkdirSync(beside, {recursive: true});
      try {
        await writeBuild(options, {files, hashes, records: join(cache, "records")}, fingerprint, beside);
        renameSync(beside, folder);
      } finally {
        rmSync(beside, {recursive: true, force: true});
      }
      pruneBuilds(cache);
      return {folder, fingerprint, cached: false};
    },
    () => onMessage("waiting for another build to finish")
  );
}

function pruneBuilds(cache: string): void {
  const builds = readdirSync(cache, {withFileTypes: true})
    .filter((entry) => entry.isDirectory() && entry.name !== "records")
    .map((entry) => join(cache, entry.name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const old of builds.slice(keptBuilds)) rmSync(old, {recursive: true, force: true});
}

/** Copies the tables of a build, each beside its place and then renamed. */
export function copyTables(folder: string, out: string): void {
  mkdirSync(out, {recursive: true});
  const foreign = readdirSync(out).filter((file) => !/^\w+\.parquet(?:\.part)?$/.test(file));
  if (foreign.length > 0)
    throw new UserError(`${out} holds other files (${foreign.slice(0, 3).join(", ")}): name an empty folder`);
  for (const name of tableNames) {
    const file = join(out, `${name}.parquet`);
    cpSync(join(folder, `${name}.parquet`), `${file}.part`);
    renameSync(`${file}.part`, file);
  }
}

async function writeBuild(
  {data, onProgress = () => undefined, onMessage = () => undefined, n_workers}: BuildOptions,
  {files, hashes, records}: {files: readonly string[]; hashes: ReadonlyMap<string, string>; records: string},
  fingerprint: string,
  folder: string
): Promise<void> {
  const corpus = await readPapers({
    folder: data,
    files,
    today: new Date().toISOString().slice(0, 10),
    cache: {folder: records, hashes},
    onProgress,
    n_workers
  });
  const messages = sayProblems(corpus);
  for (const line of messages) onMessage(line);
  if (corpus.papers.length === 0) {
    throw new UserError(`no paper could be read from ${data}: the problems above say why, file by file`);
  }
  const writer = await openTableWriter(folder);
  try {
    await writeTables(corpus, writer, {
      fingerprint,
      version,
      openStage: (n_papers) => openLanguageStage(n_papers, n_workers),
      onProgress
    });
    onProgress({stage: "writing tables", done: 0, total: tableNames.length});
    await writer.finish(folder);
    onProgress({stage: "writing tables", done: tableNames.length, total: tableNames.length});
  } finally {
    writer.close();
  }
  onProgress({stage: "writing summaries", done: 0, total: 1});
  await writeSummaries(folder, fingerprint);
  await writeColumnFacts(folder, fingerprint);
  onProgress({stage: "writing summaries", done: 1, total: 1});
  writeFileSync(join(folder, "messages.json"), JSON.stringify(messages));
}

const shownProblems = 20;

function sayProblems({problems}: Corpus): string[] {
  const lines = problems
    .slice(0, shownProblems)
    .map(({file, line, kind, reason}) => `${kind}: ${file}${line === null ? "" : `:${line}`}: ${reason}`);
  const n_more = problems.length - shownProblems;
  if (n_more > 0) lines.push(`and ${n_more} more problems: the Methods page and the table audit list them`);
  return lines;
}

/** A build that is there already says again what its first run said. */
function readMessages(folder: string): string[] {
  return JSON.parse(readFileSync(join(folder, "messages.json"), "utf8")) as string[];
}
