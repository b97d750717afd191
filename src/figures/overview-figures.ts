import {formatMonth, lastWholeMonth} from "../analysis/months.js";
import {wilson} from "../analysis/wilson.js";
import {rising as findRising, risingWindow} from "../analysis/rising.js";
import {barChart, type BarRow, barTable} from "../charts/bar-chart.js";
import {changeChart, type ChangeRow, changeTable} from "../charts/change-chart.js";
import {columnChart, columnTable} from "../charts/column-chart.js";
import {countChange, countFamilies, countTopics} from "../explore/count-selection.js";
import {trendsOf} from "../explore/rows.js";
import {monthNumber} from "../model/facts.js";
import type {Summary} from "../query/summaries.js";
import {list, type StateOf} from "../state/view.js";
import {chartPages} from "./charts.js";
import {counted, leftOut, sourceLine} from "./corpus-line.js";
import type {FigureSource} from "./figure-source.js";
import {markedEvents} from "./marked-events.js";
import {methodOf, notWhole, shareMethod} from "./method-line.js";
import type {Facts} from "./open-facts.js";
import type {Drawn, PageFigures} from "./page-figures.js";
import {isShown} from "./period-counts.js";
import type {Selection, Selections} from "./selections.js";
import {shownPartial, shownPeriod} from "./shown-period.js";
import {filtersInWords, sidesOf, withFilter} from "./sides.js";

const mostBars = 12;
const mostChanges = 12;

/** The page's part of the address. */
export const overviewView = {releases: list()};

export type OverviewDrawn = Drawn<StateOf<typeof overviewView>>;

type Loaded = Awaited<ReturnType<typeof load>>;

async function load(facts: Facts) {
  const [papers, topics, models, terms] = await Promise.all([
    facts.papers(),
    facts.topics(),
    facts.families(),
    facts.terms()
  ]);
  return {papers, topics, models, terms};
}

export interface OverviewFigures extends PageFigures<Loaded> {
  papers: FigureSource;
  comparedPapers: FigureSource;
  topics: FigureSource;
  families: FigureSource;
  rising: FigureSource;
  /** The period that charts over time count by. */
  step: "month" | "year";
  /** Shown names of the topics drawn, by key. */
  topicLabels(): Map<string, string>;
  /** What rose and fell among how many terms, between which months. */
  changes(): {n_tested: number; n_rising: number; n_falling: number; too_little: string | null};
  /** The last twelve whole months: "January 2025 to December 2025"; "" where there are none. */
  recentMonths: string;
}

