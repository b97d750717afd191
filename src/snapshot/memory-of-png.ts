import type {FigureMemory} from "./figure-memory.js";
import {readPngText} from "./png-chunks.js";
import {readMemoryText, type Unread} from "./read-memory.js";
import {memoryKeyword} from "./write-memory.js";

/** What a PNG remembers. */
export function memoryOfPng(bytes: Uint8Array): FigureMemory | Unread {
  let texts: {keyword: string; text: string}[];
  try {
    ({texts} = readPngText(bytes));
  } catch (error) {
    if (error instanceof Error) return {reason: "it is no PNG"};
    throw error;
  }
  const found = texts.find(({keyword}) => keyword === memoryKeyword);
  if (found === undefined)
    return {reason: "it was not made by Litscope, or a program has removed what it remembered"};
  return readMemoryText(found.text);
}
