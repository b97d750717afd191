import {wilson} from "../analysis/wilson.js";
import type {DisplayTable} from "../model/series.js";
import {emptyFigure, figure, type FigureOptions, type PickableFigure} from "./figure.js";
import {type Counted, describePoint, heightOf, type Measure, papers, percent, whole} from "./format.js";
import type {LegendItem} from "./legend.js";
import {textWidth, wrapText} from "./measure-text.js";
import {themes} from "./theme.js";
import {writeNumber} from "./write-number.js";
import type {Sides} from "./time-series.js";

export interface BarRow {
  key: string;
  label: string;
  k: number;
  n: number;
  /** Said on hovering. */
  note?: string;
  /** The same among the papers that are compared with. */
  compared?: {k: number; n: number};
}

export interface BarOptions extends FigureOptions {
  measure: Measure;
  /** What k and n count. Default: papers. */
  counted?: Counted;
  /** What the two selections are called, where rows have two counts. */
  sides?: Sides;
}

const labelSize = 13;
const lineHeight = 15;

/** Horizontal bars in the order given, each with its value; shares with their Wilson 95% interval; to the left below zero. */
export function barChart(rows: readonly BarRow[], options: BarOptions): PickableFigure {
  const {measure, counted = "papers", sides} = options;
  const palette = themes[options.theme ?? "light"];
  const colors = [palette.accent, palette.categorical[1]!];
  /** A bar for each selection. */
  const barsOf = (row: BarRow): {k: number; n: number; compared: boolean}[] => [
    {k: row.k, n: row.n, compared: false},
    ...(row.compared ? [{...row.compared, compared: true}] : [])
  ];
  const double = rows.some((row) => row.compared);
  const legend: LegendItem[] =
    double && sides
      ? [
          {label: sides.first, color: colors[0]!},
          {label: sides.second, color: colors[1]!}
        ]
      : [];
  if (rows.length === 0) return emptyFigure(options, "Nothing to show: no paper counts for any of these.");
  const beside = (width: number) => width >= 420;
  const widestLabel = Math.max(...rows.map((r) => textWidth(r.label, labelSize)));
  const labelWidth = (width: number) => (beside(width) ? Math.min(width * 0.4, widestLabel + 12) : width);
  const lines = (row: BarRow, width: number) =>
    wrapText(row.label, labelWidth(width) - 10, labelSize, 400, 2);
  const rowHeight = (row: BarRow, width: number) =>
    beside(width)
      ? Math.max(double ? 40 : 26, lines(row, width).length * lineHeight + 8)
      : lines(row, width).length * lineHeight + (double ? 38 : 22);
  const reached = rows
    .flatMap(barsOf)
    .map((r) => (measure === "share" && r.n > 0 ? wilson(r.k, r.n).high : r.k));
  const [lowest, highest] = [Math.min(0, ...reached), Math.max(0, ...reached)];
  const valueText = (row: {k: number; n: number}) => {
    const share = heightOf(row, "share");
    if (measure === "value") return writeNumber(row.k);
    if (measure === "count") return whole(row.k);
    return share !== null ? percent(share) : counted === "papers" ? "no papers" : "0 of 0";
  };

  return figure(options, {
    summary: barFinding(rows, valueText, options),
    legend,
    height: (width) => rows.reduce((sum, row) => sum + rowHeight(row, width), 0) + 4,
    draw({pen, theme, group, width, marks}) {
      const left = beside(width) ? labelWidth(width) : 0;
      const room = Math.max(...rows.flatMap(barsOf).map((r) => textWidth(valueText(r), 12))) + 10;
      const before = lowest < 0 ? room : 0;
      const x = (value: number) =>
        (value / (highest - lowest || 1)) * Math.max(20, width - left - before - room);
      const zero = left + before - x(lowest);
      let y = 0;
      for (const row of rows) {
        const height = rowHeight(row, width);
        const text = lines(row, width);
        const mark = pen("g", {}, group);
        pen("rect", {x: 0, y, width, height, "fill-opacity": 0}, mark);
        const top = beside(width) ? y + height / 2 - (text.length * lineHeight) / 2 : y + 2;
        text.forEach((line, i) =>
          pen(
            "text",
            {
              x: beside(width) ? left - 10 : 0,
              y: top + 12 + i * lineHeight,
              "text-anchor": beside(width) ? "end" : "start",
              "font-size": labelSize,
              stroke: "none"
            },
            mark,
            line
          )
        );
        const barHeight = double ? 13 : beside(width) ? 16 : 12;
        const bars = barsOf(row);
        const firstTop = beside(width)
          ? y + height / 2 - (bars.length * barHeight + (bars.length - 1) * 3) / 2
          : y + text.length * lineHeight + 4;
        bars.forEach((bar, i) => {
          const barTop = firstTop + i * (barHeight + 3);
          const own = i === 0 ? mark : pen("g", {}, group);
          const value = heightOf(bar, measure) ?? 0;
          const isBelow = value < 0;
          const length = Math.abs(x(value));
          pen(
            "rect",
            {
              x: isBelow ? zero - length : zero,
              y: barTop,
              width: length,
              height: barHeight,
              fill: colors[i]!,
              stroke: "none"
            },
            own
          );
          let end = zero + x(value);
          if (measure === "share" && bar.n > 0) {
            const {low, high} = wilson(bar.k, bar.n);
            const middle = barTop + barHeight / 2;
            pen(
              "line",
              {
                x1: zero + x(low),
                x2: zero + x(high),
                y1: middle,
                y2: middle,
                stroke: theme.ink,
                "stroke-opacity": 0.55,
                "stroke-width": 1.5
              },
              own
            );
            end = Math.max(end, zero + x(high));
          }
          pen(
            "text",
            {
              x: isBelow ? end - 6 : end + 6,
              y: barTop + barHeight / 2 + 4,
              "text-anchor": isBelow ? "end" : null,
              "font-size": 12,
              fill: theme.muted,
              stroke: "none"
            },
            own,
            valueText(bar)
          );
          const described = bar.n > 0 || counted === "anything" ? describePoint(bar, options) : papers(bar.k);
          const side = double && sides ? ` (${bar.compared ? sides.second : sides.first})` : "";
          marks.push({
            element: own,
            label: `${row.label}${side}: ${described}${row.note && !bar.compared ? `. ${row.note}` : ""}`,
            pick: {keys: [row.key], period: null, ...(bar.compared && {compared: true as const})}
          });
        });
        y += height;
      }
      if (left > 0)
        pen("line", {x1: zero, x2: zero, y1: 0, y2: y, stroke: theme.muted, "aria-hidden": "true"}, group);
    }
  });
}

