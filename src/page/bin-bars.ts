import {binLabel, type Bins} from "../analysis/bins.js";
import {openPen} from "../charts/svg.js";
import {counted} from "../figures/corpus-line.js";

export interface BinBarsOptions {
  width: number;
  height: number;
  /** What is counted, in the singular. */
  of?: string;
  /** Each bar says its bin and its count when pointed at. */
  withTitles?: boolean;
}

/** Counts by bin as a small picture in the colour of its text; in words for those who do not see it. */
export function binBars(
  bins: Bins,
  {width, height, of = "row", withTitles = false}: BinBarsOptions
): SVGSVGElement {
  const pen = openPen(document);
  const {counts} = bins;
  const highest = Math.max(1, ...counts);
  const svg = pen("svg", {
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: "img",
    "aria-label": inWords(bins, of),
    class: "bin-bars"
  });
  const step = width / counts.length;
  const gap = step > 4 ? 1 : 0;
  pen("line", {x1: 0, x2: width, y1: height - 0.5, y2: height - 0.5, class: "bin-base"}, svg);
  counts.forEach((n, i) => {
    if (n === 0) return;
    const tall = Math.max(1.5, (n / highest) * (height - 2));
    const bar = pen(
      "rect",
      {x: i * step, width: Math.max(1, step - gap), y: height - 1 - tall, height: tall},
      svg
    );
    if (withTitles) pen("title", {}, bar, `${binLabel(bins, i)}: ${counted(n, of)}`);
  });
  return svg;
}

function inWords(bins: Bins, of: string): string {
  const {counts} = bins;
  const most = counts.indexOf(Math.max(...counts));
  return `${counts.length} bars, from ${binLabel(bins, 0)} to ${binLabel(bins, counts.length - 1)}; most in ${binLabel(bins, most)}: ${counted(counts[most]!, of)}`;
}
