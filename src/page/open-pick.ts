import type {ChartPick} from "../charts/figure.js";
import {formatMonth, monthsBetween} from "../analysis/months.js";
import {type EvidenceRequest, noEvidence} from "../model/evidence.js";
import {openEvidence} from "./evidence-drawer.js";

/** What the keys of a chart's marks stand for. */
export interface PickMeaning {
  kind:
    | "papers"
    | "term"
    | "topic"
    | "family"
    | "member"
    | "keyword"
    | "group"
    | "words"
    | "family in topic"
    | "primary topic";
  /** Shown names of keys, where the key is a number. */
  labels?: ReadonlyMap<string, string>;
  /** The word queries of keys, where `kind` is words. */
  searches?: ReadonlyMap<string, string>;
  /** The chart counts only papers with an abstract. Default: all but plain papers. */
  with_abstract?: boolean;
}

const isoDay = (date: Date): string => date.toISOString().slice(0, 10);

/** A year holds the papers dated to the year alone too; months and quarters leave them out. */
function isYear({from, to}: {from: Date; to: Date}): boolean {
  return monthsBetween(from, to) >= 11;
}

/** The question for the papers behind a mark. */
export function requestOf(
  pick: ChartPick,
  {kind, searches, with_abstract = kind !== "papers"}: PickMeaning
): EvidenceRequest {
  if (kind === "family in topic")
    return {
      ...noEvidence,
      families: pick.keys.slice(0, 1),
      topics: pick.keys.slice(1).map(Number),
      with_abstract,
      compared: pick.compared ?? false
    };
  return {
    ...noEvidence,
    terms: kind === "term" ? pick.keys : [],
    topics: kind === "topic" ? pick.keys.map(Number) : [],
    primary: kind === "primary topic" ? Number(pick.keys[0]) : null,
    families: kind === "family" ? pick.keys : [],
    members: kind === "member" ? pick.keys : [],
    keywords: kind === "keyword" ? pick.keys : [],
    groups: kind === "group" ? pick.keys : [],
    words: kind === "words" ? pick.keys.map((key) => searches?.get(key) ?? key) : [],
    from: pick.period && isoDay(pick.period.from),
    to: pick.period && isoDay(pick.period.to),
    months_only: pick.period !== null && !isYear(pick.period),
    with_abstract,
    compared: pick.compared ?? false
  };
}

/** Opens the papers behind a mark, under a heading that says what was picked. */
export function openPick(pick: ChartPick, meaning: PickMeaning): void {
  const names = pick.keys.map((key) => meaning.labels?.get(key) ?? key);
  const what = meaning.kind === "papers" || names.length === 0 ? "All papers" : names.join(" and ");
  const from = pick.period && formatMonth(pick.period.from);
  const to = pick.period && formatMonth(pick.period.to);
  const when = from === null ? "" : from === to ? `, ${from}` : `, ${from} to ${to}`;
  void openEvidence(requestOf(pick, meaning), {title: what + when});
}
