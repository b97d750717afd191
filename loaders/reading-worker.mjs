import {parentPort} from "node:worker_threads";
import {register} from "tsx/esm/api";

register();
const {readSource} = await import(new URL("./reading-work.ts", import.meta.url).href);

/** Batches that may wait to be taken, so that a fast reader does not fill the memory. */
const mostWaiting = 8;
let waiting = 0;
let proceed = null;

async function post(message) {
  while (waiting >= mostWaiting) await new Promise((resolve) => (proceed = resolve));
  waiting += 1;
  parentPort.postMessage(message);
}

parentPort.on("message", async (message) => {
  if (message === "taken") {
    waiting -= 1;
    proceed?.();
    return;
  }
  try {
    const end = await readSource(message, {
      batch: (json) => post({json}),
      bytes: (bytes) => parentPort.postMessage({bytes})
    });
    parentPort.postMessage({end});
  } catch (error) {
    parentPort.postMessage({error: error instanceof Error ? error.message : String(error)});
  }
});
