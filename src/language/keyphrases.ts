import {generalReason} from "./general-phrase.js";
import {analyse, analyseTitle} from "./phrases.js";
import type {Phrase} from "./phrases.js";
import type {Tagger} from "./tagger.js";
import {openTermKey} from "./term-key.js";

interface Candidate {
  text: string;
  n_mentions: number;
  in_title: boolean;
  n_words: number;
  /** Share of the abstract before its first mention; 0 for the title. */
  position: number;
}

const most = 15;

/**
 * The phrases that say what a paper is about, best first, fifteen at most, as first written. A noun phrase scores by the
 * frequency of its words in the paper (summed, each on a log scale), more in the title and early in the abstract.
 * For many papers, give all calls one `termKey`, which remembers words.
 */
export function keyphrases(
  title: string,
  abstract: string | null,
  tagger: Tagger,
  termKey = openTermKey()
): string[] {
  const candidates = new Map<string, Candidate>();
  const frequency = new Map<string, number>();
  const add = ({text}: Phrase, in_title: boolean, position: number): void => {
    if (generalReason(text) === "boilerplate") return;
    const words = text.split(/[ -]/);
    for (const word of words) frequency.set(termKey(word), (frequency.get(termKey(word)) ?? 0) + 1);
    const key = termKey(text);
    const known = candidates.get(key);
    if (known === undefined)
      candidates.set(key, {text, n_mentions: 1, in_title, n_words: words.length, position});
    else known.n_mentions++;
  };
  for (const phrase of analyseTitle(title, tagger).phrases) add(phrase, true, 0);
  if (abstract !== null) {
    for (const phrase of analyse(abstract, tagger).phrases)
      add(phrase, false, phrase.start / abstract.length);
  }
  const score = ({text, n_mentions, in_title, n_words, position}: Candidate): number => {
    let sum = 0;
    for (const word of text.split(/[ -]/)) sum += Math.log(1 + frequency.get(termKey(word))!);
    const length = n_words === 1 ? 0.6 : 1;
    return sum * length * (1 + 0.2 * Math.log(n_mentions)) * (in_title ? 1.3 : 1) * (1 - 0.35 * position);
  };
  return [...candidates.values()]
    .map((candidate) => ({text: candidate.text, score: score(candidate)}))
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({text}) => text);
}
