import type {Contrast, TermInGroups} from "../analysis/compare-groups.js";
import {addHead, tableFrame} from "./table-frame.js";

export type ComparedRow = Contrast<TermInGroups>;

type Key = "term" | "k_a" | "k_b" | "difference" | "delta" | "z";

const columns: {key: Key; label: string}[] = [
  {key: "term", label: "Term"},
  {key: "k_a", label: "In A"},
  {key: "k_b", label: "In B"},
  {key: "difference", label: "A − B, points (95%)"},
  {key: "delta", label: "Log odds δ"},
  {key: "z", label: "z"}
];
const rowsAtOnce = 20;

export interface ComparisonTable {
  element: HTMLElement;
  show(rows: readonly ComparedRow[]): void;
}

/** Terms of two groups, the strongest |z| first; other columns sort by their value. A click on a term opens it. */
export function comparisonTable(onOpen: (term: string) => void): ComparisonTable {
  const {frame, head, body} = tableFrame("Terms that set the two groups apart");
  let rows: readonly ComparedRow[] = [];
  let shown = rowsAtOnce;
  let sorted: {key: Key; descending: boolean} | null = null;

  const ordered = (): readonly ComparedRow[] => {
    if (sorted === null) return rows;
    const {key, descending} = sorted;
    return [...rows].sort((a, b) => {
      const [x, y] = [a[key], b[key]];
      return (x < y ? -1 : x > y ? 1 : 0) * (descending ? -1 : 1) || (a.term < b.term ? -1 : 1);
    });
  };
  const more = document.createElement("button");
  more.type = "button";
  const fill = (): void => {
    [...head.cells].forEach((cell, i) => {
      if (columns[i]?.key === sorted?.key)
        cell.setAttribute("aria-sort", sorted!.descending ? "descending" : "ascending");
      else cell.removeAttribute("aria-sort");
    });
    body.replaceChildren(
      ...ordered()
        .slice(0, shown)
        .map((row) => lineOf(row, onOpen))
    );
    frame.hidden = rows.length === 0;
    more.hidden = rows.length <= shown;
    more.textContent = `Show ${Math.min(rowsAtOnce, rows.length - shown)} more of ${rows.length - shown}`;
  };
  for (const {key, label} of columns)
    addHead(head, label, {
      isNumber: key !== "term",
      onSort: () => {
        sorted = {key, descending: sorted?.key === key ? !sorted.descending : key !== "term"};
        fill();
      }
    });
  more.addEventListener("click", () => {
    shown += rowsAtOnce;
    fill();
  });
  const element = document.createElement("div");
  element.append(frame, more);
  return {
    element,
    show(found) {
      rows = found;
      shown = rowsAtOnce;
      fill();
    }
  };
}

function lineOf(row: ComparedRow, onOpen: (term: string) => void): HTMLTableRowElement {
  const line = document.createElement("tr");
  const open = document.createElement("button");
  open.type = "button";
  open.className = "plain";
  open.textContent = row.term;
  open.addEventListener("click", () => onOpen(row.term));
  line.insertCell().append(open);
  const points = (share: number): string => (100 * share).toFixed(1);
  for (const shown of [
    `${row.k_a.toLocaleString("en-GB")} (${points(row.share_a)}%)`,
    `${row.k_b.toLocaleString("en-GB")} (${points(row.share_b)}%)`,
    `${signed(row.difference, points)} [${signed(row.low, points)}, ${signed(row.high, points)}]`,
    signed(row.delta, (value) => value.toFixed(2)),
    signed(row.z, (value) => value.toFixed(1))
  ]) {
    const cell = line.insertCell();
    cell.className = "number";
    cell.textContent = shown;
  }
  return line;
}

function signed(value: number, format: (size: number) => string): string {
  const size = format(Math.abs(value));
  return Number(size) === 0 ? size : `${value < 0 ? "−" : "+"}${size}`;
}

/** The rows as they are exported: shares from 0 to 1. */
export function comparisonExport(rows: readonly ComparedRow[]) {
  const names = [
    "k_a",
    "n_a",
    "k_b",
    "n_b",
    "difference",
    "low",
    "high",
    "delta",
    "z",
    "g_squared",
    "log_ratio"
  ] as const;
  return {
    columns: [
      {name: "term", label: "term", type: "text" as const},
      ...names.map((name) => ({name, label: name, type: "number" as const}))
    ],
    rows: rows.map((row) => [row.term, ...names.map((name) => row[name])])
  };
}
