import {JSDOM} from "jsdom";
import {figureFont} from "../../../loaders/figure-font.js";
import type {FigureFrame, FigureSource} from "../../../src/figures/figure-source.js";
import {noFilters} from "../../../src/model/filter.js";
import {type ComposedFigure, composeFigure} from "../../../src/snapshot/compose.js";
import {type FigureLook, plainLook} from "../../../src/snapshot/figure-look.js";
import {exampleMemory} from "./random-memory.js";

export const {document} = new JSDOM("").window;
export const font = figureFont();

/** A chart of the examples as a composed figure, with the words and the view of `exampleMemory` where none are given. */
export function composedFigure(
  name: string,
  draw: (frame: FigureFrame) => SVGSVGElement,
  look: Partial<FigureLook> = {},
  words: Partial<typeof exampleMemory.words> = {}
): ComposedFigure {
  const {view, site, corpus, litscope, made} = exampleMemory;
  const nothing = {columns: [], rows: []};
  const source: FigureSource = {
    id: name,
    name,
    file: name,
    words: () => ({title: name, subtitle: "", filter: "", method: "", source: corpus.title}),
    note: () => "",
    draw,
    table: () => nothing,
    data: () => nothing,
    sql: () => []
  };
  return composeFigure({
    source,
    look: {...plainLook, ...look},
    words: {...exampleMemory.words, title: `Figure of ${name}`, ...words},
    surroundings: {site, view, filters: noFilters, corpus, positions: true, litscope, today: made},
    font,
    document
  });
}
