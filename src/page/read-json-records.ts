import {completeNames, type Records} from "./read-delimited.js";

/** Reads an array, JSON Lines or one object: each object a record with the keys of all, anything else a `value`; what is nested is kept as JSON. */
export function readJsonRecords(text: string, file: string): Records {
  const values = jsonValues(text.replace(/^\ufeff/, "").trim(), file);
  const columns = new Map<string, number>();
  const strings = new Set<number>();
  const rows = values.map((value) => {
    const row: (string | null)[] = [];
    for (const [key, held] of isRecord(value) ? Object.entries(value) : [["value", value] as const]) {
      const at = columns.get(key) ?? columns.size;
      columns.set(key, at);
      row[at] = written(held);
      if (typeof held === "string" || isNested(held)) strings.add(at);
    }
    return row;
  });
  const keys = [...columns.keys()];
  const names = completeNames(keys, keys.length);
  const renamed = names.filter((name, i) => name !== keys[i]);
  const notes = [
    values.every(isRecord) ? "names from its keys" : "what is no object stands in the column value",
    ...(renamed.length > 0
      ? [`keys without a name, or that differ in capitals alone, became ${renamed.join(", ")}`]
      : []),
    ...(losesDigits(text) ? ["numbers of more than 16 digits are rounded"] : [])
  ];
  return {names, rows: rows.map((row) => names.map((_, i) => row[i] ?? null)), texts: strings, notes};
}

function jsonValues(text: string, file: string): unknown[] {
  if (text === "") return [];
  const whole = parsed(text);
  if ("value" in whole) return Array.isArray(whole.value) ? whole.value : [whole.value];
  if (text.startsWith("[")) throw new Error(`${file} is no JSON: ${whole.why}`);
  const values: unknown[] = [];
  for (const [i, line] of text.split(/\r\n?|\n/).entries()) {
    if (line.trim() === "") continue;
    const one = parsed(line);
    if (!("value" in one))
      throw new Error(
        values.length === 0
          ? `${file} is no JSON: ${whole.why}`
          : `${file} holds a line that is no JSON: line ${(i + 1).toLocaleString("en-GB")}, ${line.slice(0, 60)}`
      );
    values.push(one.value);
  }
  return values;
}

const manyDigits = /(?:^|[[:,\s])-?\d{16,}/;

/** Integers that a number cannot hold stay whole, where the browser tells how they were written. */
function parsed(text: string): {value: unknown} | {why: string} {
  const keep = (_: string, value: unknown, context?: {source?: string}) =>
    typeof value === "number" && !Number.isSafeInteger(value) && /^-?\d+$/.test(context?.source ?? "")
      ? BigInt(context!.source!)
      : value;
  try {
    return {value: manyDigits.test(text) ? JSON.parse(text, keep) : JSON.parse(text)};
  } catch (error) {
    if (error instanceof SyntaxError) return {why: error.message};
    throw error;
  }
}

function losesDigits(text: string): boolean {
  if (!manyDigits.test(text)) return false;
  const one = parsed("9007199254740993");
  return "value" in one && typeof one.value === "number";
}

function written(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (isNested(value))
    return JSON.stringify(value, (_, held: unknown) => (typeof held === "bigint" ? String(held) : held));
  if (typeof value === "number" && Number.isInteger(value) && !Number.isSafeInteger(value))
    return value.toExponential();
  return String(value as string | number | bigint | boolean);
}

function isNested(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return isNested(value) && !Array.isArray(value);
}
