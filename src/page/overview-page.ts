import {formatMonth, lastWholeMonth} from "../analysis/months.js";
import {rising as findRising, risingWindow} from "../analysis/rising.js";
import {barChart, type BarRow, barTable} from "../charts/bar-chart.js";
import {changeChart, changeTable} from "../charts/change-chart.js";
import {columnChart, columnTable} from "../charts/column-chart.js";
import {countChange, countFamilies, countTopics} from "../explore/count-selection.js";
import {trendsOf} from "../explore/rows.js";
import {monthNumber} from "../model/facts.js";
import {readSummary} from "../query/summaries.js";
import {list} from "../state/view.js";
import {openView} from "./address.js";
import {card} from "./card.js";
import {toolbar} from "./controls.js";
import {counted, kindNote, leftOut, sourceLine, span} from "../figures/corpus-line.js";
import {markedEvents} from "../figures/marked-events.js";
import {releasesBox} from "./events.js";
import {useFilter} from "./filter.js";
import {filterBar} from "./filter-bar.js";
import {drawnFilters, followFilter} from "./follow-filter.js";
import type {Facts} from "../figures/open-facts.js";
import {openPick} from "./open-pick.js";
import {isShown} from "../figures/period-counts.js";
import {paragraph, statistics} from "./prose.js";
import type {Selection} from "../figures/selections.js";
import {shownPartial, shownPeriod} from "../figures/shown-period.js";
import {sidesOf, withFilter} from "../figures/sides.js";

const mostBars = 12;
const mostChanges = 12;

