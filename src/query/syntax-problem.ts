import {nearMiss} from "./near-miss.js";
import {foreignQuotes, foreignSign} from "./habits.js";
import {clauseWords, grammarWords, reservedWords, statementStarts} from "./sql-keywords.js";
import {type Failure, type Finding, whole} from "./sql-failure.js";
import {same, scopeAt} from "./sql-scope.js";

/**
 * What the parser stumbled at; what is wrong often stands before it, where a misspelt word passes for a name.
 *
 * @param near the text that the engine names; null for the end
 */
export function syntaxProblem(failure: Failure, near?: string | null): Finding {
  if (near === null || failure.place === null) return atEnd(failure);
  const {statement, place} = failure;
  const token = statement.tokens[place]!;
  const shown = failure.sql.slice(token.start, token.end);
  return (
    foreignQuotes(failure, place) ??
    misspelt(failure, place) ??
    innerQuote(failure, place) ??
    brackets(failure, place) ??
    known(failure, place) ??
    tooMany(failure, place) ??
    foreignSign(failure, place) ??
    missing(failure, place) ?? {at: place, message: `not understood at ${shown}`}
  );
}

/** A misspelt word of SQL: at the place, or before it, where it passed for an alias. */
function misspelt(failure: Failure, place: number): Finding | null {
  const {statement} = failure;
  const {tokens, word, name} = statement;
  const startAt = ["EXPLAIN", "ANALYZE"].includes(word(0)) ? 1 : 0;
  const columns = scopeAt(statement, place, failure).relations.flatMap((r) => r.columns ?? []);
  for (const at of [place, place - 1]) {
    const token = tokens[at];
    if (token?.kind !== "word" || word(at - 1) === "." || word(at - 1) === "AS") continue;
    if (reservedWords.has(token.text) || grammarWords.includes(token.text)) continue;
    if (
      at !== startAt &&
      columns.some((c) => same(c.name, token.text)) &&
      !fits(statement.word(place), token.text)
    )
      continue;
    const meant = nearMiss(token.text, at === startAt ? statementStarts : grammarWords);
    if (meant === null) continue;
    return {at, message: `not understood: ${name(at)}`, hint: `did you mean ${meant}?`, replacement: meant};
  }
  return null;
}

/** Whether a word before BY or ( is surely a misspelt one, even where a column bears its name. */
const fits = (next: string, text: string): boolean =>
  next === "BY" &&
  ["ORDER", "GROUP", "PARTITION"].includes(nearMiss(text, ["ORDER", "GROUP", "PARTITION"]) ?? "");

