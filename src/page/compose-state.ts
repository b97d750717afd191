import {
  type DotsPerInch,
  dotsPerInch,
  type FigureLook,
  leastWidth,
  mostWidth
} from "../snapshot/figure-look.js";
import type {ComposedWords} from "../snapshot/figure-memory.js";

/** What a person has made of a figure. */
export interface Composition {
  look: FigureLook;
  /** Words that were changed. */
  words: Partial<ComposedWords>;
  dpi: DotsPerInch;
}

const key = "litscope-figure-look";

/** The size and look that figures were given last; null where this browser remembers none. */
export function lastLook(): Pick<Composition, "look" | "dpi"> | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? "null") as Partial<Composition> | null;
    const {look, dpi} = kept ?? {};
    const isLook =
      look !== undefined &&
      ["light", "dark", "grey"].includes(look.theme) &&
      look.width >= leastWidth &&
      look.width <= mostWidth &&
      (look.height === null || look.height > 0) &&
      look.scale > 0 &&
      ["mm", "px"].includes(look.unit) &&
      ["text", "outlines"].includes(look.letters);
    return isLook && dotsPerInch.some((one) => one === dpi) ? {look, dpi: dpi!} : null;
  } catch (error) {
    if (error instanceof DOMException || error instanceof SyntaxError || error instanceof TypeError)
      return null;
    throw error;
  }
}

export function keepLook({look, dpi}: Composition): void {
  try {
    localStorage.setItem(key, JSON.stringify({look, dpi}));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

/** Words that were changed in this visit, by chart and view. */
const changed = new Map<string, Partial<ComposedWords>>();

export function changedWords(figure: string): Partial<ComposedWords> {
  return changed.get(figure) ?? {};
}

export function keepWords(figure: string, words: Partial<ComposedWords>): void {
  changed.set(figure, words);
}
