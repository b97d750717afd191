import {tickStep} from "d3-array";
import type {ValueTick} from "./axes.js";
import {tickFormat, writeNumber} from "./write-number.js";

/** Where values stand on an axis of plain numbers: `place` is 0 at the first tick and 1 at the last. */
export interface PlainScale {
  ticks: ValueTick[];
  place: (value: number) => number;
}

/** Numbers larger than this have no place on an axis, and its inverse is as good as zero: their ratios would overflow. */
export const largestPlotted = 1e200;

/** The least and the greatest of any number of values; [0, 0] of none. */
export function extent(values: Iterable<number>): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low > high ? [0, 0] : [low, high];
}

/**
 * A scale of round values that holds a range.
 *
 * @param wanted about how many ticks
 * @param reach zero is shown too where it is no farther from the range than this many times the range's height
 */
export function plainScale(
  [from, to]: readonly [number, number],
  {wanted, reach}: {wanted: number; reach: number}
): PlainScale {
  const [low, high] = widened(from, to, reach);
  const step = tickStep(low, high, Math.max(1, wanted));
  const [first, last] = [Math.floor(low / step + 1e-9), Math.ceil(high / step - 1e-9)];
  const written = tickFormat(step, Math.max(Math.abs(first), Math.abs(last)) * step);
  const ticks = Array.from({length: last - first + 1}, (_, i) => {
    const value = (first + i) * step;
    return {value, label: written(value)};
  });
  const [lowest, highest] = [ticks[0]!.value, ticks.at(-1)!.value];
  return {ticks, place: (value) => (value - lowest) / (highest - lowest)};
}

/** A range with some height to it. */
function widened(from: number, to: number, reach: number): [number, number] {
  const size = Math.max(Math.abs(from), Math.abs(to));
  if (size < 1 / largestPlotted) return [0, 1];
  if (to - from < size * 1e-9) return from > 0 ? [0, to] : [from, 0];
  if (from > 0 && from <= (to - from) * reach) return [0, to];
  if (to < 0 && -to <= (to - from) * reach) return [from, 0];
  return [from, to];
}

/** A logarithmic scale of a range above zero: ticks at 1, 2 and 5 of each power of ten, or at as many powers as fit. */
export function plainLogScale([low, high]: readonly [number, number], wanted: number): PlainScale {
  const [bottom, top] = [Math.floor(Math.log10(low) + 1e-12), Math.ceil(Math.log10(high) - 1e-12)];
  const powers = Math.max(1, top - bottom);
  const digits = powers <= 1 ? [1, 2, 5] : powers * 2 <= wanted ? [1, 3] : [1];
  const every = Math.max(1, Math.ceil(powers / wanted));
  const values: number[] = [];
  for (let power = bottom; power < bottom + powers; power += every)
    for (const digit of digits) values.push(Number(`${digit}e${power}`));
  values.push(Number(`1e${bottom + Math.ceil(powers / every) * every}`));
  const first = Math.max(
    0,
    values.findLastIndex((value) => value <= low * 1.000001)
  );
  const last = Math.max(
    first + 1,
    values.findIndex((value) => value >= high * 0.999999)
  );
  const ticks = values.slice(first, last + 1).map((value) => ({value, label: shortNumber(value)}));
  const foot = Math.log(ticks[0]!.value);
  const span = Math.log(ticks.at(-1)!.value) - foot;
  return {ticks, place: (value) => (Math.log(value) - foot) / span};
}

function shortNumber(value: number): string {
  return value >= 1e6 ? tickFormat(value, value)(value) : writeNumber(value);
}
