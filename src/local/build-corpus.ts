import {openSummaries} from "../build/answer-summaries.js";
import {checkReport} from "../build/check-report.js";
import {completeCorpus} from "../build/complete-corpus.js";
import {fingerprintOf} from "../build/fingerprint.js";
import {type Hand, type HandAnswer, openHand, openHere} from "../build/hands.js";
import {fewPapers, type LanguageStage, spreadWork} from "../build/language-stage.js";
import type {openLanguageWork, Task} from "../build/language-work.js";
import type {Software} from "../build/software.js";
import {writeTables} from "../build/write-tables.js";
import {type DatabaseFiles, startDatabase} from "../engine/start-database.js";
import {openTableBuilder, type TableBuilder} from "../engine/table-builder.js";
import {emptyLexicon, readFamilies} from "../language/families/read-families.js";
import {type TableName, tableNames} from "../model/tables.js";
import {type SummaryName, summaryNames} from "../query/summaries.js";
import {briefReport, type ReportBrief} from "./brief-report.js";
import {type BuiltCorpus, jsonFile} from "./built-corpus.js";
import {insteadOfTab} from "./limits.js";
import {type ReadingNews, readFiles} from "./read-files.js";
import {inOrder, type SourceFile} from "./source-file.js";

export interface BuildRequest {
  /** What the corpus is called, where nothing in the files names it. */
  name: string;
  files: SourceFile[];
  /** "YYYY-MM-DD" */
  today: string;
  software: Software;
}

export interface BuildNews extends ReadingNews {
  /** All files are read. */
  onReport(report: ReportBrief): void;
}

/** What can be made ready before the files are known. */
export interface Prepared {
  builder: TableBuilder;
  end(): void;
}

/**
 * Starts the database and lets it do once, on empty tables, what it will do for every corpus: its code is compiled
 * where it is first called.
 */
export async function prepareBuild(files: DatabaseFiles): Promise<Prepared> {
  const {database, connection, end} = await startDatabase(files, builderMemory);
  const builder = await openTableBuilder(database, connection);
  const answer = openSummaries(builder.engine, "");
  for (const summary of summaryNames) await answer(summary).catch(() => undefined);
  return {builder, end};
}

/**
 * Makes all tables and summaries of files as a build does.
 *
 * @param prepared is used up by this
 */
