import {formatTime, type TimeStep, whole} from "../charts/format.js";
import {lineChart} from "../charts/line-chart.js";
import type {ChartSpec} from "../model/notebook.js";
import type {ResultTable} from "../model/result.js";
import type {DisplayTable, SharePoint} from "../model/series.js";
import {breakLines} from "./break-lines.js";
import type {ChartColumn} from "./chart-columns.js";
import {mostLines, mostPoints} from "./chart-limits.js";
import {
  CannotDraw,
  columnFinder,
  counted,
  leftOut,
  measureColumns,
  measuredCells,
  measureName,
  MeasureReader,
  numberKinds,
  type ResultChart,
  rowsToRead,
  timeKinds
} from "./chart-parts.js";
import {timeStepOf} from "./chart-time-step.js";
import {dateOf, keyOf, nameOf, yearOf} from "./chart-values.js";

interface RowPoint extends SharePoint {
  row: number;
}

interface Line {
  key: string;
  label: string;
  /** In the order of rows. A point of n = 0 is a gap. */
  points: RowPoint[];
  /** Sum of what is measured, by which lines are kept. */
  size: number;
}

/** What stands where. */
interface Places {
  x: ChartColumn;
  y: ChartColumn;
  by: ChartColumn | null;
  outOf: ChartColumn | null;
}

/** A line for each value of a column, or one; throws CannotDraw. Picks a line's value, and the period. */
export function lineFigure(table: ResultTable, spec: ChartSpec): ResultChart {
  const find = columnFinder(table);
  const places: Places = {
    x: find(spec.x, "x", timeKinds),
    y: find(spec.y, "y", numberKinds),
    by: spec.by === "" ? null : find(spec.by, "the lines"),
    outOf: spec.out_of === "" ? null : find(spec.out_of, "out of", numberKinds)
  };
  const {x, by, outOf} = places;
  const {lines: found, notes} = readLines(table, spec, places);
  const kept = largest(found, mostLines);
  const bounded = withinBounds(kept);
  if (kept.length < found.length)
    notes.push(`The ${mostLines} lines with the largest sums, of ${whole(found.length)}`);
  const [drawn, all] = [pointsOf(bounded).length, pointsOf(kept).length];
  if (drawn < all) notes.push(`The first ${whole(drawn)} of their ${whole(all)} points`);
  const dates = pointsOf(bounded).map((p) => p.period);
  const step = x.kind === "year" ? "year" : timeStepOf(dates, x.name);
  const lines = bounded.map((line) => ({
    ...line,
    points: [...line.points].sort((a, b) => a.period.getTime() - b.period.getTime())
  }));
  const twice = firstTwice(lines, step, by !== null);
  if (twice !== null) notes.push(twice);
  const broken = breakLines(
    lines.map((line) => line.points),
    step
  );
  if (broken.isBroken && twice === null) notes.push(brokenNote(broken.usual ?? 1, step));
  const series = lines.map((line, i) => ({...line, points: broken.lines[i]!}));
  return {
    title: `${measureName(spec)} by ${x.name}${by === null ? "" : ` and ${by.name}`}`,
    notes,
    draw: (options) =>
      lineChart(series, {
        ...options,
        measure: outOf === null ? "value" : "share",
        counted: "anything",
        step,
        joined: twice === null,
        scale: spec.scale
      }),
    table: () => lineRows(table, lines, places, step)
  };
}

