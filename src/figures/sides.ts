import type {Sides} from "../charts/time-series.js";
import {describeFilter} from "../explore/describe-filter.js";
import {type Filters, isNoFilter} from "../model/filter.js";

const longest = 60;

/** What the two selections are called in a chart: their filters in words. */
export function sidesOf({filter, compared}: Filters): Sides {
  return {
    first: `A: ${short(describeFilter(filter))}`,
    second: `B: ${compared === null ? "" : short(describeFilter(compared))}`
  };
}

/** The filters in words, for subtitles and captions; "" where nothing is asked. */
export function filtersInWords({filter, compared}: Filters): string {
  if (isNoFilter(filter) && compared === null) return "";
  return compared === null
    ? describeFilter(filter)
    : `A, ${describeFilter(filter)}; B, ${describeFilter(compared)}`;
}

/** The source line of a figure, after the filters that it is drawn by in words, where some are set. */
export function withFilter(source: string, filters: Filters): string {
  const words = filtersInWords(filters);
  return words === "" ? source : `Filter: ${words}. ${source}`;
}

function short(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
