import {area, line} from "d3-shape";
import {wilson} from "../analysis/wilson.js";
import type {DisplayTable, PartialPeriod, Series, SharePoint} from "../model/series.js";
import {
  type AxisPlace,
  drawTimeAxis,
  drawValueAxis,
  gutterOf,
  logTicks,
  type TimeTick,
  timeTicks,
  type ValueTick,
  valueTicks
} from "./axes.js";
import {formatMonth} from "../analysis/months.js";
import type {FigureOptions, LegendItem, Plot} from "./figure.js";
import {textWidth} from "./measure-text.js";
import {type Attributes, pixel} from "./svg.js";
import {
  type Counted,
  daysOf,
  describePoint,
  formatTime,
  heightOf,
  type Measure,
  papers,
  type TimeStep
} from "./format.js";
import {seriesFinding} from "./series-finding.js";
import {extent, type PlainScale, plainLogScale, plainScale} from "./plain-scale.js";
import {themes} from "./theme.js";

export interface SeriesOptions {
  measure: Measure;
  step: TimeStep;
  /** What k and n count. Default: papers. */
  counted?: Counted;
  /** Whether lines lead through the points. Default: yes. */
  joined?: boolean;
  /** Periods of which not every day is counted: lines to them are dashed. */
  partial?: readonly PartialPeriod[];
  /** The same series smoothed; the raw points are drawn under them. */
  smooth?: readonly Series[];
  /** Wilson 95% bands; shares have them unless told otherwise. */
  band?: boolean;
  /** A strip under the axis that shows the papers of each period, out of which shares are. */
  coverage?: boolean;
  /** Events marked on the time axis. */
  events?: readonly DatedEvent[];
  /** A logarithmic scale shows growth by its rate; points of zero stand at its foot. Default: linear, from zero. */
  scale?: "linear" | "log";
  /** The same series among other papers, by key, drawn thinner and hollow. */
  compared?: readonly Series[];
  /** What the two selections are called, where there are two. */
  sides?: Sides;
}

export interface DatedEvent {
  date: Date;
  label: string;
}

/** Names of a selection and of the one it is compared with. */
export interface Sides {
  first: string;
  second: string;
}

/** Where a plot of series stands, the same for all panels of a figure. */
export interface SeriesScales {
  x: (date: Date) => number;
  y: (value: number) => number;
  first: Date;
  last: Date;
  ticks: ValueTick[];
  times: TimeTick[];
  /** Pixels left of the plot, for the value axis. */
  gutter: number;
  width: number;
  bottom: number;
}

const endSpace = 6;

/** A share of fewer papers than this says next to nothing: one paper of one is 100%. */
export const fewPapers = 5;

/** Whether a point is a share of so few papers that no line should lead through it and no scale should stretch for it. */
export function isThin({n}: SharePoint, measure: Measure): boolean {
  return measure === "share" && n < fewPapers;
}

/**
 * Scales that hold all points but those of very few papers, which are drawn at the top where they are higher.
 * Bands may reach higher too; they are cut at the top.
 */
export function seriesScales(
  series: readonly Series[],
  {measure, step, smooth = [], compared = [], scale: kind = "linear"}: SeriesOptions,
  {width, top, bottom, wanted}: {width: number; top: number; bottom: number; wanted: number}
): SeriesScales | null {
  const points = [...series, ...smooth, ...compared].flatMap((s) => s.points);
  if (points.length === 0) return null;
  const times = points.map((p) => p.period.getTime());
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const solid = points.filter((p) => !isThin(p, measure));
  const held = solid.length > 0 ? solid : points;
  const plain = measure === "value" ? valueScale(held, kind, wanted) : null;
  const heights = held.map((p) => heightOf(p, measure) ?? 0);
  const ticks =
    plain?.ticks ??
    (kind === "log" ? logTicks(heights, measure) : valueTicks(Math.max(0, ...heights), measure, wanted));
  const gutter = gutterOf(ticks);
  const inner = width - gutter;
  const [lowest, highest] = [ticks[0]!.value, ticks.at(-1)!.value];
  const share = (value: number): number =>
    plain !== null
      ? plain.place(value)
      : kind === "log"
        ? Math.log(Math.max(lowest, value) / lowest) / Math.log(highest / lowest)
        : value / highest;
  const x = (date: Date): number =>
    first === last
      ? inner / 2
      : endSpace + ((date.getTime() - first) / (last - first)) * (inner - 2 * endSpace);
  return {
    x,
    y: (value) => bottom - share(Math.min(value, highest)) * (bottom - top),
    first: new Date(first),
    last: new Date(last),
    ticks,
    times: timeTicks(new Date(first), new Date(last), x, inner, step),
    gutter,
    width: inner,
    bottom
  };
}

