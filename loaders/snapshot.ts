import {renameSync, writeFileSync} from "node:fs";
import {dirname} from "node:path";
import {existsSync} from "node:fs";
import {JSDOM} from "jsdom";
import type {FigureSource} from "../src/figures/figure-source.js";
import {figureBundle} from "../src/snapshot/bundle.js";
import {type ComposedFigure, composeFigure, defaultWords} from "../src/snapshot/compose.js";
import {figureCsv} from "../src/snapshot/figure-csv.js";
import type {FigureMemory} from "../src/snapshot/figure-memory.js";
import {figureSql} from "../src/snapshot/figure-sql.js";
import {callerPath, type SnapshotAsked, UsageError} from "./arguments.js";
import {figureFont} from "./figure-font.js";
import {makeTables} from "./make-tables.js";
import {findFigure} from "./find-figure.js";
import {openFigures} from "./open-figures.js";
import {sampleFolder} from "./project.js";
import {readSite} from "./read-site.js";
import {readView} from "./read-view.js";
import {dotsOf, lookOf} from "./snapshot-look.js";
import {UserError} from "./user-error.js";

const endings = ["svg", "png", "pdf", "all.csv", "csv", "json", "zip"] as const;
type Ending = (typeof endings)[number];

/** Draws a chart of a view into files; gives the exit code. */
export async function snapshot(asked: SnapshotAsked): Promise<number> {
  const named = readView(asked.view);
  const look = lookOf(asked, named.memory?.look);
  const dpi = dotsOf(asked);
  const files = asked.out.map((out) => ({path: callerPath(out), ending: endingOf(out)}));
  for (const {path} of files)
    if (!existsSync(dirname(path))) throw new UserError(`no such folder: ${dirname(path)}`);
  const {folder} = await makeTables(asked.data === null ? sampleFolder : callerPath(asked.data));
  const figures = openFigures(folder);
  try {
    const {source, surroundings, said} = await findFigure(figures, named, {
      chart: asked.chart,
      site: asked.site === null ? named.site : readSite(asked.site),
      today: dayOf(asked.date)
    });
    const words = {
      ...defaultWords(source, surroundings),
      ...editedWords(named.memory),
      ...asked.words
    };
    const {document} = new JSDOM("").window;
    const figure = composeFigure({source, look, words, surroundings, font: figureFont(), document});
    for (const line of [...said, figure.said]) if (line !== "") process.stderr.write(`${line}\n`);
    for (const {path, ending} of files) {
      writeWhole(path, await fileOf(ending, figure, source, dpi));
      process.stdout.write(`${path}\n`);
    }
    return 0;
  } finally {
    figures.close();
  }
}

/** The words that somebody changed in a figure; the others are made anew. */
function editedWords(memory: FigureMemory | null): Partial<FigureMemory["words"]> {
  if (memory === null) return {};
  return Object.fromEntries(memory.edited.map((name) => [name, memory.words[name]]));
}

async function fileOf(
  ending: Ending,
  figure: ComposedFigure,
  source: FigureSource,
  dpi: number
): Promise<string | Uint8Array> {
  const {svg, memory, alt} = figure;
  switch (ending) {
    case "svg":
      return svg;
    case "png":
      return pngOf(figure, dpi);
    case "pdf": {
      const {renderPdf} = await import("./render-pdf.js");
      return renderPdf(figure);
    }
    case "csv":
      return figureCsv(source.table(), memory);
    case "all.csv":
      return figureCsv(source.data(), memory);
    case "json":
      return `${JSON.stringify(memory, null, 2)}\n`;
    case "zip":
      return figureBundle({
        file: source.file,
        memory,
        alt,
        svg,
        png: await pngOf(figure, dpi),
        csv: figureCsv(source.table(), memory),
        dataCsv: figureCsv(source.data(), memory),
        sql: figureSql(memory)
      });
  }
}

async function pngOf(figure: ComposedFigure, dpi: number): Promise<Uint8Array> {
  const {renderPng} = await import("./render-png.js");
  return renderPng(figure, {dpi});
}

function endingOf(path: string): Ending {
  const ending = endings.find((one) => path.toLowerCase().endsWith(`.${one}`));
  if (ending === undefined)
    throw new UsageError(`no kind of file that can be made: ${path}; endings are ${endings.join(", ")}`);
  return ending;
}

function dayOf(text: string | null): string {
  if (text === null) {
    const now = new Date();
    return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  }
  const date = new Date(`${text}T00:00:00Z`);
  if (
    !/^\d{4}-\d{2}-\d{2}$/.test(text) ||
    Number.isNaN(date.getTime()) ||
    !date.toISOString().startsWith(text)
  )
    throw new UsageError(`--date is a day like 2024-05-31: ${text}`);
  return text;
}

/** Writes beside, then renames: a file is whole or not there. */
function writeWhole(path: string, content: string | Uint8Array): void {
  const beside = `${path}.part`;
  try {
    writeFileSync(beside, content);
    renameSync(beside, path);
  } catch (error) {
    throw new UserError(`cannot write ${path}: ${(error as Error).message}`, {cause: error});
  }
}
