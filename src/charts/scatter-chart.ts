import {tickStep} from "d3-array";
import type {DisplayTable} from "../model/series.js";
import {emptyFigure, figure, type FigureOptions, type PickableFigure} from "./figure.js";
import {textWidth} from "./measure-text.js";
import {placeLabels} from "./network-labels.js";

export interface ScatterPoint {
  key: string;
  label: string;
  x: number;
  y: number;
  /** Shown as the area of the circle. */
  size: number;
  /** Read out, and shown on hovering. */
  tip: string;
}

export interface ScatterOptions extends FigureOptions {
  xLabel: string;
  yLabel: string;
  /** Name of the size, for the table. */
  sizeLabel: string;
  /** Values at which lines part the plot into quadrants. */
  guides?: {x: number; y: number};
}

const axisSpace = 40;
const labelSize = 12;
const largest = 22;

/** Points by two values from zero, named as far as the names do not touch. Picks a point. */
export function scatterChart(points: readonly ScatterPoint[], options: ScatterOptions): PickableFigure {
  if (points.length === 0) return emptyFigure(options, "There is nothing to compare.");
  const {xLabel, yLabel, guides} = options;
  const most = (values: readonly number[]): number => Math.max(...values) * 1.08 || 1;
  const [x_most, y_most, size_most] = [
    most(points.map((p) => p.x)),
    most(points.map((p) => p.y)),
    Math.max(1, ...points.map((p) => p.size))
  ];
  const ticksOf = (top: number, wanted: number): number[] => {
    const step = tickStep(0, top, wanted);
    return Array.from({length: Math.floor(top / step + 1e-9) + 1}, (_, i) => i * step);
  };
  const written = (value: number): string => String(Number(value.toPrecision(3)));
  return figure(options, {
    summary: points.map((p) => p.tip).join("; "),
    height: (width) => Math.round(Math.min(460, Math.max(260, width * 0.6))),
    draw({pen, theme, group, width, height, marks}) {
      const yTicks = ticksOf(y_most, 5);
      const gutter = Math.max(...yTicks.map((t) => textWidth(written(t), labelSize))) + 10;
      const inner = pen("g", {transform: `translate(${Math.ceil(gutter)},18)`}, group);
      const across = width - Math.ceil(gutter);
      const bottom = height - axisSpace - 18;
      const pad = largest;
      const x = (value: number): number => pad + (value / x_most) * (across - 2 * pad);
      const y = (value: number): number => bottom - (value / y_most) * (bottom - pad) - 4;
      const text = {"font-size": labelSize, fill: theme.muted, "aria-hidden": "true"};
      pen("text", {x: -Math.ceil(gutter), y: -6, ...text}, inner, yLabel);
      pen(
        "line",
        {x1: 0, x2: across, y1: bottom, y2: bottom, stroke: theme.muted, "aria-hidden": "true"},
        inner
      );
      for (const value of yTicks) {
        pen(
          "line",
          {x1: 0, x2: across, y1: y(value), y2: y(value), stroke: theme.grid, "aria-hidden": "true"},
          inner
        );
        pen("text", {x: -6, y: y(value) + 4, "text-anchor": "end", ...text}, inner, written(value));
      }
      for (const value of ticksOf(x_most, Math.max(2, across / 90)))
        pen("text", {x: x(value), y: bottom + 16, "text-anchor": "middle", ...text}, inner, written(value));
      pen("text", {x: across, y: bottom + 34, "text-anchor": "end", ...text}, inner, xLabel);
      if (guides !== undefined) {
        const look = {stroke: theme.muted, "stroke-dasharray": "4,4", "aria-hidden": "true"};
        pen("line", {x1: x(guides.x), x2: x(guides.x), y1: 0, y2: bottom, ...look}, inner);
        pen("line", {x1: 0, x2: across, y1: y(guides.y), y2: y(guides.y), ...look}, inner);
      }
      const circles = [...points]
        .sort((a, b) => b.size - a.size || (a.key < b.key ? -1 : 1))
        .map((p) => ({
          point: p,
          key: p.key,
          label: p.label,
          x: x(p.x),
          y: y(p.y),
          r: Math.max(4, Math.min(largest, across / 26) * Math.sqrt(p.size / size_most))
        }));
      for (const {point, r, ...at} of circles) {
        const mark = pen("g", {stroke: theme.surface, "stroke-width": 1}, inner);
        pen("circle", {cx: at.x, cy: at.y, r, fill: theme.accent, "fill-opacity": 0.75}, mark);
        marks.push({element: mark, label: point.tip, pick: {keys: [point.key], period: null}});
      }
      const names = pen(
        "g",
        {"aria-hidden": "true", "pointer-events": "none", "font-size": labelSize},
        inner
      );
      for (const {text: name, x: left, y: base} of placeLabels(circles, labelSize, across, bottom))
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

export function scatterTable(
  points: readonly ScatterPoint[],
  {xLabel, yLabel, sizeLabel}: Pick<ScatterOptions, "xLabel" | "yLabel" | "sizeLabel">
): DisplayTable {
  return {
    columns: [
      {name: "label", label: "Name", type: "text"},
      {name: "x", label: xLabel, type: "number"},
      {name: "y", label: yLabel, type: "number"},
      {name: "size", label: sizeLabel, type: "number"}
    ],
    rows: points.map((p) => [p.label, p.x, p.y, p.size])
  };
}
