import {type Column, type Table, tables, views} from "../model/tables.js";
import {counted} from "./corpus-line.js";

/** The tables with their columns; a click writes a name into the statement. */
export function schemaBrowser(
  counts: ReadonlyMap<string, number>,
  onInsert: (name: string) => void
): HTMLElement {
  const element = document.createElement("section");
  element.className = "schema";
  element.setAttribute("aria-label", "Tables");
  const all = Object.entries({...views, ...tables}) as [string, Pick<Table, "about" | "columns">][];
  for (const [name, table] of all) {
    const details = document.createElement("details");
    const summary = document.createElement("summary");
    const title = document.createElement("code");
    title.textContent = name;
    const n = counts.get(name);
    const size = document.createElement("small");
    size.textContent = name in views ? " of the filter" : n === undefined ? "" : ` ${counted(n, "row")}`;
    summary.append(title, size);
    const about = document.createElement("p");
    about.textContent = table.about;
    const list = document.createElement("ul");
    list.append(nameItem(name, "the table itself", "", onInsert));
    for (const [column, {type, about: meaning}] of Object.entries(table.columns) as [string, Column][]) {
      list.append(nameItem(column, meaning, type, onInsert));
    }
    details.append(summary, about, list);
    element.append(details);
  }
  return element;
}

function nameItem(
  name: string,
  meaning: string,
  type: string,
  onInsert: (name: string) => void
): HTMLElement {
  const item = document.createElement("li");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "plain";
  button.title = `${meaning} Click to insert.`;
  const code = document.createElement("code");
  code.textContent = name;
  const small = document.createElement("small");
  small.textContent = type;
  button.append(code, small);
  button.addEventListener("click", () => onInsert(name));
  item.append(button);
  return item;
}
