import {addHead, tableFrame} from "./table-frame.js";

export interface SortedColumn<R> {
  key: string;
  label: string;
  /** Said on hovering the head. */
  about?: string;
  isNumber?: boolean;
  /** Kept on one line. */
  isDate?: boolean;
  /** What the column is sorted by; without it, it is not. Nulls come last. */
  value?: (row: R) => string | number | null;
  /** The cell. */
  show: (row: R) => string | Node;
}

export interface SortedTable<R> {
  element: HTMLElement;
  show(rows: readonly R[]): void;
  /** The rows in the order shown. */
  rows(): readonly R[];
}

/** A table that sorts by its columns and shows more rows on demand; at first the rows stand in the order given. */
export function sortedTable<R>(
  name: string,
  columns: readonly SortedColumn<R>[],
  {rowsAtOnce = 25}: {rowsAtOnce?: number} = {}
): SortedTable<R> {
  const {frame, head, body} = tableFrame(name);
  let rows: readonly R[] = [];
  let shown = rowsAtOnce;
  let sorted: {column: SortedColumn<R>; descending: boolean} | null = null;
  const ordered = (): readonly R[] => {
    const value = sorted?.column.value;
    if (sorted === null || value === undefined) return rows;
    const sign = sorted.descending ? -1 : 1;
    return rows
      .map((row, at) => ({row, at, by: value(row)}))
      .sort((a, b) => {
        if (a.by === null || b.by === null)
          return Number(a.by === null) - Number(b.by === null) || a.at - b.at;
        const order =
          typeof a.by === "string" && typeof b.by === "string"
            ? a.by.localeCompare(b.by, "en")
            : Number(a.by) - Number(b.by);
        return order * sign || a.at - b.at;
      })
      .map(({row}) => row);
  };
  const more = document.createElement("button");
  more.type = "button";
  more.className = "more";
  more.hidden = true;
  frame.hidden = true;
  const fill = (): void => {
    [...head.cells].forEach((cell, i) => {
      if (columns[i] === sorted?.column)
        cell.setAttribute("aria-sort", sorted!.descending ? "descending" : "ascending");
      else cell.removeAttribute("aria-sort");
    });
    body.replaceChildren(
      ...ordered()
        .slice(0, shown)
        .map((row) => {
          const line = document.createElement("tr");
          for (const {show, isNumber, isDate} of columns) {
            const cell = line.insertCell();
            if (isNumber) cell.className = "number";
            if (isDate) cell.className = "date";
            cell.append(show(row));
          }
          return line;
        })
    );
    frame.hidden = rows.length === 0;
    more.hidden = rows.length <= shown;
    more.textContent = `Show ${Math.min(rowsAtOnce, rows.length - shown)} more of ${rows.length - shown}`;
  };
  for (const column of columns) {
    const cell = addHead(head, column.label, {
      isNumber: column.isNumber === true,
      ...(column.value && {
        onSort: () => {
          const descending = sorted?.column === column ? !sorted.descending : column.isNumber === true;
          sorted = {column, descending};
          fill();
        }
      })
    });
    if (column.about !== undefined) cell.title = column.about;
  }
  more.addEventListener("click", () => {
    shown += rowsAtOnce;
    fill();
  });
  const element = document.createElement("div");
  element.append(frame, more);
  return {
    element,
    show(given) {
      rows = given;
      shown = rowsAtOnce;
      fill();
    },
    rows: ordered
  };
}
