import {formatTime, whole} from "../charts/format.js";
import {matrixChart} from "../charts/matrix-chart.js";
import {writeNumber} from "../charts/write-number.js";
import type {ChartSpec} from "../model/notebook.js";
import type {ResultTable} from "../model/result.js";
import type {ChartColumn} from "./chart-columns.js";
import {mostCells} from "./chart-limits.js";
import {
  CannotDraw,
  columnFinder,
  counted,
  leftOut,
  numberKinds,
  type ResultChart,
  rowsToRead
} from "./chart-parts.js";
import {timeStepOf} from "./chart-time-step.js";
import {dateOf, keyOf, nameOf, numberOf} from "./chart-values.js";

interface Side {
  key: string;
  label: string;
  value: unknown;
  /** Sum of its cells, by which rows and columns are kept. */
  size: number;
}

interface Cell {
  row: Side;
  column: Side;
  value: number;
  n_rows: number;
}

/** A cell for each pair of values: a number, or how many rows there are; throws CannotDraw. Picks both values. */
export function heatmapFigure(table: ResultTable, spec: ChartSpec): ResultChart {
  const find = columnFinder(table);
  const x = find(spec.x, "the columns");
  const y = find(spec.y, "the rows");
  const by = spec.by === "" ? null : find(spec.by, "the cells", numberKinds);
  const {cells, notes} = readCells(table, {x, y, by});
  const shown = withinBounds(cells, {x, y});
  const noun = by?.name ?? "rows";
  const drawn = shown.cells.map(({row, column, value, n_rows}) => ({
    row: row.key,
    column: column.key,
    value,
    n_papers: n_rows,
    tip: `${row.label}, ${column.label}: ${by === null ? counted(value, "row") : `${noun} ${writeNumber(value)}`}`
  }));
  return {
    title: `${noun} by ${y.name} and ${x.name}`,
    notes: [`Down: ${y.name}. Across: ${x.name}`, ...notes, ...shown.notes],
    draw: (options) =>
      matrixChart(
        {rows: shown.rows, columns: shown.columns, cells: drawn},
        {
          ...options,
          valueLabel: noun,
          classesOf: "values",
          format: by === null ? whole : (value) => writeNumber(Number(value.toPrecision(3)))
        }
      ),
    table: () => ({
      columns: [
        {name: y.name, label: y.name, type: "text"},
        {name: x.name, label: x.name, type: "text"},
        {name: by?.name ?? "n_rows", label: by?.name ?? "Rows", type: "number"}
      ],
      rows: shown.cells.map(({row, column, value}) => [row.label, column.label, value])
    })
  };
}

function readCells(
  table: ResultTable,
  {x, y, by}: {x: ChartColumn; y: ChartColumn; by: ChartColumn | null}
): {cells: Cell[]; notes: string[]} {
  const {rows: n_rows, notes} = rowsToRead(table);
  const sides = {rows: new Map<string, Side>(), columns: new Map<string, Side>()};
  const found = new Map<Side, Map<Side, Cell>>();
  let unplaced = 0;
  for (let at = 0; at < n_rows; at++) {
    const value = by === null ? 1 : numberOf(table.value(at, by.index));
    if (value === null) {
      unplaced++;
      continue;
    }
    const row = sideOf(sides.rows, table.value(at, y.index));
    const column = sideOf(sides.columns, table.value(at, x.index));
    const line = found.get(row) ?? new Map<Side, Cell>();
    found.set(row, line);
    const cell = line.get(column);
    if (cell === undefined) line.set(column, {row, column, value, n_rows: 1});
    else if (by === null) {
      cell.value++;
      cell.n_rows++;
    } else
      throw new CannotDraw(
        `two rows for ${row.label} and ${column.label}, and a cell holds one number: ` +
          `group the rows by ${y.name} and ${x.name} in SQL, or count rows instead`
      );
  }
  notes.push(...leftOut(unplaced, "without a number"));
  if (found.size === 0) throw new CannotDraw(["no row has a number", ...notes].join("; "));
  return {cells: [...found.values()].flatMap((line) => [...line.values()]), notes};
}

function sideOf(sides: Map<string, Side>, value: unknown): Side {
  const key = keyOf(value);
  const side = sides.get(key) ?? {key, label: nameOf(value), value, size: 0};
  sides.set(key, side);
  return side;
}

/** As many rows and columns as a figure may hold, and the cells where they meet: dates first, then what has most in them. */
function withinBounds(
  cells: readonly Cell[],
  {x, y}: {x: ChartColumn; y: ChartColumn}
): {rows: Side[]; columns: Side[]; cells: Cell[]; notes: string[]} {
  const order = y.kind === "category" ? (["column", "row"] as const) : (["row", "column"] as const);
  const shown = {row: [] as Side[], column: [] as Side[]};
  const notes: string[] = [];
  let held = cells;
  for (const place of order) {
    const column = place === "row" ? y : x;
    const all = new Set(cells.map((cell) => cell[place]));
    for (const side of all) side.size = 0;
    for (const cell of held) cell[place].size += Math.abs(cell.value);
    shown[place] = shownSides(new Set(held.map((cell) => cell[place])), column);
    const kept = new Set(shown[place]);
    held = held.filter((cell) => kept.has(cell[place]));
    if (kept.size < all.size)
      notes.push(
        `The ${column.kind === "category" ? "largest" : "last"} ${kept.size} of ${whole(all.size)} in ${column.name}`
      );
  }
  const [rows, columns] = [shown.row, shown.column];
  nameTimes(rows, y);
  nameTimes(columns, x);
  return {rows, columns, cells: [...held], notes};
}

/** Dates and numbers in their order, the last of too many; names as they came, the largest of too many. */
function shownSides(sides: ReadonlySet<Side>, {kind}: ChartColumn): Side[] {
  const all = [...sides];
  if (kind === "category") {
    const kept = new Set([...all].sort((a, b) => b.size - a.size).slice(0, mostCells));
    return all.filter((side) => kept.has(side));
  }
  const orderOf = ({value}: Side): number =>
    (kind === "time" ? dateOf(value)?.getTime() : numberOf(value)) ?? Infinity;
  return all.sort((a, b) => orderOf(a) - orderOf(b) || 0).slice(-mostCells);
}

/** Writes dates as the period that they begin. */
function nameTimes(sides: readonly Side[], {kind, name}: ChartColumn): void {
  if (kind !== "time") return;
  const step = timeStepOf(
    sides.flatMap(({value}) => dateOf(value) ?? []),
    name
  );
  for (const side of sides) {
    const date = dateOf(side.value);
    if (date !== null) side.label = formatTime(date, step);
  }
}
