import {untitled} from "../phrases.js";
import type {Tagger} from "../tagger.js";
import {findCandidates} from "./candidates.js";
import type {Candidate} from "./candidates.js";
import {features} from "./features.js";
import type {Lexicon} from "./lexicon.js";
import {taggedWords} from "./tagged-words.js";

/** The candidates of a paper, and what is known of each. */
export interface PaperCandidates {
  candidates: Candidate[];
  /** Writes a candidate's features. */
  features: (candidate: Candidate, into: Float64Array) => void;
  /** As first written, runs of white space made one space. */
  text: (candidate: Candidate) => string;
  /** By position among the candidate's words; the words' keys. */
  keys: (candidate: Candidate) => string[];
}

/** Reads title and abstract as one text. Where the title is in capitals, a phrase is shown as the abstract has it. */
export function paperCandidates(
  title: string,
  abstract: string | null,
  tagger: Tagger,
  lexicon: Lexicon
): PaperCandidates {
  const rest = abstract === null ? "" : `.\n${abstract}`;
  const inCapitals = !/\p{Ll}/u.test(title);
  const read = (inCapitals ? inSmallLetters(title) : untitled(title)) + rest;
  const written = title + rest;
  const words = taggedWords(read, tagger, lexicon);
  const found = findCandidates(read, words);
  let n_title = 0;
  while (n_title < words.starts.length && words.starts[n_title]! < title.length) n_title++;
  return {
    candidates: found.found,
    features: (candidate, into) => features(candidate, words, found, n_title, into),
    text: ({first, limit, last}) => {
      const from = inCapitals && last >= n_title ? last : first;
      const end = words.ends[from + limit - first - 1]!;
      return written.slice(words.starts[from]!, end).replace(/\s+/g, " ");
    },
    keys: ({first, limit}) => words.entries.slice(first, limit).map((entry) => entry!.key)
  };
}

function inSmallLetters(title: string): string {
  return title.replace(/\p{Lu}/gu, (letter) => {
    const lower = letter.toLowerCase();
    return lower.length === letter.length ? lower : letter;
  });
}
