import type {Notebook} from "../model/notebook.js";

/** What was typed last before the page was left, where saving had not come to it. */
export interface Journal {
  id: string;
  /** The revision that it goes on from. */
  revision: number;
  notebook: Notebook;
}

const key = "litscope-notebook-journal";

/** Writes at once, which a page that is being left can still do; a notebook that is too large for it is left out. */
export function writeJournal(journal: Journal): void {
  try {
    localStorage.setItem(key, JSON.stringify(journal));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

export function readJournal(): Journal | null {
  try {
    const text = localStorage.getItem(key);
    return text === null ? null : (JSON.parse(text) as Journal);
  } catch (error) {
    if (error instanceof DOMException || error instanceof SyntaxError) return null;
    throw error;
  }
}

export function clearJournal(): void {
  try {
    localStorage.removeItem(key);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
