import Papa from "papaparse";
import {LONGEST_ROW, openRowSplitter} from "../corpus/table/split-rows.js";
import {counted} from "../figures/corpus-line.js";
import {isNumber, isTime} from "./column-type.js";

/** Records as they were read from a file: what is missing is null. */
export interface Records {
  names: string[];
  rows: (string | null)[][];
  /** Columns whose values are text, whatever they look like. */
  texts: ReadonlySet<number>;
  /** How it was read, and what was wrong with it. */
  notes: string[];
}

interface Line {
  line: number;
  cells: string[];
}

/** Reads CSV, or whatever else parts the fields: guessed, but where a first line `sep=` or `delimiter` tells. An empty field is a missing value. */
export function readDelimited(text: string, delimiter?: string): Records {
  const told = /^\ufeff?sep=(.)\r?(?:\n|$)/i.exec(text);
  const body = told === null ? text : text.slice(told[0].length);
  const firstLine = told === null ? 1 : 2;
  const known = told?.[1] ?? delimiter;
  const {lines: read, broken} = known === undefined ? guessedLines(body) : splitLines(body, known, firstLine);
  if (read.length === 0) return {names: [], rows: [], texts: new Set(), notes: broken};
  const {lines, n_cut} = cutEmptyEnd(read);
  const head = readNames(lines);
  const records = head.names === null ? lines : lines.slice(1);
  const width = records.reduce((most, {cells}) => Math.max(most, cells.length), head.names?.length ?? 0);
  const n_usual = head.names?.length ?? usualLength(records);
  const names = completeNames(head.names ?? [], width);
  const rows = records.map(({cells}) => names.map((_, i) => (cells[i] ? cells[i] : null)));
  const cut = n_cut > 0 ? [`${counted(n_cut, "column")} without a name or a value at the end left out`] : [];
  const notes = [head.note, ...cut, ...raggedNotes(records, n_usual), ...broken];
  return {names, rows, texts: new Set(), notes};
}

/** A first line of one field above lines of now two, now three makes a list of texts, in which commas part nothing. */
function guessedLines(body: string): ReturnType<typeof splitLines> {
  const split = splitLines(body, guessDelimiter(body), 1);
  const [first, ...rest] = split.lines;
  const isList = first?.cells.length === 1 && new Set(rest.map(({cells}) => cells.length)).size > 1;
  return isList && !body.includes(noDelimiter) ? splitLines(body, noDelimiter, 1) : split;
}

const noDelimiter = "\u001f";

function splitLines(body: string, delimiter: string, firstLine: number): {lines: Line[]; broken: string[]} {
  const splitter = openRowSplitter(delimiter, {firstLine});
  const lines: Line[] = [];
  const unclosed: number[] = [];
  const long: number[] = [];
  for (const found of [...splitter.push(body), ...splitter.end()]) {
    if ("broken" in found) (found.broken.why === "quote" ? unclosed : long).push(found.broken.line);
    else if (found.row.cells.length > 1 || found.row.cells[0] !== "") lines.push(found.row);
  }
  const broken = [
    ...lineNote(unclosed, "left out: a quote is opened there and not closed", "is", "are"),
    ...lineNote(
      long,
      `left out: no record of more than ${LONGEST_ROW.toLocaleString("en-GB")} characters is read`,
      "is",
      "are"
    )
  ];
  return {lines, broken};
}

function guessDelimiter(text: string): string {
  const {meta} = Papa.parse(text.slice(0, 65_536), {preview: 20, skipEmptyLines: true});
  return meta.delimiter;
}

/** Without the columns that delimiters at the ends of the lines make. */
function cutEmptyEnd(lines: readonly Line[]): {lines: readonly Line[]; n_cut: number} {
  const n_head = lines[0]!.cells.length;
  let n_kept = 0;
  for (const {cells} of lines) {
    let n = cells.length;
    while (n > n_kept && cells[n - 1]!.trim() === "") n -= 1;
    n_kept = Math.max(n_kept, n);
  }
  if (n_kept === 0 || n_kept >= n_head) return {lines, n_cut: 0};
  return {
    lines: lines.map(({line, cells}) => ({line, cells: cells.slice(0, n_kept)})),
    n_cut: n_head - n_kept
  };
}

/** The first line's cells, unless it looks like a record: with a number or date in it, or a cell that is empty or repeated. A first cell alone may be empty, above numbers that count the lines. */
function readNames(lines: readonly Line[]): {names: string[] | null; note: string} {
  const cells = lines[0]!.cells.map((cell) => cell.trim());
  const counts = cells.length > 1 && cells[0] === "" && lines.length > 1 && countsLines(lines.slice(1));
  const named = counts ? cells.slice(1) : cells;
  const isHead =
    named.every((cell) => cell !== "" && !isNumber(cell) && !isTime(cell)) &&
    new Set(named.map((cell) => cell.toLowerCase())).size === named.length;
  if (isHead) return {names: cells, note: "names from its first line"};
  return {names: null, note: "no names in its first line: the columns are called column0, column1 …"};
}

function countsLines(lines: readonly Line[]): boolean {
  const first = Number(lines[0]!.cells[0]);
  return lines.every(({cells}, i) => cells[0] !== "" && Number(cells[0]) === first + i);
}

/** Names for all columns, none of them twice. */
export function completeNames(given: readonly string[], width: number): string[] {
  const used = new Set<string>();
  const free = (name: string) => {
    let made = name;
    for (let n = 2; used.has(made.toLowerCase()); n++) made = `${name}_${n}`;
    used.add(made.toLowerCase());
    return made;
  };
  return Array.from({length: width}, (_, i) => free(given[i] || `column${i}`));
}

function usualLength(lines: readonly Line[]): number {
  const times = new Map<number, number>();
  for (const {cells} of lines) times.set(cells.length, (times.get(cells.length) ?? 0) + 1);
  return [...times].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}

function raggedNotes(records: readonly Line[], n_usual: number): string[] {
  const linesWhere = (is: (n: number) => boolean) =>
    records.filter(({cells}) => is(cells.length)).map(({line}) => line);
  const n = counted(n_usual, "field");
  return [
    ...lineNote(
      linesWhere((length) => length < n_usual),
      `fewer than ${n}; what is missing is NULL`,
      "has",
      "have"
    ),
    ...lineNote(
      linesWhere((length) => length > n_usual),
      `more than ${n}; columns were added`,
      "has",
      "have"
    )
  ];
}

function lineNote(lines: readonly number[], what: string, one: string, many: string): string[] {
  if (lines.length === 0) return [];
  const where = lines[0]!.toLocaleString("en-GB");
  if (lines.length === 1) return [`line ${where} ${one} ${what}`];
  return [`${counted(lines.length, "line")}, first line ${where}, ${many} ${what}`];
}
