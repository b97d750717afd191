export type Field = "title" | "abstract";

/** One mention of a model family in a paper: a row of `model_mentions` without the paper. */
export interface FamilyMention {
  /** Normal form of the family's name, as in `model_families`. */
  family: string;
  /** A named release: "Llama 3.1", "GPT-4o"; null where the text names the family alone. */
  member: string | null;
  /** The full name in its canonical spelling: "Llama-3.1-8B-Instruct"; null where the text says no more than the member. */
  version: string | null;
  /** What was written. */
  text: string;
  field: Field;
  /** Offset in the field, in UTF-16 units. */
  start: number;
}

/** One mention of a term of the vocabulary in a paper. */
export interface TermMention {
  /** Index in the vocabulary's terms. */
  term: number;
  /** Word position of its first word: title first, then abstract, see `words`. */
  position: number;
  /** Number of word positions it covers. */
  length: number;
  field: Field;
  /** Offsets in the field, in UTF-16 units. */
  start: number;
  end: number;
}
