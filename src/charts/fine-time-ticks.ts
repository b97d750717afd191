import {formatMonth} from "../analysis/months.js";
import {clockTime, formatTime} from "./format.js";

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
/** Milliseconds between ticks of times within a day. */
const within = [
  second,
  5 * second,
  15 * second,
  minute,
  5 * minute,
  15 * minute,
  hour,
  3 * hour,
  6 * hour,
  12 * hour
];
/** Days of the month that have a tick. */
const daysOfMonth = [undefined, [1, 8, 15, 22], [1, 15]];

interface LabelledDate {
  date: Date;
  label: string;
}

/** Ticks closer than a month, the finest first, each in no more than `most`. */
export function fineTimeTicks(
  first: Date,
  last: Date,
  step: "day" | "instant",
  most: number
): LabelledDate[][] {
  const span = last.getTime() - first.getTime();
  const instants = within.filter((every) => step === "instant" && span / every <= most);
  if (span / day > 31 * most) return [];
  const days = datesBetween(first, last, day);
  return [
    ...instants.map((every) =>
      datesBetween(first, last, every).map((date, i) => ({
        date,
        label: timeLabel(date, i === 0)
      }))
    ),
    ...daysOfMonth.map((chosen) =>
      days
        .filter((date) => chosen?.includes(date.getUTCDate()) ?? true)
        .map((date, i) => ({date, label: dayLabel(date, i === 0)}))
    )
  ];
}

function datesBetween(first: Date, last: Date, every: number): Date[] {
  const dates: Date[] = [];
  for (let time = Math.ceil(first.getTime() / every) * every; time <= last.getTime(); time += every)
    dates.push(new Date(time));
  return dates;
}

function timeLabel(date: Date, isFirst: boolean): string {
  if (date.getTime() % day === 0) return dayLabel(date, isFirst);
  return isFirst ? formatTime(date, "instant") : clockTime(date);
}

function dayLabel(date: Date, isFirst: boolean): string {
  const [month, year] = formatMonth(date).split(" ");
  return `${date.getUTCDate()} ${month}${isFirst || (date.getUTCMonth() === 0 && date.getUTCDate() === 1) ? ` ${year}` : ""}`;
}
