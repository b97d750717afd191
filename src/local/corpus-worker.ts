import {answerHand, type Hand, type HandQuestion} from "../build/hands.js";
import {openLanguageWork} from "../build/language-work.js";
import type {Progress} from "../build/progress.js";
import type {DatabaseFiles} from "../engine/start-database.js";
import type {FileRead} from "../corpus/open-source.js";
import type {Problem} from "../model/paper.js";
import type {ReportBrief} from "./brief-report.js";
import {
  buildCorpus,
  type BuildRequest,
  type Prepared,
  prepareBuild,
  readyHands,
  startHands,
  warmUp
} from "./build-corpus.js";
import type {BuiltCorpus} from "./built-corpus.js";

/** What the worker tells while it makes a corpus. */
export type CorpusNews =
  | {kind: "progress"; progress: Progress}
  | {kind: "files"; files: FileRead[]; problems: Problem[]; n_problems: number}
  | {kind: "report"; report: ReportBrief}
  | {kind: "built"; corpus: BuiltCorpus}
  | {kind: "failed"; reason: string};

/** Between two messages of a kind, so that the page has time to do its own. */
const tellEvery = 100;
/** Problems that are told while reading; the report has all. */
const mostTold = 200;

const work = openLanguageWork();

/** What the worker is asked. */
export type CorpusQuestion = {kind: "prepare"; database: DatabaseFiles} | ({kind: "build"} & BuildRequest);

let prepared: Promise<Prepared> = Promise.reject(new Error("the database was not prepared"));
prepared.catch(() => undefined);
const openWorker = (): Worker => new Worker(location.href);
let hands: Hand[] = [];

addEventListener("message", ({data}: MessageEvent<CorpusQuestion | HandQuestion>) => {
  if ("task" in data) postMessage(answerHand(work, data));
  else if (data.kind === "build") void build(data);
  else {
    prepared = prepareBuild(data.database);
    prepared.catch(() => undefined);
    for (const task of warmUp) work(task);
    hands = startHands(openWorker, readyHands());
  }
});

async function build(request: BuildRequest): Promise<void> {
  const tell = (news: CorpusNews): void => postMessage(news);
  let stage = "";
  let told = 0;
  let files: FileRead[] = [];
  let problems: Problem[] = [];
  let n_problems = 0;
  const tellFiles = (): void => {
    if (files.length + problems.length > 0) tell({kind: "files", files, problems, n_problems});
    files = [];
    problems = [];
  };
  try {
    const corpus = await buildCorpus(
      request,
      {prepared, work, openWorker, hands},
      {
        onProgress(progress) {
          const now = performance.now();
          if (progress.stage === stage && progress.done < progress.total && now - told < tellEvery) return;
          if (progress.stage === stage && progress.done < progress.total) tellFiles();
          stage = progress.stage;
          told = now;
          tell({kind: "progress", progress});
        },
        onFile: (file) => files.push(file),
        onProblem(problem) {
          n_problems++;
          if (n_problems <= mostTold) problems.push(problem);
        },
        onReport(report) {
          tellFiles();
          tell({kind: "report", report});
        }
      }
    );
    tell({kind: "built", corpus});
  } catch (error) {
    tellFiles();
    tell({kind: "failed", reason: error instanceof Error ? error.message : String(error)});
  }
}
