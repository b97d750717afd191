import type {DisplayTable} from "../model/series.js";
import {addHead, tableFrame} from "./table-frame.js";

type Cell = string | number | Date | null;

/** A table of what a chart shows, sortable by each column; it scrolls in a frame of its own. */
export function tableView(caption: string, {columns, rows}: DisplayTable): HTMLElement {
  const {frame, head, body} = tableFrame(`Table: ${caption}`);
  let sorted: {column: number; descending: boolean} | null = null;
  const headers = columns.map((column, i) =>
    addHead(head, column.label, {
      isNumber: column.type === "number",
      onSort: () => {
        sorted = {
          column: i,
          descending: sorted?.column === i ? !sorted.descending : column.type === "number"
        };
        fill();
      }
    })
  );
  const fill = () => {
    const order = sorted;
    const shown = order === null ? rows : sortRows(rows, order.column, order.descending);
    headers.forEach((header, i) => {
      if (order?.column === i)
        header.setAttribute("aria-sort", order.descending ? "descending" : "ascending");
      else header.removeAttribute("aria-sort");
    });
    body.replaceChildren();
    for (const row of shown) {
      const line = body.insertRow();
      row.forEach((value, i) => {
        const cell = line.insertCell();
        const type = columns[i]?.type;
        if (type === "number" || type === "date") cell.className = type;
        cell.textContent = shownCell(value);
      });
    }
  };
  fill();
  return frame;
}

/** Rows in the order of one column; nothing known comes last either way. */
export function sortRows(rows: readonly Cell[][], column: number, descending: boolean): Cell[][] {
  return [...rows].sort((a, b) => {
    const x = a[column] ?? null;
    const y = b[column] ?? null;
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    const order =
      typeof x === "string" && typeof y === "string" ? x.localeCompare(y, "en") : Number(x) - Number(y);
    return descending ? -order : order;
  });
}

function shownCell(value: Cell): string {
  if (value === null) return "–";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === "number" ? value.toLocaleString("en-GB", {maximumFractionDigits: 4}) : value;
}
