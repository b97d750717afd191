import {bindings, decodeRows, statement} from "../query/define.js";
import type {Engine, ParametersOf, Query, RowOf} from "../query/query.js";

/** Runs a query and gives its rows as declared; an error names the query and keeps its cause. */
export async function run<Q extends Query>(
  engine: Engine,
  query: Q,
  parameters: ParametersOf<Q>
): Promise<RowOf<Q>[]> {
  const {sql, names} = statement(query);
  const values = bindings(query, names, parameters as Record<string, unknown>);
  let raw;
  try {
    raw = await engine.rows(sql, values);
  } catch (cause) {
    throw new Error(`query ${query.name} failed: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause
    });
  }
  return decodeRows(query, raw);
}
