/** The texts of a list written as Python or JSON do: ['Doe, Jane', "O'Hara, Ann"]; null for anything else. */
export function readList(cell: string): string[] | null {
  const text = cell.trim();
  if (!text.startsWith("[") || !text.endsWith("]")) return null;
  const inside = text.slice(1, -1).trim();
  if (inside === "") return [];
  const item = /\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")\s*(?:,|$)/y;
  const items: string[] = [];
  while (item.lastIndex < inside.length) {
    const found = item.exec(inside);
    if (found === null) return null;
    items.push((found[1] ?? found[2] ?? "").replace(/\\(['"\\])/g, "$1"));
  }
  return items;
}

/** Parts between commas that stand outside parentheses: "cyst (diagnosis, surgery), human" are two. */
export function splitOutside(cell: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (const {0: mark, index} of cell.matchAll(/[(),]/g)) {
    if (mark === "(") depth += 1;
    else if (mark === ")") depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      parts.push(cell.slice(start, index));
      start = index + 1;
    }
  }
  return depth === 0 ? [...parts, cell.slice(start)] : cell.split(",");
}
