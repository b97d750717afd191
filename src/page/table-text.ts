import type {TableText} from "../engine/open-file.js";
import {columnType, typedText} from "./column-type.js";
import type {Records} from "./read-delimited.js";

/** Records as the one kind of text that the engine reads: every field quoted, a missing value a sign that no value is. */
export function tableText({names, rows, texts}: Records): TableText {
  const columns = names.map((name, i) => {
    const type = columnType(rowValues(rows, i));
    const isText = texts.has(i) && type !== "DATE" && type !== "TIMESTAMP";
    return {name, type: isText ? "VARCHAR" : type} as const;
  });
  const nullText = freeSign(rows);
  const lines = rows.map((row) =>
    row.map((value, i) => quoted(typedText(value, columns[i]!.type) ?? nullText)).join(",")
  );
  const text = [names.map(quoted).join(","), ...lines, ""].join("\n");
  return {columns, n_rows: rows.length, nullText, text};
}

function* rowValues(rows: Records["rows"], column: number): Iterable<string | null> {
  for (const row of rows) yield row[column]!;
}

function freeSign(rows: Records["rows"]): string {
  for (let sign = "\ue000"; ; sign += "\ue000") if (!rows.some((row) => row.includes(sign))) return sign;
}

function quoted(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}
