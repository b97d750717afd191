import {addMonths, formatMonth} from "../analysis/months.js";
import type {DisplayTable} from "../model/series.js";
import {drawTimeAxis, drawValueAxis, gutterOf, timeTicks, valueTicks} from "./axes.js";
import {
  emptyFigure,
  figure,
  type FigureOptions,
  hatch,
  type LegendItem,
  type PickableFigure
} from "./figure.js";
import {daysOf, papers, whole} from "./format.js";
import {themes} from "./theme.js";

export interface ColumnRow {
  /** First day of the month. */
  period: Date;
  n: number;
  n_with_abstract: number;
}

export interface ColumnOptions extends FigureOptions {
  /** The month that is not over. */
  partial?: Date | null;
}

const notOver = "month not over";
const axisSpace = 24;
const widest = 56;

/** Papers per month, those with and without an abstract on top of each other. Picks the month. */
export function columnChart(rows: readonly ColumnRow[], options: ColumnOptions): PickableFigure {
  const first = rows[0]?.period;
  const last = rows.at(-1)?.period;
  if (first === undefined || last === undefined || rows.every((r) => r.n === 0))
    return emptyFigure(options, "No paper is dated to the month.");
  const isPartial = (row: ColumnRow): boolean => row.period.getTime() === options.partial?.getTime();
  const palette = themes[options.theme ?? "light"];
  const legend: LegendItem[] = [{label: "with an abstract", color: palette.categorical[0]!}];
  if (rows.some((r) => r.n > r.n_with_abstract))
    legend.push({label: "without", color: palette.categorical[1]!});
  if (rows.some(isPartial)) legend.push({label: notOver, color: palette.muted, shape: "hatched"});
  return figure(options, {
    summary: summaryOf(rows, options.partial ?? null),
    legend,
    height: (width) => Math.round(Math.max(180, Math.min(300, width * 0.42))),
    draw: ({pen, theme, group, width, height, id, marks}) => {
      const ticks = valueTicks(Math.max(...rows.map((r) => r.n)), "count");
      const gutter = gutterOf(ticks);
      const inner = pen("g", {transform: `translate(${gutter},8)`}, group);
      const place = {pen, theme, group: inner, width: width - gutter};
      const bottom = height - axisSpace - 8;
      const top = ticks.at(-1)!.value;
      const y = (value: number): number => bottom * (1 - value / top);
      drawValueAxis(ticks, y, place);
      const end = addMonths(last, 1).getTime();
      const scale = place.width / (end - first.getTime());
      const x = (date: Date): number => (date.getTime() - first.getTime()) * scale;
      const colors = [theme.categorical[0]!, theme.categorical[1]!];
      const hatched = rows.some(isPartial)
        ? colors.map((color, i) => hatch(pen, inner, `${id}-not-over-${i}`, color))
        : colors;
      for (const row of rows) {
        const [left, right] = [x(row.period), x(addMonths(row.period, 1))];
        const wide = Math.min(widest, right - left - Math.min(1, (right - left) * 0.15));
        const fills = isPartial(row) ? hatched : colors;
        const mark = pen("g", {}, inner);
        pen("rect", {x: left, y: 0, width: right - left, height: bottom, "fill-opacity": 0}, mark);
        const column = (from: number, to: number, fill: string) => {
          if (to > from)
            pen(
              "rect",
              {x: (left + right - wide) / 2, y: y(to), width: wide, height: y(from) - y(to), fill},
              mark
            );
        };
        column(0, row.n_with_abstract, fills[0]!);
        column(row.n_with_abstract, row.n, fills[1]!);
        const unfinished = isPartial(row) ? `, ${notOver}` : "";
        marks.push({
          element: mark,
          label: `${formatMonth(row.period)}: ${papers(row.n)}, ${whole(row.n_with_abstract)} with an abstract${unfinished}`,
          pick: {keys: [], period: daysOf(row.period, "month")}
        });
      }
      const middle = (date: Date): number => (x(date) + x(addMonths(date, 1))) / 2;
      drawTimeAxis(timeTicks(first, last, middle, place.width, "month"), bottom, place);
    }
  });
}

function summaryOf(rows: readonly ColumnRow[], partial: Date | null): string {
  const total = rows.reduce((sum, r) => sum + r.n, 0);
  const most = rows.reduce((best, r) => (r.n > best.n ? r : best));
  const span = `${formatMonth(rows[0]!.period)} to ${formatMonth(rows.at(-1)!.period)}`;
  const tail = partial ? ` ${formatMonth(partial)} is not over.` : "";
  return `${papers(total)} from ${span}; most in ${formatMonth(most.period)}, ${whole(most.n)}.${tail}`;
}

export function columnTable(
  rows: readonly ColumnRow[],
  {partial}: {partial?: Date | null} = {}
): DisplayTable {
  return {
    columns: [
      {name: "month", label: "Month", type: "date"},
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
      r.period.getTime() === partial?.getTime() ? notOver : ""
    ])
  };
}
