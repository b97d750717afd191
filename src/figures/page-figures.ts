import type {MapInput} from "../analysis/map-keywords.js";
import type {Filters} from "../model/filter.js";
import type {KeywordPlace} from "../model/keyword-place.js";
import type {Engine} from "../query/query.js";
import type {FigureSource} from "./figure-source.js";
import type {Facts} from "./open-facts.js";
import type {Selections} from "./selections.js";

/** What the charts of a page are drawn by: its part of the address, and the filters whose papers were counted. */
export interface Drawn<S> {
  readonly state: S;
  readonly filters: Filters;
}

/** What reading costs time, each asked for when it is needed. */
export interface Services {
  facts(): Promise<Facts>;
  engine(): Promise<Engine>;
  /** Null where a later layout took its place. */
  layOut(input: MapInput): Promise<KeywordPlace[] | null>;
  /** Whether the word index holds positions; known once there are facts. */
  positions(): boolean;
}

/** The charts of a page, as the page shows them and as `litscope snapshot` draws them. */
export interface PageFigures<L> {
  /** What counting under a filter needs. */
  load(facts: Facts): Promise<L>;
  /** Counts among chosen papers; `loaded` is null where all papers are meant. */
  choose(selections: Selections, loaded: L | null): void;
  /**
   * Reads what the state asks for beyond that, after which the figures are what they should be; gives in words what
   * could not be found, "" where nothing is missing.
   */
  settle(services: Services): Promise<string>;
  /** In the order of the page. */
  readonly figures: readonly FigureSource[];
}
