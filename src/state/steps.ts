/** A value with the ones before and after it, for undo and redo; `limit` of them are kept. */
export interface Steps<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
}

const limit = 100;

export function firstStep<T>(present: T): Steps<T> {
  return {past: [], present, future: []};
}

/** A new value; what was undone before is forgotten. */
export function step<T>({past, present}: Steps<T>, next: T): Steps<T> {
  return {past: [...past, present].slice(-limit), present: next, future: []};
}

/** The value before, or the same steps where there is none. */
export function undo<T>(steps: Steps<T>): Steps<T> {
  const {past, present, future} = steps;
  if (past.length === 0) return steps;
  return {past: past.slice(0, -1), present: past.at(-1)!, future: [present, ...future]};
}

/** The inverse of `undo`. */
export function redo<T>(steps: Steps<T>): Steps<T> {
  const {past, present, future} = steps;
  if (future.length === 0) return steps;
  return {past: [...past, present], present: future[0]!, future: future.slice(1)};
}
