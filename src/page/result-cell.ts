import {columnKind} from "../analysis/column-kind.js";
import {valueText} from "../analysis/value-text.js";

/** Characters of a value that a cell of one line shows at most. */
const longest = 300;

export interface ShownCell {
  text: string;
  kind: "text" | "null" | "number" | "null number" | "other";
}

/** How cells of a column show their values: in one line, cut where nobody sees the rest. */
export function cellOf(type: string): (value: unknown) => ShownCell {
  const of = columnKind(type);
  const kind = of === "number" ? "number" : of === "text" || of === "date" ? "text" : "other";
  const nullKind = kind === "number" ? "null number" : "null";
  return (value) => {
    if (value === null || value === undefined) return {text: "NULL", kind: nullKind};
    return {text: inOneLine(valueText(value, type, longest)), kind};
  };
}

export function inOneLine(text: string): string {
  if (!/[\n\r\t\u2028\u2029]/.test(text)) return text;
  return text.replace(/\r\n|[\n\r\u2028\u2029]/g, "⏎").replaceAll("\t", "⇥");
}

/** Which paper a value names; null where it names none. */
export function paperOf(
  column: {name: string; type: string},
  value: unknown
): {paper_id: number} | {key: string} | null {
  if (!namesPapers(column)) return null;
  if (column.name === "key") {
    return typeof value === "string" && /^(?:doi|arxiv|pmid|title):/.test(value) ? {key: value} : null;
  }
  const paper_id = value === null || value === undefined ? -1 : Number(value);
  return Number.isSafeInteger(paper_id) && paper_id >= 0 ? {paper_id} : null;
}

/** Whether values of a column may name papers: `paper_id` of whole numbers, or `key`. */
export function namesPapers({name, type}: {name: string; type: string}): boolean {
  return name === "paper_id"
    ? /^U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?$/i.test(type)
    : name === "key" && type === "VARCHAR";
}
