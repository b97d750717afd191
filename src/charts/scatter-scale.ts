import {tickStep} from "d3-array";
import type {ValueTick} from "./axes.js";
import {textWidth} from "./measure-text.js";
import {type PlainScale, plainLogScale, plainScale} from "./plain-scale.js";

/** "plain" scales hold what values there are, negative ones too; "log" those above zero. */
export type ScatterScale = "from zero" | "plain" | "log";

/** A scale up the plot, with about so many ticks. */
export function scatterScale(
  range: readonly [number, number],
  scale: ScatterScale = "from zero",
  wanted: number
): PlainScale {
  if (scale === "log") return plainLogScale(range, wanted);
  if (scale === "plain") return plainScale(range, {wanted, reach: 0.25});
  return zeroScale(range[1], wanted);
}

/** From zero to a little above the greatest value, where no tick need stand. */
function zeroScale(most: number, wanted: number): PlainScale {
  const top = most * 1.08 || 1;
  const step = tickStep(0, top, wanted);
  const ticks = Array.from({length: Math.floor(top / step + 1e-9) + 1}, (_, i): ValueTick => {
    const value = i * step;
    return {value, label: String(Number(value.toPrecision(3)))};
  });
  return {ticks, place: (value) => value / top};
}

/** A scale with as many ticks as stand beside each other. */
export function scatterScaleAcross(
  range: readonly [number, number],
  scale: ScatterScale | undefined,
  {width, labelSize}: {width: number; labelSize: number}
): PlainScale {
  for (let wanted = Math.max(2, width / 90 + 0.5); wanted > 1; wanted--) {
    const axis = scatterScale(range, scale, wanted);
    const boxes = axis.ticks.map(({value, label}) => {
      const half = textWidth(label, labelSize) / 2;
      return {left: axis.place(value) * width - half, right: axis.place(value) * width + half};
    });
    if (boxes.every(({left}, i) => i === 0 || left > boxes[i - 1]!.right + 6)) return axis;
  }
  const {ticks, place} = scatterScale(range, scale, 1);
  return {ticks: [ticks[0]!, ...ticks.slice(1).slice(-1)], place};
}
