/** What a filter and a trend ask of every paper, by `papers.paper_id`. Days count from 1970-01-01. */
export interface PaperFacts {
  n_papers: number;
  /** First and last day of what is known of the date; `unknownDay` without a date. */
  first_day: Int32Array;
  last_day: Int32Array;
  /** Months since the year 0; −1 where only the year is known or nothing. */
  month: Int32Array;
  /** −1 without a date. */
  year: Int32Array;
  /** 1 where the paper has an abstract. */
  has_abstract: Uint8Array;
}

export const unknownDay = -2_147_483_648;

const day = 86_400_000;

/** Days from 1970-01-01 to a day "YYYY-MM-DD" or a date. */
export function dayNumber(date: string | Date): number {
  const time = typeof date === "string" ? Date.parse(`${date}T00:00:00Z`) : date.getTime();
  return Math.floor(time / day);
}

/** Months since the year 0 of a date, by UTC. */
export function monthNumber(date: Date): number {
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** The first day of a month by its number. */
export function monthOfNumber(month: number): Date {
  return new Date(Date.UTC(Math.floor(month / 12), month % 12, 1));
}
