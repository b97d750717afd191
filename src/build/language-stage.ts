import type {Communities, CommunityRuns} from "../analysis/communities.js";
import type {Lexicon} from "../language/families/family.js";
import type {Term} from "../language/vocabulary.js";
import type {Hand} from "./hands.js";
import type {AnalysedTexts, Done, TermRow, Text} from "./language-work.js";

const papersAtOnce = 200;
/** Below this many papers, starting threads costs more than it saves. */
export const fewPapers = 2_000;

export interface LanguageStage {
  /**
   * Calls `take` with what some texts hold and the index of the first, in order, until it had all; `families` is what is
   * known of model families.
   */
  analyse(
    texts: readonly Text[],
    families: Lexicon,
    take: (analysed: AnalysedTexts, from: number) => void
  ): Promise<void>;
  /** Calls `take` with every text's terms, in order. */
  match(
    texts: readonly Text[],
    terms: readonly Term[],
    take: (rows: TermRow[], index: number) => void
  ): Promise<void>;
  /** The communities of every run, in order. */
  communities(runs: CommunityRuns): Promise<Communities[]>;
  close(): Promise<void>;
}

/** Spreads the work on texts over hands; what comes out depends neither on how many there are nor on how many texts each takes at once. */
export function spreadWork(hands: readonly Hand[], batchSize = papersAtOnce): LanguageStage {
  const inOrder = async <T extends Done>(
    texts: readonly Text[],
    kind: "analyse" | "match",
    take: (done: T, from: number) => void
  ): Promise<void> => {
    let next = 0;
    let taken = 0;
    const waiting = new Map<number, T>();
    await Promise.all(
      hands.map(async (hand) => {
        while (next < texts.length) {
          const from = next;
          next += batchSize;
          waiting.set(from, (await hand.do({kind, texts: texts.slice(from, from + batchSize)})) as T);
          for (let batch; (batch = waiting.get(taken)) !== undefined;) {
            waiting.delete(taken);
            take(batch, taken);
            taken += batchSize;
          }
        }
      })
    );
  };

  return {
    async analyse(texts, families, take) {
      await Promise.all(hands.map((hand) => hand.do({kind: "families", families})));
      await inOrder<AnalysedTexts>(texts, "analyse", take);
    },
    async match(texts, terms, take) {
      await Promise.all(hands.map((hand) => hand.do({kind: "vocabulary", terms: [...terms]})));
      await inOrder<TermRow[][]>(texts, "match", (batch, from) =>
        batch.forEach((rows, i) => take(rows, from + i))
      );
    },
    async communities({runs, ...network}) {
      const each = Math.ceil(runs.length / hands.length);
      const found = await Promise.all(
        hands.map(async (hand, i) => {
          const own = runs.slice(i * each, (i + 1) * each);
          return own.length === 0 ? [] : hand.do({kind: "communities", ...network, runs: own});
        })
      );
      return (found as Communities[][]).flat();
    },
    async close() {
      await Promise.all(hands.map((hand) => hand.close()));
    }
  };
}
