import type {FigureLook} from "./figure-look.js";

/** The words inside a figure, as a person left them; "" leaves a line out. */
export interface ComposedWords {
  title: string;
  subtitle: string;
  /** What the figure shows, in the person's words; "" at first. */
  caption: string;
  method: string;
  source: string;
  /** "26 November 2026", the day it was made. */
  date: string;
  /** Where the live view stands. */
  address: string;
}

export const wordNames: readonly (keyof ComposedWords)[] = [
  "title",
  "subtitle",
  "caption",
  "method",
  "source",
  "date",
  "address"
];

/** What a figure is of. */
export interface FigureCorpus {
  title: string;
  fingerprint: string;
  n_papers: number;
  /** "2023-01-01"; null where no paper has a date. */
  first_date: string | null;
  last_date: string | null;
}

/** Where a figure stands on the site. */
export interface FigureView {
  /** File of the page below the site: `topics.html`. */
  page: string;
  /** The page's search, as `writeState` writes it: `?by=year&in.family=GPT`, or "". */
  search: string;
  /** What stands behind the `#`: the chart, or a packed notebook. Without the `#`. */
  fragment: string;
}

/** What a figure carries with it, in SVG, PNG and `view.json`: enough to draw it again and to find its source. */
export interface FigureMemory {
  /** Version of this form. */
  form: 1;
  /** Version of Litscope. */
  litscope: string;
  /** Id of the chart: `topic-panels`. */
  chart: string;
  view: FigureView;
  /** Address of the site, ending in "/"; null where it was not known. */
  site: string | null;
  corpus: FigureCorpus;
  /** The statements behind the figure, in order. */
  sql: string[];
  /** ISO day. */
  made: string;
  look: FigureLook;
  words: ComposedWords;
  /** The words that a person changed; all others are made anew when the figure is. */
  edited: (keyof ComposedWords)[];
}

/** Where the live view of a figure stands, below a site or as a relative address. */
export function viewAddress({page, search, fragment}: FigureView, site: string | null): string {
  const below = `${page}${search}${fragment === "" ? "" : `#${fragment}`}`;
  return site === null ? below : new URL(below, site).href;
}
