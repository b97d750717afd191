import {lineChart, lineTable} from "../charts/line-chart.js";
import {smallMultiples, smallMultiplesTable} from "../charts/small-multiples.js";
import {run} from "../engine/run.js";
import type {Series, SharePoint} from "../model/series.js";
import {literalStatement} from "../query/define.js";
import {readSummary} from "../query/summaries.js";
import {term_months_of, term_years_of} from "../query/topics.js";
import {comparisonSection} from "./comparison.js";
import {choice, flag, list, text} from "../state/view.js";
import {openView} from "./address.js";
import {card} from "./card.js";
import {select, textBox, toggle, toolbar} from "./controls.js";
import {knownDate, leftOut, sourceLine, unfinished} from "./corpus-line.js";
import {useDatabase} from "./database.js";
import {openPick} from "./open-pick.js";
import {groupRows, type MonthCount, periodPoints, periodTotals, type YearCount} from "./period-counts.js";
import {paragraph} from "./prose.js";
import {termTable} from "./term-table.js";
import {periodChoices, trendControls} from "./trend-controls.js";

const mostPanels = 12;
const mostLines = 8;
const startingTerms = 3;
const periodsSmoothed = 3;
/** Below it, other random starts find less than so much of a topic again. */
const leastStable = 0.6;

interface Counts {
  months: readonly MonthCount[];
  years: readonly YearCount[];
}

