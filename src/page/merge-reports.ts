import type {Report} from "../snapshot/report.js";

/**
 * A report that two tabs changed: as this tab has it, and behind it what the other one added.
 *
 * @param base what both began with
 */
export function mergeReports(base: Report, own: Report, other: Report): Report {
  const known = new Set([...base.items, ...own.items].map(({id}) => id));
  const added = other.items.filter(({id}) => !known.has(id));
  return added.length === 0 ? own : {...own, items: [...own.items, ...added]};
}
