import {type PaperSet, setOf, union} from "../analysis/paper-set.js";
import {lineChart, lineTable} from "../charts/line-chart.js";
import {riverChart, riverTable} from "../charts/river-chart.js";
import {smallMultiples, smallMultiplesTable} from "../charts/small-multiples.js";
import {run} from "../engine/run.js";
import {countTerms, countTopics} from "../explore/count-selection.js";
import {type Counts, trendsOf} from "../explore/rows.js";
import {indexTerms, readItem, splitItems, type WordItem} from "../explore/word-series.js";
import {phrasesIn, readWordQuery} from "../language/word-query.js";
import {noFilter} from "../model/filter.js";
import type {Series} from "../model/series.js";
import {literalStatement} from "../query/define.js";
import {readSummary} from "../query/summaries.js";
import {term_months_of, term_years_of} from "../query/topics.js";
import {wordPeriodsSql, words_with_prefix} from "../query/words.js";
import {choice, flag, list, text} from "../state/view.js";
import {openView} from "./address.js";
import {card} from "./card.js";
import {comparisonSection} from "./comparison.js";
import {select, textBox, toolbar} from "./controls.js";
import {knownDate, leftOut, sourceLine} from "../figures/corpus-line.js";
import {positionsPublished, useDatabase} from "./database.js";
import {emergenceSection} from "./emergence.js";
import {useFilter} from "./filter.js";
import {filterBar} from "./filter-bar.js";
import {drawnFilters, followFilter} from "./follow-filter.js";
import type {Facts} from "../figures/open-facts.js";
import {markedEvents} from "../figures/marked-events.js";
import {eventControls} from "./events.js";
import {openPick} from "./open-pick.js";
import {groupRows, periodPoints, periodTotals, type PeriodTotals} from "../figures/period-counts.js";
import {paragraph} from "./prose.js";
import type {Selection, Selections} from "../figures/selections.js";
import {useFacts} from "./selection.js";
import {shownPartial, shownPeriod} from "../figures/shown-period.js";
import {sidesOf, withFilter} from "../figures/sides.js";
import {termTable} from "./term-table.js";
import {fittingPeriod, periodChoices, type TrendPeriod} from "../figures/fitting-period.js";
import {trendControls} from "./trend-controls.js";

const mostPanels = 12;
const mostLines = 8;
/** Parts of the river beside those of no topic: as many as there are colours. */
const mostParts = 7;
const startingTerms = 3;
/** Periods that smoothing takes together. */
const smoothings = ["no", "3", "5", "7", "12"] as const;
type Smoothing = (typeof smoothings)[number];
/** Below it, other random starts find less than so much of a topic again. */
const leastStable = 0.6;

