import type {ChartPick} from "../charts/figure.js";
import {knownDate} from "../figures/corpus-line.js";
import type {Services} from "../figures/page-figures.js";
import {type Smoothing, smoothings, topicsFigures, topicsView} from "../figures/topics-figures.js";
import {splitItems} from "../explore/word-series.js";
import {readSummary} from "../query/summaries.js";
import {openView} from "./address.js";
import {card} from "./card.js";
import {comparisonSection} from "./comparison.js";
import {select, textBox, toolbar} from "./controls.js";
import {positionsPublished, useDatabase} from "./database.js";
import {emergenceSection} from "./emergence.js";
import {errorText} from "./error-text.js";
import {eventControls} from "./events.js";
import {useFilter} from "./filter.js";
import {filterBar} from "./filter-bar.js";
import {drawnFilters, followFilter} from "./follow-filter.js";
import {layOut} from "./lay-out.js";
import {openPick} from "./open-pick.js";
import {paragraph} from "./prose.js";
import {useFacts} from "./selection.js";
import "./site.js";
import {termTable} from "./term-table.js";
import {trendControls} from "./trend-controls.js";

/** Below it, other random starts find less than so much of a topic again. */
const leastStable = 0.6;

/** The Topics page: topics as small multiples, words side by side, two groups of papers, and a table of all terms. */
export function topicsPage(json: unknown) {
  const summary = readSummary("topics", json);
  const {answers} = summary;
  const corpus = answers.corpus.rows[0]!;
  const months = answers.month_window.rows[0]!;
  const filters = useFilter();
  const address = openView(topicsView);
  const figures = topicsFigures(summary, {
    get state() {
      return address.state;
    },
    get filters() {
      return drawnFilters();
    }
  });
  const {by, typed, broad, withParts} = figures;
  const services: Services = {
    facts: useFacts,
    engine: useDatabase,
    layOut,
    positions: positionsPublished
  };

  const onTopic = (pick: ChartPick): void => openPick(pick, {kind: "topic", labels: figures.topicLabels});
  const panels = card({figure: figures.panels, onPick: onTopic});
  const river = card({
    figure: figures.river,
    onPick: (pick) =>
      openPick(pick, {kind: "primary topic", labels: new Map([...figures.topicLabels, ["-1", "No topic"]])})
  });
  const parts = card({figure: figures.parts, onPick: onTopic});
  const lines = card({
    figure: figures.words,
    onPick(pick) {
      const isWords = figures.itemOf(pick.keys[0] ?? "")?.kind === "words";
      openPick(pick, {kind: isWords ? "words" : "term", searches: figures.searches()});
    }
  });
  const groups = card({figure: figures.groups, onPick: (pick) => openPick(pick, {kind: "group"})});
  const message = paragraph("", "fine");
  message.setAttribute("role", "status");

  const redraw = async ({continuous = false} = {}): Promise<void> => {
    await figures.smooth();
    for (const one of [panels, parts, lines, groups, river]) one.update({continuous});
  };

  /** Says that words are looked up, and what was not found. */
  const findWords = async (): Promise<void> => {
    message.textContent = figures.knowsWords() ? "" : "Looking the words up …";
    try {
      message.textContent = await figures.findWords(services);
    } catch (error) {
      message.textContent = `The words could not be looked up: ${errorText(error)}`;
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
    figures.opened() ?? "",
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
          terms: splitItems(value).map((item) => figures.termOf(item) ?? item)
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
    topic.set(figures.opened() ?? "");
    terms.set(state.terms.join(", "));
    void findWords();
  });
  if (address.state.smooth !== "no" || address.state.terms.length > 0) void findWords();

  const change = comparisonSection({last_date: months.last_date});
  const termRows = () =>
    figures.terms().map((r) => ({
      ...r,
      first_seen: knownDate(corpus, r.first_date),
      points: figures.pointsByYear(r.term_id)
    }));
  const table = termTable(termRows, {
    trend: "Share by year",
    onOpen: (term) => openPick({keys: [term], period: null}, {kind: "term", with_abstract: false})
  });

  const emerging = emergenceSection({by, last_month: months.last_date, last_date: corpus.last_date});

  followFilter(figures.load, async (selections, loaded) => {
    figures.choose(selections, loaded);
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
