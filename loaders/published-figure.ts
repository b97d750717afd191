import {JSDOM} from "jsdom";
import {chartPages} from "../src/figures/charts.js";
import {composeFigure, defaultWords} from "../src/snapshot/compose.js";
import {plainLook} from "../src/snapshot/figure-look.js";
import {figureFont} from "./figure-font.js";
import {openFigures} from "./open-figures.js";
import {publishedFigures} from "./site-files.js";
import {tablesFolder} from "./site-file.js";
import {findFigure} from "./find-figure.js";

/** Draws a chart of the overview for its stable address to standard output. @param args `--chart=topics-dark` */
export async function writePublishedFigure(args: readonly string[]): Promise<void> {
  const name = args.find((arg) => arg.startsWith("--chart="))?.slice("--chart=".length) ?? "";
  if (!publishedFigures.includes(name)) throw new Error(`no figure is published as ${name}`);
  const chart = name.replace(/-dark$/, "");
  const figures = openFigures(await tablesFolder());
  try {
    const view = {page: chartPages.overview.file, search: "", fragment: ""};
    const {source, surroundings} = await findFigure(
      figures,
      {view, site: null, memory: null},
      {chart, site: process.env.LITSCOPE_SITE ?? null, today: figures.corpus.last_date ?? "1970-01-01"}
    );
    const words = {...defaultWords(source, surroundings), date: ""};
    const look = {...plainLook, theme: name.endsWith("-dark") ? ("dark" as const) : ("light" as const)};
    const {document} = new JSDOM("").window;
    process.stdout.write(
      composeFigure({source, look, words, surroundings, font: figureFont(), document}).svg
    );
  } finally {
    figures.close();
  }
}
