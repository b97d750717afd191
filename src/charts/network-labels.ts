import {textWidth} from "./measure-text.js";

export interface LabelledCircle {
  key: string;
  label: string;
  /** Pixels. */
  x: number;
  y: number;
  r: number;
}

export interface PlacedLabel {
  key: string;
  text: string;
  /** Left end and baseline, in pixels. */
  x: number;
  y: number;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const height = 14;
const margin = 2;
/** Labels of the largest circles may cover smaller ones. */
const foremost = 15;
/** Circles that other labels keep clear of. */
const kept = 40;

/**
 * Labels for as many circles as have room, the first circles first: right, left, above or below each, inside
 * the plot, over no other label and over no large circle that comes before.
 *
 * @param dots where given, circles are dots of one size: so many of the first have labels, and no label covers any dot
 */
export function placeLabels(
  circles: readonly LabelledCircle[],
  size: number,
  width: number,
  plotHeight: number,
  dots?: number
): PlacedLabel[] {
  const taken: Box[] = [];
  const placed: PlacedLabel[] = [];
  const bodies = circles.map(({x, y, r}) => ({left: x - r, right: x + r, top: y - r, bottom: y + r}));
  circles.slice(0, dots).forEach(({key, label, x, y, r}, i) => {
    if (label === "") return;
    const reach = dots !== undefined ? Infinity : i < foremost ? i : kept;
    const w = textWidth(label, size);
    const candidates: Box[] = [
      {left: x + r + 3, right: x + r + 3 + w, top: y - height / 2, bottom: y + height / 2},
      {left: x - r - 3 - w, right: x - r - 3, top: y - height / 2, bottom: y + height / 2},
      {left: x - w / 2, right: x + w / 2, top: y - r - height - 1, bottom: y - r - 1},
      {left: x - w / 2, right: x + w / 2, top: y + r + 1, bottom: y + r + height + 1}
    ];
    const free = candidates.find(
      (box) =>
        box.left >= 0 &&
        box.right <= width &&
        box.top >= 0 &&
        box.bottom <= plotHeight &&
        !taken.some((other) => overlap(box, other)) &&
        !bodies.some((body, j) => j !== i && j < reach && overlap(box, body))
    );
    if (free === undefined) return;
    taken.push(free);
    placed.push({key, text: label, x: free.left, y: free.bottom - 3});
  });
  return placed;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right + margin && b.left < a.right + margin && a.top < b.bottom && b.top < a.bottom;
}
