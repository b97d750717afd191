import {addHead, tableFrame} from "./table-frame.js";

/** A paragraph of plain text. */
export function paragraph(text: string, className = ""): HTMLParagraphElement {
  const element = document.createElement("p");
  element.textContent = text;
  if (className !== "") element.className = className;
  return element;
}

export interface Statistic {
  value: string;
  label: string;
  /** Out of what, or under which rule. */
  note?: string;
}

/** Key figures side by side, each with what it counts. */
export function statistics(items: readonly Statistic[]): HTMLElement {
  const list = document.createElement("dl");
  list.className = "statistics";
  for (const {value, label, note} of items) {
    const group = document.createElement("div");
    const term = document.createElement("dt");
    const detail = document.createElement("dd");
    term.textContent = label;
    detail.textContent = value;
    group.append(term, detail);
    if (note !== undefined) {
      const small = document.createElement("dd");
      small.className = "fine";
      small.textContent = note;
      group.append(small);
    }
    list.append(group);
  }
  return list;
}

export interface PlainColumn {
  label: string;
  /** Numbers stand right-aligned. */
  number?: true;
}

/** A table of text as it is: for what needs no sorting. */
export function plainTable(
  caption: string,
  columns: readonly PlainColumn[],
  rows: readonly (readonly (string | number | null)[])[]
): HTMLElement {
  const {frame, head, body} = tableFrame(caption);
  for (const column of columns) addHead(head, column.label, {isNumber: column.number === true});
  for (const row of rows) {
    const line = body.insertRow();
    row.forEach((value, i) => {
      const cell = line.insertCell();
      cell.textContent =
        value === null ? "–" : typeof value === "number" ? value.toLocaleString("en-GB") : value;
      if (columns[i]?.number) cell.className = "number";
    });
  }
  return frame;
}
