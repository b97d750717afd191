import {parentPort} from "node:worker_threads";
import {register} from "tsx/esm/api";

register();
const {openLanguageWork} = await import(new URL("../src/build/language-work.ts", import.meta.url).href);
const work = openLanguageWork();

parentPort.on("message", ({id, task}) => {
  try {
    parentPort.postMessage({id, done: work(task)});
  } catch (error) {
    parentPort.postMessage({id, error: error instanceof Error ? error.message : String(error)});
  }
});
