import type {Problem} from "../../model/paper.js";
import {plainName} from "../field-names.js";
import {shorten} from "../tidy.js";
import {findHeader, isHeaderAgain, readColumns, type Columns, type TableHeader} from "./header.js";
import {
  openRowSplitter,
  type BrokenRow,
  type RowSplitter,
  type SplitRow,
  type TableRow
} from "./split-rows.js";

/** A row with as many cells as it has columns; cells that are missing are empty. */
export interface PaperRow extends TableRow {
  /** The column names that count for it. */
  header: Columns;
}

export type RowFound = {row: PaperRow} | {problem: Problem};

export interface RowReader {
  push(text: string): RowFound[];
  end(): RowFound[];
  /** Known after the first rows; null where there is no row of column names. */
  header(): TableHeader | null;
}

/** Characters in which the row of column names is looked for. */
const HEAD = 65_536;

/** The rows of a CSV, TSV or semicolon-separated text, in order, with the problems of those that are none. */
export function openRows(file: string, named: ReadonlyMap<string, string> = new Map()): RowReader {
  let head: string[] = [];
  let nHead = 0;
  let isStarted = false;
  let first: TableHeader | null = null;
  let header: Columns | null = null;
  let splitter: RowSplitter | null = null;
  let nRows = 0;
  let nShort = 0;
  /** Lines after a row that broke which are too short to be rows: they are the rest of it. */
  let pieces: {line: number; n: number; text: string} | null = null;
  let isAfterBroken = false;
  let last = "";

  const refuse = (line: number | null, reason: string): RowFound => ({
    problem: {file, line, kind: "refused", reason}
  });
  const warn = (line: number | null, reason: string): RowFound => ({
    problem: {file, line, kind: "warning", reason}
  });

  function start(): RowFound[] {
    const text = head.join("");
    head = [];
    isStarted = true;
    first = findHeader(text.slice(0, HEAD), named);
    header = first;
    if (first === null) {
      const reason =
        "no row of column names: the first row should name a title column and others, such as abstract, date and doi";
      return [refuse(null, reason)];
    }
    const {delimiter, line, above, quotes} = first;
    const found: RowFound[] = [];
    if (above !== null) found.push(warn(above.line, beside(above, "above the column names")));
    if (delimiter === "\t" && /\.csv$/i.test(file))
      found.push(
        warn(null, "its columns are separated by tabs though its name ends in .csv: it was read by tabs")
      );
    splitter = openRowSplitter(delimiter, {firstLine: line, quotes});
    return [...found, ...splitter.push(text.slice(first.start)).flatMap(readSplit)];
  }

  function readSplit(split: SplitRow): RowFound[] {
    if ("broken" in split) return [...endPieces(), readBroken(split.broken)];
    const {line, cells} = split.row;
    const {columns, source} = header!;
    const n = cells.findLastIndex((cell) => cell.trim() !== "") + 1;
    if (n === 0 || line === first!.line) return [];
    const isPiece = cells.length * 2 <= columns.length;
    if (isAfterBroken && isPiece && columns.length > 1) {
      pieces ??= {line, n: 0, text: written(cells)};
      pieces.n += 1;
      return [];
    }
    const ended = endPieces();
    if (isHeaderAgain(cells)) return [...ended, readHeaderAgain(line, cells)];
    nRows += 1;
    const realigned = cells.length === columns.length ? null : source.realign?.(columns, cells);
    if (realigned) {
      const reason = `${cells.length} cells where the column names are ${columns.length}, told apart from the end: exports with other columns seem to have been pasted together`;
      return [...ended, warn(line, reason), {row: {line, cells: realigned, header: header!}}];
    }
    if (n > columns.length || (isPiece && source.format !== "generic_csv")) {
      const advice =
        n > columns.length
          ? "a cell that holds the separator needs quotes around it"
          : "it seems to be part of a row";
      const reason = `${n} ${n === 1 ? "cell" : "cells"} where the column names are ${columns.length}; ${advice}: ${shorten(written(cells))}`;
      return [...ended, refuse(line, reason)];
    }
    if (cells.length < columns.length) nShort += 1;
    return [...ended, {row: {line, cells: columns.map((_, i) => cells[i] ?? ""), header: header!}}];
  }

  function readBroken({line, start: text, why}: BrokenRow): RowFound {
    nRows += 1;
    isAfterBroken = true;
    const reason =
      why === "quote"
        ? "a quote is opened and not closed, close it or double it"
        : "the line has more than a million characters";
    return refuse(line, `${reason}: ${shorten(text)}`);
  }

  function endPieces(): RowFound[] {
    const found =
      pieces === null ? [] : [warn(pieces.line, beside(pieces, "after the row that was refused"))];
    pieces = null;
    isAfterBroken = false;
    return found;
  }

  function beside({n, text}: {n: number; text: string}, where: string): string {
    return `${n} ${n === 1 ? "line" : "lines"} ${where} ${n === 1 ? "was" : "were"} not used: ${shorten(text)}`;
  }

  function written(cells: readonly string[]): string {
    return cells.join(first!.delimiter);
  }

  function readHeaderAgain(line: number, cells: readonly string[]): RowFound {
    const again = readColumns(cells, named);
    const isSame = again.columns.map(plainName).join("\n") === header!.columns.map(plainName).join("\n");
    if (!isSame && again.fields.includes("title")) {
      header = again;
      return warn(line, "other column names than above: the rows after them are read by these");
    }
    return warn(line, "the column names again, skipped: files seem to have been pasted together");
  }

  /** The last rows, of which the very last may be cut off. */
  function readEnd(split: SplitRow[]): RowFound[] {
    const i = split.findIndex((one) => "broken" in one && one.broken.rest !== null);
    const broken = i < 0 ? undefined : split[i];
    const after = split.slice(i + 1);
    const isCut =
      broken !== undefined &&
      after.every(
        (one) => "broken" in one || one.row.cells.length * 2 <= Math.max(2, header!.columns.length)
      );
    if (isCut && "broken" in broken)
      return [...split.slice(0, i).flatMap(readSplit), ...readCut(broken.broken)];
    const nShortBefore = nShort;
    const found = split.flatMap(readSplit);
    const end = found.at(-1);
    const isShort = nShortBefore === 0 && nShort === 1 && end !== undefined && "row" in end;
    const lastRow = split.at(-1);
    const isLastShort =
      isShort &&
      lastRow !== undefined &&
      "row" in lastRow &&
      lastRow.row.cells.length < header!.columns.length;
    if (isLastShort && last !== "\n" && last !== "\r") found.push(warn(end.row.line, CUT));
    return found;
  }

  function readCut(broken: BrokenRow): RowFound[] {
    const whole = openRowSplitter(first!.delimiter, {firstLine: broken.line});
    const [row] = [...whole.push(`${broken.rest!}"`), ...whole.end()];
    const place = header!.places.get("title")?.[0];
    const hasTitle =
      row !== undefined && "row" in row && place !== undefined && place < row.row.cells.length - 1;
    if (hasTitle) return [...readSplit(row), warn(broken.line, CUT)];
    return [...endPieces(), readBroken(broken)];
  }

  return {
    header: () => first,
    push(text) {
      last = text.at(-1) ?? last;
      if (isStarted) return splitter?.push(text).flatMap(readSplit) ?? [];
      head.push(text);
      nHead += text.length;
      return nHead >= HEAD ? start() : [];
    },
    end() {
      const found = isStarted ? [] : start();
      if (splitter === null) return found;
      for (const one of [...readEnd(splitter.end()), ...endPieces()]) found.push(one);
      if (nRows === 0)
        found.push(refuse(null, "the table has column names but no rows: was anything selected for export?"));
      return found;
    }
  };
}

const CUT = "the file seems to be cut off in the middle of this entry: export it again";