/** Zero is on the axis unless it is farther off than twice the height of the values. */
function valueScale(points: readonly SharePoint[], kind: "linear" | "log", wanted: number): PlainScale {
  const heights = points.flatMap((p) => heightOf(p, "value") ?? []);
  return kind === "log" ? plainLogScale(extent(heights), 7) : plainScale(extent(heights), {wanted, reach: 2});
}

/** Both axes, in the coordinates of the scales. */
export function drawSeriesAxes(scales: SeriesScales, place: Omit<AxisPlace, "width">): void {
  drawValueAxis(scales.ticks, scales.y, {...place, width: scales.width});
  drawTimeAxis(scales.times, scales.bottom, {...place, width: scales.width});
}

/** Pixels of the strip of papers per period, the distance to the axis included. */
export const coverageHeight = 26;

/** The papers of each period that a share is out of, as columns under the axis, with the most written beside them. */
export function drawCoverage(
  points: readonly SharePoint[],
  scales: SeriesScales,
  {pen, theme, group, top}: Pick<Plot, "pen" | "theme" | "group"> & {top: number},
  step: TimeStep
): void {
  const most = Math.max(1, ...points.map((p) => p.n));
  const tall = coverageHeight - 8;
  const wide = Math.max(1, Math.min(14, (scales.width / Math.max(1, points.length)) * 0.8));
  const strip = pen("g", {"aria-hidden": "true"}, group);
  for (const {period, n} of points) {
    const height = (n / most) * tall;
    const bar = pen(
      "rect",
      {
        x: scales.x(period) - wide / 2,
        y: top + tall - height,
        width: wide,
        height,
        fill: theme.muted,
        "fill-opacity": 0.45
      },
      strip
    );
    pen("title", {}, bar, `${formatTime(period, step)}: ${papers(n)}`);
  }
}

/** Vertical lines at the dates of events, named at the top as far as the names do not touch. */
export function drawEvents(
  events: readonly DatedEvent[],
  scales: Pick<SeriesScales, "x" | "width" | "bottom" | "first" | "last">,
  {pen, theme, group}: Pick<Plot, "pen" | "theme" | "group">,
  {named, top}: {named: boolean; top: number}
): void {
  const inside = eventsWithin(events, scales);
  if (inside.length === 0) return;
  const drawn = pen("g", {"aria-hidden": "true"}, group);
  const ends: number[] = [];
  for (const {date, label} of inside) {
    const x = scales.x(date);
    const line = pen(
      "line",
      {x1: x, x2: x, y1: top, y2: scales.bottom, stroke: theme.muted, "stroke-dasharray": "1,3"},
      drawn
    );
    pen("title", {}, line, `${label}, ${formatMonth(date)}`);
    if (!named) continue;
    const wide = textWidth(label, eventSize);
    const left = x + 3 + wide <= scales.width ? x + 3 : x - 3 - wide;
    const row = [0, 1, 2].find((at) => left >= 0 && left > (ends[at] ?? -Infinity) + 4);
    if (row === undefined) continue;
    ends[row] = left + wide;
    pen(
      "text",
      {
        x: left,
        y: top + 9 + row * (eventSize + 2),
        "font-size": eventSize,
        fill: theme.muted,
        stroke: theme.surface,
        "stroke-width": 3,
        "stroke-linejoin": "round",
        "paint-order": "stroke"
      },
      drawn,
      label
    );
  }
}

