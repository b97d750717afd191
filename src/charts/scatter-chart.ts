import type {DisplayTable} from "../model/series.js";
import {emptyFigure, figure, type FigureOptions, type PickableFigure} from "./figure.js";
import {whole} from "./format.js";
import {textWidth, truncateText} from "./measure-text.js";
import {placeLabels} from "./network-labels.js";
import {extent} from "./plain-scale.js";
import {type ScatterScale, scatterScale, scatterScaleAcross} from "./scatter-scale.js";

export interface ScatterPoint {
  key: string;
  label: string;
  x: number;
  y: number;
  /** Shown as the area of the circle; without it, all are small dots. */
  size?: number;
  /** Read out, and shown on hovering. */
  tip: string;
}

export interface ScatterOptions extends FigureOptions {
  xLabel: string;
  yLabel: string;
  /** Name of the size, for the table. */
  sizeLabel?: string;
  /** Default: linear from zero. "plain" scales hold what values there are, negative ones too; "log" those above zero. */
  xScale?: ScatterScale;
  yScale?: ScatterScale;
  /** Values at which lines part the plot into quadrants. */
  guides?: {x: number; y: number};
}

const axisSpace = 40;
const labelSize = 12;
const largest = 22;
/** A plot names no more points than those that come first. */
const mostNamed = 300;
/** More dots than this are smaller and clearer, for they lie on each other. */
const crowd = 400;

/** Points by two values, named as far as the names do not touch. Picks a point. */
export function scatterChart(points: readonly ScatterPoint[], options: ScatterOptions): PickableFigure {
  if (points.length === 0) return emptyFigure(options, "There is nothing to compare.");
  const {xLabel, yLabel, guides} = options;
  const [xs, ys] = [extent(points.map((p) => p.x)), extent(points.map((p) => p.y))];
  const [, size_most] = extent(points.map((p) => p.size ?? 0));
  return figure(options, {
    summary: summaryOf(points, options),
    height: (width) => Math.round(Math.min(460, Math.max(260, width * 0.6))),
    stretches: {least: 160},
    draw({pen, theme, group, width, height, marks}) {
      const yAxis = scatterScale(ys, options.yScale, 5);
      const gutter = Math.max(...yAxis.ticks.map(({label}) => textWidth(label, labelSize))) + 10;
      const inner = pen("g", {transform: `translate(${Math.ceil(gutter)},18)`}, group);
      const across = width - Math.ceil(gutter);
      const bottom = height - axisSpace - 18;
      const pad = largest;
      const xAxis = scatterScaleAcross(xs, options.xScale, {width: across - 2 * pad, labelSize});
      const x = (value: number): number => pad + xAxis.place(value) * (across - 2 * pad);
      const y = (value: number): number => bottom - yAxis.place(value) * (bottom - pad) - 4;
      const text = {"font-size": labelSize, fill: theme.muted, "aria-hidden": "true"};
      pen("text", {x: -Math.ceil(gutter), y: -6, ...text}, inner, truncateText(yLabel, width, labelSize));
      pen(
        "line",
        {x1: 0, x2: across, y1: bottom, y2: bottom, stroke: theme.muted, "aria-hidden": "true"},
        inner
      );
      for (const {value, label} of yAxis.ticks) {
        pen(
          "line",
          {x1: 0, x2: across, y1: y(value), y2: y(value), stroke: theme.grid, "aria-hidden": "true"},
          inner
        );
        pen("text", {x: -6, y: y(value) + 4, "text-anchor": "end", ...text}, inner, label);
      }
      for (const {value, label} of xAxis.ticks)
        pen("text", {x: x(value), y: bottom + 16, "text-anchor": "middle", ...text}, inner, label);
      pen(
        "text",
        {x: across, y: bottom + 34, "text-anchor": "end", ...text},
        inner,
        truncateText(xLabel, across, labelSize)
      );
      if (guides !== undefined) {
        const look = {stroke: theme.muted, "stroke-dasharray": "4,4", "aria-hidden": "true"};
        pen("line", {x1: x(guides.x), x2: x(guides.x), y1: 0, y2: bottom, ...look}, inner);
        pen("line", {x1: 0, x2: across, y1: y(guides.y), y2: y(guides.y), ...look}, inner);
      }
      const dot = points.length > crowd ? 2.5 : 4;
      const circles = bySize(points).map((p) => ({
        point: p,
        key: p.key,
        label: p.label,
        x: x(p.x),
        y: y(p.y),
        r: Math.max(dot, Math.min(largest, across / 26) * Math.sqrt((p.size ?? 0) / Math.max(1, size_most)))
      }));
      for (const {point, r, ...at} of circles) {
        const mark = pen("g", {stroke: theme.surface, "stroke-width": 1}, inner);
        pen(
          "circle",
          {cx: at.x, cy: at.y, r, fill: theme.accent, "fill-opacity": points.length > crowd ? 0.5 : 0.75},
          mark
        );
        marks.push({element: mark, label: point.tip, pick: {keys: [point.key], period: null}});
      }
      const names = pen(
        "g",
        {"aria-hidden": "true", "pointer-events": "none", "font-size": labelSize},
        inner
      );
      for (const {text: name, x: left, y: base} of placeLabels(
        circles,
        labelSize,
        across,
        bottom,
        hasSizes(points) ? undefined : mostNamed
      ))
        pen(
          "text",
          {
            x: left,
            y: base,
            stroke: theme.surface,
            "stroke-width": 3,
            "stroke-linejoin": "round",
            "paint-order": "stroke",
            fill: theme.ink
          },
          names,
          name
        );
    }
  });
}

function hasSizes(points: readonly ScatterPoint[]): boolean {
  return points.some((p) => p.size !== undefined);
}

/** The largest first, for the smaller to lie on them; points without sizes as given. */
function bySize(points: readonly ScatterPoint[]): readonly ScatterPoint[] {
  if (!hasSizes(points)) return points;
  return [...points].sort((a, b) => (b.size ?? 0) - (a.size ?? 0) || (a.key < b.key ? -1 : 1));
}

/** What a plot of points shows: the ends of both axes. */
function summaryOf(
  points: readonly ScatterPoint[],
  {xLabel, yLabel}: Pick<ScatterOptions, "xLabel" | "yLabel">
): string {
  const end = (value: (point: ScatterPoint) => number, sign: 1 | -1): string =>
    points.reduce((best, point) => (sign * value(point) > sign * value(best) ? point : best)).tip;
  const axis = (label: string, value: (point: ScatterPoint) => number): string =>
    `${label}: highest ${end(value, 1)}; lowest ${end(value, -1)}.`;
  const [only] = points;
  if (points.length === 1) return `One point: ${only!.tip}.`;
  return `${whole(points.length)} points. ${axis(xLabel, ({x}) => x)} ${axis(yLabel, ({y}) => y)}`;
}

export function scatterTable(
  points: readonly ScatterPoint[],
  {xLabel, yLabel, sizeLabel}: Required<Pick<ScatterOptions, "xLabel" | "yLabel" | "sizeLabel">>
): DisplayTable {
  return {
    columns: [
      {name: "label", label: "Name", type: "text"},
      {name: "x", label: xLabel, type: "number"},
      {name: "y", label: yLabel, type: "number"},
      {name: "size", label: sizeLabel, type: "number"}
    ],
    rows: points.map((p) => [p.label, p.x, p.y, p.size ?? null])
  };
}
