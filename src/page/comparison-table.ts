import type {Contrast, TermInGroups} from "../analysis/compare-groups.js";
import {type SortedTable, sortedTable} from "./sorted-table.js";

export type ComparedRow = Contrast<TermInGroups>;

/** Terms of two groups, the strongest |z| first; other columns sort by their value. A click on a term opens it. */
export function comparisonTable(onOpen: (term: string) => void): SortedTable<ComparedRow> {
  const points = (share: number): string => (100 * share).toFixed(1);
  const number = (key: keyof ComparedRow, label: string, show: (row: ComparedRow) => string) => ({
    key,
    label,
    isNumber: true,
    value: (row: ComparedRow) => row[key],
    show
  });
  return sortedTable<ComparedRow>("Terms that set the two groups apart", [
    {
      key: "term",
      label: "Term",
      value: (row) => row.term,
      show: (row) => {
        const open = document.createElement("button");
        open.type = "button";
        open.className = "plain";
        open.textContent = row.term;
        open.addEventListener("click", () => onOpen(row.term));
        return open;
      }
    },
    number("k_a", "In A", (r) => `${r.k_a.toLocaleString("en-GB")} (${points(r.share_a)}%)`),
    number("k_b", "In B", (r) => `${r.k_b.toLocaleString("en-GB")} (${points(r.share_b)}%)`),
    number(
      "difference",
      "A − B, points (95%)",
      (r) => `${signed(r.difference, points)} [${signed(r.low, points)}, ${signed(r.high, points)}]`
    ),
    number("delta", "Log odds δ", (r) => signed(r.delta, (value) => value.toFixed(2))),
    number("z", "z", (r) => signed(r.z, (value) => value.toFixed(1)))
  ]);
}

/** "+1.2", "−0.3", "0.0". */
export function signed(value: number, format: (size: number) => string): string {
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
