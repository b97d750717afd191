import {engineOffset, tokenNear} from "./engine-place.js";
import {outline} from "./sql-outline.js";
import {type Failure, type Finding, tokenNamed, whole} from "./sql-failure.js";
import {macros} from "./macros.js";
import {sqlFunctions} from "./sql-functions.js";
import {same, scopeAt} from "./sql-scope.js";
import {sqlTokens} from "./sql-tokens.js";
import {syntaxProblem} from "./syntax-problem.js";
import {unknownColumn, unknownFunction, unknownRelation, unknownTable, unknownType} from "./unknown-name.js";

/** What is wrong with a statement, and where. */
export interface SqlProblem {
  /** Offsets in the statement's text. */
  from: number;
  to: number;
  /** One plain sentence without a full stop; with the hint: "no column topic; did you mean topic_id?". */
  message: string;
  hint: string | null;
  /** Text that puts it right, from `from` to `to`. */
  replacement: string | null;
  /** What the engine said; null where the engine said nothing. */
  engineWords: string | null;
}

export interface KnownNames {
  tables: readonly {name: string; columns: readonly string[]}[];
  /** Functions and macros. */
  functions: readonly string[];
}

type Reader = (failure: Failure, ...names: (string | undefined)[]) => Finding;

/** What the engine says around the cause where rows were being fetched. */
const wrapper =
  /^(?:[A-Z]\w*(?: \w+)* Error: )?Attempting to [^\n]* unsuccessful [^\n]*result\s*(?:(?:Error)?: )?/;

const typesByBits: Readonly<Record<string, string>> = {
  INT8: "TINYINT",
  INT16: "SMALLINT",
  INT32: "INTEGER",
  INT64: "BIGINT",
  INT128: "HUGEINT",
  BOOL: "BOOLEAN"
};

/** The engine's own name of a type as SQL has it: "INT64" is "BIGINT". */
function sqlType(name: string): string {
  const [, sign, bits] = /^(U?)(\w+)$/.exec(name) ?? [];
  const known = bits !== undefined && Object.hasOwn(typesByBits, bits) ? typesByBits[bits] : undefined;
  return known === undefined ? name : `${sign}${known}`;
}

