import {
  type Clause,
  clauseWords,
  reservedWords,
  statementStarts,
  typeNames,
  wordsAfterOperand,
  wordsAfterWord,
  wordsInBrackets,
  wordsForOperand,
  wordsInCase
} from "./sql-keywords.js";
import {outline, type Outline} from "./sql-outline.js";
import {type Known, type KnownTable, type Relation, same, type Scope, scopeAt} from "./sql-scope.js";
import {type SqlToken, sqlTokens} from "./sql-tokens.js";
import {type ValueChoice, valuesAt} from "./value-kind.js";

/** What can stand at a place of an SQL text; `from` is where what is typed so far begins. */
export type Completing =
  | {kind: "nothing"}
  /** Within quotes: `to` is where the text behind the cursor ends, `isClosed` whether a quote stands there. */
  | {
      kind: "value";
      of: ValueChoice;
      from: number;
      to: number;
      text: string;
      isClosed: boolean;
    }
  | {kind: "words"; from: number; words: readonly string[]}
  | {kind: "table"; from: number; defined: readonly KnownTable[]}
  /** Columns of one relation, behind its name and a dot. */
  | {kind: "member"; from: number; relations: readonly Relation[]}
  | {kind: "expression"; from: number; scope: Scope; words: readonly string[]; isJoining: boolean};

const nothing: Completing = {kind: "nothing"};

/** A letter that no keyword holds, put at the cursor so that there is always a token. */
const mark = "\u00ff";

/** @param at offset of the cursor */
export function completionContext(sql: string, at: number, known: Known): Completing {
  const marked = sql.slice(0, at) + mark;
  const before = sqlTokens(marked);
  const cursor = before.at(-1);
  if (cursor?.end !== marked.length || cursor.kind === "number") return nothing;
  const previous = before.at(-2);
  if (previous?.kind === "number" && previous.end === at) return nothing;
  if (cursor.kind === "identifier") return nothing;
  const end = cursor.kind === "string" ? literalEnd(sql, at) : {to: wordEnd(sql, at), isClosed: false};
  const after = sqlTokens(sql.slice(end.to + (end.isClosed ? 1 : 0)));
  const first = before.findLastIndex((t) => t.kind === "symbol" && t.text === ";") + 1;
  const last = after.findIndex((t) => t.kind === "symbol" && t.text === ";");
  const tokens: SqlToken[] = before.slice(first);
  const place = tokens.length - 1;
  const shift = marked.length;
  for (const token of last < 0 ? after : after.slice(0, last))
    tokens.push({...token, start: token.start + shift, end: token.end + shift});
  const statement = outline(marked + sql.slice(end.to + (end.isClosed ? 1 : 0)), tokens);
  if (cursor.kind === "string") return valueAt(marked, statement, place, known, end);
  return nameAt(statement, place, cursor.start, known);
}

/** The end of a quoted text that the cursor stands in: its quote on the same line, else the cursor. */
function literalEnd(sql: string, at: number): {to: number; isClosed: boolean} {
  let to = at;
  while (to < sql.length && sql[to] !== "\n") {
    if (sql[to] === "'" && sql[to + 1] !== "'") return {to, isClosed: true};
    to += sql[to] === "'" ? 2 : 1;
  }
  return {to: at, isClosed: false};
}

function wordEnd(sql: string, at: number): number {
  const rest = /[\p{L}\p{N}_$]*/uy;
  rest.lastIndex = at;
  return at + (rest.exec(sql)?.[0].length ?? 0);
}

function valueAt(
  marked: string,
  statement: Outline,
  place: number,
  known: Known,
  end: {to: number; isClosed: boolean}
): Completing {
  const {start, text} = statement.tokens[place]!;
  if (marked[start] !== "'") return nothing;
  const {relations} = scopeAt(statement, place, known);
  const of = valuesAt(statement, place, relations, known.macros);
  if (of === null) return nothing;
  const typed = text.slice(0, -mark.length);
  const isPattern = /LIKE$/.test(statement.word(place - 1)) && typed.startsWith("%");
  return {
    kind: "value",
    of,
    from: start + (isPattern ? 2 : 1),
    to: end.to,
    text: isPattern ? typed.slice(1) : typed,
    isClosed: end.isClosed
  };
}

function nameAt(statement: Outline, place: number, from: number, known: Known): Completing {
  const {isName, parent, tokens, word} = statement;
  const open = parent[place]!;
  const before = word(place - 1);
  const words = (list: readonly string[]): Completing => ({kind: "words", from, words: list});
  if (place === 0 || before === "EXPLAIN" || before === "ANALYZE") return words(statementStarts);
  if (before === "." && isName(place - 2)) return memberAt(statement, place, from, known);
  if (before === ":" && word(place - 2) === ":") return words(typeNames);
  if (before === "AS") {
    if (["CAST", "TRY_CAST"].includes(word(open - 1))) return words(typeNames);
    return word(0) === "CREATE" && open < 0 ? words(queryWords) : nothing;
  }
  const query = enclosingQuery(statement, open);
  const {clause, at} = clauseAt(statement, statement.queryAt(query, place), place);
  const scope = scopeAt(statement, place, known);
  if (isTableWanted(statement, place) || (before === "," && clause === "from" && open === query))
    return {kind: "table", from, defined: scope.defined};
  if (before === "(" && ["FROM", "JOIN", "AS", "EXISTS"].includes(word(open - 1)))
    return words([...queryWords, "VALUES"]);
  const next = Object.hasOwn(wordsAfterWord, before) ? wordsAfterWord[before] : undefined;
  if (next !== undefined && (before !== "ALL" || open === query)) {
    const isFunction = ["LEFT", "RIGHT"].includes(before) && clause !== "from";
    if (!isFunction) return words(next);
  }
  if (clause === null) return words(queryWords);
  const isStar = before === "*" && ["SELECT", ",", ".", "DISTINCT"].includes(word(place - 2));
  if (isStar || isOperand(tokens[place - 1]!, before))
    return words(wordsBehind(statement, place, {clause, isNested: open !== query}));
  return {
    kind: "expression",
    from,
    scope,
    words: wordsBefore(statement, place),
    isJoining: word(open - 1) === "USING" || (clause === "on" && at === place - 1)
  };
}

