import {parentPort} from "node:worker_threads";
import {register} from "tsx/esm/api";

register();
const {answerHand} = await import(new URL("../src/build/hands.ts", import.meta.url).href);
const {openLanguageWork} = await import(new URL("../src/build/language-work.ts", import.meta.url).href);
const work = openLanguageWork();

parentPort.on("message", (question) => parentPort.postMessage(answerHand(work, question)));
