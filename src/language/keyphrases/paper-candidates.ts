import {untitled} from "../phrases.js";
import type {Tagger} from "../tagger.js";
import {openCandidates} from "./candidates.js";
import type {Candidate, Candidates} from "./candidates.js";
import {generalKeys, type Lexicon, openLexicon, type WordWeights} from "./lexicon.js";
import {taggedWords, type TaggedWords} from "./tagged-words.js";

/** A paper's words and candidates. */
export interface PaperCandidates extends Candidates {
  words: TaggedWords;
  /** Number of words and signs in the title. */
  n_title: number;
  /** Title and abstract as they were given. */
  written: string;
  /** Whether the title is in capitals. */
  inCapitals: boolean;
}

/** Opens a function that finds the candidates of a paper, given its title and abstract. */
export function openPaperCandidates(
  tagger: Tagger,
  weights: ReadonlyMap<string, WordWeights>
): (title: string, abstract: string | null) => PaperCandidates {
  const reader = {tagger, lexicon: openLexicon(weights), findCandidates: openCandidates()};
  return (title, abstract) => paperCandidates(title, abstract, reader);
}

interface Reader {
  tagger: Tagger;
  lexicon: Lexicon;
  findCandidates: ReturnType<typeof openCandidates>;
}

/** Reads title and abstract as one text. */
function paperCandidates(
  title: string,
  abstract: string | null,
  {tagger, lexicon, findCandidates}: Reader
): PaperCandidates {
  const rest = abstract === null ? "" : `.\n${abstract}`;
  const inCapitals = !/\p{Ll}/u.test(title);
  const read = (inCapitals ? inSmallLetters(title) : untitled(title)) + rest;
  const written = title + rest;
  const words = taggedWords(read, tagger, lexicon);
  const {found, frequencies, degrees} = findCandidates(read, words);
  let n_title = 0;
  while (n_title < words.starts.length && words.starts[n_title]! < title.length) n_title++;
  return {found, frequencies, degrees, words, n_title, written, inCapitals};
}

/** A candidate as first written, runs of white space made one space; where the title is in capitals, as the abstract has it. */
export function textOf(
  {words, n_title, written, inCapitals}: PaperCandidates,
  {first, limit, last}: Candidate
): string {
  const from = inCapitals && last >= n_title ? last : first;
  const text = written.slice(words.starts[from]!, words.ends[from + limit - first - 1]!);
  return evenlySpaced.test(text) ? text : text.replace(/\s+/g, " ");
}

/** The keys of a candidate's words, joined: one for all its spellings. */
export function keyOf({words}: PaperCandidates, {first, limit}: Candidate): string {
  let joined = "";
  for (let at = first; at < limit; at++) joined += words.entries[at]!.key;
  return joined;
}

/** Whether a candidate says nothing of what the paper is about. */
export function isBoilerplate({words}: PaperCandidates, {first, limit}: Candidate, key: string): boolean {
  for (let at = first; at < limit; at++) if (!words.entries[at]!.isGeneral) return generalKeys.has(key);
  return true;
}

const evenlySpaced = /^\S+(?: \S+)*$/;

function inSmallLetters(title: string): string {
  return title.replace(/\p{Lu}/gu, (letter) => {
    const lower = letter.toLowerCase();
    return lower.length === letter.length ? lower : letter;
  });
}
