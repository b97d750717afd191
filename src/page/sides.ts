import type {Sides} from "../charts/time-series.js";
import {describeFilter} from "../explore/describe-filter.js";
import {isNoFilter} from "../model/filter.js";
import {drawnFilters} from "./follow-filter.js";

const longest = 60;

/** What the two selections are called in a chart: their filters in words. */
export function sidesOf(): Sides {
  const {filter, compared} = drawnFilters();
  return {
    first: `A: ${short(describeFilter(filter))}`,
    second: `B: ${compared === null ? "" : short(describeFilter(compared))}`
  };
}

/** The source line of a figure, after the filter that it is drawn by in words, where one is set. */
export function withFilter(source: string): string {
  const {filter, compared} = drawnFilters();
  if (isNoFilter(filter) && compared === null) return source;
  const asked =
    compared === null
      ? describeFilter(filter)
      : `A, ${describeFilter(filter)}; B, ${describeFilter(compared)}`;
  return `Filter: ${asked}. ${source}`;
}

function short(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