/** 'it's': the text ended at the quote within. */
function innerQuote({sql, statement}: Failure, place: number): Finding | null {
  const {tokens} = statement;
  const before = tokens[place - 1];
  const token = tokens[place]!;
  if (before?.kind !== "string" || before.end !== token.start || token.kind !== "word") return null;
  const rest = /^[^'\r\n]*'/.exec(sql.slice(token.start))?.[0];
  if (rest === undefined) return null;
  return {
    at: {from: before.start, to: token.start + rest.length},
    message: "the text ends at the quote within it",
    hint: "double the quote: 'it''s'",
    replacement: `${sql.slice(before.start, before.end)}'${rest}`
  };
}

function brackets({statement}: Failure, place: number): Finding | null {
  const {tokens, isQuery, parent, unopened, word} = statement;
  const open = parent[place]!;
  if (open >= 0 && !isQuery(open) && clauseWords.has(word(place)))
    return {at: open, message: `this ${word(open)} is not closed`, hint: `close it before ${word(place)}`};
  const stray = unopened.find((i) => i === place);
  if (stray === undefined) return null;
  const opens = tokens.slice(0, place).some((t) => t.kind === "symbol" && t.text === "(");
  return {
    at: place,
    message: `this ${word(place)} closes nothing`,
    hint: opens ? "one bracket too many, or one too few before it" : "remove it",
    replacement: ""
  };
}

/** Habits of other databases, and other well-known slips. */
function known({sql, statement}: Failure, place: number): Finding | null {
  const {tokens, word, isName, name} = statement;
  const before = word(place - 1);
  if (before === "TOP" && tokens[place]!.kind === "number")
    return {at: place - 1, message: "there is no TOP", hint: `write LIMIT ${word(place)} at the end`};
  if (["ORDER", "GROUP", "PARTITION"].includes(before) && word(place) !== "BY")
    return {
      at: place - 1,
      message: `${before} needs BY`,
      hint: `write ${before} BY`,
      replacement: `${before} BY`
    };
  if (before === "FILTER" && word(place) === "WHERE")
    return {at: place, message: "FILTER takes its condition in brackets", hint: "write FILTER (WHERE …)"};
  if (before === "IN" && isName(place))
    return {
      at: place,
      message: "IN takes a list in brackets",
      hint: `for a column of lists: list_contains(${name(place)}, …)`
    };
  const isDefinition = isName(place - 2) && ["WITH", ",", "RECURSIVE"].includes(word(place - 3));
  if (before === "(" && word(place) === "SELECT" && isDefinition)
    return {at: place - 1, message: "AS is missing before (", hint: "write AS (", replacement: "AS ("};
  const text = /^[%\w][^\s,;)']*/.exec(sql.slice(tokens[place]!.start))?.[0];
  if (["LIKE", "ILIKE", "="].includes(before) && text?.includes("%"))
    return {
      at: {from: tokens[place]!.start, to: tokens[place]!.start + text.length},
      message: "text needs quotes",
      hint: `write '${text}'`,
      replacement: `'${text}'`
    };
  if (
    ["FROM", "JOIN", "AS"].includes(before) &&
    reservedWords.has(word(place)) &&
    tokens[place + 1]?.text !== "("
  ) {
    const isClause = ["WHERE", "GROUP", "ORDER", "LIMIT", "HAVING", "ON", "USING", "JOIN", "FROM"];
    if (isClause.includes(word(place))) return {at: place - 1, message: `a name is missing after ${before}`};
    return {
      at: place,
      message: `${word(place)} is a word of SQL`,
      hint: "put it in double quotes to use it as a name",
      replacement: `"${sql.slice(tokens[place]!.start, tokens[place]!.end)}"`
    };
  }
  return null;
}

function tooMany({statement}: Failure, place: number): Finding | null {
  const {word} = statement;
  if (word(place - 1) !== ",") return null;
  if (!reservedWords.has(word(place)) && word(place) !== ")" && word(place) !== ",") return null;
  return {
    at: place - 1,
    message: `a comma too many before ${word(place)}`,
    hint: "remove it",
    replacement: ""
  };
}

/** Two values side by side, or a clause with nothing in it. */
function missing(failure: Failure, place: number): Finding | null {
  const {sql, statement} = failure;
  const {tokens, isName, name, word} = statement;
  const token = tokens[place]!;
  const before = tokens[place - 1];
  if (before === undefined) return null;
  const needs = [
    "SELECT",
    "WHERE",
    "BY",
    "AND",
    "OR",
    "HAVING",
    "ON",
    "LIMIT",
    "=",
    "<",
    ">",
    "(",
    "+",
    "-",
    "/",
    "SET"
  ];
  if (needs.includes(word(place - 1)) && reservedWords.has(word(place)))
    return {at: place - 1, message: `something is missing after ${word(place - 1)}`};
  const isValue = isName(place) || token.kind === "string" || token.kind === "number";
  const isAfterValue =
    isName(place - 1) || before.kind === "string" || before.kind === "number" || before.text === ")";
  if (!isValue || !isAfterValue) return null;
  const columns = scopeAt(statement, place, failure).relations.flatMap((r) => r.columns ?? []);
  const isColumn = isName(place) && columns.some((c) => same(c.name, name(place)));
  const shown = sql.slice(token.start, token.end);
  if (isColumn)
    return {
      at: {from: before.end, to: token.end},
      message: `not understood at ${shown}`,
      hint: `is a comma missing before ${shown}?`,
      replacement: `, ${shown}`
    };
  return {
    at: place,
    message: `not understood at ${shown}`,
    hint: "an operator, a comma or a keyword is missing before it"
  };
}

/** The statement ends where more must follow. */
function atEnd(failure: Failure): Finding {
  const {statement} = failure;
  const {tokens, unclosed, word, isName, name, inside} = statement;
  const last = tokens.length - 1;
  if (last < 0) return {at: whole(failure), message: "nothing to run"};
  const open = unclosed.at(-1);
  if (open !== undefined) {
    const closing = {"(": ")", "[": "]", "{": "}"}[word(open)]!;
    return {at: open, message: `this ${word(open)} is not closed`, hint: `end it with ${closing}`};
  }
  const select = tokens.findIndex((_, i) => word(i) === "SELECT" && word(i + 1) === "FROM");
  if (select >= 0)
    return {at: select, message: "SELECT names no column", hint: "write SELECT * for all columns"};
  const top = inside(-1);
  const opened = tokens.filter((t) => t.kind === "word" && t.text === "CASE").length;
  const ended = tokens.filter((t) => t.kind === "word" && t.text === "END").length;
  if (opened > ended)
    return {
      at: tokens.findLastIndex((_, i) => word(i) === "CASE"),
      message: "this CASE does not end",
      hint: "end it with END"
    };
  const join = top.findLastIndex((i) => word(i) === "JOIN");
  if (join >= 0 && isName(last) && !top.slice(join).some((i) => ["ON", "USING"].includes(word(i)))) {
    const [a, b] = scopeAt(statement, last, failure).relations.slice(-2);
    const shared = a?.columns?.find((c) => b?.columns?.some((d) => same(c.name, d.name)))?.name;
    const at = top[join]!;
    return {
      at,
      message: "this JOIN does not say how",
      hint: shared === undefined ? "add ON a condition, or USING a column" : `add USING (${shared})`
    };
  }
  const shown = isName(last) ? name(last) : failure.sql.slice(tokens[last]!.start, tokens[last]!.end);
  return {at: last, message: `something is missing after ${shown}`};
}
