import {type AddressProblem, readState, writeState} from "../state/address-state.js";
import type {StateOf, View} from "../state/view.js";
import {pageSignal} from "./page-life.js";

export interface OpenView<V extends View> {
  readonly state: StateOf<V>;
  /** What the address asked for and could not be given. */
  readonly problems: readonly AddressProblem[];
  /** Changes the state; `continuous` (a slider, typing) makes no step for the back button. Listeners are not called. */
  set(change: Partial<StateOf<V>>, options?: {continuous?: boolean; note?: unknown}): void;
  /** Hears the back and forward buttons; gives the function that stops it. */
  onChange(listener: (state: StateOf<V>) => void): () => void;
}

/** Parts of the address that say what the page shows, and those that say what is open over it. */
const shown: View = {};
const passing = new Set(["build"]);

/** The search of the address as a view of the page's charts: only what differs from the default, in order. */
export function viewSearch(): string {
  const given = new URLSearchParams(location.search);
  for (const name of passing) given.delete(name);
  return writeState(shown, readState(shown, `?${given}`).state, `?${given}`);
}

/**
 * The part of the address that a page or a drawer owns.
 *
 * @param isPassing it opens something over the page, and is no part of the view of its charts
 */
export function openView<V extends View>(view: V, {isPassing = false} = {}): OpenView<V> {
  if (isPassing) for (const name of Object.keys(view)) passing.add(name);
  else Object.assign(shown, view);
  let read = readState(view, location.search);
  const listeners = new Set<(state: StateOf<V>) => void>();
  const follow = (): void => {
    const before = writeState(view, read.state);
    read = readState(view, location.search);
    if (writeState(view, read.state) === before) return;
    for (const listener of listeners) listener(read.state);
  };
  addEventListener("popstate", follow, {signal: pageSignal()});
  return {
    get state() {
      return read.state;
    },
    get problems() {
      return read.problems;
    },
    set(change, {continuous = false, note = null} = {}) {
      const state = {...read.state, ...change};
      const search = writeState(view, state, location.search);
      const changed = search !== writeState(view, read.state, location.search) || read.problems.length > 0;
      read = {state, problems: []};
      if (!changed) return;
      const address = location.pathname + search + location.hash;
      if (continuous) history.replaceState(note, "", address);
      else history.pushState(note, "", address);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    }
  };
}
