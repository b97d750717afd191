import {markdownText} from "../exchange/markdown-text.js";
import type {FigureMemory} from "./figure-memory.js";
import {linkedAddress} from "./report-words.js";

export function markdownPicture(file: string, alt: string): string {
  return `![${markdownText(alt.replace(/\s+/g, " "))}](<${file.replace(/[<>\r\n\\]/g, "")}>)`;
}

/** A link to the live view, to stand behind a text; "" where there is none. */
export function markdownLink(memory: FigureMemory): string {
  const address = linkedAddress(memory);
  return address === null ? "" : ` [Live view](<${address.replace(/[<>\\]/g, encodeURIComponent)}>)`;
}
