import type {ResultTable} from "../model/result.js";
import {cellsIn, mostCopied, type Place, tsvOf} from "./cell-range.js";
import {openColumnSummary} from "./column-summary.js";
import {columnWidths, narrowest, shareRoom} from "./column-widths.js";
import {counted} from "../figures/corpus-line.js";
import {dragCells, placeOf} from "./drag-cells.js";
import {gridChoice} from "./grid-choice.js";
import {gridHead, widthStep} from "./grid-head.js";
import {moveByKey} from "./grid-move.js";
import {gridOrder} from "./grid-order.js";
import {cellOf, namesPapers, paperOf} from "./result-cell.js";
import type {ResultGridOptions} from "./result-grid.js";
import {headHeight, rowHeight, virtualRows} from "./virtual-rows.js";
import {openValue} from "./whole-value.js";

/** A result of no more rows is shown without a bar of its own. */
const fewRows = 12;
const rowsSeen = 14.5;
const keys =
  "Arrow keys move, with Shift they choose. Enter opens a value, or sorts by a head. On a head, Alt with an arrow key to the side changes the width, Alt with arrow down tells what the column holds.";

/** Heads and cells of a result, after the grid pattern of the ARIA Authoring Practices. */
export function cellGrid(
  table: ResultTable,
  {label, capped, onPaper}: ResultGridOptions
): {frame: HTMLElement; status: HTMLElement; rows(): Uint32Array; destroy(): void} {
  const {columns, n_rows} = table;
  const n_columns = columns.length;
  const wanted = columnWidths(table);
  const isLinked = columns.map((column) => onPaper !== undefined && namesPapers(column));
  const cells = columns.map(({type}) => cellOf(type));
  let widths = wanted.map(({width}) => width);
  let hasRoom = false;
  const status = document.createElement("p");
  status.className = "grid-status";
  status.setAttribute("role", "status");

  const order = gridOrder(table, {
    onSorting(by, done) {
      markHeads();
      if (by !== null && done > 0) say(`Sorting by ${columns[by.column]!.name} … ${Math.floor(done * 100)}%`);
    },
    onSorted(error) {
      markHeads();
      say(error === null ? "" : `The rows could not be sorted: ${String(error)}`);
      rows.scrollTo(0, choice.active().column);
      rows.refill();
    }
  });
  const choice = gridChoice({n_rows, n_columns}, () => {
    rows.remark();
    const n = cellsIn(choice.range());
    say(choice.active().row >= 0 && n > 1 ? `${counted(n, "cell")} chosen` : "");
  });
  const rows = virtualRows({
    n_rows,
    n_columns,
    widthOf: (column) => widths[column]!,
    head: (column) =>
      gridHead(columns[column]!, {
        onSort: () => order.sortBy(column),
        onSummary: () => openColumnSummary(table, column, {capped}),
        onWiden: (by) => widen(column, by),
        onFit: () => widen(column, wanted[column]!.wanted - widths[column]!)
      }),
    fill(cell, row, column) {
      const {text, kind} = cells[column]!(table.value(order.rowAt(row), column));
      if (cell.dataset.kind !== kind) cell.dataset.kind = kind;
      const holder = isLinked[column] ? linkIn(cell) : cell;
      if (holder.firstChild === null) holder.append(text);
      else (holder.firstChild as Text).data = text;
    },
    mark(cell, row, column) {
      const isChosen = String(choice.isChosen({row, column}));
      if (cell.ariaSelected !== isChosen) cell.ariaSelected = isChosen;
    },
    onShown: () => keepFocus()
  });
  const {frame} = rows;

  const say = (text: string): void => {
    status.textContent = text;
  };
  const markHeads = (): void => {
    const by = order.sortedBy();
    for (let column = 0; column < n_columns; column++) {
      const sort = by?.column !== column ? "none" : by.descending ? "descending" : "ascending";
      rows.headAt(column)?.setAttribute("aria-sort", sort);
    }
  };
  const widen = (column: number, by: number): void => {
    widths[column] = Math.max(narrowest, Math.round(widths[column]! + by));
    rows.layOut();
  };
  const elementAt = ({row, column}: Place): HTMLElement | undefined =>
    row < 0 ? rows.headAt(column) : rows.cellAt(row, column);
  let inTabOrder: HTMLElement = frame;
  /** The cell that the keyboard stands on is the one that Tab reaches; while it is scrolled away, the frame is. */
  const keepFocus = (): void => {
    markHeads();
    const hadFocus = frame.contains(document.activeElement);
    const wantedElement = elementAt(choice.active()) ?? frame;
    if (wantedElement === inTabOrder) return;
    inTabOrder.tabIndex = -1;
    inTabOrder = wantedElement;
    inTabOrder.tabIndex = 0;
    if (hadFocus) inTabOrder.focus({preventScroll: true});
  };
  const go = (to: Place, extend = false): void => {
    choice.move(to, {extend});
    rows.scrollTo(choice.active().row, choice.active().column);
    keepFocus();
    elementAt(choice.active())?.focus({preventScroll: true});
  };
  const open = ({row, column}: Place): void => {
    const {name, type} = columns[column]!;
    const value = table.value(order.rowAt(row), column);
    const paper = isLinked[column] ? paperOf(columns[column]!, value) : null;
    if (paper !== null) onPaper?.(paper);
    else openValue(name, value, type);
  };

  frame.setAttribute("role", "grid");
  frame.setAttribute("aria-label", label);
  frame.setAttribute("aria-description", keys);
  frame.setAttribute("aria-rowcount", String(n_rows + 1));
  frame.setAttribute("aria-colcount", String(n_columns));
  frame.setAttribute("aria-multiselectable", "true");
  frame.tabIndex = 0;
  frame.addEventListener("keydown", (event) => {
    const active = choice.active();
    const isFar = event.ctrlKey || event.metaKey;
    if (event.altKey) {
      if (active.row >= 0) return;
      if (event.key === "ArrowLeft") widen(active.column, -widthStep);
      else if (event.key === "ArrowRight") widen(active.column, widthStep);
      else if (event.key === "ArrowDown") openColumnSummary(table, active.column, {capped});
      else return;
    } else if (event.key === "Enter" || (event.key === " " && active.row < 0)) {
      if (active.row < 0) order.sortBy(active.column);
      else open(active);
    } else if (isFar && event.key.toLowerCase() === "a") choice.chooseAll();
    else if (event.key === "Escape" && cellsIn(choice.range()) > 1) go(active);
    else {
      const size = {n_rows, n_columns, n_seen: rows.n_seen()};
      const to = moveByKey(event.key, active, size, {isFar, withHeads: !event.shiftKey});
      if (to === null) return;
      go(to, event.shiftKey);
    }
    event.preventDefault();
  });
  frame.addEventListener("copy", (event) => {
    const range = choice.range();
    if (range.rows[0] < 0 || event.clipboardData === null) return;
    event.preventDefault();
    const text = tsvOf(table, range, order.rowAt);
    if (text === null) {
      say(
        `Too much to copy: ${mostCopied.cells.toLocaleString("en-GB")} cells at most. Save the result as a file.`
      );
      return;
    }
    event.clipboardData.setData("text/plain", text);
    say(`${counted(cellsIn(range), "cell")} copied`);
  });
  frame.addEventListener("click", (event) => {
    const place = placeOf(event.target);
    if (place !== null && place.row >= 0 && (event.target as Element).closest("button")) open(place);
    else if (place !== null && place.row < 0) go(place);
  });
  frame.addEventListener("dblclick", (event) => {
    const place = placeOf(event.target);
    if (place !== null && place.row >= 0) open(place);
  });
  dragCells(frame, {
    onPress: (place, {extend}) => go(place, extend),
    onDraw: (place) => go(place, true),
    onBeyond: (direction) =>
      go(
        {
          row: Math.max(0, Math.min(n_rows - 1, choice.active().row + direction)),
          column: choice.active().column
        },
        true
      )
  });

  rows.layOut();
  rows.resize(0, headHeight + Math.min(n_rows, fewRows) * rowHeight);
  if (n_rows > fewRows) {
    frame.style.height = `${headHeight + rowsSeen * rowHeight}px`;
    frame.classList.add("is-tall");
  }
  const observer = new ResizeObserver(([entry]) => {
    const {width = 0, height = 0} = entry?.contentRect ?? {};
    if (width === 0) return;
    if (!hasRoom) {
      hasRoom = true;
      widths = shareRoom(wanted, width);
      rows.layOut();
    }
    rows.resize(width, height);
  });
  observer.observe(frame);
  return {
    frame,
    status,
    rows: order.rows,
    destroy() {
      observer.disconnect();
      order.destroy();
    }
  };
}

/** The button in a cell that names a paper. */
function linkIn(cell: HTMLElement): HTMLElement {
  if (cell.firstElementChild !== null) return cell.firstElementChild as HTMLElement;
  const link = document.createElement("button");
  link.type = "button";
  link.className = "plain";
  link.tabIndex = -1;
  cell.append(link);
  return link;
}
