import {model, wordWeights} from "./keyphrases/learned-model.js";
import {openPaperCandidates} from "./keyphrases/paper-candidates.js";
import {rank} from "./keyphrases/rank.js";
import {openRanker} from "./keyphrases/ranker.js";
import type {Tagger} from "./tagger.js";

/**
 * Opens a function that gives the phrases which say what a paper is about, best first, fifteen at most, as first
 * written; fewer where the others are improbable. Noun phrases and phrases within them are ranked by a model learned
 * from abstracts with keyphrases chosen by professional indexers.
 */
export function openKeyphrases(tagger: Tagger): (title: string, abstract: string | null) => string[] {
  const read = openPaperCandidates(tagger, wordWeights);
  const ranker = openRanker(model);
  return (title, abstract) => rank(read(title, abstract), ranker);
}
