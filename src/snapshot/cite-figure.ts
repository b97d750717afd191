import {latexAddress} from "../exchange/latex-address.js";
import {latexText} from "../exchange/latex-text.js";
import {type FigureMemory, viewAddress} from "./figure-memory.js";
import {symbolsForLatex} from "./latex-unicode.js";
import {sentences} from "./report-words.js";

/** A figure as a sentence, and as an entry of a BibTeX file; the same figure has the same key. */
export function citeFigure({words, corpus, view, site, chart, litscope, made}: FigureMemory): {
  text: string;
  bibtex: string;
} {
  const title = words.title || chart;
  const address = words.address || viewAddress(view, site);
  const what = `Figure from ${corpus.title} (${corpus.n_papers.toLocaleString("en-GB")} papers, build ${corpus.fingerprint}), made with Litscope ${litscope}`;
  const fields = {
    title: `{{${bibtexText(title)}}}`,
    author: "{{Litscope}}",
    year: `{${made.slice(0, 4)}}`,
    howpublished: `{\\url{${latexAddress(address)}}}`,
    note: `{${bibtexText(what)}}`,
    urldate: `{${made}}`
  };
  const key = `litscope-${chart}-${made}-${corpus.fingerprint.slice(0, 8)}`.replace(/[^\w-]/g, "");
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = ${value}`);
  return {
    text: `${sentences([title, `${what}, ${made}`])} ${address}`,
    bibtex: `@misc{${key},\n${lines.join(",\n")}\n}\n`
  };
}

/** BibTeX counts braces, those behind a backslash too. */
function bibtexText(text: string): string {
  return symbolsForLatex(latexText(text))
    .replaceAll("\\{", "\\textbraceleft{}")
    .replaceAll("\\}", "\\textbraceright{}");
}
