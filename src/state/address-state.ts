import type {StateOf, View} from "./view.js";

/** A parameter of an address that could not be used. */
export interface AddressProblem {
  name: string;
  text: string;
  reason: string;
}

/** The state an address asks for. Never throws: what is missing or means nothing takes the default. */
export function readState<V extends View>(
  view: V,
  search: string
): {state: StateOf<V>; problems: AddressProblem[]} {
  const given = new URLSearchParams(search);
  const problems: AddressProblem[] = [];
  const state: Record<string, unknown> = {};
  for (const [name, parameter] of Object.entries(view)) {
    const text = given.get(name);
    const read = text === null ? {value: parameter.fallback} : parameter.read(text);
    if ("value" in read) state[name] = read.value;
    else {
      state[name] = parameter.fallback;
      problems.push({name, text: text ?? "", reason: read.reason});
    }
  }
  return {state: state as StateOf<V>, problems};
}

/**
 * The address of a state: "" or "?…", keys sorted, only what differs from the default. Keys of `search` that are
 * not the view's are kept.
 */
export function writeState<V extends View>(view: V, state: StateOf<V>, search = ""): string {
  const pairs = [...new URLSearchParams(search)].filter(([name]) => !Object.hasOwn(view, name));
  for (const [name, parameter] of Object.entries(view)) {
    const text = parameter.write(state[name as keyof V]);
    if (text !== parameter.write(parameter.fallback)) pairs.push([name, text]);
  }
  pairs.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return pairs.length === 0
    ? ""
    : `?${pairs.map(([name, text]) => `${encode(name)}=${encode(text)}`).join("&")}`;
}

/** Query encoding that leaves readable what needs no escape in a query. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd"))
    .replaceAll("%20", "+")
    .replaceAll("%3A", ":")
    .replaceAll("%2C", ",")
    .replaceAll("%2F", "/");
}
