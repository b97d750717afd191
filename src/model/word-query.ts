/** A question for words: which papers it finds is told by the papers of its phrases. */
export type WordQuery =
  | {kind: "phrase"; phrase: string}
  | {kind: "and" | "or"; parts: WordQuery[]}
  | {kind: "not"; part: WordQuery};
