import {type PaperSet, setOf, union} from "../analysis/paper-set.js";
import {lineChart, lineTable} from "../charts/line-chart.js";
import {riverChart, riverTable} from "../charts/river-chart.js";
import {smallMultiples, smallMultiplesTable} from "../charts/small-multiples.js";
import {run} from "../engine/run.js";
import {countTerms, countTopics} from "../explore/count-selection.js";
import {type Counts, trendsOf} from "../explore/rows.js";
import {indexTerms, readItem, type WordItem} from "../explore/word-series.js";
import {phrasesIn, readWordQuery} from "../language/word-query.js";
import {noFilter} from "../model/filter.js";
import type {Series, SharePoint} from "../model/series.js";
import {literalStatement} from "../query/define.js";
import type {Summary} from "../query/summaries.js";
import {term_months_of, term_years_of} from "../query/topics.js";
import {wordPeriodsSql, words_with_prefix} from "../query/words.js";
import {choice, flag, list, type StateOf, text} from "../state/view.js";
import {chartPages} from "./charts.js";
import {leftOut, sourceLine} from "./corpus-line.js";
import type {FigureSource, FigureWords} from "./figure-source.js";
import {fittingPeriod, periodChoices, type TrendPeriod} from "./fitting-period.js";
import {markedEvents} from "./marked-events.js";
import {methodOf, notWhole, trendMethod} from "./method-line.js";
import type {Facts} from "./open-facts.js";
import type {Drawn, PageFigures, Services} from "./page-figures.js";
import {groupRows, periodPoints, periodTotals, type PeriodTotals} from "./period-counts.js";
import type {Selection, Selections} from "./selections.js";
import {shownPartial, shownPeriod} from "./shown-period.js";
import {filtersInWords, sidesOf, withFilter} from "./sides.js";

const mostPanels = 12;
const mostLines = 8;
/** Parts of the river beside those of no topic: as many as there are colours. */
const mostParts = 7;
const startingTerms = 3;
/** Periods that smoothing takes together. */
export const smoothings = ["no", "3", "5", "7", "12"] as const;
export type Smoothing = (typeof smoothings)[number];

/** The page's part of the address. */
export const topicsView = {
  measure: choice(["share", "count"]),
  by: choice(periodChoices),
  log: flag(),
  releases: list(),
  smooth: choice(smoothings),
  topic: text(""),
  terms: list()
};

export type TopicsDrawn = Drawn<StateOf<typeof topicsView>>;

type Loaded = Awaited<ReturnType<typeof load>>;

async function load(facts: Facts) {
  const [papers, topics, terms, groups] = await Promise.all([
    facts.papers(),
    facts.topics(),
    facts.terms(),
    facts.groups()
  ]);
  return {papers, topics, terms, groups};
}

export interface TopicsFigures extends PageFigures<Loaded> {
  panels: FigureSource;
  river: FigureSource;
  parts: FigureSource;
  groups: FigureSource;
  words: FigureSource;
  /** The period drawn. */
  by(): TrendPeriod;
  /** Shown names of topics, by key. */
  topicLabels: ReadonlyMap<string, string>;
  /** Broad topics of the whole corpus, and those of them that fall into parts. */
  broad: Summary<"topics">["answers"]["topics"]["rows"];
  withParts: Summary<"topics">["answers"]["topics"]["rows"];
  /** The topic whose parts are shown. */
  opened(): string | null;
  /** What stands in the box for words, or is shown where nothing does. */
  typed(): readonly string[];
  /** Words of the vocabulary by a spelling of theirs. */
  termOf(spelling: string): string | null;
  /** What a line of the chart of words stands for. */
  itemOf(label: string): WordItem | null;
  searches(): Map<string, string>;
  terms(): readonly TopicTerm[];
  pointsByYear(term_id: number): SharePoint[];
  /** Whether all typed words can be counted without reading more. */
  knowsWords(): boolean;
  /** Reads what the typed words need and the summary does not hold; says what was not found. */
  findWords(services: Services): Promise<string>;
  smooth(): Promise<void>;
}

type TopicTerm = Omit<Summary<"topics">["answers"]["term_list"]["rows"][number], "forms"> & {
  forms: readonly string[];
};

