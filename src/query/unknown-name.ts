import {builtInFunctions} from "./built-in-functions.js";
import {foreignQuotes, foreignSign} from "./habits.js";
import {editDistance, nearMiss} from "./near-miss.js";
import {otherNames, sqlFunctions} from "./sql-functions.js";
import {quotedName, quotedText, typeNames} from "./sql-keywords.js";
import {type Failure, type Finding, tokenNamed, whole} from "./sql-failure.js";
import {same, scopeAt} from "./sql-scope.js";

/** @param table the relation that has no such column, where the engine names one */
export function unknownColumn(failure: Failure, name?: string, table?: string): Finding {
  const {statement, tables} = failure;
  const column = name!;
  const at = placeOf(failure, column);
  if (at === null) return elsewhere(failure, `no column ${column}`);
  const found = quoteOf(failure, at, column);
  if (found !== null) return found;
  const {relations} = scopeAt(statement, at, failure);
  const message = table === undefined ? `no column ${column}` : `${table} has no column ${column}`;
  if (statement.word(at - 1) === "SELECT" && isOperandAt(failure, at + 1)) {
    const word = nearMiss(column, ["DISTINCT", "ALL"]);
    if (word !== null) return {at, message, hint: `did you mean ${word}?`, replacement: word};
  }
  if (relations.length === 0) return withoutFrom(failure, at, column);
  const own = relations.filter(
    (r) => table === undefined || same(r.alias, table) || same(r.table ?? "", table)
  );
  const near = nearMiss(
    column,
    own.flatMap((r) => (r.columns ?? []).map((c) => c.name))
  );
  const holders = tables.filter((t) => t.columns.some((c) => same(c.name, column))).map((t) => t.name);
  const others = holders.filter((t) => !own.some((r) => r.table !== null && same(r.table, t)));
  const joined = relations.find((r) => !own.includes(r) && r.columns?.some((c) => same(c.name, column)));
  if (joined !== undefined)
    return {at, message, hint: `${column} is in ${joined.alias}: write ${joined.alias}.${column}`};
  const isSlip = near !== null && editDistance(near.toLowerCase(), column.toLowerCase(), 1) <= 1;
  if (others.length > 0 && !isSlip)
    return {at, message, hint: `${column} is in ${listed(others)}: join ${one(others)}`};
  if (near !== null) {
    const also = others.length > 0 ? ` ${column} itself is in ${listed(others)}` : "";
    return {at, message, hint: `did you mean ${near}?${also}`, replacement: quotedName(near)};
  }
  const derived = own.filter((r) => r.table === null || !tables.some((t) => same(t.name, r.table!)));
  const given = derived.flatMap((r) => (r.columns ?? []).map((c) => c.name));
  if (derived.length === own.length && given.length > 0)
    return {at, message, hint: `${listed(own.map((r) => r.alias || "FROM"))} has ${listed(given)}`};
  const far = nearMiss(
    column,
    tables.flatMap((t) => t.columns.map((c) => c.name))
  );
  if (far === null) return {at, message};
  const where = tables.filter((t) => t.columns.some((c) => c.name === far)).map((t) => t.name);
  if (table !== undefined) return {at, message, hint: `${far} is in ${listed(where)}`};
  return {at, message, hint: `did you mean ${far}? It is in ${listed(where)}: join ${one(where)}`};
}

/** A name before a dot that is none of the tables read from. */
export function unknownRelation(failure: Failure, name?: string): Finding {
  const {statement, tables} = failure;
  const at = placeOf(failure, name!);
  if (at === null) return elsewhere(failure, `no table ${name} in FROM`);
  const {relations} = scopeAt(statement, at, failure);
  const renamed = relations.find((r) => r.table !== null && same(r.table, name!) && !same(r.alias, name!));
  const message = `no table ${name} in FROM`;
  if (renamed !== undefined)
    return {at, message, hint: `it is called ${renamed.alias} here`, replacement: quotedName(renamed.alias)};
  const near = nearMiss(
    name!,
    relations.map((r) => r.alias)
  );
  if (near !== null) return {at, message, hint: `did you mean ${near}?`, replacement: quotedName(near)};
  const isKnown = tables.some((t) => same(t.name, name!));
  const read = relations.map((r) => r.alias).filter((alias) => alias !== "");
  const hint = isKnown ? `join ${name}` : read.length > 0 ? `FROM reads ${listed(read)}` : null;
  return {at, message, hint};
}

