import type {KeywordPlace} from "../model/keyword-place.js";
import {
  audit,
  corpus,
  families_known,
  languages,
  left_out,
  merges,
  missing_fields,
  near_misses,
  source_files,
  table_counts
} from "./corpus.js";
import {decodeAnswer} from "./define.js";
import {author_keyword_links, author_keyword_nodes, keyword_links, keyword_nodes} from "./keywords.js";
import {
  families,
  family_months,
  family_pairs,
  family_topics,
  family_years,
  member_months,
  member_years,
  members
} from "./models.js";
import {
  family_counts,
  month_window,
  own_events,
  papers_per_month,
  papers_per_year,
  term_change
} from "./overview.js";
import {group_months, group_years, term_group_list} from "./groups.js";
import {newest_papers} from "./papers.js";
import type {Answer, RawRow, RowOf} from "./query.js";
import {
  primary_months,
  primary_years,
  term_list,
  term_months,
  term_years,
  topic_months,
  topic_quality,
  topic_years,
  topics
} from "./topics.js";

/** What each page draws from before the database is there: queries without parameters, answered at build time. */
export const summaries = {
  overview: {
    corpus,
    month_window,
    papers_per_month,
    papers_per_year,
    top_topics: topics,
    term_change,
    family_counts,
    own_events
  },
  topics: {
    corpus,
    month_window,
    topics,
    month_totals: papers_per_month,
    year_totals: papers_per_year,
    topic_months,
    topic_years,
    primary_months,
    primary_years,
    term_list,
    term_months,
    term_years,
    own_events,
    families,
    term_group_list,
    group_months,
    group_years
  },
  keywords: {
    corpus,
    month_totals: papers_per_month,
    year_totals: papers_per_year,
    keyword_nodes,
    keyword_links,
    author_keyword_nodes,
    author_keyword_links
  },
  models: {
    corpus,
    month_window,
    month_totals: papers_per_month,
    year_totals: papers_per_year,
    families,
    own_events,
    family_months,
    family_years,
    family_pairs,
    family_topics,
    member_months,
    member_years,
    members
  },
  papers: {corpus, month_totals: papers_per_month, year_totals: papers_per_year, newest_papers},
  methods: {
    corpus,
    month_totals: papers_per_month,
    year_totals: papers_per_year,
    topic_quality,
    source_files,
    audit,
    missing_fields,
    languages,
    merges,
    near_misses,
    left_out,
    families_known,
    table_counts
  }
} as const;

export type SummaryName = keyof typeof summaries;

export const summaryNames = Object.keys(summaries) as SummaryName[];

type Answers<N extends SummaryName> = {
  [K in keyof (typeof summaries)[N]]: Answer<RowOf<(typeof summaries)[N][K]>>;
};

export interface SummaryFile {
  fingerprint: string;
  /** Where a reader's browser made the corpus: its figures say so. */
  is_local?: true;
  answers: Record<string, {sql: string; rows: RawRow[]}>;
  /** In the keywords summary alone. */
  layouts?: KeywordLayouts;
}

/** The maps of both vocabularies, of the whole corpus. */
export interface KeywordLayouts {
  terms: KeywordPlace[];
  authors: KeywordPlace[];
}

export interface Summary<N extends SummaryName> {
  fingerprint: string;
  answers: Answers<N>;
  layouts: KeywordLayouts;
}

type LocalRow = RowOf<typeof corpus> & {is_local?: true};

/** A summary file, decoded; throws on a file that another version wrote. */
export function readSummary<N extends SummaryName>(name: N, json: unknown): Summary<N> {
  const file = json as SummaryFile;
  const answers: Record<string, unknown> = {};
  for (const [key, query] of Object.entries(summaries[name])) {
    const answer = file.answers?.[key];
    if (answer === undefined)
      throw new Error(`the summary ${name} has no answer to ${key}: build the site again`);
    answers[key] = decodeAnswer(query, answer);
  }
  if (file.is_local) for (const row of (answers.corpus as Answer<LocalRow>).rows) row.is_local = true;
  return {
    fingerprint: file.fingerprint,
    answers: answers as Answers<N>,
    layouts: file.layouts ?? {terms: [], authors: []}
  };
}
