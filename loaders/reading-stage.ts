import {statSync} from "node:fs";
import {availableParallelism} from "node:os";
import {Worker} from "node:worker_threads";
import type {CorpusReader} from "../src/corpus/read-corpus.js";
import type {Progress} from "../src/build/progress.js";
import {type ReadingTaker, type ReadingTask, readSource} from "./reading-work.js";
import {unpackRecords, type RecordBatch, type SourceEnd} from "./record-batch.js";

/** Below this, starting threads costs more than it saves. */
const fewBytes = 4 << 20;

/** Reads files into a corpus, spread over threads, the largest first; what comes out does not depend on how many there are. */
export async function readSources(
  tasks: readonly ReadingTask[],
  corpus: CorpusReader,
  onProgress: (progress: Progress) => void,
  n_workers?: number
): Promise<void> {
  const sizes = new Map(tasks.map((task) => [task, sizeOf(task.path)]));
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const queue = [...tasks].sort((a, b) => sizes.get(b)! - sizes.get(a)!);
  let done = 0;
  let n_papers = 0;
  let isRead = false;
  const show = (): void =>
    onProgress({
      stage: "reading the files",
      done: isRead ? total : Math.min(done, total - 1),
      total,
      n_papers,
      unit: "bytes"
    });
  show();

  async function readNext(
    read: (task: ReadingTask, take: ReadingTaker) => Promise<SourceEnd>
  ): Promise<void> {
    for (let task; (task = queue.shift()) !== undefined;) {
      const {file} = task;
      let counted = 0;
      const end = await read(task, {
        batch: async (json) => {
          const records = unpackRecords(file, JSON.parse(json) as RecordBatch);
          for (const record of records) corpus.record(record);
          n_papers += records.length;
          show();
        },
        bytes: (n) => {
          counted += n;
          done += n;
          show();
        }
      });
      for (const row of end.dates) corpus.dated(row);
      for (const problem of end.problems) corpus.problem(problem);
      for (const read of end.files) corpus.file(read);
      done += sizes.get(task)! - counted;
      show();
    }
  }

  const most = n_workers ?? (total < fewBytes ? 0 : Math.min(8, availableParallelism()));
  const hands = Array.from({length: Math.min(most, tasks.length)}, openWorker);
  try {
    if (hands.length === 0) await readNext(readSource);
    else await Promise.all(hands.map((hand) => readNext(hand.read)));
  } finally {
    await Promise.all(hands.map((hand) => hand.close()));
  }
  isRead = true;
  show();
}

function sizeOf(path: string): number {
  return statSync(path, {throwIfNoEntry: false})?.size ?? 0;
}

interface Hand {
  read(task: ReadingTask, take: ReadingTaker): Promise<SourceEnd>;
  close(): Promise<void>;
}

type Message = {json: string} | {bytes: number} | {end: SourceEnd} | {error: string};

function openWorker(): Hand {
  const worker = new Worker(new URL("./reading-worker.mjs", import.meta.url));
  let take: ReadingTaker | null = null;
  let settle: {resolve: (end: SourceEnd) => void; reject: (error: Error) => void} | null = null;
  let dead: Error | null = null;
  const fail = (error: Error): void => {
    dead ??= error;
    settle?.reject(dead);
  };
  worker.on("message", (message: Message) => {
    if ("json" in message) {
      void take?.batch(message.json);
      worker.postMessage("taken");
    } else if ("bytes" in message) take?.bytes(message.bytes);
    else if ("end" in message) settle?.resolve(message.end);
    else settle?.reject(new Error(message.error));
  });
  worker.on("error", fail);
  worker.on("exit", (code) => fail(new Error(`a worker thread ended with code ${code}`)));
  return {
    read: (task, to) =>
      new Promise((resolve, reject) => {
        take = to;
        settle = {resolve, reject};
        if (dead !== null) reject(dead);
        else worker.postMessage(task);
      }),
    close: async () => {
      await worker.terminate();
    }
  };
}
