import {binLabel, type Bins} from "../analysis/bins.js";
import type {ColumnSummary} from "../analysis/column-summary.js";
import {summariseColumn} from "../analysis/summarise-column.js";
import {valueText} from "../analysis/value-text.js";
import type {ResultTable} from "../model/result.js";
import {binBars} from "./bin-bars.js";
import {inSlices} from "./in-slices.js";
import {inOneLine} from "./result-cell.js";
import {openDialog} from "./small-dialog.js";

const longestValue = 120;
const picture = {width: 420, height: 110};

/** Opens what a column holds, once all its values have been read; closing it stops the reading. */
export function openColumnSummary(
  table: ResultTable,
  column: number,
  {capped}: {capped?: string} = {}
): void {
  const {name, type} = table.columns[column]!;
  const element = document.createElement("div");
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  status.textContent = "Reading …";
  element.append(status);
  const control = new AbortController();
  openDialog(name, element, {className: "column-summary", onClose: () => control.abort()});
  const work = summariseColumn({type, n_rows: table.n_rows, value: (row) => table.value(row, column)});
  inSlices(work, {
    signal: control.signal,
    onProgress: (done) => (status.textContent = `Reading … ${Math.floor(done * 100)}%`)
  }).then(
    (summary) => element.replaceChildren(...summaryParts(summary, type, capped)),
    (error: unknown) => {
      if (!control.signal.aborted) status.textContent = `The column could not be read: ${String(error)}`;
    }
  );
}

/** What a summary says, as elements: its figures, its picture and its most frequent values. */
export function summaryParts(summary: ColumnSummary, type: string, capped?: string): HTMLElement[] {
  const parts = [figures(summary, type)];
  if (summary.bins !== null) parts.push(histogram(summary.bins));
  if (summary.frequent.length > 0) parts.push(frequentTable(summary));
  const note = document.createElement("p");
  note.className = "fine";
  note.textContent = [
    `Read: all ${count(summary.n_rows)} rows of this result.`,
    summary.n_counted < summary.n_rows
      ? `Different values were told apart in the first ${count(summary.n_counted)} rows.`
      : "",
    capped ?? ""
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
  parts.push(note);
  return parts;
}

function figures(
  {kind, n_rows, n_nulls, numbers, lengths, ...summary}: ColumnSummary,
  type: string
): HTMLElement {
  const list = document.createElement("dl");
  const say = (label: string, value: string | null): void => {
    if (value === null) return;
    const term = document.createElement("dt");
    term.textContent = label;
    const figure = document.createElement("dd");
    figure.textContent = value.length > longestValue ? `${value.slice(0, longestValue)}…` : value;
    list.append(term, figure);
  };
  const number = (value: number): string => valueText(value, "DOUBLE");
  say("Type", type);
  say("Rows", count(n_rows));
  say("NULL", n_rows === 0 ? "0" : `${count(n_nulls)} (${percent(n_nulls / n_rows)})`);
  const among = summary.n_counted < n_rows ? ` in the first ${count(summary.n_counted)} rows` : "";
  say(
    kind === "list" ? "Different items" : "Different values",
    `${summary.is_exact ? "" : "about "}${count(summary.n_distinct)}${among}`
  );
  say("Least", summary.min === null ? null : inOneLine(summary.min));
  say("Greatest", summary.max === null ? null : inOneLine(summary.max));
  if (numbers !== null) {
    say("Mean", number(numbers.mean));
    say("Median", number(numbers.quartiles[1]));
    say("Quartiles", `${number(numbers.quartiles[0])} and ${number(numbers.quartiles[2])}`);
    if (numbers.n_nan > 0) say("NaN", `${count(numbers.n_nan)}, left out of the figures above`);
  }
  if (lengths !== null) {
    const unit = kind === "list" ? "items" : "characters";
    say(
      "Length",
      `${count(lengths.min)} to ${count(lengths.max)} ${unit}, ${number(Math.round(lengths.mean * 100) / 100)} on average`
    );
  }
  return list;
}

function histogram(bins: Bins): HTMLElement {
  const element = document.createElement("figure");
  element.append(binBars(bins, {...picture, withTitles: true}));
  const ends = document.createElement("figcaption");
  for (const label of [binLabel(bins, 0), binLabel(bins, bins.counts.length - 1)]) {
    const end = document.createElement("span");
    end.textContent = label;
    ends.append(end);
  }
  element.append(ends);
  return element;
}

function frequentTable({frequent, kind, n_rows, n_nulls, n_counted}: ColumnSummary): HTMLElement {
  const table = document.createElement("table");
  const caption = table.createCaption();
  caption.textContent = `Most frequent ${kind === "list" ? "items" : "values"}`;
  const n_values = n_counted < n_rows ? n_counted : n_rows - n_nulls;
  for (const {value, n} of frequent) {
    const row = table.insertRow();
    const name = document.createElement("th");
    name.scope = "row";
    name.textContent = value === "" ? "(empty text)" : inOneLine(value.slice(0, longestValue));
    row.append(name);
    row.insertCell().textContent = count(n);
    row.insertCell().textContent = kind === "list" ? "" : percent(n / n_values);
  }
  return table;
}

const count = (n: number): string => n.toLocaleString("en-GB");

function percent(share: number): string {
  return share.toLocaleString("en-GB", {
    style: "percent",
    maximumSignificantDigits: share > 0.995 && share < 1 ? 4 : 3
  });
}
