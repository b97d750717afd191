import {type Column, type Table, tables} from "../model/tables.js";
import {readSummary} from "../query/summaries.js";
import {counted, kindNote, knownDate, span} from "../figures/corpus-line.js";
import {sqlDetails} from "./card.js";
import {paragraph, plainTable} from "./prose.js";
import {recogniserQuality} from "./recogniser-quality.js";
import "./site.js";

const isoDay = (date: Date | null): string => (date === null ? "–" : date.toISOString().slice(0, 10));
const share = (k: number, n: number): string => (n === 0 ? "–" : `${((100 * k) / n).toFixed(1)}%`);

/** The Methods page: what was read, and the tables, documented from the schema itself. */
export function methodsPage(json: unknown) {
  const {answers} = readSummary("methods", json);
  const corpus = answers.corpus.rows[0]!;
  const audit = answers.audit.rows;
  const withSql = (answer: {sql: string}, ...content: HTMLElement[]): HTMLElement => {
    const section = document.createElement("section");
    section.append(...content, sqlDetails([answer]));
    return section;
  };

  return {
    corpusCard() {
      const rows: [string, string][] = [
        ["Corpus", corpus.title],
        ["What it is", [corpus.description, kindNote(corpus)].filter((s) => s !== null).join(" ")],
        ["Licence of the texts", corpus.licence ?? "not stated"],
        ["Home page", corpus.home_page ?? "not stated"],
        ["Papers", counted(corpus.n_papers, "paper")],
        [
          "With an abstract",
          `${counted(corpus.n_with_abstract, "paper")} (${share(corpus.n_with_abstract, corpus.n_papers)})`
        ],
        [
          "Span",
          `${span(corpus)} (${knownDate(corpus, corpus.first_date)} to ${knownDate(corpus, corpus.last_date)})`
        ],
        [
          "Dates known",
          `to the day ${corpus.n_day}, to the month ${corpus.n_month}, to the year alone ${corpus.n_year}, not at all ${corpus.n_undated}`
        ],
        ...(corpus.categories_kept.length > 0
          ? [["Categories kept", corpus.categories_kept.join(", ")] as [string, string]]
          : []),
        [
          "Abstracts",
          corpus.has_abstracts
            ? "published with this site"
            : "read and counted, but not published: this site carries no abstract and no word positions"
        ],
        ["Build", `${corpus.fingerprint}, Litscope ${corpus.version}`]
      ];
      return withSql(
        answers.corpus,
        plainTable("The corpus", [{label: "What"}, {label: "This corpus"}], rows)
      );
    },

    flow() {
      const n_files = answers.source_files.rows.length;
      const found = corpus.n_records;
      const figure = document.createElement("figure");
      figure.className = "flow";
      const step = (className: string, n: number, what: string): void => {
        const box = document.createElement("div");
        box.className = className;
        const number = document.createElement("strong");
        number.textContent = n.toLocaleString("en-GB");
        box.append(number, ` ${what}`);
        figure.append(box);
      };
      const n_refused = refusedEntries(answers.source_files.rows);
      const n_not_read = corpus.n_refused - n_refused;
      step("kept", found, `${found === 1 ? "entry" : "entries"} found in ${counted(n_files, "file")}`);
      const notRead = n_not_read > 0 ? `; ${counted(n_not_read, "file")} not read at all` : "";
      step("left", n_refused, `${n_refused === 1 ? "entry" : "entries"} refused${notRead}`);
      step("kept", found - n_refused, "read");
      step("left", corpus.n_merged, "merged into another entry of the same paper");
      if (corpus.n_left_out > 0) step("left", corpus.n_left_out, "left out by category");
      step("kept", corpus.n_papers, corpus.n_papers === 1 ? "paper" : "papers");
      step("left", corpus.n_papers - corpus.n_with_abstract, "without an abstract, in no share");
      step("kept", corpus.n_with_abstract, "counted in shares");
      const caption = document.createElement("figcaption");
      caption.textContent = "From entries to papers, as in a PRISMA flow diagram.";
      figure.append(caption);
      return withSql(answers.corpus, figure);
    },

    files() {
      const number = true;
      const rows = answers.source_files.rows;
      const table = plainTable(
        "Files read",
        [
          {label: "File"},
          {label: "Read as"},
          {label: "Letters"},
          {label: "Entries", number},
          {label: "Refused", number},
          {label: "Merged", number},
          {label: "Dates", number}
        ],
        rows.map((r) => [r.file, r.format, r.encoding, r.n_records, r.n_refused, r.n_merged, r.n_dates])
      );
      const mapped = rows.filter((r) => r.column_mapping.length > 0);
      return withSql(answers.source_files, table, ...mapped.map(columnMapping));
    },

    problems() {
      const rows = audit
        .filter((r) => r.kind !== "read")
        .map((r) => [r.file, r.line === null ? null : String(r.line), r.kind, r.reason]);
      if (rows.length === 0) return paragraph("No problems: every line of every file was read.");
      return withSql(
        answers.audit,
        plainTable(
          "Problems found",
          [{label: "File"}, {label: "Line", number: true}, {label: "Kind"}, {label: "Reason"}],
          rows
        )
      );
    },

    coverage() {
      const rows = answers.missing_fields.rows.map((r) => [
        r.field,
        r.n_papers - r.n_missing,
        r.n_missing,
        share(r.n_missing, r.n_papers)
      ]);
      return withSql(
        answers.missing_fields,
        plainTable(
          "Fields",
          [
            {label: "Field"},
            {label: "Papers with it", number: true},
            {label: "Missing", number: true},
            {label: "Share missing", number: true}
          ],
          rows
        )
      );
    },

    languages() {
      const rows = answers.languages.rows.map((r) => [
        r.language === null ? "not told" : languageName(r.language),
        r.n_papers,
        r.n_with_abstract,
        share(r.n_papers, corpus.n_papers)
      ]);
      return withSql(
        answers.languages,
        plainTable(
          "Languages",
          [
            {label: "Language"},
            {label: "Papers", number: true},
            {label: "With an abstract", number: true},
            {label: "Share", number: true}
          ],
          rows
        )
      );
    },

    merges() {
      if (answers.merges.rows.length === 0)
        return paragraph("No two entries of this corpus are the same paper.");
      const rows = answers.merges.rows.map((r) => [r.key, r.merged_key, r.reason]);
      return withSql(
        answers.merges,
        plainTable("Merges", [{label: "Paper"}, {label: "Other entry"}, {label: "Why they are one"}], rows)
      );
    },

    nearMisses() {
      if (answers.near_misses.rows.length === 0)
        return paragraph("No two papers are so alike that they need a decision.");
      const rows = answers.near_misses.rows.map((r) => [
        r.entry,
        r.title,
        r.other_entry,
        r.other_title,
        r.reason
      ]);
      return withSql(
        answers.near_misses,
        plainTable(
          "Near misses",
          [
            {label: "Entry"},
            {label: "Title"},
            {label: "Other entry"},
            {label: "Its title"},
            {label: "Why they may be one, or not"}
          ],
          rows
        )
      );
    },

    leftOut() {
      if (answers.left_out.rows.length === 0) return paragraph("No frequent phrase was left out.");
      const rows = answers.left_out.rows.map((r) => [r.phrase, r.n_papers, r.reason]);
      return withSql(
        answers.left_out,
        plainTable(
          "Left out",
          [{label: "Phrase"}, {label: "Papers", number: true}, {label: "Why it is not a term"}],
          rows
        )
      );
    },

    topicQuality() {
      const [q] = answers.topic_quality.rows;
      if (q === undefined || q.n_topics === 0)
        return paragraph("In this corpus too few terms occur together for topics.");
      const rows = [
        ["Broad topics", String(q.n_topics)],
        ["Parts of them", String(q.n_parts)],
        ["Terms in a topic", `${q.n_terms_in_topics} of ${q.n_terms}`],
        ["Resolution (γ)", q.resolution.toFixed(2)],
        ["Agreement of two halves of the seeds (adjusted Rand index)", q.agreement.toFixed(2)],
        ["Stability of the least stable broad topic", (q.least_stability ?? 0).toFixed(2)]
      ];
      return withSql(
        answers.topic_quality,
        plainTable("The topics", [{label: "What"}, {label: "This corpus"}], rows)
      );
    },

    quality: recogniserQuality,

    familiesKnown() {
      const rows = answers.families_known.rows.map((r) => [
        r.family,
        r.kind,
        r.organisation,
        isoDay(r.released),
        r.n_papers
      ]);
      return withSql(
        answers.families_known,
        plainTable(
          "Families the recogniser knows",
          [
            {label: "Family"},
            {label: "Kind"},
            {label: "Released by"},
            {label: "First release"},
            {label: "Papers here", number: true}
          ],
          rows
        )
      );
    },

    schema() {
      const counts = new Map(answers.table_counts.rows.map((r) => [r.table_name, r.n_rows]));
      const section = document.createElement("section");
      for (const [name, table] of Object.entries(tables) as [string, Table][]) {
        const heading = document.createElement("h3");
        heading.id = `table-${name}`;
        heading.textContent = name;
        const n = counts.get(name);
        const about = paragraph(
          `${table.about} ${n === undefined ? "" : `${counted(n, "row")}. `}Sorted by ${table.order.join(", ")}.`
        );
        const columns = Object.entries(table.columns) as [string, Column][];
        section.append(
          heading,
          about,
          plainTable(
            name,
            [{label: "Column"}, {label: "Type"}, {label: "Meaning"}],
            columns.map(([column, {type, nullable, about: meaning}]) => [
              column,
              nullable ? `${type}, may be NULL` : type,
              meaning
            ])
          )
        );
      }
      return section;
    }
  };
}

const languageNames = new Intl.DisplayNames("en-GB", {type: "language", fallback: "code"});

function languageName(code: string): string {
  return /^[a-z]{2,3}$/.test(code) ? (languageNames.of(code) ?? code) : code;
}

function refusedEntries(files: readonly {n_refused: number}[]): number {
  return files.reduce((sum, {n_refused}) => sum + n_refused, 0);
}

/** What each column of a table was read as. */
function columnMapping({
  file,
  column_mapping
}: {
  file: string;
  column_mapping: readonly string[];
}): HTMLElement {
  const details = document.createElement("details");
  const summary = document.createElement("summary");
  summary.textContent = `Columns of ${file}`;
  const list = document.createElement("ul");
  for (const mapping of column_mapping) {
    const item = document.createElement("li");
    item.textContent = mapping;
    list.append(item);
  }
  details.append(summary, list);
  return details;
}
