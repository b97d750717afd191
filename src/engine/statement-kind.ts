import {type SqlToken, sqlTokens} from "../query/sql-tokens.js";

const rowsVerbs = new Set(["SELECT", "WITH", "FROM", "VALUES", "TABLE"]);
const changes = new Set(["INSERT", "UPDATE", "DELETE"]);

/** Whether a statement can stand as a subquery: what it gives can be described, bounded and kept. */
export function givesRows(statement: string): boolean {
  const tokens = sqlTokens(statement);
  const first = tokens.find((t) => t.text !== "(");
  if (first?.kind !== "word" || !rowsVerbs.has(first.text)) return false;
  return first.text !== "WITH" || !changesRows(tokens);
}

/** Whether a WITH belongs to a statement that writes: `WITH a AS (…) INSERT INTO …`. */
function changesRows(tokens: readonly SqlToken[]): boolean {
  let depth = 0;
  for (const {kind, text} of tokens) {
    if (kind === "symbol") depth += text === "(" ? 1 : text === ")" ? -1 : 0;
    else if (kind === "word" && depth === 0 && changes.has(text)) return true;
  }
  return false;
}
