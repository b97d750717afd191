import type {FigureOptions} from "../charts/figure.js";
import type {DisplayTable} from "../model/series.js";

/** What a chart is drawn with: width, theme and document, and what a person changed of its words and size. */
export type FigureFrame = Required<Pick<FigureOptions, "width" | "theme" | "document">> &
  Partial<Omit<FigureOptions, "width" | "theme" | "document">>;

/** The words of a figure, before a person changes them. */
export interface FigureWords {
  title: string;
  /** What is counted, out of what, by which period. */
  subtitle: string;
  /** The filter in words; "" where none is set. */
  filter: string;
  /** What a reader must know of the numbers: how shares and intervals are made, what is left out. */
  method: string;
  /** Corpus, span, build. */
  source: string;
}

/** A chart under a view: what it shows, in which words, by which statements; drawn the same in the page and in Node. */
export interface FigureSource {
  /** Names the chart across the site: also its anchor and the prefix of its ids. `topic-panels` */
  readonly id: string;
  /** Names the chart on its page: `topics`. */
  readonly name: string;
  /** Base of download names: `topics-over-time`. */
  readonly file: string;
  words(): FigureWords;
  /** Note under the card: what is left out; "" for nothing. */
  note(): string;
  /** Under its own words, or those of the frame. */
  draw(frame: FigureFrame): SVGSVGElement;
  /** What is drawn, in numbers. */
  table(): DisplayTable;
  /** All the data behind it, where the figure shows a part; else the same as the table. */
  data(): DisplayTable;
  sql(): readonly {sql: string}[];
  /** Whether there is something to show under the view, as a comparison. Default: yes. */
  isShown?(): boolean;
}