/** The Overview page: what the corpus is, and its answers in brief, for the papers of the filter. */
export function overviewPage(json: unknown) {
  const {answers} = readSummary("overview", json);
  const corpus = answers.corpus.rows[0]!;
  const source = () => withFilter(sourceLine(corpus), drawnFilters());
  const dated = answers.month_window.rows[0]!;
  const window =
    dated.first_month === null || dated.last_date === null
      ? null
      : risingWindow(dated.first_month, dated.last_date);
  const last_whole = dated.last_date && monthNumber(lastWholeMonth(dated.last_date));
  const periods =
    window === null ? "" : `${formatMonth(window.recent_first)} to ${formatMonth(window.recent_last)}`;
  const byYear = corpus.n_year > corpus.n_day + corpus.n_month;
  const filters = useFilter();
  const address = openView({releases: list()});

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
    n_with_abstract: corpus.n_with_abstract
  };
  type Counted = typeof everything;
  const load = async (facts: Facts) => {
    const [papers, topics, models, terms] = await Promise.all([
      facts.papers(),
      facts.topics(),
      facts.families(),
      facts.terms()
    ]);
    return {papers, topics, models, terms};
  };
  const count = (selection: Selection | null, loaded: Awaited<ReturnType<typeof load>> | null): Counted => {
    if (selection === null || loaded === null) return everything;
    const {set, counted: countedSet, n_with_abstract} = selection;
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
      n_with_abstract
    };
  };
  let first: Counted = everything;
  let second: Counted | null = null;

  const step = byYear ? ("year" as const) : ("month" as const);
  const columnRows = (of: Counted) => {
    const rows = byYear
      ? of.years.map(({year, n_papers: n, n_with_abstract}) => ({period: year, n, n_with_abstract}))
      : of.months.map(({month, n_papers: n, n_with_abstract}) => ({period: month, n, n_with_abstract}));
    const shown = shownPeriod({from: corpus.period_from, to: corpus.period_to}, drawnFilters());
    return rows.filter(({period}) => isShown(period, step, shown));
  };
  const columnOptions = (which: "first" | "second") => ({
    id: which === "first" ? "papers-over-time" : "papers-over-time-b",
    title: second === null ? `Papers per ${step}` : `Papers per ${step}: ${sidesOf(drawnFilters())[which]}`,
    source: source(),
    step,
    events: markedEvents(address.state.releases, answers.family_counts.rows, answers.own_events.rows),
    partial: shownPartial({any: corpus.last_date, month: dated.last_date}, step, drawnFilters())
  });
  const columns = card({
    id: "papers-over-time",
    file: `papers-per-${step}`,
    title: `Papers per ${step}`,
    draw: (frame) => columnChart(columnRows(first), {...columnOptions("first"), ...frame}),
    table: () => columnTable(columnRows(first), columnOptions("first")),
    sql: [byYear ? answers.papers_per_year : answers.papers_per_month],
    note: leftOut(corpus, step),
    onPick: (pick) => openPick(pick, {kind: "papers"})
  });
  const comparedColumns = card({
    id: "papers-over-time-b",
    file: `papers-per-${step}-b`,
    title: `Papers per ${step}, of B`,
    draw: (frame) => columnChart(columnRows(second ?? first), {...columnOptions("second"), ...frame}),
    table: () => columnTable(columnRows(second ?? first), columnOptions("second")),
    sql: [byYear ? answers.papers_per_year : answers.papers_per_month],
    onPick: (pick) => openPick({...pick, compared: true}, {kind: "papers"})
  });
  comparedColumns.hidden = true;

  const topicRows = (): BarRow[] => {
    const other = new Map(second?.topics.map((r) => [r.topic_id, r]));
    return first.topics
      .filter((r) => r.parent_id === null)
      .slice(0, mostBars)
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
  const topicOptions = () => ({
    id: "top-topics",
    title: "Topics",
    subtitle: "Share of papers with an abstract that hold two or more of a topic's terms",
    source: source(),
    measure: "share" as const,
    ...(second && {sides: sidesOf(drawnFilters())})
  });
  const topics = card({
    id: "top-topics",
    file: "top-topics",
    title: "Topics",
    draw: (frame) => barChart(topicRows(), {...topicOptions(), ...frame}),
    table: () => barTable(topicRows(), topicOptions()),
    sql: [answers.top_topics],
    onPick: (pick) =>
      openPick(pick, {kind: "topic", labels: new Map(topicRows().map((r) => [r.key, r.label]))})
  });

  const familyRows = (): BarRow[] => {
    const other = new Map(second?.families.map((r) => [r.family, r]));
    return first.families.slice(0, mostBars).map((r) => ({
      key: r.family,
      label: r.family,
      k: r.n_papers,
      n: r.n_total,
      ...(second && {compared: {k: other.get(r.family)?.n_papers ?? 0, n: second.n_with_abstract}})
    }));
  };
  const familyOptions = () => ({
    id: "model-families",
    title: "Model families",
    subtitle: "Share of papers with an abstract that mention a family in title or abstract",
    source: source(),
    measure: "share" as const,
    ...(second && {sides: sidesOf(drawnFilters())})
  });
  const familyNote = () =>
    first.families.length > mostBars
      ? `The ${mostBars} most mentioned of ${first.families.length}; the Models page has all.`
      : "";
  const families = card({
    id: "model-families",
    file: "model-families",
    title: "Model families",
    draw: (frame) => barChart(familyRows(), {...familyOptions(), ...frame}),
    table: () => barTable(familyRows(), familyOptions()),
    sql: [answers.family_counts],
    note: familyNote(),
    onPick: (pick) => openPick(pick, {kind: "family"})
  });

  /** Rising and falling among the papers of the filter, counted when it is drawn. */
  let found: ReturnType<typeof findRising<(typeof everything.change)[number]>> | null = null;
  let tested = 0;
  const changes = () => {
    if (found === null) {
      const rows = first.change;
      tested = rows.length;
      found = findRising(rows, {n_months: window?.n_months ?? 0});
    }
    return found;
  };
  const changeRows = () =>
    [...changes().rising.slice(0, mostChanges), ...changes().falling.slice(0, mostChanges)].map((r) => ({
      key: r.term,
      label: r.term,
      earlier: {k: r.earlier_k, n: r.earlier_n, low: r.earlier.low, high: r.earlier.high},
      recent: {k: r.recent_k, n: r.recent_n, low: r.recent.low, high: r.recent.high}
    }));
  const changeOptions = () => ({
    id: "rising-terms",
    title: "Terms whose share changed",
    subtitle: `Share of papers with an abstract, ${periods} against all months before`,
    source: source()
  });
  const releases = releasesBox(address.state.releases, answers.family_counts.rows, (names) => {
    address.set({releases: names});
    redrawColumns();
  });
  const redrawColumns = (): void => {
    columns.update({});
    if (second !== null) comparedColumns.update({});
  };
  address.onChange((state) => {
    releases.set(state.releases.join(", "));
    redrawColumns();
  });
  const prose = paragraph("");
  const sayRising = () => {
    const {rising, falling, too_little} = changes();
    if (too_little !== null) prose.textContent = `Too little to compare: ${too_little}.`;
    else if (tested === 0) prose.textContent = "No term is in enough papers to compare periods.";
    else {
      const verdict =
        rising.length === 0
          ? "Nothing rises measurably."
          : `Of ${counted(tested, "term")} with enough papers, ${counted(rising.length, "term")} rose and ${falling.length} fell measurably.`;
      prose.textContent = `The last twelve whole months (${periods}) against all months before. A term is listed only where the 95% interval of the difference excludes zero. ${verdict} Each term is judged alone: among ${tested} terms, some would pass by chance.`;
    }
  };
  const risingCard = card({
    id: "rising-terms",
    file: "rising-terms",
    title: "Terms whose share changed",
    draw: (frame) => {
      const figure = changeChart(changeRows(), {...changeOptions(), ...frame});
      sayRising();
      return figure;
    },
    table: () => changeTable(changeRows()),
    sql: [answers.term_change],
    onPick: (pick) => openPick(pick, {kind: "term"})
  });
  sayRising();

  followFilter(load, (selections, loaded) => {
    first = count(selections.first, loaded);
    second = selections.second === undefined ? null : count(selections.second, loaded);
    found = null;
    comparedColumns.hidden = second === null;
    const {continuous} = filters;
    columns.update({title: columnOptions("first").title}, {continuous});
    if (second !== null) comparedColumns.update({title: columnOptions("second").title}, {continuous});
    topics.update({}, {continuous});
    families.update({note: familyNote()}, {continuous});
    risingCard.update({}, {continuous});
  });

  return {
    filter: () =>
      filterBar({corpus, months: answers.papers_per_month.rows, years: answers.papers_per_year.rows}),
    introduction() {
      const about = corpus.description === null ? "" : ` ${corpus.description}`;
      return paragraph(
        `${corpus.title}: ${counted(corpus.n_papers, "paper")}, ${span(corpus)}.${about} ${kindNote(corpus)}`,
        "lead"
      );
    },

    figures() {
      const n_families = answers.family_counts.rows.length;
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
          value: String(n_families),
          label: n_families === 1 ? "model family" : "model families",
          note: "mentioned at least once"
        }
      ]);
    },

    papersOverTime() {
      const both = document.createElement("div");
      if (answers.family_counts.rows.some(({released}) => released !== null)) both.append(toolbar(releases));
      both.append(columns, comparedColumns);
      return both;
    },
    topTopics: () => topics,
    families: () => families,
    risingProse: () => prose,
    rising: () => risingCard
  };
}
