import type {DatePrecision} from "../model/paper.js";

const FIRST_YEAR = 1500;
const LAST_YEAR = 2199;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH_NAME =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
/** What says less than a month: a season, a quarter, a holiday that some journals date an issue by. */
const SEASON =
  "(?:(?:early|mid|late)[ -])?(?:spring|summer|autumn|fall|winter|spr|sum|aut|fal|win|q[1-4]|[1-4]q|[1-4](?:st|nd|rd|th) ?quart(?:er)?|(?:first|second|third|fourth) quarter|christmas|easter)\\.?";

const TIME = "\\d{1,2}(?::\\d{2}| ?[ap]m).*";
const ISO = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?\/*(?:[T ]\d{1,2}:\d{2}.*|Z)?$/i;
/** RIS leaves parts empty and puts words after a third slash: "2019/03//Spring". */
const SLASHES = /^(\d{4})\/(\d{0,2})\/(\d{0,2})\/.*$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const YEAR_NUMBER = /^(\d{4})\.0+$/;
const ABOUT_YEAR = /^(?:c(?:a|irca)?\.? ?|\[|©|\()?(\d{4})[\])?~%]*$/i;
const DAY_MONTH = new RegExp(
  `^(?:[a-z]{3,9},? )?(\\d{1,2})(?:st|nd|rd|th)?[ ./-]+${MONTH_NAME}[ ,./-]+(\\d{4})(?:[ ,]+${TIME})?$`,
  "i"
);
const MONTH_DAY = new RegExp(
  `^(?:[a-z]{3,9}, )?${MONTH_NAME}[ -]+(\\d{1,2})(?:st|nd|rd|th)?[ ,]+(\\d{4})(?:[ ,]+${TIME})?$`,
  "i"
);
const MONTH_YEAR = new RegExp(`^${MONTH_NAME}[ ,./-]+(\\d{4})$`, "i");
const YEAR_MONTH = new RegExp(`^(\\d{4})[ ,:/-]+${MONTH_NAME}(?:[ ./-]+(\\d{1,2}))?/*$`, "i");
const YEAR_SEASON = new RegExp(`^(\\d{4})[ ,:/-]+(?:${SEASON})$|^(?:${SEASON})[ ,/-]+(\\d{4})$`, "i");
/** EDTF writes seasons as months 21 to 41. */
const EDTF_SEASON = /^(\d{4})-(?:2[1-9]|3\d|4[01])$/;
/** In "Jan-Feb 2015" and "2015 Jan/Mar" the months are two; in "Mar-Apr 15 2020" so are they. */
const TWO_MONTHS = new RegExp(
  `^(?:(\\d{4})[ ,:/-]+)?(?:\\d{1,2} )?${MONTH_NAME}(?: \\d{1,2})? ?(?:[-–/&]|and|to) ?(?:\\d{1,2} )?${MONTH_NAME}(?: \\d{1,2})?(?:[ ,/-]+(\\d{4}))?$`,
  "i"
);
const TWO_SEASONS = new RegExp(
  `^(?:(\\d{4})[ ,:/-]+)?${SEASON} ?[-–/&] ?${SEASON}(?:[ ,/-]+(\\d{4}))?$`,
  "i"
);
/** "2015 Jan 3-9", "12-15 March 2019" and "March 12-15, 2019" are days of one month. */
const DAYS = new RegExp(
  `^(?:(\\d{4})[ ,]+${MONTH_NAME} \\d{1,2} ?[-–] ?\\d{1,2}|\\d{1,2} ?[-–] ?\\d{1,2} ${MONTH_NAME},? (\\d{4})|${MONTH_NAME} \\d{1,2} ?[-–] ?\\d{1,2},? (\\d{4}))$`,
  "i"
);
const NUMBERS = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const YEARS = /^(\d{4})[-–/](\d{4})$/;

/**
 * The date as written, in ISO form and no more precise than the source: "2024-05-03", "2024-05" or "2024".
 * The day is the one written, whatever the time zone. Seasons and quarters count as years, a span of time as
 * what its ends share ("2015 Jan-Feb" is 2015). Null for what is no date or no day of the calendar. Where
 * "3/4/2020" may be the third of April or the fourth of March, the year alone is known.
 */
export function readDate(text: string): string | null {
  const written = text.trim().replace(/\s+/g, " ");
  const yearNumber = YEAR_NUMBER.exec(written);
  if (yearNumber) return isoDate(yearNumber[1]!);
  const iso = ISO.exec(written) ?? COMPACT.exec(written);
  if (iso && !EDTF_SEASON.test(written)) return isoDate(iso[1]!, iso[2], iso[3]);
  const slashes = SLASHES.exec(written);
  if (slashes)
    return isoDate(slashes[1]!, slashes[2] || undefined, slashes[2] ? slashes[3] || undefined : undefined);
  const dayMonth = DAY_MONTH.exec(written);
  if (dayMonth) return isoDate(dayMonth[3]!, monthNumber(dayMonth[2]!), dayMonth[1]);
  const monthDay = MONTH_DAY.exec(written);
  if (monthDay) return isoDate(monthDay[3]!, monthNumber(monthDay[1]!), monthDay[2]);
  const monthYear = MONTH_YEAR.exec(written);
  if (monthYear) return isoDate(monthYear[2]!, monthNumber(monthYear[1]!));
  const yearMonth = YEAR_MONTH.exec(written);
  if (yearMonth) return isoDate(yearMonth[1]!, monthNumber(yearMonth[2]!), yearMonth[3]);
  return readSpan(written);
}

