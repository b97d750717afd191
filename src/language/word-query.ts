import type {WordQuery} from "../model/word-query.js";
import {words} from "./words.js";

/** Parentheses within more parentheses than this are passed over. */
const deepest = 50;

type Token = {kind: "(" | ")" | "and" | "or" | "not"} | {kind: "phrases"; phrases: string[]};

/**
 * Reads words (all of them must occur), "quoted phrases", prefix*, AND, OR (or |), NOT (or a minus before a word)
 * and parentheses; NOT binds closest, then AND. Operators are written in capitals, since "and" is a word. Never
 * throws: an operator or a parenthesis without its other half is passed over. Null where nothing is asked for.
 *
 * @param positions whether the word index holds positions; without, a quoted phrase is its words and a compound is
 * one word
 */
export function readWordQuery(text: string, {positions = true} = {}): WordQuery | null {
  const tokens = tokensOf(text, positions);
  let at = 0;
  let depth = 0;

  const readOr = (): WordQuery | null => {
    const parts = [readAnd()];
    while (at < tokens.length && tokens[at]!.kind !== ")") {
      if (tokens[at]!.kind === "or") at++;
      parts.push(readAnd());
    }
    return joined("or", parts);
  };
  const readAnd = (): WordQuery | null => {
    const parts: (WordQuery | null)[] = [];
    while (at < tokens.length && tokens[at]!.kind !== ")" && tokens[at]!.kind !== "or") {
      if (tokens[at]!.kind === "and") at++;
      else parts.push(readNot());
    }
    return joined("and", parts);
  };
  const readNot = (): WordQuery | null => {
    const token = tokens[at++];
    if (token === undefined) return null;
    if (token.kind === "phrases")
      return joined(
        "and",
        token.phrases.map((phrase) => ({kind: "phrase", phrase}))
      );
    if (token.kind === "(") {
      if (depth === deepest) return null;
      depth++;
      const inner = readOr();
      depth--;
      if (tokens[at]?.kind === ")") at++;
      return inner;
    }
    let negated = token.kind === "not";
    while (tokens[at]?.kind === "not") {
      negated = !negated;
      at++;
    }
    const next = tokens[at]?.kind;
    if (next === undefined || next === ")" || next === "or" || next === "and") return null;
    const part = readNot();
    return part === null || !negated ? part : {kind: "not", part};
  };

  const parts: (WordQuery | null)[] = [];
  while (at < tokens.length) {
    parts.push(readOr());
    if (tokens[at]?.kind === ")") at++;
  }
  return joined("and", parts);
}

function joined(kind: "and" | "or", all: readonly (WordQuery | null)[]): WordQuery | null {
  const parts = all
    .filter((part) => part !== null)
    .flatMap((part) => (part.kind === kind ? part.parts : [part]));
  return parts.length > 1 ? {kind, parts} : (parts[0] ?? null);
}

const operators: Record<string, "and" | "or" | "not" | "(" | ")"> = {
  AND: "and",
  OR: "or",
  "|": "or",
  NOT: "not",
  "-": "not",
  "(": "(",
  ")": ")"
};

function tokensOf(text: string, positions: boolean): Token[] {
  const found: Token[] = [];
  for (const [whole, quoted, minus] of text.matchAll(
    /"([^"]*)"?|(?<![^\s(|])(-)(?=["(\p{L}\p{N}])|[()|]|[^\s"()|]+/gu
  )) {
    const operator = quoted === undefined ? operators[minus ?? whole] : undefined;
    if (operator !== undefined) found.push({kind: operator});
    else found.push({kind: "phrases", phrases: phrasesOf(quoted ?? whole, positions)});
  }
  return found;
}

/**
 * A stretch of text as phrases: its words joined by a space, a compound as its parts, a trailing `*` kept. Without
 * positions, each word is a phrase.
 */
function phrasesOf(text: string, positions: boolean): string[] {
  const all = words(text);
  const parts = all.filter((w, i) =>
    positions
      ? all[i + 1]?.position !== w.position || all[i + 1]?.start !== w.start
      : !all.slice(0, i).some((whole) => whole.start <= w.start && w.end <= whole.end)
  );
  const written = parts.map((w) => w.word + (text[w.end] === "*" ? "*" : ""));
  return (positions ? [written.join(" ")] : written).filter((phrase) => phrase !== "");
}

/** The phrases of a query, each once, in the order they stand; `wanted` leaves out those after NOT. */
export function phrasesIn(query: WordQuery | null, {wanted = false} = {}): string[] {
  if (query === null) return [];
  if (query.kind === "phrase") return [query.phrase];
  if (query.kind === "not") return wanted ? [] : phrasesIn(query.part);
  return [...new Set(query.parts.flatMap((part) => phrasesIn(part, {wanted})))];
}

/** The query in words: `“chain of thought” and (llama or gpt) and not bert`. */
export function describeWordQuery(query: WordQuery, inside = false): string {
  if (query.kind === "phrase") return query.phrase.includes(" ") ? `“${query.phrase}”` : query.phrase;
  if (query.kind === "not") return `not ${describeWordQuery(query.part, true)}`;
  const text = query.parts.map((part) => describeWordQuery(part, true)).join(` ${query.kind} `);
  return inside ? `(${text})` : text;
}
