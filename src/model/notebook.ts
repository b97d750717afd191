/** A notebook: cells in one column, and what they are called together. */
export interface Notebook {
  title: string;
  cells: readonly Cell[];
}

export type Cell = SqlCell | MarkdownCell | ChartCell;

interface AnyCell {
  /** Unique within the notebook; no part of its file. */
  id: string;
  isCollapsed: boolean;
}

export interface SqlCell extends AnyCell {
  kind: "sql";
  /** Later cells query the result by this name; "" where it has none. An SQL identifier that needs no quotes, lower case. */
  name: string;
  sql: string;
}

export interface MarkdownCell extends AnyCell {
  kind: "markdown";
  text: string;
}

/** A picture of a named result. */
export interface ChartCell extends AnyCell {
  kind: "chart";
  /** Name of the SQL cell whose result is drawn. */
  of: string;
  chart: ChartSpec;
}

export type ChartKind = "line" | "bar" | "scatter" | "heatmap";

/** How a result is drawn. Columns are named; "" stands for none. */
export interface ChartSpec {
  kind: ChartKind;
  /** "" for one made from the columns. */
  title: string;
  /** Line: a date or a year. Bar: a category. Scatter: a number. Heat map: a category. */
  x: string;
  /** Line, bar, scatter: a number. Heat map: a category. */
  y: string;
  /** Line: a column that parts the rows into lines. Scatter: names of the points. Heat map: the number. */
  by: string;
  /** Line and bar: a column that y is counted out of; then shares are drawn, with their intervals. */
  out_of: string;
  scale: "linear" | "log";
}
