import {formatMonth} from "../analysis/months.js";
import {barChart, type BarRow, barTable} from "../charts/bar-chart.js";
import {lineChart, lineTable} from "../charts/line-chart.js";
import {type MatrixCell, matrixChart, matrixTable} from "../charts/matrix-chart.js";
import {smallMultiples, smallMultiplesTable} from "../charts/small-multiples.js";
import {countFamilies, countFamilyTopics, countMembers, countPairs} from "../explore/count-selection.js";
import {type Counts, trendsOf} from "../explore/rows.js";
import type {Series, SharePoint} from "../model/series.js";
import type {Summary} from "../query/summaries.js";
import {choice, flag, list, type StateOf, text} from "../state/view.js";
import {chartPages} from "./charts.js";
import {counted, leftOut, sourceLine} from "./corpus-line.js";
import type {FigureSource, FigureWords} from "./figure-source.js";
import {fittingPeriod, periodChoices, type TrendPeriod} from "./fitting-period.js";
import {markedEvents} from "./marked-events.js";
import {countMethod, methodOf, shareMethod, trendMethod} from "./method-line.js";
import type {Facts} from "./open-facts.js";
import type {Drawn, PageFigures} from "./page-figures.js";
import {groupRows, periodPoints, periodTotals, type PeriodTotals} from "./period-counts.js";
import type {Selection} from "./selections.js";
import {shownPartial, shownPeriod} from "./shown-period.js";
import {filtersInWords, sidesOf, withFilter} from "./sides.js";

const mostBars = 25;
const mostLines = 5;
const mostPanels = 12;
const mostInMatrix = 20;
const mostGenerations = 8;

const memberKey = (family: string, member: string): string => `${family}\u001f${member}`;

/** The page's part of the address; at first, the family shown is the most mentioned. */
export function modelsView({answers}: Summary<"models">) {
  return {
    measure: choice(["share", "count"]),
    by: choice(periodChoices),
    log: flag(),
    releases: list(),
    family: text(answers.families.rows[0]?.family ?? "")
  };
}

export type ModelsDrawn = Drawn<StateOf<ReturnType<typeof modelsView>>>;

type Loaded = Awaited<ReturnType<typeof load>>;

async function load(facts: Facts) {
  const [papers, topics, models] = await Promise.all([facts.papers(), facts.topics(), facts.families()]);
  return {papers, topics, ...models};
}

export interface ModelsFigures extends PageFigures<Loaded> {
  families: FigureSource;
  lines: FigureSource;
  panels: FigureSource;
  pairs: FigureSource;
  topics: FigureSource;
  members: FigureSource;
  generations: FigureSource;
  /** Families among the papers of the filter, the most mentioned first. */
  counted(): readonly {family: string; released: Date | null; first_date: Date | null}[];
  pointsOf(family: string, by: TrendPeriod): SharePoint[];
  memberLabels(): Map<string, string>;
  topicLabels(): Map<string, string>;
}

