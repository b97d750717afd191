import {addItem, type Report, type ReportItem} from "../snapshot/report.js";

/**
 * A report that two tabs changed, each in its own way: what one of them left alone is as the other has it; where both
 * changed the same, as this tab has it. Nothing that either added or changed is lost, whatever its id.
 *
 * @param base what both began with
 */
export function mergeReports(base: Report, own: Report, other: Report): Report {
  const before = byId(base.items);
  const there = byId(other.items);
  const items = withOwnIds(own, before, there);
  const here = byId(items);
  const merge = (id: string): ReportItem | undefined => {
    const [was, mine, theirs] = [before.get(id), here.get(id), there.get(id)];
    if (isSame(mine, was)) return theirs;
    return mine ?? (isSame(theirs, was) ? undefined : theirs);
  };
  const unmoved = [...base.items.filter(({id}) => here.has(id)), ...items.filter(({id}) => !before.has(id))];
  const isMoved = unmoved.some(({id}, i) => id !== items[i]!.id);
  const ids = new Set([...(isMoved ? here : there).keys(), ...(isMoved ? there : here).keys()]);
  return {
    title: own.title === base.title ? other.title : own.title,
    authors: own.authors === base.authors ? other.authors : own.authors,
    items: [...ids].map(merge).filter((item) => item !== undefined)
  };
}

type Items = ReadonlyMap<string, ReportItem>;

const byId = (items: readonly ReportItem[]): Items => new Map(items.map((item) => [item.id, item]));

/** This tab's items; one that it added under an id which the other tab gave as well gets another. */
function withOwnIds(own: Report, before: Items, there: Items): ReportItem[] {
  const taken = [...own.items, ...there.values()];
  return own.items.map((item) => {
    if (before.has(item.id) || !there.has(item.id)) return item;
    const renamed = addItem({...own, items: taken}, item).items.at(-1)!;
    taken.push(renamed);
    return renamed;
  });
}

function isSame(a: ReportItem | undefined, b: ReportItem | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
