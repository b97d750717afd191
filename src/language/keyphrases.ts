import {featureNames} from "./keyphrases/features.js";
import {model, wordWeights} from "./keyphrases/learned-model.js";
import {openLexicon} from "./keyphrases/lexicon.js";
import type {Lexicon} from "./keyphrases/lexicon.js";
import {paperCandidates} from "./keyphrases/paper-candidates.js";
import {rank} from "./keyphrases/rank.js";
import {openRanker} from "./keyphrases/ranker.js";
import type {Tagger} from "./tagger.js";

const ranker = openRanker(model, featureNames.length);

/** Opens the lexicon that `keyphrases` reads words with. */
export function openKeyphraseLexicon(): Lexicon {
  return openLexicon(wordWeights);
}

/**
 * The phrases that say what a paper is about, best first, fifteen at most, as first written; fewer where the others
 * are improbable. Noun phrases and phrases within them are ranked by a model learned from abstracts with keyphrases
 * chosen by professional indexers. For many papers, give all calls one `lexicon`, which remembers words.
 */
export function keyphrases(
  title: string,
  abstract: string | null,
  tagger: Tagger,
  lexicon = openKeyphraseLexicon()
): string[] {
  return rank(paperCandidates(title, abstract, tagger, lexicon), ranker);
}