const eventSize = 11;

/** Events between the first and the last point, in order of time. */
export function eventsWithin(
  events: readonly DatedEvent[],
  {first, last}: Pick<SeriesScales, "first" | "last">
): DatedEvent[] {
  return events
    .filter(({date}) => date >= first && date <= last)
    .sort((a, b) => a.date.getTime() - b.date.getTime() || (a.label < b.label ? -1 : 1));
}

/** The events between two dates in words; "" for none. */
export function eventSummary(
  events: readonly DatedEvent[],
  span: Pick<SeriesScales, "first" | "last">
): string {
  const inside = eventsWithin(events, span);
  return inside.length === 0
    ? ""
    : ` Marked: ${inside.map(({label, date}) => `${label} (${formatMonth(date)})`).join(", ")}.`;
}

/** What series show, in words, see `seriesFinding`. */
export function findingOf(series: readonly Series[], options: SeriesOptions): string {
  return seriesFinding(series, {...options, isThin: (point) => isThin(point, options.measure)});
}

/** Says which of two selections a line stands for, where there are two. */
export function sidesLegend(
  {compared, sides}: SeriesOptions,
  [first, second]: [string, string]
): LegendItem[] {
  if (compared === undefined || sides === undefined) return [];
  return [
    {label: sides.first, color: first, shape: "line"},
    {label: sides.second, color: second, shape: "thin"}
  ];
}

/** Says which periods are dashed and why, and that periods of few papers stand alone, where there are such. */
export function cautionLegend(
  series: readonly Series[],
  options: FigureOptions & SeriesOptions
): LegendItem[] {
  const {partial = [], measure, step, counted = "papers", theme = "light"} = options;
  const isPapers = counted === "papers";
  const color = themes[theme].ink;
  const points = series.flatMap((s) => s.points);
  const items: LegendItem[] = partialLegend(
    partial.filter((one) => points.some((p) => isSame(p, one))),
    step
  ).map((label) => ({label, color, shape: "dashed"}));
  if (options.scale === "log" && measure !== "value" && points.some((p) => p.n > 0 && p.k === 0))
    items.push({label: `${isPapers ? "no paper" : "none"}: at the foot of the scale`, color, shape: "none"});
  if (points.some((p) => p.n > 0 && isThin(p, measure)))
    items.push({label: `share of fewer than ${fewPapers}${isPapers ? " papers" : ""}`, color, shape: "ring"});
  return items;
}

/** "Jan 2024, Mar 2025: cut by the filter", a text for each reason. */
export function partialLegend(partial: readonly PartialPeriod[], step: TimeStep): string[] {
  return [...new Set(partial.map(({why}) => why))].map((why) => {
    const periods = partial.filter((one) => one.why === why).map(({period}) => formatTime(period, step));
    return `${periods.join(", ")}: ${why}`;
  });
}

const isSame = (a: {period: Date}, b: {period: Date}): boolean => a.period.getTime() === b.period.getTime();

/** Why not every day of a point's period is counted, where that is so. */
export function whyPartial(
  point: {period: Date},
  partial: readonly PartialPeriod[] | undefined
): string | null {
  return partial?.find((one) => isSame(point, one))?.why ?? null;
}

/** Runs of points that a line may join: a share of nothing, or of very few papers, is a gap. */
export function runs(points: readonly SharePoint[], measure: Measure): SharePoint[][] {
  const found: SharePoint[][] = [[]];
  for (const point of points) {
    if (heightOf(point, measure) === null || isThin(point, measure)) found.push([]);
    else found.at(-1)!.push(point);
  }
  return found.filter((run) => run.length > 0);
}

