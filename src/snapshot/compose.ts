import type {FigureSource} from "../figures/figure-source.js";
import type {FigureLook} from "./figure-look.js";
import type {ComposedWords, FigureCorpus, FigureMemory, FigureView} from "./figure-memory.js";

/** What a figure is made from besides the chart. */
export interface Surroundings {
  /** Address of the site, ending in "/"; null where it has none yet. */
  site: string | null;
  view: FigureView;
  corpus: FigureCorpus;
  litscope: string;
  /** ISO day. */
  today: string;
}

/** Files of the bundled font that a figure may need. */
export interface FigureFont {
  /** `@font-face` rules with the font's bytes inside, for figures whose letters are text. */
  rules: string;
  /** Outlines of its glyphs, for figures whose letters are not. */
  outlines: GlyphOutlines | null;
}

/** Per weight and character: the advance in thousandths of an em, and the path in the same units, y upwards. */
export type GlyphOutlines = Record<400 | 600, Record<string, {width: number; path: string}>>;

export interface ComposedFigure {
  /** The whole file. */
  svg: string;
  /** Pixels of 1/96 inch. */
  width: number;
  height: number;
  /** What the figure shows, in words. */
  alt: string;
  memory: FigureMemory;
}

export interface ComposeOptions {
  source: FigureSource;
  look: FigureLook;
  words: ComposedWords;
  surroundings: Surroundings;
  font: FigureFont;
  document: Document;
}
