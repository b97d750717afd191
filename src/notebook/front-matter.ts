export interface FrontMatter {
  fields: ReadonlyMap<string, string>;
  /** Lines that it takes, its fences included; 0 where there is none. */
  n_lines: number;
  /** Lines of fields that could not be read, from 0. */
  unread: readonly number[];
}

/** The plain fields at the head of a Markdown file, between lines of three dashes. Nested YAML is not read. */
export function readFrontMatter(lines: readonly string[]): FrontMatter {
  const fields = new Map<string, string>();
  const unread: number[] = [];
  const end = lines.findIndex((line, i) => i > 0 && /^(?:---|\.\.\.)[ \t]*$/.test(line));
  if (end < 0 || !/^---(?:ya?ml)?[ \t]*$/.test(lines[0] ?? "")) return {fields, n_lines: 0, unread};
  for (let at = 1; at < end; at++) {
    const line = lines[at]!;
    if (/^\s*(?:#|$)/.test(line)) continue;
    const [, key, written] = /^([\w-]+):(?:\s+(.*))?$/.exec(line) ?? [];
    const value = key === undefined ? null : scalar((written ?? "").trim());
    if (value === null) unread.push(at);
    else fields.set(key!, value);
  }
  return {fields, n_lines: end + 1, unread};
}

/** Fields as front matter that YAML and `readFrontMatter` read alike. */
export function writeFrontMatter(fields: Readonly<Record<string, string>>): string {
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${quoted(value)}`);
  return ["---", ...lines, "---"].join("\n");
}

function quoted(value: string): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`
  );
}

function scalar(written: string): string | null {
  if (written.startsWith('"')) {
    try {
      const value: unknown = JSON.parse(written);
      return typeof value === "string" ? value : null;
    } catch {
      return null;
    }
  }
  if (written.startsWith("'"))
    return /^'(?:[^']|'')*'$/.test(written) ? written.slice(1, -1).replaceAll("''", "'") : null;
  return /^[>|&*!{[]/.test(written) || written === "" ? null : written.replace(/\s+#.*$/, "");
}
