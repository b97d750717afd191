import {columnKind, entryTypes, fieldTypes, itemType} from "./column-kind.js";

/**
 * A value of a result as text: numbers as JavaScript writes them, DOUBLE to 15 significant digits; lists, structs and
 * maps in DuckDB's way, with the texts in them in quotes, so that [a, b] and ['a, b'] differ. Stops soon after `limit`
 * characters, however large the value.
 */
export function valueText(value: unknown, type: string, limit = Infinity): string {
  if (value === null || value === undefined) return "NULL";
  if (typeof value === "string") return value.length > limit ? value.slice(0, limit) : value;
  if (typeof value === "number") return numberText(value, type);
  if (typeof value !== "object") return String(value);
  const parts: string[] = [];
  writeNested(value, type, {parts, rest: limit});
  return parts.join("");
}

interface Sink {
  parts: string[];
  /** Characters that may still be written. */
  rest: number;
}

function write(sink: Sink, text: string): void {
  sink.parts.push(text);
  sink.rest -= text.length;
}

function writeNested(value: object, type: string, sink: Sink): void {
  if (Array.isArray(value)) {
    const item = itemType(type);
    writeEach("[", value, "]", sink, (v) => writeInner(v, item, sink));
  } else if (columnKind(type) === "map") {
    const [key, held] = entryTypes(type);
    writeEach("{", Object.entries(value), "}", sink, ([k, v]) => {
      writeInner(k, key, sink);
      write(sink, "=");
      writeInner(v, held, sink);
    });
  } else {
    const types = fieldTypes(type);
    writeEach("{", Object.entries(value), "}", sink, ([k, v]) => {
      write(sink, `${quoted(k)}: `);
      writeInner(v, types.get(k) ?? "VARCHAR", sink);
    });
  }
}

function writeEach<T>(
  open: string,
  items: readonly T[],
  close: string,
  sink: Sink,
  writeItem: (item: T) => void
): void {
  write(sink, open);
  for (let i = 0; i < items.length; i++) {
    if (sink.rest <= 0) return write(sink, "…");
    if (i > 0) write(sink, ", ");
    writeItem(items[i]!);
  }
  write(sink, close);
}

function writeInner(value: unknown, type: string, sink: Sink): void {
  if (typeof value === "object" && value !== null) return writeNested(value, type, sink);
  const text = valueText(value, type, Math.max(1, sink.rest));
  write(sink, typeof value === "string" && isText(type) ? quoted(text) : text);
}

/** Numbers, dates and times that came written out stand without quotes. */
function isText(type: string): boolean {
  return !["number", "date", "time", "blob"].includes(columnKind(type));
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function numberText(value: number, type: string): string {
  if (Object.is(value, -0)) return "-0";
  if (!Number.isFinite(value) || Number.isInteger(value)) return String(value);
  if (!/^FLOAT$|^REAL$/i.test(type)) return String(Number(value.toPrecision(15)));
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return String(short);
  }
  return String(Number(value.toPrecision(9)));
}
