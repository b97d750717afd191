import {latexText} from "../exchange/latex-text.js";
import {figureCsv} from "./figure-csv.js";
import {latexNote} from "./latex-note.js";
import {latexLink, latexPicture} from "./latex-parts.js";
import {latexTable} from "./latex-table.js";
import {unicodeForLatex} from "./latex-unicode.js";
import {itemNames, type Report, type ReportFigure} from "./report.js";
import {itemFile, type ReportFile} from "./report-files.js";
import {captionOf, originOf} from "./report-words.js";

const preamble = String.raw`\documentclass[11pt,a4paper]{article}
\usepackage{iftex}
\ifPDFTeX
  \usepackage[utf8]{inputenc}
  \usepackage[T1]{fontenc}
  \usepackage{textcomp}
  \IfFileExists{lmodern.sty}{\usepackage{lmodern}}{}
\else
  \usepackage{fontspec}
\fi
\usepackage[margin=25mm]{geometry}
\usepackage{graphicx}
\usepackage{float}
\usepackage{array}
\usepackage{booktabs}
\usepackage{longtable}
\usepackage[hidelinks]{hyperref}
\setlength{\parindent}{0pt}
\setlength{\parskip}{6pt}
\AtBeginDocument{\setlength{\LTcapwidth}{\linewidth}}
\sloppy
`;

const readme = `This folder compiles with pdflatex or lualatex of any TeX Live:

    pdflatex report.tex && pdflatex report.tex

figures/ holds the figures as PDF, data/ their numbers as CSV.
Characters that pdflatex has no letter for are written as "?" in report.tex and whole in data/.
`;

/**
 * A report as a folder of LaTeX that compiles.
 *
 * @param pdfs the figures as PDF, by the ids of their items
 */
export function reportLatex(
  report: Report,
  {pdfs, date}: {pdfs: ReadonlyMap<string, Uint8Array>; date: string}
): ReportFile[] {
  const files: ReportFile[] = [];
  const body = report.items.map((item, i) => {
    if (item.kind === "note") return latexNote(item.text);
    const file = itemFile(i + 1, item.file);
    const data = `data/${file}.csv`;
    files.push({name: data, content: figureCsv(item.table, item.memory)});
    if (item.kind === "table") return latexTable(item, data, `tab:${i + 1}`);
    const pdf = pdfs.get(item.id);
    if (pdf === undefined) throw new Error(`the PDF of ${item.file} is missing`);
    files.push({name: `figures/${file}.pdf`, content: pdf});
    return latexFloat(item, `figures/${file}.pdf`, i + 1);
  });
  const text = [
    preamble,
    `\\title{${latexText(report.title || "Report")}}`,
    `\\author{${latexText(report.authors)}}`,
    `\\date{${latexText(date)}}`,
    "\\begin{document}",
    "\\maketitle",
    ...[...body, latexOrigins(report)].filter((part) => part !== ""),
    "\\end{document}"
  ].join("\n\n");
  return [
    {name: "report.tex", content: `${unicodeForLatex(text)}\n`},
    {name: "README.txt", content: readme},
    ...files
  ];
}

function latexFloat({caption, memory, alt}: ReportFigure, file: string, place: number): string {
  return [
    "\\begin{figure}[H]",
    "  \\centering",
    `  % ${alt.replace(/\s+/g, " ")}`,
    `  ${latexPicture(memory, file)}`,
    `  \\caption{${latexText(caption || captionOf(memory))}${latexLink(memory)}}`,
    `  \\label{fig:${place}}`,
    "\\end{figure}"
  ].join("\n");
}

/** What each figure and table was made from, by its name. */
function latexOrigins(report: Report): string {
  const names = itemNames(report);
  const lines = report.items.flatMap((item) =>
    item.kind === "note" ? [] : [`  \\item[${names.get(item.id)}] ${latexText(originOf(item.memory))}`]
  );
  if (lines.length === 0) return "";
  return ["\\section*{Where this comes from}", "\\begin{description}", ...lines, "\\end{description}"].join(
    "\n"
  );
}
