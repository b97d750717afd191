import {sparkline} from "../charts/sparkline.js";
import type {SharePoint} from "../model/series.js";
import {textBox} from "./controls.js";
import {counted} from "../figures/corpus-line.js";
import {csvOf} from "../exchange/csv.js";
import {download} from "./download.js";
import {sortedTable} from "./sorted-table.js";
import {currentTheme, onThemeChange} from "./theme.js";

export interface TermRow {
  term: string;
  forms: readonly string[];
  topic: string | null;
  long_form: string | null;
  n_papers: number;
  n_mentions: number;
  first_date: Date | null;
  /** The same, as precise as it is known. */
  first_seen: string;
  relevance: number;
  /** Share of papers by year or quarter; empty where the summary holds none. */
  points: SharePoint[];
}

/**
 * The terms in most papers: find, sort, a sparkline each; a click on a term opens its papers.
 *
 * @param read gives the rows; it is asked again after `update`, when the table is in view
 */
export function termTable(
  read: () => readonly TermRow[],
  {onOpen, trend}: {onOpen: (term: string) => void; trend: string}
): {element: HTMLElement; update(): void} {
  let rows: readonly TermRow[] | null = null;
  let wanted = "";
  const number = (key: "n_papers" | "n_mentions", label: string) => ({
    key,
    label,
    isNumber: true,
    value: (row: TermRow) => row[key],
    show: (row: TermRow) => row[key].toLocaleString("en-GB")
  });
  const table = sortedTable<TermRow>(
    "Terms",
    [
      {key: "term", label: "Term", value: (row) => row.term, show: (row) => nameOf(row, onOpen)},
      number("n_papers", "Papers"),
      number("n_mentions", "Mentions"),
      {
        key: "first_date",
        label: "First seen",
        isDate: true,
        value: (row) => row.first_date?.getTime() ?? null,
        show: (row) => row.first_seen
      },
      {
        key: "relevance",
        label: "Relevance",
        isNumber: true,
        value: (row) => row.relevance,
        show: (row) => row.relevance.toFixed(2)
      },
      {key: "topic", label: "Topic", value: (row) => row.topic, show: (row) => row.topic ?? "–"},
      {key: "trend", label: trend, show: trendOf}
    ],
    {rowsAtOnce: 50}
  );
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  const fill = (): void => {
    rows ??= read();
    const found = rows.filter(
      (row) =>
        wanted === "" ||
        [row.term, row.long_form ?? "", ...row.forms].some((form) => form.toLowerCase().includes(wanted))
    );
    status.textContent = found.length === 0 ? `No term holds “${wanted}”.` : counted(found.length, "term");
    table.show(found);
  };
  const find = textBox(
    "Find a term",
    {value: "", placeholder: "part of a term or of a spelling"},
    {
      onChange: (value) => {
        wanted = value.trim().toLowerCase();
        fill();
      }
    }
  );
  const csv = document.createElement("button");
  csv.type = "button";
  csv.textContent = "CSV";
  csv.addEventListener("click", () =>
    download("litscope-terms.csv", csvOf(exported(table.rows())), "text/csv;charset=utf-8")
  );
  const head = document.createElement("div");
  head.className = "controls";
  head.append(find.element, status, csv);
  const element = document.createElement("section");
  element.className = "term-table";
  element.append(head, table.element);
  requestAnimationFrame(() => setTimeout(fill));
  onThemeChange(fill);
  let inView = false;
  new IntersectionObserver(([entry]) => {
    inView = entry?.isIntersecting ?? true;
    if (inView && rows === null) fill();
  }).observe(element);
  return {
    element,
    update() {
      rows = null;
      if (inView) fill();
    }
  };
}

function nameOf(row: TermRow, onOpen: (term: string) => void): Node {
  const name = document.createDocumentFragment();
  const open = document.createElement("button");
  open.type = "button";
  open.className = "plain";
  open.textContent = row.term;
  open.title = `Counted as one: ${row.forms.join(", ")}`;
  open.addEventListener("click", () => onOpen(row.term));
  name.append(open);
  if (row.long_form !== null) {
    const long = document.createElement("small");
    long.textContent = ` ${row.long_form}`;
    name.append(long);
  }
  return name;
}

function trendOf({points, term}: TermRow): Node | string {
  if (points.length < 2) return "–";
  return sparkline(points, {
    width: 120,
    height: 24,
    theme: currentTheme(),
    document,
    label: `Share of papers that mention ${term}`,
    measure: "share"
  });
}

function exported(rows: readonly TermRow[]) {
  const text = (name: string, label: string) => ({name, label, type: "text" as const});
  const number = (name: string, label: string) => ({name, label, type: "number" as const});
  return {
    columns: [
      text("term", "Term"),
      number("n_papers", "Papers"),
      number("n_mentions", "Mentions"),
      text("first_date", "First seen"),
      number("relevance", "Relevance"),
      text("topic", "Topic"),
      text("forms", "Spellings")
    ],
    rows: rows.map((row) => [
      row.term,
      row.n_papers,
      row.n_mentions,
      row.first_seen,
      row.relevance,
      row.topic,
      row.forms.join("; ")
    ])
  };
}