/** The Topics page: topics as small multiples, terms side by side, and a table of all terms. */
export function topicsPage(json: unknown) {
  const {answers} = readSummary("topics", json);
  const corpus = answers.corpus.rows[0]!;
  const source = sourceLine(corpus);
  const months = answers.month_window.rows[0]!;
  const totals = periodTotals(answers);
  const pointsByYear = (term_id: number): SharePoint[] => {
    const counts = countsOfTerm(term_id);
    return counts === null ? [] : periodPoints("year", counts, totals);
  };
  const address = openView({
    measure: choice(["share", "count"]),
    by: choice(periodChoices(totals)),
    smooth: flag(),
    topic: text(""),
    terms: list()
  });
  const topicMonths = groupRows(answers.topic_months.rows, (r) => r.topic_id);
  const topicYears = groupRows(answers.topic_years.rows, (r) => r.topic_id);
  const groupMonths = groupRows(answers.group_months.rows, (r) => r.group_name);
  const groupYears = groupRows(answers.group_years.rows, (r) => r.group_name);
  const termMonths = groupRows(answers.term_months.rows, (r) => r.term_id);
  const termYears = groupRows(answers.term_years.rows, (r) => r.term_id);
  const termByName = new Map(answers.term_list.rows.map((r) => [r.term.toLowerCase(), r]));
  /** Counts of terms that the summary does not hold, from the database. */
  const fetched = new Map<string, Counts>();

  const countsOfTerm = (term_id: number): Counts | null =>
    termMonths.has(term_id) || termYears.has(term_id)
      ? {months: termMonths.get(term_id) ?? [], years: termYears.get(term_id) ?? []}
      : null;
  const seriesOf = (key: string, label: string, counts: Counts): Series => ({
    key,
    label,
    points: periodPoints(address.state.by, counts, totals)
  });
  const broad = answers.topics.rows.filter((t) => t.parent_id === null);
  const partsOf = (topic_id: number) => answers.topics.rows.filter((t) => t.parent_id === topic_id);
  const withParts = broad.filter((t) => partsOf(t.topic_id).length > 0);
  /** The topic whose parts are shown: the one asked for, where it has some. */
  const opened = () => withParts.find((t) => t.label === address.state.topic) ?? withParts[0] ?? null;
  const seriesOfTopics = (rows: readonly (typeof broad)[number][]): Series[] =>
    rows.slice(0, mostPanels).map((t) =>
      seriesOf(String(t.topic_id), t.label, {
        months: topicMonths.get(t.topic_id) ?? [],
        years: topicYears.get(t.topic_id) ?? []
      })
    );
  const topicSeries = (): Series[] => seriesOfTopics(broad);
  const partSeries = (): Series[] => {
    const topic = opened();
    return topic === null ? [] : seriesOfTopics(partsOf(topic.topic_id));
  };

  const groupSeries = (): Series[] =>
    answers.term_group_list.rows.map(({group_name}) =>
      seriesOf(group_name, group_name, {
        months: groupMonths.get(group_name) ?? [],
        years: groupYears.get(group_name) ?? []
      })
    );

  const chosenTerms = (): string[] =>
    (address.state.terms.length > 0
      ? address.state.terms
      : answers.term_list.rows.slice(0, startingTerms).map((r) => r.term)
    ).slice(0, mostLines);
  const termSeries = (): Series[] =>
    chosenTerms().flatMap((name) => {
      const known = termByName.get(name.toLowerCase());
      const counts = fetched.get(name) ?? (known && countsOfTerm(known.term_id)) ?? null;
      return counts === null ? [] : [seriesOf(known?.term ?? name, known?.term ?? name, counts)];
    });

  const frameOptions = () => ({
    measure: address.state.measure,
    step: address.state.by,
    partial: unfinished(corpus, months, address.state.by),
    source
  });
  const subtitle = () =>
    `${address.state.measure === "share" ? "Share of papers with an abstract" : "Papers with an abstract"}, by ${address.state.by}${address.state.smooth ? `, smoothed over ${periodsSmoothed} periods` : ""}`;

  const topicLabels = new Map(answers.topics.rows.map((t) => [String(t.topic_id), t.label]));
  let smoothed: {topics: Series[]; parts: Series[]; terms: Series[]; groups: Series[]} | null = null;
  const panelOptions = () => ({
    id: "topic-panels",
    title: "Topics over time",
    subtitle: subtitle(),
    ...frameOptions(),
    ...(smoothed && {smooth: smoothed.topics})
  });
  const partOptions = () => ({
    id: "part-panels",
    title: `Parts of “${opened()?.label ?? ""}”`,
    subtitle: subtitle(),
    ...frameOptions(),
    ...(smoothed && {smooth: smoothed.parts})
  });
  const lineOptions = () => ({
    id: "term-lines",
    title: "Terms over time",
    subtitle: subtitle(),
    ...frameOptions(),
    ...(smoothed && {smooth: smoothed.terms})
  });

  const groupOptions = () => ({
    id: "group-panels",
    title: "Groups of terms over time",
    subtitle: subtitle(),
    ...frameOptions(),
    ...(smoothed && {smooth: smoothed.groups})
  });

  /** The statements behind what is drawn now. */
  const inYears = () => address.state.by === "year";
  const totalsSql = () => (inYears() ? answers.year_totals : answers.month_totals);
  const topicSql = () => [inYears() ? answers.topic_years : answers.topic_months, totalsSql()];
  const termSql = () => {
    const {terms} = address.state;
    const ofSummary = inYears() ? answers.term_years : answers.term_months;
    const asked = literalStatement(inYears() ? term_years_of : term_months_of, {terms: chosenTerms()});
    return [terms.length === 0 ? ofSummary : {sql: asked}, totalsSql()];
  };

  const panels = card({
    id: "topic-panels",
    file: "topics-over-time",
    title: "Topics over time",
    draw: (frame) => smallMultiples(topicSeries(), {...panelOptions(), ...frame}),
    table: () => smallMultiplesTable(topicSeries(), panelOptions()),
    sql: topicSql(),
    note: leftOut(corpus, address.state.by),
    onPick: (pick) => openPick(pick, {kind: "topic", labels: topicLabels})
  });
  const parts = card({
    id: "part-panels",
    file: "parts-of-a-topic-over-time",
    title: partOptions().title,
    draw: (frame) => smallMultiples(partSeries(), {...partOptions(), ...frame}),
    table: () => smallMultiplesTable(partSeries(), partOptions()),
    sql: topicSql(),
    note: leftOut(corpus, address.state.by),
    onPick: (pick) => openPick(pick, {kind: "topic", labels: topicLabels})
  });
  const lines = card({
    id: "term-lines",
    file: "terms-over-time",
    title: "Terms over time",
    draw: (frame) => lineChart(termSeries(), {...lineOptions(), ...frame}),
    table: () => lineTable(termSeries(), lineOptions()),
    sql: termSql(),
    note: leftOut(corpus, address.state.by),
    onPick: (pick) => openPick(pick, {kind: "term"})
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
    note: leftOut(corpus, address.state.by),
    onPick: (pick) => openPick(pick, {kind: "group"})
  });
  const message = paragraph("", "fine");
  message.setAttribute("role", "status");

  const redraw = async (): Promise<void> => {
    if (address.state.smooth) {
      const {smoothSeries} = await import("../analysis/reshape.js");
      smoothed = {
        topics: smoothSeries(topicSeries(), periodsSmoothed),
        parts: smoothSeries(partSeries(), periodsSmoothed),
        terms: smoothSeries(termSeries(), periodsSmoothed),
        groups: smoothSeries(groupSeries(), periodsSmoothed)
      };
    } else smoothed = null;
    const note = leftOut(corpus, address.state.by);
    panels.update({sql: topicSql(), note});
    parts.update({title: partOptions().title, sql: topicSql(), note});
    lines.update({sql: termSql(), note});
    groups.update({sql: groupSql(), note});
  };

  /** Looks up terms that are not in the summary; says which the vocabulary does not hold. */
  const findTerms = async (): Promise<void> => {
    const missing = chosenTerms().filter((name) => {
      const known = termByName.get(name.toLowerCase());
      return !fetched.has(name) && !(known && countsOfTerm(known.term_id));
    });
    message.textContent = "";
    if (missing.length > 0) {
      message.textContent = "Looking the terms up …";
      try {
        const engine = await useDatabase();
        const [byMonth, byYear] = await Promise.all([
          run(engine, term_months_of, {terms: missing}),
          run(engine, term_years_of, {terms: missing})
        ]);
        for (const name of missing) {
          const counts = {
            months: byMonth.filter((r) => r.term === name),
            years: byYear.filter((r) => r.term === name)
          };
          if (counts.months.length + counts.years.length > 0) fetched.set(name, counts);
        }
        const unknown = missing.filter((name) => !fetched.has(name));
        message.textContent =
          unknown.length === 0
            ? ""
            : `Not in the vocabulary: ${unknown.join(", ")}. The table below lists the terms; the Papers page searches any word.`;
      } catch (error) {
        message.textContent = `The terms could not be looked up: ${error instanceof Error ? error.message : String(error)}`;
      }
    }
    await redraw();
  };

  const {measure, by} = trendControls(address.state, (change) => {
    address.set(change);
    void redraw();
  });
  const smooth = toggle(`Smooth over ${periodsSmoothed} periods`, address.state.smooth, (value) => {
    address.set({smooth: value});
    void redraw();
  });
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
    "Terms",
    {
      value: address.state.terms.join(", "),
      placeholder: chosenTerms().join(", "),
      suggestions: answers.term_list.rows.map((r) => r.term)
    },
    {
      onCommit: (value) => {
        const wanted = value
          .split(",")
          .map((s) => s.trim())
          .filter((s) => s !== "");
        address.set({
          terms: [...new Set(wanted.map((name) => termByName.get(name.toLowerCase())?.term ?? name))]
        });
        void findTerms();
      }
    }
  );
  address.onChange((state) => {
    measure.set(state.measure);
    by.set(state.by);
    smooth.set(state.smooth);
    topic.set(opened()?.label ?? "");
    terms.set(state.terms.join(", "));
    void findTerms();
  });
  if (address.state.smooth || address.state.terms.length > 0) void findTerms();

  return {
    controls: () => toolbar(measure, by, smooth),
    topicPanels: () => panels,
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
    comparison() {
      return comparisonSection({
        rows: answers.term_change.rows.map((r) => ({
          term: r.term,
          k_a: r.recent_k,
          n_a: r.recent_n,
          k_b: r.earlier_k,
          n_b: r.earlier_n
        })),
        sql: answers.term_change.sql,
        last_date: months.last_date
      });
    },
    termTable() {
      const rows = answers.term_list.rows.map((r) => ({
        ...r,
        first_seen: knownDate(corpus, r.first_date),
        points: pointsByYear(r.term_id)
      }));
      return termTable(rows, {
        trend: "Share by year",
        onOpen: (term) => openPick({keys: [term], period: null}, {kind: "term"})
      });
    }
  };
}