export function unknownTable(failure: Failure, name?: string): Finding {
  const {statement, tables} = failure;
  const at = placeOf(failure, name!);
  const message = `no table ${name}`;
  if (at === null) return elsewhere(failure, message);
  const isText = statement.tokens[at]!.kind === "string";
  if (isText && statement.word(at - 1) === "(") return {at, message: `no file ${name}`};
  const known = [...scopeAt(statement, at, failure).defined, ...tables].map((t) => t.name);
  const exact = known.find((t) => same(t, name!));
  if (isText && exact !== undefined)
    return {at, message: "a table's name stands without quotes", hint: `write ${exact}`, replacement: exact};
  const callable = failure.macros.find((m) => same(m.name, name!));
  if (callable !== undefined) {
    const call = `${callable.name}(${callable.parameters.map((p) => p.name).join(", ")})`;
    return {at, message, hint: `${callable.name} is a function: write ${call}`};
  }
  const near = nearMiss(name!, known);
  if (near !== null) return {at, message, hint: `did you mean ${near}?`, replacement: quotedName(near)};
  const holders = tables.filter((t) => t.columns.some((c) => same(c.name, name!))).map((t) => t.name);
  return {at, message, hint: holders.length > 0 ? `${name} is a column of ${listed(holders)}` : null};
}

/** @param isTable whether it stands where a table is wanted */
export function unknownFunction(failure: Failure, name: string, isTable: boolean): Finding {
  const at = placeOf(failure, name);
  const message = `no function ${name}`;
  if (at === null) return elsewhere(failure, message);
  if (name.startsWith("`")) return foreignQuotes(failure, at) ?? {at, message};
  const macro = failure.macros.find((m) => same(m.name, name));
  if (macro?.kind === "table" && !isTable)
    return {at, message: `${name} gives a table, not a value`, hint: `write FROM ${name}(…)`};
  if (macro?.kind === "scalar" && isTable)
    return {at, message: `${name} gives a value, not rows`, hint: "use it in SELECT"};
  const plain = sqlFunctions.find((f) => same(f.name, name));
  if (plain?.signature.includes(" OVER "))
    return {at, message: `${name} looks at other rows`, hint: `write ${plain.signature}`};
  const all = [
    ...sqlFunctions.map((f) => f.name),
    ...failure.macros.map((m) => m.name),
    ...failure.functions,
    "cast"
  ];
  if (isTable && (plain !== undefined || builtInFunctions.has(name.toLowerCase())))
    return {at, message: `${name} gives a value, not rows`, hint: "use it in SELECT"};
  const other = Object.hasOwn(otherNames, name.toLowerCase()) ? otherNames[name.toLowerCase()]! : null;
  if (other === "cast") return {at, message, hint: "here it is CAST(value AS TYPE)"};
  const near =
    other ??
    nearMiss(
      name,
      all.filter((f) => /^[a-z]\w*$/i.test(f))
    );
  return near === null
    ? {at, message}
    : {at, message, hint: other === null ? `did you mean ${near}?` : `here it is ${near}`, replacement: near};
}

export function unknownType(failure: Failure, name?: string): Finding {
  const at = placeOf(failure, name!);
  const message = `no type ${name}`;
  const near = nearMiss(name!, [...typeNames, "STRING", "TEXT", "INT", "REAL", "NUMERIC"]);
  if (at === null) return elsewhere(failure, message);
  return near === null
    ? {at, message, hint: `types are ${typeNames.slice(0, 6).join(", ")} …`}
    : {at, message, hint: `did you mean ${near}?`, replacement: near};
}

