import type {ChartKind, ChartSpec} from "../model/notebook.js";
import type {ResultTable} from "../model/result.js";
import {type ChartColumn, chartColumns, rowsSampled} from "./chart-columns.js";
import {keyOf, numberOf} from "./chart-values.js";
import {mostCells, mostLines} from "./chart-limits.js";

/**
 * The chart that suits a result, by the types of its columns: time and a number, a line; a name and a number, bars;
 * two numbers, a scatter plot; two columns of names, a heat map. k and n are a share. null where nothing fits.
 */
export function chooseChart(table: ResultTable): ChartSpec | null {
  if (table.n_rows === 0) return null;
  const columns = chartColumns(table).filter(({kind}) => kind !== "none");
  return (
    choose(
      table,
      columns.filter(({isId}) => !isId)
    ) ??
    choose(
      table,
      columns.map((column) => (column.isId ? {...column, kind: "category"} : column))
    )
  );
}

/** Why a result has no chart, in words; null where it has one. */
export function whyNoChart(table: ResultTable): string | null {
  if (table.n_rows === 0) return "no rows";
  if (chooseChart(table) !== null) return null;
  const numbers = chartColumns(table).filter(({kind, isId}) => kind === "number" && !isId);
  if (numbers.length === 0) return "no column of numbers, and no two columns of names that repeat";
  if (numbers.every((column) => !holdsNumbers(table, column))) return "every number is NULL";
  return "one column of numbers and nothing to set it against: add a date, a name or a second number";
}

/** A chart of a kind with nothing in its places. */
export function emptyChart(kind: ChartKind): ChartSpec {
  return {kind, title: "", x: "", y: "", by: "", out_of: "", scale: "linear"};
}

/** Numbers that go with others rather than tell of themselves. */
const aside = /^(?:rank|position|row|row_?num(?:ber)?|low|high|lower|upper)$|_(?:low|high)$/i;

function choose(table: ResultTable, columns: readonly ChartColumn[]): ChartSpec | null {
  const numbers = columns.filter((column) => column.kind === "number" && holdsNumbers(table, column));
  const measure = measureOf(table, numbers);
  const times = columns.filter(({kind}) => kind === "time" || kind === "year");
  const names = columns.filter(({kind}) => kind === "category");
  if (measure === null) return countsOf(table, [...names, ...times]);
  const {y, out_of, second} = measure;
  const time =
    times.find((column) => distinct(table, [column]) > 1) ?? (names.length === 0 ? times[0] : undefined);
  if (time !== undefined) {
    const line = {...emptyChart("line"), x: time.name, y: y.name, out_of};
    const by = isUnique(table, [time]) ? undefined : partOf(table, time, names);
    if (by !== undefined) return {...line, by: by.name};
    const isRanking = names.some((name) => isUnique(table, [name])) && !isInOrder(table, time);
    if (!isRanking && (second === undefined || isUnique(table, [time]))) return line;
  }
  const pair = crossing(table, names);
  if (pair !== undefined && isUnique(table, pair) && out_of === "")
    return {...emptyChart("heatmap"), x: pair[1].name, y: pair[0].name, by: y.name};
  if (second !== undefined)
    return {...emptyChart("scatter"), x: y.name, y: second.name, by: nameOfRows(table, names)?.name ?? ""};
  const name = nameOfRows(table, names);
  return name === undefined ? null : {...emptyChart("bar"), x: name.name, y: y.name, out_of};
}

/** What is measured: k out of n, or the first number that stands for itself, and the next to set against it. */
function measureOf(
  table: ResultTable,
  numbers: readonly ChartColumn[]
): {y: ChartColumn; out_of: string; second?: ChartColumn} | null {
  const named = (name: string) => numbers.find((column) => column.name.toLowerCase() === name);
  const [k, n] = [named("k"), named("n")];
  if (k !== undefined && n !== undefined && isPartOf(table, k, n)) return {y: k, out_of: n.name};
  const own = numbers.filter(({name}) => !aside.test(name));
  const [y, second] = own.length > 0 ? own : numbers;
  return y === undefined ? null : {y, out_of: "", ...(second && {second})};
}

/** The heat map of how often two names stand together, where they do. */
function countsOf(table: ResultTable, columns: readonly ChartColumn[]): ChartSpec | null {
  const pair = crossing(table, columns);
  return pair === undefined ? null : {...emptyChart("heatmap"), x: pair[1].name, y: pair[0].name};
}

/** Two columns whose values repeat, so that they cross. */
function crossing(
  table: ResultTable,
  columns: readonly ChartColumn[]
): [ChartColumn, ChartColumn] | undefined {
  const repeating = columns
    .map((column) => ({column, n: distinct(table, [column])}))
    .filter(({n}) => n < sampled(table));
  const small = repeating.filter(({n}) => n <= mostCells);
  const [first, second] = small.length > 1 ? small : repeating;
  return first && second && [first.column, second.column];
}

/** The column that parts rows of the same time into lines, few enough to tell apart where there is a choice. */
function partOf(
  table: ResultTable,
  time: ChartColumn,
  names: readonly ChartColumn[]
): ChartColumn | undefined {
  const parts = names.filter(
    (name) => distinct(table, [name]) <= sampled(table) / 2 && isUnique(table, [time, name])
  );
  return parts.find((name) => distinct(table, [name]) <= mostLines) ?? parts[0];
}

/** The column that names the rows best: one that tells all apart, else the first. */
function nameOfRows(table: ResultTable, names: readonly ChartColumn[]): ChartColumn | undefined {
  return names.find((name) => isUnique(table, [name])) ?? names[0];
}

/** Characters after which texts are taken for the same: they may be megabytes long. */
const longestKey = 1000;

const sampled = (table: ResultTable): number => Math.min(table.n_rows, rowsSampled);

function distinct(table: ResultTable, columns: readonly ChartColumn[]): number {
  const found = new Set<string>();
  for (let row = 0; row < sampled(table); row++)
    found.add(JSON.stringify(columns.map(({index}) => keyOf(table.value(row, index)).slice(0, longestKey))));
  return found.size;
}

function isUnique(table: ResultTable, columns: readonly ChartColumn[]): boolean {
  return distinct(table, columns) === sampled(table);
}

/** Whether rows go forwards in time, or backwards, and not as something else ranks them. */
function isInOrder(table: ResultTable, {index}: ChartColumn): boolean {
  const keys = Array.from({length: sampled(table)}, (_, row) => table.value(row, index)).flatMap((value) =>
    value === null ? [] : [keyOf(value)]
  );
  const pairs = keys.slice(1).map((key, i) => [keys[i]!, key] as const);
  return pairs.every(([a, b]) => a <= b) || pairs.every(([a, b]) => a >= b);
}

function holdsNumbers(table: ResultTable, {index}: ChartColumn): boolean {
  for (let row = 0; row < sampled(table); row++) if (numberOf(table.value(row, index)) !== null) return true;
  return false;
}

/** Whether k can be counted out of n in every row that has both. */
function isPartOf(table: ResultTable, k: ChartColumn, n: ChartColumn): boolean {
  for (let row = 0; row < sampled(table); row++) {
    const [part, whole] = [numberOf(table.value(row, k.index)), numberOf(table.value(row, n.index))];
    if (part !== null && whole !== null && (part < 0 || part > whole)) return false;
  }
  return true;
}
