import {type ScrollPlace, scrollPlace} from "./scroll-place.js";

/** Heights in pixels, as the style sheet has them. */
export const rowHeight = 30;
export const headHeight = 46;
/** More columns than this are put into the page only where they can be seen. */
const columnsAtOnce = 30;
/** Milliseconds without scrolling after which the bar is set to where the rows stand. */
const restingTime = 150;

export interface VirtualRowsOptions {
  n_rows: number;
  n_columns: number;
  /** In pixels. */
  widthOf(column: number): number;
  /** A new head of a column. */
  head(column: number): HTMLElement;
  /** Writes a value into a cell, which may have held another of the same column. */
  fill(cell: HTMLElement, row: number, column: number): void;
  /** Marks what is chosen; called for each cell that has been filled. */
  mark(cell: HTMLElement, row: number, column: number): void;
  /** Hears that other cells are shown. */
  onShown(): void;
}

export interface VirtualRows {
  /** Scrolls; holds the heads and the rows. */
  frame: HTMLElement;
  /** Rows that fit into the frame. */
  n_seen(): number;
  scrollTo(row: number, column: number): void;
  cellAt(row: number, column: number): HTMLElement | undefined;
  headAt(column: number): HTMLElement | undefined;
  /** Fills all cells anew: the order changed. */
  refill(): void;
  /** Marks all cells anew. */
  remark(): void;
  /** Lays the columns out anew: widths changed. */
  layOut(): void;
  /** First and last column shown, and the height of the rows, change with the frame. */
  resize(width: number, height: number): void;
}

interface Slot {
  element: HTMLElement;
  row: number;
  cells: HTMLElement[];
}

/**
 * A table whose rows are in the page only while they can be seen. What is seen stands in a layer that sticks to the frame,
 * so that rows keep their places to the pixel however tall the whole is; an empty element behind it makes the bar.
 */