/** DuckDB's messages, by their words in 0.9.1. */
const readers: readonly [RegExp, Reader][] = [
  [/Referenced column "(.*?)" not found/, unknownColumn],
  [
    /(?:Values list|Table) "(.*?)" does not have a column named "(.*?)"/,
    (f, table, name) => unknownColumn(f, name!, table)
  ],
  [/Column "(.*?)" does not exist on (left|right) side of join/, (f, name) => unknownColumn(f, name!)],
  [/Column "(.*?)" in \w+ list not found/, (f, name) => unknownColumn(f, name!)],
  [/Referenced table "(.*?)" not found/, unknownRelation],
  [/Table with name (.*?) does not exist/, unknownTable],
  [/No files found that match the pattern "(.*?)"/, unknownTable],
  [
    /with name "?(.*?)"? is not in the catalog, but it exists in the \w+ extension/,
    (f, name) => ({
      at: tokenNamed(f, name!) ?? whole(f),
      message: `${name} is part of an extension that is not here`
    })
  ],
  [/^Invalid (?:Input )?Error: (no (?:such )?\w+): (.*?)(?: \((.*)\))?$/m, noSuch],
  [
    /(\w+) Function with name (.*?) does not exist/,
    (f, kind, name) => unknownFunction(f, name!, kind === "Table")
  ],
  [/Function "(.*?)" is a table function/i, (f, name) => unknownFunction(f, name!, false)],
  [
    /Could not convert string '([\s\S]*?)' to (\w+)/i,
    (f, text, type) => ({
      at: tokenNamed(f, text!) ?? whole(f),
      message: `'${text}' does not read as ${sqlType(type!)}`
    })
  ],
  [/Type with name (.*?) does not exist/, unknownType],
  [/syntax error at or near "([\s\S]*?)"(?:\n|$)/, syntaxProblem],
  [/syntax error at end of input|SELECT clause without selection list/, (f) => syntaxProblem(f, null)],
  [/unterminated (quoted string|quoted identifier|dollar-quoted string|\/\* comment)/, unterminated],
  [
    /column (?:"?\w+"?\.)?(?:"(.*?)"|(\S+)) must appear in the GROUP BY clause/,
    (f, quoted, plain) => ungrouped(f, quoted ?? plain)
  ],
  [/Ambiguous reference to column name "(.*?)" \(use: (.*?)\)/, ambiguous],
  [/No function matches the given name and argument types '(.*?)\((.*?)\)'([\s\S]*)/, mismatched],
  [/Invalid Error: ((?:missing|invalid|bad|no argument|trailing|unexpected) .*?): ([\s\S]*)/, badPattern],
  [
    /Cannot extract field '(.*?)' from expression "(.*?)"/,
    (f, field, expression) => ({at: tokenNamed(f, field!) ?? whole(f), message: `${expression} has no parts`})
  ],
  [
    /extract specifier "(.*?)" not recognized/,
    (f, part) => ({
      at: tokenNamed(f, part!) ?? whole(f),
      message: `no part of a date: ${part}`,
      hint: "parts are 'year', 'quarter', 'month', 'week', 'day', 'dow' …"
    })
  ],
  [
    /(WHERE) clause cannot contain aggregates/,
    (f) => ({
      at: f.place ?? whole(f),
      message: "WHERE looks at single rows, before they are counted",
      hint: "put the condition into HAVING, behind GROUP BY"
    })
  ],
  [
    /(WHERE) clause cannot contain window functions/,
    (f) => ({
      at: f.place ?? whole(f),
      message: "WHERE looks at rows before windows are made",
      hint: "put the condition into QUALIFY"
    })
  ],
  [
    /(GROUP BY|ORDER) term out of range - should be between 1 and (\d+)/,
    (f, clause, n) => ({
      at: clauseNumber(f, clause!) ?? whole(f),
      message: `${clause === "ORDER" ? "ORDER BY" : clause} counts columns from 1 to ${n}`
    })
  ],
  [
    /Set operations can only apply to expressions with the same number/,
    (f) => ({
      at: tokenNamed(f, "UNION") ?? tokenNamed(f, "EXCEPT") ?? tokenNamed(f, "INTERSECT") ?? whole(f),
      message: "both sides need the same number of columns"
    })
  ],
  [
    /Duplicate alias "(.*?)"/,
    (f, name) => ({
      at: f.statement.tokens.findLastIndex(
        (_, i) => f.statement.isName(i) && same(f.statement.name(i), name!)
      ),
      message: `two tables are called ${name}`,
      hint: "give one another name"
    })
  ]
];

/**
 * The engine's message put at its place and into plain words, with the name that was probably meant.
 *
 * @param sql the one statement that was sent
 * @param message as the engine gave it, LINE and caret included
 */
export function sqlProblem(sql: string, message: string, known: KnownNames): SqlProblem {
  const tokens = sqlTokens(sql);
  const statement = outline(sql, tokens);
  const cause = message.replace(wrapper, "") || message;
  const offset = engineOffset(sql, cause);
  const failure: Failure = {
    sql,
    statement,
    place: offset === null || tokens.length === 0 ? null : tokenNear(tokens, offset),
    tables: known.tables.map(({name, columns}) => ({
      name,
      about: "",
      columns: columns.map((column) => ({name: column, type: "", about: ""}))
    })),
    functions: known.functions,
    macros
  };
  const finding = find(failure, cause);
  const span =
    typeof finding.at !== "number"
      ? finding.at
      : tokens[finding.at] === undefined
        ? {from: 0, to: sql.length}
        : {from: tokens[finding.at]!.start, to: tokens[finding.at]!.end};
  return {
    ...span,
    message: finding.message,
    hint: finding.hint ?? null,
    replacement: finding.replacement ?? null,
    engineWords: message
  };
}

function find(failure: Failure, message: string): Finding {
  for (const [pattern, read] of readers) {
    const found = pattern.exec(message);
    if (found !== null) return read(failure, ...found.slice(1));
  }
  const first = message.split("\n", 1)[0]!.replace(/^(?:(?:\w+ ){0,4}Error: )+|[.!]$/g, "");
  return {
    at: failure.place ?? whole(failure),
    message: first
      .replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())
      .replace(/(?<!\w)'[^']*'|"[^"]*"|\bU?INT\d+\b/g, (part) => sqlType(part))
  };
}

