import type {SqlToken} from "./sql-tokens.js";

/** What a statement makes, changes or removes. */
export interface StatementTarget {
  /** Whether it makes something by this name. */
  isMade: boolean;
  /** MACRO, TABLE …; "" where the statement does not say. */
  kind: string;
  /** Without its schema. */
  name: SqlToken;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));
const definitions = words("CREATE ALTER DROP");
const changes = words("INSERT UPDATE DELETE TRUNCATE");
const beforeKind = words(
  "OR REPLACE TEMP TEMPORARY LOCAL GLOBAL UNLOGGED PERSISTENT MATERIALIZED UNIQUE RECURSIVE"
);
const beforeName = words("OR REPLACE IGNORE INTO FROM TABLE ONLY");

/** Where the verb of a statement stands, behind EXPLAIN with its options and WITH with its tables. */
export function leadingVerb(tokens: readonly SqlToken[]): number | null {
  let at = tokens.findIndex((t) => t.kind === "word");
  if (tokens[at]?.text === "EXPLAIN") {
    const options = tokens[at + 1]?.text === "(" ? tokens.findIndex((t) => t.text === ")") : at;
    at = tokens.findIndex((t, i) => i > options && t.kind === "word" && t.text !== "ANALYZE");
  }
  if (tokens[at]?.text === "WITH") at = behindWith(tokens, at) ?? at;
  return at < 0 ? null : at;
}

function behindWith(tokens: readonly SqlToken[], from: number): number | null {
  let depth = 0;
  for (let i = from; i < tokens.length; i++) {
    const {kind, text} = tokens[i]!;
    if (kind === "symbol" && text === "(") depth++;
    else if (kind === "symbol" && text === ")") depth--;
    else if (kind === "word" && depth <= 0 && tokens[i - 1]?.text === ")" && text !== "AS") return i;
  }
  return null;
}

/** @param verb where it stands */
export function statementTargets(tokens: readonly SqlToken[], verb: number): StatementTarget[] {
  const word = tokens[verb]!.text;
  let at = verb + 1;
  const pass = (passed: ReadonlySet<string>): void => {
    while (tokens[at]?.kind === "word" && passed.has(tokens[at]!.text)) at++;
  };
  let kind = "";
  if (definitions.has(word)) {
    pass(beforeKind);
    kind = tokens[at++]?.text ?? "";
    const isCondition = ["NOT", "EXISTS"].includes(tokens[at + 1]?.text ?? "");
    if (tokens[at]?.text === "IF" && isCondition) at += tokens[at + 1]!.text === "NOT" ? 3 : 2;
    if (kind === "TABLE") pass(words("ONLY"));
  } else if (changes.has(word)) pass(beforeName);
  else return [];
  const renamed = word === "ALTER" ? tokens.findIndex((t, i) => t.text === "TO" && isRename(tokens, i)) : -1;
  return [
    {isMade: word === "CREATE", kind, name: nameAt(tokens, at)},
    {isMade: true, kind, name: renamed < 0 ? undefined : nameAt(tokens, renamed + 1)}
  ].flatMap(({name, ...target}) => (name === undefined ? [] : [{...target, name}]));
}

/** Of a thing, not of one of its columns. */
const isRename = (tokens: readonly SqlToken[], to: number): boolean => tokens[to - 1]?.text === "RENAME";

function nameAt(tokens: readonly SqlToken[], from: number): SqlToken | undefined {
  let at = from;
  while (tokens[at + 1]?.kind === "symbol" && tokens[at + 1]!.text === "." && tokens[at + 2] !== undefined)
    at += 2;
  const name = tokens[at];
  return name?.kind === "number" || name?.kind === "symbol" ? undefined : name;
}
