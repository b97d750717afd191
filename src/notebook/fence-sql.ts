import {literal} from "../query/define.js";
import {sqlTokens} from "../query/sql-tokens.js";
import {partNaming, unescapeSqlFence} from "./sql-fence.js";

/** A result of an earlier fence: it stands in later SQL by its name, or as the query that it came from. */
export class FenceSource {
  constructor(
    readonly name: string,
    readonly sql: string
  ) {}
}

/**
 * The SQL of a fence, and the name that its first line gives the result, from the raw pieces of its template.
 * Interpolated values become literals and earlier results tables: never text.
 */
export function fenceSql(raw: readonly string[], values: readonly unknown[]): {name: string; sql: string} {
  let sql = "";
  for (const [i, piece] of raw.entries()) {
    sql += unescapeSqlFence(piece, i === raw.length - 1);
    if (i < values.length) sql += written(values[i], sql);
  }
  return partNaming(sql);
}

function written(value: unknown, before: string): string {
  const here = sqlTokens(`${before}\``).at(-1);
  const isQuoted = here?.kind !== "symbol" || here.text !== "`";
  // Framework hands backticks of the SQL itself over as values.
  if (isQuoted && typeof value === "string" && /^`+$/.test(value)) return value;
  if (isQuoted)
    throw new TypeError(
      "a value stands inside quotes or a comment: write it outside, it brings its own quotes"
    );
  if (value instanceof FenceSource) return value.name === "" ? `(\n${value.sql}\n)` : value.name;
  return literalOf(value);
}

function literalOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literalOf).join(", ")}]`;
  switch (typeof value) {
    case "bigint":
      return value.toString();
    case "number":
      return Number.isFinite(value) ? literal(value, "DOUBLE") : `CAST('${value}' AS DOUBLE)`;
    case "string":
    case "boolean":
    case "undefined":
      return literal(value, "VARCHAR");
    case "object":
      if (value === null || value instanceof Date) return literal(value, "DATE");
  }
  throw new TypeError(`no SQL value: ${String(value).slice(0, 60)}`);
}
