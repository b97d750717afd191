import {sparkline} from "../charts/sparkline.js";
import type {SharePoint} from "../model/series.js";
import {textBox} from "./controls.js";
import {counted} from "./corpus-line.js";
import {csvOf} from "./export-csv.js";
import {download} from "./download.js";
import {addHead, tableFrame} from "./table-frame.js";
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

type Key = "term" | "n_papers" | "n_mentions" | "first_date" | "relevance" | "topic";

const columns: {key: Key; label: string; number?: true}[] = [
  {key: "term", label: "Term"},
  {key: "n_papers", label: "Papers", number: true},
  {key: "n_mentions", label: "Mentions", number: true},
  {key: "first_date", label: "First seen"},
  {key: "relevance", label: "Relevance", number: true},
  {key: "topic", label: "Topic"}
];
const rowsAtOnce = 50;

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
  const element = document.createElement("section");
  element.className = "term-table";
  let sorted: {key: Key; descending: boolean} = {key: "n_papers", descending: true};
  let wanted = "";
  let shown = rowsAtOnce;

  const filter = textBox(
    "Find a term",
    {value: "", placeholder: "part of a term or of a spelling"},
    {
      onChange: (value) => {
        wanted = value.trim().toLowerCase();
        shown = rowsAtOnce;
        fill();
      }
    }
  );
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  const csv = document.createElement("button");
  csv.type = "button";
  csv.textContent = "CSV";
  csv.addEventListener("click", () =>
    download("litscope-terms.csv", csvOf(tableOf(matching())), "text/csv;charset=utf-8")
  );
  const head = document.createElement("div");
  head.className = "controls";
  head.append(filter.element, status, csv);

  const {frame, head: headRow, body} = tableFrame("Terms");
  for (const column of columns) {
    addHead(headRow, column.label, {
      isNumber: column.number === true,
      onSort: () => {
        const descending = sorted.key === column.key ? !sorted.descending : column.number === true;
        sorted = {key: column.key, descending};
        fill();
      }
    });
  }
  addHead(headRow, trend);
  const more = document.createElement("button");
  more.type = "button";
  more.addEventListener("click", () => {
    shown += rowsAtOnce;
    fill();
  });

  const matching = (): TermRow[] =>
    (rows ??= read())
      .filter(
        (row) =>
          wanted === "" ||
          [row.term, row.long_form ?? "", ...row.forms].some((form) => form.toLowerCase().includes(wanted))
      )
      .sort((a, b) => compare(a, b, sorted.key) * (sorted.descending ? -1 : 1) || (a.term < b.term ? -1 : 1));

  const fill = (): void => {
    const found = matching();
    status.textContent = found.length === 0 ? `No term holds “${wanted}”.` : counted(found.length, "term");
    [...headRow.cells].forEach((cell, i) => {
      if (columns[i]?.key === sorted.key)
        cell.setAttribute("aria-sort", sorted.descending ? "descending" : "ascending");
      else cell.removeAttribute("aria-sort");
    });
    body.replaceChildren(...found.slice(0, shown).map((row) => rowOf(row, onOpen)));
    more.hidden = found.length <= shown;
    more.textContent = `Show ${Math.min(rowsAtOnce, found.length - shown)} more of ${found.length - shown}`;
  };
  requestAnimationFrame(() => setTimeout(fill));
  onThemeChange(fill);
  element.append(head, frame, more);
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

function rowOf(row: TermRow, onOpen: (term: string) => void): HTMLTableRowElement {
  const line = document.createElement("tr");
  const name = line.insertCell();
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
  for (const text of [row.n_papers.toLocaleString("en-GB"), row.n_mentions.toLocaleString("en-GB")])
    number(line, text);
  const first = line.insertCell();
  first.className = "date";
  first.textContent = row.first_seen;
  number(line, row.relevance.toFixed(2));
  line.insertCell().textContent = row.topic ?? "–";
  const trend = line.insertCell();
  if (row.points.length > 1) {
    trend.append(
      sparkline(row.points, {
        width: 120,
        height: 24,
        theme: currentTheme(),
        document,
        label: `Share of papers that mention ${row.term}`,
        measure: "share"
      })
    );
  } else trend.textContent = "–";
  return line;
}

function number(line: HTMLTableRowElement, text: string): void {
  const cell = line.insertCell();
  cell.className = "number";
  cell.textContent = text;
}

function compare(a: TermRow, b: TermRow, key: Key): number {
  const [x, y] = [a[key], b[key]];
  if (x === null || y === null) return Number(y === null) - Number(x === null);
  return typeof x === "string" && typeof y === "string" ? x.localeCompare(y, "en") : Number(x) - Number(y);
}

function tableOf(rows: readonly TermRow[]) {
  return {
    columns: [
      ...columns.map(({key, label, number: isNumber}) => ({
        name: key,
        label,
        type: isNumber ? ("number" as const) : ("text" as const)
      })),
      {name: "forms", label: "Spellings", type: "text" as const}
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
