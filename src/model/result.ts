/** A column of a result. */
export interface ResultColumn {
  name: string;
  /** DuckDB's name of its type: BIGINT, DECIMAL(18,2), VARCHAR[] … */
  type: string;
}

/** The rows that a statement gave, read on demand. */
export interface ResultTable {
  columns: readonly ResultColumn[];
  n_rows: number;
  /**
   * A cell as a plain value: null, boolean, number, bigint, string, array or object. Numbers that JavaScript cannot hold
   * (DECIMAL, HUGEINT), dates ("YYYY-MM-DD") and times are written out.
   */
  value(row: number, column: number): unknown;
}