function readSpan(written: string): string | null {
  const days = DAYS.exec(written);
  if (days) return isoDate((days[1] ?? days[4] ?? days[6])!, monthNumber((days[2] ?? days[3] ?? days[5])!));
  const years =
    YEAR_SEASON.exec(written) ??
    TWO_SEASONS.exec(written) ??
    EDTF_SEASON.exec(written) ??
    ABOUT_YEAR.exec(written);
  const year = years?.[1] ?? years?.[2];
  if (year !== undefined) return isoDate(year);
  const months = TWO_MONTHS.exec(written);
  const yearOfMonths = months?.[1] ?? months?.[4];
  if (months && yearOfMonths !== undefined) return isoDate(yearOfMonths);
  const numbers = NUMBERS.exec(written);
  if (numbers) {
    const readings = [
      isoDate(numbers[3]!, numbers[2], numbers[1]),
      isoDate(numbers[3]!, numbers[1], numbers[2])
    ];
    const [one, other] = readings.filter((date) => date !== null);
    return one === undefined ? null : other === undefined ? one : shared(one, other);
  }
  const twoYears = YEARS.exec(written);
  if (twoYears) return isoDate(twoYears[1]!) && isoDate(twoYears[2]!) && null;
  const [from, to, ...more] = written.split(/\/| - | to /);
  if (to === undefined || more.length > 0) return null;
  const open = /^(?:\.\.)?$/;
  const start = readDate(from!);
  const end = open.test(to) ? start : readDate(to);
  return start === null || end === null ? null : shared(start, end);
}

/** What two dates have in common, by year, month and day. */
function shared(a: string, b: string): string | null {
  for (const length of [10, 7, 4]) {
    if (a.length >= length && b.length >= length && a.slice(0, length) === b.slice(0, length))
      return a.slice(0, length);
  }
  return null;
}

/**
 * The date among several as written, the most trusted first: the first that can be read, made more precise by
 * a later one that agrees with it as far as it goes. `refused` are those before it that are no date.
 */
export function readDates(written: readonly string[]): {
  date: string | null;
  refused: string[];
  /** The one of which only the year is known, where that is all there is. */
  ambiguous: string | null;
} {
  const refused: string[] = [];
  let date: string | null = null;
  let from = "";
  for (const text of written) {
    if (/^[\s\-–—?./0]*$|^(?:n\/?a|n\.?d\.?|none|null|unknown)$/i.test(text.trim())) continue;
    const found = readDate(text);
    if (date === null && found === null) refused.push(text);
    else if (found !== null && (date === null || (found.length > date.length && found.startsWith(date)))) {
      date = found;
      from = text;
    }
  }
  return {date, refused, ambiguous: isAmbiguous(from) ? from : null};
}

/** What to do about a date that was not read, or not fully. */
export function dateAdvice(written: string): string {
  const text = written.trim();
  if (/^\d{5}(?:\.\d+)?$/.test(text))
    return "it seems to be a spreadsheet's day number: format the column as text, as in 2024-05-03, and save again";
  if (/^[a-z]{3}-\d{2}$/i.test(text) || /^\d{1,2}-[a-z]{3}$/i.test(text) || /^#+$/.test(text))
    return "a spreadsheet seems to have changed it: format the column as text, as in 2024-05-03, before importing";
  return "write it as 2024-05-03, 2024-05 or 2024";
}

/** Whether day and month cannot be told apart, so that only the year was read. */
function isAmbiguous(written: string): boolean {
  return NUMBERS.test(written.trim()) && readDate(written)?.length === 4;
}

/** How much a date in ISO form says. */
export function datePrecision(date: string): DatePrecision {
  return date.length === 10 ? "day" : date.length === 7 ? "month" : "year";
}

/** The number of an English month name or its abbreviation, "1" to "12"; null for anything else. */
export function readMonth(name: string): string | null {
  return new RegExp(`^${MONTH_NAME}$`, "i").test(name.trim()) ? monthNumber(name.trim()) : null;
}

function monthNumber(name: string): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function isoDate(year: string, month?: string, day?: string): string | null {
  const y = Number(year);
  if (y < FIRST_YEAR || y > LAST_YEAR) return null;
  if (month === undefined) return year;
  const m = Number(month);
  if (m < 1 || m > 12) return null;
  const yearMonth = `${year}-${String(m).padStart(2, "0")}`;
  if (day === undefined) return yearMonth;
  const d = Number(day);
  const daysInMonth = new Date(Date.UTC(y, m, 0)).getUTCDate();
  if (d < 1 || d > daysInMonth) return null;
  return `${yearMonth}-${String(d).padStart(2, "0")}`;
}
