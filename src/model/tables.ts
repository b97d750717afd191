/** SQL types that occur in the tables; DuckDB's names. */
export type ColumnType =
  "VARCHAR" | "INTEGER" | "SMALLINT" | "DOUBLE" | "BOOLEAN" | "DATE" | "VARCHAR[]" | "INTEGER[]";

export interface Column {
  type: ColumnType;
  nullable?: true;
  /** One sentence, shown in the schema browser and on the Methods page. */
  about: string;
}

export interface Table {
  /** What one row is. */
  about: string;
  columns: Record<string, Column>;
  /** Total order of the rows in the file. */
  order: string[];
  /** Rows in a Parquet row group: small where a query wants a few rows. */
  row_group: number;
}

const paper_id = {type: "INTEGER", about: "The paper, as in papers."} as const satisfies Column;
const month = {
  type: "DATE",
  nullable: true,
  about: "First day of the paper's month; NULL where only the year is known."
} as const satisfies Column;

/**
 * The public SQL schema: the one source of the Parquet files, the schema browser, the editor's completion
 * and the documentation. A changed name is a breaking change.
 */
export const tables = {
  papers: {
    about: "A paper after merging.",
    columns: {
      paper_id: {type: "INTEGER", about: "Dense number in date order, internal to one build."},
      key: {
        type: "VARCHAR",
        about: "Stable across builds: doi:, arxiv:, pmid:, else a hash of the canonical title and year."
      },
      title: {type: "VARCHAR", about: "Title."},
      authors: {type: "VARCHAR[]", about: "Authors in order."},
      venue: {type: "VARCHAR", nullable: true, about: "Journal, conference or archive."},
      type: {type: "VARCHAR", nullable: true, about: "Document type, as the source names it."},
      date: {
        type: "DATE",
        nullable: true,
        about: "First day of what is known; date_precision says how much that is."
      },
      date_precision: {type: "VARCHAR", nullable: true, about: "day, month or year; NULL without a date."},
      year: {type: "SMALLINT", nullable: true, about: "Year."},
      month,
      doi: {type: "VARCHAR", nullable: true, about: "DOI, lower case, without a resolver."},
      arxiv_id: {type: "VARCHAR", nullable: true, about: "arXiv identifier without version."},
      pmid: {type: "VARCHAR", nullable: true, about: "PubMed identifier."},
      url: {type: "VARCHAR", nullable: true, about: "Where the paper can be read."},
      categories: {type: "VARCHAR[]", about: "Subject categories, the primary one first."},
      keywords: {type: "VARCHAR[]", about: "The authors' keywords."},
      language: {
        type: "VARCHAR",
        nullable: true,
        about:
          "Language of title and abstract, ISO 639-1: as the source says, else detected; NULL where neither can tell."
      },
      cited_by: {type: "INTEGER", nullable: true, about: "Citations, as the source counted them."},
      has_abstract: {
        type: "BOOLEAN",
        about: "Whether an abstract was found, published or not; shares count only such papers."
      },
      n_tokens: {type: "INTEGER", about: "Words in title and abstract."},
      sources: {type: "VARCHAR[]", about: "Files the paper was read from."}
    },
    order: ["paper_id"],
    row_group: 20_480
  },
  abstracts: {
    about: "A paper's abstract.",
    columns: {paper_id, abstract: {type: "VARCHAR", about: "The abstract, as plain text."}},
    order: ["paper_id"],
    row_group: 2_048
  },
  terms: {
    about: "A term of the vocabulary: a noun phrase that enough papers share.",
    columns: {
      term_id: {type: "INTEGER", about: "Dense number, most papers first, internal to one build."},
      term: {type: "VARCHAR", about: "Shown form: the most frequent spelling."},
      forms: {type: "VARCHAR[]", about: "Every spelling counted under the term, most frequent first."},
      n_words: {type: "INTEGER", about: "Words in the shown form."},
      n_papers: {type: "INTEGER", about: "Papers that mention the term."},
      n_mentions: {type: "INTEGER", about: "Mentions in all papers."},
      first_date: {type: "DATE", nullable: true, about: "Date of the first paper that mentions it."},
      long_form: {type: "VARCHAR", nullable: true, about: "What an acronym stands for."},
      relevance: {
        type: "DOUBLE",
        about: "How far its co-occurrences differ from those of all terms (Kullback-Leibler, in nats)."
      },
      topic_id: {type: "INTEGER", nullable: true, about: "The broad topic it belongs to, if any."},
      subtopic_id: {type: "INTEGER", nullable: true, about: "The part of that topic it belongs to, if any."}
    },
    order: ["term_id"],
    row_group: 20_480
  },
  left_out_terms: {
    about: "A frequent phrase that is not a term.",
    columns: {
      phrase: {type: "VARCHAR", about: "The phrase."},
      n_papers: {type: "INTEGER", about: "Papers it stands in."},
      reason: {type: "VARCHAR", about: "Why it was left out."}
    },
    order: ["n_papers DESC", "phrase"],
    row_group: 20_480
  },
  term_groups: {
    about:
      "A term in a group that a person named in term-groups.txt. A paper counts for a group that holds one of its terms.",
    columns: {
      group_name: {type: "VARCHAR", about: "Name of the group."},
      term_id: {type: "INTEGER", about: "The term, as in terms."}
    },
    order: ["group_name", "term_id"],
    row_group: 2048
  },
  paper_terms: {
    about: "A term in a paper.",
    columns: {
      term_id: {type: "INTEGER", about: "The term, as in terms."},
      paper_id,
      month,
      n_mentions: {type: "INTEGER", about: "Mentions of the term in title and abstract."},
      in_title: {type: "BOOLEAN", about: "Whether the title mentions it."},
      positions: {
        type: "INTEGER[]",
        about:
          "Word position of each mention, numbered as in word_index; empty where abstracts are not published."
      },
      lengths: {type: "INTEGER[]", about: "Word positions each mention covers."}
    },
    order: ["term_id", "paper_id"],
    row_group: 20_480
  },
  author_keywords: {
    about: "A keyword that authors gave their papers: a vocabulary of its own beside terms.",
    columns: {
      keyword_id: {type: "INTEGER", about: "Number in the order of papers, most first."},
      keyword: {type: "VARCHAR", about: "Shown form: the most frequent spelling, or as thesaurus.txt says."},
      forms: {type: "VARCHAR[]", about: "Every spelling, most frequent first."},
      n_papers: {type: "INTEGER", about: "Papers that have it."},
      first_date: {type: "DATE", nullable: true, about: "Date of the first such paper."}
    },
    order: ["keyword_id"],
    row_group: 2048
  },
  paper_author_keywords: {
    about: "A keyword that authors gave a paper.",
    columns: {
      keyword_id: {type: "INTEGER", about: "The keyword, as in author_keywords."},
      paper_id,
      month
    },
    order: ["keyword_id", "paper_id"],
    row_group: 8192
  },
  word_index: {
    about: "A word in a paper; compounds stand both whole and by part.",
    columns: {
      word: {
        type: "VARCHAR",
        about: "NFKC, lower case, no stemming; digits and inner hyphens kept."
      },
      paper_id,
      month,
      n_mentions: {type: "INTEGER", about: "Occurrences in title and abstract."},
      in_title: {type: "BOOLEAN", about: "Whether it stands in the title."},
      positions: {
        type: "INTEGER[]",
        about:
          "Word positions from 0: the title's, a gap of one, then the abstract's; parts of a compound count each. Empty where abstracts are not published."
      }
    },
    order: ["word", "paper_id"],
    row_group: 20_480
  },
  topics: {
    about: "A topic: a community of terms that occur together; or, with a parent_id, a part of one.",
    columns: {
      topic_id: {
        type: "INTEGER",
        about: "Dense number, internal to one build: broad topics first, most papers first; then parts."
      },
      parent_id: {
        type: "INTEGER",
        nullable: true,
        about: "The topic that this is a part of; NULL for a broad topic."
      },
      label: {type: "VARCHAR", about: "Its most typical terms."},
      top_terms: {type: "VARCHAR[]", about: "Its terms, most typical first, ten at most."},
      n_papers: {type: "INTEGER", about: "Papers that hold at least two of its terms."},
      stability: {
        type: "DOUBLE",
        about: "How much of it other random starts find again: best Jaccard index, 0 to 1."
      }
    },
    order: ["topic_id"],
    row_group: 20_480
  },
  paper_topics: {
    about: "A topic that a paper counts for: it holds at least two of the topic's terms.",
    columns: {
      paper_id,
      topic_id: {type: "INTEGER", about: "The topic, as in topics."},
      weight: {
        type: "DOUBLE",
        about: "Share of the paper's mentions of terms of topics of its level that belong to it, 0 to 1."
      },
      is_primary: {
        type: "BOOLEAN",
        about: "Highest weight of its level in the paper, ties to the lower topic_id."
      }
    },
    order: ["topic_id", "paper_id"],
    row_group: 20_480
  },
  model_families: {
    about: "A model family that the recogniser knows.",
    columns: {
      family: {type: "VARCHAR", about: "Name in its normal form."},
      organisation: {type: "VARCHAR", nullable: true, about: "Who released it first."},
      released: {
        type: "DATE",
        nullable: true,
        about: "First release; the first of the month where the day is not known."
      },
      kind: {type: "VARCHAR", about: "language, vision, multimodal, speech or other."}
    },
    order: ["family"],
    row_group: 20_480
  },
  model_mentions: {
    about: "One mention of a model family in a paper.",
    columns: {
      paper_id,
      month,
      family: {type: "VARCHAR", about: "The family, as in model_families."},
      member: {type: "VARCHAR", nullable: true, about: "Named release; NULL where only the family is named."},
      version: {
        type: "VARCHAR",
        nullable: true,
        about: "Full name in its canonical spelling, where more is said than the member."
      },
      text: {type: "VARCHAR", about: "What was written."},
      field: {type: "VARCHAR", about: "title or abstract."},
      start: {type: "INTEGER", about: "Offset in the field, in UTF-16 units."}
    },
    order: ["family", "paper_id", "field DESC", "start"],
    row_group: 20_480
  },
  events: {
    about: "Something that happened, as events.txt names it, to be marked on the axes of time.",
    columns: {
      date: {type: "DATE", about: "The day; the first of the month or year where no more is known."},
      label: {type: "VARCHAR", about: "What happened."}
    },
    order: ["date", "label"],
    row_group: 2_048
  },
  cooccurrence: {
    about: "A pair of terms that papers mention together, the first id the smaller.",
    columns: {
      term_a: {type: "INTEGER", about: "The one term."},
      term_b: {type: "INTEGER", about: "The other."},
      n_papers: {type: "INTEGER", about: "Papers that mention both."},
      association: {
        type: "DOUBLE",
        about: "Association strength: observed over expected, N c_ij / (c_i c_j), N papers in all."
      },
      npmi: {type: "DOUBLE", about: "Normalised pointwise mutual information, -1 to 1."},
      jaccard: {type: "DOUBLE", about: "Papers with both over papers with either."}
    },
    order: ["term_a", "term_b"],
    row_group: 20_480
  },
  corpus: {
    about: "The corpus itself: one row.",
    columns: {
      title: {type: "VARCHAR", about: "Name of the corpus."},
      description: {type: "VARCHAR", nullable: true, about: "What it holds."},
      kind: {
        type: "VARCHAR",
        about: "field, search, reading-list, trending or unstated: what its shares tell of."
      },
      licence: {type: "VARCHAR", nullable: true, about: "Licence of the texts."},
      home_page: {type: "VARCHAR", nullable: true, about: "Where it comes from."},
      fingerprint: {type: "VARCHAR", about: "Hash of the files read and of the software that read them."},
      version: {type: "VARCHAR", about: "Version of the software."},
      n_records: {type: "INTEGER", about: "Entries of papers read from all files."},
      n_papers: {type: "INTEGER", about: "Papers after merging."},
      n_with_abstract: {type: "INTEGER", about: "Papers with an abstract."},
      n_merged: {type: "INTEGER", about: "Entries merged into another."},
      n_refused: {type: "INTEGER", about: "Entries and whole files that could not be read."},
      n_left_out: {type: "INTEGER", about: "Entries of papers that corpus.json leaves out by category."},
      n_day: {type: "INTEGER", about: "Papers dated to the day."},
      n_month: {type: "INTEGER", about: "Papers dated to the month."},
      n_year: {type: "INTEGER", about: "Papers dated to the year alone."},
      n_undated: {type: "INTEGER", about: "Papers without a date."},
      first_date: {type: "DATE", nullable: true, about: "Date of the earliest paper."},
      last_date: {type: "DATE", nullable: true, about: "Date of the latest paper."},
      period_from: {
        type: "DATE",
        nullable: true,
        about: "First day that charts show at first, where corpus.json names one."
      },
      period_to: {
        type: "DATE",
        nullable: true,
        about: "Last day that charts show at first, where corpus.json names one."
      },
      categories_kept: {
        type: "VARCHAR[]",
        about: "Categories that corpus.json keeps; empty where it keeps all."
      },
      topic_resolution: {type: "DOUBLE", about: "Resolution (γ) at which the broad topics were found."},
      topic_agreement: {
        type: "DOUBLE",
        about: "Adjusted Rand index of the broad topics that two halves of the random starts give."
      },
      has_abstracts: {
        type: "BOOLEAN",
        about:
          "Whether abstracts and word positions are published; if not, they were read and counted, and left out."
      }
    },
    order: ["title"],
    row_group: 2_048
  },
  audit: {
    about: "What happened to each file, and each problem found in it.",
    columns: {
      file: {type: "VARCHAR", about: "Path below the data folder."},
      line: {type: "INTEGER", nullable: true, about: "Line of the problem; NULL for the file as a whole."},
      kind: {type: "VARCHAR", about: "read (one row a file), warning or refused."},
      reason: {type: "VARCHAR", about: "Format and number of entries read; or what was wrong."},
      n_records: {type: "INTEGER", nullable: true, about: "Entries read, where kind is read."}
    },
    order: ["file", "line NULLS FIRST", "kind", "reason"],
    row_group: 2_048
  },
  source_files: {
    about: "A file that was read or refused, and what became of its entries.",
    columns: {
      file: {
        type: "VARCHAR",
        about: "Path below the data folder; of a file in an archive, archive.zip/inner/file."
      },
      format: {type: "VARCHAR", about: "What it was read as, told by its content; or what it seems to be."},
      encoding: {type: "VARCHAR", about: "How its letters are written."},
      n_records: {type: "INTEGER", about: "Entries of papers found in it, refused ones included."},
      n_refused: {type: "INTEGER", about: "Entries that could not be read."},
      n_merged: {type: "INTEGER", about: "Entries merged into a paper that another entry had begun."},
      n_left_out: {type: "INTEGER", about: "Entries of papers that corpus.json leaves out by category."},
      n_dates: {type: "INTEGER", about: "Rows that date papers of other files."},
      column_mapping: {type: "VARCHAR[]", about: "Of a table: each column, and the field it was read as."}
    },
    order: ["file"],
    row_group: 2_048
  },
  missing_fields: {
    about: "Of how many papers nothing is known in a field.",
    columns: {
      field: {type: "VARCHAR", about: "Column of papers; abstract stands for has_abstract."},
      n_papers: {type: "INTEGER", about: "Papers."},
      n_missing: {type: "INTEGER", about: "Papers that lack it."}
    },
    order: ["field"],
    row_group: 2_048
  },
  merges: {
    about: "Two entries that became one paper.",
    columns: {
      key: {type: "VARCHAR", about: "The paper that stays."},
      merged_key: {type: "VARCHAR", about: "Where the other entry stood, file:line."},
      reason: {type: "VARCHAR", about: "What made them one."}
    },
    order: ["key", "merged_key"],
    row_group: 2_048
  },
  near_misses: {
    about: "Two papers that may be one and were not merged; a line in merges.csv decides.",
    columns: {
      key: {type: "VARCHAR", about: "The one paper."},
      other_key: {type: "VARCHAR", about: "The other."},
      entry: {type: "VARCHAR", about: "Where an entry of the one stands, file:line."},
      other_entry: {type: "VARCHAR", about: "Where an entry of the other stands, file:line."},
      title: {type: "VARCHAR", about: "Title of the one."},
      other_title: {type: "VARCHAR", about: "Title of the other."},
      reason: {type: "VARCHAR", about: "What is alike, and what speaks against it."}
    },
    order: ["key", "other_key"],
    row_group: 2_048
  }
} as const satisfies Record<string, Table>;

/** Views that a page sets by its filters; they are in no file. */
export const views = {
  selection: {
    about: "The papers under the filter; all papers where none is set.",
    columns: {paper_id}
  },
  compared_selection: {
    about: "The papers under the filter that is compared with; all papers where none is.",
    columns: {paper_id}
  }
} as const satisfies Record<string, Pick<Table, "about" | "columns">>;

export type TableName = keyof typeof tables;

export const tableNames = Object.keys(tables) as TableName[];

type Base<T> = T extends "VARCHAR" | "DATE"
  ? string
  : T extends "INTEGER" | "SMALLINT" | "DOUBLE"
    ? number
    : T extends "BOOLEAN"
      ? boolean
      : T extends "VARCHAR[]"
        ? string[]
        : T extends "INTEGER[]"
          ? number[]
          : never;

type Cell<C> = C extends {type: infer T; nullable: true}
  ? Base<T> | null
  : C extends {type: infer T}
    ? Base<T>
    : never;

/** A row of a table. Dates are "YYYY-MM-DD". */
export type TableRow<N extends TableName> = {
  -readonly [K in keyof (typeof tables)[N]["columns"]]: Cell<(typeof tables)[N]["columns"][K]>;
};
