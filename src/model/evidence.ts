/**
 * A question for the papers behind a mark, among those under the filter. All that is given must hold at once (terms
 * [a, b]: papers that mention both). Empty lists and nulls ask for nothing.
 */
export interface EvidenceRequest {
  /** Shown forms, `terms.term`. */
  terms: string[];
  /** `topics.topic_id`. */
  topics: number[];
  /** `topics.topic_id` of the primary topic; −1 for papers without one. */
  primary: number | null;
  /** `model_families.family`. */
  families: string[];
  /** `model_mentions.member`; the family's own name stands for mentions that name no release. */
  members: string[];
  /** Shown forms, `author_keywords.keyword`. */
  keywords: string[];
  /** `term_groups.group_name`: papers that mention a term of each. */
  groups: string[];
  /** Word queries, see `readWordQuery`, all true of one paper. */
  words: string[];
  /** First and last day, inclusive, "YYYY-MM-DD", compared with `papers.date`. */
  from: string | null;
  to: string | null;
  /** Leave out papers whose date is known to the year alone (as monthly charts do). */
  months_only: boolean;
  /** Only papers with an abstract (as shares do). */
  with_abstract: boolean;
  /** Among the papers under the filter that is compared with, not those under the filter. */
  compared: boolean;
}

export const noEvidence: EvidenceRequest = {
  terms: [],
  topics: [],
  primary: null,
  families: [],
  members: [],
  keywords: [],
  groups: [],
  words: [],
  from: null,
  to: null,
  months_only: false,
  with_abstract: false,
  compared: false
};
