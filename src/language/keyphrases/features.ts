import type {Candidate} from "./candidates.js";
import type {PaperCandidates} from "./paper-candidates.js";
import {wordClass} from "./tagged-words.js";

/** What the model sees of a candidate, in the order of `features`; the words' frequencies are those within the paper. */
export const featureNames = [
  "n_words",
  "n_chars",
  "n_mentions",
  "n_whole",
  "share_whole",
  "position",
  "relative_position",
  "in_title",
  "spread",
  "frequency_sum",
  "frequency_mean",
  "frequency_first",
  "frequency_last",
  "degree_ratio",
  "weight_first",
  "weight_last",
  "weight_mean",
  "weight_least",
  "weight_before",
  "weight_after",
  "n_after",
  "class_before",
  "class_first",
  "class_last",
  "class_after",
  "n_verbs",
  "n_capitals",
  "n_general",
  "generality_last",
  "n_text"
] as const;

/** Where the run of words ends, and with it the phrase: below every learned weight. */
const noNeighbour = -90;

/** Writes the features of a candidate into an array, from a place on, ratios in thousandths, weights in tenths. */
export function writeFeatures(
  {words, n_title, frequencies, degrees}: PaperCandidates,
  candidate: Candidate,
  into: Int32Array,
  from: number
): void {
  const {first, limit, runFirst, runLimit, n_mentions, n_whole} = candidate;
  const {entries, classes, starts, ends} = words;
  const n_words = limit - first;
  const n_text = starts.length;
  let frequency = 0;
  let degree = 0;
  let weight = 0;
  let least = Infinity;
  let n_verbs = 0;
  let n_capitals = 0;
  let n_general = 0;
  for (let at = first; at < limit; at++) {
    const {inside, capital, generality} = entries[at]!;
    frequency += frequencies[at]!;
    degree += degrees[at]!;
    weight += inside;
    if (inside < least) least = inside;
    if (classes[at] === wordClass.verb) n_verbs++;
    if (capital !== "none") n_capitals++;
    if (generality > 0) n_general++;
  }
  const final = entries[limit - 1]!;
  let at = from;
  into[at++] = n_words;
  into[at++] = ends[limit - 1]! - starts[first]!;
  into[at++] = n_mentions;
  into[at++] = n_whole;
  into[at++] = (1000 * n_whole) / n_mentions;
  into[at++] = first;
  into[at++] = (1000 * first) / n_text;
  into[at++] = first < n_title ? 1 : 0;
  into[at++] = Math.abs(candidate.last - first);
  into[at++] = frequency;
  into[at++] = (1000 * frequency) / n_words;
  into[at++] = frequencies[first]!;
  into[at++] = frequencies[limit - 1]!;
  into[at++] = (1000 * degree) / frequency;
  into[at++] = entries[first]!.first;
  into[at++] = final.last;
  into[at++] = (100 * weight) / n_words;
  into[at++] = least;
  into[at++] = first === runFirst ? noNeighbour : entries[first - 1]!.first;
  into[at++] = limit === runLimit ? noNeighbour : entries[limit]!.last;
  into[at++] = runLimit - limit;
  into[at++] = first === 0 ? wordClass.sign : classes[first - 1]!;
  into[at++] = classes[first]!;
  into[at++] = classes[limit - 1]!;
  into[at++] = limit === n_text ? wordClass.sign : classes[limit]!;
  into[at++] = n_verbs;
  into[at++] = n_capitals;
  into[at++] = n_general;
  into[at++] = final.generality;
  into[at] = n_text;
}
