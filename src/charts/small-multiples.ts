import type {DisplayTable, Series} from "../model/series.js";
import {emptyFigure, figure, type FigureOptions, type PickableFigure} from "./figure.js";
import {heightOf} from "./format.js";
import {wrapText} from "./measure-text.js";
import {type ThemeName, themes} from "./theme.js";
import {
  drawEvents,
  drawSeries,
  drawSeriesAxes,
  findingOf,
  cautionLegend,
  type SeriesOptions,
  seriesScales,
  sidesLegend,
  seriesTable
} from "./time-series.js";

export type SmallMultiplesOptions = FigureOptions & SeriesOptions;

const panelHeight = 132;
const titleLines = 2;
const titleHeight = 16;
const panelHead = titleLines * titleHeight + 6;
const between = {columns: 20, rows: 14};
const axisSpace = 24;
const titleSize = 13;
const narrowest = 190;

/** One panel for each series, all on the same scales, so that heights can be compared. Picks a series in a period. */
export function smallMultiples(series: readonly Series[], options: SmallMultiplesOptions): PickableFigure {
  const {measure} = options;
  const shown = series.filter((s) => s.points.some((p) => heightOf(p, measure) !== null));
  if (shown.length === 0)
    return emptyFigure(
      options,
      series.length === 0
        ? "There is nothing to compare."
        : "No paper with an abstract is dated to the month."
    );
  const columnsIn = (width: number): number =>
    Math.max(
      1,
      Math.min(4, shown.length, Math.floor((width + between.columns) / (narrowest + between.columns)))
    );
  const rowHeight = panelHead + panelHeight + between.rows;
  return figure(options, {
    summary: `${shown.length} panels on one scale. ${findingOf(shown, options)}`,
    legend: [...sidesLegend(options, colorsOf(options.theme)), ...cautionLegend(shown, options)],
    height: (width) => Math.ceil(shown.length / columnsIn(width)) * rowHeight - between.rows,
    draw(plot) {
      const {pen, theme, group, width} = plot;
      const columns = columnsIn(width);
      const panelWidth = (width - (columns - 1) * between.columns) / columns;
      const bottom = panelHeight - axisSpace;
      const scales = seriesScales(shown, options, {width: panelWidth, top: 6, bottom, wanted: 3})!;
      shown.forEach((s, i) => {
        const x = (i % columns) * (panelWidth + between.columns);
        const y = Math.floor(i / columns) * rowHeight;
        const look = {"font-size": titleSize, "font-weight": 600, "aria-hidden": "true"};
        const lines = wrapText(s.label, panelWidth, titleSize, 600, titleLines);
        const first = y + panelHead - 8 - (lines.length - 1) * titleHeight;
        lines.forEach((text, at) => {
          const name = pen("text", {x, y: first + at * titleHeight, ...look}, group, text);
          if (lines.join(" ") !== s.label) pen("title", {}, name, s.label);
        });
        const panel = pen(
          "g",
          {transform: `translate(${Math.round(x + scales.gutter)},${y + panelHead})`},
          group
        );
        drawSeriesAxes(scales, {pen, theme, group: panel});
        drawEvents(options.events ?? [], scales, {pen, theme, group: panel}, {named: false, top: 0});
        const [color, other] = colorsOf(options.theme);
        drawSeries(s, color, scales, options, {...plot, group: panel}, other);
      });
    }
  });
}

/** Of a selection and of the one it is compared with. */
function colorsOf(theme: ThemeName = "light"): [string, string] {
  return [themes[theme].accent, themes[theme].categorical[1]!];
}

export function smallMultiplesTable(series: readonly Series[], options: SeriesOptions): DisplayTable {
  return seriesTable(series, options);
}
