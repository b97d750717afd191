import Papa from "papaparse";
import {fieldNamed, type FieldName} from "./field-names.js";

export interface TableHeader {
  delimiter: string;
  /** 1-based line of the column names. */
  line: number;
  columns: string[];
  fields: (FieldName | null)[];
}

const DELIMITERS = [",", "\t", ";", "|"];

/** Some sources put a line about the search, or Excel's `sep=;`, above the column names. */
const LINES_ABOVE = 5;

/** Finds the row of column names: the first that names a paper's title or identifier and one field more. */
export function findHeader(head: string): TableHeader | null {
  const lines = head.split(/\r\n|\r|\n/, LINES_ABOVE);
  for (const [i, text] of lines.entries()) {
    const candidates = DELIMITERS.map((delimiter) => readHeader(text, delimiter, i + 1)).filter(isHeader);
    candidates.sort((a, b) => countKnown(b) - countKnown(a));
    if (candidates[0]) return candidates[0];
  }
  return null;
}

function readHeader(text: string, delimiter: string, line: number): TableHeader {
  const row = Papa.parse<string[]>(text, {delimiter, header: false}).data[0] ?? [];
  const columns = row.map((name) => name.trim());
  return {delimiter, line, columns, fields: columns.map(fieldNamed)};
}

function isHeader(header: TableHeader): boolean {
  const {fields} = header;
  const names = fields.includes("title") || fields.includes("doi") || fields.includes("arxiv_id");
  return names && countKnown(header) >= 2;
}

function countKnown(header: TableHeader): number {
  return new Set(header.fields.filter((field) => field !== null)).size;
}

/** Whether a table only dates the papers of other files: no abstracts, nobody and nowhere named. */
export function isSidecar(header: TableHeader): boolean {
  const {fields} = header;
  const others: FieldName[] = ["abstract", "authors", "venue", "keywords"];
  return fields.includes("date") && !others.some((field) => fields.includes(field));
}
