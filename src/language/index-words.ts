import {parts, words} from "./words.js";

/** A word in a paper: a row of `word_index` without the paper. */
export interface WordEntry {
  n_mentions: number;
  in_title: boolean;
  /** Ascending; the title's first word is 0, the abstract follows after a gap of one. */
  positions: number[];
}

/** Number of words of a paper, each part of a compound counted. */
export function countTokens(title: string, abstract: string | null): number {
  return parts(title).words.length + (abstract === null ? 0 : parts(abstract).words.length);
}

/** The words of a paper, compounds both whole and by part, in order of first appearance. */
export function indexWords(title: string, abstract: string | null): Map<string, WordEntry> {
  const index = new Map<string, WordEntry>();
  const titleWords = words(title);
  for (const {word, position} of titleWords) addWord(index, word, position, true);
  if (abstract === null) return index;
  const offset = titleWords.length === 0 ? 1 : titleWords.at(-1)!.position + 2;
  for (const {word, position} of words(abstract)) addWord(index, word, position + offset, false);
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
