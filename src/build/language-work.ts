import {type Communities, type CommunityRuns, runCommunities} from "../analysis/communities.js";
import {countedText} from "../language/counted-text.js";
import {detectLanguage, languageCode} from "../language/detect-language.js";
import type {Lexicon} from "../language/families/family.js";
import {type FindFamilies, openFamilies} from "../language/families/find-families.js";
import {countTokens, indexWords, paperParts, type WordEntry} from "../language/index-words.js";
import {type Matcher, openMatcher} from "../language/match-terms.js";
import {paperPhrases, type PaperPhrases} from "../language/paper-phrases.js";
import {openTagger, type Tagger} from "../language/tagger.js";
import type {Term} from "../language/vocabulary.js";
import type {FamilyMention} from "../model/mention.js";
import type {Paper} from "../model/paper.js";
import {type PackedWords, packWords} from "./word-index.js";

export interface Text {
  title: string;
  abstract: string | null;
  /** As the source writes it. */
  language: string | null;
  /** As far as it is known: "2024", "2024-05" or "2024-05-03". */
  date: string | null;
}

const datePlaces = {year: 4, month: 7, day: 10};

/** What is to be read of a paper. */
export function textOf({title, abstract, language, date, date_precision}: Paper): Text {
  const known = date === null ? null : date.slice(0, datePlaces[date_precision ?? "day"]);
  return {title, abstract, language, date: known};
}

/** A term of one paper: its index in the vocabulary, whether in the title, positions and lengths of its mentions. */
export type TermRow = [term: number, in_title: boolean, positions: number[], lengths: number[]];

export interface Analysed {
  /** ISO 639-1: as the source says, else detected. */
  language: string | null;
  n_tokens: number;
  phrases: PaperPhrases;
  families: FamilyMention[];
}

/** What some texts hold. */
export interface AnalysedTexts {
  texts: Analysed[];
  words: PackedWords;
}

export type Task =
  | ({kind: "communities"} & CommunityRuns)
  | {kind: "families"; families: Lexicon}
  | {kind: "analyse"; texts: Text[]}
  | {kind: "vocabulary"; terms: Term[]}
  | {kind: "match"; texts: Text[]};
export type Done = AnalysedTexts | TermRow[][] | Communities[] | null;

/** The work on texts that needs nothing but the texts (and, for matching, the vocabulary): the same in any thread. */
export function openLanguageWork(): (task: Task) => Done {
  let tagger: Tagger | null = null;
  let findFamilies: FindFamilies | null = null;
  let matcher: Matcher | null = null;
  return (task) => {
    switch (task.kind) {
      case "communities":
        return runCommunities(task);
      case "families":
        findFamilies = openFamilies(task.families);
        return null;
      case "analyse": {
        if (findFamilies === null)
          throw new Error("texts cannot be read before the model families are known");
        const open = {tagger: (tagger ??= openTagger()), findFamilies};
        return analyseTexts(task.texts, open);
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

/** Nothing: terms are made of English texts alone. */
const noPhrases: PaperPhrases = {phrases: [], n_title: 0, is_title: false, others: [], acronyms: []};

interface Open {
  tagger: Tagger;
  findFamilies: FindFamilies;
}

function analyseTexts(texts: readonly Text[], open: Open): AnalysedTexts {
  const words: Map<string, WordEntry>[] = [];
  const analysed = texts.map((text) => analyseText(text, open, (own) => words.push(own)));
  return {texts: analysed, words: packWords(words)};
}

function analyseText(
  {title, abstract: written, language: stated, date}: Text,
  {tagger, findFamilies}: Open,
  takeWords: (words: Map<string, WordEntry>) => void
): Analysed {
  const abstract = written === null ? null : countedText(written);
  const language = (stated && languageCode(stated)) ?? detectLanguage(title, abstract);
  const parts = paperParts(title, abstract);
  takeWords(indexWords(title, abstract, parts));
  return {
    language,
    n_tokens: countTokens(title, abstract, parts),
    phrases:
      language === null || language === "en"
        ? paperPhrases(title, abstract, tagger, parts.abstract)
        : noPhrases,
    families: findFamilies(title, abstract, date)
  };
}

function matchText({title, abstract}: Text, match: Matcher): TermRow[] {
  const rows = new Map<number, TermRow>();
  const counted = abstract === null ? null : countedText(abstract);
  for (const {term, position, length, field} of match(title, counted)) {
    let row = rows.get(term);
    if (row === undefined) rows.set(term, (row = [term, false, [], []]));
    if (field === "title") row[1] = true;
    row[2].push(position);
    row[3].push(length);
  }
  return [...rows.values()];
}
