import {addMonths, lastWholeMonth} from "../analysis/months.js";
import type {Comparison, Period} from "../query/comparison.js";

export type ComparisonKind = Comparison["kind"];

/** What two fields ask for, with a name for each group; or why that cannot be asked. */
export type ReadComparison = {comparison: Comparison; names: {a: string; b: string}} | {reason: string};

/**
 * The two groups that a form's fields name. An empty field means: the last twelve whole months, all earlier papers,
 * all other venues.
 *
 * @param last_date the last date of the papers dated to the month; null if there are none
 */
export function readComparison(
  kind: ComparisonKind,
  {a, b}: {a: string; b: string},
  last_date: Date | null
): ReadComparison {
  const [first, second] = [a.trim(), b.trim()];
  switch (kind) {
    case "periods":
      return readPeriods(first, second, last_date);
    case "venues":
      if (first === "") return {reason: "Name a venue for A, as the papers do."};
      if (first.toLowerCase() === second.toLowerCase()) return {reason: "A and B are the same venue."};
      return {
        comparison: {kind, a: first, b: second === "" ? null : second},
        names: {a: first, b: second === "" ? "all other venues" : second}
      };
    case "search":
      if (first === "") return {reason: "Type words to search for as A."};
      return {comparison: {kind, a: first}, names: {a: `papers with ${first}`, b: "all other papers"}};
  }
}

function readPeriods(a: string, b: string, last_date: Date | null): ReadComparison {
  if (a === "" && last_date === null) return {reason: "No paper is dated to the month: name a year for A."};
  const first = a === "" ? lastTwelve(last_date!) : readPeriod(a);
  const second = b === "" ? null : readPeriod(b);
  if (first === null || (b !== "" && second === null))
    return {reason: "A period is a year or a month, or two with “to” between: 2024, 2023-07 to 2024-06."};
  return {
    comparison: {kind: "periods", a: first, b: second},
    names: {a: nameOf(first), b: second === null ? `before ${nameOf(first).split(" ")[0]}` : nameOf(second)}
  };
}

function lastTwelve(last_date: Date): Period {
  const last = lastWholeMonth(last_date);
  return {from: addMonths(last, -11), to: lastDay(last)};
}

const period = /^(\d{4})(?:-(\d{2}))?(?:\s*(?:to|until|–|—|\.\.)\s*(\d{4})(?:-(\d{2}))?)?$/;

/** "2024", "2024-05", "2023 to 2024-06"; null for anything else, and where the end is before the start. */
function readPeriod(written: string): Period | null {
  const match = period.exec(written);
  if (match === null) return null;
  const [, year, month = "01"] = match;
  const [last_year, last_month = "12"] = match[3] === undefined ? [year, match[2]] : [match[3], match[4]];
  if ([month, last_month].some((m) => Number(m) < 1 || Number(m) > 12)) return null;
  const from = new Date(Date.UTC(Number(year), Number(month) - 1, 1));
  const to = lastDay(new Date(Date.UTC(Number(last_year), Number(last_month) - 1, 1)));
  return from <= to ? {from, to} : null;
}

function lastDay(month: Date): Date {
  return new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 0));
}

function nameOf({from, to}: Period): string {
  const [first, last] = [from.toISOString().slice(0, 7), to.toISOString().slice(0, 7)];
  const [year, last_year] = [first.slice(0, 4), last.slice(0, 4)];
  if (first.endsWith("-01") && last.endsWith("-12"))
    return year === last_year ? year : `${year} to ${last_year}`;
  return first === last ? first : `${first} to ${last}`;
}
