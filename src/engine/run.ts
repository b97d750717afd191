import {bindings, decodeColumns, decodeRows, statement} from "../query/define.js";
import type {ColumnsOf, Engine, ParametersOf, Query, RowOf, Scalar} from "../query/query.js";

/** Runs a query and gives its rows as declared; an error names the query and keeps its cause. */
export async function run<Q extends Query>(
  engine: Pick<Engine, "rows">,
  query: Q,
  parameters: ParametersOf<Q>
): Promise<RowOf<Q>[]> {
  return decodeRows(query, await answer(query, parameters, (sql, values) => engine.rows(sql, values)));
}

/** The same by column, for answers of many rows: see `ColumnsOf`. */
export async function runColumns<Q extends Query>(
  engine: Pick<Engine, "columns">,
  query: Q,
  parameters: ParametersOf<Q>
): Promise<ColumnsOf<Q>> {
  return decodeColumns(query, await answer(query, parameters, (sql, values) => engine.columns(sql, values)));
}

async function answer<Q extends Query, A>(
  query: Q,
  parameters: ParametersOf<Q>,
  ask: (sql: string, values: readonly Scalar[]) => Promise<A>
): Promise<A> {
  const {sql, names} = statement(query);
  const values = bindings(query, names, parameters as Record<string, unknown>);
  try {
    return await ask(sql, values);
  } catch (cause) {
    throw new Error(`query ${query.name} failed: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause
    });
  }
}
