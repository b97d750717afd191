import type {FigureMemory} from "../snapshot/figure-memory.js";

/** A figure that came back to the site as a file. */
export interface ReturnedFigure {
  id: string;
  /** Name of the file. */
  file: string;
  /** Where its view stands, below the site. */
  address: string;
  /** Id of the chart's element; null for a chart of a notebook. */
  chart: string | null;
  memory: FigureMemory;
  /** What is wrong with the file, in words. */
  problems: readonly string[];
}

const key = "litscope-returned";
/** As many as a reader may step back to. */
const most = 5;

/** The figures that this tab brought back, the last first; none where the browser keeps nothing. */
export function returnedFigures(): ReturnedFigure[] {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "[]") as ReturnedFigure[];
  } catch (error) {
    if (error instanceof DOMException || error instanceof SyntaxError) return [];
    throw error;
  }
}

/** Keeps a figure for the page that its view stands on, in the place of an earlier one there; throws where the browser keeps nothing. */
export function keepReturned(figure: ReturnedFigure): void {
  const others = returnedFigures().filter(({address}) => address !== figure.address);
  sessionStorage.setItem(key, JSON.stringify([figure, ...others].slice(0, most)));
}

export function forgetReturned(id: string): void {
  sessionStorage.setItem(key, JSON.stringify(returnedFigures().filter((figure) => figure.id !== id)));
}

/** The figure whose view the page's address is; null where there is none. */
export function returnedHere(): ReturnedFigure | null {
  const here = viewOf(new URL(document.baseURI), location.search, location.hash);
  return (
    returnedFigures().find(({address, chart}) => {
      const there = new URL(`./${address}`, document.baseURI);
      return viewOf(there, there.search, chart === null ? there.hash : location.hash) === here;
    }) ?? null
  );
}

/** A page and what it shows, whatever the order of the search's keys, and whichever build a link names. */
function viewOf({pathname}: URL, search: string, hash: string): string {
  const keys = new URLSearchParams(search);
  keys.delete("build");
  keys.sort();
  return `${pathname}?${keys}${hash}`;
}