/** What a macro of the site raises about its argument. */
function noSuch(failure: Failure, what?: string, value?: string, choice?: string): Finding {
  const {tokens, isName, name, word} = failure.statement;
  const argument = tokens.findIndex((t) => (t.kind === "string" || t.kind === "number") && t.text === value);
  const call = tokens.findIndex(
    (_, i) => isName(i) && word(i + 1) === "(" && failure.macros.some((m) => same(m.name, name(i)))
  );
  const at = argument >= 0 ? argument : call;
  return {
    at: at < 0 ? whole(failure) : at,
    message: `${what}: ${value === "" ? "''" : value}`,
    hint: choice ?? null
  };
}

function unterminated({sql, statement: {tokens}, place}: Failure, what?: string): Finding {
  const isComment = what === "/* comment";
  const from = isComment ? sql.lastIndexOf("/*") : (tokens[place ?? tokens.length - 1]?.start ?? 0);
  const end = /[\r\n]|$/.exec(sql.slice(from))!.index;
  return {
    at: {from, to: from + end},
    message: isComment ? "this comment is not closed" : "this quote is not closed",
    hint: isComment
      ? "end it with */"
      : what === "quoted string"
        ? "end it with ', and write '' for a quote within"
        : `end it with ${what === "quoted identifier" ? '"' : "the same $ sign"}`
  };
}

function ungrouped(failure: Failure, name?: string): Finding {
  const at = failure.place ?? tokenNamed(failure, name!);
  const {relations} = scopeAt(failure.statement, at ?? 0, failure);
  const isNowhere = relations.every((r) => r.columns?.every((c) => !same(c.name, name!)) ?? false);
  if (isNowhere && relations.length > 0) return unknownColumn(failure, name);
  return {
    at: at ?? whole(failure),
    message: `${name} is neither grouped nor aggregated`,
    hint: `add ${name} to GROUP BY, or take any_value(${name})`,
    replacement: null
  };
}

function ambiguous(failure: Failure, name?: string, uses?: string): Finding {
  const qualified = [...uses!.matchAll(/"(.*?)"/g)].map((m) => m[1]!);
  const {word} = failure.statement;
  const bare = failure.statement.tokens.findIndex(
    (_, i) =>
      failure.statement.isName(i) &&
      same(failure.statement.name(i), name!) &&
      word(i - 1) !== "." &&
      word(i + 1) !== "."
  );
  return {
    at: bare < 0 ? whole(failure) : bare,
    message: `${name} is in more than one table`,
    hint: `write ${qualified.join(" or ")}`,
    replacement: bare < 0 ? null : (qualified[0] ?? null)
  };
}

function mismatched(failure: Failure, name?: string, types?: string, candidates?: string): Finding {
  const {place, statement} = failure;
  const isOperator = !/^\w+$/.test(name!);
  const given = types === "" ? [] : types!.split(/, (?![^(]*\))/);
  const isUsed = place !== null && (isOperator || same(statement.name(place), name!));
  const at = isUsed ? place : (tokenNamed(failure, name!) ?? whole(failure));
  const message = isOperator
    ? `no such operation: ${given.join(` ${name} `)}`
    : given.length === 0
      ? `${name} needs a value`
      : `${name} does not take ${given.join(", ")}`;
  const taken = [...candidates!.matchAll(/^\t.*?\((.*)\) -> /gm)].map((m) =>
    m[1] === "" ? 0 : m[1]!.split(", ").length
  );
  if (taken.includes(given.length) && given.includes("VARCHAR"))
    return {at, message, hint: "convert text to numbers or dates first: try_cast(… AS DOUBLE)"};
  const signature = sqlFunctions.find((f) => same(f.name, name!))?.signature;
  return {at, message, hint: signature === undefined ? null : `write ${signature}`};
}

/** A regular expression that RE2 refuses; it names the part. */
function badPattern(failure: Failure, why?: string, part?: string): Finding {
  const at = failure.statement.tokens.findIndex((t) => t.kind === "string" && t.text.includes(part!.trim()));
  return {at: at < 0 ? whole(failure) : at, message: `not a regular expression: ${why}`};
}

function clauseNumber({statement: {tokens, word}}: Failure, clause: string): number | null {
  const start = tokens.findLastIndex((_, i) => word(i) === clause.split(" ")[0]);
  const at = tokens.findIndex((t, i) => i > start && t.kind === "number");
  return start < 0 || at < 0 ? null : at;
}
