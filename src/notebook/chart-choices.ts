import type {ChartKind, ChartSpec} from "../model/notebook.js";
import type {ResultTable} from "../model/result.js";
import {type ChartColumn, chartColumns} from "./chart-columns.js";
import {chooseChart, emptyChart} from "./choose-chart.js";

type Place = "x" | "y" | "by" | "out_of";

/** Columns that may stand in each place of a chart, the likelier first. `by` and `out_of` may be empty all the same. */
export type ChartChoices = Record<Place, string[]>;

const kinds: readonly ChartKind[] = ["line", "bar", "scatter", "heatmap"];

type ColumnKind = ChartColumn["kind"];
const anything: readonly ColumnKind[] = ["category", "year", "time", "number"];
const numbers: readonly ColumnKind[] = ["number", "year"];

const accepted: Record<ChartKind, Record<Place, readonly ColumnKind[]>> = {
  line: {x: ["time", "year"], y: numbers, by: anything, out_of: numbers},
  bar: {x: anything, y: numbers, by: [], out_of: numbers},
  scatter: {x: numbers, y: numbers, by: anything, out_of: []},
  heatmap: {x: anything, y: anything, by: numbers, out_of: []}
};

export function chartChoices(table: ResultTable, kind: ChartKind): ChartChoices {
  const columns = chartColumns(table);
  const choices = (place: Place): string[] => {
    const order = accepted[kind][place];
    return columns
      .filter((column) => order.includes(column.kind))
      .sort((a, b) => Number(a.isId) - Number(b.isId) || order.indexOf(a.kind) - order.indexOf(b.kind))
      .map(({name}) => name);
  };
  return {x: choices("x"), y: choices("y"), by: choices("by"), out_of: choices("out_of")};
}

/** Kinds of chart that a result has columns for. */
export function chartKinds(table: ResultTable): ChartKind[] {
  return kinds.filter((kind) => {
    const {x, y} = chartChoices(table, kind);
    return x.length > 0 && y.length > 0 && new Set([...x, ...y]).size > 1;
  });
}

/** A chart as one of another kind: what fits stays in its place, other places get what suits them. */
export function chartOfKind(table: ResultTable, kind: ChartKind, before: ChartSpec): ChartSpec {
  const best = chooseChart(table);
  if (best?.kind === kind) return {...best, title: before.title};
  const choices = chartChoices(table, kind);
  const measured = new Set(
    chartColumns(table)
      .filter((column) => column.kind === "number")
      .map(({name}) => name)
  );
  const held = [before, best].flatMap((spec) => (spec === null ? [] : [spec.y, spec.x, spec.by]));
  const pick = (place: Place, not: readonly string[]): string => {
    const free = choices[place].filter((name) => !not.includes(name));
    const isName = accepted[kind][place][0] === "category";
    const fitting = isName ? free.filter((name) => !measured.has(name)) : free;
    return [before[place], ...(isName ? [] : held)].find((name) => fitting.includes(name)) ?? free[0] ?? "";
  };
  const x = pick("x", []);
  const y = pick("y", [x]);
  const by = kind === "heatmap" || choices.by.includes(before.by) ? pick("by", [x, y]) : "";
  const out_of = choices.out_of.includes(before.out_of) && before.y === y ? before.out_of : "";
  return {...emptyChart(kind), title: before.title, x, y, by, out_of};
}
