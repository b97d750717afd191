import {names, plainName, type FieldName} from "../field-names.js";
import {columnNames, fieldOfPart, sourceOf, type TableField, type TableSource} from "./sources.js";
import {openRowSplitter} from "./split-rows.js";

/** What a column was read as. */
export interface ColumnRead {
  column: string;
  /** A field of a paper; null for a column that is not used. */
  field: FieldName | null;
}

export interface Columns {
  columns: string[];
  /** By column. */
  fields: (FieldName | null)[];
  /** Of each field or part of one, the columns that may hold it, the most trusted first. */
  places: ReadonlyMap<TableField, readonly number[]>;
  /** What wrote the table, told by its column names. */
  source: TableSource;
}

export interface TableHeader extends Columns {
  delimiter: string;
  /** 1-based line of the column names. */
  line: number;
  /** Offset at which that line begins. */
  start: number;
  /** What stands above it, blank lines and what is known of its source apart. */
  above: {line: number; n: number; text: string} | null;
  /** Whether cells are put in quotes; else a quote is part of the text. */
  quotes: boolean;
}

const DELIMITERS = [",", "\t", ";", "|"];
/** Of a table of one column, whose cells hold all of a line. */
const NO_DELIMITER = "\u001f";

/** Lines about the search, or Excel's `sep=;`, that may stand above the column names. */
const MOST_LINES_ABOVE = 10;
/** Column names of more characters are none, even where they have line breaks. */
const LONGEST_HEADER = 8_192;
const LONGEST_NAME = 100;

