import {eachWord, type Parts, parts} from "./words.js";

/** A word in a paper: a row of `word_index` without the paper. */
export interface WordEntry {
  n_mentions: number;
  in_title: boolean;
  /** Ascending; the title's first word is 0, the abstract follows after a gap of one. */
  positions: number[];
}

/** The parts of the two texts of a paper. */
export interface PaperParts {
  title: Parts;
  abstract: Parts | null;
}

export function paperParts(title: string, abstract: string | null): PaperParts {
  return {title: parts(title), abstract: abstract === null ? null : parts(abstract)};
}

/** Number of words of a paper, each part of a compound counted. */
export function countTokens(
  title: string,
  abstract: string | null,
  known: PaperParts = paperParts(title, abstract)
): number {
  return known.title.words.length + (known.abstract?.words.length ?? 0);
}

/** The words of a paper, compounds both whole and by part, in order of first appearance. */
export function indexWords(
  title: string,
  abstract: string | null,
  known: PaperParts = paperParts(title, abstract)
): Map<string, WordEntry> {
  const index = new Map<string, WordEntry>();
  eachWord(known.title, (word, position) => addWord(index, word, position, true));
  if (known.abstract === null) return index;
  const offset = known.title.words.length + 1;
  eachWord(known.abstract, (word, position) => addWord(index, word, position + offset, false));
  return index;
}

function addWord(index: Map<string, WordEntry>, word: string, position: number, in_title: boolean): void {
  const entry = index.get(word);
  if (entry === undefined) {
    index.set(word, {n_mentions: 1, in_title, positions: [position]});
    return;
  }
  entry.n_mentions++;
  entry.positions.push(position);
}
