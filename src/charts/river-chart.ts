import {area} from "d3-shape";
import type {DisplayTable, PartialPeriod, Series} from "../model/series.js";
import {drawTimeAxis, drawValueAxis, gutterOf, timeTicks, valueTicks} from "./axes.js";
import {emptyFigure, figure, type FigureOptions, type PickableFigure} from "./figure.js";
import {countOfPapers, daysOf, formatPeriod, type Period, percent, whole} from "./format.js";
import {textWidth} from "./measure-text.js";
import {themes} from "./theme.js";
import {
  type DatedEvent,
  drawEvents,
  eventSummary,
  fewPapers,
  partialLegend,
  whyPartial
} from "./time-series.js";

export interface RiverOptions extends FigureOptions {
  step: Period;
  /** Periods of which not every day is counted. */
  partial?: readonly PartialPeriod[];
  /** Events marked on the time axis. */
  events?: readonly DatedEvent[];
  /** Keys of parts that stand for no one thing and cannot be picked. */
  unpicked?: ReadonlySet<string>;
}

const axisSpace = 24;
const labelSize = 12;

/**
 * Shares of a whole over time, on top of each other: the series part all papers of each period among them. Periods of
 * very few papers are left out. Picks a part in a period.
 */
export function riverChart(series: readonly Series[], options: RiverOptions): PickableFigure {
  const {step, partial = [], events = [], theme: themeName = "light"} = options;
  const periods = (series[0]?.points ?? [])
    .map(({period, n}, at) => ({period, n, at}))
    .filter(({n}) => n >= fewPapers);
  if (periods.length < 2)
    return emptyFigure(options, `Too few periods hold ${fewPapers} papers or more with an abstract.`);
  const theme = themes[themeName];
  const colorOf = (i: number): string =>
    i === series.length - 1 ? theme.grid : theme.categorical[i % theme.categorical.length]!;
  const opacityOf = (i: number): number => (i < theme.categorical.length ? 0.85 : 0.5);
  const [first, last] = [periods[0]!, periods.at(-1)!];
  const shownPartial = partial.filter((one) =>
    periods.some((p) => p.period.getTime() === one.period.getTime())
  );
  return figure(options, {
    summary:
      finding(series, first, last, step) + eventSummary(events, {first: first.period, last: last.period}),
    legend: [
      ...series.map((s, i) => ({label: s.label, color: colorOf(i)})),
      ...partialLegend(shownPartial, step).map((label) => ({
        label,
        color: theme.ink,
        shape: "dashed" as const
      }))
    ],
    height: (width) => Math.round(Math.min(380, Math.max(220, width * 0.5))),
    stretches: {least: 150},
    draw({pen, theme, group, width, height, marks}) {
      const ticks = valueTicks(1, "share", 4);
      const gutter = gutterOf(ticks);
      const inner = pen("g", {transform: `translate(${gutter},6)`}, group);
      const across = width - gutter;
      const bottom = height - axisSpace - 6;
      const span = last.period.getTime() - first.period.getTime();
      const x = (date: Date): number => 4 + ((date.getTime() - first.period.getTime()) / span) * (across - 8);
      const y = (share: number): number => bottom * (1 - share);
      const place = {pen, theme, group: inner, width: across};
      drawValueAxis(ticks, y, place);
      const below = periods.map(() => 0);
      const names: {text: string; x: number; y: number}[] = [];
      series.forEach((s, i) => {
        const bounds = periods.map(({period, at, n}, place) => {
          const low = below[place]!;
          const high = low + s.points[at]!.k / n;
          below[place] = high;
          return {period, low, high, at};
        });
        const shape = area<(typeof bounds)[number]>(
          (b) => x(b.period),
          (b) => y(b.low),
          (b) => y(b.high)
        ).digits(2);
        pen(
          "path",
          {
            d: shape(bounds),
            fill: colorOf(i),
            "fill-opacity": opacityOf(i),
            stroke: theme.surface,
            "stroke-width": 0.75,
            "aria-hidden": "true"
          },
          inner
        );
        const label = labelPlace(bounds, textWidth(s.label, labelSize, 600), {
          across,
          bottom,
          x: (b) => x(b.period)
        });
        if (label !== null && i < series.length - 1)
          names.push({
            text: s.label,
            x: x(label.period),
            y: y((label.high + label.low) / 2) + 4
          });
        const half = (across - 8) / (periods.length - 1) / 2;
        for (const b of bounds) {
          const point = s.points[b.at]!;
          if (point.k === 0 || options.unpicked?.has(s.key)) continue;
          const mark = pen(
            "rect",
            {
              class: "hit",
              x: Math.max(0, x(b.period) - half),
              y: y(b.high),
              width: Math.min(across, x(b.period) + half) - Math.max(0, x(b.period) - half),
              height: Math.max(1, y(b.low) - y(b.high)),
              "fill-opacity": 0
            },
            inner
          );
          marks.push({
            element: mark,
            label: `${s.label}, ${formatPeriod(point.period, step)}: ${countOfPapers(point.k, point.n)}`,
            pick: {keys: [s.key], period: daysOf(point.period, step)}
          });
        }
      });
      for (const {text, ...at} of names)
        pen(
          "text",
          {
            ...at,
            "text-anchor": "middle",
            "font-size": labelSize,
            "font-weight": 600,
            fill: themeName === "light" ? "#ffffff" : "#141414",
            ...(themeName === "grey" && {
              stroke: theme.surface,
              "stroke-width": 3,
              "stroke-linejoin": "round",
              "paint-order": "stroke"
            }),
            "pointer-events": "none",
            "aria-hidden": "true"
          },
          inner,
          text
        );
      drawEvents(
        events,
        {x, width: across, bottom, first: first.period, last: last.period},
        {pen, theme, group: inner},
        {named: true, top: 0}
      );
      drawTimeAxis(timeTicks(first.period, last.period, x, across, step), bottom, place);
      periods.forEach((p, i) => {
        if (whyPartial(p, partial) === null) return;
        const at = x(periods[i === 0 ? 1 : i - 1]!.period);
        const line = {x1: at, x2: at, y1: 0, y2: bottom, stroke: theme.ink, "stroke-dasharray": "3,3"};
        pen("line", {...line, "aria-hidden": "true"}, inner);
      });
    }
  });
}