/** Finds the row of column names: the first that names a paper's title or identifier and one field more. */
export function findHeader(head: string, named: ReadonlyMap<string, string> = new Map()): TableHeader | null {
  if (/^[\s\ufeff]*[[{<]/.test(head)) return null;
  const lineEnd = /\r\n|\r|\n|$/g;
  const above: string[] = [];
  for (let start = 0; start < head.length && above.length <= MOST_LINES_ABOVE; start = lineEnd.lastIndex) {
    lineEnd.lastIndex = start;
    const end = lineEnd.exec(head)!.index;
    const text = head.slice(start, end).replace(/\ufeff/g, "");
    const isWhole = (text.split('"').length - 1) % 2 === 0;
    const row = isWhole ? text : head.slice(start, start + LONGEST_HEADER);
    const rest = head.slice(end);
    const found = DELIMITERS.map((delimiter) => ({
      delimiter,
      ...readColumns(firstRow(row, delimiter), named)
    }))
      .filter((columns) => isHeader(columns) && (above.every(isBlank) || isFollowed(columns, rest)))
      .sort((a, b) => countKnown(b) - countKnown(a) || b.columns.length - a.columns.length)[0];
    const one = found ?? (above.every(isBlank) ? onlyTitles(text, rest, named) : null);
    if (one) {
      const quotes =
        one.source.format !== "wos_tab" || one.delimiter !== "\t" || hasQuotedCells(head.slice(start));
      return {...one, line: above.length + 1, start, above: linesAbove(above, one.source), quotes};
    }
    above.push(text);
    if (lineEnd.lastIndex === start) break;
  }
  return null;
}

function firstRow(text: string, delimiter: string): string[] {
  const splitter = openRowSplitter(delimiter);
  const first = [...splitter.push(text), ...splitter.end()][0];
  return first !== undefined && "row" in first ? first.row.cells : [];
}

/** What the columns of these names hold. `named` says it of some of them and comes before what is known of their source. */
export function readColumns(row: readonly string[], named: ReadonlyMap<string, string>): Columns {
  const columns = row.map((name) => name.replace(/\s+/g, " ").trim());
  while (columns.length > 1 && columns.at(-1) === "") columns.pop();
  const plain = columns.map(plainName);
  const source = sourceOf(new Set(plain));
  const own = new Map([...named].map(([column, field]) => [plainName(column), field] as const));
  const ownFields = columns.map((column, i) => toField(named.get(column) ?? own.get(plain[i]!)));

  const places = new Map<TableField, number[]>();
  const add = (field: TableField, i: number) => places.set(field, [...(places.get(field) ?? []), i]);
  ownFields.forEach((field, i) => field !== null && add(field, i));
  for (const [field, synonyms] of Object.entries(source.fields) as [TableField, readonly string[]][])
    for (const name of synonyms)
      plain.forEach((column, i) => column === name && ownFields[i] === null && add(field, i));

  const fields = columns.map((): FieldName | null => null);
  for (const [field, list] of places) for (const i of list) fields[i] ??= toField(field);
  return {columns, fields, places, source};
}

function toField(field: string | undefined): FieldName | null {
  if (field === undefined) return null;
  const part = Object.hasOwn(fieldOfPart, field) ? fieldOfPart[field as keyof typeof fieldOfPart] : field;
  return Object.hasOwn(names, part) ? (part as FieldName) : null;
}

function isHeader({fields, columns}: Columns): boolean {
  const telling = (["title", "doi", "arxiv_id", "abstract"] as const).some((field) => fields.includes(field));
  return telling && countKnown({fields}) >= 2 && columns.every((column) => column.length <= LONGEST_NAME);
}

function countKnown({fields}: Pick<Columns, "fields">): number {
  return new Set(fields.filter((field) => field !== null)).size;
}

/** Below other lines, names of columns are such only where a known source writes them, or a row of as many cells follows. */
function isFollowed({columns, source, delimiter}: Columns & {delimiter: string}, rest: string): boolean {
  if (source.format !== "generic_csv") return true;
  const row = firstRow(rest.replace(/^\s+/, "").slice(0, LONGEST_HEADER), delimiter);
  return row.length === columns.length;
}

/** A list of titles under the column name Title, unless it is a text in which each field has a heading. */
function onlyTitles(
  text: string,
  rest: string,
  named: ReadonlyMap<string, string>
): (Columns & {delimiter: string}) | null {
  const columns = readColumns(firstRow(text, NO_DELIMITER), named);
  const isTitle = columns.columns.length === 1 && /^titles?$/i.test(columns.columns[0]!);
  const isText = /^[\r\n]*[ \t]+\S/.test(rest) || /^(?:abstract|authors?|source|title)\s*$/im.test(rest);
  return isTitle && !isText ? {...columns, delimiter: NO_DELIMITER} : null;
}

function linesAbove(lines: readonly string[], source: TableSource): TableHeader["above"] {
  const isExpected = (text: string) =>
    isBlank(text) ||
    /^"?(?:sep=|about the data\b)/i.test(text) ||
    source.format === "wos_citation_report_csv";
  const first = lines.findIndex((text) => !isExpected(text));
  if (first < 0) return null;
  return {line: first + 1, n: lines.filter((text) => !isExpected(text)).length, text: lines[first]!};
}

function isBlank(text: string): boolean {
  return text.trim() === "" || /^"?sep=/i.test(text);
}

/** Web of Science puts no cells in quotes; a spreadsheet that saved its table again does so where they hold commas or quotes. */
function hasQuotedCells(text: string): boolean {
  const cells = text.split(/[\t\r\n]/);
  const inQuotes = cells.filter((cell) => /^".*"$/.test(cell) && cell.includes(",")).length;
  const withCommas = cells.filter((cell) => cell.includes(",")).length;
  return (
    cells.some((cell) => /^"PT"$/.test(cell) || /^".*[^"]""(?!")/.test(cell)) || inQuotes * 2 > withCommas
  );
}

/** Whether a row holds names of columns instead of a paper, as where files were pasted together. */
export function isHeaderAgain(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== "");
  if (filled.length === 0 || !isColumnName(filled[0]!)) return false;
  const n = filled.filter(isColumnName).length;
  return n >= Math.min(3, filled.length) && n * 3 >= filled.length;
}

function isColumnName(cell: string): boolean {
  return cell.length <= LONGEST_NAME && columnNames.has(plainName(cell));
}

const MOST_COLUMNS_OF_DATES = 6;

/** Whether a table only dates the papers of other files: no abstracts, nobody and nowhere named. */
export function isSidecar({fields, columns, source}: Columns): boolean {
  const others: FieldName[] = ["abstract", "authors", "venue", "keywords"];
  return (
    source.format === "generic_csv" &&
    fields.includes("date") &&
    columns.length <= MOST_COLUMNS_OF_DATES &&
    !others.some((field) => fields.includes(field))
  );
}
