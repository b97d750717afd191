import {columnKind, isWholeType} from "../analysis/column-kind.js";
import type {ResultTable} from "../model/result.js";
import {yearOf} from "./chart-values.js";

/** What a column of a result can be in a chart. */
export interface ChartColumn {
  name: string;
  index: number;
  kind: "time" | "year" | "number" | "category" | "none";
  /** It names a row of a table: no number to plot, and no category a reader knows. */
  isId: boolean;
}

/** Rows that are looked at to tell what a column holds. */
export const rowsSampled = 2000;

const idName = /(?:^|_)(?:id|key|doi|pmid|url)$/i;
const yearName = /(?:^|[^a-z])years?(?:[^a-z]|$)/i;
const years = {first: 1500, last: 2200};

/**
 * The columns by what they can be in a chart, by their types; whole numbers that are called years and look so are
 * years. Of several columns of one name, the first.
 */
export function chartColumns(table: ResultTable): ChartColumn[] {
  const first = new Map<string, number>();
  table.columns.forEach(({name}, index) => first.set(name, first.get(name) ?? index));
  return [...first].map(([name, index]) => {
    const {type} = table.columns[index]!;
    const isId = idName.test(name) && (columnKind(type) === "text" || isWholeType(type));
    return {name, index, kind: kindOf(table, index), isId};
  });
}

function kindOf(table: ResultTable, index: number): ChartColumn["kind"] {
  const {name, type} = table.columns[index]!;
  const kind = columnKind(type);
  if (kind === "date") return "time";
  if (kind === "text" || kind === "boolean" || kind === "time") return "category";
  if (kind !== "number") return "none";
  return yearName.test(name) && isWholeType(type) && holdsYears(table, index) ? "year" : "number";
}

function holdsYears(table: ResultTable, index: number): boolean {
  let found = false;
  for (let row = 0; row < Math.min(table.n_rows, rowsSampled); row++) {
    const value = table.value(row, index);
    if (value === null || value === undefined) continue;
    const year = yearOf(value)?.getUTCFullYear() ?? 0;
    if (year < years.first || year > years.last) return false;
    found = true;
  }
  return found;
}
