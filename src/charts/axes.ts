import {tickStep} from "d3-array";
import {format} from "d3-format";
import {addMonths, monthStart, monthsBetween} from "../analysis/months.js";
import {fineTimeTicks} from "./fine-time-ticks.js";
import {formatTime, type Measure, type TimeStep, whole} from "./format.js";
import {textWidth} from "./measure-text.js";
import type {Pen} from "./svg.js";
import type {Theme} from "./theme.js";

export const tickSize = 12;
const gap = 12;
const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
/** Months between ticks, fine to coarse. */
const steps = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12_000, 60_000];
const finest: Record<TimeStep, number> = {instant: 1, day: 1, month: 1, quarter: 3, year: 12};
/** No label with its distance to the next takes less. */
const narrowestLabel = 24;

export interface TimeTick {
  /** Where the tick stands. */
  x: number;
  /** Middle of its label, which may lean inwards at the ends. */
  middle: number;
  label: string;
}

/** Ticks at the first of days, months, quarters or years, as many as fit without touching, within 0 and `width`. */
export function timeTicks(
  first: Date,
  last: Date,
  x: (date: Date) => number,
  width: number,
  period: TimeStep
): TimeTick[] {
  const most = width / narrowestLabel;
  const isFine = period === "day" || period === "instant";
  const coarse = steps
    .filter((s) => s >= finest[period] && monthsBetween(first, last) / s <= most)
    .map((step) =>
      datesEvery(step, isFine ? first : monthStart(first), last).map((date, i) => ({
        date,
        label: tickLabel(date, step, period, i === 0)
      }))
    );
  for (const labelled of [...(isFine ? fineTimeTicks(first, last, period, most) : []), ...coarse]) {
    if (labelled.length === 0) continue;
    const ticks = labelled.map(({date, label}) => placed(x(date), label, width));
    if (ticks.every((tick, i) => i === 0 || leftOf(tick) >= rightOf(ticks[i - 1]!) + gap)) return ticks;
  }
  return [placed(x(first), formatTime(first, isFine ? period : "month"), width)];
}

function datesEvery(step: number, first: Date, last: Date): Date[] {
  const years = Math.max(1, step / 12);
  const year = Math.floor(first.getUTCFullYear() / years) * years;
  const dates: Date[] = [];
  for (let date = new Date(Date.UTC(year, 0, 1)); date <= last; date = addMonths(date, step))
    if (date >= first) dates.push(date);
  return dates;
}

function tickLabel(date: Date, step: number, period: TimeStep, isFirst: boolean): string {
  const year = String(date.getUTCFullYear());
  if (step >= 12 || date.getUTCMonth() === 0) return year;
  const part = period === "quarter" ? `Q${date.getUTCMonth() / 3 + 1}` : monthNames[date.getUTCMonth()]!;
  return isFirst ? `${part} ${year}` : part;
}

function placed(x: number, label: string, width: number): TimeTick {
  const half = textWidth(label, tickSize) / 2;
  return {x, middle: Math.max(half, Math.min(width - half, x)), label};
}

const leftOf = ({middle, label}: TimeTick): number => middle - textWidth(label, tickSize) / 2;
const rightOf = ({middle, label}: TimeTick): number => middle + textWidth(label, tickSize) / 2;

export interface AxisPlace {
  pen: Pen;
  theme: Theme;
  group: Element;
  width: number;
}

/** Time below a plot; takes 22 pixels below `y`. */
export function drawTimeAxis(
  ticks: readonly TimeTick[],
  y: number,
  {pen, theme, group, width}: AxisPlace
): void {
  const axis = pen("g", {"aria-hidden": "true"}, group);
  pen("line", {x1: 0, x2: width, y1: y, y2: y, stroke: theme.muted}, axis);
  for (const {x, middle, label} of ticks) {
    pen("line", {x1: x, x2: x, y1: y, y2: y + 4, stroke: theme.muted}, axis);
    pen(
      "text",
      {x: middle, y: y + 18, "font-size": tickSize, fill: theme.muted, "text-anchor": "middle"},
      axis,
      label
    );
  }
}

export interface ValueTick {
  value: number;
  label: string;
}

