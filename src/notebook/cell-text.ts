import {markdownBlocks} from "./markdown-blocks.js";

/** Text as a file in UTF-8 and a Markdown parser keep it: line ends are \n, what cannot be in them is U+FFFD. */
export function fileText(text: string): string {
  return text.replace(/\p{Surrogate}|\0/gu, "\ufffd").replace(/\r\n?/g, "\n");
}

/** Without the blank lines around it; the indentation of the first line stays. */
export function bareText(text: string): string {
  return text.trimEnd().replace(/^(?:[^\S\n]*\n)+/, "");
}

/** Markdown whose last fence is closed, so that it ends where the text does. */
export function closedText(text: string): string {
  const last = markdownBlocks(text, {html: false}).at(-1);
  if (last?.kind !== "fence" || last.isNested) return text;
  const lines = text.split("\n");
  if (last.end < lines.length) return text;
  const closing = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(lines.at(-1)!)?.[1];
  const isClosed =
    lines.length - 1 > last.start &&
    closing !== undefined &&
    closing[0] === last.markup[0] &&
    closing.length >= last.markup.length;
  return isClosed ? text : `${text}\n${last.markup}`;
}
