import {latexText} from "../exchange/latex-text.js";
import type {FigureMemory} from "./figure-memory.js";

/** A figure as a text and as an entry of a BibTeX file. */
export function citeFigure({words, corpus, view, chart, litscope, made}: FigureMemory): {
  text: string;
  bibtex: string;
} {
  const title = words.title || chart;
  const year = made.slice(0, 4);
  const address = words.address || `${view.page}${view.search}#${view.fragment}`;
  const what = `Figure from ${corpus.title} (${corpus.n_papers.toLocaleString("en-GB")} papers, build ${corpus.fingerprint}), made with Litscope ${litscope}`;
  const fields = {
    title: `{${latexText(title)}}`,
    author: "{{Litscope}}",
    year: `{${year}}`,
    howpublished: `{\\url{${urlText(address)}}}`,
    note: `{${latexText(what)}}`,
    urldate: `{${made}}`
  };
  const key = `litscope-${chart}-${made}-${corpus.fingerprint.slice(0, 8)}`.replace(/[^\w-]/g, "");
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = ${value}`);
  return {
    text: `${title.replace(/[.?!]$/, "")}. ${what}, ${made}. ${address}`,
    bibtex: `@misc{${key},\n${lines.join(",\n")}\n}\n`
  };
}

/** An address as the argument of LaTeX's \\url, where braces and backslashes have no other way to stand. */
export function urlText(address: string): string {
  return address.replace(/[\\{}\s%#^~"<>|`]/g, (c) =>
    c === "%" || c === "#" ? `\\${c}` : encodeURIComponent(c)
  );
}