/** Round values from 0 to the first that is not below `most`, with labels of one precision. */
export function valueTicks(most: number, measure: Measure, wanted = 4): ValueTick[] {
  const top = most > 0 ? most : measure === "count" ? 1 : 0.01;
  const raw = tickStep(0, top, wanted);
  const step = measure === "count" ? Math.max(1, raw) : raw;
  const n = Math.ceil(top / step - 1e-9);
  const decimals = Math.max(0, -Math.floor(Math.log10(step * 100) + 1e-9));
  const share = format(`.${decimals}f`);
  return Array.from({length: n + 1}, (_, i) => ({
    value: i * step,
    label: measure === "share" ? `${share(i * step * 100)}%` : whole(Math.round(i * step))
  }));
}

/** Ticks at 1, 2 and 5 of each power of ten that hold all values above zero; the first is the foot of the scale. */
export function logTicks(values: readonly number[], measure: Measure): ValueTick[] {
  const above = values.filter((value) => value > 0);
  const [low, high] = above.length === 0 ? [0.1, 1] : [Math.min(...above), Math.max(...above)];
  const steps: number[] = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++)
    for (const digit of [1, 2, 5]) steps.push(digit * 10 ** power);
  const from = Math.max(
    0,
    steps.findLastIndex((step) => step <= low * 1.000001)
  );
  const to = steps.findIndex((step) => step >= high * 0.999999);
  const held = steps.slice(from, Math.max(to, from + 1) + 1);
  const thin =
    held.length > 7 ? held.filter((step, i) => i === 0 || i === held.length - 1 || isPower(step)) : held;
  return thin.map((value) => ({value, label: logLabel(value, measure)}));
}

function isPower(value: number): boolean {
  return Math.abs(Math.log10(value) - Math.round(Math.log10(value))) < 1e-9;
}

function logLabel(value: number, measure: Measure): string {
  const shown = measure === "share" ? 100 * value : value;
  return `${Number(shown.toPrecision(2))}${measure === "share" ? "%" : ""}`;
}

/** Pixels that the widest label of a value axis takes, its distance to the plot included. */
export function gutterOf(ticks: readonly ValueTick[]): number {
  return Math.ceil(Math.max(...ticks.map(({label}) => textWidth(label, tickSize)))) + 8;
}

/** Lines of equal value, labelled at their left end. */
export function drawValueAxis(
  ticks: readonly ValueTick[],
  y: (value: number) => number,
  {pen, theme, group, width}: AxisPlace
): void {
  const axis = pen("g", {"aria-hidden": "true"}, group);
  const hasZeroWithin = ticks[0]!.value < 0;
  for (const {value, label} of ticks) {
    const at = y(value);
    if (value === 0 && hasZeroWithin)
      pen("line", {x1: 0, x2: width, y1: at, y2: at, stroke: theme.muted}, axis);
    if (value !== 0) pen("line", {x1: 0, x2: width, y1: at, y2: at, stroke: theme.grid}, axis);
    pen(
      "text",
      {x: -8, y: at + 4, "font-size": tickSize, fill: theme.muted, "text-anchor": "end"},
      axis,
      label
    );
  }
}

/** Values below a plot of rows, as many as fit without touching; takes 20 pixels. Gives the scale from 0 to `width`. */
export function drawAcrossAxis(
  most: number,
  measure: Measure,
  height: number,
  {pen, theme, group, width}: AxisPlace
): (value: number) => number {
  const ticks = acrossTicks(most, measure, width);
  const domain = ticks.at(-1)!.value;
  const x = (value: number): number => (value / domain) * width;
  const axis = pen("g", {"aria-hidden": "true"}, group);
  for (const {value, label} of ticks) {
    const at = x(value);
    const half = textWidth(label, tickSize) / 2;
    pen("line", {x1: at, x2: at, y1: 0, y2: height, stroke: value === 0 ? theme.muted : theme.grid}, axis);
    const middle = Math.max(half, Math.min(width - half, at));
    pen(
      "text",
      {x: middle, y: height + 16, "font-size": tickSize, fill: theme.muted, "text-anchor": "middle"},
      axis,
      label
    );
  }
  return x;
}

function acrossTicks(most: number, measure: Measure, width: number): ValueTick[] {
  for (let wanted = 5; wanted > 1; wanted--) {
    const ticks = valueTicks(most, measure, wanted);
    const spacing = width / (ticks.length - 1);
    if (ticks.every(({label}) => textWidth(label, tickSize) + gap <= spacing)) return ticks;
  }
  const ticks = valueTicks(most, measure, 1);
  return [ticks[0]!, ticks.at(-1)!];
}