export async function buildCorpus(
  {name, files: given, today, software}: BuildRequest,
  {prepared, ...workforce}: {prepared: Promise<Prepared>} & Workforce,
  news: BuildNews
): Promise<BuiltCorpus> {
  let n_papers = 0;
  const files = inOrder(given);
  const {hands} = workforce;
  try {
    if (looksLarge(files) && startAllHands(workforce))
      await new Promise((resolve) => setTimeout(resolve, threadStart));
    const read = await readFiles(files, {today}, news);
    const known = readFamilies(software.families, "model-families.toml").lexicon;
    const corpus = completeCorpus(read.corpus, {name, families: known});
    const report = checkReport(corpus);
    const brief = briefReport(report);
    news.onReport(brief);
    if (corpus.papers.length === 0) throw new Error("no paper could be read from these files");
    n_papers = corpus.papers.length;
    const fingerprint = fingerprintOf(read.hashes, software.code);
    const {builder} = await prepared;
    await writeTables(corpus, builder, {
      fingerprint,
      version: software.version,
      openStage: (n) => openStage(n, workforce, builder.settled),
      onProgress: news.onProgress
    });
    await builder.filled();
    const answer = openSummaries(builder.engine, fingerprint);
    const summaries = {} as Record<SummaryName, Blob>;
    for (const [i, summary] of summaryNames.entries()) {
      news.onProgress({stage: "answering the pages", done: i, total: summaryNames.length});
      summaries[summary] = jsonFile({...(await answer(summary)), is_local: true});
    }
    const stage = "writing tables";
    const total = tableNames.length;
    news.onProgress({stage, done: 0, total});
    const tables = await builder.write((done) => news.onProgress({stage, done, total}));
    return {
      title: corpus.description.title,
      fingerprint,
      n_papers,
      files,
      marks: files.flatMap(({path, blob}) => {
        const sha256 = read.hashes.get(path);
        return sha256 === undefined ? [] : [{path, sha256, bytes: blob.size}];
      }),
      tables: Object.fromEntries(
        Object.entries(tables).map(([table, bytes]) => [table, new Blob([bytes as Uint8Array<ArrayBuffer>])])
      ) as Record<TableName, Blob>,
      summaries,
      brief,
      report: jsonFile(report)
    };
  } catch (error) {
    if (/Out of Memory|bad_alloc|memory access out of bounds|Aborted\(/.test(String(error)))
      throw new Error(
        `these papers need more memory than a tab can give the database (${n_papers.toLocaleString("en-GB")} papers): give it fewer, or ${insteadOfTab}`,
        {cause: error}
      );
    throw error;
  } finally {
    for (const hand of hands) void hand.close();
    void prepared.then(
      ({end}) => end(),
      () => undefined
    );
  }
}

/** What the building database may take: it alone is at work then. */
const builderMemory = "3GB";
const mostHands = (): number => Math.min(6, navigator.hardwareConcurrency);
/** Hands that wait before the papers are known: each takes memory. */
export const readyHands = (): number => (navigator.hardwareConcurrency < 2 ? 0 : 2);
/** Work that makes ready for work on texts. */
export const warmUp: readonly Task[] = [
  {kind: "families", families: emptyLexicon},
  {kind: "analyse", texts: [{title: "A title", abstract: null, language: null, date: null}]}
];

/** Who works on texts: this thread where they are few, or workers, which are ended with the work. */
interface Workforce {
  work: ReturnType<typeof openLanguageWork>;
  openWorker: () => Worker;
  /** Workers that have started already. */
  hands: Hand[];
}

/** Bytes above which files probably hold enough papers for several hands; what is packed holds more. */
const manyBytes = 3_000_000;
const packedTo = 1 / 4;
/** Milliseconds in which the browser starts a thread, for which it needs the one that asks. */
const threadStart = 50;

function looksLarge(files: readonly SourceFile[]): boolean {
  const bytes = files.reduce(
    (sum, {path, blob}) => sum + blob.size / (/\.(gz|zip)$/i.test(path) ? packedTo : 1),
    0
  );
  return bytes >= manyBytes;
}

/** Workers that do some work at once, since their code is compiled when it is first used. */
export function startHands(openWorker: () => Worker, n: number): Hand[] {
  return Array.from({length: n}, () => {
    const hand = handOf(openWorker());
    for (const task of warmUp) hand.do(task).catch(() => undefined);
    return hand;
  });
}

/** Starts those that there may be and are not yet; gives whether there were any. One alone is no help. */
function startAllHands({openWorker, hands}: Workforce): boolean {
  const n = mostHands() < 2 ? 0 : mostHands() - hands.length;
  hands.push(...startHands(openWorker, n));
  return n > 0;
}

function openStage(n_papers: number, workforce: Workforce, settled: () => Promise<void>): LanguageStage {
  if (n_papers >= fewPapers) startAllHands(workforce);
  const isHere = n_papers < fewPapers || workforce.hands.length === 0;
  const hands = isHere ? [openHere(rest, workforce.work)] : workforce.hands;
  return spreadWork(
    hands.map((hand) => ({
      ...hand,
      async do(task) {
        await settled();
        return hand.do(task);
      }
    }))
  );
}

const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

function handOf(worker: Worker): Hand {
  return openHand({
    post: (question) => worker.postMessage(question),
    listen({answer, end}) {
      worker.onmessage = ({data}: MessageEvent<HandAnswer>) => answer(data);
      worker.onerror = ({message}) => end(new Error(message || "a worker ended"));
    },
    terminate: async () => worker.terminate()
  });
}