/** The charts of the Models page: families, their course over time, who is mentioned with whom, and the members of one. */
export function modelsFigures({answers}: Summary<"models">, drawn: ModelsDrawn): ModelsFigures {
  const corpus = answers.corpus.rows[0]!;
  const months = answers.month_window.rows[0]!;
  const asked = periodTotals(answers);
  const {charts} = chartPages.models;
  const inMonths = groupRows(answers.family_months.rows, (r) => r.family);
  const inYears = groupRows(answers.family_years.rows, (r) => r.family);

  const memberMonths = groupRows(answers.member_months.rows, (r) => memberKey(r.family, r.member));
  const memberYears = groupRows(answers.member_years.rows, (r) => memberKey(r.family, r.member));

  /** What the page counts among some papers. */
  interface Counted {
    totals: PeriodTotals;
    families: typeof answers.families.rows;
    members: typeof answers.members.rows;
    pairs: typeof answers.family_pairs.rows;
    inTopics: typeof answers.family_topics.rows;
    ofFamily(family: string): Counts;
    ofMember(family: string, member: string): Counts;
    n_with_abstract: number;
  }
  const everything: Counted = {
    totals: asked,
    families: answers.families.rows,
    members: answers.members.rows,
    pairs: answers.family_pairs.rows,
    inTopics: answers.family_topics.rows,
    ofFamily: (family) => ({months: inMonths.get(family) ?? [], years: inYears.get(family) ?? []}),
    ofMember: (family, member) => {
      const key = memberKey(family, member);
      return {months: memberMonths.get(key) ?? [], years: memberYears.get(key) ?? []};
    },
    n_with_abstract: corpus.n_with_abstract
  };
  const count = (selection: Selection | null, loaded: Loaded | null): Counted => {
    if (selection === null || loaded === null) return everything;
    const {set, counted: among, n_with_abstract} = selection;
    const {papers, topics, families, members} = loaded;
    const trends = trendsOf(papers, set, among);
    const placeOf = new Map(families.list.map(({family}, i) => [family, i]));
    const memberAt = new Map(members.list.map(({family, member}, i) => [memberKey(family, member), i]));
    return {
      totals: {
        months: trends.months.map((r) => ({month: r.month, n: r.n_with_abstract})),
        years: trends.years.map((r) => ({year: r.year, n: r.n_with_abstract})),
        shown: asked.shown
      },
      families: countFamilies(families, among, papers, n_with_abstract),
      members: countMembers(members, among, papers),
      pairs: countPairs(
        families.postings,
        families.list.map((_, i) => i),
        among,
        n_with_abstract,
        {least: 1, limit: Infinity}
      ).map(({a, b, n_papers}) => ({
        family_a: families.list[a]!.family,
        family_b: families.list[b]!.family,
        n_papers
      })),
      get inTopics() {
        return countFamilyTopics(families, topics, among);
      },
      ofMember: (family, member) => {
        const place = memberAt.get(memberKey(family, member));
        return place === undefined ? {months: [], years: []} : trends.countsOf(members.postings, place);
      },
      ofFamily: (family) => {
        const place = placeOf.get(family);
        return place === undefined ? {months: [], years: []} : trends.countsOf(families.postings, place);
      },
      n_with_abstract
    };
  };
  let first: Counted = everything;
  let second: Counted | null = null;
  /** The period that fits the papers of the filter; found once for each filter. */
  let fitting = fittingPeriod(asked);
  /** The period drawn. */
  const by = (): TrendPeriod => (drawn.state.by === "auto" ? fitting : drawn.state.by);
  const sides = () => sidesOf(drawn.filters);
  const source = () => sourceLine(corpus);
  const sourceWithFilter = () => withFilter(source(), drawn.filters);
  const shares = () => shareMethod(first.n_with_abstract, second?.n_with_abstract);
  const counts = () => countMethod(first.n_with_abstract, second?.n_with_abstract);
  const words = (own: Pick<FigureWords, "title" | "subtitle" | "method">): FigureWords => ({
    ...own,
    filter: filtersInWords(drawn.filters),
    source: source()
  });
  const shown = (of: Counted): PeriodTotals => ({
    ...of.totals,
    shown: shownPeriod(asked.shown, drawn.filters)
  });
  const pointsOf = (family: string, period: TrendPeriod, of = first) =>
    periodPoints(period, of.ofFamily(family), shown(of));
  const series = (most: number, of = first): Series[] =>
    first.families
      .slice(0, most)
      .map(({family}) => ({key: family, label: family, points: pointsOf(family, by(), of)}));
  const comparedSeries = (most: number) =>
    second === null ? {} : {compared: series(most, second), sides: sides()};
  const timeSql = () =>
    by() === "year"
      ? [answers.family_years, answers.year_totals]
      : [answers.family_months, answers.month_totals];
  const measured = () =>
    drawn.state.measure === "share" ? "Share of papers with an abstract" : "Papers with an abstract";
  const timeOptions = () => ({
    measure: drawn.state.measure,
    step: by(),
    partial: shownPartial({any: corpus.last_date, month: months.last_date}, by(), drawn.filters),
    scale: drawn.state.log ? ("log" as const) : ("linear" as const),
    events: markedEvents(drawn.state.releases, answers.families.rows, answers.own_events.rows),
    source: sourceWithFilter(),
    subtitle: `${measured()} that mention a family, by ${by()}`
  });
  const timeMethod = () =>
    trendMethod({
      isShare: drawn.state.measure === "share",
      step: by(),
      n_with_abstract: first.n_with_abstract,
      ...(second && {compared: second.n_with_abstract}),
      partial: timeOptions().partial,
      leftOut: leftOut(corpus, by())
    });

  const bars = (most = Infinity): BarRow[] => {
    const other = new Map(second?.families.map((f) => [f.family, f]));
    return first.families.slice(0, most).map((f) => ({
      key: f.family,
      label: f.family,
      k: f.n_papers,
      n: f.n_total,
      note: [
        f.organisation,
        f.released && `first released ${formatMonth(f.released)}`,
        f.first_date && `first mentioned here ${formatMonth(f.first_date)}`,
        counted(f.n_mentions, "mention")
      ]
        .filter((part) => part !== null)
        .join(", "),
      ...(second && {compared: {k: other.get(f.family)?.n_papers ?? 0, n: second.n_with_abstract}})
    }));
  };
  const barNote = () =>
    first.families.length > mostBars
      ? `The ${mostBars} most mentioned of ${first.families.length} families.`
      : "";
  const familyWords = () =>
    words({
      title: "Model families",
      subtitle: "Share of papers with an abstract that mention a family in title or abstract",
      method: methodOf(shares(), barNote())
    });
  const barOptions = () => ({
    id: charts.families,
    title: familyWords().title,
    subtitle: familyWords().subtitle,
    source: sourceWithFilter(),
    measure: "share" as const,
    ...(second && {sides: sides()})
  });
  const families: FigureSource = {
    id: charts.families,
    name: "families",
    file: "model-family-shares",
    words: familyWords,
    note: barNote,
    draw: (frame) => barChart(bars(mostBars), {...barOptions(), ...frame}),
    table: () => barTable(bars(mostBars), barOptions()),
    data: () => barTable(bars(), barOptions()),
    sql: () => [answers.families]
  };

  const lineTitle = "The most mentioned families over time";
  const lineOptions = () => ({
    id: charts.lines,
    title: lineTitle,
    coverage: true,
    ...timeOptions(),
    ...comparedSeries(mostLines)
  });
  const lines: FigureSource = {
    id: charts.lines,
    name: "lines",
    file: "model-families-over-time",
    words: () => words({title: lineTitle, subtitle: timeOptions().subtitle, method: timeMethod()}),
    note: () => leftOut(corpus, by()),
    draw: (frame) => lineChart(series(mostLines), {...lineOptions(), ...frame}),
    table: () => lineTable(series(mostLines), lineOptions()),
    data: () => lineTable(series(Infinity), {...timeOptions(), ...comparedSeries(Infinity)}),
    sql: timeSql
  };
  const panelTitle = "Family by family";
  const panelOptions = () => ({
    id: charts.panels,
    title: panelTitle,
    ...timeOptions(),
    ...comparedSeries(mostPanels)
  });
  const panels: FigureSource = {
    id: charts.panels,
    name: "panels",
    file: "model-families-one-by-one",
    words: () => words({title: panelTitle, subtitle: timeOptions().subtitle, method: timeMethod()}),
    note: () => leftOut(corpus, by()),
    draw: (frame) => smallMultiples(series(mostPanels), {...panelOptions(), ...frame}),
    table: () => smallMultiplesTable(series(mostPanels), panelOptions()),
    data: () => smallMultiplesTable(series(Infinity), {...timeOptions(), ...comparedSeries(Infinity)}),
    sql: timeSql
  };

  const pairsData = (most = Infinity) => {
    const shown = first.families.slice(0, most).map((f) => ({key: f.family, label: f.family}));
    const here = new Set(shown.map((f) => f.key));
    const place = new Map(shown.map((f, i) => [f.key, i]));
    const named = second && sides();
    const cellsOf = ({pairs}: Counted, side: "both" | "above" | "below"): MatrixCell[] =>
      pairs
        .filter((p) => here.has(p.family_a) && here.has(p.family_b))
        .flatMap((p) => {
          const [row, column] = [p.family_a, p.family_b].sort((a, b) => place.get(a)! - place.get(b)!) as [
            string,
            string
          ];
          const whose = named === null ? "" : `${side === "below" ? named.second : named.first}. `;
          const tip = `${whose}${p.family_a} and ${p.family_b}: ${counted(p.n_papers, "paper")}`;
          const cell = {value: p.n_papers, n_papers: p.n_papers, tip};
          return [
            ...(side === "below" ? [] : [{row, column, ...cell}]),
            ...(side === "above"
              ? []
              : [{row: column, column: row, ...cell, ...(side === "below" && {compared: true as const})}])
          ];
        });
    const cells =
      second === null ? cellsOf(first, "both") : [...cellsOf(first, "above"), ...cellsOf(second, "below")];
    const linked = new Set(cells.flatMap((c) => [c.row, c.column]));
    const keys = shown.filter((f) => linked.has(f.key));
    return {rows: keys, columns: keys, cells};
  };
  const pairWords = () =>
    words({
      title: "Mentioned together",
      subtitle: `Papers with an abstract that mention both families${second === null ? "" : `. Above the diagonal ${sides().first}; below it ${sides().second}`}`,
      method: methodOf(counts())
    });
  const pairsOptions = () => ({
    id: charts.pairs,
    title: pairWords().title,
    subtitle: pairWords().subtitle,
    source: sourceWithFilter(),
    ...(second && {sides: sides()}),
    valueLabel: "Papers that mention both",
    format: (value: number) => String(value)
  });
  const pairs: FigureSource = {
    id: charts.pairs,
    name: "pairs",
    file: "model-families-together",
    words: pairWords,
    note: () => "",
    draw: (frame) => matrixChart(pairsData(mostInMatrix), {...pairsOptions(), ...frame}),
    table: () => matrixTable(pairsData(mostInMatrix), pairsOptions()),
    data: () => matrixTable(pairsData(), pairsOptions()),
    sql: () => [answers.family_pairs]
  };

  const topicsData = (most = Infinity) => {
    const shown = first.families.slice(0, most).map((f) => ({key: f.family, label: f.family}));
    const here = new Set(shown.map((f) => f.key));
    const inTopics = first.inTopics;
    const labels = new Map(inTopics.map((r) => [String(r.topic_id), r.label]));
    const cells = inTopics
      .filter((r) => here.has(r.family))
      .map((r) => ({
        row: r.family,
        column: String(r.topic_id),
        value: r.n_papers,
        n_papers: r.n_papers,
        tip: `${r.family} in ${r.label}: ${counted(r.n_papers, "paper")}`
      }));
    const rows = new Set(cells.map((c) => c.row));
    const columns = new Set(cells.map((c) => c.column));
    return {
      rows: shown.filter((f) => rows.has(f.key)),
      columns: [...labels].filter(([key]) => columns.has(key)).map(([key, label]) => ({key, label})),
      cells
    };
  };
  const topicWords = () =>
    words({
      title: "Families by topic",
      subtitle: "Papers with an abstract that mention the family and count for the topic",
      method: methodOf(countMethod(first.n_with_abstract), "A paper may count for several topics")
    });
  const topicsOptions = () => ({
    id: charts.topics,
    title: topicWords().title,
    subtitle: topicWords().subtitle,
    source: sourceWithFilter(),
    valueLabel: "Papers of both",
    format: (value: number) => String(value)
  });
  const topics: FigureSource = {
    id: charts.topics,
    name: "topics",
    file: "model-families-by-topic",
    words: topicWords,
    note: () => "",
    draw: (frame) => matrixChart(topicsData(mostInMatrix), {...topicsOptions(), ...frame}),
    table: () => matrixTable(topicsData(mostInMatrix), topicsOptions()),
    data: () => matrixTable(topicsData(), topicsOptions()),
    sql: () => [answers.family_topics]
  };

  const memberRows = (): BarRow[] =>
    first.members
      .filter((m) => m.family === drawn.state.family)
      .map((m) => ({
        key: m.member ?? m.family,
        label: m.member ?? `${m.family}, no release named`,
        k: m.n_papers,
        n: first.n_with_abstract,
        note: [
          m.first_date && `first mentioned here ${formatMonth(m.first_date)}`,
          counted(m.n_mentions, "mention")
        ]
          .filter((part) => part !== null)
          .join(", "),
        ...(second && {
          compared: {
            k: second.members.find((o) => o.family === m.family && o.member === m.member)?.n_papers ?? 0,
            n: second.n_with_abstract
          }
        })
      }));
  const memberWords = () =>
    words({
      title: `Members of ${drawn.state.family}`,
      subtitle: "Papers with an abstract that mention a named release; one paper may mention several",
      method: methodOf(counts())
    });
  const memberOptions = () => ({
    id: charts.members,
    title: memberWords().title,
    subtitle: memberWords().subtitle,
    source: sourceWithFilter(),
    measure: "count" as const,
    ...(second && {sides: sides()})
  });
  const members: FigureSource = {
    id: charts.members,
    name: "members",
    file: "model-family-members",
    words: memberWords,
    note: () => "",
    draw: (frame) => barChart(memberRows(), {...memberOptions(), ...frame}),
    table: () => barTable(memberRows(), memberOptions()),
    data: () => barTable(memberRows(), memberOptions()),
    sql: () => [answers.members]
  };

  /** The releases of the family that most papers mention, each over time. */
  const generationSeries = (of = first, most = mostGenerations): Series[] =>
    first.members
      .filter(({family, member}) => family === drawn.state.family && member !== null)
      .slice(0, most)
      .map(({family, member}) => ({
        key: member!,
        label: member!,
        points: periodPoints(by(), of.ofMember(family, member!), shown(of))
      }));
  const comparedGenerations = (most = mostGenerations) =>
    second === null ? {} : {compared: generationSeries(second, most), sides: sides()};
  const generationWords = () =>
    words({
      title: `Generations of ${drawn.state.family}`,
      subtitle: `${measured()} that mention a named release, by ${by()}`,
      method: timeMethod()
    });
  const generationOptions = () => ({
    id: charts.generations,
    title: generationWords().title,
    ...timeOptions(),
    subtitle: generationWords().subtitle,
    ...comparedGenerations()
  });
  const generations: FigureSource = {
    id: charts.generations,
    name: "generations",
    file: "model-family-generations",
    words: generationWords,
    note: () => "",
    draw: (frame) => lineChart(generationSeries(), {...generationOptions(), ...frame}),
    table: () => lineTable(generationSeries(), generationOptions()),
    data: () =>
      lineTable(generationSeries(first, Infinity), {
        ...generationOptions(),
        ...comparedGenerations(Infinity)
      }),
    sql: () =>
      by() === "year"
        ? [answers.member_years, answers.year_totals]
        : [answers.member_months, answers.month_totals]
  };

  return {
    load,
    choose(selections, loaded) {
      first = count(selections.first, loaded);
      fitting = fittingPeriod(first.totals);
      second = selections.second === undefined ? null : count(selections.second, loaded);
    },
    settle: () => Promise.resolve(""),
    figures: [families, lines, panels, pairs, topics, members, generations],
    families,
    lines,
    panels,
    pairs,
    topics,
    members,
    generations,
    counted: () => first.families,
    pointsOf,
    memberLabels: () => new Map(memberRows().map(({key, label}) => [key, label])),
    topicLabels: () => new Map(topicsData(mostInMatrix).columns.map(({key, label}) => [key, label]))
  };
}
