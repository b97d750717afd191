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
  const address = await useScript();
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

/** Reads what laying out needs, so that it needs no network later. */
export async function holdLayOut(): Promise<void> {
  await useScript();
}

function useScript(): Promise<string> {
  script ??= readScript().catch((error: unknown) => {
    script = null;
    throw error;
  });
  return script;
}

async function readScript(): Promise<string> {
  const text = await FileAttachment("../data/map-worker.js").text();
  return URL.createObjectURL(new Blob([text], {type: "text/javascript"}));
}
