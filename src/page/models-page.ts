import {formatMonth, monthsBetween} from "../analysis/months.js";
import type {ChartPick} from "../charts/figure.js";
import {modelsFigures, modelsView} from "../figures/models-figures.js";
import {readSummary} from "../query/summaries.js";
import {openView} from "./address.js";
import {card} from "./card.js";
import {select, toolbar} from "./controls.js";
import {eventControls} from "./events.js";
import {useFilter} from "./filter.js";
import {filterBar} from "./filter-bar.js";
import {drawnFilters, followFilter} from "./follow-filter.js";
import {openPick} from "./open-pick.js";
import {plainTable} from "./prose.js";
import {recogniserQuality} from "./recogniser-quality.js";
import "./site.js";
import {trendControls} from "./trend-controls.js";

const mostFamilies = 25;
const ranksShown = 5;

/** The Models page: families, their course over time, who is mentioned with whom, and the members of one. */
export function modelsPage(json: unknown) {
  const summary = readSummary("models", json);
  const {answers} = summary;
  const corpus = answers.corpus.rows[0]!;
  const filters = useFilter();
  const address = openView(modelsView(summary));
  const figures = modelsFigures(summary, {
    get state() {
      return address.state;
    },
    get filters() {
      return drawnFilters();
    }
  });
  const onFamily = (pick: ChartPick): void => openPick(pick, {kind: "family"});
  const familyBars = card({figure: figures.families, onPick: onFamily});
  const lines = card({figure: figures.lines, onPick: onFamily});
  const panels = card({figure: figures.panels, onPick: onFamily});
  const pairs = card({figure: figures.pairs, onPick: onFamily});
  const inTopics = card({
    figure: figures.topics,
    onPick: (pick) => openPick(pick, {kind: "family in topic", labels: figures.topicLabels()})
  });
  const generationCard = card({
    figure: figures.generations,
    onPick: (pick) => openPick(pick, {kind: "member"})
  });
  const family = select(
    "Family",
    answers.families.rows.map((f) => ({value: f.family, label: `${f.family} (${f.n_papers})`})),
    address.state.family,
    (value) => {
      address.set({family: value});
      redrawMembers();
    }
  );
  const members = card({
    figure: figures.members,
    controls: toolbar(family),
    onPick: (pick) => openPick(pick, {kind: "member", labels: figures.memberLabels()})
  });
  const redrawMembers = (options = {}): void => {
    members.update(options);
    generationCard.update(options);
  };

  const redraw = (options = {}): void => {
    for (const one of [lines, generationCard, panels]) one.update(options);
  };
  const trend = trendControls(address.state, (change) => {
    address.set(change);
    redraw();
  });
  const marks = eventControls(address.state, answers.families.rows, (change) => {
    address.set(change);
    redraw();
  });
  address.onChange((state) => {
    trend.measure.set(state.measure);
    trend.by.set(state.by);
    marks.log.set(state.log);
    marks.releases.set(state.releases.join(", "));
    family.set(state.family);
    redraw();
    redrawMembers();
  });

  const ranks = document.createElement("section");
  const rank = async (): Promise<void> => {
    const {rankPeriods} = await import("../analysis/reshape.js");
    const yearly = figures
      .counted()
      .slice(0, mostFamilies)
      .map(({family}) => ({key: family, label: family, points: figures.pointsOf(family, "year")}));
    const ranked = rankPeriods(yearly).filter((r) => r.k > 0 && r.rank <= ranksShown);
    const years = [...new Set(ranked.map((r) => r.period.getUTCFullYear()))];
    const rows = years.map((year) => {
      const inYear = ranked.filter((r) => r.period.getUTCFullYear() === year);
      return [String(year), inYear[0]!.n, inYear.map((r) => `${r.rank}. ${r.label} (${r.k})`).join(", ")];
    });
    ranks.replaceChildren(
      plainTable(
        "Rank by year",
        [
          {label: "Year"},
          {label: "Papers with an abstract", number: true},
          {label: "Families by rank, with their papers; equals share a rank"}
        ],
        rows
      )
    );
  };
  void rank();

  /** How long after its release a family is first mentioned here. */
  const firstMentions = document.createElement("section");
  const mentionTable = () =>
    plainTable(
      "First mention against release",
      [
        {label: "Family"},
        {label: "Released"},
        {label: "First mentioned here"},
        {label: "Months after the release", number: true}
      ],
      figures
        .counted()
        .filter(({released, first_date}) => released !== null && first_date !== null)
        .slice(0, mostFamilies)
        .map(({family, released, first_date}) => [
          family,
          formatMonth(released!),
          formatMonth(first_date!),
          String(monthsBetween(released!, first_date!))
        ])
    );
  firstMentions.append(mentionTable());

  followFilter(figures.load, (selections, loaded) => {
    figures.choose(selections, loaded);
    const {continuous} = filters;
    for (const one of [familyBars, lines, panels, pairs, inTopics, members, generationCard])
      one.update({continuous});
    if (continuous) return;
    firstMentions.replaceChildren(mentionTable());
    void rank();
  });

  return {
    filter: () => filterBar({corpus, months: answers.month_totals.rows, years: answers.year_totals.rows}),
    quality: recogniserQuality,
    families: () => familyBars,
    controls: () => toolbar(trend.measure, trend.by, marks.log, marks.releases),
    familyLines: () => lines,
    familyPanels: () => panels,
    ranks: () => ranks,
    pairs: () => pairs,
    topics: () => inTopics,
    firstMentions: () => firstMentions,
    members: () => members,
    generations: () => generationCard
  };
}
