import type {Place} from "./cell-range.js";

export interface GridSize {
  n_rows: number;
  n_columns: number;
  /** Rows of one page. */
  n_seen: number;
}

/** Where a key leads from a place, after the grid pattern of the ARIA Authoring Practices; null for any other key. */
export function moveByKey(
  key: string,
  {row, column}: Place,
  {n_rows, n_columns, n_seen}: GridSize,
  {isFar = false, withHeads = true} = {}
): Place | null {
  const last = {row: n_rows - 1, column: n_columns - 1};
  const first = withHeads ? -1 : 0;
  const at = (to: Place): Place => ({
    row: Math.max(Math.min(first, last.row), Math.min(last.row, to.row)),
    column: Math.max(0, Math.min(last.column, to.column))
  });
  switch (key) {
    case "ArrowUp":
      return at({row: isFar ? 0 : row - 1, column});
    case "ArrowDown":
      return at({row: isFar ? last.row : row + 1, column});
    case "ArrowLeft":
      return at({row, column: isFar ? 0 : column - 1});
    case "ArrowRight":
      return at({row, column: isFar ? last.column : column + 1});
    case "PageUp":
      return at({row: row <= 0 ? row : Math.max(0, row - n_seen), column});
    case "PageDown":
      return at({row: row + n_seen, column});
    case "Home":
      return at({row: isFar ? 0 : row, column: 0});
    case "End":
      return at({row: isFar ? last.row : row, column: last.column});
    default:
      return null;
  }
}
