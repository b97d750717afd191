export type ColumnType = "BOOLEAN" | "BIGINT" | "DOUBLE" | "DATE" | "TIMESTAMP" | "VARCHAR";

const integer = /^-?(?:0|[1-9]\d{0,18})$/;
const decimal = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const day = /^(\d{4})-(\d\d)-(\d\d)$/;
const time = /^(\d{4}-\d\d-\d\d)[ T]([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,6})?)?Z?$/;
const longest = 2n ** 63n;

/**
 * The type that holds every value of a column as it is written: numbers with leading zeros, or of more digits than a
 * number here has, are text, and so is what is a date in no ISO form.
 */
export function columnType(values: Iterable<string | null>): ColumnType {
  let type: ColumnType | null = null;
  let isExact = true;
  for (const value of values) {
    const bare = value?.trim() ?? "";
    if (bare === "") continue;
    const own = typeOf(bare);
    if (own === "BIGINT") isExact &&= Number.isSafeInteger(Number(bare));
    const wider: ColumnType = type === null ? own : widened(type, own);
    if (wider === "VARCHAR") return wider;
    type = wider;
  }
  if (type === null) return "VARCHAR";
  return type === "DOUBLE" && !isExact ? "VARCHAR" : type;
}

/** A value as the engine reads it into a column of its type; null where it is missing. */
export function typedText(value: string | null, type: ColumnType): string | null {
  if (value === null || type === "VARCHAR") return value;
  const bare = value.trim();
  if (bare === "") return null;
  if (type !== "TIMESTAMP") return bare;
  if (isDay(bare)) return `${bare} 00:00:00`;
  const plain = bare.replace("T", " ").replace("Z", "");
  return plain.length === "2020-01-01 00:00".length ? `${plain}:00` : plain;
}

export function isNumber(value: string): boolean {
  return /^[-+]?(?:\d[\d.,]*|\.\d+)(?:e[+-]?\d+)?\s?%?$/i.test(value);
}

export function isTime(value: string): boolean {
  return isDay(value) || time.test(value) || /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}$/.test(value);
}

function typeOf(value: string): ColumnType {
  if (integer.test(value)) return isLong(value) ? "BIGINT" : "VARCHAR";
  if (decimal.test(value)) return isHeld(value) ? "DOUBLE" : "VARCHAR";
  if (isDay(value)) return "DATE";
  if (/^(?:true|false)$/i.test(value)) return "BOOLEAN";
  const [, date] = time.exec(value) ?? [];
  return date !== undefined && isDay(date) ? "TIMESTAMP" : "VARCHAR";
}

function isLong(value: string): boolean {
  if (value.length < 19) return true;
  const number = BigInt(value);
  return number >= -longest && number < longest;
}

/** Whether a floating number comes near enough: integers of many digits are more likely names of something. */
function isHeld(value: string): boolean {
  return Number.isFinite(Number(value)) && !/^-?\d{16,}$/.test(value);
}

function widened(a: ColumnType, b: ColumnType): ColumnType {
  if (a === b) return a;
  const both = new Set([a, b]);
  if (both.has("BIGINT") && both.has("DOUBLE")) return "DOUBLE";
  return both.has("DATE") && both.has("TIMESTAMP") ? "TIMESTAMP" : "VARCHAR";
}

function isDay(value: string): boolean {
  const found = day.exec(value);
  if (found === null) return false;
  const [year, month, date] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const n_days = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year > 0 && month >= 1 && month <= 12 && date >= 1 && date <= n_days;
}