interface Bound {
  period: Date;
  low: number;
  high: number;
}

/**
 * Where a part is thickest among the places at which its name stands wholly inside it; null where there is none.
 *
 * @param wide pixels of the name
 */
function labelPlace<B extends Bound>(
  bounds: readonly B[],
  wide: number,
  {across, bottom, x}: {across: number; bottom: number; x: (bound: B) => number}
): B | null {
  const edge = (at: number, side: "low" | "high"): number => {
    const next = bounds.findIndex((b) => x(b) >= at);
    const [left, right] = [bounds[Math.max(0, next - 1)]!, bounds[next] ?? bounds.at(-1)!];
    const share = x(right) === x(left) ? 0 : (at - x(left)) / (x(right) - x(left));
    return (left[side] + (right[side] - left[side]) * share) * bottom;
  };
  const holds = (b: B): boolean => {
    if (Math.min(x(b), across - x(b)) < wide / 2 + 4) return false;
    const middle = ((b.low + b.high) / 2) * bottom;
    return [-0.5, -0.25, 0, 0.25, 0.5].every((share) => {
      const at = x(b) + share * wide;
      return edge(at, "low") <= middle - 9 && edge(at, "high") >= middle + 9;
    });
  };
  return bounds
    .filter(holds)
    .reduce<B | null>((best, b) => (best === null || b.high - b.low > best.high - best.low ? b : best), null);
}

/** What the river shows: a row for each part and period. */
export function riverTable(series: readonly Series[], {step}: Pick<RiverOptions, "step">): DisplayTable {
  return {
    columns: [
      {name: "label", label: "Name", type: "text"},
      {
        name: "period",
        label: {month: "Month", quarter: "Quarter from", year: "Year from"}[step],
        type: "date"
      },
      {name: "k", label: "Papers", type: "number"},
      {name: "n", label: "Out of", type: "number"},
      {name: "share", label: "Share", type: "number"}
    ],
    rows: series.flatMap((s) =>
      s.points.map(({period, k, n}) => [s.label, period, k, n, n > 0 ? k / n : null])
    )
  };
}

/** Parts that are told one by one. */
const mostTold = 4;

/** What the parts show: the largest at the end and what they were at the beginning, and which changed most. */
function finding(
  series: readonly Series[],
  first: {at: number; period: Date},
  last: {at: number; period: Date},
  step: Period
): string {
  const share = ({points}: Series, {at}: {at: number}): number => points[at]!.k / points[at]!.n;
  const part = (one: Series, when: {at: number}): string =>
    `${percent(share(one, when))} (${whole(one.points[when.at]!.k)} of ${whole(one.points[when.at]!.n)})`;
  const [then, now] = [formatPeriod(first.period, step), formatPeriod(last.period, step)];
  const ordered = [...series].sort((a, b) => share(b, last) - share(a, last));
  const told = ordered.slice(0, mostTold).map((one) => `${one.label} ${part(one, last)}`);
  const rest = series.length - told.length;
  const largest = `Largest parts in ${now}: ${told.join(", ")}${rest > 0 ? `; ${rest} smaller ones` : ""}.`;
  if (first.at === last.at) return largest;
  const most = series.reduce((best, one) =>
    Math.abs(share(one, last) - share(one, first)) > Math.abs(share(best, last) - share(best, first))
      ? one
      : best
  );
  return `${largest} Changed most since ${then}: ${most.label}, from ${part(most, first)} to ${part(most, last)}.`;
}
