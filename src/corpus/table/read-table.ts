import type {Entry, Problem, Reader} from "../../model/paper.js";
import {makeRecord} from "../entry.js";
import type {Format} from "../formats.js";
import {shorten} from "../tidy.js";
import {findHeader, isSidecar, type ColumnRead} from "./header.js";
import {readRow} from "./read-row.js";
import {openRows, type RowFound} from "./read-rows.js";

export interface TableReader extends Reader {
  format(): Format;
  /** What each column was read as. */
  columns(): ColumnRead[];
}

/** More warnings of one kind than this become one. */
const MOST_WARNINGS = 5;

/**
 * Tables with column names: CSV, TSV and semicolon-separated, of databases that are known and of others. `named`
 * says of columns by their names which field they hold, before what is known of them. Warnings about rows come
 * at the end.
 */
export function readTable(file: string, named: ReadonlyMap<string, string> = new Map()): TableReader {
  const rows = openRows(file, named);
  const warnings = openWarnings();

  let isOpen = false;

  /** Once, where no column holds titles, why every row is refused. */
  function checkColumns(): Entry[] {
    const header = rows.header();
    if (isOpen || header === null) return [];
    isOpen = true;
    if (header.fields.includes("title")) return [];
    const reason = `no column is known to hold titles: name one title, or say in corpus.json which it is: ${shorten(header.columns.join(", "))}`;
    return [{problem: {file, line: null, kind: "warning", reason}}];
  }

  function take(found: RowFound[]): Entry[] {
    return warnings.sift([
      ...checkColumns(),
      ...found.flatMap((one) => {
        if ("problem" in one) return [one];
        const {line, cells, header} = one.row;
        return makeRecord(file, line, readRow(header, cells));
      })
    ]);
  }

  return {
    push: (text) => take(rows.push(text)),
    end: () => [...take(rows.end()), ...warnings.end()],
    format: () => rows.header()?.source.format ?? "generic_csv",
    columns() {
      const header = rows.header();
      return header?.columns.map((column, i) => ({column, field: header.fields[i] ?? null})) ?? [];
    }
  };
}

/** Whether there is a row of column names, of papers or of their dates alone. */
export function looksLikeTable(
  head: string,
  named: ReadonlyMap<string, string> = new Map()
): "papers" | "dates" | null {
  const header = findHeader(head, named);
  if (header === null) return null;
  return isSidecar(header) ? "dates" : "papers";
}

/** Keeps back the warnings; of those that many rows bring up, one is told, with their number. */
function openWarnings() {
  const kinds = new Map<string, {n: number; listed: Problem[]}>();
  return {
    sift(entries: Entry[]): Entry[] {
      return entries.filter((entry) => {
        if ("record" in entry || entry.problem.kind !== "warning") return true;
        const [kind, , ...advice] = entry.problem.reason.split(": ");
        const name = [kind, ...advice].join(": ");
        const known = kinds.get(name) ?? {n: 0, listed: []};
        known.n += 1;
        if (known.n <= MOST_WARNINGS) known.listed.push(entry.problem);
        kinds.set(name, known);
        return false;
      });
    },
    end(): Entry[] {
      return [...kinds.values()].flatMap(({n, listed}) => {
        const first = listed[0]!;
        if (n <= MOST_WARNINGS) return listed.map((problem) => ({problem}));
        return [{problem: {...first, reason: `${n} rows, of which this is the first: ${first.reason}`}}];
      });
    }
  };
}
