import {isBoilerplate, keyOf, type PaperCandidates, textOf} from "./paper-candidates.js";
import type {Ranker} from "./ranker.js";

const most = 15;
/** So many are given however doubtful they are. */
const least = 5;
/** Log odds below which a phrase is left out: about one in eight is a keyphrase. */
const doubtful = -2;

/** The best candidates of a paper by their log odds, best first, each once, without boilerplate. */
export function rank(paper: PaperCandidates, ranker: Ranker): string[] {
  const scores = ranker(paper);
  const ranked: number[] = [];
  for (let phrase = 0; phrase < scores.length; phrase++) if (scores[phrase]! > -Infinity) ranked.push(phrase);
  ranked.sort((a, b) => scores[b]! - scores[a]! || a - b);
  const found = new Map<string, string>();
  for (const phrase of ranked) {
    if (found.size === most || (found.size >= least && scores[phrase]! < doubtful)) break;
    const candidate = paper.found[phrase]!;
    const key = keyOf(paper, candidate);
    if (!found.has(key) && !isBoilerplate(paper, candidate, key)) found.set(key, textOf(paper, candidate));
  }
  return [...found.values()];
}
