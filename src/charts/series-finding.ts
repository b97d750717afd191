import type {PartialPeriod, Series, SharePoint} from "../model/series.js";
import {formatTime, heightOf, type Measure, papers, percent, type TimeStep, whole} from "./format.js";
import type {Sides} from "./time-series.js";
import {writeNumber} from "./write-number.js";

export interface FindingOptions {
  measure: Measure;
  step: TimeStep;
  partial?: readonly PartialPeriod[];
  /** Points that are too thin to tell of: left out where there are others. */
  isThin: (point: SharePoint) => boolean;
  compared?: readonly Series[];
  sides?: Sides;
}

/** Series that are told one by one; of the others the highest alone. */
const mostTold = 4;

/**
 * What series over time show, in sentences: how each began and ended, its highest and its lowest. Periods that are not
 * whole and shares of very few papers do not count.
 */
export function seriesFinding(series: readonly Series[], options: FindingOptions): string {
  const told = series.slice(0, mostTold).map((one) => courseOf(one, options, sideOf(options, "first")));
  const rest = series.slice(mostTold);
  const against = (options.compared ?? [])
    .filter(({key}) => series.slice(0, mostTold).some((one) => one.key === key))
    .map((one) => courseOf(one, options, sideOf(options, "second")));
  const open = (options.partial ?? []).filter(({period}) =>
    series.some(({points}) => points.some((point) => point.period.getTime() === period.getTime()))
  );
  return [
    ...told,
    ...(rest.length > 0 ? [restOf(rest, options)] : []),
    ...against,
    ...open.map(({period, why}) => `Not counted here: ${formatTime(period, options.step)}, ${why}.`)
  ].join(" ");
}

function sideOf({compared, sides}: FindingOptions, which: keyof Sides): string {
  return compared === undefined || sides === undefined ? "" : ` (${sides[which]})`;
}

function courseOf({label, points}: Series, options: FindingOptions, side: string): string {
  const {step} = options;
  const solid = solidPoints(points, options);
  const [first, last] = [solid[0], solid.at(-1)];
  if (first === undefined || last === undefined)
    return `${label}${side}: no ${step} that is whole holds enough.`;
  const at = (point: SharePoint): string => `${valueOf(point, options)} in ${formatTime(point.period, step)}`;
  if (first === last) return `${label}${side}: ${at(first)}.`;
  const height = (point: SharePoint): number => heightOf(point, options.measure)!;
  const high = solid.reduce((best, point) => (height(point) > height(best) ? point : best));
  const low = solid.reduce((best, point) => (height(point) < height(best) ? point : best));
  if (height(high) === height(low))
    return `${label}${side}: ${valueOf(high, options)} throughout, ${formatTime(first.period, step)} to ${formatTime(last.period, step)}.`;
  const lows = solid.filter((point) => height(point) === height(low)).length;
  const lowest =
    lows === 1 ? at(low) : `${valueOf(low, options, false)} in ${lows} of ${solid.length} ${step}s`;
  return `${label}${side}: from ${at(first)} to ${at(last)}; highest ${at(high)}, lowest ${lowest}.`;
}

function restOf(rest: readonly Series[], options: FindingOptions): string {
  const height = (point: SharePoint): number => heightOf(point, options.measure)!;
  let best: {label: string; point: SharePoint} | null = null;
  for (const {label, points} of rest)
    for (const point of solidPoints(points, options))
      if (best === null || height(point) > height(best.point)) best = {label, point};
  const others = `${rest.length} ${rest.length === 1 ? "other" : "others"}`;
  return best === null
    ? `${others} with too little to tell.`
    : `${others}, highest ${best.label}: ${valueOf(best.point, options)} in ${formatTime(best.point.period, options.step)}.`;
}

/** Points that are whole and not thin; where there is none such, those that are known at all. */
function solidPoints(
  points: readonly SharePoint[],
  {measure, partial = [], isThin}: FindingOptions
): SharePoint[] {
  const known = points.filter((point) => heightOf(point, measure) !== null);
  const isWhole = ({period}: SharePoint): boolean =>
    !partial.some((one) => one.period.getTime() === period.getTime());
  const solid = known.filter((point) => isWhole(point) && !isThin(point));
  return solid.length > 0 ? solid : known;
}

function valueOf({k, n}: SharePoint, {measure}: FindingOptions, withCounts = true): string {
  if (measure === "value") return writeNumber(k);
  if (measure === "count") return papers(k);
  return withCounts ? `${percent(k / n)} (${whole(k)} of ${whole(n)})` : percent(k / n);
}
