import {formatMonth, monthsBetween} from "../analysis/months.js";
import {barChart, type BarRow, barTable} from "../charts/bar-chart.js";
import {lineChart, lineTable} from "../charts/line-chart.js";
import {type MatrixCell, matrixChart, matrixTable} from "../charts/matrix-chart.js";
import {smallMultiples, smallMultiplesTable} from "../charts/small-multiples.js";
import {countFamilies, countFamilyTopics, countMembers, countPairs} from "../explore/count-selection.js";
import {type Counts, trendsOf} from "../explore/rows.js";
import type {Series} from "../model/series.js";
import {readSummary} from "../query/summaries.js";
import {choice, flag, list, text} from "../state/view.js";
import {openView} from "./address.js";
import {card} from "./card.js";
import {select, toolbar} from "./controls.js";
import {counted, leftOut, sourceLine} from "../figures/corpus-line.js";
import {useFilter} from "./filter.js";
import {filterBar} from "./filter-bar.js";
import {drawnFilters, followFilter} from "./follow-filter.js";
import type {Facts} from "../figures/open-facts.js";
import {markedEvents} from "../figures/marked-events.js";
import {eventControls} from "./events.js";
import {openPick} from "./open-pick.js";
import {groupRows, periodPoints, periodTotals, type PeriodTotals} from "../figures/period-counts.js";
import {plainTable} from "./prose.js";
import {recogniserQuality} from "./recogniser-quality.js";
import type {Selection} from "../figures/selections.js";
import {shownPartial, shownPeriod} from "../figures/shown-period.js";
import {sidesOf, withFilter} from "../figures/sides.js";
import {fittingPeriod, periodChoices, type TrendPeriod} from "../figures/fitting-period.js";
import {trendControls} from "./trend-controls.js";

const mostBars = 25;
const mostLines = 5;
const mostPanels = 12;
const mostInMatrix = 20;
const ranksShown = 5;
const mostGenerations = 8;

const memberKey = (family: string, member: string): string => `${family}\u001f${member}`;

