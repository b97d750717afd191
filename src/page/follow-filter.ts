import {noFilters} from "../model/filter.js";
import {type Filters, useFilter} from "./filter.js";
import type {Facts} from "../figures/open-facts.js";
import type {Selections} from "../figures/selections.js";
import {onPageEnd} from "./page-life.js";
import {chooseSelections, useFacts} from "./selection.js";

export interface SelectionListener {
  /** The filters changed; what they choose is not known yet. */
  changed?(): void;
  /** Choosing takes longer than a moment. */
  waiting?(): void;
  chosen(selections: Selections): void | Promise<void>;
  failed?(error: unknown): void;
  /** Everybody has heard and drawn what was chosen. */
  settled?(): void;
}

const patience = 150;
const listeners: SelectionListener[] = [];
let asked = 0;
let latest: Selections | null = null;
let drawn: Filters = noFilters;
onPageEnd(() => {
  listeners.length = 0;
  asked++;
  latest = null;
  drawn = noFilters;
});

/** The filters that the page's charts are drawn by: those of the page, once their papers were counted. */
export function drawnFilters(): Filters {
  return drawn;
}

/** Milliseconds between looks, and until nobody waits any longer. */
const looks = {every: 50, atMost: 60_000};

/** Waits until the charts are drawn by the filters of the page; throws where that does not come about. */
export async function filtersDrawn(): Promise<void> {
  const isDrawn = (): boolean => JSON.stringify(drawn) === JSON.stringify(useFilter().filters);
  for (let waited = 0; !isDrawn(); waited += looks.every) {
    if (waited >= looks.atMost)
      throw new Error("the papers of the filter are not counted yet: try again once they are");
    await new Promise((resolve) => setTimeout(resolve, looks.every));
  }
}

/** Hears what the page's filters choose, now and after every change; a later change overtakes an earlier one. */
export function onSelections(listener: SelectionListener): void {
  listeners.push(listener);
  if (listeners.length === 1) {
    useFilter().onChange(() => void update());
    queueMicrotask(() => void update());
  } else if (latest !== null) void listener.chosen(latest);
}

async function update(): Promise<void> {
  const mine = ++asked;
  for (const {changed} of listeners) changed?.();
  const root = document.documentElement;
  const timer = setTimeout(() => {
    root.dataset.counting = "";
    for (const {waiting} of listeners) waiting?.();
  }, patience);
  try {
    const selections = await chooseSelections();
    if (mine !== asked) return;
    latest = selections;
    await Promise.all(listeners.map((listener) => listener.chosen(selections)));
    if (mine !== asked) return;
    clearTimeout(timer);
    for (const {settled} of listeners) settled?.();
  } catch (error) {
    if (mine === asked) for (const {failed} of listeners) failed?.(error);
  } finally {
    clearTimeout(timer);
    if (mine === asked) {
      delete root.dataset.counting;
      root.dataset.counted = String(mine);
    }
  }
}

/**
 * Draws a page anew whenever its filters choose other papers.
 *
 * @param load what the page counts, read once when a filter is first set
 * @param draw `loaded` is null where neither selection needs it
 */
export function followFilter<L>(
  load: (facts: Facts) => Promise<L>,
  draw: (selections: Selections, loaded: L | null) => void | Promise<void>
): void {
  let before: Selections | null = null;
  onSelections({
    async chosen(selections) {
      const needed = selections.first !== null || (selections.second ?? null) !== null;
      const untouched = before === null && !needed && selections.second === undefined;
      const loaded = needed ? await load(await useFacts()) : null;
      if (latest !== selections) return;
      before = selections;
      drawn = selections.filters;
      if (!untouched) await draw(selections, loaded);
    }
  });
}
