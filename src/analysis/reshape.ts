import {desc} from "arquero/src/helpers/desc.js";
import {rolling} from "arquero/src/helpers/rolling.js";
import {from} from "arquero/src/table/index.js";
import type {Series, SharePoint} from "../model/series.js";

/*
 * Arquero compiles a verb's expression to code. All expressions here are constants, and columns made from
 * data are named by number: no text of a user or a paper ever becomes part of a verb.
 */

export interface RolledPoint extends SharePoint {
  /** Sums over the window that ends with this period; rolled_k / rolled_n is the rolling share. */
  rolled_k: number;
  rolled_n: number;
  /** Periods in the window: fewer than asked for at the beginning. */
  n_periods: number;
}

export interface RankedPoint extends SharePoint {
  key: string;
  label: string;
  /** k / n; 0 of 0 counts as 0. */
  share: number;
  /** 1 is the highest share of the period; equals have equal ranks. */
  rank: number;
}

/**
 * Sums each point with those of the periods before it, `window` in all, numerator and denominator apart: the
 * share of a window is that of its papers, not the mean of its periods' shares. The raw counts stay.
 */
export function rollingShares(points: readonly SharePoint[], window: number): RolledPoint[] {
  if (!(Number.isInteger(window) && window > 0)) throw new RangeError(`not a number of periods: ${window}`);
  if (points.length === 0) return [];
  const frame: [number, number] = [1 - window, 0];
  return from([...points], ["period", "k", "n"])
    .orderby("period")
    .derive({
      rolled_k: rolling("op.sum(d.k)", frame),
      rolled_n: rolling("op.sum(d.n)", frame),
      n_periods: rolling("op.count()", frame)
    })
    .objects() as RolledPoint[];
}

/**
 * Each series smoothed by a trailing window: mean counts per period, numerator and denominator apart, so that
 * k / n is the share over the whole window.
 */
export function smoothSeries(series: readonly Series[], window: number): Series[] {
  return series.map(({key, label, points}) => ({
    key,
    label,
    points: rollingShares(points, window).map(({period, rolled_k, rolled_n, n_periods}) => ({
      period,
      k: rolled_k / n_periods,
      n: rolled_n / n_periods
    }))
  }));
}

/** Ranks series within each period by share, ordered by period, then rank, then the order given. */
export function rankPeriods(series: readonly Series[]): RankedPoint[] {
  const rows = longRows(series);
  if (rows.length === 0) return [];
  const ranked = from(rows)
    .groupby("time")
    .orderby(desc("order_share"))
    .derive({rank: "op.rank()"})
    .ungroup()
    .orderby("time", "rank", "position")
    .objects() as ((typeof rows)[number] & {rank: number})[];
  return ranked.map(({time, position, k, n, order_share, rank}) => ({
    key: series[position]!.key,
    label: series[position]!.label,
    period: new Date(time),
    k,
    n,
    share: order_share,
    rank
  }));
}

function longRows(series: readonly Series[]) {
  return series.flatMap(({points}, position) =>
    points.map(({period, k, n}) => ({
      position,
      time: period.getTime(),
      k,
      n,
      order_share: n > 0 ? k / n : 0
    }))
  );
}