/** The Models page: families, their course over time, who is mentioned with whom, and the members of one. */
export function modelsPage(json: unknown) {
  const {answers} = readSummary("models", json);
  const corpus = answers.corpus.rows[0]!;
  const source = () => withFilter(sourceLine(corpus), drawnFilters());
  const months = answers.month_window.rows[0]!;
  const asked = periodTotals(answers);
  const filters = useFilter();
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
  const load = async (facts: Facts) => {
    const [papers, topics, models] = await Promise.all([facts.papers(), facts.topics(), facts.families()]);
    return {papers, topics, ...models};
  };
  const count = (selection: Selection | null, loaded: Awaited<ReturnType<typeof load>> | null): Counted => {
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
  const by = (): TrendPeriod => (address.state.by === "auto" ? fitting : address.state.by);
  const pointsOf = (family: string, by: TrendPeriod, of = first) =>
    periodPoints(by, of.ofFamily(family), {
      ...of.totals,
      shown: shownPeriod(asked.shown, drawnFilters())
    });
  const address = openView({
    measure: choice(["share", "count"]),
    by: choice(periodChoices),
    log: flag(),
    releases: list(),
    family: text(answers.families.rows[0]?.family ?? "")
  });
  const series = (most: number, of = first): Series[] =>
    first.families
      .slice(0, most)
      .map(({family}) => ({key: family, label: family, points: pointsOf(family, by(), of)}));
  const comparedSeries = (most: number) =>
    second === null ? {} : {compared: series(most, second), sides: sidesOf(drawnFilters())};
  const timeSql = () =>
    by() === "year"
      ? [answers.family_years, answers.year_totals]
      : [answers.family_months, answers.month_totals];
  const timeOptions = () => ({
    measure: address.state.measure,
    step: by(),
    partial: shownPartial({any: corpus.last_date, month: months.last_date}, by(), drawnFilters()),
    scale: address.state.log ? ("log" as const) : ("linear" as const),
    events: markedEvents(address.state.releases, answers.families.rows, answers.own_events.rows),
    source: source(),
    subtitle: `${address.state.measure === "share" ? "Share of papers with an abstract" : "Papers with an abstract"} that mention a family, by ${by()}`
  });
  const ofFamily = {kind: "family" as const};

  const bars = (): BarRow[] => {
    const other = new Map(second?.families.map((f) => [f.family, f]));
    return first.families.slice(0, mostBars).map((f) => ({
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
  const barOptions = () => ({
    id: "family-shares",
    title: "Model families",
    subtitle: "Share of papers with an abstract that mention a family in title or abstract",
    source: source(),
    measure: "share" as const,
    ...(second && {sides: sidesOf(drawnFilters())})
  });
  const barNote = () =>
    first.families.length > mostBars
      ? `The ${mostBars} most mentioned of ${first.families.length} families.`
      : "";
  const familyBars = card({
    id: "family-shares",
    file: "model-family-shares",
    title: "Model families",
    draw: (frame) => barChart(bars(), {...barOptions(), ...frame}),
    table: () => barTable(bars(), barOptions()),
    sql: [answers.families],
    note: barNote(),
    onPick: (pick) => openPick(pick, ofFamily)
  });

  const lines = card({
    id: "family-lines",
    file: "model-families-over-time",
    title: "The most mentioned families over time",
    draw: (frame) =>
      lineChart(series(mostLines), {
        id: "family-lines",
        title: "The most mentioned families over time",
        coverage: true,
        ...timeOptions(),
        ...comparedSeries(mostLines),
        ...frame
      }),
    table: () => lineTable(series(mostLines), {...timeOptions(), ...comparedSeries(mostLines)}),
    sql: timeSql(),
    note: leftOut(corpus, by()),
    onPick: (pick) => openPick(pick, ofFamily)
  });
  const panels = card({
    id: "family-panels",
    file: "model-families-one-by-one",
    title: "Family by family",
    draw: (frame) =>
      smallMultiples(series(mostPanels), {
        id: "family-panels",
        title: "Family by family",
        ...timeOptions(),
        ...comparedSeries(mostPanels),
        ...frame
      }),
    table: () => smallMultiplesTable(series(mostPanels), {...timeOptions(), ...comparedSeries(mostPanels)}),
    sql: timeSql(),
    note: leftOut(corpus, by()),
    onPick: (pick) => openPick(pick, ofFamily)
  });

  const pairsData = () => {
    const shown = first.families.slice(0, mostInMatrix).map((f) => ({key: f.family, label: f.family}));
    const here = new Set(shown.map((f) => f.key));
    const place = new Map(shown.map((f, i) => [f.key, i]));
    const sides = second && sidesOf(drawnFilters());
    const cellsOf = ({pairs}: Counted, side: "both" | "above" | "below"): MatrixCell[] =>
      pairs
        .filter((p) => here.has(p.family_a) && here.has(p.family_b))
        .flatMap((p) => {
          const [row, column] = [p.family_a, p.family_b].sort((a, b) => place.get(a)! - place.get(b)!) as [
            string,
            string
          ];
          const whose = sides === null ? "" : `${side === "below" ? sides.second : sides.first}. `;
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
  const pairsOptions = () => ({
    id: "family-pairs",
    title: "Mentioned together",
    subtitle: `Papers with an abstract that mention both families${second === null ? "" : `. Above the diagonal ${sidesOf(drawnFilters()).first}; below it ${sidesOf(drawnFilters()).second}`}`,
    source: source(),
    ...(second && {sides: sidesOf(drawnFilters())}),
    valueLabel: "Papers that mention both",
    format: (value: number) => String(value)
  });
  const pairs = card({
    id: "family-pairs",
    file: "model-families-together",
    title: "Mentioned together",
    draw: (frame) => matrixChart(pairsData(), {...pairsOptions(), ...frame}),
    table: () => matrixTable(pairsData(), pairsOptions()),
    sql: [answers.family_pairs],
    onPick: (pick) => openPick(pick, ofFamily)
  });

  const topicsData = () => {
    const shown = first.families.slice(0, mostInMatrix).map((f) => ({key: f.family, label: f.family}));
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
  const topicsOptions = () => ({
    id: "family-topics",
    title: "Families by topic",
    subtitle: "Papers with an abstract that mention the family and count for the topic",
    source: source(),
    valueLabel: "Papers of both",
    format: (value: number) => String(value)
  });
  const inTopics = card({
    id: "family-topics",
    file: "model-families-by-topic",
    title: "Families by topic",
    draw: (frame) => matrixChart(topicsData(), {...topicsOptions(), ...frame}),
    table: () => matrixTable(topicsData(), topicsOptions()),
    sql: [answers.family_topics],
    onPick: (pick) =>
      openPick(pick, {
        kind: "family in topic",
        labels: new Map(topicsData().columns.map(({key, label}) => [key, label]))
      })
  });

  /** The releases of the family that most papers mention, each over time. */
  const generations = (of = first): Series[] =>
    first.members
      .filter(({family, member}) => family === address.state.family && member !== null)
      .slice(0, mostGenerations)
      .map(({family, member}) => ({
        key: member!,
        label: member!,
        points: periodPoints(by(), of.ofMember(family, member!), {
          ...of.totals,
          shown: shownPeriod(asked.shown, drawnFilters())
        })
      }));
  const generationOptions = () => ({
    id: "family-generations",
    title: `Generations of ${address.state.family}`,
    ...timeOptions(),
    subtitle: `${address.state.measure === "share" ? "Share of papers with an abstract" : "Papers with an abstract"} that mention a named release, by ${by()}`,
    ...(second && {compared: generations(second), sides: sidesOf(drawnFilters())})
  });
  const generationSql = () =>
    by() === "year"
      ? [answers.member_years, answers.year_totals]
      : [answers.member_months, answers.month_totals];
  const generationCard = card({
    id: "family-generations",
    file: "model-family-generations",
    title: `Generations of ${address.state.family}`,
    draw: (frame) => lineChart(generations(), {...generationOptions(), ...frame}),
    table: () => lineTable(generations(), generationOptions()),
    sql: generationSql(),
    onPick: (pick) => openPick(pick, {kind: "member"})
  });

  const memberRows = (): BarRow[] =>
    first.members
      .filter((m) => m.family === address.state.family)
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
  const memberOptions = () => ({
    id: "family-members",
    title: `Members of ${address.state.family}`,
    subtitle: "Papers with an abstract that mention a named release; one paper may mention several",
    source: source(),
    measure: "count" as const,
    ...(second && {sides: sidesOf(drawnFilters())})
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
  const redrawMembers = ({continuous = false} = {}) => {
    const {family: name} = address.state;
    members.update({title: `Members of ${name}`}, {continuous});
    generationCard.update({title: `Generations of ${name}`, sql: generationSql()}, {continuous});
  };
  const members = card({
    id: "family-members",
    file: "model-family-members",
    title: `Members of ${address.state.family}`,
    controls: toolbar(family),
    draw: (frame) => barChart(memberRows(), {...memberOptions(), ...frame}),
    table: () => barTable(memberRows(), memberOptions()),
    sql: [answers.members],
    onPick: (pick) =>
      openPick(pick, {kind: "member", labels: new Map(memberRows().map((r) => [r.key, r.label]))})
  });

  const redraw = ({continuous = false} = {}) => {
    const change = {sql: timeSql(), note: leftOut(corpus, by())};
    lines.update(change, {continuous});
    generationCard.update({sql: generationSql()}, {continuous});
    panels.update(change, {continuous});
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
    const yearly = first.families
      .slice(0, mostBars)
      .map(({family}) => ({key: family, label: family, points: pointsOf(family, "year")}));
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
      first.families
        .filter(({released, first_date}) => released !== null && first_date !== null)
        .slice(0, mostBars)
        .map(({family, released, first_date}) => [
          family,
          formatMonth(released!),
          formatMonth(first_date!),
          String(monthsBetween(released!, first_date!))
        ])
    );
  firstMentions.append(mentionTable());

  followFilter(load, (selections, loaded) => {
    first = count(selections.first, loaded);
    fitting = fittingPeriod(first.totals);
    second = selections.second === undefined ? null : count(selections.second, loaded);
    const {continuous} = filters;
    familyBars.update({note: barNote()}, {continuous});
    redraw({continuous});
    pairs.update({}, {continuous});
    inTopics.update({}, {continuous});
    redrawMembers({continuous});
    if (!continuous) firstMentions.replaceChildren(mentionTable());
    if (!continuous) void rank();
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