export function virtualRows(options: VirtualRowsOptions): VirtualRows {
  const {n_rows, n_columns} = options;
  const frame = block("grid-frame");
  const content = block("grid-content", "presentation");
  const layer = block("grid-layer", "presentation");
  const heads = block("grid-heads", "row");
  heads.setAttribute("aria-rowindex", "1");
  const body = block("grid-body", "rowgroup");
  layer.append(heads, body);
  content.append(layer);
  frame.append(content);

  const headOf = new Map<number, HTMLElement>();
  let lefts: number[] = [];
  let slots: Slot[] = [];
  let columns = {from: 0, to: 0};
  let size = {width: 0, height: 0};
  let place: ScrollPlace = scrollPlace(0, 0);
  let resting: ReturnType<typeof setTimeout> | undefined;

  const columnAt = (x: number): number => {
    const after = lefts.findIndex((left) => left > x);
    return after < 0 ? n_columns - 1 : Math.max(0, after - 1);
  };
  const setColumns = (): void => {
    const from = n_columns <= columnsAtOnce ? 0 : columnAt(frame.scrollLeft);
    const to = n_columns <= columnsAtOnce ? n_columns : columnAt(frame.scrollLeft + size.width) + 1;
    if (from === columns.from && to === columns.to) return;
    columns = {from, to};
    for (const [column, head] of headOf) {
      if (column >= from && column < to) continue;
      head.remove();
      headOf.delete(column);
    }
    for (let column = from; column < to; column++) {
      if (headOf.has(column)) continue;
      const head = options.head(column);
      head.setAttribute("aria-colindex", String(column + 1));
      setPlace(head, column);
      headOf.set(column, head);
    }
    heads.append(...[...headOf].sort(([a], [b]) => a - b).map(([, head]) => head));
    for (const slot of slots) {
      slot.row = -1;
      slot.cells = Array.from({length: to - from}, (_, i) => {
        const cell = block("grid-cell", "gridcell");
        cell.setAttribute("aria-colindex", String(from + i + 1));
        cell.tabIndex = -1;
        setPlace(cell, from + i);
        return cell;
      });
      slot.element.replaceChildren(...slot.cells);
    }
  };
  const setPlace = (element: HTMLElement, column: number): void => {
    element.style.left = `${lefts[column]}px`;
    element.style.width = `${options.widthOf(column)}px`;
  };
  const setSlots = (): void => {
    const n = Math.min(n_rows, Math.ceil(size.height / rowHeight) + 1);
    if (n === slots.length) return;
    slots = Array.from({length: n}, () => ({element: block("grid-row", "row"), row: -1, cells: []}));
    body.replaceChildren(...slots.map(({element}) => element));
    columns = {from: 0, to: 0};
  };
  const show = (): void => {
    setColumns();
    if (slots.length === 0) return;
    const top = place.top();
    const first = Math.floor(top / rowHeight);
    for (let row = first; row < first + slots.length; row++) {
      const slot = slots[row % slots.length]!;
      slot.element.hidden = row >= n_rows;
      if (row >= n_rows) continue;
      slot.element.style.transform = `translateY(${row * rowHeight - top}px)`;
      if (slot.row === row) continue;
      slot.row = row;
      slot.element.setAttribute("aria-rowindex", String(row + 2));
      slot.element.classList.toggle("is-odd", row % 2 === 1);
      slot.cells.forEach((cell, i) => {
        options.fill(cell, row, columns.from + i);
        options.mark(cell, row, columns.from + i);
      });
    }
    options.onShown();
  };
  const setScroll = (top: number): void => {
    const wanted = place.goTo(top);
    if (Math.abs(frame.scrollTop - wanted) >= 1) frame.scrollTop = wanted;
  };
  frame.addEventListener("scroll", () => {
    place.follow(frame.scrollTop);
    show();
    clearTimeout(resting);
    if (n_rows * rowHeight > place.height) resting = setTimeout(() => setScroll(place.top()), restingTime);
  });

  const table: VirtualRows = {
    frame,
    n_seen: () => Math.max(1, Math.floor(size.height / rowHeight)),
    scrollTo(row, column) {
      const top = place.top();
      const y = row * rowHeight;
      if (row >= 0 && (y < top || y + rowHeight > top + size.height))
        setScroll(y < top ? y : y + rowHeight - size.height);
      const left = lefts[column] ?? 0;
      const right = left + options.widthOf(column);
      if (left < frame.scrollLeft) frame.scrollLeft = left;
      else if (right > frame.scrollLeft + size.width) frame.scrollLeft = Math.min(left, right - size.width);
      show();
    },
    cellAt: (row, column) =>
      slots.find((slot) => slot.row === row && !slot.element.hidden)?.cells[column - columns.from],
    headAt: (column) => headOf.get(column),
    refill() {
      for (const slot of slots) slot.row = -1;
      show();
    },
    remark() {
      for (const {row, cells} of slots)
        if (row >= 0) cells.forEach((cell, i) => options.mark(cell, row, columns.from + i));
    },
    layOut() {
      lefts = [];
      let left = 0;
      for (let column = 0; column < n_columns; column++) {
        lefts.push(left);
        left += options.widthOf(column);
      }
      content.style.width = `${left}px`;
      for (const [column, head] of headOf) setPlace(head, column);
      for (const {cells} of slots) cells.forEach((cell, i) => setPlace(cell, columns.from + i));
      show();
    },
    resize(width, height) {
      size = {width, height: Math.max(0, Math.min(height - headHeight, n_rows * rowHeight))};
      layer.style.height = `${headHeight + size.height}px`;
      const top = place.top();
      place = scrollPlace(n_rows * rowHeight, size.height);
      content.style.height = `${headHeight + place.height}px`;
      setScroll(top);
      setSlots();
      show();
    }
  };
  return table;
}

function block(className: string, role?: string): HTMLElement {
  const element = document.createElement("div");
  element.className = className;
  if (role !== undefined) element.setAttribute("role", role);
  return element;
}
