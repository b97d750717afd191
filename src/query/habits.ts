import {quotedName, quotedText} from "./sql-keywords.js";
import type {Failure, Finding} from "./sql-failure.js";
import {same} from "./sql-scope.js";

/** Signs that other languages write, each with what SQL writes. */
const signs: Readonly<Record<string, {sign: string; why: string}>> = {
  "&&": {sign: "AND", why: "&& is for lists"},
  "=>": {sign: ">=", why: "=> is no comparison"},
  "=<": {sign: "<=", why: "=< is no comparison"}
};

/** A sign of another language, anywhere before or at a token. */
export function foreignSign({statement: {tokens, word}}: Failure, place: number): Finding | null {
  for (let i = Math.min(place, tokens.length - 2); i >= 0; i--) {
    const pair = word(i) + word(i + 1);
    if (tokens[i]!.end !== tokens[i + 1]!.start || !Object.hasOwn(signs, pair)) continue;
    const {sign, why} = signs[pair]!;
    const at = {from: tokens[i]!.start, to: tokens[i + 1]!.end};
    return {at, message: why, hint: `write ${sign}`, replacement: sign};
  }
  return null;
}

/** Curly or backward quotes around a place. */
export function foreignQuotes(failure: Failure, place: number): Finding | null {
  const {sql, statement, tables} = failure;
  const {start, end} = statement.tokens[place]!;
  for (const found of sql.matchAll(/`([^`\r\n]*)`|[“”„«]([^“”„«»\r\n]*)[“”»]|[‘’‚]([^‘’‚\r\n]*)[‘’]/g)) {
    const to = found.index + found[0].length;
    if (found.index >= end || to <= start) continue;
    const at = {from: found.index, to};
    const text = found[1] ?? found[2] ?? found[3] ?? "";
    const isName = tables.some((t) => same(t.name, text) || t.columns.some((c) => same(c.name, text)));
    return {
      at,
      message: found[0].startsWith("`") ? "` is no quote in SQL" : "curly quotes are letters to SQL",
      hint: "use straight single quotes for text",
      replacement: isName && found[1] !== undefined ? quotedName(text) : quotedText(text)
    };
  }
  return null;
}
