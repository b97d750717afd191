import {valueText} from "../analysis/value-text.js";
import type {ResultTable} from "../model/result.js";
import {cellGrid} from "./cell-grid.js";
import {paperOf} from "./result-cell.js";
import {wholeValue} from "./whole-value.js";

/** A single value of more characters is shown as running text. */
const longTitle = 80;

export interface ResultGridOptions {
  /** What the rows are, for who does not see them. */
  label: string;
  /** Why there are no more rows, where there are. */
  capped?: string;
  /** Opens the paper that a cell names. */
  onPaper?: (at: {paper_id: number} | {key: string}) => void;
}

export interface ResultGrid {
  element: HTMLElement;
  /** Rows of the result in the order shown. */
  rows(): Uint32Array;
  destroy(): void;
}

/**
 * The rows of a result as a grid of any length: sorted by its heads, columns summed up and widened, cells chosen, copied
 * and opened, by pointer and by keyboard. A single value stands large, an empty result says that it is one.
 */
export function resultGrid(table: ResultTable, options: ResultGridOptions): ResultGrid {
  const element = document.createElement("div");
  element.className = "result-grid";
  if (table.n_rows === 1 && table.columns.length === 1) {
    element.append(singleValue(table, options));
    return {element, rows: () => Uint32Array.of(0), destroy: () => undefined};
  }
  if (table.n_rows === 0) {
    const empty = document.createElement("p");
    empty.textContent = "The statement ran and returned no rows.";
    element.append(empty);
    if (table.columns.length === 0) return {element, rows: () => new Uint32Array(), destroy: () => undefined};
  }
  const grid = cellGrid(table, options);
  element.append(grid.frame);
  if (options.capped !== undefined) {
    const notice = document.createElement("p");
    notice.className = "grid-notice";
    notice.textContent = options.capped;
    element.append(notice);
  }
  element.append(grid.status);
  return {element, rows: grid.rows, destroy: grid.destroy};
}

function singleValue(table: ResultTable, {onPaper}: ResultGridOptions): HTMLElement {
  const column = table.columns[0]!;
  const value = table.value(0, 0);
  const element = document.createElement("figure");
  element.className = "single-value";
  element.classList.toggle("is-long", valueText(value, column.type, longTitle + 1).length > longTitle);
  const paper = onPaper === undefined ? null : paperOf(column, value);
  const name = document.createElement("figcaption");
  name.textContent = column.name;
  element.append(name, wholeValue(value, column.type));
  if (paper !== null) {
    const link = document.createElement("button");
    link.type = "button";
    link.textContent = "Open the paper";
    link.addEventListener("click", () => onPaper?.(paper));
    element.append(link);
  }
  return element;
}
