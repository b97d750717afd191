import {type Column, type Table, tables} from "../model/tables.js";
import {readSummary} from "../query/summaries.js";
import {counted, kindNote, knownDate, span} from "./corpus-line.js";
import {sqlDetails} from "./card.js";
import {paragraph, plainTable} from "./prose.js";
import {recogniserQuality} from "./recogniser-quality.js";

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
        ["Entries read", counted(corpus.n_records, "entry", "entries")],
        ["Merged into another", counted(corpus.n_merged, "entry", "entries")],
        ["Refused", counted(corpus.n_refused, "entry or file", "entries or files")],
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
        ["Build", `${corpus.fingerprint}, Litscope ${corpus.version}`]
      ];
      return withSql(
        answers.corpus,
        plainTable("The corpus", [{label: "What"}, {label: "This corpus"}], rows)
      );
    },

    files() {
      const rows = audit.filter((r) => r.kind === "read").map((r) => [r.file, r.reason, r.n_records]);
      return withSql(
        answers.audit,
        plainTable(
          "Files read",
          [{label: "File"}, {label: "Read as"}, {label: "Entries", number: true}],
          rows
        )
      );
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
      const rows = answers.field_coverage.rows.map((r) => [
        r.field,
        r.n_papers,
        r.n_total - r.n_papers,
        share(r.n_papers, r.n_total)
      ]);
      return withSql(
        answers.field_coverage,
        plainTable(
          "Fields",
          [
            {label: "Field"},
            {label: "Papers with it", number: true},
            {label: "Missing", number: true},
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
