import {spreadOfTerms} from "../analysis/spread.js";
import {leastPapers, type LeftOut, type Term, type Vocabulary} from "../language/vocabulary.js";
import type {TermRow, Text} from "./language-work.js";
import type {LanguageStage} from "./language-stage.js";

/** Below it, in nats, a term of one word, or of several, is spread like a function word. */
const likeFunctionWord = {word: 0.025, phrase: 0.015};
/** Smaller corpora say too little about how a term is spread. */
const fewestPapersForSpread = 2_000;
const mostRounds = 5;

export interface SettledTerms extends Pick<Vocabulary, "terms" | "left_out"> {
  /** For each paper its terms, by index in `terms`. */
  matched: TermRow[][];
}

/**
 * Finds the terms in the texts, and leaves out those that show themselves to be none: that stand almost only inside
 * longer terms, or are spread like function words. What held them is matched anew, so that the counts are those
 * that the remaining terms give.
 */
export async function settleTerms(
  texts: readonly Text[],
  {terms, left_out}: Pick<Vocabulary, "terms" | "left_out">,
  stage: Pick<LanguageStage, "match">,
  onMatched: (n: number) => void = () => undefined
): Promise<SettledTerms> {
  const least = leastPapers(texts.length);
  const matched: TermRow[][] = [];
  await stage.match(texts, terms, (rows, i) => {
    matched[i] = rows;
    if ((i + 1) % 200 === 0) onMatched(i + 1);
  });
  const reasons = new Map<number, LeftOut>();
  for (let round = 0; round < mostRounds; round++) {
    const postings: number[][] = terms.map(() => []);
    matched.forEach((rows, paper) => {
      for (const [term] of rows) postings[term]!.push(paper);
    });
    const spread =
      round === 0 && texts.length >= fewestPapersForSpread ? spreadOfTerms(postings, texts.length) : null;
    const dropped = new Set<number>();
    postings.forEach(({length: n_papers}, index) => {
      if (reasons.has(index)) return;
      const {by_hand} = terms[index]!;
      const reason =
        n_papers < (by_hand ? 1 : least)
          ? by_hand
            ? "asked for, but in no paper"
            : "part of a longer term only"
          : by_hand
            ? null
            : spread !== null &&
                spread[index]! < likeFunctionWord[terms[index]!.n_words > 1 ? "phrase" : "word"]
              ? "spread like a function word"
              : null;
      if (reason === null) return;
      dropped.add(index);
      reasons.set(index, {phrase: terms[index]!.term, n_papers, reason});
    });
    if (dropped.size === 0) break;
    const papers = [...matched.keys()].filter((paper) => matched[paper]!.some(([term]) => dropped.has(term)));
    const kept = [...terms.keys()].filter((index) => !reasons.has(index));
    await stage.match(
      papers.map((paper) => texts[paper]!),
      kept.map((index) => terms[index]!),
      (rows, i) => {
        matched[papers[i]!] = rows.map(([term, ...rest]) => [kept[term]!, ...rest]);
      }
    );
  }
  const kept = [...terms.keys()].filter((index) => !reasons.has(index));
  const number = new Map(kept.map((index, i) => [index, i]));
  return {
    terms: kept.map((index): Term => terms[index]!),
    left_out: [...left_out, ...reasons.values()].sort(
      (a, b) => b.n_papers - a.n_papers || (a.phrase < b.phrase ? -1 : 1)
    ),
    matched: matched.map((rows) =>
      rows.flatMap(([term, ...rest]): TermRow[] => {
        const index = number.get(term);
        return index === undefined ? [] : [[index, ...rest]];
      })
    )
  };
}