/** The last point that has a height, of the smoothed series if there is one: where a line ends. */
export function endOf(series: Series, {measure, smooth = []}: SeriesOptions): SharePoint | null {
  const {points} = smooth.find((s) => s.key === series.key) ?? series;
  return points.findLast((p) => heightOf(p, measure) !== null) ?? null;
}

/** What tells a line apart besides its colour. */
interface LineLook {
  /** Where colours are used up. */
  isDotted?: boolean;
  /** Dashes of the theme; "" for a solid line. */
  dash?: string;
}

/**
 * Draws one series: band, line, the unfinished end dashed, and a mark for each point; and thinner the same series
 * among the papers that are compared with.
 */
export function drawSeries(
  series: Series,
  color: string,
  scales: SeriesScales,
  options: SeriesOptions & LineLook,
  plot: Pick<Plot, "pen" | "group" | "marks" | "theme">,
  comparedColor = color
): void {
  const other = options.compared?.find((s) => s.key === series.key);
  if (other !== undefined) drawOne(other, comparedColor, scales, {...options, band: false}, plot, true);
  drawOne(series, color, scales, options, plot, false);
}

function drawOne(
  series: Series,
  color: string,
  scales: SeriesScales,
  options: SeriesOptions & LineLook,
  {pen, group, marks, theme}: Pick<Plot, "pen" | "group" | "marks" | "theme">,
  compared: boolean
): void {
  const {measure, step, partial, sides, joined = true} = options;
  const smooth = compared ? undefined : options.smooth;
  const smoothed = smooth?.find((s) => s.key === series.key);
  const side = sides && options.compared ? ` (${compared ? sides.second : sides.first})` : "";
  const x = (p: SharePoint): number => scales.x(p.period);
  const y = (p: SharePoint): number => scales.y(heightOf(p, measure) ?? 0);
  const top = scales.y(scales.ticks.at(-1)!.value);
  const drawn = pen("g", {fill: "none", "pointer-events": "none", "aria-hidden": "true"}, group);
  if (measure === "share" && options.band !== false && joined) {
    const band = area<SharePoint>(
      x,
      (p) => Math.max(top, scales.y(wilson(p.k, p.n).low)),
      (p) => Math.max(top, scales.y(wilson(p.k, p.n).high))
    ).digits(2);
    for (const run of runs(series.points, measure))
      if (run.length > 1) pen("path", {d: band(run), fill: color, "fill-opacity": 0.13}, drawn);
  }
  const path = line<SharePoint>(x, y).digits(2);
  const stroke = {
    stroke: color,
    "stroke-width": compared ? 1 : 2,
    "stroke-linejoin": "round",
    "stroke-linecap": "round"
  };
  for (const run of joined ? runs((smoothed ?? series).points, measure) : []) {
    for (const {points, dashed} of stretches(run, partial))
      pen(
        "path",
        {
          d: path(points),
          ...stroke,
          ...dashes(options, dashed)
        },
        drawn
      );
  }
  const spacing = scales.width / Math.max(1, series.points.length);
  const hit = Math.max(4, Math.min(10, spacing / 2));
  const radius = smoothed ? 1.8 : spacing > 9 ? 3 : spacing > 4 ? 2.2 : 1.4;
  const dots = new Map<string, {look: Attributes; paths: string[]}>();
  for (const point of series.points) {
    if (heightOf(point, measure) === null) continue;
    const why = whyPartial(point, partial);
    const thin = isThin(point, measure);
    const hollow = why !== null || thin || compared;
    const kind = `${hollow} ${thin}`;
    if (!dots.has(kind))
      dots.set(kind, {
        look: {
          fill: hollow ? theme.surface : color,
          stroke: color,
          "stroke-opacity": thin ? 0.7 : null,
          "fill-opacity": smoothed ? 0.5 : null
        },
        paths: []
      });
    dots.get(kind)!.paths.push(circlePath(x(point), y(point), thin ? Math.min(2, radius) : radius));
    marks.push({
      element: pen("circle", {class: "hit", cx: x(point), cy: y(point), r: hit, "fill-opacity": 0}, group),
      label: `${series.label}${side}, ${formatTime(point.period, step)}: ${describePoint(point, options)}${why === null ? "" : `; ${why}`}`,
      pick: {
        keys: [series.key],
        period: daysOf(point.period, step),
        ...(compared && {compared: true})
      }
    });
  }
  for (const {look, paths} of dots.values()) pen("path", {d: paths.join(""), ...look}, drawn);
}

