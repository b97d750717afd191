import type {Filters} from "../model/filter.js";
import {filtersOf, filtersValues, filtersView} from "../state/filters-state.js";
import {migrateSearch} from "../state/migrate.js";
import {firstStep, redo, step, type Steps, undo} from "../state/steps.js";
import {corpusView} from "../state/corpus-state.js";
import {openView} from "./address.js";
import {onPageEnd, pageSignal} from "./page-life.js";

export type {Filters};

export interface OpenFilter {
  readonly filters: Filters;
  /**
   * Changes the filters. While a change is `continuous` (a brush being drawn), listeners hear it and the address
   * does not; the change that ends it is a step for the back button and for undo.
   */
  set(change: Partial<Filters>, options?: {continuous?: boolean}): void;
  /** Whether the last change was a continuous one. */
  readonly continuous: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  undo(): void;
  redo(): void;
  onChange(listener: () => void): void;
}

let opened: OpenFilter | null = null;
onPageEnd(() => (opened = null));

/** The one filter of the page, kept in the address and carried along by links to other pages. */
export function useFilter(): OpenFilter {
  opened ??= openFilter();
  return opened;
}

function openFilter(): OpenFilter {
  const migrated = migrateSearch(location.search);
  if (migrated !== location.search)
    history.replaceState(history.state, "", location.pathname + migrated + location.hash);
  const address = openView(filtersView);
  const listeners = new Set<() => void>();
  let steps: Steps<Filters> = firstStep(filtersOf(address.state));
  let now = steps.present;
  let isContinuous = false;

  const write = (filters: Filters): void => address.set(filtersValues(filters));
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const go = (next: Steps<Filters>): void => {
    if (next === steps) return;
    steps = next;
    now = steps.present;
    isContinuous = false;
    write(now);
    tell();
  };
  address.onChange((state) => {
    now = filtersOf(state);
    steps = step(steps, now);
    tell();
  });
  carryAlong();
  return {
    get filters() {
      return now;
    },
    get canUndo() {
      return steps.past.length > 0;
    },
    get canRedo() {
      return steps.future.length > 0;
    },
    get continuous() {
      return isContinuous;
    },
    set(change, {continuous = false} = {}) {
      isContinuous = continuous;
      now = {...now, ...change};
      if (!continuous && JSON.stringify(now) !== JSON.stringify(steps.present)) {
        steps = step(steps, now);
        write(now);
      }
      tell();
    },
    undo: () => go(undo(steps)),
    redo: () => go(redo(steps)),
    onChange: (listener) => void listeners.add(listener)
  };
}

const carriedView: object = {...filtersView, ...corpusView};

/**
 * Links to other pages of the site take the filter and the corpus of this one with them, but for those to a view of
 * their own; links to this page take the corpus.
 */
function carryAlong(): void {
  const carry = (event: Event): void => {
    const link = (event.target as Element | null)?.closest?.("a");
    if (!link || link.origin !== location.origin || link.download !== "") return;
    if (link.dataset.view !== undefined) return;
    const carried: object = link.pathname === location.pathname ? corpusView : carriedView;
    if (link.getAttribute("href")!.startsWith("#")) return;
    const there = new URL(link.href);
    for (const name of [...there.searchParams.keys()]) if (name in carried) there.searchParams.delete(name);
    for (const [name, value] of new URLSearchParams(location.search))
      if (name in carried) there.searchParams.set(name, value);
    link.href = there.href;
  };
  for (const kind of ["pointerdown", "focusin", "click"])
    document.addEventListener(kind, carry, {capture: true, signal: pageSignal()});
}
