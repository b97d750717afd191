import type {SqlCell} from "../model/notebook.js";
import {runOrder} from "./run-order.js";

export interface FenceCall {
  /** "" for none. */
  name: string;
  sql: string;
}

/** Calls in the order in which they may run: each after those whose results it needs, but for those that need themselves. */
export function fenceOrder<C extends FenceCall>(calls: readonly C[]): {call: C; problem: string | null}[] {
  const cells = calls.map(({name, sql}, i): SqlCell => ({
    kind: "sql",
    id: String(i),
    isCollapsed: false,
    name,
    sql
  }));
  const ordered = new Set<number>();
  const problems = new Map<number, string>();
  for (const {id} of cells) {
    const order = runOrder(cells, id);
    if (Array.isArray(order)) for (const cell of order) ordered.add(Number(cell.id));
    else problems.set(Number(id), `it needs its own result: ${order.cycle.join(" needs ")}`);
  }
  for (const at of problems.keys()) ordered.add(at);
  return [...ordered].map((at) => ({call: calls[at]!, problem: problems.get(at) ?? null}));
}
