import {FileAttachment} from "observablehq:stdlib";
import type {Software} from "../build/software.js";
import type {CorpusNews, CorpusQuestion} from "../local/corpus-worker.js";
import type {BuiltCorpus} from "../local/built-corpus.js";
import type {SourceFile} from "../local/source-file.js";
import {databaseFiles, holdDatabaseFiles} from "./database.js";
import {holdLayOut} from "./lay-out.js";

interface Parts {
  /** Address of the worker's script, in the page's memory. */
  script: string;
  software: Software;
}

let parts: Promise<Parts> | null = null;
let ready: Promise<Worker> | null = null;

/** Fetches all that making a corpus, and looking at it, will need: nothing is asked of the network afterwards. */
export async function prepareBuilder(): Promise<void> {
  await Promise.all([useReady(), holdLayOut(), lateModules()]);
  document.documentElement.dataset.builder = "ready";
}

/** Modules that a page fetches when they are first needed. */
async function lateModules(): Promise<void> {
  await Promise.all([
    import("../engine/browser.js"),
    import("../engine/start-database.js").then(({loadDatabase}) => loadDatabase()),
    import("../local/corpus-store.js"),
    import("./open-papers.js"),
    import("../analysis/reshape.js"),
    import("./take-figure.js"),
    import("./compose-dialog.js")
  ]);
}

function useParts(): Promise<Parts> {
  const read = async (): Promise<Parts> => {
    const [text, software] = await Promise.all([
      FileAttachment("../data/corpus-worker.js").text(),
      FileAttachment("../data/software.json").json() as Promise<Software>
    ]);
    return {script: URL.createObjectURL(new Blob([text], {type: "text/javascript"})), software};
  };
  parts ??= read().catch((error: unknown) => {
    parts = null;
    throw error;
  });
  return parts;
}

/** A worker whose database is started or starting. */
function useReady(): Promise<Worker> {
  const start = async (): Promise<Worker> => {
    const [{script}, database] = await Promise.all([useParts(), holdDatabaseFiles().catch(databaseFiles)]);
    const worker = new Worker(script);
    worker.postMessage({kind: "prepare", database} satisfies CorpusQuestion);
    return worker;
  };
  ready ??= start().catch((error: unknown) => {
    ready = null;
    throw error;
  });
  return ready;
}

/**
 * Milliseconds for each paper until the memory that the work took is given back, as measured: a thread of the page that
 * asks for memory meanwhile stands still.
 */
const freeing = 0.01;

/** Makes a corpus; rejects with an AbortError where it is stopped, with the reason where it cannot be made. */
export async function makeCorpus(
  request: {name: string; files: SourceFile[]},
  {signal, onNews}: {signal: AbortSignal; onNews: (news: CorpusNews) => void}
): Promise<BuiltCorpus> {
  const [worker, {software}] = await Promise.all([useReady(), useParts()]);
  ready = null;
  let corpus: BuiltCorpus;
  try {
    signal.throwIfAborted();
    corpus = await new Promise<BuiltCorpus>((resolve, reject) => {
      const stop = (): void => reject(new DOMException("stopped", "AbortError"));
      signal.addEventListener("abort", stop, {once: true});
      worker.onerror = ({message}) =>
        reject(new Error(message || "the work ended early: the papers may need more memory than a tab has"));
      worker.onmessage = ({data}: MessageEvent<CorpusNews>) => {
        if (data.kind === "built") resolve(data.corpus);
        else if (data.kind === "failed") reject(new Error(data.reason));
        else onNews(data);
      };
      const today = new Date().toISOString().slice(0, 10);
      worker.postMessage({kind: "build", ...request, today, software} satisfies CorpusQuestion);
    });
  } finally {
    worker.terminate();
  }
  await new Promise((resolve) => setTimeout(resolve, corpus.n_papers * freeing));
  signal.throwIfAborted();
  return corpus;
}
