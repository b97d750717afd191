import {existsSync, readFileSync} from "node:fs";
import {basename} from "node:path";
import {JSDOM} from "jsdom";
import {readBundle} from "../src/snapshot/bundle.js";
import {composeFigure} from "../src/snapshot/compose.js";
import {figureCsv} from "../src/snapshot/figure-csv.js";
import type {FigureCorpus, FigureMemory} from "../src/snapshot/figure-memory.js";
import {callerPath} from "./arguments.js";
import {figureFont} from "./figure-font.js";
import {findFigure} from "./find-figure.js";
import {makeTables} from "./make-tables.js";
import {openFigures} from "./open-figures.js";
import {sampleFolder} from "./project.js";
import {UserError} from "./user-error.js";

/** What became of the figure of a bundle when it was drawn again. */
export interface Verification {
  chart: string;
  /** What is wrong with the bundle itself. */
  problems: string[];
  corpus: {then: FigureCorpus; now: FigureCorpus; isSame: boolean};
  litscope: {then: string; now: string};
  /** Lines of numbers that are there no more, and new ones; the first twenty of each. */
  numbers: {n_rows: number; isSame: boolean; gone: string[]; added: string[]};
  /** All data behind the figure. */
  data: {isSame: boolean};
  sql: {isSame: boolean};
  /** The same bytes, the same but for what the figure remembers, or another picture. */
  picture: "same bytes" | "same picture" | "another picture";
  isSame: boolean;
}

const mostListed = 20;

/** Draws the figure of a bundle again and says what is the same; gives the exit code. */
export async function verify({
  bundle,
  data,
  json
}: {
  bundle: string;
  data: string | null;
  json: boolean;
}): Promise<number> {
  const path = callerPath(bundle);
  if (!existsSync(path)) throw new UserError(`no such file: ${path}`);
  const report = await verifyBundle(
    basename(path),
    new Uint8Array(readFileSync(path)),
    data === null ? sampleFolder : callerPath(data)
  );
  process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : reportText(report));
  return report.isSame ? 0 : 1;
}

async function verifyBundle(name: string, bytes: Uint8Array, data: string): Promise<Verification> {
  const {memory, files, problems} = readBundle(bytes);
  if (memory === null) throw new UserError(`${name} is no bundle of a figure: ${problems.join("; ")}`);
  const text = (ending: string): string => {
    const file = [...files].find(([file]) => file.endsWith(ending));
    return file === undefined ? "" : new TextDecoder().decode(file[1]);
  };
  const {folder} = await makeTables(data);
  const figures = openFigures(folder);
  try {
    const {source, surroundings} = await findFigure(
      figures,
      {view: memory.view, site: memory.site, memory},
      {chart: null, site: memory.site, today: memory.made}
    );
    const drawn = composeFigure({
      source,
      look: memory.look,
      words: memory.words,
      surroundings: {...surroundings, view: memory.view},
      font: figureFont(),
      document: new JSDOM("").window.document
    });
    const numbers = compareRows(
      numbersOf(text(`${source.file}.csv`)),
      numbersOf(figureCsv(source.table(), memory))
    );
    const all = compareRows(numbersOf(text("-all-data.csv")), numbersOf(figureCsv(source.data(), memory)));
    const corpus = {
      then: memory.corpus,
      now: figures.corpus,
      isSame: memory.corpus.fingerprint === figures.corpus.fingerprint
    };
    const picture = comparePictures(text(".svg"), drawn.svg);
    const sql = {isSame: JSON.stringify(memory.sql) === JSON.stringify(drawn.memory.sql)};
    return {
      chart: memory.chart,
      problems,
      corpus,
      litscope: {then: memory.litscope, now: figures.litscope},
      numbers,
      data: {isSame: all.isSame},
      sql,
      picture,
      isSame:
        problems.length === 0 &&
        corpus.isSame &&
        numbers.isSame &&
        all.isSame &&
        picture !== "another picture"
    };
  } finally {
    figures.close();
  }
}

/** The lines of a figure's CSV without those that say what it is of. */
function numbersOf(csv: string): string[] {
  return csv
    .replace(/^\ufeff/, "")
    .split("\r\n")
    .filter((line) => line !== "" && !line.startsWith("# "));
}

function compareRows(then: readonly string[], now: readonly string[]): Verification["numbers"] {
  const counts = new Map<string, number>();
  for (const line of then) counts.set(line, (counts.get(line) ?? 0) + 1);
  const added: string[] = [];
  for (const line of now) {
    const n = counts.get(line) ?? 0;
    if (n > 0) counts.set(line, n - 1);
    else added.push(line);
  }
  const gone = [...counts].flatMap(([line, n]) => Array.from({length: n}, () => line));
  return {
    n_rows: Math.max(0, then.length - 1),
    isSame: gone.length === 0 && added.length === 0,
    gone: gone.slice(0, mostListed),
    added: added.slice(0, mostListed)
  };
}

function comparePictures(then: string, now: string): Verification["picture"] {
  if (then === now) return "same bytes";
  const bare = (svg: string): string => svg.replace(/<metadata\b[\s\S]*?<\/metadata>/, "");
  return bare(then) === bare(now) ? "same picture" : "another picture";
}

function reportText(report: Verification): string {
  const {chart, problems, corpus, litscope, numbers, data, sql, picture, isSame} = report;
  const describe = ({title, fingerprint, n_papers}: FigureMemory["corpus"]): string =>
    `${title}, ${n_papers} papers, fingerprint ${fingerprint}`;
  return `${[
    `chart     ${chart}`,
    `bundle    ${problems.length === 0 ? "whole, as its sums say" : problems.join("; ")}`,
    corpus.isSame
      ? `corpus    the same: ${describe(corpus.now)}`
      : `corpus    another: then ${describe(corpus.then)}; now ${describe(corpus.now)}`,
    litscope.then === litscope.now
      ? `Litscope  ${litscope.now}, the same`
      : `Litscope  then ${litscope.then}, now ${litscope.now}`,
    `numbers   ${numbers.isSame ? `the same ${numbers.n_rows} rows` : "others:"}`,
    ...numbers.gone.map((line) => `  - ${line}`),
    ...numbers.added.map((line) => `  + ${line}`),
    `all data  ${data.isSame ? "the same" : "others"}`,
    `SQL       ${sql.isSame ? "the same" : "other statements"}`,
    `picture   ${picture}`,
    isSame ? "identical" : "not identical: see above"
  ].join("\n")}\n`;
}
