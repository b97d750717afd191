import type {FigureMemory} from "./figure-memory.js";
import type {ReportTable} from "./report.js";

/** Parts, each ended as a sentence; "" parts are left out. */
export function sentences(parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => (/[.?!…]$/.test(part) ? part : `${part}.`))
    .join(" ");
}

/** What stands under a figure whose caption nobody wrote. */
export function captionOf({words}: FigureMemory): string {
  return sentences([...(words.caption ? [words.caption] : [words.title, words.subtitle]), words.source]);
}

export function tableCaption({title, caption, memory}: ReportTable): string {
  return sentences([title, caption, memory.words.source]);
}

/** What a figure or table was made from. */
export function originOf({corpus, litscope, made}: FigureMemory): string {
  const n_papers = corpus.n_papers.toLocaleString("en-GB");
  return `${corpus.title}, ${n_papers} papers, fingerprint ${corpus.fingerprint}; Litscope ${litscope}, ${made}.`;
}

/** The address of the live view where a link may lead to it, else null. */
export function linkedAddress({words}: FigureMemory): string | null {
  return /^https?:\/\/\S+$/.test(words.address) ? words.address : null;
}
