import type {Filters} from "../model/filter.js";
import {macrosIn} from "../query/macros.js";
import {readsSelection, viewStatements} from "./statements.js";

/** Statements after the views of the filters that they ask for, themselves or through macros: as they run on their own. */
export function runnableSql(
  statements: readonly string[],
  filters: Filters,
  options: {positions: boolean}
): string[] {
  return [...viewStatements(withMacros(statements), filters, options), ...statements];
}

/** Whether statements ask for the papers of the filter, themselves or through macros. */
export function followsFilter(statements: readonly string[]): boolean {
  return readsSelection(withMacros(statements));
}

function withMacros(statements: readonly string[]): string {
  return statements.flatMap((sql) => [sql, ...macrosIn(sql).map(({body}) => body)]).join("\n");
}
