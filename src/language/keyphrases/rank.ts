import {generalReason} from "../general-phrase.js";
import type {Candidate} from "./candidates.js";
import type {PaperCandidates} from "./paper-candidates.js";
import type {Ranker} from "./ranker.js";

const most = 15;
/** So many are given however doubtful they are. */
const least = 5;
/** Log odds below which a phrase is left out: about one in eight is a keyphrase. */
const doubtful = -2;

/** The best candidates of a paper by their log odds, best first, each once, without boilerplate. */
export function rank(paper: PaperCandidates, ranker: Ranker): string[] {
  const {candidates, features} = paper;
  const scores = ranker(candidates.length, (phrase, into) => features(candidates[phrase]!, into));
  const ranked: {candidate: Candidate; score: number}[] = [];
  candidates.forEach((candidate, phrase) => {
    const score = scores[phrase]!;
    if (score > -Infinity) ranked.push({candidate, score});
  });
  ranked.sort(
    (a, b) =>
      b.score - a.score || a.candidate.first - b.candidate.first || a.candidate.limit - b.candidate.limit
  );
  const found = new Map<string, string>();
  for (const {candidate, score} of ranked) {
    if (found.size === most || (found.size >= least && score < doubtful)) break;
    const key = paper.keys(candidate).join("");
    if (found.has(key)) continue;
    const text = paper.text(candidate);
    if (generalReason(text) !== "boilerplate") found.set(key, text);
  }
  return [...found.values()];
}
