import {reservedWords} from "./sql-keywords.js";
import type {SqlToken} from "./sql-tokens.js";

/** A statement by its words and brackets: no parse, so that it also serves for statements that are wrong or not yet whole. */
export interface Outline {
  tokens: readonly SqlToken[];
  /** For each token the bracket it stands in, -1 for none; a bracket itself stands in the one around it. */
  parent: readonly number[];
  /** For each opening bracket the one that closes it, or the number of tokens. */
  close: ReadonlyMap<number, number>;
  /** Opening brackets never closed, and closing ones that close nothing. */
  unclosed: readonly number[];
  unopened: readonly number[];
  /** The word or symbol in upper case; "" for quoted tokens and where there is none. */
  word(i: number | undefined): string;
  isName(i: number | undefined): i is number;
  /** As it is written, without quotes. */
  name(i: number): string;
  /** Tokens directly in a bracket, in order. */
  inside(open: number): readonly number[];
  /** Whether a bracket holds a query. */
  isQuery(open: number): boolean;
  /** Of the tokens directly in a bracket, those between the set operators around a place. */
  queryAt(open: number, place: number): readonly number[];
}

const partner: Record<string, string> = {")": "(", "]": "[", "}": "{"};
const queryStarts = new Set(["SELECT", "FROM", "WITH", "PIVOT", "UNPIVOT"]);
const setOperators = new Set(["UNION", "INTERSECT", "EXCEPT"]);

export function outline(sql: string, tokens: readonly SqlToken[]): Outline {
  const parent: number[] = [];
  const close = new Map<number, number>();
  const unclosed: number[] = [];
  const unopened: number[] = [];
  const levels = new Map<number, number[]>([[-1, []]]);
  for (const [i, {kind, text}] of tokens.entries()) {
    if (kind === "symbol" && text in partner) {
      const last = unclosed.at(-1);
      if (last !== undefined && tokens[last]!.text === partner[text]) {
        unclosed.pop();
        close.set(last, i);
      } else unopened.push(i);
    }
    const open = unclosed.at(-1) ?? -1;
    parent.push(open);
    levels.get(open)!.push(i);
    if (kind === "symbol" && (text === "(" || text === "[" || text === "{")) {
      unclosed.push(i);
      close.set(i, tokens.length);
      levels.set(i, []);
    }
  }
  const word = (i: number | undefined): string => {
    const token = i === undefined ? undefined : tokens[i];
    return token === undefined || token.kind === "string" || token.kind === "identifier" ? "" : token.text;
  };
  const isQuery: boolean[] = [];
  for (let i = tokens.length - 1; i >= 0; i--)
    isQuery[i] = word(i + 1) === "(" ? isQuery[i + 1]! : queryStarts.has(word(i + 1));
  const inside = (open: number): readonly number[] => levels.get(open) ?? [];
  return {
    tokens,
    parent,
    close,
    unclosed,
    unopened,
    word,
    inside,
    isName(i): i is number {
      const token = i === undefined ? undefined : tokens[i];
      return token?.kind === "identifier" || (token?.kind === "word" && !reservedWords.has(token.text));
    },
    name: (i) => (tokens[i]!.kind === "word" ? sql.slice(tokens[i]!.start, tokens[i]!.end) : tokens[i]!.text),
    isQuery: (open) => open < 0 || isQuery[open]!,
    queryAt(open, place) {
      const level = inside(open);
      let from = 0;
      for (const [j, i] of level.entries()) {
        if (!setOperators.has(word(i)) || word(level[j - 1]) === "*") continue;
        if (i >= place) return level.slice(from, j);
        from = j + 1;
      }
      return level.slice(from);
    }
  };
}

/** A table that a statement defines by WITH. */
export interface Definition {
  name: string;
  /** The bracket of its query. */
  body: number;
  /** Names of its columns, where they are given. */
  names: readonly string[];
}

export function definitionsIn({inside, word, isName, name}: Outline, open: number): Definition[] {
  const level = inside(open);
  const found: Definition[] = [];
  for (let j = 0; j < level.length; j++) {
    if (word(level[j]) !== "WITH") continue;
    do {
      j++;
      if (word(level[j]) === "RECURSIVE") j++;
      const defined = level[j];
      if (!isName(defined)) break;
      j++;
      let names: string[] = [];
      if (word(level[j]) === "(" && word(level[j + 1]) === ")") {
        names = inside(level[j]!).filter(isName).map(name);
        j += 2;
      }
      while (["AS", "NOT", "MATERIALIZED"].includes(word(level[j]))) j++;
      if (word(level[j]) !== "(") break;
      found.push({name: name(defined), body: level[j]!, names});
      j += 2;
    } while (word(level[j]) === ",");
  }
  return found;
}
