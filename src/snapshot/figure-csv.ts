import {byteOrderMark, csvOf, csvText} from "../exchange/csv.js";
import type {DisplayTable} from "../model/series.js";
import type {FigureMemory} from "./figure-memory.js";

/** What columns hold, by the ends of their names. */
const meanings: readonly [name: RegExp, meaning: string][] = [
  [/(?:^|_)k$/, "numerator: papers that count"],
  [/(?:^|_)n$/, "denominator: papers that could have counted, of the same period and under the filter"],
  [/(?:^|_)share$/, "numerator / denominator, from 0 to 1"],
  [/(?:^|_)low$/, "lower end of the share's Wilson 95% interval"],
  [/(?:^|_)high$/, "upper end of the share's Wilson 95% interval"],
  [/^period$/, "first day of the period"],
  [/^n_papers$/, "papers, each counted once"]
];

/**
 * A figure's table as CSV, after lines that begin with "#" and say what it is of and what its columns hold. pandas reads
 * it with `comment="#"`, R with `comment.char = "#"`, DuckDB by itself; spreadsheets show the lines above the table.
 */
export function figureCsv(table: DisplayTable, memory: FigureMemory): string {
  const {words, corpus} = memory;
  const columns = table.columns.flatMap(({name, label}) => {
    const found = meanings.find(([pattern]) => pattern.test(name));
    return found === undefined ? [] : [`Column "${label}": ${found[1]}`];
  });
  const about = [
    words.title,
    words.subtitle,
    words.caption,
    ...columns,
    words.method,
    words.source,
    `Fingerprint of the corpus: ${corpus.fingerprint}. Litscope ${memory.litscope}, ${memory.made}`,
    words.address
  ];
  const lines = about
    .filter((line) => line !== "")
    .map((line) => `${csvText(`# ${line.replace(/\s+/g, " ")}`)}\r\n`);
  return byteOrderMark + lines.join("") + csvOf(table).slice(byteOrderMark.length);
}