/** Lines that have a point, in the order in which they come, and what is left out of them. */
function readLines(
  table: ResultTable,
  spec: ChartSpec,
  {x, y, by, outOf}: Places
): {lines: Line[]; notes: string[]} {
  const isLog = spec.scale === "log";
  const reader = new MeasureReader(table, y, outOf);
  const {rows, notes} = rowsToRead(table);
  const found = new Map<string, Line>();
  let [undated, notAbove] = [0, 0];
  for (let row = 0; row < rows; row++) {
    if (found.get(y.name)?.points.length === mostPoints && by === null) {
      notes.splice(0, notes.length, `The first ${whole(row)} of ${counted(table.n_rows, "row")}`);
      break;
    }
    const value = table.value(row, x.index);
    const period = x.kind === "year" ? yearOf(value) : dateOf(value);
    if (period === null) {
      undated++;
      continue;
    }
    const measured = reader.read(row);
    const hasPlace = measured !== null && (!isLog || outOf !== null || measured.k > 0);
    if (measured !== null && !hasPlace) notAbove++;
    const {k, n} = hasPlace ? measured : {k: 0, n: 0};
    const of = by === null ? null : table.value(row, by.index);
    const key = by === null ? y.name : keyOf(of);
    const line = found.get(key) ?? {
      key,
      label: by === null ? measureName(spec) : nameOf(of),
      points: [],
      size: 0
    };
    found.set(key, line);
    line.points.push({row, period, k, n});
    line.size += Math.abs(k);
  }
  const lines = [...found.values()].filter((line) => line.points.some((p) => p.n > 0));
  notes.push(...leftOut(undated + reader.missing, "without a date or a number"), ...reader.notes());
  if (isLog) notes.push("Logarithmic scale", ...leftOut(notAbove, "not above zero"));
  if (lines.length === 0) throw new CannotDraw(["no row has both a date and a number", ...notes].join("; "));
  return {lines, notes};
}

const pointsOf = (lines: readonly Line[]): RowPoint[] => lines.flatMap((line) => line.points);

/** The lines with the largest sums, in the order in which they came. */
function largest(lines: readonly Line[], most: number): Line[] {
  const kept = new Set([...lines].sort((a, b) => b.size - a.size).slice(0, most));
  return lines.filter((line) => kept.has(line));
}

/** The first rows of all lines together, as many as a figure may hold. */
function withinBounds(lines: readonly Line[]): Line[] {
  const rows = pointsOf(lines)
    .map((p) => p.row)
    .sort((a, b) => a - b);
  const last = rows[mostPoints - 1] ?? Infinity;
  return lines
    .map((line) => ({...line, points: line.points.filter((p) => p.row <= last)}))
    .filter((line) => line.points.some((p) => p.n > 0));
}

function brokenNote(usual: number, step: TimeStep): string {
  return usual === 1
    ? `Lines are broken where ${step}s have no row`
    : `Lines are broken where rows stand more than ${whole(usual)} ${step}s apart`;
}

/** Says where a line would have two heights at once. */
function firstTwice(lines: readonly Line[], step: TimeStep, isParted: boolean): string | null {
  for (const {points, label} of lines) {
    const solid = points.filter((p) => p.n > 0);
    const at = solid.findIndex((p, i) => i > 0 && p.period.getTime() === solid[i - 1]!.period.getTime());
    if (at < 0) continue;
    const time = solid[at]!.period;
    const n = solid.filter((p) => p.period.getTime() === time.getTime()).length;
    return (
      `${n} rows for ${formatTime(time, step)}${isParted ? ` and ${label}` : ""}, so points are not joined: ` +
      `${isParted ? "group the rows in SQL" : "choose a column that parts the lines, or group the rows in SQL"}`
    );
  }
  return null;
}

function lineRows(
  table: ResultTable,
  lines: readonly Line[],
  {x, y, by, outOf}: Places,
  step: TimeStep
): DisplayTable {
  const timeOf = ({row, period}: RowPoint): Date | string =>
    x.kind === "year"
      ? String(period.getUTCFullYear())
      : step === "instant"
        ? String(table.value(row, x.index))
        : period;
  const type = x.kind === "year" || step === "instant" ? "text" : "date";
  return {
    columns: [
      ...(by === null ? [] : [{name: by.name, label: by.name, type: "text" as const}]),
      {name: x.name, label: x.name, type},
      ...measureColumns(y, outOf)
    ],
    rows: lines.flatMap(({label, points}) =>
      points.map((point) => [
        ...(by === null ? [] : [label]),
        timeOf(point),
        ...measuredCells(table, point, y, outOf)
      ])
    )
  };
}
