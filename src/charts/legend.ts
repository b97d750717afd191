import {textWidth, truncateText} from "./measure-text.js";
import type {Pen} from "./svg.js";
import type {Theme} from "./theme.js";

export interface LegendItem {
  label: string;
  color: string;
  /** Default: a filled square. The hatched square and the dashed line are for what is not finished. */
  shape?: "square" | "hatched" | "line" | "thin" | "dashed" | "dotted" | "circle" | "ring" | "none";
  /** Dashes of a line. */
  dash?: string;
}

interface LegendPlace {
  pen: Pen;
  theme: Theme;
  group: Element;
  left: number;
  top: number;
  width: number;
  /** Prefix of ids. */
  id: string;
}

const textSize = 12;
const swatchSpace = 18;
/** Of a line with dashes of its own, which are longer than a swatch. */
const dashedSpace = 37;
const rowHeight = 18;
const between = 16;

/** Items in as many rows as they need; gives the height at which the next thing may start. */
export function drawLegend(
  items: readonly LegendItem[],
  {pen, theme, group, left, top, width, id}: LegendPlace
): number {
  if (items.length === 0) return top;
  let x = 0;
  let y = top + 6;
  items.forEach(({label, color, shape = "square", dash}, i) => {
    const swatch = shape === "none" ? 0 : dash === undefined ? swatchSpace : dashedSpace;
    const text = truncateText(label, width - swatch, textSize);
    const wide = swatch + textWidth(text, textSize);
    if (x > 0 && x + wide > width) {
      x = 0;
      y += rowHeight;
    }
    const at = left + x;
    const line = {x1: at, x2: at + 13, y1: y + 7, y2: y + 7, stroke: color, "stroke-width": 2.5};
    const square = {x: at, y: y + 1, width: 12, height: 12};
    if (shape === "line") pen("line", {...line, x2: at + swatch - 5, "stroke-dasharray": dash}, group);
    if (shape === "thin") {
      pen("line", {...line, "stroke-width": 1}, group);
      pen("circle", {cx: at + 6.5, cy: y + 7, r: 2.5, fill: theme.surface, stroke: color}, group);
    }
    if (shape === "dashed") pen("line", {...line, "stroke-dasharray": "3,3"}, group);
    if (shape === "dotted")
      pen("line", {...line, "stroke-dasharray": "0.1,4.2", "stroke-linecap": "round"}, group);
    if (shape === "circle") pen("circle", {cx: at + 6, cy: y + 7, r: 5.5, fill: color}, group);
    if (shape === "ring")
      pen("circle", {cx: at + 6, cy: y + 7, r: 3, fill: theme.surface, stroke: color}, group);
    if (shape === "square") pen("rect", {...square, fill: color}, group);
    if (shape === "hatched")
      pen("rect", {...square, fill: hatch(pen, group, `${id}-legend-${i}`, color)}, group);
    pen("text", {x: at + swatch, y: y + 11, "font-size": textSize, fill: theme.ink}, group, text);
    x += wide + between;
  });
  return y + rowHeight;
}

/** Defines a hatched fill and gives its reference: for what is not finished. */
export function hatch(pen: Pen, parent: Element, id: string, color: string): string {
  const size = {width: 5, height: 5, patternUnits: "userSpaceOnUse"};
  const pattern = pen("pattern", {id, ...size, patternTransform: "rotate(45)"}, parent);
  pen("rect", {width: 5, height: 5, fill: color, "fill-opacity": 0.25}, pattern);
  pen("rect", {width: 2.5, height: 5, fill: color}, pattern);
  return `url(#${id})`;
}
