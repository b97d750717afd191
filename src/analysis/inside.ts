import type {Point} from "./layout.js";

/** Whether a point lies within a closed path, by the even-odd rule. */
export function isInside(path: readonly Point[], x: number, y: number): boolean {
  let inside = false;
  for (let i = 0, j = path.length - 1; i < path.length; j = i++) {
    const [a, b] = [path[i]!, path[j]!];
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
}
