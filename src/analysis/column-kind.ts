export type ColumnKind =
  "number" | "boolean" | "text" | "date" | "time" | "list" | "struct" | "map" | "blob" | "other";

const numberType =
  /^(?:U?(?:TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|FLOAT|REAL|DOUBLE|DECIMAL(?:\(\d+, ?\d+\))?)$/i;

/** What values of a type of DuckDB are to a reader: `columnKind("VARCHAR[]")` is "list". */
export function columnKind(type: string): ColumnKind {
  if (/\[\d*\]$/.test(type)) return "list";
  if (/^STRUCT\(/i.test(type)) return "struct";
  if (/^MAP\(/i.test(type)) return "map";
  if (numberType.test(type)) return "number";
  if (/^(?:DATE$|TIMESTAMP)/i.test(type)) return "date";
  if (/^TIME/i.test(type)) return "time";
  if (/^BOOLEAN$/i.test(type)) return "boolean";
  if (/^(?:BLOB|BIT)$/i.test(type)) return "blob";
  if (/^(?:VARCHAR|ENUM|UUID)/i.test(type)) return "text";
  return "other";
}

/** Whole numbers alone. */
export function isWholeType(type: string): boolean {
  return numberType.test(type) && /INT/i.test(type);
}

/** Type of a list's items: `itemType("VARCHAR[]")` is "VARCHAR". */
export function itemType(type: string): string {
  return type.replace(/\[\d*\]$/, "");
}

/** Types of a struct's fields by name. */
export function fieldTypes(type: string): Map<string, string> {
  return new Map(
    typeParts(type).map((part) => {
      const [, quoted, plain, rest] = /^(?:"((?:[^"]|"")*)"|(\S+))\s+(.*)$/s.exec(part) ?? [];
      return [quoted?.replaceAll('""', '"') ?? plain ?? part, rest ?? ""];
    })
  );
}

/** Types of a map's keys and values. */
export function entryTypes(type: string): [key: string, value: string] {
  const [key = "", value = ""] = typeParts(type);
  return [key, value];
}

/** What stands between the outer brackets, cut at its commas. */
function typeParts(type: string): string[] {
  const inner = type.slice(type.indexOf("(") + 1, type.lastIndexOf(")"));
  const parts: string[] = [];
  let depth = 0;
  let isQuoted = false;
  let from = 0;
  for (let at = 0; at < inner.length; at++) {
    const c = inner[at];
    if (c === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (c === "(") depth++;
    else if (c === ")") depth--;
    else if (c === "," && depth === 0) {
      parts.push(inner.slice(from, at).trim());
      from = at + 1;
    }
  }
  parts.push(inner.slice(from).trim());
  return parts;
}
