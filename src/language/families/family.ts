export type FamilyKind = "language" | "vision" | "multimodal" | "speech" | "other";

/**
 * What must hold around an ambiguous name for it to be the model. A release or a size in the name itself, a
 * spelled-out form, or a place in a list beside another family is always enough; failing those, every pattern
 * that is given here must be met.
 */
export interface FamilyContext {
  /** Must be found anywhere in the paper. */
  paper?: RegExp;
  /** Must be found within 90 characters of the name. */
  near?: RegExp;
  /** Papers give the name to things of their own: "we introduce Falcon". */
  oftenCoined?: boolean;
  /** What follows the name and makes it certain: releases, sizes. Anchored at the end of the name. */
  release?: RegExp;
  /** Found within 45 characters before and after the name, it is another sense. Also overrules a list. */
  not?: RegExp;
  /** Found anywhere in the paper, the ambiguous name is another sense throughout. */
  never?: RegExp;
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
  /** "YYYY-MM-DD": when the first release, or the paper about it, became public. */
  released: string;
  kind: FamilyKind;
  /** Certain in any case: "gpt-4", "Qwen". */
  names: readonly string[];
  /** Certain only as written here: "PaLM". */
  cased?: readonly string[];
  /** Only as written here and only in the right context: "OPT". */
  ambiguous?: readonly string[];
  context?: FamilyContext;
  /** The long form of an acronym; any other long form in the paper is another sense. */
  longForm?: RegExp;
  /** Releases in their canonical spelling: "Llama 3.1". The longest that fits the text is the member. */
  members: readonly string[];
}
