import type {DatePrecision} from "../model/paper.js";

const FIRST_YEAR = 1500;
const LAST_YEAR = 2199;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH_NAME =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

const ISO = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?\/?(?:[T ]\d{1,2}:\d{2}.*)?$/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const YEAR_NUMBER = /^(\d{4})\.0+$/;
const DAY_MONTH = new RegExp(`^(?:[a-z]{3,9}, ?)?(\\d{1,2})[ -]${MONTH_NAME}[ ,-]+(\\d{4})(?: .*)?$`, "i");
const MONTH_DAY = new RegExp(`^${MONTH_NAME} (\\d{1,2}),? (\\d{4})(?:,? .*)?$`, "i");
const MONTH_YEAR = new RegExp(`^${MONTH_NAME}[ ,-]+(\\d{4})$`, "i");
const YEAR_MONTH = new RegExp(`^(\\d{4})[ ,-]+${MONTH_NAME}(?: (\\d{1,2}))?$`, "i");
const SEASON =
  /^(?:(\d{4})[ ,-]+(?:spring|summer|autumn|fall|winter|q[1-4])|(?:spring|summer|autumn|fall|winter|q[1-4])[ ,-]+(\d{4}))$/i;

/**
 * The date as written, in ISO form and no more precise than the source: "2024-05-03", "2024-05" or "2024".
 * The day is the one written, whatever the time zone. Seasons and quarters count as years. Null for what is
 * no date or no day of the calendar. A day and month given as two numbers before the year are not told apart.
 */
export function readDate(text: string): string | null {
  const written = text.trim();
  const yearNumber = YEAR_NUMBER.exec(written);
  if (yearNumber) return isoDate(yearNumber[1]!);
  const iso = ISO.exec(written) ?? COMPACT.exec(written);
  if (iso) return isoDate(iso[1]!, iso[2], iso[3]);
  const dayMonth = DAY_MONTH.exec(written);
  if (dayMonth) return isoDate(dayMonth[3]!, monthNumber(dayMonth[2]!), dayMonth[1]);
  const monthDay = MONTH_DAY.exec(written);
  if (monthDay) return isoDate(monthDay[3]!, monthNumber(monthDay[1]!), monthDay[2]);
  const monthYear = MONTH_YEAR.exec(written);
  if (monthYear) return isoDate(monthYear[2]!, monthNumber(monthYear[1]!));
  const yearMonth = YEAR_MONTH.exec(written);
  if (yearMonth) return isoDate(yearMonth[1]!, monthNumber(yearMonth[2]!), yearMonth[3]);
  const season = SEASON.exec(written);
  if (season) return isoDate((season[1] ?? season[2])!);
  return null;
}

/** How much a date in ISO form says. */
export function datePrecision(date: string): DatePrecision {
  return date.length === 10 ? "day" : date.length === 7 ? "month" : "year";
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
