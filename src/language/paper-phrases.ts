import {findAcronyms} from "./acronyms.js";
import {analyse, analyseTitle, spaced} from "./phrases.js";
import type {Tagger} from "./tagger.js";
import {type Parts, parts} from "./words.js";

/** What a paper gives to the vocabulary: small, and plain enough to come from a worker. */
export interface PaperPhrases {
  /** Noun phrases as written, with the general modifiers before them, each once, those of the title first. */
  phrases: string[];
  /** How many of them the title holds. */
  n_title: number;
  /** Whether the title is nothing but one noun phrase. */
  is_title: boolean;
  /** Words that stand in it as something else than a noun, in lower case, each once. */
  others: string[];
  /** Short and long form of each acronym that title or abstract define. */
  acronyms: [string, string][];
}

/** @param abstractParts the parts of the abstract, where they are known already */
export function paperPhrases(
  title: string,
  abstract: string | null,
  tagger: Tagger,
  abstractParts: Parts | null = null
): PaperPhrases {
  const inTitle = analyseTitle(title, tagger);
  const phrases = new Set(inTitle.phrases.map(({from, end}) => spaced(title, from, end)));
  const n_title = phrases.size;
  const acronyms = findAcronyms(title);
  const others = inTitle.others;
  if (abstract !== null) {
    const inAbstract = analyse(abstract, tagger, abstractParts ?? parts(abstract));
    for (const {from, end} of inAbstract.phrases) phrases.add(spaced(abstract, from, end));
    for (const word of inAbstract.others) others.add(word);
    acronyms.push(...findAcronyms(abstract));
  }
  return {
    phrases: [...phrases],
    n_title,
    is_title: inTitle.phrases.some(
      ({from, end}) => !/[\p{L}\p{N}]/u.test(title.slice(0, from) + title.slice(end))
    ),
    others: [...others],
    acronyms: acronyms.map(({short, long}) => [short, long.replace(/\s+/g, " ")])
  };
}
