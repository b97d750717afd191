import type {FigureMemory} from "./figure-memory.js";

/** Id of an SVG's metadata element that holds what a figure remembers. */
export const memoryId = "litscope-figure";

/** Keyword of a PNG's text that holds it. */
export const memoryKeyword = "litscope";

/**
 * What a figure remembers, as JSON of ASCII characters alone: programs that save a file anew in another encoding keep it.
 * Read by `readMemoryText`.
 */
export function writeMemory(memory: FigureMemory): string {
  return JSON.stringify(memory).replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`
  );
}
