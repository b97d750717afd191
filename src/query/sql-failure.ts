import type {Macro} from "./macros/macro.js";
import type {Outline} from "./sql-outline.js";
import {type KnownTable, same} from "./sql-scope.js";

/** A statement and what is known, for the readers of one kind of problem. */
export interface Failure {
  sql: string;
  statement: Outline;
  /** The token that the engine points at. */
  place: number | null;
  tables: readonly KnownTable[];
  functions: readonly string[];
  macros: readonly Macro[];
}

/** What a reader of a kind of problem found: at a token, or from one to another. */
export interface Finding {
  at: number | {from: number; to: number};
  message: string;
  hint?: string | null;
  replacement?: string | null;
}

/** From the first token to the last. */
export function whole({sql, statement: {tokens}}: Failure): {from: number; to: number} {
  return {from: tokens[0]?.start ?? 0, to: tokens.at(-1)?.end ?? sql.length};
}

/** The first token of a name, text or word, if there is one. */
export function tokenNamed({statement: {tokens, name}}: Failure, wanted: string): number | null {
  const at = tokens.findIndex((t, i) => t.kind !== "symbol" && same(name(i), wanted));
  return at < 0 ? null : at;
}
