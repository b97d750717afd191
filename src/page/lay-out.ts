import {FileAttachment} from "observablehq:stdlib";
import type {MapInput} from "../analysis/map-keywords.js";
import type {KeywordPlace} from "../model/keyword-place.js";

let script: Promise<string> | null = null;
let stop: (() => void) | null = null;

/** Why a layout has no end: a later one took its place. */
export class Overtaken extends Error {
  override name = "Overtaken";
}

/** Lays a network out in a worker of its own; a later network overtakes it. */
export async function layOut(input: MapInput): Promise<KeywordPlace[]> {
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
  if (isOvertaken) throw new Overtaken();
  const worker = new Worker(address);
  try {
    return await new Promise((resolve, reject) => {
      stop = () => reject(new Overtaken());
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
