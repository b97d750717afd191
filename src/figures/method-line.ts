import {formatPeriod, type Period} from "../analysis/months.js";
import type {PartialPeriod} from "../model/series.js";
import {counted} from "./corpus-line.js";

/** Sentences of a figure's note on method; empty parts are left out. */
export function methodOf(...parts: readonly string[]): string {
  return parts
    .filter((part) => part !== "")
    .map((part) => (part.endsWith(".") ? part : `${part}.`))
    .join(" ");
}

/** What shares are out of, and their intervals. @param compared papers of the other side, where there are two */
export function shareMethod(n_with_abstract: number, compared?: number): string {
  return `Shares are of ${both(n_with_abstract, compared)} with an abstract; Wilson 95% intervals`;
}

/** What counts are of: no interval is claimed. @param compared papers of the other side, where there are two */
export function countMethod(n_with_abstract: number, compared?: number): string {
  return `Counts among ${both(n_with_abstract, compared)} with an abstract`;
}

/** How points over time are made. */
export function trendMethod({
  isShare,
  step,
  n_with_abstract,
  compared,
  partial,
  leftOut
}: {
  isShare: boolean;
  step: Period;
  n_with_abstract: number;
  compared?: number;
  partial: readonly PartialPeriod[];
  leftOut: string;
}): string {
  return methodOf(
    isShare
      ? `Shares are of the papers of the same ${step} with an abstract, ${both(n_with_abstract, compared)} in all; Wilson 95% intervals`
      : countMethod(n_with_abstract, compared),
    notWhole(partial, step),
    leftOut
  );
}

/** Which periods are not whole, and why; "" where all are. */
export function notWhole(partial: readonly PartialPeriod[], step: Period): string {
  const periods = partial.map(({period, why}) => `${formatPeriod(period, step)}, ${why}`);
  return periods.length === 0 ? "" : `Not every day is counted: ${periods.join("; ")}`;
}

function both(first: number, second?: number): string {
  return second === undefined
    ? counted(first, "paper")
    : `${counted(first, "paper")} (A) and ${second.toLocaleString("en-GB")} (B)`;
}