function dashes({isDotted = false, dash = ""}: LineLook, isPartial: boolean): Attributes {
  if (isPartial) return {"stroke-dasharray": "3,4"};
  if (isDotted) return {"stroke-dasharray": "0.1,4.5"};
  return dash === "" ? {} : {"stroke-dasharray": dash, "stroke-linecap": "butt"};
}

/** A circle as a part of a path. */
function circlePath(x: number, y: number, r: number): string {
  return `M${pixel(x - r)},${pixel(y)}a${pixel(r)},${pixel(r)},0,1,0,${pixel(2 * r)},0a${pixel(r)},${pixel(r)},0,1,0,${pixel(-2 * r)},0`;
}

/** The parts of a line, each in one look: those that lead to or from a period that is not counted whole are dashed. */
function stretches(
  run: readonly SharePoint[],
  partial: readonly PartialPeriod[] | undefined
): {points: SharePoint[]; dashed: boolean}[] {
  const found: {points: SharePoint[]; dashed: boolean}[] = [];
  for (let i = 1; i < run.length; i++) {
    const [from, to] = [run[i - 1]!, run[i]!];
    const dashed = whyPartial(from, partial) !== null || whyPartial(to, partial) !== null;
    const before = found.at(-1);
    if (before?.dashed === dashed) before.points.push(to);
    else found.push({points: [from, to], dashed});
  }
  return found;
}

/** What the lines show: a row for each series and period. */
export function seriesTable(series: readonly Series[], options: SeriesOptions): DisplayTable {
  const {step, smooth, compared, sides, partial = []} = options;
  const both = compared !== undefined && sides !== undefined;
  const all = both
    ? series.flatMap((s) => [
        {...s, side: sides.first},
        ...compared.filter((c) => c.key === s.key).map((c) => ({...c, side: sides.second}))
      ])
    : series.map((s) => ({...s, side: ""}));
  return {
    columns: [
      {name: "label", label: "Name", type: "text"},
      ...(both ? [{name: "selection", label: "Selection", type: "text" as const}] : []),
      {
        name: "period",
        label: {instant: "Time", day: "Day", month: "Month", quarter: "Quarter from", year: "Year from"}[
          step
        ],
        type: "date"
      },
      {name: "k", label: "Papers", type: "number"},
      {name: "n", label: "Out of", type: "number"},
      {name: "share", label: "Share", type: "number"},
      {name: "low", label: "95% low", type: "number"},
      {name: "high", label: "95% high", type: "number"},
      ...(smooth ? [{name: "smooth_share", label: "Smoothed share", type: "number" as const}] : []),
      ...(partial.length > 0 ? [{name: "note", label: "Note", type: "text" as const}] : [])
    ],
    rows: all.flatMap((s) => {
      const even = new Map(
        (both && s.side === sides.second ? undefined : smooth?.find((t) => t.key === s.key))?.points.map(
          (p) => [p.period.getTime(), heightOf(p, "share")]
        )
      );
      return s.points.map(({period, k, n}) => {
        const {low, high} = wilson(k, n);
        const shares = n > 0 ? [k / n, low, high] : [null, null, null];
        return [
          s.label,
          ...(both ? [s.side] : []),
          period,
          k,
          n,
          ...shares,
          ...(smooth ? [even.get(period.getTime()) ?? null] : []),
          ...(partial.length > 0 ? [whyPartial({period}, partial) ?? ""] : [])
        ];
      });
    })
  };
}
