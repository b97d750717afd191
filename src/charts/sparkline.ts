import {line} from "d3-shape";
import type {SharePoint} from "../model/series.js";
import {countOfPapers, heightOf, isoDay, type Measure} from "./format.js";
import {openPen} from "./svg.js";
import {type ThemeName, themes} from "./theme.js";
import {runs} from "./time-series.js";

export interface SparklineOptions {
  width: number;
  height: number;
  /** What the line is of. */
  label: string;
  measure: Measure;
  theme?: ThemeName;
  document?: Document;
}

/** A line the size of a word, from zero to its own highest point. */
export function sparkline(points: readonly SharePoint[], options: SparklineOptions): SVGSVGElement {
  const {width, height, label, measure, theme: name = "light", document = globalThis.document} = options;
  const pen = openPen(document);
  const theme = themes[name];
  const last = points.at(-1);
  const text =
    last === undefined
      ? label
      : `${label}; last, from ${isoDay(last.period)}: ${countOfPapers(last.k, last.n)}`;
  const svg = pen("svg", {
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: "img",
    "aria-label": text,
    class: "sparkline"
  });
  pen("title", {}, svg, text);
  const x = (i: number) => 3 + (i / Math.max(1, points.length - 1)) * (width - 6);
  const highest = Math.max(0, ...points.map((p) => heightOf(p, measure) ?? 0)) || 1;
  const y = (value: number) => height - 2 - (value / highest) * (height - 5);
  pen("line", {x1: 0, x2: width, y1: height - 1.5, y2: height - 1.5, stroke: theme.grid}, svg);
  const index = new Map(points.map((p, i) => [p, i]));
  const path = line<SharePoint>(
    (p) => x(index.get(p)!),
    (p) => y(heightOf(p, measure) ?? 0)
  ).digits(2);
  for (const run of runs(points, measure))
    pen("path", {d: path(run) ?? "", fill: "none", stroke: theme.accent, "stroke-width": 1.5}, svg);
  if (last !== undefined && heightOf(last, measure) !== null) {
    pen(
      "circle",
      {cx: x(points.length - 1), cy: y(heightOf(last, measure)!), r: 2.2, fill: theme.accent},
      svg
    );
  }
  return svg;
}
