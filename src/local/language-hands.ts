import type {Hand} from "../build/language-stage.js";
import {type Done, openLanguageWork, type Task} from "../build/language-work.js";

/** What a hand is asked, and what it answers. */
export interface HandQuestion {
  id: number;
  task: Task;
}
export type HandAnswer = {id: number} & ({done: Done} | {error: string});

/** The work on texts in this very thread. */
export function openHere(): Hand {
  const work = openLanguageWork();
  return {
    async do(task) {
      await new Promise((resolve) => setTimeout(resolve));
      return work(task);
    },
    close: async () => undefined
  };
}

/** The work on texts in a worker. */
export function openHand(worker: Worker): Hand {
  const open = new Map<number, {resolve: (done: Done) => void; reject: (error: Error) => void}>();
  let last = 0;
  worker.onmessage = ({data}: MessageEvent<HandAnswer>) => {
    const task = open.get(data.id);
    open.delete(data.id);
    if ("done" in data) task?.resolve(data.done);
    else task?.reject(new Error(data.error));
  };
  worker.onerror = ({message}) => {
    for (const {reject} of open.values()) reject(new Error(message || "a worker ended"));
    open.clear();
  };
  return {
    do: (task) =>
      new Promise((resolve, reject) => {
        open.set(++last, {resolve, reject});
        worker.postMessage({id: last, task} satisfies HandQuestion);
      }),
    async close() {
      worker.terminate();
    }
  };
}
