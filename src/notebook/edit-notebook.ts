import type {Cell, ChartCell, MarkdownCell, Notebook, SqlCell} from "../model/notebook.js";
import {freeName, renameInSql} from "./cell-names.js";

export type NewCell = Omit<SqlCell, "id"> | Omit<MarkdownCell, "id"> | Omit<ChartCell, "id">;
/** What may be changed of a cell of a kind. */
export type CellChange = Partial<Omit<SqlCell, "id" | "kind">> &
  Partial<Omit<MarkdownCell, "id" | "kind">> &
  Partial<Omit<ChartCell, "id" | "kind">>;

export const emptyCell = {
  sql: {kind: "sql", name: "", sql: "", isCollapsed: false},
  markdown: {kind: "markdown", text: "", isCollapsed: false}
} as const satisfies Record<string, NewCell>;

/**
 * An id that no cell of the notebook has.
 *
 * @param used ids that cells had before they were removed: with an id, a cell would take over their results
 */
export function freeId({cells}: Notebook, used: Iterable<string> = []): string {
  const ids = [...cells.map(({id}) => id), ...used];
  const numbers = ids.map((id) => Number(/^cell-(\d+)$/.exec(id)?.[1] ?? 0));
  return `cell-${Math.max(0, ...numbers) + 1}`;
}

/** The notebook with a cell at a place, and the cell's id. */
export function insertCell(
  notebook: Notebook,
  at: number,
  cell: NewCell,
  used?: Iterable<string>
): {notebook: Notebook; id: string} {
  const id = freeId(notebook, used);
  return {notebook: putCell(notebook, at, {...cell, id} as Cell), id};
}

/** The notebook with a cell back at a place, unless it has it. */
export function putCell(notebook: Notebook, at: number, cell: Cell): Notebook {
  if (notebook.cells.some(({id}) => id === cell.id)) return notebook;
  const cells = [...notebook.cells];
  cells.splice(at, 0, cell);
  return {...notebook, cells};
}

export function removeCell(notebook: Notebook, id: string): Notebook {
  return {...notebook, cells: notebook.cells.filter((cell) => cell.id !== id)};
}

/** The cell one place up (-1) or down (1); at the ends the notebook stays as it is. */
export function moveCell(notebook: Notebook, id: string, by: -1 | 1): Notebook {
  const from = notebook.cells.findIndex((cell) => cell.id === id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= notebook.cells.length) return notebook;
  const cells = [...notebook.cells];
  [cells[from], cells[to]] = [cells[to]!, cells[from]!];
  return {...notebook, cells};
}

/** A copy below the cell; the copy of a named result gets a name of its own. */
export function duplicateCell(
  notebook: Notebook,
  id: string,
  taken: readonly string[],
  used?: Iterable<string>
): {notebook: Notebook; id: string} {
  const at = notebook.cells.findIndex((cell) => cell.id === id);
  const cell = notebook.cells[at];
  if (cell === undefined) return {notebook, id};
  const copy = cell.kind === "sql" && cell.name !== "" ? {...cell, name: freeName(cell.name, taken)} : cell;
  return insertCell(notebook, at + 1, copy, used);
}

export function changeCell(notebook: Notebook, id: string, change: CellChange): Notebook {
  return {
    ...notebook,
    cells: notebook.cells.map((cell) => (cell.id === id ? ({...cell, ...change} as Cell) : cell))
  };
}

/** Gives a result another name, in the cells that ask for it too; without a name, those keep the old one. */
export function renameResult(notebook: Notebook, id: string, name: string): Notebook {
  const named = notebook.cells.find((cell) => cell.id === id);
  if (named?.kind !== "sql" || named.name === name) return notebook;
  const from = named.name;
  return {
    ...notebook,
    cells: notebook.cells.map((cell) => {
      if (cell.id === id) return {...named, name};
      if (from === "" || name === "") return cell;
      if (cell.kind === "sql") return {...cell, sql: renameInSql(cell.sql, from, name)};
      return cell.kind === "chart" && cell.of === from ? {...cell, of: name} : cell;
    })
  };
}

/** The SQL cell whose result bears a name. */
export function namedCell({cells}: Notebook, name: string): SqlCell | undefined {
  return cells.find((cell): cell is SqlCell => cell.kind === "sql" && cell.name !== "" && cell.name === name);
}

/** The names of all results. */
export function resultNames({cells}: Notebook): string[] {
  return cells.flatMap((cell) => (cell.kind === "sql" && cell.name !== "" ? [cell.name] : []));
}
