import Papa from "papaparse";

export interface TableRow {
  /** 1-based line at which the row starts. */
  line: number;
  cells: string[];
}

/** A row whose end was not found; reading goes on at the line after the one it starts in. */
export interface BrokenRow {
  line: number;
  /** Its first characters. */
  start: string;
  why: "quote" | "length";
  /** The text from the row to the end of the file, where that came before the end of the row. */
  rest: string | null;
}

export type SplitRow = {row: TableRow} | {broken: BrokenRow};

export interface RowSplitter {
  push(text: string): SplitRow[];
  end(): SplitRow[];
}

/** Characters of a row, quoted line breaks included; more are taken for a quote that is not closed. */
export const LONGEST_ROW = 1_000_000;

/** Characters that are scanned and parsed at a time. */
const BLOCK = 65_536;

/** How far the scan of a row has come. */
interface Scan {
  /** Outside quotes, the start of a cell. */
  at: number;
  quoted: boolean;
  /** Whether the quoted cell has had a line break. */
  hasBreak: boolean;
  /** Whether a quote stood inside a quoted cell without being doubled. */
  hasStray: boolean;
}

type ScanResult = "end" | "more" | "unclosed";

/**
 * Splits text into rows of cells, wherever it is cut into pieces. Quotes are read as RFC 4180 and papaparse
 * do: only at the start of a cell do they open it; inside a quoted cell, a quote that is neither doubled nor
 * before the end of the cell is itself. A quote that would open a cell on a later line of an open one shows
 * that the open one was never closed. LF, CRLF and CR end rows and become LF inside cells. A blank line is a
 * row of one empty cell. Without `quotes`, a quote is a character like any other.
 */
export function openRowSplitter(
  delimiter: string,
  {firstLine = 1, quotes = true}: {firstLine?: number; quotes?: boolean} = {}
): RowSplitter {
  let waiting: string[] = [];
  let nWaiting = 0;
  let afterReturn = false;

  let text = "";
  let line = firstLine;
  let start = 0;
  let scan = startScan(0);
  /** The rest of a line that is too long is passed over. */
  let skipping = false;
  /** Where the row that broke last led: a later one that is inside quotes at the end of a line before that leads there too. */
  let led: {scan: Scan; result: ScanResult} | null = null;
  let lineEnds = openSearch("\n");
  let quotedCells = openSearch(`${delimiter}"`);

  let block: {from: number; lines: number[]} = {from: 0, lines: []};
  let found: SplitRow[] = [];

  function scanRow(isLast: boolean): ScanResult {
    while (scan.at < text.length) {
      const result = scan.quoted ? scanQuoted(isLast) : scanPlain();
      if (result !== null) return result;
    }
    if (!isLast) return "more";
    return scan.quoted ? "unclosed" : "end";
  }

  /** From the start of a cell to the quoted cell after it, or the end of the row; null to go on. */
  function scanPlain(): ScanResult | null {
    if (quotes && text[scan.at] === '"') {
      scan.at += 1;
      scan.quoted = true;
      scan.hasBreak = false;
      return null;
    }
    const lineEnd = lineEnds.next(text, scan.at);
    const cell = quotes ? quotedCells.next(text, scan.at) : -1;
    if (cell >= 0 && (lineEnd < 0 || cell < lineEnd)) {
      scan.at = cell + delimiter.length;
      return null;
    }
    if (lineEnd >= 0) scan.at = lineEnd;
    return lineEnd >= 0 ? "end" : "more";
  }

  /** To the next quote inside quotes, or past the one that closes them; null to go on. */
  function scanQuoted(isLast: boolean): ScanResult | null {
    const quote = text.indexOf('"', scan.at);
    if (led !== null || !scan.hasBreak) {
      const lineEnd = lineEnds.next(text, scan.at);
      if (lineEnd >= 0 && (quote < 0 || lineEnd < quote)) {
        scan.hasBreak = true;
        if (led !== null && lineEnd < led.scan.at) {
          const {result} = led;
          scan = {...led.scan, hasStray: true};
          led = null;
          return result === "more" ? null : result;
        }
      }
    }
    if (quote < 0) {
      scan.at = text.length;
      return null;
    }
    let after = quote + 1;
    while (text[after] === '"') after += 1;
    const isOdd = (after - quote) % 2 === 1;
    const next = isOdd ? skipSpaces(text, after, delimiter) : after;
    if (!isLast && next === text.length) {
      scan.at = quote;
      return "more";
    }
    const isEnd = isOdd && (next === text.length || text[next] === "\n");
    const isClosed = isEnd || (isOdd && text[next] === delimiter);
    if (isClosed) {
      scan.at = isEnd ? next : next + delimiter.length;
      scan.quoted = false;
      return isEnd ? "end" : null;
    }
    const isNextCell = isOdd && (text[quote - 1] === "\n" || text[quote - 1] === delimiter);
    if (scan.hasBreak && isNextCell) {
      scan.at = quote;
      return "unclosed";
    }
    scan.hasStray ||= isOdd;
    scan.at = after;
    return null;
  }

  function flush(): void {
    if (block.lines.length > 0) parse(`${text.slice(block.from, start)}\n`, block.lines);
    block = {from: start, lines: []};
  }

  /** Parses whole rows with a line break after the last, behind which papaparse finds one row more. */
  function parse(rows: string, lines: readonly number[]): void {
    const {data} = Papa.parse<string[]>(rows, {
      delimiter,
      newline: "\n",
      fastMode: quotes ? undefined : true
    });
    for (const [i, number] of lines.entries()) found.push({row: {line: number, cells: data[i]!}});
  }

  function take(end: number): void {
    if (scan.hasStray) {
      flush();
      parse(`${doubleStrays(text.slice(start, end), delimiter)}\n`, [line]);
      block.from = end + 1;
    } else block.lines.push(line);
    line += countLineEnds(text, start, end) + 1;
    start = end + 1;
    scan = startScan(start);
  }

  function refuse(result: ScanResult, isLong: boolean): void {
    flush();
    const lineEnd = lineEnds.next(text, start);
    const isLongLine = isLong && (lineEnd < 0 || lineEnd - start > LONGEST_ROW);
    const rest = !isLong && scan.at === text.length ? text.slice(start) : null;
    const end = Math.min(lineEnd < 0 ? text.length : lineEnd, start + 200);
    found.push({
      broken: {line, start: text.slice(start, end), why: isLongLine ? "length" : "quote", rest}
    });
    led = {scan, result};
    line += 1;
    skipping = lineEnd < 0;
    startAt(lineEnd < 0 ? text.length : lineEnd + 1);
  }

  function startAt(place: number): void {
    start = place;
    block = {from: place, lines: []};
    scan = startScan(place);
  }

  function read(more: string, isLast: boolean): void {
    text = text.slice(start) + more;
    if (led !== null)
      led = led.scan.at > start ? {...led, scan: {...led.scan, at: led.scan.at - start}} : null;
    scan.at -= start;
    start = 0;
    block = {from: 0, lines: []};
    lineEnds = openSearch("\n");
    quotedCells = openSearch(`${delimiter}"`);
    if (skipping) {
      const lineEnd = text.indexOf("\n");
      skipping = lineEnd < 0;
      startAt(lineEnd < 0 ? text.length : lineEnd + 1);
    }
    while (start < text.length) {
      const result = scanRow(isLast);
      const end = result === "more" ? text.length : scan.at;
      const isLong = end - start > LONGEST_ROW;
      if (isLong || result === "unclosed") refuse(result, isLong);
      else if (result === "end" || isLast) take(end);
      else break;
    }
    flush();
  }

  function readWaiting(isLast: boolean): SplitRow[] {
    // Byte order marks stay inside where files were pasted together, and hide the quote behind them.
    const all = waiting.join("").replace(/\ufeff/g, "");
    const plain = all.includes("\r") ? all.replace(/\r\n?/g, "\n") : all;
    waiting = [];
    nWaiting = 0;
    for (let i = 0; i < plain.length; i += BLOCK) read(plain.slice(i, i + BLOCK), false);
    if (isLast) read("", true);
    const rows = found;
    found = [];
    return rows;
  }

  return {
    push(more) {
      if (more === "") return [];
      const held = afterReturn ? `\r${more}` : more;
      afterReturn = held.endsWith("\r");
      const given = afterReturn ? held.slice(0, -1) : held;
      waiting.push(given);
      nWaiting += given.length;
      return nWaiting < BLOCK ? [] : readWaiting(false);
    },
    end() {
      if (afterReturn) waiting.push("\r");
      afterReturn = false;
      return readWaiting(true);
    }
  };
}

