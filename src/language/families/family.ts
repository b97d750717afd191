export type FamilyKind = "language" | "vision" | "multimodal" | "speech" | "other";

/** Any of these: words of one kind may stand in one expression, and are shared by the families that name them. */
export type Patterns = readonly RegExp[];

/**
 * What must hold around an ambiguous name for it to be the model. A release or a size in the name itself, a
 * spelled-out form, or a place in a list beside another family is always enough; failing those, every pattern
 * that is given here must be met.
 */
export interface FamilyContext {
  /** Must be found anywhere in the paper. */
  paper?: Patterns;
  /** Must be found within 90 characters of the name. */
  near?: Patterns;
  /** Papers give the name to things of their own: "we introduce Falcon". */
  oftenCoined?: boolean;
  /** What follows the name and makes it certain: releases, sizes. Anchored at the end of the name. */
  release?: RegExp;
  /** Found within 45 characters before and after the name, it is another sense. Also overrules a list. */
  not?: Patterns;
  /** Found anywhere in the paper, the ambiguous name is another sense throughout. */
  never?: Patterns;
}

/** A named release. */
export interface Member {
  /** In its canonical spelling: "Llama 3.1". */
  name: string;
  /** "YYYY", "YYYY-MM" or "YYYY-MM-DD"; null where it is not known. */
  released: string | null;
}

/**
 * A line of released models that share a name.
 *
 * A name is written with `*` where letters may be attached ("*BERT*" finds SciBERT and BERTweet); a blank or
 * hyphen in it may be a blank, a hyphen or nothing in the text. A plural s and numbers may always follow.
 */
export interface Family {
  /** Normal form of its name. */
  family: string;
  organisation: string;
  /** "YYYY", "YYYY-MM" or "YYYY-MM-DD": when the first release, or the paper about it, became public. */
  released: string;
  kind: FamilyKind;
  /** Certain in any case: "gpt-4", "Qwen". */
  names: readonly string[];
  /** Certain only as written here: "PaLM". */
  cased: readonly string[];
  /** Only as written here and only in the right context: "OPT". */
  ambiguous: readonly string[];
  context: FamilyContext;
  /** The long form of an acronym; any other long form in the paper is another sense. */
  longForm?: RegExp;
  /** The longest that fits the text is the member. */
  members: readonly Member[];
}

/** All that the recogniser knows. */
export interface Lexicon {
  /** Where two claim a name, the first whose context fits has it: HuBERT before BERT. */
  families: readonly Family[];
  /** Names that hold the letters of a family and are none; written like the names of families, a longer name wins. */
  others: readonly string[];
  /** Words of a field, that contexts refer to by its name. */
  words: ReadonlyMap<string, Patterns>;
}