/** The Topics page: topics as small multiples, words side by side, two groups of papers, and a table of all terms. */
export function topicsPage(json: unknown) {
  const {answers} = readSummary("topics", json);
  const corpus = answers.corpus.rows[0]!;
  const months = answers.month_window.rows[0]!;
  const asked = periodTotals(answers);
  const filters = useFilter();
  const address = openView({
    measure: choice(["share", "count"]),
    by: choice(periodChoices),
    log: flag(),
    releases: list(),
    smooth: choice(smoothings),
    topic: text(""),
    terms: list()
  });

  /** What the page counts among some papers. */
  interface Counted {
    totals: PeriodTotals;
    topics: typeof answers.topics.rows;
    ofTopic(topic_id: number): Counts;
    /** Papers of which the topic is the primary one; of none, for −1. */
    ofPrimary(topic_id: number): Counts;
    ofGroup(group_name: string): Counts;
    terms: readonly (Omit<(typeof answers.term_list.rows)[number], "forms"> & {forms: readonly string[]})[];
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
  const load = async (facts: Facts) => {
    const [papers, topics, terms, groups] = await Promise.all([
      facts.papers(),
      facts.topics(),
      facts.terms(),
      facts.groups()
    ]);
    return {papers, topics, terms, groups};
  };
  type Loaded = Awaited<ReturnType<typeof load>>;
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
  const by = (): TrendPeriod => (address.state.by === "auto" ? fitting : address.state.by);
  let chosen: Pick<Selections, "first" | "second"> = {first: null, second: undefined};

  const seriesOf = (key: string, label: string, counts: Counts, {totals}: Counted): Series => ({
    key,
    label,
    points: periodPoints(by(), counts, {
      ...totals,
      shown: shownPeriod(asked.shown, drawnFilters())
    })
  });
  const topicsOf = (of: Counted) => of.topics.filter((t) => t.parent_id === null);
  const partsOf = (of: Counted, topic_id: number) => of.topics.filter((t) => t.parent_id === topic_id);
  const broad = topicsOf(everything);
  const withParts = broad.filter((t) => partsOf(everything, t.topic_id).length > 0);
  /** The topic whose parts are shown: the one asked for, where it has some. */
  const opened = () => withParts.find((t) => t.label === address.state.topic) ?? withParts[0] ?? null;
  /** Series of the first selection's topics, and the same of another. */
  const seriesOfTopics = (rows: readonly (typeof broad)[number][], of: Counted): Series[] =>
    rows.slice(0, mostPanels).map((t) => seriesOf(String(t.topic_id), t.label, of.ofTopic(t.topic_id), of));
  const topicSeries = (of = first): Series[] => seriesOfTopics(topicsOf(first), of);
  const partSeries = (of = first): Series[] => {
    const topic = opened();
    return topic === null ? [] : seriesOfTopics(partsOf(first, topic.topic_id), of);
  };
  const riverSeries = (): Series[] => {
    const parts = topicsOf(first).map((t) =>
      seriesOf(String(t.topic_id), t.label, first.ofPrimary(t.topic_id), first)
    );
    const none = seriesOf("-1", "no topic", first.ofPrimary(-1), first);
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
    address.state.terms.length > 0
      ? address.state.terms
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

  const frameOptions = () => ({
    measure: address.state.measure,
    step: by(),
    partial: shownPartial({any: corpus.last_date, month: months.last_date}, by(), drawnFilters()),
    scale: address.state.log ? ("log" as const) : ("linear" as const),
    events: markedEvents(address.state.releases, answers.families.rows, answers.own_events.rows),
    source: withFilter(sourceLine(corpus), drawnFilters()),
    ...(second && {sides: sidesOf(drawnFilters())})
  });
  const window = (): number | null => (address.state.smooth === "no" ? null : Number(address.state.smooth));
  const subtitle = () =>
    `${address.state.measure === "share" ? "Share of papers with an abstract" : "Papers with an abstract"}, by ${by()}${window() === null ? "" : `, each point the share of ${window()} ${by()}s together`}`;

  const topicLabels = new Map(answers.topics.rows.map((t) => [String(t.topic_id), t.label]));
  let smoothed: {topics: Series[]; parts: Series[]; terms: Series[]; groups: Series[]} | null = null;
  const panelOptions = () => ({
    id: "topic-panels",
    title: "Topics over time",
    subtitle: subtitle(),
    ...frameOptions(),
    ...(smoothed && {smooth: smoothed.topics}),
    ...(second && {compared: topicSeries(second)})
  });
  const partOptions = () => ({
    id: "part-panels",
    title: `Parts of “${opened()?.label ?? ""}”`,
    subtitle: subtitle(),
    ...frameOptions(),
    ...(smoothed && {smooth: smoothed.parts}),
    ...(second && {compared: partSeries(second)})
  });
  const lineOptions = () => ({
    id: "term-lines",
    title: "Words over time",
    subtitle: subtitle(),
    coverage: true,
    ...frameOptions(),
    ...(smoothed && {smooth: smoothed.terms}),
    ...(second && {compared: termSeries(second, chosen.second ?? null)})
  });

  const groupOptions = () => ({
    id: "group-panels",
    title: "Groups of terms over time",
    subtitle: subtitle(),
    ...frameOptions(),
    ...(smoothed && {smooth: smoothed.groups}),
    ...(second && {compared: groupSeries(second)})
  });

  /** The statements behind what is drawn now. */
  const inYears = () => by() === "year";
  const totalsSql = () => (inYears() ? answers.year_totals : answers.month_totals);
  const topicSql = () => [inYears() ? answers.topic_years : answers.topic_months, totalsSql()];
  const termSql = () => {
    const {terms} = address.state;
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

  const panels = card({
    id: "topic-panels",
    file: "topics-over-time",
    title: "Topics over time",
    draw: (frame) => smallMultiples(topicSeries(), {...panelOptions(), ...frame}),
    table: () => smallMultiplesTable(topicSeries(), panelOptions()),
    sql: topicSql(),
    note: leftOut(corpus, by()),
    onPick: (pick) => openPick(pick, {kind: "topic", labels: topicLabels})
  });
  const riverOptions = () => ({
    id: "topic-river",
    title: "Topics as parts of the whole",
    subtitle: `Papers with an abstract by their primary topic, by ${by()}`,
    unpicked: new Set(["others"]),
    ...frameOptions()
  });
  const riverSql = () => [inYears() ? answers.primary_years : answers.primary_months, totalsSql()];
  const river = card({
    id: "topic-river",
    file: "topics-as-parts",
    title: "Topics as parts of the whole",
    draw: (frame) => riverChart(riverSeries(), {...riverOptions(), ...frame}),
    table: () => riverTable(riverSeries(), riverOptions()),
    sql: riverSql(),
    note: "Each paper counts once, for the topic with most of its mentions; papers that hold no two terms of any topic are in none.",
    onPick: (pick) =>
      openPick(pick, {kind: "primary topic", labels: new Map([...topicLabels, ["-1", "No topic"]])})
  });
  const parts = card({
    id: "part-panels",
    file: "parts-of-a-topic-over-time",
    title: partOptions().title,
    draw: (frame) => smallMultiples(partSeries(), {...partOptions(), ...frame}),
    table: () => smallMultiplesTable(partSeries(), partOptions()),
    sql: topicSql(),
    note: leftOut(corpus, by()),
    onPick: (pick) => openPick(pick, {kind: "topic", labels: topicLabels})
  });
  const lines = card({
    id: "term-lines",
    file: "words-over-time",
    title: "Words over time",
    draw: (frame) => lineChart(termSeries(), {...lineOptions(), ...frame}),
    table: () => lineTable(termSeries(), lineOptions()),
    sql: termSql(),
    note: leftOut(corpus, by()),
    onPick: (pick) => {
      const item = itemsOf().find(({label}) => label === pick.keys[0]);
      openPick(pick, {kind: item?.kind === "words" ? "words" : "term", searches: searchesOf(itemsOf())});
    }
  });
  const groupSql = () => [
    inYears() ? answers.group_years : answers.group_months,
    totalsSql(),
    answers.term_group_list
  ];
  const groups = card({
    id: "group-panels",
    file: "groups-over-time",
    title: "Groups of terms over time",
    draw: (frame) => smallMultiples(groupSeries(), {...groupOptions(), ...frame}),
    table: () => smallMultiplesTable(groupSeries(), groupOptions()),
    sql: groupSql(),
    note: leftOut(corpus, by()),
    onPick: (pick) => openPick(pick, {kind: "group"})
  });
  const message = paragraph("", "fine");
  message.setAttribute("role", "status");

  const redraw = async ({continuous = false} = {}): Promise<void> => {
    const periods = window();
    if (periods !== null) {
      const {smoothSeries} = await import("../analysis/reshape.js");
      smoothed = {
        topics: smoothSeries(topicSeries(), periods),
        parts: smoothSeries(partSeries(), periods),
        terms: smoothSeries(termSeries(), periods),
        groups: smoothSeries(groupSeries(), periods)
      };
    } else smoothed = null;
    const note = leftOut(corpus, by());
    panels.update({sql: topicSql(), note}, {continuous});
    parts.update({title: partOptions().title, sql: topicSql(), note}, {continuous});
    lines.update({sql: termSql(), note}, {continuous});
    groups.update({sql: groupSql(), note}, {continuous});
    river.update({sql: riverSql()}, {continuous});
  };

  /** Reads what the typed words need and the summary does not hold; says what was not found. */
  const findWords = async (): Promise<void> => {
    const known = (item: WordItem): boolean =>
      item.kind === "term" ? everything.ofTerm(item.term_id, by()) !== null : false;
    message.textContent = "";
    if (!typed().every((item) => known(readItem(item, termIndex)))) {
      message.textContent = "Looking the words up …";
      try {
        const facts = await useFacts();
        const [all, terms] = await Promise.all([facts.papers(), facts.terms()]);
        const everyPaper = await facts.choose(noFilter);
        everyone = {papers: all, set: everyPaper, counted: all.has_abstract};
        vocabulary = terms;
        termIndex = indexTerms(terms.list);
        for (const item of typed()) {
          const read = readItem(item, termIndex);
          if (read.kind !== "expand" || expanded.has(read.prefix)) continue;
          const found = await run(await useDatabase(), words_with_prefix, {
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
          const phrases = phrasesIn(readWordQuery(item.search, {positions: positionsPublished()}));
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
          (item) => item.kind === "words" && idsOf(wordPapers.get(item.search)!).length === 0
        );
        const bare = typed().filter((item) => {
          const read = readItem(item, termIndex);
          return read.kind === "expand" && expanded.get(read.prefix)?.length === 0;
        });
        const none = [...missing.map(({label}) => label), ...bare];
        message.textContent = none.length === 0 ? "" : `In no paper: ${none.join(", ")}.`;
      } catch (error) {
        message.textContent = `The words could not be looked up: ${error instanceof Error ? error.message : String(error)}`;
      }
    }
    await redraw();
  };

  const trend = trendControls(address.state, (change) => {
    address.set(change);
    emerging.update();
    void findWords();
  });
  const marks = eventControls(address.state, answers.families.rows, (change) => {
    address.set(change);
    void redraw();
  });
  const smooth = select<Smoothing>(
    "Smooth over",
    smoothings.map((value) => ({value, label: value === "no" ? "no periods" : `${value} periods`})),
    address.state.smooth,
    (value) => {
      address.set({smooth: value});
      void redraw();
    }
  );
  const topic = select(
    "Topic",
    withParts.map((t) => ({value: t.label, label: t.label})),
    opened()?.label ?? "",
    (value) => {
      address.set({topic: value});
      void redraw();
    }
  );
  const terms = textBox(
    "Words",
    {
      value: address.state.terms.join(", "),
      placeholder: typed().join(", "),
      suggestions: answers.term_list.rows.map((r) => r.term)
    },
    {
      onCommit: (value) => {
        address.set({
          terms: splitItems(value).map((item) => termIndex.get(item.toLowerCase())?.term ?? item)
        });
        void findWords();
      }
    }
  );
  address.onChange((state) => {
    trend.measure.set(state.measure);
    trend.by.set(state.by);
    marks.log.set(state.log);
    marks.releases.set(state.releases.join(", "));
    smooth.set(state.smooth);
    topic.set(opened()?.label ?? "");
    terms.set(state.terms.join(", "));
    void findWords();
  });
  if (window() !== null || address.state.terms.length > 0) void findWords();

  const change = comparisonSection({last_date: months.last_date});
  const termRows = () =>
    first.terms.map((r) => ({
      ...r,
      first_seen: knownDate(corpus, r.first_date),
      points: pointsByYear(r.term_id)
    }));
  const pointsByYear = (term_id: number) => {
    const counts = first.ofTerm(term_id, "year");
    return counts === null
      ? []
      : periodPoints("year", counts, {...first.totals, shown: shownPeriod(asked.shown, drawnFilters())});
  };
  const table = termTable(termRows, {
    trend: "Share by year",
    onOpen: (term) => openPick({keys: [term], period: null}, {kind: "term", with_abstract: false})
  });

  const emerging = emergenceSection({by, last_month: months.last_date, last_date: corpus.last_date});

  followFilter(load, async (selections, loaded) => {
    chosen = selections;
    first = count(selections.first, loaded);
    fitting = fittingPeriod(first.totals);
    second = selections.second === undefined ? null : count(selections.second, loaded);
    const {continuous} = filters;
    await redraw({continuous});
    table.update();
  });

  return {
    filter: () => filterBar({corpus, months: answers.month_totals.rows, years: answers.year_totals.rows}),
    controls: () => toolbar(trend.measure, trend.by, smooth, marks.log, marks.releases),
    topicPanels: () => panels,
    river: () => river,
    /** How far the topics can be relied on, in words and numbers. */
    stability() {
      const agreement = corpus.topic_agreement;
      const said =
        broad.length === 0
          ? "Too few terms occur together for topics."
          : agreement >= 0.8
            ? "The topics hardly depend on the random starts of the algorithm"
            : agreement >= 0.6
              ? "The topics depend somewhat on the random starts of the algorithm: read their borders with care"
              : "The topics are unstable: other random starts draw other borders, so read them as one view of several";
      const shaky = broad.filter((t) => t.stability < leastStable);
      const doubtful =
        shaky.length === 0
          ? ""
          : ` The least stable: ${shaky.map((t) => `“${t.label}” (${t.stability.toFixed(2)})`).join(", ")}.`;
      return paragraph(
        broad.length === 0
          ? said
          : `${said}: two halves of the starts agree to an adjusted Rand index of ${agreement.toFixed(2)} (1 is the same, 0 is chance).${doubtful}`
      );
    },
    /** The parts of one topic; nothing where no topic falls into parts. */
    partPanels() {
      if (withParts.length === 0) return document.createComment("no topic falls into parts");
      const heading = document.createElement("h3");
      heading.textContent = "Inside a topic";
      heading.id = "inside-a-topic";
      const section = document.createElement("div");
      section.append(heading, toolbar(topic), parts);
      return section;
    },
    /** The groups that a person named, with what they hold; nothing where there are none. */
    groupPanels() {
      const named = answers.term_group_list.rows;
      if (named.length === 0) return document.createComment("no groups of terms");
      const heading = document.createElement("h2");
      heading.textContent = "Your groups";
      heading.id = "your-groups";
      const section = document.createElement("div");
      section.append(
        heading,
        paragraph(
          `A paper counts for a group that holds one of its terms. ${named.map((g) => `${g.group_name}: ${g.terms.join(", ")}`).join(". ")}.`
        ),
        groups
      );
      return section;
    },
    termControls() {
      const section = toolbar(terms);
      section.append(message);
      return section;
    },
    termLines: () => lines,
    emergence: () => emerging.element,
    comparison: () => change,
    termTable: () => table.element
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
