import type {GlyphOutlines} from "./compose.js";
import type {Matrix} from "./matrix.js";
import type {PdfObjects} from "./pdf-file.js";
import type {PdfResources} from "./pdf-resources.js";

/** What is drawn on, and with what. */
export interface PdfCanvas {
  objects: PdfObjects;
  resources: PdfResources;
  outlines: GlyphOutlines;
  /** Finds what an id of the figure names. */
  find: (id: string) => Element | null;
  /** Makes the object of a pattern that the figure defines. @param matrix from the pixels of what it fills */
  tile: (id: string, matrix: Matrix) => string;
  /** Left, bottom, right, top of what may be painted, in the pixels of any of the figure's groups. */
  box: readonly [number, number, number, number];
  /** Characters that no font has. */
  missing: Set<string>;
  /** Told of each text: where it stands on the page. */
  onText: (
    text: string,
    place: {matrix: Matrix; left: number; y: number; width: number; size: number}
  ) => void;
}