function startScan(at: number): Scan {
  return {at, quoted: false, hasBreak: false, hasStray: false};
}

/** Searches one text from places that mostly follow each other, and remembers what lies ahead. */
function openSearch(needle: string): {next(text: string, at: number): number} {
  let from = -1;
  let found = -1;
  return {
    next(text, at) {
      if (from < 0 || (found >= 0 && at > found)) {
        from = at;
        found = text.indexOf(needle, at);
      } else if (at < from) {
        const nearer = text.slice(at, from + needle.length - 1).indexOf(needle);
        if (nearer >= 0) found = at + nearer;
        from = at;
      }
      return found;
    }
  };
}

function countLineEnds(text: string, from: number, to: number): number {
  let n = 0;
  for (let at = text.indexOf("\n", from); at >= 0 && at < to; at = text.indexOf("\n", at + 1)) n += 1;
  return n;
}

/** Doubles the quotes inside quoted cells of a row that are neither doubled nor at the end of their cell: papaparse takes quadratic time over them. */
function doubleStrays(row: string, delimiter: string): string {
  const parts: string[] = [];
  let done = 0;
  let at = 0;
  for (;;) {
    if (row[at] === '"') {
      at = closeCell(row, at + 1, delimiter, (stray) => {
        parts.push(row.slice(done, stray));
        done = stray;
      });
    }
    const end = row.indexOf(delimiter, at);
    if (end < 0) return [...parts, row.slice(done)].join('"');
    at = end + delimiter.length;
  }
}

/** Where the delimiter after a quoted cell stands, or the end of the row. */
function closeCell(row: string, from: number, delimiter: string, onStray: (at: number) => void): number {
  for (let quote = row.indexOf('"', from); quote >= 0;) {
    let after = quote + 1;
    while (row[after] === '"') after += 1;
    if ((after - quote) % 2 === 1) {
      const next = skipSpaces(row, after, delimiter);
      if (next === row.length || row[next] === delimiter) return next;
      onStray(after);
    }
    quote = row.indexOf('"', after);
  }
  return row.length;
}

function skipSpaces(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length && text[at] !== "\n" && text[at] !== delimiter && /\s/.test(text[at]!)) at += 1;
  return at;
}
