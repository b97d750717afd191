import type {PaperSet} from "../analysis/paper-set.js";
import {papersOf, type Postings} from "../analysis/postings.js";
import type {PaperFacts} from "../model/facts.js";
import {countIn, type PeriodCounts, periodsOf, startOf, totalsIn} from "./count-selection.js";

export interface Counts {
  months: {month: Date; k: number}[];
  years: {year: Date; k: number}[];
}

/** Counts over time among chosen papers, in the rows that the summaries have; counted when they are asked for. */
export interface Trends {
  months: {month: Date; n_papers: number; n_with_abstract: number}[];
  years: {year: Date; n_papers: number; n_with_abstract: number}[];
  /** Papers with an abstract that mention a thing, by its place in the postings. */
  countsOf(postings: Postings, thing: number): Counts;
  countsOfPapers(papers: ArrayLike<number>): Counts;
}

interface Calendar {
  month: PeriodCounts & {starts: Date[]};
  year: PeriodCounts & {starts: Date[]};
}

const calendars = new WeakMap<PaperFacts, Calendar>();

function calendarOf(facts: PaperFacts): Calendar {
  let calendar = calendars.get(facts);
  if (calendar === undefined) {
    const dated = (unit: "month" | "year") => {
      const periods = periodsOf(facts, unit);
      const starts = Array.from({length: periods.n_periods}, (_, at) => startOf(periods, unit, at));
      return {...periods, starts};
    };
    calendar = {month: dated("month"), year: dated("year")};
    calendars.set(facts, calendar);
  }
  return calendar;
}

/** @param counted those of the set that have an abstract */
export function trendsOf(facts: PaperFacts, set: PaperSet, counted: PaperSet): Trends {
  const {month, year} = calendarOf(facts);
  const totals = (periods: Calendar["month"]) => {
    const {n_papers, n_with_abstract} = totalsIn(set, facts, periods);
    return periods.starts.map((start, i) => ({
      start,
      n_papers: n_papers[i]!,
      n_with_abstract: n_with_abstract[i]!
    }));
  };
  const found = (papers: ArrayLike<number>, periods: Calendar["month"]) => {
    const counts = countIn(papers, counted, periods);
    return periods.starts.flatMap((start, i) => (counts[i]! > 0 ? [{start, k: counts[i]!}] : []));
  };
  const countsOfPapers = (papers: ArrayLike<number>): Counts => ({
    get months() {
      return found(papers, month).map(({start, k}) => ({month: start, k}));
    },
    get years() {
      return found(papers, year).map(({start, k}) => ({year: start, k}));
    }
  });
  return {
    get months() {
      return totals(month).map(({start, ...rest}) => ({month: start, ...rest}));
    },
    get years() {
      return totals(year).map(({start, ...rest}) => ({year: start, ...rest}));
    },
    countsOf: (postings, thing) => countsOfPapers(papersOf(postings, thing)),
    countsOfPapers
  };
}