const queryWords = ["SELECT", "FROM", "WITH"];

function memberAt(statement: Outline, place: number, from: number, known: Known): Completing {
  const {relations, defined} = scopeAt(statement, place, known);
  const qualifier = statement.name(place - 2);
  const found = relations.filter((r) => same(r.alias, qualifier));
  if (found.length > 0) return {kind: "member", from, relations: found};
  return same(qualifier, "main") ? {kind: "table", from, defined} : nothing;
}

const beforeTables = new Set("FROM JOIN DESCRIBE SUMMARIZE INTO UPDATE PIVOT UNPIVOT".split(" "));

/** Whether a table's name follows; FROM also stands in `IS DISTINCT FROM` and `extract(year FROM date)`. */
function isTableWanted({isQuery, parent, word}: Outline, place: number): boolean {
  const before = word(place - 1);
  if (!beforeTables.has(before)) return false;
  return before !== "FROM" || (word(place - 2) !== "DISTINCT" && isQuery(parent[place]!));
}

/** Words that may stand behind a value or a name. */
function wordsBehind(
  statement: Outline,
  place: number,
  {clause, isNested}: {clause: Clause; isNested: boolean}
): readonly string[] {
  const {inside, parent, word} = statement;
  const open = parent[place]!;
  const before = inside(open).filter((i) => i < place);
  const n = (wanted: string): number => before.filter((i) => word(i) === wanted).length;
  const inCase = n("CASE") > n("END") ? wordsInCase : [];
  if (!isNested) return [...inCase, ...wordsAfterOperand[clause]];
  const inWindow = word(open - 1) === "OVER" ? ["ORDER BY", "ROWS", "RANGE"] : [];
  const inCast = ["CAST", "TRY_CAST"].includes(word(open - 1)) ? ["AS"] : [];
  return [...inCase, ...inWindow, ...inCast, ...wordsInBrackets];
}

/** Words that may stand where a value is wanted. */
function wordsBefore({isName, parent, word}: Outline, place: number): readonly string[] {
  const before = word(place - 1);
  const called = parent[place]! - 1;
  if (before === "NOT") return ["IN (", "LIKE", "ILIKE", "BETWEEN", ...wordsForOperand];
  if (before === "SELECT") return ["DISTINCT", ...wordsForOperand];
  if (before !== "(") return wordsForOperand;
  if (word(called) === "OVER") return ["PARTITION BY", "ORDER BY", ...wordsForOperand];
  return [...(isName(called) ? ["DISTINCT"] : []), "SELECT", ...wordsForOperand];
}

/** The bracket of the innermost query around one. */
function enclosingQuery({isQuery, parent}: Outline, open: number): number {
  let query = open;
  while (!isQuery(query)) query = parent[query]!;
  return query;
}

const clauseOf: Readonly<Record<string, Clause>> = {
  SELECT: "select",
  FROM: "from",
  JOIN: "from",
  USING: "from",
  ON: "on",
  WHERE: "where",
  GROUP: "group",
  HAVING: "having",
  ORDER: "order",
  LIMIT: "limit",
  OFFSET: "limit",
  QUALIFY: "qualify"
};

/** The clause that a place belongs to, and the token that begins it. */
function clauseAt(
  {word}: Outline,
  level: readonly number[],
  place: number
): {clause: Clause | null; at: number} {
  for (let j = level.length - 1; j >= 0; j--) {
    const i = level[j]!;
    if (i >= place) continue;
    const here = word(i);
    if (here === "ON" && word(level[j - 1]) === "DISTINCT") continue;
    if (here === "FROM" && word(level[j - 1]) === "DISTINCT" && word(level[j - 2]) !== "SELECT") continue;
    if (Object.hasOwn(clauseOf, here)) return {clause: clauseOf[here]!, at: i};
    if (["DESCRIBE", "SUMMARIZE", "UPDATE", "PIVOT"].includes(here)) return {clause: "from", at: i};
    if (clauseWords.has(here)) break;
  }
  return {clause: null, at: -1};
}

/** Whether a token ends a value or a name, so that an operator or the next clause follows. */
function isOperand({kind, text}: SqlToken, before: string): boolean {
  if (kind === "string" || kind === "identifier" || kind === "number") return true;
  if (kind === "symbol") return text === ")" || text === "]" || text === "}";
  return !reservedWords.has(before)
    ? !["BY", "BETWEEN", "OVER"].includes(before)
    : ["NULL", "TRUE", "FALSE", "END"].includes(before);
}
