import type {DisplayTable, Series} from "../model/series.js";
import {emptyFigure, figure, type FigureOptions, type LegendItem, type PickableFigure} from "./figure.js";
import {heightOf} from "./format.js";
import {textWidth, truncateText} from "./measure-text.js";
import {themes} from "./theme.js";
import {
  coverageHeight,
  drawCoverage,
  drawEvents,
  drawSeries,
  drawSeriesAxes,
  eventSummary,
  findingOf,
  endOf,
  cautionLegend,
  type SeriesOptions,
  seriesScales,
  seriesTable,
  sidesLegend
} from "./time-series.js";

export type LineOptions = FigureOptions & SeriesOptions;

const labelSize = 13;
const labelHeight = 16;
const axisSpace = 24;
/** Figures narrower than this, or of more lines than colours, name their lines in a legend. */
const narrow = 480;
/** Bands of more lines than this hide each other; `band: true` draws them all the same. */
const mostBands = 3;

/** Series over time with their 95% bands, named at their ends. Picks a series in a period. */
export function lineChart(series: readonly Series[], options: LineOptions): PickableFigure {
  const {measure, theme: themeName = "light", width: wanted = 640} = options;
  const shown = series.filter((s) => s.points.some((p) => heightOf(p, measure) !== null));
  if (shown.length === 0)
    return emptyFigure(
      options,
      series.length === 0 ? "Nothing is chosen." : "No paper with an abstract is dated to the month."
    );
  const colors = themes[themeName].categorical;
  const colorOf = (i: number): string => colors[i % colors.length]!;
  /** Where colours are used up, the next lines are dotted. */
  const isDotted = (i: number): boolean => i >= colors.length;
  const dashOf = (i: number): string => themes[themeName].dashes?.[i] ?? "";
  const direct = wanted >= narrow && shown.length <= colors.length;
  const names: LegendItem[] = direct
    ? []
    : shown.map((s, i) => ({
        label: s.label,
        color: colorOf(i),
        shape: isDotted(i) ? "dotted" : "line",
        ...(dashOf(i) !== "" && {dash: dashOf(i)})
      }));
  return figure(options, {
    summary: findingOf(shown, options) + eventSummary(options.events ?? [], spanOf(shown)),
    legend: [
      ...names,
      ...(options.coverage
        ? [{label: "papers with an abstract, below", color: themes[themeName].muted} as const]
        : []),
      ...sidesLegend(options, [themes[themeName].ink, themes[themeName].ink]),
      ...cautionLegend(shown, options)
    ],
    height: (width) =>
      Math.round(Math.min(360, Math.max(210, width * 0.52))) + (options.coverage ? coverageHeight : 0),
    stretches: {least: 150},
    draw(plot) {
      const {pen, theme, group, width, height} = plot;
      const widest = Math.max(...shown.map((s) => textWidth(s.label, labelSize, 600)));
      const room = direct ? Math.min(width * 0.32, widest + 12) : 0;
      const bottom = height - axisSpace - (options.coverage ? coverageHeight : 0);
      const scales = seriesScales(shown, options, {width: width - room, top: 8, bottom, wanted: 4})!;
      const inner = pen("g", {transform: `translate(${scales.gutter},0)`}, group);
      drawSeriesAxes(scales, {pen, theme, group: inner});
      drawEvents(options.events ?? [], scales, {pen, theme, group: inner}, {named: true, top: 0});
      if (options.coverage)
        drawCoverage(
          shown[0]!.points,
          scales,
          {pen, theme, group: inner, top: height - coverageHeight + 4},
          options.step
        );
      shown.forEach((s, i) =>
        drawSeries(
          s,
          colorOf(i),
          scales,
          {band: shown.length <= mostBands, ...options, isDotted: isDotted(i), dash: dashOf(i)},
          {...plot, group: inner}
        )
      );
      if (!direct) return;
      const ends = shown.map((s) => scales.y(heightOf(endOf(s, options)!, measure) ?? 0));
      const placed = spread(ends, labelHeight, [8, bottom]);
      shown.forEach((s, i) => {
        const label = truncateText(s.label, room - 12 + 1e-6, labelSize, 600);
        const look = {"font-size": labelSize, "font-weight": 600, fill: colorOf(i), "aria-hidden": "true"};
        const name = pen("text", {x: scales.width + 8, y: placed[i]! + 4, ...look}, inner, label);
        if (label !== s.label) pen("title", {}, name, s.label);
      });
    }
  });
}

function spanOf(shown: readonly Series[]): {first: Date; last: Date} {
  const times = shown.flatMap((s) => s.points.map((p) => p.period.getTime()));
  return {first: new Date(Math.min(...times)), last: new Date(Math.max(...times))};
}

/** Moves heights apart to at least `gap`, as little as may be, inside a range; the order stays. */
export function spread(
  heights: readonly number[],
  gap: number,
  [top, bottom]: readonly [number, number]
): number[] {
  const order = heights.map((_, i) => i).sort((a, b) => heights[a]! - heights[b]! || a - b);
  const placed = [...heights];
  let floor = top;
  for (const i of order) {
    placed[i] = Math.max(placed[i]!, floor);
    floor = placed[i]! + gap;
  }
  let ceiling = bottom;
  for (const i of [...order].reverse()) {
    placed[i] = Math.min(placed[i]!, ceiling);
    ceiling = placed[i]! - gap;
  }
  return placed;
}

export function lineTable(series: readonly Series[], options: SeriesOptions): DisplayTable {
  return seriesTable(series, options);
}
