import type {Cell, SqlCell} from "../model/notebook.js";
import {tableUses} from "./table-uses.js";

/** Which of the given names SQL reads as tables, in their order. */
export function namesUsed(sql: string, names: Iterable<string>): string[] {
  const used = new Set(tableUses(sql).map((use) => use.name));
  return [...names].filter((name) => used.has(name.toLowerCase()));
}

/**
 * The SQL cells to run for one of them: those it needs, directly or not, each after what it needs itself, and at
 * last the cell. Where a cell needs itself, the names that lead from it back to it.
 */
export function runOrder(cells: readonly Cell[], id: string): SqlCell[] | {cycle: string[]} {
  const all = cells.filter((cell) => cell.kind === "sql");
  const named = new Map(all.filter((cell) => cell.name !== "").map((cell) => [cell.name, cell]));
  const wanted = all.find((cell) => cell.id === id);
  if (wanted === undefined) throw new RangeError(`no such sql cell: ${id}`);
  const order = new Set<SqlCell>();
  const path: {cell: SqlCell; needs: SqlCell[]}[] = [];
  const entered = new Set<SqlCell>();
  const enter = (cell: SqlCell) => {
    const needs = tableUses(cell.sql).flatMap(({name}) => named.get(name) ?? []);
    entered.add(cell);
    path.push({cell, needs: needs.reverse()});
  };
  enter(wanted);
  while (path.length > 0) {
    const {cell, needs} = path.at(-1)!;
    const next = needs.pop();
    if (next === undefined) {
      order.add(cell);
      path.pop();
    } else if (!entered.has(next)) enter(next);
    else if (!order.has(next)) {
      const names = path.map((step) => step.cell.name);
      return {cycle: [...names.slice(names.lastIndexOf(next.name)), next.name]};
    }
  }
  return [...order];
}

/** SQL cells in the order in which they run as statements by themselves: results that the last one needs are tables. */
export function statementsOf(order: readonly SqlCell[]): string[] {
  return order.map(({name, sql}, i) =>
    i === order.length - 1 ? sql : `CREATE OR REPLACE TEMP TABLE ${name} AS\n${sql.replace(/;\s*$/, "")};`
  );
}
