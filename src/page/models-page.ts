import {formatMonth} from "../analysis/months.js";
import {barChart, barTable} from "../charts/bar-chart.js";
import {lineChart, lineTable} from "../charts/line-chart.js";
import {matrixChart, matrixTable} from "../charts/matrix-chart.js";
import {smallMultiples, smallMultiplesTable} from "../charts/small-multiples.js";
import type {Series} from "../model/series.js";
import {readSummary} from "../query/summaries.js";
import {choice, text} from "../state/view.js";
import {openView} from "./address.js";
import {card} from "./card.js";
import {select, toolbar} from "./controls.js";
import {counted, leftOut, sourceLine, unfinished} from "./corpus-line.js";
import {openPick} from "./open-pick.js";
import {groupRows, periodPoints, periodTotals} from "./period-counts.js";
import {plainTable} from "./prose.js";
import {recogniserQuality} from "./recogniser-quality.js";
import {periodChoices, trendControls, type TrendPeriod} from "./trend-controls.js";

const mostBars = 25;
const mostLines = 5;
const mostPanels = 12;
const mostInMatrix = 20;
const ranksShown = 5;

/** The Models page: families, their course over time, who is mentioned with whom, and the members of one. */
export function modelsPage(json: unknown) {
  const {answers} = readSummary("models", json);
  const corpus = answers.corpus.rows[0]!;
  const source = sourceLine(corpus);
  const families = answers.families.rows;
  const months = answers.month_window.rows[0]!;
  const totals = periodTotals(answers);
  const inMonths = groupRows(answers.family_months.rows, (r) => r.family);
  const inYears = groupRows(answers.family_years.rows, (r) => r.family);
  const pointsOf = (family: string, by: TrendPeriod) =>
    periodPoints(by, {months: inMonths.get(family) ?? [], years: inYears.get(family) ?? []}, totals);
  const address = openView({
    measure: choice(["share", "count"]),
    by: choice(periodChoices(totals)),
    family: text(families[0]?.family ?? "")
  });
  const series = (most: number): Series[] =>
    families
      .slice(0, most)
      .map(({family}) => ({key: family, label: family, points: pointsOf(family, address.state.by)}));
  const timeSql = () =>
    address.state.by === "year"
      ? [answers.family_years, answers.year_totals]
      : [answers.family_months, answers.month_totals];
  const timeOptions = () => ({
    measure: address.state.measure,
    step: address.state.by,
    partial: unfinished(corpus, months, address.state.by),
    source,
    subtitle: `${address.state.measure === "share" ? "Share of papers with an abstract" : "Papers with an abstract"} that mention a family, by ${address.state.by}`
  });
  const ofFamily = {kind: "family" as const};

  const bars = families.slice(0, mostBars).map((f) => ({
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
      .join(", ")
  }));
  const barOptions = {
    id: "family-shares",
    title: "Model families",
    subtitle: "Share of papers with an abstract that mention a family in title or abstract",
    source,
    measure: "share" as const
  };

  const lines = card({
    id: "family-lines",
    file: "model-families-over-time",
    title: "The most mentioned families over time",
    draw: (frame) =>
      lineChart(series(mostLines), {
        id: "family-lines",
        title: "The most mentioned families over time",
        ...timeOptions(),
        ...frame
      }),
    table: () => lineTable(series(mostLines), timeOptions()),
    sql: timeSql(),
    note: leftOut(corpus, address.state.by),
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
        ...frame
      }),
    table: () => smallMultiplesTable(series(mostPanels), timeOptions()),
    sql: timeSql(),
    note: leftOut(corpus, address.state.by),
    onPick: (pick) => openPick(pick, ofFamily)
  });

  const pairsData = () => {
    const shown = families.slice(0, mostInMatrix).map((f) => ({key: f.family, label: f.family}));
    const here = new Set(shown.map((f) => f.key));
    const cells = answers.family_pairs.rows
      .filter((p) => here.has(p.family_a) && here.has(p.family_b))
      .flatMap((p) => {
        const cell = {
          value: p.n_papers,
          n_papers: p.n_papers,
          tip: `${p.family_a} and ${p.family_b}: ${counted(p.n_papers, "paper")}`
        };
        return [
          {row: p.family_a, column: p.family_b, ...cell},
          {row: p.family_b, column: p.family_a, ...cell}
        ];
      });
    const linked = new Set(cells.map((c) => c.row));
    const keys = shown.filter((f) => linked.has(f.key));
    return {rows: keys, columns: keys, cells};
  };
  const pairsOptions = {
    id: "family-pairs",
    title: "Mentioned together",
    subtitle: "Papers with an abstract that mention both families",
    source,
    valueLabel: "Papers that mention both",
    format: (value: number) => String(value)
  };

  const n_total = families[0]?.n_total ?? corpus.n_with_abstract;
  const memberRows = () =>
    answers.members.rows
      .filter((m) => m.family === address.state.family)
      .map((m) => ({
        key: m.member ?? m.family,
        label: m.member ?? `${m.family}, no release named`,
        k: m.n_papers,
        n: n_total,
        note: [
          m.first_date && `first mentioned here ${formatMonth(m.first_date)}`,
          counted(m.n_mentions, "mention")
        ]
          .filter((part) => part !== null)
          .join(", ")
      }));
  const memberOptions = () => ({
    id: "family-members",
    title: `Members of ${address.state.family}`,
    subtitle: "Papers with an abstract that mention a named release; one paper may mention several",
    source,
    measure: "count" as const
  });
  const family = select(
    "Family",
    families.map((f) => ({value: f.family, label: `${f.family} (${f.n_papers})`})),
    address.state.family,
    (value) => {
      address.set({family: value});
      members.update({title: `Members of ${value}`});
    }
  );
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

  const redraw = () => {
    const change = {sql: timeSql(), note: leftOut(corpus, address.state.by)};
    lines.update(change);
    panels.update(change);
  };
  const {measure, by} = trendControls(address.state, (change) => {
    address.set(change);
    redraw();
  });
  address.onChange((state) => {
    measure.set(state.measure);
    by.set(state.by);
    family.set(state.family);
    redraw();
    members.update({title: `Members of ${state.family}`});
  });

  return {
    quality: recogniserQuality,
    families: () =>
      card({
        id: barOptions.id,
        file: "model-family-shares",
        title: barOptions.title,
        draw: (frame) => barChart(bars, {...barOptions, ...frame}),
        table: () => barTable(bars, barOptions),
        sql: [answers.families],
        note:
          families.length > mostBars ? `The ${mostBars} most mentioned of ${families.length} families.` : "",
        onPick: (pick) => openPick(pick, ofFamily)
      }),
    controls: () => toolbar(measure, by),
    familyLines: () => lines,
    familyPanels: () => panels,
    ranks() {
      const section = document.createElement("section");
      const yearly = families
        .slice(0, mostBars)
        .map(({family}) => ({key: family, label: family, points: pointsOf(family, "year")}));
      void import("../analysis/reshape.js").then(({rankPeriods}) => {
        const ranked = rankPeriods(yearly).filter((r) => r.k > 0 && r.rank <= ranksShown);
        const years = [...new Set(ranked.map((r) => r.period.getUTCFullYear()))];
        const rows = years.map((year) => {
          const inYear = ranked.filter((r) => r.period.getUTCFullYear() === year);
          return [String(year), inYear[0]!.n, inYear.map((r) => `${r.rank}. ${r.label} (${r.k})`).join(", ")];
        });
        section.append(
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
      });
      return section;
    },
    pairs: () =>
      card({
        id: pairsOptions.id,
        file: "model-families-together",
        title: pairsOptions.title,
        draw: (frame) => matrixChart(pairsData(), {...pairsOptions, ...frame}),
        table: () => matrixTable(pairsData(), pairsOptions),
        sql: [answers.family_pairs],
        onPick: (pick) => openPick(pick, ofFamily)
      }),
    members: () => members
  };
}
