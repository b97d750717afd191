import type {FigureMemory} from "../snapshot/figure-memory.js";
import {memoryOfPng} from "../snapshot/memory-of-png.js";
import {memoryOfSvg} from "../snapshot/memory-of-svg.js";
import {readMemory, type Unread} from "../snapshot/read-memory.js";

/** A file that leads back to a view. */
export interface FigureFile {
  memory: FigureMemory;
  /** To be shown as an image; null for a view without one. */
  picture: Blob | null;
  /** What is wrong with the file, in words. */
  problems: readonly string[];
}

const mostBytes = 200_000_000;

/** What a file remembers: an SVG, a PNG, a bundle or a `view.json`, told apart by their first bytes. */
export async function readFigureFile(file: File): Promise<FigureFile | Unread> {
  if (file.size > mostBytes)
    return {
      reason: `it is larger than any figure: ${Math.round(file.size / 1e6).toLocaleString("en-GB")} MB`
    };
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]))
    return pictured(memoryOfPng(bytes), new Blob([bytes], {type: "image/png"}));
  if (startsWith(bytes, [0x50, 0x4b])) return bundled(bytes);
  const text = new TextDecoder().decode(bytes).replace(/^\ufeff/, "");
  if (/^\s*</.test(text)) return pictured(memoryOfSvg(text), new Blob([text], {type: "image/svg+xml"}));
  if (!/^\s*\{/.test(text))
    return {reason: "it is no SVG, no PNG, no bundle and no view.json that Litscope made"};
  try {
    const json = JSON.parse(text) as {litscope?: unknown};
    if (json.litscope === "report") return {reason: "it is a whole report, which the Report page opens"};
    return pictured(readMemory(json), null);
  } catch (error) {
    return {reason: `it is no JSON: ${(error as Error).message}`};
  }
}

function pictured(memory: FigureMemory | Unread, picture: Blob | null): FigureFile | Unread {
  return "reason" in memory ? memory : {memory, picture, problems: []};
}

async function bundled(bytes: Uint8Array): Promise<FigureFile | Unread> {
  const {readBundle} = await import("../snapshot/bundle.js");
  const {memory, files, problems} = readBundle(bytes);
  if (memory === null) return {reason: problems.join("; ") || "it holds no view.json"};
  const svg = [...files].find(([name]) => name.endsWith(".svg"))?.[1];
  const picture = svg === undefined ? null : new Blob([new Uint8Array(svg)], {type: "image/svg+xml"});
  return {memory, picture, problems};
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}
