/** An Arrow data type, as far as it is needed here. */
export interface ArrowType {
  typeId: number;
  bitWidth?: number;
  isSigned?: boolean;
  precision?: number;
  scale?: number;
  children?: readonly {name: string; type: ArrowType}[] | null;
  toString(): string;
}

/** Arrow's numbers of its types (Apache Arrow, Schema.fbs). */
const arrow = {
  int: 2,
  float: 3,
  binary: 4,
  utf8: 5,
  bool: 6,
  decimal: 7,
  date: 8,
  time: 9,
  timestamp: 10,
  interval: 11,
  list: 12,
  struct: 13,
  map: 17,
  dictionary: -1
};

/** DuckDB's name of the type that an Arrow type came from. */
export function typeName(type: ArrowType): string {
  switch (type.typeId) {
    case arrow.int: {
      const name =
        {8: "TINYINT", 16: "SMALLINT", 32: "INTEGER", 64: "BIGINT"}[type.bitWidth ?? 32] ?? "INTEGER";
      return type.isSigned === false ? `U${name}` : name;
    }
    case arrow.float:
      return type.toString() === "Float32" ? "FLOAT" : "DOUBLE";
    case arrow.utf8:
      return "VARCHAR";
    case arrow.binary:
      return "BLOB";
    case arrow.bool:
      return "BOOLEAN";
    case arrow.decimal:
      return type.scale === 0 && (type.precision ?? 0) >= 38
        ? "HUGEINT"
        : `DECIMAL(${type.precision},${type.scale})`;
    case arrow.date:
      return "DATE";
    case arrow.time:
      return "TIME";
    case arrow.timestamp:
      return "TIMESTAMP";
    case arrow.interval:
      return "INTERVAL";
    case arrow.list:
      return `${typeName(type.children![0]!.type)}[]`;
    case arrow.struct:
      return `STRUCT(${(type.children ?? []).map((c) => `${c.name} ${typeName(c.type)}`).join(", ")})`;
    case arrow.map: {
      const [key, value] = type.children![0]!.type.children!;
      return `MAP(${typeName(key!.type)}, ${typeName(value!.type)})`;
    }
    case arrow.dictionary:
      return "ENUM";
    default:
      return type.toString();
  }
}

/**
 * A value of an Arrow column as plain JavaScript: numbers, bigint, strings (decimals, dates and times written
 * out, so that nothing is lost), arrays and objects. Intervals arrive without their days: they say so.
 */
export function plainValue(value: unknown, type: ArrowType): unknown {
  if (value === null || value === undefined) return null;
  switch (type.typeId) {
    case arrow.decimal:
      return decimalText(value as Uint32Array, type.scale ?? 0);
    case arrow.date:
      return dayText(Number(value)) ?? isoText(value).replace(/T.*/, "");
    case arrow.time:
      return timeText(value as bigint);
    case arrow.interval:
      return "cast to VARCHAR to see it";
    case arrow.timestamp:
      return isoText(value).replace("T", " ");
    case arrow.list:
      return Array.from(value as Iterable<unknown>, (v) => plainValue(v, type.children![0]!.type));
    case arrow.struct: {
      const row = value as Record<string, unknown>;
      return Object.fromEntries((type.children ?? []).map((c) => [c.name, plainValue(row[c.name], c.type)]));
    }
    case arrow.map: {
      const held = type.children![0]!.type.children![1]!;
      const entries = value as Iterable<[unknown, unknown]>;
      return Object.fromEntries(Array.from(entries, ([k, v]) => [String(k), plainValue(v, held.type)]));
    }
    case arrow.binary:
      return Array.from(value as Uint8Array, (b) => b.toString(16).padStart(2, "0")).join("");
    default:
      return typeof value === "object" ? String(value) : value;
  }
}

const twoDigits = Array.from({length: 100}, (_, n) => String(n).padStart(2, "0"));
const day = 86_400_000;
const [firstPlain, lastPlain] = [Date.UTC(1000, 0, 1), Date.UTC(9999, 11, 31)];

/**
 * The day of milliseconds since 1970 in years of four digits, else null. A million of them are read at once, and
 * `Date` takes ten times as long (Hinnant 2013, chrono-compatible low-level date algorithms: days from the first of
 * March of year 0, in eras of 400 years).
 */
function dayText(milliseconds: number): string | null {
  if (!(milliseconds >= firstPlain && milliseconds <= lastPlain)) return null;
  const days = Math.floor(milliseconds / day) + 719_468;
  const era = Math.floor(days / 146_097);
  const ofEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * ofYear + 2) / 153);
  const dayOfMonth = ofYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${year}-${twoDigits[month]}-${twoDigits[dayOfMonth]}`;
}

/** Milliseconds since 1970 as text, to the microsecond; DuckDB's infinity lies beyond the range of dates. */
function isoText(value: unknown): string {
  const milliseconds = Number(value);
  const date = new Date(Math.floor(milliseconds));
  if (Number.isNaN(date.getTime())) return milliseconds < 0 ? "-infinity" : "infinity";
  const rest = Math.round((milliseconds - date.getTime()) * 1000);
  const micro = rest === 0 ? "" : String(rest).padStart(3, "0");
  return date
    .toISOString()
    .replace("Z", micro)
    .replace(/\.000$/, "");
}

/** Microseconds of a day as hours, minutes and seconds. */
function timeText(microseconds: bigint): string {
  const [whole, rest] = [microseconds / 1_000_000n, microseconds % 1_000_000n];
  const clock = [whole / 3600n, (whole / 60n) % 60n, whole % 60n]
    .map((n) => String(n).padStart(2, "0"))
    .join(":");
  return rest === 0n ? clock : `${clock}.${String(rest).padStart(6, "0").replace(/0+$/, "")}`;
}

/** A 128-bit two's complement number in four words, the lowest first, with its decimal point. */
function decimalText(words: Uint32Array, scale: number): string {
  let unscaled = 0n;
  for (let i = words.length - 1; i >= 0; i--) unscaled = (unscaled << 32n) | BigInt(words[i]!);
  const bits = BigInt(words.length * 32);
  if (unscaled >> (bits - 1n)) unscaled -= 1n << bits;
  const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale);
  return `${unscaled < 0n ? "-" : ""}${whole}${scale > 0 ? `.${digits.slice(-scale)}` : ""}`;
}

/** Columns of an Arrow table by name, as whole arrays; throws on a NULL, which an array of numbers cannot hold. */
export function columnsOf(table: {
  schema: {fields: readonly {name: string}[]};
  getChildAt(i: number): {nullCount: number; toArray(): ArrayLike<unknown>} | null;
}): Record<string, ArrayLike<unknown>> {
  return Object.fromEntries(
    table.schema.fields.map(({name}, i) => {
      const vector = table.getChildAt(i);
      if (vector !== null && vector.nullCount > 0) throw new TypeError(`NULL in column ${name}`);
      return [name, vector?.toArray() ?? []];
    })
  );
}
