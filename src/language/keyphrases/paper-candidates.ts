import {untitled} from "../phrases.js";
import type {Tagger} from "../tagger.js";
import {openCandidates} from "./candidates.js";
import type {Candidate} from "./candidates.js";
import {features} from "./features.js";
import {generalKeys, type Lexicon, openLexicon, type WordWeights} from "./lexicon.js";
import {taggedWords} from "./tagged-words.js";

/** The candidates of a paper, and what is known of each. */
export interface PaperCandidates {
  candidates: Candidate[];
  /** Writes a candidate's features, from a place on. */
  features: (candidate: Candidate, into: Int32Array, from: number) => void;
  /** As first written, runs of white space made one space. */
  text: (candidate: Candidate) => string;
  /** The keys of its words, joined: one for all its spellings. */
  key: (candidate: Candidate) => string;
  /** Whether it says nothing of what the paper is about. */
  isBoilerplate: (candidate: Candidate) => boolean;
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

/** Reads title and abstract as one text. Where the title is in capitals, a phrase is shown as the abstract has it. */
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
  const found = findCandidates(read, words);
  let n_title = 0;
  while (n_title < words.starts.length && words.starts[n_title]! < title.length) n_title++;
  const key = ({first, limit}: Candidate): string => {
    let joined = "";
    for (let at = first; at < limit; at++) joined += words.entries[at]!.key;
    return joined;
  };
  return {
    candidates: found.found,
    features: (candidate, into, from) => features(candidate, words, found, n_title, into, from),
    text: ({first, limit, last}) => {
      const from = inCapitals && last >= n_title ? last : first;
      const end = words.ends[from + limit - first - 1]!;
      const text = written.slice(words.starts[from]!, end);
      return evenlySpaced.test(text) ? text : text.replace(/\s+/g, " ");
    },
    key,
    isBoilerplate: (candidate) => {
      for (let at = candidate.first; at < candidate.limit; at++)
        if (!words.entries[at]!.isGeneral) return generalKeys.has(key(candidate));
      return true;
    }
  };
}

const evenlySpaced = /^\S+(?: \S+)*$/;

function inSmallLetters(title: string): string {
  return title.replace(/\p{Lu}/gu, (letter) => {
    const lower = letter.toLowerCase();
    return lower.length === letter.length ? lower : letter;
  });
}
