import {FileAttachment} from "observablehq:stdlib";
import type {MapInput} from "../analysis/map-keywords.js";
import type {KeywordPlace} from "../model/keyword-place.js";

let script: Promise<string> | null = null;
let stop: (() => void) | null = null;

/** Lays a network out in a worker of its own; gives null where a later network overtakes it. */
export async function layOut(input: MapInput): Promise<KeywordPlace[] | null> {
  stop?.();
  let isOvertaken = false;
  stop = () => {
    isOvertaken = true;
  };
  script ??= readScript().catch((error: unknown) => {
    script = null;
    throw error;
  });
  const address = await script;
  if (isOvertaken) return null;
  const worker = new Worker(address);
  try {
    return await new Promise((resolve, reject) => {
      stop = () => resolve(null);
      worker.onmessage = ({data}: MessageEvent<KeywordPlace[]>) => resolve(data);
      worker.onerror = ({message}) => reject(new Error(message));
      worker.postMessage(input);
    });
  } finally {
    worker.terminate();
  }
}

async function readScript(): Promise<string> {
  const text = await FileAttachment("../data/map-worker.js").text();
  return URL.createObjectURL(new Blob([text], {type: "text/javascript"}));
}