/** The charts of the Topics page: topics, their parts, groups and words over time, for the papers of the filter. */
export function topicsFigures({answers}: Summary<"topics">, drawn: TopicsDrawn): TopicsFigures {
  const corpus = answers.corpus.rows[0]!;
  const months = answers.month_window.rows[0]!;
  const asked = periodTotals(answers);
  const {charts} = chartPages.topics;
  /** What the page counts among some papers. */
  interface Counted {
    totals: PeriodTotals;
    topics: typeof answers.topics.rows;
    ofTopic(topic_id: number): Counts;
    /** Papers of which the topic is the primary one; of none, for −1. */
    ofPrimary(topic_id: number): Counts;
    ofGroup(group_name: string): Counts;
    terms: readonly TopicTerm[];
    /** Null where the counts by that period are not at hand. */
    ofTerm(term_id: number, period: TrendPeriod): Counts | null;
  }
  const topicMonths = groupRows(answers.topic_months.rows, (r) => r.topic_id);
  const topicYears = groupRows(answers.topic_years.rows, (r) => r.topic_id);
  const groupMonths = groupRows(answers.group_months.rows, (r) => r.group_name);
  const groupYears = groupRows(answers.group_years.rows, (r) => r.group_name);
  const termMonths = groupRows(answers.term_months.rows, (r) => r.term_id);
  const termYears = groupRows(answers.term_years.rows, (r) => r.term_id);
  /** Terms whose counts the summary holds by month, and by year: see `term_months` and `term_years`. */
  const [withMonths, withYears] = [60, 200].map(
    (most) => new Set(answers.term_list.rows.slice(0, most).map((r) => r.term_id))
  ) as [Set<number>, Set<number>];
  const primaryMonths = groupRows(answers.primary_months.rows, (r) => r.topic_id);
  const primaryYears = groupRows(answers.primary_years.rows, (r) => r.topic_id);
  const everything: Counted = {
    totals: asked,
    topics: answers.topics.rows,
    ofTopic: (id) => ({months: topicMonths.get(id) ?? [], years: topicYears.get(id) ?? []}),
    ofPrimary: (id) => ({months: primaryMonths.get(id) ?? [], years: primaryYears.get(id) ?? []}),
    ofGroup: (name) => ({months: groupMonths.get(name) ?? [], years: groupYears.get(name) ?? []}),
    terms: answers.term_list.rows,
    ofTerm: (id, period) =>
      (period === "year" ? withYears : withMonths).has(id)
        ? {months: termMonths.get(id) ?? [], years: termYears.get(id) ?? []}
        : null
  };
  const topicLabel = new Map(answers.topics.rows.map((t) => [t.topic_id, t.label]));
  const count = (selection: Selection | null, loaded: Loaded | null): Counted => {
    if (selection === null || loaded === null) return everything;
    const {papers, topics, terms, groups} = loaded;
    const trends = trendsOf(papers, selection.set, selection.counted);
    const groupAt = new Map(groups.list.map(({group_name}, i) => [group_name, i]));
    return {
      totals: {
        months: trends.months.map((r) => ({month: r.month, n: r.n_with_abstract})),
        years: trends.years.map((r) => ({year: r.year, n: r.n_with_abstract})),
        shown: asked.shown
      },
      topics: countTopics(topics, selection.counted, selection.n_with_abstract),
      ofTopic: (id) => trends.countsOf(topics.postings, id),
      ofPrimary: (id) => trends.countsOfPapers(topics.papersByPrimary.get(id) ?? []),
      ofGroup: (name) => trends.countsOf(groups.postings, groupAt.get(name)!),
      get terms() {
        return countTerms(terms, selection.set, papers, topicLabel);
      },
      ofTerm: (id) => trends.countsOf(terms.postings, id)
    };
  };
  let first: Counted = everything;
  let second: Counted | null = null;
  /** The period that fits the papers of the filter; found once for each filter. */
  let fitting = fittingPeriod(asked);
  /** The period drawn. */
  const by = (): TrendPeriod => (drawn.state.by === "auto" ? fitting : drawn.state.by);
  let chosen: Pick<Selections, "first" | "second"> = {first: null, second: undefined};

  const seriesOf = (key: string, label: string, counts: Counts, {totals}: Counted): Series => ({
    key,
    label,
    points: periodPoints(by(), counts, {
      ...totals,
      shown: shownPeriod(asked.shown, drawn.filters)
    })
  });
  const topicsOf = (of: Counted) => of.topics.filter((t) => t.parent_id === null);
  const partsOf = (of: Counted, topic_id: number) => of.topics.filter((t) => t.parent_id === topic_id);
  const broad = topicsOf(everything);
  const withParts = broad.filter((t) => partsOf(everything, t.topic_id).length > 0);
  /** The topic whose parts are shown: the one asked for, where it has some. */
  const opened = () => withParts.find((t) => t.label === drawn.state.topic) ?? withParts[0] ?? null;
  /** Series of the first selection's topics, and the same of another. */
  const seriesOfTopics = (
    rows: readonly (typeof broad)[number][],
    of: Counted,
    most = mostPanels
  ): Series[] =>
    rows.slice(0, most).map((t) => seriesOf(String(t.topic_id), t.label, of.ofTopic(t.topic_id), of));
  const topicSeries = (of = first): Series[] => seriesOfTopics(topicsOf(first), of);
  const everyTopic = (of = first): Series[] => seriesOfTopics(first.topics, of, Infinity);
  const partSeries = (of = first, most = mostPanels): Series[] => {
    const topic = opened();
    return topic === null ? [] : seriesOfTopics(partsOf(first, topic.topic_id), of, most);
  };
  const primarySeries = (): Series[] => [
    ...topicsOf(first).map((t) => seriesOf(String(t.topic_id), t.label, first.ofPrimary(t.topic_id), first)),
    seriesOf("-1", "no topic", first.ofPrimary(-1), first)
  ];
  const riverSeries = (): Series[] => {
    const all = primarySeries();
    const none = all.pop()!;
    const parts = all;
    if (parts.length <= mostParts) return [...parts, none];
    const rest = parts.slice(mostParts - 1);
    const others = {
      key: "others",
      label: "other topics",
      points: rest[0]!.points.map(({period, n}, i) => ({
        period,
        n,
        k: rest.reduce((sum, s) => sum + s.points[i]!.k, 0)
      }))
    };
    return [...parts.slice(0, mostParts - 1), others, none];
  };
  const groupSeries = (of = first): Series[] =>
    answers.term_group_list.rows.map(({group_name}) =>
      seriesOf(group_name, group_name, of.ofGroup(group_name), of)
    );

  /** Spellings of the terms that are known: of the summary at first, of the whole vocabulary once it was read. */
  let termIndex = indexTerms(answers.term_list.rows);
  /** Papers of what was typed and is no term. */
  const wordPapers = new Map<string, PaperSet>();
  /** Words that a `word*` stands for. */
  const expanded = new Map<string, string[]>();

  const typed = (): readonly string[] =>
    drawn.state.terms.length > 0
      ? drawn.state.terms
      : answers.term_list.rows.slice(0, startingTerms).map((r) => r.term);
  const itemsOf = (index = termIndex): WordItem[] =>
    typed()
      .flatMap((item): WordItem[] => {
        const read = readItem(item, index);
        if (read.kind !== "expand") return [read];
        return (expanded.get(read.prefix) ?? []).map((word) => ({
          kind: "words",
          label: word,
          search: `"${word}"`
        }));
      })
      .slice(0, mostLines);
  const countsOfItem = (item: WordItem, of: Counted, selection: Selection | null): Counts | null => {
    if (item.kind === "term") return of.ofTerm(item.term_id, by());
    const papers = item.kind === "words" ? wordPapers.get(item.search) : undefined;
    if (papers === undefined || everyone === null) return null;
    const among = selection ?? everyone;
    return trendsOf(among.papers, among.set, among.counted).countsOfPapers(idsOf(papers));
  };
  /** All papers, once the facts of the corpus were read. */
  let everyone: Pick<Selection, "papers" | "set" | "counted"> | null = null;
  let vocabulary: Loaded["terms"] | null = null;
  const termSeries = (of = first, selection = chosen.first): Series[] =>
    itemsOf().flatMap((item) => {
      const counts =
        countsOfItem(item, of, selection) ??
        (item.kind === "term" && vocabulary !== null && everyone !== null
          ? trendsOf(everyone.papers, everyone.set, everyone.counted).countsOf(
              vocabulary.postings,
              item.term_id
            )
          : null);
      return counts === null ? [] : [seriesOf(item.label, item.label, counts, of)];
    });

  const source = () => sourceLine(corpus);
  const sourceWithFilter = () => withFilter(source(), drawn.filters);
  const frameOptions = () => ({
    measure: drawn.state.measure,
    step: by(),
    partial: shownPartial({any: corpus.last_date, month: months.last_date}, by(), drawn.filters),
    scale: drawn.state.log ? ("log" as const) : ("linear" as const),
    events: markedEvents(drawn.state.releases, answers.families.rows, answers.own_events.rows),
    source: sourceWithFilter(),
    ...(second && {sides: sidesOf(drawn.filters)})
  });
  const window = (): number | null => (drawn.state.smooth === "no" ? null : Number(drawn.state.smooth));
  const subtitle = () =>
    `${drawn.state.measure === "share" ? "Share of papers with an abstract" : "Papers with an abstract"}, by ${by()}${window() === null ? "" : `, each point the share of ${window()} ${by()}s together`}`;

  const topicLabels = new Map(answers.topics.rows.map((t) => [String(t.topic_id), t.label]));
  interface Smoothed extends Record<"topics" | "parts" | "terms" | "groups", Series[]> {
    /** The same of other series, when they are asked for. */
    of(series: readonly Series[]): Series[];
  }
  let smoothed: Smoothed | null = null;
  const panelOptions = () => ({
    id: charts.topics,
    title: "Topics over time",
    subtitle: subtitle(),
    ...frameOptions(),
    ...(smoothed && {smooth: smoothed.topics}),
    ...(second && {compared: topicSeries(second)})
  });
  const partOptions = () => ({
    id: charts.parts,
    title: `Parts of “${opened()?.label ?? ""}”`,
    subtitle: subtitle(),
    ...frameOptions(),
    ...(smoothed && {smooth: smoothed.parts}),
    ...(second && {compared: partSeries(second)})
  });
  const lineOptions = () => ({
    id: charts.words,
    title: "Words over time",
    subtitle: subtitle(),
    coverage: true,
    ...frameOptions(),
    ...(smoothed && {smooth: smoothed.terms}),
    ...(second && {compared: termSeries(second, chosen.second ?? null)})
  });

  const groupOptions = () => ({
    id: charts.groups,
    title: "Groups of terms over time",
    subtitle: subtitle(),
    ...frameOptions(),
    ...(smoothed && {smooth: smoothed.groups}),
    ...(second && {compared: groupSeries(second)})
  });

  const sum = (counts: readonly {n: number}[]): number => counts.reduce((all, {n}) => all + n, 0);
  const datedWithAbstract = ({totals}: Counted): number =>
    sum(by() === "year" ? totals.years : totals.months);
  const words = (own: {title: string; subtitle: string}, ...method: string[]): FigureWords => ({
    ...own,
    filter: filtersInWords(drawn.filters),
    method: methodOf(
      trendMethod({
        isShare: drawn.state.measure === "share",
        step: by(),
        n_with_abstract: datedWithAbstract(first),
        ...(second && {compared: datedWithAbstract(second)}),
        partial: frameOptions().partial,
        leftOut: leftOut(corpus, by())
      }),
      window() === null
        ? ""
        : `Smoothed: counts of ${window()} ${by()}s together over their totals; dots are single ${by()}s`,
      ...method
    ),
    source: source()
  });
  const note = () => leftOut(corpus, by());

  /** The statements behind what is drawn now. */
  const inYears = () => by() === "year";
  const totalsSql = () => (inYears() ? answers.year_totals : answers.month_totals);
  const topicSql = () => [inYears() ? answers.topic_years : answers.topic_months, totalsSql()];
  const termSql = () => {
    const {terms} = drawn.state;
    const ofSummary = inYears() ? answers.term_years : answers.term_months;
    const items = itemsOf();
    const named = items.flatMap((item) => (item.kind === "term" ? [item.label] : []));
    const searched = items.flatMap((item) => (item.kind === "words" ? [item] : []));
    const statements: {sql: string}[] = [];
    if (terms.length === 0) statements.push(ofSummary);
    else if (named.length > 0)
      statements.push({
        sql: literalStatement(inYears() ? term_years_of : term_months_of, {terms: named})
      });
    for (const item of searched)
      statements.push({sql: wordPeriodsSql(item.search, inYears() ? "year" : "month")});
    return [...statements, totalsSql()];
  };

  const counts = "A paper counts for a topic with two or more of its terms, so shares of topics may overlap";
  const panels: FigureSource = {
    id: charts.topics,
    name: "topics",
    file: "topics-over-time",
    words: () => words({title: "Topics over time", subtitle: subtitle()}, counts),
    note,
    draw: (frame) => smallMultiples(topicSeries(), {...panelOptions(), ...frame}),
    table: () => smallMultiplesTable(topicSeries(), panelOptions()),
    data: () =>
      smallMultiplesTable(everyTopic(), {
        ...frameOptions(),
        ...(smoothed && {smooth: smoothed.of(everyTopic())}),
        ...(second && {compared: everyTopic(second)})
      }),
    sql: topicSql
  };
  const riverWords = () => ({
    title: "Topics as parts of the whole",
    subtitle: `Papers with an abstract by their primary topic, by ${by()}`
  });
  const riverOptions = () => ({
    id: charts.river,
    ...riverWords(),
    unpicked: new Set(["others"]),
    ...frameOptions()
  });
  const riverNote =
    "Each paper counts once, for the topic with most of its mentions; papers that hold no two terms of any topic are in none.";
  const river: FigureSource = {
    id: charts.river,
    name: "river",
    file: "topics-as-parts",
    words: () => ({
      ...riverWords(),
      filter: filtersInWords(drawn.filters),
      method: methodOf(
        `Parts of the ${datedWithAbstract(first).toLocaleString("en-GB")} papers with an abstract`,
        riverNote,
        notWhole(frameOptions().partial, by()),
        leftOut(corpus, by())
      ),
      source: source()
    }),
    note: () => riverNote,
    draw: (frame) => riverChart(riverSeries(), {...riverOptions(), ...frame}),
    table: () => riverTable(riverSeries(), riverOptions()),
    data: () => riverTable(primarySeries(), riverOptions()),
    sql: () => [inYears() ? answers.primary_years : answers.primary_months, totalsSql()]
  };
  const parts: FigureSource = {
    id: charts.parts,
    name: "parts",
    file: "parts-of-a-topic-over-time",
    words: () => words({title: partOptions().title, subtitle: subtitle()}, counts),
    note,
    draw: (frame) => smallMultiples(partSeries(), {...partOptions(), ...frame}),
    table: () => smallMultiplesTable(partSeries(), partOptions()),
    data: () =>
      smallMultiplesTable(partSeries(first, Infinity), {
        ...frameOptions(),
        ...(smoothed && {smooth: smoothed.of(partSeries(first, Infinity))}),
        ...(second && {compared: partSeries(second, Infinity)})
      }),
    sql: topicSql,
    isShown: () => withParts.length > 0
  };
  const groups: FigureSource = {
    id: charts.groups,
    name: "groups",
    file: "groups-over-time",
    words: () =>
      words(
        {title: "Groups of terms over time", subtitle: subtitle()},
        "A paper counts for a group that holds one of its terms"
      ),
    note,
    draw: (frame) => smallMultiples(groupSeries(), {...groupOptions(), ...frame}),
    table: () => smallMultiplesTable(groupSeries(), groupOptions()),
    data: () => smallMultiplesTable(groupSeries(), groupOptions()),
    sql: () => [inYears() ? answers.group_years : answers.group_months, totalsSql(), answers.term_group_list],
    isShown: () => answers.term_group_list.rows.length > 0
  };
  const lines: FigureSource = {
    id: charts.words,
    name: "words",
    file: "words-over-time",
    words: () =>
      words(
        {title: "Words over time", subtitle: subtitle()},
        "A term counts in all its spellings, other words as they are written"
      ),
    note,
    draw: (frame) => lineChart(termSeries(), {...lineOptions(), ...frame}),
    table: () => lineTable(termSeries(), lineOptions()),
    data: () => lineTable(termSeries(), lineOptions()),
    sql: termSql
  };

  const smooth = async (): Promise<void> => {
    const periods = window();
    if (periods === null) {
      smoothed = null;
      return;
    }
    const {smoothSeries} = await import("../analysis/reshape.js");
    smoothed = {
      topics: smoothSeries(topicSeries(), periods),
      parts: smoothSeries(partSeries(), periods),
      terms: smoothSeries(termSeries(), periods),
      groups: smoothSeries(groupSeries(), periods),
      of: (series) => smoothSeries(series, periods)
    };
  };
  const isKnown = (item: WordItem): boolean =>
    item.kind === "term" ? everything.ofTerm(item.term_id, by()) !== null : false;
  const knowsWords = (): boolean => typed().every((item) => isKnown(readItem(item, termIndex)));

  const findWords = async (services: Services): Promise<string> => {
    if (knowsWords()) return "";
    const facts = await services.facts();
    const [all, terms] = await Promise.all([facts.papers(), facts.terms()]);
    const everyPaper = await facts.choose(noFilter);
    everyone = {papers: all, set: everyPaper, counted: all.has_abstract};
    vocabulary = terms;
    termIndex = indexTerms(terms.list);
    for (const item of typed()) {
      const read = readItem(item, termIndex);
      if (read.kind !== "expand" || expanded.has(read.prefix)) continue;
      const found = await run(await services.engine(), words_with_prefix, {
        prefix: read.prefix,
        limit: mostLines
      });
      expanded.set(
        read.prefix,
        found.map((r) => r.word)
      );
    }
    for (const item of itemsOf()) {
      if (item.kind !== "words" || wordPapers.has(item.search)) continue;
      const phrases = phrasesIn(readWordQuery(item.search, {positions: services.positions()}));
      const found = await facts.phrases(phrases);
      wordPapers.set(
        item.search,
        union(
          found.map((papers) => setOf(papers, all.n_papers)),
          all.n_papers
        )
      );
    }
    const missing = itemsOf().filter(
      (item) => item.kind === "words" && wordPapers.get(item.search)?.includes(1) === false
    );
    const bare = typed().filter((item) => {
      const read = readItem(item, termIndex);
      return read.kind === "expand" && expanded.get(read.prefix)?.length === 0;
    });
    const none = [...missing.map(({label}) => label), ...bare];
    return none.length === 0 ? "" : `In no paper: ${none.join(", ")}.`;
  };

  return {
    load,
    choose(selections, loaded) {
      chosen = selections;
      first = count(selections.first, loaded);
      fitting = fittingPeriod(first.totals);
      second = selections.second === undefined ? null : count(selections.second, loaded);
    },
    async settle(services) {
      const said = await findWords(services);
      await smooth();
      return said;
    },
    figures: [panels, river, parts, groups, lines],
    panels,
    river,
    parts,
    groups,
    words: lines,
    by,
    topicLabels,
    broad,
    withParts,
    opened: () => opened()?.label ?? null,
    typed,
    termOf: (spelling) => termIndex.get(spelling.toLowerCase())?.term ?? null,
    itemOf: (label) => itemsOf().find((item) => item.label === label) ?? null,
    searches: () => searchesOf(itemsOf()),
    terms: () => first.terms,
    pointsByYear(term_id) {
      const found = first.ofTerm(term_id, "year");
      return found === null
        ? []
        : periodPoints("year", found, {
            ...first.totals,
            shown: shownPeriod(asked.shown, drawn.filters)
          });
    },
    knowsWords,
    findWords,
    smooth
  };
}

function idsOf(set: PaperSet): Int32Array {
  const ids: number[] = [];
  set.forEach((inside, paper) => {
    if (inside === 1) ids.push(paper);
  });
  return Int32Array.from(ids);
}

/** The word queries of the items that are no terms, by label. */
function searchesOf(items: readonly WordItem[]): Map<string, string> {
  return new Map(items.flatMap((item) => (item.kind === "words" ? [[item.label, item.search]] : [])));
}
