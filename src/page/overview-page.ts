import {formatMonth} from "../analysis/months.js";
import {rising as findRising, risingWindow} from "../analysis/rising.js";
import {barChart, barTable} from "../charts/bar-chart.js";
import {changeChart, changeTable} from "../charts/change-chart.js";
import {columnChart, columnTable} from "../charts/column-chart.js";
import {readSummary} from "../query/summaries.js";
import {card} from "./card.js";
import {counted, kindNote, leftOut, sourceLine, span, unfinished} from "./corpus-line.js";
import {openPick} from "./open-pick.js";
import {isShown} from "./period-counts.js";
import {paragraph, statistics} from "./prose.js";

const mostBars = 12;
const mostChanges = 12;

/** The Overview page: what the corpus is, and its answers in brief. */
export function overviewPage(json: unknown) {
  const {answers} = readSummary("overview", json);
  const corpus = answers.corpus.rows[0]!;
  const source = sourceLine(corpus);
  const dated = answers.month_window.rows[0]!;
  const window =
    dated.first_month === null || dated.last_date === null
      ? null
      : risingWindow(dated.first_month, dated.last_date);
  const changes = findRising(answers.term_change.rows, {n_months: window?.n_months ?? 0});
  const periods =
    window === null ? "" : `${formatMonth(window.recent_first)} to ${formatMonth(window.recent_last)}`;
  const byYear = corpus.n_year > corpus.n_day + corpus.n_month;

  return {
    introduction() {
      const about = corpus.description === null ? "" : ` ${corpus.description}`;
      return paragraph(
        `${corpus.title}: ${counted(corpus.n_papers, "paper")}, ${span(corpus)}.${about} ${kindNote(corpus)}`,
        "lead"
      );
    },

    figures() {
      const families = answers.family_counts.rows.length;
      return statistics([
        {
          value: corpus.n_papers.toLocaleString("en-GB"),
          label: "papers",
          note: `from ${counted(corpus.n_records, "entry", "entries")} read`
        },
        {
          value: corpus.n_with_abstract.toLocaleString("en-GB"),
          label: "with an abstract",
          note: "shares count only these"
        },
        {
          value: span(corpus),
          label: "span",
          note: `${corpus.n_day} dated to the day, ${corpus.n_month} to the month, ${corpus.n_year} to the year`
        },
        {
          value: String(families),
          label: families === 1 ? "model family" : "model families",
          note: "mentioned at least once"
        }
      ]);
    },

    papersOverTime() {
      const rows = byYear
        ? answers.papers_per_year.rows.map((r) => ({
            period: r.year,
            n: r.n_papers,
            n_with_abstract: r.n_with_abstract
          }))
        : answers.papers_per_month.rows.map((r) => ({
            period: r.month,
            n: r.n_papers,
            n_with_abstract: r.n_with_abstract
          }));
      const step = byYear ? ("year" as const) : ("month" as const);
      const shown = {from: corpus.period_from, to: corpus.period_to};
      const shownRows = rows.filter(({period}) => isShown(period, step, shown));
      const options = {
        id: "papers-over-time",
        title: `Papers per ${step}`,
        source,
        step,
        partial: unfinished(corpus, dated, step)
      };
      return card({
        id: options.id,
        file: `papers-per-${step}`,
        title: options.title,
        draw: (frame) => columnChart(shownRows, {...options, ...frame}),
        table: () => columnTable(shownRows, options),
        sql: [byYear ? answers.papers_per_year : answers.papers_per_month],
        note: leftOut(corpus, step),
        onPick: (pick) => openPick(pick, {kind: "papers"})
      });
    },

    topTopics() {
      const broad = answers.top_topics.rows.filter((r) => r.parent_id === null);
      const rows = broad.slice(0, mostBars).map((r) => ({
        key: String(r.topic_id),
        label: r.label,
        k: r.n_papers,
        n: r.n_total,
        note: r.top_terms.join(", ")
      }));
      const options = {
        id: "top-topics",
        title: "Topics",
        subtitle: "Share of papers with an abstract that hold two or more of a topic's terms",
        source,
        measure: "share" as const
      };
      return card({
        id: options.id,
        file: "top-topics",
        title: options.title,
        draw: (frame) => barChart(rows, {...options, ...frame}),
        table: () => barTable(rows, options),
        sql: [answers.top_topics],
        onPick: (pick) => openPick(pick, {kind: "topic", labels: new Map(rows.map((r) => [r.key, r.label]))})
      });
    },

    families() {
      const rows = answers.family_counts.rows.slice(0, mostBars).map((r) => ({
        key: r.family,
        label: r.family,
        k: r.n_papers,
        n: r.n_total
      }));
      const options = {
        id: "model-families",
        title: "Model families",
        subtitle: "Share of papers with an abstract that mention a family in title or abstract",
        source,
        measure: "share" as const
      };
      return card({
        id: options.id,
        file: "model-families",
        title: options.title,
        draw: (frame) => barChart(rows, {...options, ...frame}),
        table: () => barTable(rows, options),
        sql: [answers.family_counts],
        note:
          answers.family_counts.rows.length > mostBars
            ? `The ${mostBars} most mentioned of ${answers.family_counts.rows.length}; the Models page has all.`
            : "",
        onPick: (pick) => openPick(pick, {kind: "family"})
      });
    },

    risingProse() {
      if (answers.term_change.rows.length === 0 && changes.too_little === null)
        return paragraph("No term is in enough papers to compare periods.");
      if (changes.too_little !== null) return paragraph(`Too little to compare: ${changes.too_little}.`);
      const tested = answers.term_change.rows.length;
      const found = `${counted(changes.rising.length, "term")} rose and ${changes.falling.length} fell`;
      const verdict =
        changes.rising.length === 0
          ? "Nothing rises measurably."
          : `Of ${counted(tested, "term")} with enough papers, ${found} measurably.`;
      return paragraph(
        `The last twelve whole months (${periods}) against all months before. A term is listed only where the 95% interval of the difference excludes zero. ${verdict} Each term is judged alone: among ${tested} terms, some would pass by chance.`
      );
    },

    rising() {
      const rows = [...changes.rising.slice(0, mostChanges), ...changes.falling.slice(0, mostChanges)].map(
        (r) => ({
          key: r.term,
          label: r.term,
          earlier: {k: r.earlier_k, n: r.earlier_n, low: r.earlier.low, high: r.earlier.high},
          recent: {k: r.recent_k, n: r.recent_n, low: r.recent.low, high: r.recent.high}
        })
      );
      const options = {
        id: "rising-terms",
        title: "Terms whose share changed",
        subtitle: `Share of papers with an abstract, ${periods} against all months before`,
        source
      };
      return card({
        id: options.id,
        file: "rising-terms",
        title: options.title,
        draw: (frame) => changeChart(rows, {...options, ...frame}),
        table: () => changeTable(rows),
        sql: [answers.term_change],
        onPick: (pick) => openPick(pick, {kind: "term"})
      });
    }
  };
}
