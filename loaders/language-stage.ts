import {availableParallelism} from "node:os";
import {Worker} from "node:worker_threads";
import type {Lexicon} from "../src/language/families/family.js";
import type {Term} from "../src/language/vocabulary.js";
import {
  type Analysed,
  type Done,
  openLanguageWork,
  type Task,
  type TermRow,
  type Text
} from "./language-work.js";

const papersAtOnce = 200;
/** Below this many papers, starting threads costs more than it saves. */
const fewPapers = 2_000;

export interface LanguageStage {
  /** Calls `take` with every text's analysis, in order; `families` is what is known of model families. */
  analyse(
    texts: readonly Text[],
    families: Lexicon,
    take: (analysed: Analysed, index: number) => void
  ): Promise<void>;
  /** Calls `take` with every text's terms, in order. */
  match(
    texts: readonly Text[],
    terms: readonly Term[],
    take: (rows: TermRow[], index: number) => void
  ): Promise<void>;
  close(): Promise<void>;
}

interface Hand {
  do(task: Task): Promise<Done>;
  close(): Promise<void>;
}

/** Spreads the work on texts over threads; what comes out depends neither on how many there are nor on how many texts each takes at once. */
export function openLanguageStage(
  n_papers: number,
  n_workers = defaultWorkers(n_papers),
  batchSize = papersAtOnce
): LanguageStage {
  const hands = n_workers <= 1 ? [openHere()] : Array.from({length: n_workers}, openWorker);

  const inOrder = async <T>(
    texts: readonly Text[],
    kind: "analyse" | "match",
    take: (done: T, index: number) => void
  ): Promise<void> => {
    let next = 0;
    let taken = 0;
    const waiting = new Map<number, T[]>();
    await Promise.all(
      hands.map(async (hand) => {
        while (next < texts.length) {
          const from = next;
          next += batchSize;
          waiting.set(from, (await hand.do({kind, texts: texts.slice(from, from + batchSize)})) as T[]);
          for (let batch; (batch = waiting.get(taken)) !== undefined;) {
            waiting.delete(taken);
            batch.forEach((done, i) => take(done, taken + i));
            taken += batchSize;
          }
        }
      })
    );
  };

  return {
    async analyse(texts, families, take) {
      await Promise.all(hands.map((hand) => hand.do({kind: "families", families})));
      await inOrder<Analysed>(texts, "analyse", take);
    },
    async match(texts, terms, take) {
      await Promise.all(hands.map((hand) => hand.do({kind: "vocabulary", terms: [...terms]})));
      await inOrder<TermRow[]>(texts, "match", take);
    },
    async close() {
      await Promise.all(hands.map((hand) => hand.close()));
    }
  };
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
