import {type Done, openLanguageWork, type Task} from "./language-work.js";

/** One that works on texts: a thread, or the one that asks. */
export interface Hand {
  do(task: Task): Promise<Done>;
  close(): Promise<void>;
}

/** What goes to a thread, and what comes back. */
export interface HandQuestion {
  id: number;
  task: Task;
}
export type HandAnswer = {id: number} & ({done: Done} | {error: string});

/** A thread, whatever the platform calls it. */
export interface HandThread {
  post(question: HandQuestion): void;
  /** Hears every answer, and once why the thread is no more. */
  listen(hear: {answer: (answer: HandAnswer) => void; end: (reason: Error) => void}): void;
  terminate(): Promise<void>;
}

/** Has a thread do the work. */
export function openHand(thread: HandThread): Hand {
  const open = new Map<number, {resolve: (done: Done) => void; reject: (error: Error) => void}>();
  let last = 0;
  let dead: Error | null = null;
  thread.listen({
    answer(answer) {
      const task = open.get(answer.id);
      open.delete(answer.id);
      if ("done" in answer) task?.resolve(answer.done);
      else task?.reject(new Error(answer.error));
    },
    end(reason) {
      dead = reason;
      for (const {reject} of open.values()) reject(reason);
      open.clear();
    }
  });
  return {
    do: (task) =>
      new Promise((resolve, reject) => {
        if (dead !== null) {
          reject(dead);
          return;
        }
        open.set(++last, {resolve, reject});
        thread.post({id: last, task});
      }),
    close: () => thread.terminate()
  };
}

/** What a thread answers. */
export function answerHand(work: ReturnType<typeof openLanguageWork>, {id, task}: HandQuestion): HandAnswer {
  try {
    return {id, done: work(task)};
  } catch (error) {
    return {id, error: error instanceof Error ? error.message : String(error)};
  }
}

/** Does the work in the thread that asks, which gets on with other things before each task. */
export function openHere(rest: () => Promise<void>, work = openLanguageWork()): Hand {
  return {
    async do(task) {
      await rest();
      return work(task);
    },
    close: async () => undefined
  };
}
