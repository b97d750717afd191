import {findFamilies} from "../src/language/families/find-families.js";
import {countTokens, indexWords} from "../src/language/index-words.js";
import {type Matcher, openMatcher} from "../src/language/match-terms.js";
import {paperPhrases, type PaperPhrases} from "../src/language/paper-phrases.js";
import {openTagger, type Tagger} from "../src/language/tagger.js";
import type {Term} from "../src/language/vocabulary.js";
import type {FamilyMention} from "../src/model/mention.js";

export interface Text {
  title: string;
  abstract: string | null;
}

/** A word of one paper, as it goes between threads: word, mentions, whether in the title, positions. */
export type WordRow = [word: string, n_mentions: number, in_title: boolean, positions: number[]];

/** A term of one paper: its index in the vocabulary, whether in the title, positions and lengths of its mentions. */
export type TermRow = [term: number, in_title: boolean, positions: number[], lengths: number[]];

export interface Analysed {
  n_tokens: number;
  words: WordRow[];
  phrases: PaperPhrases;
  families: FamilyMention[];
}

export type Task =
  {kind: "analyse"; texts: Text[]} | {kind: "vocabulary"; terms: Term[]} | {kind: "match"; texts: Text[]};
export type Done = Analysed[] | TermRow[][] | null;

/** The work on texts that needs nothing but the texts (and, for matching, the vocabulary): the same in any thread. */
export function openLanguageWork(): (task: Task) => Done {
  let tagger: Tagger | null = null;
  let matcher: Matcher | null = null;
  return (task) => {
    switch (task.kind) {
      case "analyse": {
        const open = (tagger ??= openTagger());
        return task.texts.map((text) => analyseText(text, open));
      }
      case "vocabulary":
        matcher = openMatcher(task.terms);
        return null;
      case "match": {
        if (matcher === null) throw new Error("texts cannot be matched before there is a vocabulary");
        const match = matcher;
        return task.texts.map((text) => matchText(text, match));
      }
    }
  };
}

function analyseText({title, abstract}: Text, tagger: Tagger): Analysed {
  return {
    n_tokens: countTokens(title, abstract),
    words: [...indexWords(title, abstract)].map(([word, w]) => [word, w.n_mentions, w.in_title, w.positions]),
    phrases: paperPhrases(title, abstract, tagger),
    families: findFamilies(title, abstract)
  };
}

function matchText({title, abstract}: Text, match: Matcher): TermRow[] {
  const rows = new Map<number, TermRow>();
  for (const {term, position, length, field} of match(title, abstract)) {
    let row = rows.get(term);
    if (row === undefined) rows.set(term, (row = [term, false, [], []]));
    if (field === "title") row[1] = true;
    row[2].push(position);
    row[3].push(length);
  }
  return [...rows.values()];
}
