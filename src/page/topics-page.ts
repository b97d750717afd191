import {binByPeriod, type Period, sharesOf} from "../analysis/months.js";
import {lineChart, lineTable} from "../charts/line-chart.js";
import {smallMultiples, smallMultiplesTable} from "../charts/small-multiples.js";
import {run} from "../engine/run.js";
import type {Series} from "../model/series.js";
import {literalStatement} from "../query/define.js";
import {readSummary} from "../query/summaries.js";
import {term_months_of} from "../query/topics.js";
import {choice, flag, list} from "../state/view.js";
import {openView} from "./address.js";
import {card} from "./card.js";
import {textBox, toggle, toolbar} from "./controls.js";
import {leftOutOfMonths, sourceLine, unfinished} from "./corpus-line.js";
import {useDatabase} from "./database.js";
import {openPick} from "./open-pick.js";
import {paragraph} from "./prose.js";
import {termTable} from "./term-table.js";
import {periodChoices, trendControls} from "./trend-controls.js";

const mostPanels = 12;
const mostLines = 8;
const startingTerms = 3;
const periodsSmoothed = 3;

interface MonthCount {
  month: Date;
  k: number;
}

/** The Topics page: topics as small multiples, terms side by side, and a table of all terms. */
export function topicsPage(json: unknown) {
  const {answers} = readSummary("topics", json);
  const corpus = answers.corpus.rows[0]!;
  const source = sourceLine(corpus);
  const totals = answers.month_totals.rows.map((r) => ({month: r.month, n: r.n_with_abstract}));
  const address = openView({
    measure: choice(["share", "count"]),
    by: choice(periodChoices(totals)),
    smooth: flag(),
    terms: list()
  });
  const countsOfTopic = groupCounts(answers.topic_months.rows, (r) => r.topic_id);
  const countsOfTerm = groupCounts(answers.term_months.rows, (r) => r.term_id);
  const termByName = new Map(answers.term_list.rows.map((r) => [r.term.toLowerCase(), r]));
  /** Months of terms that the summary does not hold, from the database. */
  const fetched = new Map<string, MonthCount[]>();

  const seriesOf = (key: string, label: string, counts: readonly MonthCount[]): Series => ({
    key,
    label,
    points: binByPeriod(sharesOf(counts, totals), address.state.by)
  });
  const topicSeries = (): Series[] =>
    answers.topics.rows
      .slice(0, mostPanels)
      .map((t) => seriesOf(String(t.topic_id), t.label, countsOfTopic.get(t.topic_id) ?? []));

  const chosenTerms = (): string[] =>
    (address.state.terms.length > 0
      ? address.state.terms
      : answers.term_list.rows.slice(0, startingTerms).map((r) => r.term)
    ).slice(0, mostLines);
  const termSeries = (): Series[] =>
    chosenTerms().flatMap((name) => {
      const known = termByName.get(name.toLowerCase());
      const counts = fetched.get(name) ?? (known && countsOfTerm.get(known.term_id));
      return counts === undefined ? [] : [seriesOf(known?.term ?? name, known?.term ?? name, counts)];
    });

  const frameOptions = () => ({
    measure: address.state.measure,
    step: address.state.by as Period,
    partial: unfinished(corpus, address.state.by),
    source
  });
  const subtitle = () =>
    `${address.state.measure === "share" ? "Share of papers with an abstract" : "Papers with an abstract"}, by ${address.state.by}${address.state.smooth ? `, smoothed over ${periodsSmoothed} periods` : ""}`;

  const topicLabels = new Map(answers.topics.rows.map((t) => [String(t.topic_id), t.label]));
  let smoothed: {topics: Series[]; terms: Series[]} | null = null;
  const panelOptions = () => ({
    id: "topic-panels",
    title: "Topics over time",
    subtitle: subtitle(),
    ...frameOptions(),
    ...(smoothed && {smooth: smoothed.topics})
  });
  const lineOptions = () => ({
    id: "term-lines",
    title: "Terms over time",
    subtitle: subtitle(),
    ...frameOptions(),
    ...(smoothed && {smooth: smoothed.terms})
  });

  const panels = card({
    id: "topic-panels",
    file: "topics-over-time",
    title: "Topics over time",
    draw: (frame) => smallMultiples(topicSeries(), {...panelOptions(), ...frame}),
    table: () => smallMultiplesTable(topicSeries(), panelOptions()),
    sql: [answers.topic_months, answers.month_totals],
    note: leftOutOfMonths(corpus),
    onPick: (pick) => openPick(pick, {kind: "topic", labels: topicLabels})
  });
  const lines = card({
    id: "term-lines",
    file: "terms-over-time",
    title: "Terms over time",
    draw: (frame) => lineChart(termSeries(), {...lineOptions(), ...frame}),
    table: () => lineTable(termSeries(), lineOptions()),
    sql: [answers.term_months, answers.month_totals],
    note: leftOutOfMonths(corpus),
    onPick: (pick) => openPick(pick, {kind: "term"})
  });
  const message = paragraph("", "fine");
  message.setAttribute("role", "status");

  const redraw = async (): Promise<void> => {
    if (address.state.smooth) {
      const {smoothSeries} = await import("../analysis/reshape.js");
      smoothed = {
        topics: smoothSeries(topicSeries(), periodsSmoothed),
        terms: smoothSeries(termSeries(), periodsSmoothed)
      };
    } else smoothed = null;
    panels.update({});
    lines.update({});
  };

  /** Looks up terms that are not in the summary; says which the vocabulary does not hold. */
  const findTerms = async (): Promise<void> => {
    const missing = chosenTerms().filter((name) => {
      const known = termByName.get(name.toLowerCase());
      return !fetched.has(name) && !(known && countsOfTerm.has(known.term_id));
    });
    message.textContent = "";
    if (missing.length > 0) {
      message.textContent = "Looking the terms up …";
      try {
        const rows = await run(await useDatabase(), term_months_of, {terms: missing});
        const found = groupCounts(rows, (r) => r.term);
        for (const [term, counts] of found) fetched.set(term, counts);
        const unknown = missing.filter((name) => !found.has(name));
        message.textContent =
          unknown.length === 0
            ? ""
            : `Not in the vocabulary: ${unknown.join(", ")}. The table below lists the terms; the Papers page searches any word.`;
        lines.update({
          sql: [{sql: literalStatement(term_months_of, {terms: chosenTerms()})}, answers.month_totals]
        });
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
    terms.set(state.terms.join(", "));
    void findTerms();
  });
  if (address.state.smooth || address.state.terms.length > 0) void findTerms();

  return {
    controls: () => toolbar(measure, by, smooth),
    topicPanels: () => panels,
    termControls() {
      const section = toolbar(terms);
      section.append(message);
      return section;
    },
    termLines: () => lines,
    termTable() {
      const rows = answers.term_list.rows.map((r) => ({
        ...r,
        points: countsOfTerm.has(r.term_id)
          ? binByPeriod(sharesOf(countsOfTerm.get(r.term_id)!, totals), "year")
          : []
      }));
      return termTable(rows, {
        trend: "Share by year",
        onOpen: (term) => openPick({keys: [term], period: null}, {kind: "term"})
      });
    }
  };
}

function groupCounts<R extends MonthCount, K>(
  rows: readonly R[],
  keyOf: (row: R) => K
): Map<K, MonthCount[]> {
  const groups = new Map<K, MonthCount[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}
