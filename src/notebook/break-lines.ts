import type {TimeStep} from "../charts/format.js";
import type {SharePoint} from "../model/series.js";

const day = 86_400_000;
const monthsIn: Partial<Record<TimeStep, number>> = {month: 1, quarter: 3, year: 12};

/**
 * Lines with a gap (a point of n = 0) wherever periods have no row: a line across them would say what nobody counted.
 * How far apart rows stand is what is most frequent, so that weekly or yearly rows are no gaps.
 *
 * @param lines points in the order of time
 * @returns also how many steps apart rows usually stand, null where no two do
 */
export function breakLines<P extends SharePoint>(
  lines: readonly (readonly P[])[],
  step: TimeStep
): {lines: (P | SharePoint)[][]; isBroken: boolean; usual: number | null} {
  if (step === "instant") return {lines: lines.map((points) => [...points]), isBroken: false, usual: null};
  const usual = mostFrequent(lines.flatMap((points) => distances(points, step)));
  let isBroken = false;
  const broken = lines.map((points) =>
    points.flatMap((point, i): (P | SharePoint)[] => {
      const before = points[i - 1];
      if (before === undefined || usual === null || distance(before, point, step) <= usual) return [point];
      isBroken = true;
      const between = new Date((before.period.getTime() + point.period.getTime()) / 2);
      return [{period: between, k: 0, n: 0}, point];
    })
  );
  return {lines: broken, isBroken, usual};
}

function distances(points: readonly SharePoint[], step: TimeStep): number[] {
  return points.slice(1).map((point, i) => distance(points[i]!, point, step));
}

/** Periods from one point to the next. */
function distance({period: from}: SharePoint, {period: to}: SharePoint, step: TimeStep): number {
  const months = monthsIn[step];
  if (months === undefined) return Math.round((to.getTime() - from.getTime()) / day);
  const between = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  return between / months;
}

/** The most frequent of the numbers above zero, the smallest of equally frequent ones. */
function mostFrequent(numbers: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const n of numbers) if (n > 0) counts.set(n, (counts.get(n) ?? 0) + 1);
  let best: number | null = null;
  for (const [n, count] of counts)
    if (best === null || count > counts.get(best)! || (count === counts.get(best) && n < best)) best = n;
  return best;
}
