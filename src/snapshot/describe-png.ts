import type {FigureMemory} from "./figure-memory.js";
import {withPngText} from "./png-chunks.js";
import {memoryKeyword, writeMemory} from "./write-memory.js";

/** A PNG of a figure with its resolution, with what it shows, and with what the figure remembers. */
export function describePng(
  png: Uint8Array,
  {memory, alt, dpi}: {memory: FigureMemory; alt: string; dpi: number}
): Uint8Array<ArrayBuffer> {
  const {title, source, address} = memory.words;
  const texts = [
    {keyword: "Title", text: title},
    {keyword: "Description", text: alt},
    {keyword: "Source", text: [source, address].filter((part) => part !== "").join(" ")},
    {keyword: "Software", text: `Litscope ${memory.litscope}`}
  ].filter(({text}) => text !== "");
  return withPngText(png, {dpi, texts: [...texts, {keyword: memoryKeyword, text: writeMemory(memory)}]});
}
