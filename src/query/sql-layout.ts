import {reservedWords} from "./sql-keywords.js";
import {type SqlToken, sqlTokens} from "./sql-tokens.js";

const widest = 100;

/**
 * A new layout of a statement, its keywords in capitals; null where it is more than a layout: where a token or a
 * comment differs, or an operator was taken apart.
 */
export function relaid(sql: string, layout: string): string | null {
  const compact = joinedClauses(layout);
  const before = sqlTokens(sql);
  const after = sqlTokens(compact);
  if (before.length !== after.length) return null;
  let text = "";
  let at = 0;
  for (const [i, token] of after.entries()) {
    const old = before[i]!;
    const written = sql.slice(old.start, old.end);
    if (old.kind !== token.kind || written !== compact.slice(token.start, token.end)) return null;
    if (comments(sql, before, i) !== comments(compact, after, i)) return null;
    if (isGlued(before, i) !== isGlued(after, i) && !maySplit(before, i)) return null;
    text +=
      gap(sql, before, i, compact.slice(at, token.start)) +
      (isKeyword(before, i) ? written.toUpperCase() : written);
    at = token.end;
  }
  if (comments(sql, before, before.length) !== comments(compact, after, after.length)) return null;
  return text + compact.slice(at);
}

/** What stands between a token and the one before it, white space apart. */
function comments(sql: string, tokens: readonly SqlToken[], i: number): string {
  return sql
    .slice(tokens[i - 1]?.end ?? 0, tokens[i]?.start ?? sql.length)
    .replace(/\s+/g, " ")
    .trim();
}

/** The new space before a token; before a bracket on the same line, the old, because `f (x)` is not how a call is written. */
function gap(sql: string, tokens: readonly SqlToken[], i: number, space: string): string {
  if (tokens[i]!.text !== "(" || (space !== "" && space !== " ") || i === 0) return space;
  const old = sql.slice(tokens[i - 1]!.end, tokens[i]!.start);
  return old === "" || /^[ \t\n\r]+$/.test(old) ? old.slice(0, 1).replace(/\s/, " ") : space;
}

