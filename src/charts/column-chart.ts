import {addMonths} from "../analysis/months.js";
import type {DisplayTable, PartialPeriod} from "../model/series.js";
import {drawTimeAxis, drawValueAxis, gutterOf, timeTicks, valueTicks} from "./axes.js";
import {
  emptyFigure,
  figure,
  type FigureOptions,
  hatch,
  type LegendItem,
  type PickableFigure
} from "./figure.js";
import {daysOf, formatPeriod, papers, type Period, whole} from "./format.js";
import {pixel} from "./svg.js";
import {themes} from "./theme.js";
import {type DatedEvent, drawEvents, eventSummary, partialLegend, whyPartial} from "./time-series.js";

export interface ColumnRow {
  /** First day of the month or year. */
  period: Date;
  n: number;
  n_with_abstract: number;
}

export interface ColumnOptions extends FigureOptions {
  /** What a column stands for: a month unless told otherwise. */
  step?: Period;
  /** Periods of which not every day is counted. */
  partial?: readonly PartialPeriod[];
  /** Events marked on the time axis. */
  events?: readonly DatedEvent[];
}

const monthsIn: Record<Period, number> = {month: 1, quarter: 3, year: 12};
const axisSpace = 24;
const widest = 56;

/** Papers per period, those with and without an abstract on top of each other. Picks the period. */
export function columnChart(rows: readonly ColumnRow[], options: ColumnOptions): PickableFigure {
  const {step = "month", partial = [], events = []} = options;
  const next = (date: Date): Date => addMonths(date, monthsIn[step]);
  const first = rows[0]?.period;
  const last = rows.at(-1)?.period;
  if (first === undefined || last === undefined || rows.every((r) => r.n === 0))
    return emptyFigure(options, step === "year" ? "No paper has a date." : "No paper is dated to the month.");
  const isPartial = (row: ColumnRow): boolean => whyPartial(row, partial) !== null;
  const palette = themes[options.theme ?? "light"];
  const legend: LegendItem[] = [{label: "with an abstract", color: palette.categorical[0]!}];
  if (rows.some((r) => r.n > r.n_with_abstract))
    legend.push({label: "without", color: palette.categorical[1]!});
  const shownPartial = partial.filter(({period}) =>
    rows.some((r) => r.period.getTime() === period.getTime())
  );
  for (const label of partialLegend(shownPartial, step))
    legend.push({label, color: palette.muted, shape: "hatched"});
  return figure(options, {
    summary: summaryOf(rows, step, shownPartial) + eventSummary(events, {first, last: next(last)}),
    legend,
    height: (width) => Math.round(Math.max(180, Math.min(300, width * 0.42))),
    stretches: {least: 120},
    draw: ({pen, theme, group, width, height, id, marks}) => {
      const ticks = valueTicks(Math.max(...rows.map((r) => r.n)), "count");
      const gutter = gutterOf(ticks);
      const inner = pen("g", {transform: `translate(${gutter},8)`}, group);
      const place = {pen, theme, group: inner, width: width - gutter};
      const bottom = height - axisSpace - 8;
      const top = ticks.at(-1)!.value;
      const y = (value: number): number => bottom * (1 - value / top);
      drawValueAxis(ticks, y, place);
      const end = next(last).getTime();
      const scale = place.width / (end - first.getTime());
      const x = (date: Date): number => (date.getTime() - first.getTime()) * scale;
      const colors = [theme.categorical[0]!, theme.categorical[1]!];
      const hatched = rows.some(isPartial)
        ? colors.map((color, i) => hatch(pen, inner, `${id}-not-over-${i}`, color))
        : colors;
      const columns = pen("g", {"aria-hidden": "true"}, inner);
      const paths = new Map<string, string[]>();
      for (const row of rows) {
        const [left, right] = [x(row.period), x(next(row.period))];
        const wide = Math.min(widest, right - left - Math.min(1, (right - left) * 0.15));
        const fills = isPartial(row) ? hatched : colors;
        const column = (from: number, to: number, fill: string) => {
          if (to <= from) return;
          if (!paths.has(fill)) paths.set(fill, []);
          paths.get(fill)!.push(rectanglePath((left + right - wide) / 2, y(to), wide, y(from) - y(to)));
        };
        column(0, row.n_with_abstract, fills[0]!);
        column(row.n_with_abstract, row.n, fills[1]!);
        const mark = pen(
          "rect",
          {class: "hit", x: left, y: 0, width: right - left, height: bottom, "fill-opacity": 0},
          inner
        );
        const why = whyPartial(row, partial);
        marks.push({
          element: mark,
          label: `${formatPeriod(row.period, step)}: ${papers(row.n)}, ${whole(row.n_with_abstract)} with an abstract${why === null ? "" : `, ${why}`}`,
          pick: {keys: [], period: daysOf(row.period, step)}
        });
      }
      for (const [fill, parts] of paths) pen("path", {d: parts.join(""), fill}, columns);
      drawEvents(
        events,
        {x, width: place.width, bottom, first, last: next(last)},
        {pen, theme, group: inner},
        {named: true, top: 0}
      );
      const middle = (date: Date): number => (x(date) + x(next(date))) / 2;
      drawTimeAxis(timeTicks(first, last, middle, place.width, step), bottom, place);
    }
  });
}

function rectanglePath(x: number, y: number, width: number, height: number): string {
  return `M${pixel(x)},${pixel(y)}h${pixel(width)}v${pixel(height)}h${pixel(-width)}z`;
}

function summaryOf(rows: readonly ColumnRow[], step: Period, partial: readonly PartialPeriod[]): string {
  const total = rows.reduce((sum, r) => sum + r.n, 0);
  const most = rows.reduce((best, r) => (r.n > best.n ? r : best));
  const span = `${formatPeriod(rows[0]!.period, step)} to ${formatPeriod(rows.at(-1)!.period, step)}`;
  const tail = partialLegend(partial, step)
    .map((text) => ` ${text}.`)
    .join("");
  const wholeRows = rows.filter((row) => whyPartial(row, partial) === null);
  const [first, last] = [wholeRows[0], wholeRows.at(-1)];
  const course =
    first === undefined || last === undefined || first === last
      ? ""
      : ` From ${whole(first.n)} in ${formatPeriod(first.period, step)} to ${whole(last.n)} in ${formatPeriod(last.period, step)}, the last ${step} that is over.`;
  const empty = rows.filter((row) => row.n === 0).length;
  const gaps = empty === 0 ? "" : ` No paper in ${empty} of ${rows.length} ${step}s.`;
  return `${papers(total)} from ${span}; most in ${formatPeriod(most.period, step)}, ${whole(most.n)}.${course}${gaps}${tail}`;
}

export function columnTable(
  rows: readonly ColumnRow[],
  {partial, step = "month"}: {partial?: readonly PartialPeriod[]; step?: Period} = {}
): DisplayTable {
  return {
    columns: [
      {name: step, label: {month: "Month", quarter: "Quarter from", year: "Year from"}[step], type: "date"},
      {name: "n_papers", label: "Papers", type: "number"},
      {name: "n_with_abstract", label: "With an abstract", type: "number"},
      {name: "n_without_abstract", label: "Without", type: "number"},
      {name: "note", label: "Note", type: "text"}
    ],
    rows: rows.map((r) => [
      r.period,
      r.n,
      r.n_with_abstract,
      r.n - r.n_with_abstract,
      whyPartial(r, partial) ?? ""
    ])
  };
}
