import type {Candidate, Candidates} from "./candidates.js";
import {wordClass} from "./tagged-words.js";
import type {TaggedWords} from "./tagged-words.js";

/** What the model sees of a candidate, in the order of `features`; the words' frequencies are those within the paper. */
export const featureNames = [
  "n_words",
  "n_chars",
  "n_mentions",
  "n_whole",
  "share_whole",
  "n_longer",
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
const noNeighbour = -9;

/** The features of a candidate; `n_title` is the number of words and signs in the title. */
export function features(
  candidate: Candidate,
  words: TaggedWords,
  {ids, frequencies, degrees}: Candidates,
  n_title: number
): number[] {
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
    frequency += frequencies[ids[at]!]!;
    degree += degrees[ids[at]!]!;
    weight += inside;
    if (inside < least) least = inside;
    if (classes[at] === wordClass.verb) n_verbs++;
    if (capital !== "none") n_capitals++;
    if (generality > 0) n_general++;
  }
  const final = entries[limit - 1]!;
  return [
    n_words,
    ends[limit - 1]! - starts[first]!,
    n_mentions,
    n_whole,
    n_whole / n_mentions,
    candidate.n_longer,
    first,
    first / n_text,
    first < n_title ? 1 : 0,
    Math.abs(candidate.last - first),
    frequency,
    frequency / n_words,
    frequencies[ids[first]!]!,
    frequencies[ids[limit - 1]!]!,
    degree / frequency,
    entries[first]!.first,
    final.last,
    weight / n_words,
    least,
    first === runFirst ? noNeighbour : entries[first - 1]!.first,
    limit === runLimit ? noNeighbour : entries[limit]!.last,
    runLimit - limit,
    first === 0 ? wordClass.sign : classes[first - 1]!,
    classes[first]!,
    classes[limit - 1]!,
    limit === n_text ? wordClass.sign : classes[limit]!,
    n_verbs,
    n_capitals,
    n_general,
    final.generality,
    n_text
  ];
}
