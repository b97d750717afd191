import type {FigureSource} from "../figures/figure-source.js";
import {resultChartPlace} from "../figures/result-chart.js";
import {composeFigure, type ComposedFigure, defaultWords} from "../snapshot/compose.js";
import type {FigureLook} from "../snapshot/figure-look.js";
import type {ComposedWords} from "../snapshot/figure-memory.js";
import {figureFont} from "./figure-font.js";
import {filtersDrawn} from "./follow-filter.js";
import {surroundings} from "./surroundings.js";

export interface ComposeHere {
  source: FigureSource;
  look: FigureLook;
  /** Words that a person changed. */
  words?: Partial<ComposedWords>;
  /** A link to the chart, where the page's own address does not lead to it. */
  link?: () => Promise<string>;
}

/** Composes a figure of this page. */
export async function composeHere({source, look, words = {}, link}: ComposeHere): Promise<ComposedFigure> {
  if (resultChartPlace(source.id) === null) await filtersDrawn();
  const [around, font] = await Promise.all([surroundings(source, link), figureFont(look.letters)]);
  return composeFigure({
    source,
    look,
    words: {...defaultWords(source, around), ...words},
    surroundings: around,
    font,
    document
  });
}