export function barTable(
  rows: readonly BarRow[],
  {measure = "share", sides}: {measure?: Measure; sides?: Sides} = {}
): DisplayTable {
  const shares = measure === "share";
  const both = sides !== undefined && rows.some((row) => row.compared);
  const all = rows.flatMap((row) => [
    {...row, side: sides?.first ?? ""},
    ...(both && row.compared ? [{...row, ...row.compared, side: sides.second}] : [])
  ]);
  return {
    columns: [
      {name: "label", label: "Name", type: "text"},
      ...(both ? [{name: "selection", label: "Selection", type: "text" as const}] : []),
      {name: "k", label: "Papers", type: "number"},
      {name: "n", label: "Out of", type: "number"},
      {name: "share", label: "Share", type: "number"},
      ...(shares
        ? [
            {name: "low", label: "95% low", type: "number" as const},
            {name: "high", label: "95% high", type: "number" as const}
          ]
        : [])
    ],
    rows: all.map(({label, k, n, side}) => {
      const {low, high} = wilson(k, n);
      return [
        label,
        ...(both ? [side] : []),
        k,
        n,
        n > 0 ? k / n : null,
        ...(shares ? [n > 0 ? low : null, n > 0 ? high : null] : [])
      ];
    })
  };
}

/** Bars that are told one by one. */
const mostTold = 6;

/** What bars show: the highest, in order, the lowest, and where two selections differ most. */
function barFinding(
  rows: readonly BarRow[],
  valueText: (row: {k: number; n: number}) => string,
  {measure, sides}: Pick<BarOptions, "measure" | "sides">
): string {
  const height = (row: {k: number; n: number}): number =>
    measure === "share" ? (row.n > 0 ? row.k / row.n : 0) : row.k;
  const counts = ({k, n}: {k: number; n: number}): string =>
    measure === "share" && n > 0 ? ` (${whole(k)} of ${whole(n)})` : "";
  const ordered = [...rows].sort((a, b) => height(b) - height(a));
  const told = ordered.slice(0, mostTold).map((row) => `${row.label} ${valueText(row)}${counts(row)}`);
  const rest = ordered.slice(mostTold);
  const lowest = rest.at(-1);
  const tail =
    lowest === undefined
      ? ""
      : `; then ${rest.length} more, down to ${lowest.label} ${valueText(lowest)}${counts(lowest)}`;
  const compared = rows.flatMap((row) =>
    row.compared === undefined ? [] : [{...row, compared: row.compared}]
  );
  if (compared.length === 0 || sides === undefined) return `Highest first: ${told.join(", ")}${tail}.`;
  const most = compared.reduce((best, row) =>
    Math.abs(height(row) - height(row.compared)) > Math.abs(height(best) - height(best.compared)) ? row : best
  );
  return `${sides.first}, highest first: ${told.join(", ")}${tail}. Largest difference: ${most.label}, ${valueText(most)} against ${valueText(most.compared)} (${sides.second}).`;
}
