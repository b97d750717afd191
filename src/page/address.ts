import {type AddressProblem, readState, writeState} from "../state/address-state.js";
import type {StateOf, View} from "../state/view.js";

export interface OpenView<V extends View> {
  readonly state: StateOf<V>;
  /** What the address asked for and could not be given. */
  readonly problems: readonly AddressProblem[];
  /** Changes the state; `continuous` (a slider, typing) makes no step for the back button. Listeners are not called. */
  set(change: Partial<StateOf<V>>, options?: {continuous?: boolean; note?: unknown}): void;
  /** Hears the back and forward buttons; gives the function that stops it. */
  onChange(listener: (state: StateOf<V>) => void): () => void;
}

/** The part of the address that a page or a drawer owns. */
export function openView<V extends View>(view: V): OpenView<V> {
  let read = readState(view, location.search);
  const listeners = new Set<(state: StateOf<V>) => void>();
  addEventListener("popstate", () => {
    const before = writeState(view, read.state);
    read = readState(view, location.search);
    if (writeState(view, read.state) === before) return;
    for (const listener of listeners) listener(read.state);
  });
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