/** The token of a name: where the engine points, or behind a dot there; else the first of the name. */
function placeOf(failure: Failure, name: string): number | null {
  const {place, statement} = failure;
  const {tokens, word} = statement;
  const is = (i: number): boolean => {
    const token = tokens[i];
    return token !== undefined && token.kind !== "symbol" && same(statement.name(i), name);
  };
  if (place !== null) {
    for (let i = place; i < tokens.length; i += 2) {
      if (is(i)) return i;
      if (word(i + 1) !== ".") break;
    }
    if (name.includes("`")) return place;
  }
  const named = tokens.findIndex((t, i) => is(i) && t.kind !== "string" && word(i - 1) !== "AS");
  return named >= 0 ? named : tokenNamed(failure, name);
}

/** A name that the statement does not hold: it stands in a macro that the statement calls, or in a view. */
function elsewhere(failure: Failure, message: string): Finding {
  const {statement, functions} = failure;
  const sign = foreignSign(failure, statement.tokens.length);
  if (sign !== null) return sign;
  const known = new Set([...failure.macros.map((m) => m.name), ...functions].map((f) => f.toLowerCase()));
  const call = statement.tokens.findIndex(
    (_, i) =>
      statement.isName(i) && statement.word(i + 1) === "(" && known.has(statement.name(i).toLowerCase())
  );
  return call < 0
    ? {at: whole(failure), message}
    : {at: call, message: `${statement.name(call)} failed: ${message}`};
}

/** Text in the wrong quotes. */
function quoteOf(failure: Failure, at: number, name: string): Finding | null {
  const {statement} = failure;
  if (/^[`“”„«‘’‚]/.test(name)) return foreignQuotes(failure, at);
  if (statement.tokens[at]!.kind !== "identifier") return null;
  const before = statement.word(at - 1);
  const isCompared = ["=", "<", ">", "LIKE", "ILIKE", "IN", "BETWEEN"].includes(before);
  const inList = ["(", ","].includes(before) && statement.parent[at]! >= 0;
  if (!isCompared && !inList && /^\w+$/.test(name)) return null;
  return {
    at,
    message: `no column ${name}`,
    hint: `use single quotes for text: ${quotedText(name)}`,
    replacement: quotedText(name)
  };
}

/** A column where nothing is read: FROM is missing. */
function withoutFrom(failure: Failure, at: number, column: string): Finding {
  const {statement, tables} = failure;
  const {tokens, isName, name, word} = statement;
  const message = `no column ${column}: nothing is read FROM`;
  const table = tokens.findLastIndex((_, i) => isName(i) && tables.some((t) => same(t.name, name(i))));
  if (table > 0 && word(table - 1) !== "." && isOperandAt(failure, table - 1)) {
    return {
      at: table,
      message: `no FROM before ${name(table)}`,
      hint: `write FROM ${name(table)}`,
      replacement: `FROM ${name(table)}`
    };
  }
  const holders = tables.filter((t) => t.columns.some((c) => same(c.name, column))).map((t) => t.name);
  return {at, message, hint: holders.length > 0 ? `${column} is in ${listed(holders)}` : null};
}

/** Whether a token ends or begins a value: a name, a text, a number. */
function isOperandAt({statement}: Failure, i: number): boolean {
  const kind = statement.tokens[i]?.kind;
  return statement.isName(i) || kind === "string" || kind === "number" || statement.word(i) === ")";
}

const one = (names: readonly string[]): string => (names.length === 1 ? names[0]! : "one of them");

const most = 4;
const listed = (names: readonly string[]): string =>
  names.length <= most ? names.join(", ") : `${names.slice(0, most).join(", ")} …`;
