export interface TableFrame {
  /** Scrolls by itself, by keyboard too. */
  frame: HTMLElement;
  head: HTMLTableRowElement;
  body: HTMLTableSectionElement;
}

/** An empty table with a head row, in a frame that a screen reader finds by its name. */
export function tableFrame(name: string): TableFrame {
  const frame = document.createElement("div");
  frame.className = "table-frame";
  frame.tabIndex = 0;
  frame.setAttribute("role", "region");
  frame.setAttribute("aria-label", name);
  const table = document.createElement("table");
  frame.append(table);
  return {frame, head: table.createTHead().insertRow(), body: table.createTBody()};
}

/** Adds a column's head; a button sorts by it, where it can be sorted. */
export function addHead(
  head: HTMLTableRowElement,
  label: string,
  {isNumber = false, onSort}: {isNumber?: boolean; onSort?: () => void} = {}
): HTMLTableCellElement {
  const cell = document.createElement("th");
  cell.scope = "col";
  if (isNumber) cell.className = "number";
  if (onSort === undefined) cell.textContent = label;
  else {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.addEventListener("click", onSort);
    cell.append(button);
  }
  head.append(cell);
  return cell;
}