const operator = /^[-+*/<>=~!@#%^&|`?:]$/;

/** Whether a token makes one operator with the one before it. */
function isGlued(tokens: readonly SqlToken[], i: number): boolean {
  const [before, token] = [tokens[i - 1], tokens[i]!];
  return (
    before !== undefined &&
    before.end === token.start &&
    operator.test(before.text) &&
    operator.test(token.text)
  );
}

/** In a=-1 the sign is no part of the operator. */
const maySplit = (tokens: readonly SqlToken[], i: number): boolean =>
  /^[-+]$/.test(tokens[i]!.text) && /^[-+*/<>=]$/.test(tokens[i - 1]!.text);

/** Words that are keywords only in some places, each with the places. */
const inContext: Readonly<Record<string, (before: string, after: string) => boolean>> = {
  BY: (before) => ["GROUP", "ORDER", "PARTITION"].includes(before),
  OVER: (before) => before === ")",
  PARTITION: (_, after) => after === "BY",
  RECURSIVE: (before) => before === "WITH",
  MATERIALIZED: (before) => before === "AS" || before === "NOT",
  BETWEEN: (before) => before !== ".",
  EXISTS: (_, after) => after === "(",
  EXCLUDE: (before) => before === "*",
  REPLACE: (before) => ["*", "OR", ")"].includes(before),
  FILTER: (before, after) => before === ")" && after === "(",
  NULLS: (_, after) => after === "FIRST" || after === "LAST",
  FIRST: (before) => before === "NULLS",
  LAST: (before) => before === "NULLS",
  ROWS: (_, after) => after === "BETWEEN" || after === "UNBOUNDED",
  RANGE: (_, after) => after === "BETWEEN" || after === "UNBOUNDED",
  UNBOUNDED: (_, after) => after === "PRECEDING" || after === "FOLLOWING",
  PRECEDING: (before) => /^(UNBOUNDED|ROW|\d+)$/.test(before),
  FOLLOWING: (before) => /^(UNBOUNDED|ROW|\d+)$/.test(before),
  CURRENT: (_, after) => after === "ROW",
  ROW: (before) => before === "CURRENT",
  VALUES: (_, after) => after === "(",
  INTERVAL: (_, after) => after === "'" || /^\d/.test(after),
  DESCRIBE: (before) => before === "",
  SUMMARIZE: (before) => before === "",
  EXPLAIN: (before) => before === "",
  TEMP: (before) => before === "CREATE" || before === "REPLACE",
  VIEW: (before) => ["CREATE", "REPLACE", "TEMP"].includes(before),
  MACRO: (before) => ["CREATE", "REPLACE", "TEMP"].includes(before)
};

/** Words of these may name a function: left(title, 1). */
const alsoFunctions = new Set(["LEFT", "RIGHT", "GLOB"]);

function isKeyword(tokens: readonly SqlToken[], i: number): boolean {
  const token = tokens[i]!;
  if (token.kind !== "word") return false;
  const [before, after] = [tokens[i - 1], tokens[i + 1]].map((t) =>
    t === undefined || t.text === ";"
      ? ""
      : t.kind === "string"
        ? "'"
        : t.kind === "identifier"
          ? '"'
          : t.text
  ) as [string, string];
  const context = Object.hasOwn(inContext, token.text) ? inContext[token.text] : undefined;
  if (context?.(before, after) === true) return true;
  if (!reservedWords.has(token.text) || before === ".") return false;
  if (alsoFunctions.has(token.text) && after === "(") return false;
  return before !== "AS" || ["SELECT", "WITH", "FROM", "TABLE", "NOT", "ARRAY", "("].includes(token.text);
}

const clause =
  /^( *)(SELECT(?: DISTINCT)?|FROM|WHERE|GROUP BY|ORDER BY|HAVING|QUALIFY|LIMIT|OFFSET|VALUES|SET|PARTITION BY)$/i;
const opening = /^( *).*\($/;
const isComment = /--|\/\*/;

/** Puts clauses and brackets on one line where they fit. */
function joinedClauses(layout: string): string {
  if (sqlTokens(layout).some((t) => layout.slice(t.start, t.end).includes("\n"))) return layout;
  let lines = layout.split("\n");
  for (let n_lines = Infinity; lines.length < n_lines;) {
    n_lines = lines.length;
    lines = joinedOnce(lines);
  }
  return lines.join("\n");
}

function joinedOnce(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const isOpening = opening.test(line) && !isComment.test(line);
    const indent = (isOpening ? opening : clause).exec(line)?.[1];
    const inner = `${indent}  `;
    let end = i + 1;
    if (indent !== undefined) while (end < lines.length && lines[end]!.startsWith(inner)) end++;
    const block = lines.slice(i + 1, end);
    const isFlat = block.every((l) => l[inner.length] !== " " && !isComment.test(l));
    const pieces = block.map((l) => l.trim());
    const closing = lines[end];
    if (indent === undefined || block.length === 0) joined.push(line);
    else if (isOpening) {
      const whole = `${line}${pieces.join(" ")}${closing?.trim()}`;
      const fits = isFlat && closing?.startsWith(`${indent})`) && whole.length <= widest;
      joined.push(fits ? whole : line);
      if (fits) i = end;
    } else {
      const whole = [line, ...pieces].join(" ");
      const fits = isFlat && whole.length <= widest;
      const isFrom = /FROM$/i.test(line) && !isComment.test(block[0]!) && !block[0]!.endsWith("(");
      joined.push(fits ? whole : isFrom ? `${line} ${pieces[0]}` : line);
      if (fits) i = end - 1;
      else if (isFrom) i++;
    }
  }
  return joined;
}
