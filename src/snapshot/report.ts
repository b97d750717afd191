import type {DisplayTable} from "../model/series.js";
import type {FigureMemory} from "./figure-memory.js";
import {readMemory, type Unread} from "./read-memory.js";

interface AnyItem {
  /** Unique within the report. */
  id: string;
}

/** A figure as it was when it was added. */
export interface ReportFigure extends AnyItem {
  kind: "figure";
  /** Base of its files' names. */
  file: string;
  caption: string;
  alt: string;
  svg: string;
  table: DisplayTable;
  memory: FigureMemory;
}

/** The numbers of a figure, as they were when they were added. */
export interface ReportTable extends AnyItem {
  kind: "table";
  file: string;
  title: string;
  caption: string;
  table: DisplayTable;
  memory: FigureMemory;
}

/** Words between figures, in Markdown. */
export interface ReportNote extends AnyItem {
  kind: "note";
  text: string;
}

export type ReportItem = ReportFigure | ReportTable | ReportNote;

/** Figures, tables and notes in order: what a reader collects to be sent or printed. */
export interface Report {
  title: string;
  authors: string;
  items: readonly ReportItem[];
}

export const emptyReport: Report = {title: "", authors: "", items: []};

/** Items beyond which a report is not read: its page would not be usable. */
export const mostItems = 200;

/** "Figure 2", "Table 1"; "" for notes. In the order of the report, each kind by itself. */
export function itemNames({items}: Pick<Report, "items">): Map<string, string> {
  let [n_figures, n_tables] = [0, 0];
  return new Map(
    items.map(({id, kind}) => [
      id,
      kind === "figure" ? `Figure ${++n_figures}` : kind === "table" ? `Table ${++n_tables}` : ""
    ])
  );
}

/** Adds an item at the end, under an id of its own. */
export function addItem(report: Report, item: ReportItem): Report {
  return {...report, items: [...report.items, {...item, id: freeId(report, item.id)}]};
}

export function removeItem(report: Report, id: string): Report {
  return {...report, items: report.items.filter((item) => item.id !== id)};
}

/** Changes an item; its kind stays. */
export function changeItem(
  report: Report,
  id: string,
  change: {caption?: string; title?: string; text?: string}
): Report {
  return {
    ...report,
    items: report.items.map((item) => (item.id === id ? ({...item, ...change} as ReportItem) : item))
  };
}

/** Moves an item to a place among the others, counted from 0. */
export function moveItem(report: Report, id: string, to: number): Report {
  const item = report.items.find((one) => one.id === id);
  if (item === undefined) return report;
  const others = report.items.filter((one) => one.id !== id);
  const at = Math.max(0, Math.min(others.length, to));
  return {...report, items: [...others.slice(0, at), item, ...others.slice(at)]};
}

function freeId({items}: Report, wanted: string): string {
  const taken = new Set(items.map(({id}) => id));
  if (wanted !== "" && !taken.has(wanted)) return wanted;
  for (let n = items.length + 1; ; n++) if (!taken.has(`item-${n}`)) return `item-${n}`;
}

const form = 1;

/** A report as a file. */
export function writeReport(report: Report): string {
  return `${JSON.stringify({litscope: "report", form, ...report}, null, 1)}\n`;
}

/** The inverse of `writeReport`. */
export function readReportText(text: string): Report | Unread {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return {reason: `it is no JSON: ${(error as Error).message}`};
  }
  return readReport(json);
}

/** A report from the value of its JSON; the first item that cannot be read is told. */
export function readReport(json: unknown): Report | Unread {
  if (!isObject(json) || json.litscope !== "report") return {reason: "it is no report of Litscope"};
  if (json.form !== form)
    return {
      reason: `its form is ${JSON.stringify(json.form)}, and ${form} is known here: another version wrote it`
    };
  const {title, authors, items} = json;
  if (typeof title !== "string" || typeof authors !== "string" || !Array.isArray(items))
    return {reason: "it has no title, authors and items"};
  if (items.length > mostItems) return {reason: `it has ${items.length} items, of ${mostItems} at most`};
  const read: ReportItem[] = [];
  const ids = new Set<string>();
  for (const [at, item] of items.entries()) {
    const found = readItem(item);
    if ("reason" in found) return {reason: `item ${at + 1}: ${found.reason}`};
    if (ids.has(found.id)) return {reason: `item ${at + 1} has the id of another: ${found.id}`};
    ids.add(found.id);
    read.push(found);
  }
  return {title, authors, items: read};
}

function readItem(json: unknown): ReportItem | Unread {
  if (!isObject(json) || typeof json.id !== "string" || json.id === "") return {reason: "it is no item"};
  const {id, kind} = json;
  if (kind === "note")
    return typeof json.text === "string"
      ? {id, kind, text: json.text}
      : {reason: "it is a note without text"};
  if (kind !== "figure" && kind !== "table")
    return {reason: `it is of no known kind: ${JSON.stringify(kind)}`};
  const {file, caption} = json;
  if (typeof file !== "string" || typeof caption !== "string")
    return {reason: "it has no file name and caption"};
  const memory = readMemory(json.memory);
  if ("reason" in memory) return memory;
  const table = readTable(json.table);
  if (table === null) return {reason: "its table cannot be read"};
  if (kind === "table")
    return typeof json.title === "string"
      ? {id, kind, file, title: json.title, caption, table, memory}
      : {reason: "it is a table without a title"};
  const {svg, alt} = json;
  return typeof svg === "string" && svg.startsWith("<svg") && typeof alt === "string"
    ? {id, kind, file, caption, alt, svg, table, memory}
    : {reason: "it is a figure without its picture"};
}

/** Dates are texts in JSON: columns say which they are. */
function readTable(json: unknown): DisplayTable | null {
  if (!isObject(json) || !Array.isArray(json.columns) || !Array.isArray(json.rows)) return null;
  const columns = json.columns as DisplayTable["columns"];
  const isColumn = (column: unknown): boolean =>
    isObject(column) &&
    typeof column.name === "string" &&
    typeof column.label === "string" &&
    ["text", "number", "date"].includes(column.type as string);
  if (!columns.every(isColumn)) return null;
  const rows: DisplayTable["rows"] = [];
  for (const row of json.rows as unknown[]) {
    if (!Array.isArray(row) || row.length !== columns.length) return null;
    const values = row.map((value: unknown, i) => readValue(value, columns[i]!.type));
    if (values.includes(undefined)) return null;
    rows.push(values as DisplayTable["rows"][number]);
  }
  return {columns, rows};
}

function readValue(value: unknown, type: DisplayTable["columns"][number]["type"]) {
  if (value === null || typeof value === "number") return value;
  if (value instanceof Date) return value;
  if (typeof value !== "string") return undefined;
  if (type !== "date") return value;
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? value : date;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
