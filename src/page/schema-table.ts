import {columnKind, itemType} from "../analysis/column-kind.js";
import type {ColumnFacts} from "../model/column-facts.js";
import {quotedName, quotedText} from "../query/sql-keywords.js";
import {binBars} from "./bin-bars.js";
import {counted} from "../figures/corpus-line.js";
import {inOneLine} from "./result-cell.js";

export interface ShownColumn {
  name: string;
  type: string;
  /** "" where nothing is known. */
  about: string;
  facts: ColumnFacts | null;
}

export interface ShownTable {
  name: string;
  about: string;
  columns: readonly ShownColumn[];
  /** Null where it depends on the filter. */
  n_rows: number | null;
}

export interface SchemaActions {
  /** Writes a name or a value into the statement. */
  onInsert(text: string): void;
  /** Takes a whole statement. */
  onExample(sql: string): void;
}

/** Values shown of a column. */
const shownValues = 5;
/** A statement names the columns of a table that has no more. */
const fewColumns = 8;
const picture = {width: 96, height: 22};

/** What a table holds: its sentence, what can be written for it, and its columns. */
export function schemaTable(
  {name, about, columns}: ShownTable,
  shown: readonly ShownColumn[],
  {onInsert, onExample}: SchemaActions
): DocumentFragment {
  const body = document.createDocumentFragment();
  const sentence = document.createElement("p");
  sentence.textContent = about;
  const tools = document.createElement("p");
  tools.className = "schema-tools";
  tools.append(
    action("Insert the name", () => onInsert(quotedName(name))),
    action("Select from it", () => onExample(firstRows(name, columns)))
  );
  const list = document.createElement("ul");
  for (const column of shown) list.append(columnItem(column, onInsert));
  body.append(sentence, tools, list);
  return body;
}

/** The statement that shows a table. */
export function firstRows(table: string, columns: readonly {name: string}[]): string {
  const names = columns.map((column) => quotedName(column.name));
  const wanted = names.length > 0 && names.length <= fewColumns ? names.join(", ") : "*";
  return `SELECT ${wanted}\nFROM ${quotedName(table)}\nLIMIT 100`;
}

/** A value as it is written in a statement. */
export function valueLiteral(value: string, type: string): string {
  const kind = columnKind(itemType(type));
  if (kind === "number" || kind === "boolean") return value;
  return type === "DATE" ? `DATE ${quotedText(value)}` : quotedText(value);
}

function columnItem({name, type, about, facts}: ShownColumn, onInsert: (text: string) => void): HTMLElement {
  const item = document.createElement("li");
  const button = action(name, () => onInsert(quotedName(name)));
  button.className = "plain";
  const code = document.createElement("code");
  code.textContent = name;
  button.replaceChildren(code);
  button.title = `Insert ${name}`;
  const small = document.createElement("small");
  small.textContent = type;
  item.append(button, small);
  if (about !== "") {
    const meaning = document.createElement("p");
    meaning.textContent = about;
    item.append(meaning);
  }
  if (facts !== null) item.append(...factParts(facts, type, onInsert));
  return item;
}

function factParts(facts: ColumnFacts, type: string, onInsert: (text: string) => void): Node[] {
  const parts: Node[] = [];
  const line = document.createElement("p");
  line.className = "fine schema-facts";
  if (facts.bins !== null) line.append(binBars(facts.bins, picture));
  const text = document.createElement("span");
  text.textContent = inWords(facts, type);
  line.append(text);
  if (text.textContent !== "" || facts.bins !== null) parts.push(line);
  if (facts.values.length > 0) {
    const values = document.createElement("p");
    values.className = "schema-values";
    for (const {value, n} of facts.values.slice(0, shownValues))
      values.append(valueButton(value, n, type, onInsert));
    parts.push(values);
  }
  return parts;
}

function valueButton(
  value: string,
  n: number | null,
  type: string,
  onInsert: (text: string) => void
): HTMLElement {
  const text = value === "" ? "(empty text)" : inOneLine(value);
  const count = n === null ? "" : `, ${counted(n, "time")}`;
  if (value.endsWith("…")) {
    const beginning = document.createElement("span");
    beginning.className = "value-chip";
    beginning.textContent = text;
    beginning.title = `${text}${count}`;
    return beginning;
  }
  const button = action(text, () => onInsert(valueLiteral(value, type)));
  button.className = "value-chip";
  button.title = `Insert ${valueLiteral(value, type)}${count}`;
  return button;
}

function inWords({n_nulls, n_distinct, is_exact, min, max}: ColumnFacts, type: string): string {
  const kind = columnKind(type);
  const parts: string[] = [];
  if (kind === "list") {
    if (max === "0") return "empty in every row";
    if (max !== null)
      parts.push(min === max ? `${counted(Number(max), "item")} each` : `${min} to ${max} items`);
    if (n_distinct !== null) parts.push(`${n_distinct.toLocaleString("en-GB")} different`);
  } else {
    if ((kind === "number" || kind === "date") && min !== null)
      parts.push(min === max ? min : `${shortNumber(min)} to ${shortNumber(max!)}`);
    if (n_distinct !== null && kind !== "boolean")
      parts.push(`${is_exact ? "" : "about "}${n_distinct.toLocaleString("en-GB")} different`);
  }
  if (n_nulls > 0) parts.push(`${n_nulls.toLocaleString("en-GB")} NULL`);
  return parts.join(", ");
}

/** Fractions to four digits; dates and whole numbers as they are. */
function shortNumber(text: string): string {
  return /^-?\d+\.\d{4,}/.test(text) ? String(Number(Number(text).toPrecision(4))) : text;
}

function action(label: string, onClick: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = label;
  button.addEventListener("click", onClick);
  return button;
}
