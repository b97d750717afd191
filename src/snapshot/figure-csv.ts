import {byteOrderMark, csvOf} from "../exchange/csv.js";
import type {DisplayTable} from "../model/series.js";
import type {FigureMemory} from "./figure-memory.js";

/** What columns of the site's charts hold, by the ends of their names; the first that fits. */
const meanings: readonly [name: RegExp, meaning: string][] = [
  [/^smooth_share$/, "the share as drawn, smoothed over neighbouring periods"],
  [/(?:^|_)k$/, "numerator: papers that count"],
  [/(?:^|_)n$/, "denominator: papers that could have counted, of the row's period where it has one"],
  [/(?:^|_)share$/, "numerator / denominator, from 0 to 1, empty where nothing could have counted"],
  [/(?:^|_)low$/, "lower end of the share's Wilson 95% interval"],
  [/(?:^|_)high$/, "upper end of the share's Wilson 95% interval"],
  [/^(?:period|month|quarter|year)$/, "first day of the period"],
  [/^n_papers$/, "papers, each counted once"]
];

/**
 * A figure's table as CSV, after lines that begin with "#" and say what it is of and what its columns hold. pandas reads
 * it with `comment="#"`, DuckDB with `comment = '#'`, R with `comment.char = "#", fileEncoding = "UTF-8-BOM"`; spreadsheets
 * show those lines above the table, each in one cell.
 */
export function figureCsv(table: DisplayTable, memory: FigureMemory): string {
  const {words, corpus, litscope, made} = memory;
  const about = [
    words.title,
    words.subtitle,
    words.caption,
    ...table.columns.map(columnLine),
    words.method,
    words.source,
    `Corpus: ${corpus.title}, ${corpus.n_papers} papers, fingerprint ${corpus.fingerprint}`,
    `Litscope ${litscope}, ${made}`,
    words.address.replace(/[,;"]/g, (c) => percentCodes[c]!)
  ];
  return [
    byteOrderMark,
    ...about.filter((line) => line !== "").map((line) => `# ${oneCell(line)}\r\n`),
    csvOf(table).slice(byteOrderMark.length)
  ].join("");
}

/** Columns that a statement names itself are called by that name, and nothing is known of them. */
function columnLine({name, label}: DisplayTable["columns"][number]): string {
  const found = name === label ? undefined : meanings.find(([pattern]) => pattern.test(name));
  return found === undefined ? "" : `Column ${label} = ${found[1]}`;
}

const percentCodes: Record<string, string> = {",": "%2C", ";": "%3B", '"': "%22"};

/**
 * A text without what separates or quotes cells: readers that skip comments know no quoted ones, and a spreadsheet
 * would part it, and run what then begins with "=".
 */
function oneCell(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, " ")
    .replace(/(\d),(?=\d{3}(?!\d))/g, "$1")
    .replaceAll(",", ";")
    .replaceAll('"', "'")
    .replace(/;(\s*)(?=[=+\-@])/g, ";$1'")
    .trim();
}
