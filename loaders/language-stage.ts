import {availableParallelism} from "node:os";
import {Worker} from "node:worker_threads";
import {fewPapers, type Hand, type LanguageStage, spreadWork} from "../src/build/language-stage.js";
import {type Done, openLanguageWork} from "../src/build/language-work.js";

/** The work on texts in this process, or in threads. */
export function openLanguageStage(
  n_papers: number,
  n_workers = defaultWorkers(n_papers),
  batchSize?: number
): LanguageStage {
  return spreadWork(n_workers <= 1 ? [openHere()] : Array.from({length: n_workers}, openWorker), batchSize);
}

function defaultWorkers(n_papers: number): number {
  return n_papers < fewPapers ? 1 : Math.min(8, availableParallelism());
}

function openHere(): Hand {
  const work = openLanguageWork();
  return {
    do: async (task) => {
      await new Promise((resolve) => setImmediate(resolve));
      return work(task);
    },
    close: async () => undefined
  };
}

function openWorker(): Hand {
  const worker = new Worker(new URL("./language-worker.mjs", import.meta.url));
  const open = new Map<number, {resolve: (done: Done) => void; reject: (error: Error) => void}>();
  let last = 0;
  let dead: Error | null = null;
  const failAll = (error: Error): void => {
    dead = error;
    for (const {reject} of open.values()) reject(error);
    open.clear();
  };
  worker.on("message", ({id, done, error}: {id: number; done?: Done; error?: string}) => {
    const task = open.get(id);
    open.delete(id);
    if (error === undefined) task?.resolve(done ?? null);
    else task?.reject(new Error(error));
  });
  worker.on("error", failAll);
  worker.on("exit", (code) => failAll(new Error(`a worker thread ended with code ${code}`)));
  return {
    do: (task) =>
      new Promise((resolve, reject) => {
        if (dead !== null) {
          reject(dead);
          return;
        }
        open.set(++last, {resolve, reject});
        worker.postMessage({id: last, task});
      }),
    close: async () => {
      await worker.terminate();
    }
  };
}