/** The charts of the Overview: what the corpus is, and its answers in brief, for the papers of the filter. */
export function overviewFigures({answers}: Summary<"overview">, drawn: OverviewDrawn): OverviewFigures {
  const corpus = answers.corpus.rows[0]!;
  const dated = answers.month_window.rows[0]!;
  const window =
    dated.first_month === null || dated.last_date === null
      ? null
      : risingWindow(dated.first_month, dated.last_date);
  const last_whole = dated.last_date && monthNumber(lastWholeMonth(dated.last_date));
  const recentMonths =
    window === null ? "" : `${formatMonth(window.recent_first)} to ${formatMonth(window.recent_last)}`;
  const byYear = corpus.n_year > corpus.n_day + corpus.n_month;
  const step = byYear ? ("year" as const) : ("month" as const);
  const {charts} = chartPages.overview;

  const everything = {
    months: answers.papers_per_month.rows,
    years: answers.papers_per_year.rows,
    topics: answers.top_topics.rows,
    families: answers.family_counts.rows as readonly {
      family: string;
      released: Date | null;
      n_papers: number;
      n_total: number;
    }[],
    change: answers.term_change.rows,
    n_papers: corpus.n_papers,
    n_with_abstract: corpus.n_with_abstract
  };
  type Counted = typeof everything;
  const count = (selection: Selection | null, loaded: Loaded | null): Counted => {
    if (selection === null || loaded === null) return everything;
    const {set, counted: countedSet, n_papers, n_with_abstract} = selection;
    const {papers, topics, models, terms} = loaded;
    const {months, years} = trendsOf(papers, set, countedSet);
    return {
      months,
      years,
      topics: countTopics(topics, countedSet, n_with_abstract),
      families: countFamilies(models.families, countedSet, papers, n_with_abstract),
      get change() {
        return countChange(terms, countedSet, papers, last_whole);
      },
      n_papers,
      n_with_abstract
    };
  };
  let first: Counted = everything;
  let second: Counted | null = null;

  const filter = () => filtersInWords(drawn.filters);
  const source = () => sourceLine(corpus);
  const sourceWithFilter = () => withFilter(source(), drawn.filters);
  const sides = () => sidesOf(drawn.filters);

  const allColumns = (of: Counted) =>
    byYear
      ? of.years.map(({year, n_papers: n, n_with_abstract}) => ({period: year, n, n_with_abstract}))
      : of.months.map(({month, n_papers: n, n_with_abstract}) => ({period: month, n, n_with_abstract}));
  const columns = (of: Counted) => {
    const shown = shownPeriod({from: corpus.period_from, to: corpus.period_to}, drawn.filters);
    return allColumns(of).filter(({period}) => isShown(period, step, shown));
  };
  const partial = () => shownPartial({any: corpus.last_date, month: dated.last_date}, step, drawn.filters);
  const columnSource = (which: "first" | "second"): FigureSource => {
    const name = which === "first" ? ("papers" as const) : ("papers-b" as const);
    const of = () => (which === "first" ? first : (second ?? first));
    const words = () => ({
      title: second === null ? `Papers per ${step}` : `Papers per ${step}: ${sides()[which]}`,
      subtitle: "",
      filter: filter(),
      method: methodOf(
        `${counted(of().n_papers, "paper")} in all`,
        notWhole(partial(), step),
        leftOut(corpus, step)
      ),
      source: source()
    });
    const options = () => ({
      id: charts[name],
      title: words().title,
      source: sourceWithFilter(),
      step,
      events: markedEvents(drawn.state.releases, answers.family_counts.rows, answers.own_events.rows),
      partial: partial()
    });
    return {
      id: charts[name],
      name,
      file: which === "first" ? `papers-per-${step}` : `papers-per-${step}-b`,
      words,
      note: () => (which === "first" ? leftOut(corpus, step) : ""),
      draw: (frame) => columnChart(columns(of()), {...options(), ...frame}),
      table: () => columnTable(columns(of()), options()),
      data: () => columnTable(allColumns(of()), options()),
      sql: () => [byYear ? answers.papers_per_year : answers.papers_per_month],
      isShown: () => which === "first" || second !== null
    };
  };

  const topicBars = (most = Infinity): BarRow[] => {
    const other = new Map(second?.topics.map((r) => [r.topic_id, r]));
    return first.topics
      .filter((r) => r.parent_id === null)
      .slice(0, most)
      .map((r) => ({
        key: String(r.topic_id),
        label: r.label,
        k: r.n_papers,
        n: r.n_total,
        note: r.top_terms.join(", "),
        ...(second && {
          compared: {k: other.get(r.topic_id)?.n_papers ?? 0, n: second.n_with_abstract}
        })
      }));
  };
  const familyBars = (most = Infinity): BarRow[] => {
    const other = new Map(second?.families.map((r) => [r.family, r]));
    return first.families.slice(0, most).map((r) => ({
      key: r.family,
      label: r.family,
      k: r.n_papers,
      n: r.n_total,
      ...(second && {compared: {k: other.get(r.family)?.n_papers ?? 0, n: second.n_with_abstract}})
    }));
  };
  const barSource = (
    name: "topics" | "families",
    {title, subtitle, file}: {title: string; subtitle: string; file: string},
    bars: (most?: number) => BarRow[],
    {note, sql}: {note: () => string; sql: {sql: string}}
  ): FigureSource => {
    const options = () => ({
      id: charts[name],
      title,
      subtitle,
      source: sourceWithFilter(),
      measure: "share" as const,
      ...(second && {sides: sides()})
    });
    return {
      id: charts[name],
      name,
      file,
      words: () => ({
        title,
        subtitle,
        filter: filter(),
        method: methodOf(shareMethod(first.n_with_abstract, second?.n_with_abstract), note()),
        source: source()
      }),
      note,
      draw: (frame) => barChart(bars(mostBars), {...options(), ...frame}),
      table: () => barTable(bars(mostBars), options()),
      data: () => barTable(bars(), options()),
      sql: () => [sql]
    };
  };

  /** Rising and falling among the papers of the filter, counted when it is first asked for. */
  let found: ReturnType<typeof findRising<(typeof everything.change)[number]>> | null = null;
  let n_tested = 0;
  const changes = () => {
    if (found === null) {
      const rows = first.change;
      n_tested = rows.length;
      found = findRising(rows, {n_months: window?.n_months ?? 0});
    }
    return found;
  };
  const changeRows = (): ChangeRow[] =>
    [...changes().rising.slice(0, mostChanges), ...changes().falling.slice(0, mostChanges)].map((r) => ({
      key: r.term,
      label: r.term,
      earlier: {k: r.earlier_k, n: r.earlier_n, low: r.earlier.low, high: r.earlier.high},
      recent: {k: r.recent_k, n: r.recent_n, low: r.recent.low, high: r.recent.high}
    }));
  /** Every term that was tested, whatever became of it. */
  const testedRows = (): ChangeRow[] =>
    first.change.map((r) => ({
      key: r.term,
      label: r.term,
      earlier: {k: r.earlier_k, n: r.earlier_n, ...wilson(r.earlier_k, r.earlier_n)},
      recent: {k: r.recent_k, n: r.recent_n, ...wilson(r.recent_k, r.recent_n)}
    }));
  const changeWords = () => ({
    title: "Terms whose share changed",
    subtitle: `Share of papers with an abstract, ${recentMonths} against all months before`,
    filter: filter(),
    /** Counting which terms changed takes time: not before it is asked. */
    get method() {
      changes();
      return methodOf(
        "Share: papers that mention the term, out of the papers of those months with an abstract",
        "Lines: Wilson 95% intervals",
        "Listed where Newcombe's 95% interval of the difference excludes zero",
        n_tested > 0 ? `${n_tested} terms were tested, each alone: some pass by chance` : ""
      );
    },
    source: source()
  });
  const changeOptions = () => ({
    id: charts.rising,
    title: changeWords().title,
    subtitle: changeWords().subtitle,
    source: sourceWithFilter()
  });
  const rising: FigureSource = {
    id: charts.rising,
    name: "rising",
    file: "rising-terms",
    words: changeWords,
    note: () => "",
    draw: (frame) => changeChart(changeRows(), {...changeOptions(), ...frame}),
    table: () => changeTable(changeRows()),
    data: () => changeTable(testedRows()),
    sql: () => [answers.term_change]
  };

  const papers = columnSource("first");
  const comparedPapers = columnSource("second");
  const topics = barSource(
    "topics",
    {
      title: "Topics",
      subtitle: "Share of papers with an abstract that hold two or more of a topic's terms",
      file: "top-topics"
    },
    topicBars,
    {note: () => "", sql: answers.top_topics}
  );
  const families = barSource(
    "families",
    {
      title: "Model families",
      subtitle: "Share of papers with an abstract that mention a family in title or abstract",
      file: "model-families"
    },
    familyBars,
    {
      note: () =>
        first.families.length > mostBars
          ? `The ${mostBars} most mentioned of ${first.families.length}; the Models page has all.`
          : "",
      sql: answers.family_counts
    }
  );

  return {
    load,
    choose(selections: Selections, loaded) {
      first = count(selections.first, loaded);
      second = selections.second === undefined ? null : count(selections.second, loaded);
      found = null;
    },
    settle: () => Promise.resolve(""),
    figures: [papers, comparedPapers, topics, families, rising],
    papers,
    comparedPapers,
    topics,
    families,
    rising,
    step,
    topicLabels: () => new Map(topicBars().map(({key, label}) => [key, label])),
    changes() {
      const {rising: up, falling: down, too_little} = changes();
      return {n_tested, n_rising: up.length, n_falling: down.length, too_little};
    },
    recentMonths
  };
}
