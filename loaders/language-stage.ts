import {availableParallelism} from "node:os";
import {Worker} from "node:worker_threads";
import {type Hand, openHand, openHere} from "../src/build/hands.js";
import {fewPapers, type LanguageStage, spreadWork} from "../src/build/language-stage.js";

/** The work on texts in this process, or in threads. */
export function openLanguageStage(
  n_papers: number,
  n_workers = defaultWorkers(n_papers),
  batchSize?: number
): LanguageStage {
  return spreadWork(
    n_workers <= 1 ? [openHere(rest)] : Array.from({length: n_workers}, openWorker),
    batchSize
  );
}

const rest = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function defaultWorkers(n_papers: number): number {
  return n_papers < fewPapers ? 1 : Math.min(8, availableParallelism());
}

function openWorker(): Hand {
  const worker = new Worker(new URL("./language-worker.mjs", import.meta.url));
  return openHand({
    post: (question) => worker.postMessage(question),
    listen({answer, end}) {
      worker.on("message", answer);
      worker.on("error", end);
      worker.on("exit", (code) => end(new Error(`a worker thread ended with code ${code}`)));
    },
    terminate: async () => {
      await worker.terminate();
    }
  });
}
