import type {DisplayTable} from "../model/series.js";
import {drawAcrossAxis} from "./axes.js";
import {emptyFigure, figure, type FigureOptions, type PickableFigure} from "./figure.js";
import {countOfPapers, percent, whole} from "./format.js";
import {textWidth, wrapText} from "./measure-text.js";
import {themes} from "./theme.js";

export interface ChangeSide {
  k: number;
  n: number;
  low: number;
  high: number;
}

export interface ChangeRow {
  key: string;
  label: string;
  earlier: ChangeSide;
  recent: ChangeSide;
}

export interface ChangeOptions extends FigureOptions {
  /** What the two sides are called. */
  sides?: {earlier: string; recent: string};
}

const defaultSides = {earlier: "before", recent: "last twelve whole months"};
const rowHeight = 30;
const nameHeight = 16;
const axisSpace = 22;
const labelSize = 13;

/** Share before and share now, each with its interval: a row for each thing. */
export function changeChart(rows: readonly ChangeRow[], options: ChangeOptions): PickableFigure {
  const {sides = defaultSides, theme: themeName = "light"} = options;
  const {accent, categorical} = themes[themeName];
  const colors = {earlier: categorical.at(-1)!, recent: accent};
  const first = rows[0];
  if (first === undefined) return emptyFigure(options, "Nothing rises or falls measurably.");
  const share = ({k, n}: ChangeSide) => (n > 0 ? k / n : 0);
  const highest = Math.max(...rows.flatMap((r) => [r.earlier.high, r.recent.high]));
  const beside = (width: number) => width >= 420;
  const height = (width: number) => (beside(width) ? rowHeight : rowHeight + nameHeight);
  return figure(options, {
    summary: changeFinding(rows, share),
    legend: [
      {label: sides.earlier, color: colors.earlier, shape: "circle"},
      {label: sides.recent, color: colors.recent, shape: "circle"}
    ],
    height: (width) => rows.length * height(width) + axisSpace,
    draw({pen, theme, group, width, marks}) {
      const widest = Math.max(...rows.map((r) => textWidth(r.label, labelSize)));
      const labels = beside(width) ? Math.min(width * 0.38, widest + 14) : 0;
      const bottom = rows.length * height(width);
      const plot = pen("g", {transform: `translate(${Math.round(labels)},0)`}, group);
      const along = drawAcrossAxis(highest, "share", bottom, {
        pen,
        theme,
        group: plot,
        width: width - labels - 8
      });
      const x = (value: number) => Math.round(labels) + along(value);
      rows.forEach((row, i) => {
        const top = i * height(width);
        const middle = beside(width) ? top + rowHeight / 2 : top + nameHeight + rowHeight / 2 - 2;
        const mark = pen("g", {}, group);
        pen("rect", {x: 0, y: top, width, height: height(width), "fill-opacity": 0}, mark);
        const text = wrapText(row.label, beside(width) ? labels - 10 : width - 4, labelSize, 400, 1)[0] ?? "";
        pen(
          "text",
          beside(width)
            ? {x: labels - 8, y: middle + 4, "text-anchor": "end", "font-size": labelSize, stroke: "none"}
            : {
                x: 4,
                y: top + 15,
                "font-size": labelSize,
                stroke: theme.surface,
                "stroke-width": 4,
                "paint-order": "stroke"
              },
          mark,
          text
        );
        const dots = [
          {side: row.earlier, color: colors.earlier, y: middle - 5},
          {side: row.recent, color: colors.recent, y: middle + 5}
        ].filter(({side}) => side.n > 0);
        const [from, to] = dots;
        if (from && to) {
          const ends = {x1: x(share(from.side)), y1: from.y, x2: x(share(to.side)), y2: to.y};
          pen("line", {...ends, stroke: theme.muted, "stroke-opacity": 0.6}, mark);
        }
        for (const {side, color, y} of dots) {
          pen(
            "line",
            {
              x1: x(side.low),
              x2: x(side.high),
              y1: y,
              y2: y,
              stroke: color,
              "stroke-width": 2,
              "stroke-opacity": 0.55
            },
            mark
          );
          pen("circle", {cx: x(share(side)), cy: y, r: 4.5, fill: color, stroke: "none"}, mark);
        }
        marks.push({
          element: mark,
          label: `${row.label}: ${sides.earlier} ${countOfPapers(row.earlier.k, row.earlier.n)}; ${sides.recent} ${countOfPapers(row.recent.k, row.recent.n)}`,
          pick: {keys: [row.key], period: null}
        });
      });
    }
  });
}

export function changeTable(
  rows: readonly ChangeRow[],
  {sides = defaultSides}: Pick<ChangeOptions, "sides"> = {}
): DisplayTable {
  const side = (name: string, label: string) =>
    (["k", "n", "share", "low", "high"] as const).map((what) => ({
      name: `${name}_${what}`,
      label: `${label}: ${{k: "papers", n: "out of", share: "share", low: "95% low", high: "95% high"}[what]}`,
      type: "number" as const
    }));
  const values = ({k, n, low, high}: ChangeSide) => [k, n, n > 0 ? k / n : null, low, high];
  return {
    columns: [
      {name: "label", label: "Name", type: "text"},
      ...side("earlier", sides.earlier),
      ...side("recent", sides.recent)
    ],
    rows: rows.map((row) => [row.label, ...values(row.earlier), ...values(row.recent)])
  };
}

/** Changes that are told one by one, of those up and of those down. */
const mostTold = 4;

/** What changes show: the largest rises and falls, with their counts. */
function changeFinding(rows: readonly ChangeRow[], share: (side: ChangeSide) => number): string {
  const change = ({earlier, recent}: ChangeRow): number => share(recent) - share(earlier);
  const side = (one: ChangeSide): string => `${percent(share(one))} (${whole(one.k)} of ${whole(one.n)})`;
  const list = (which: readonly ChangeRow[], name: string, none: string): string => {
    if (which.length === 0) return none;
    const ordered = [...which].sort((a, b) => Math.abs(change(b)) - Math.abs(change(a)));
    const told = ordered
      .slice(0, mostTold)
      .map((row) => `${row.label} from ${side(row.earlier)} to ${side(row.recent)}`);
    const rest = which.length - told.length;
    return `${name}: ${told.join(", ")}${rest > 0 ? `, and ${rest} more` : ""}.`;
  };
  return [
    list(
      rows.filter((row) => change(row) > 0),
      "Rose",
      "Nothing rose."
    ),
    list(
      rows.filter((row) => change(row) < 0),
      "Fell",
      "Nothing fell."
    )
  ].join(" ");
}
